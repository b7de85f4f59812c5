/* Command-line options by table. Long ones take `--name VALUE` or `--name=VALUE`. See options.h. */
#include "command/options.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/jobs.h"
#include "base/suggest.h"
#include "model/choice.h"
#include "model/format.h"
#include "parse/id.h"

struct option {
	const char *name;
	unsigned sets; /* enum option_set, or-ed: any of them */
	bool (*read)(struct options *options, const char *value); /* false: the value cannot be one; NULL: it is kept */
	const char *wants; /* what the value is; NULL = takes none */
	size_t member;     /* where it is kept as it is: a const char *, or a bool for what takes none */
};

static bool
read_jobs(struct options *options, const char *value)
{
	long jobs;

	if (!text_number(text_of(value), &jobs) || jobs < 1 || jobs > JOBS_MOST)
		return false;
	options->jobs = (unsigned)jobs;
	return true;
}

static bool
read_today(struct options *options, const char *value)
{
	return date_parse(text_of(value), &options->today);
}

static bool
read_day(struct options *options, const char *value)
{
	return date_parse(text_of(value), &options->day);
}

static bool
read_base_url(struct options *options, const char *value)
{
	options->base_url = value;
	return (strncmp(value, "https://", 8) == 0 || strncmp(value, "http://", 7) == 0)
		&& address_can_go_on(text_of(value));
}

static bool
read_format(struct options *options, const char *value)
{
	return finding_format_of(value, &options->format);
}

static bool
is_one_line(struct text words)
{
	for (size_t i = 0; i < words.size; i++)
		if ((unsigned char)words.at[i] < ' ')
			return false;
	return words.size > 0 && text_trim(words).size == words.size;
}

static bool
read_by(struct options *options, const char *value)
{
	options->by = value;
	return is_one_line(text_of(value));
}

static bool
read_how(struct options *options, const char *value)
{
	options->how = choice_find(SET_claim_method, text_of(value));
	return options->how != 0;
}

static bool
read_checked(struct options *options, const char *value)
{
	struct text rest = text_of(value), name;

	while (text_next(&rest, ',', &name)) {
		unsigned is = choice_find(SET_checked, text_trim(name));

		if (is == 0)
			return false;
		options->checked |= 1u << is;
	}
	return options->checked != 0;
}

static bool
read_on(struct options *options, const char *value)
{
	return date_parse(text_of(value), &options->on);
}

static bool
read_id(struct options *options, const char *value)
{
	options->id = value;
	return id_is_good(text_of(value));
}

/* "crisis", "crisis/night": nothing that leads out of the entries. */
static bool
read_folder(struct options *options, const char *value)
{
	struct text rest = text_of(value), part;

	options->folder = value;
	while (text_next(&rest, '/', &part))
		if (!id_is_good(part))
			return false;
	return value[0] != '\0' && value[0] != '/' && value[strlen(value) - 1] != '/';
}

/* One line, as a heading has it. */
static bool
read_name(struct options *options, const char *value)
{
	options->name = value;
	return is_one_line(text_of(value));
}

static bool
read_nation(struct options *options, const char *value)
{
	options->nation = choice_find(SET_nation, text_of(value));
	return options->nation != 0;
}

/* It goes into a shell's quotes and a forge's settings. */
static bool
read_source(struct options *options, const char *value)
{
	options->source = value;
	for (size_t i = 0; value[i] != '\0'; i++)
		if (!strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:/@._~+-", value[i]))
			return false;
	return value[0] != '\0' && value[0] != '-';
}

static bool
read_encoding(struct options *options, const char *value)
{
	options->encoding = encoding_of(value);
	return options->encoding != ENCODING_UNKNOWN;
}

static bool
read_host(struct options *options, const char *value)
{
	struct text rest = text_of(value), part;
	size_t parts = 0;
	long number;

	options->host = value;
	while (text_next(&rest, '.', &part))
		if (!text_number(part, &number) || number > 255 || ++parts > 4)
			return false;
	return parts == 4;
}

static bool
read_port(struct options *options, const char *value)
{
	long port;

	if (!text_number(text_of(value), &port) || port < 1 || port > 65535)
		return false;
	options->port = (unsigned)port;
	return true;
}

static const struct option table[] = {
	{ "--rev", OPTIONS_READ | OPTIONS_LEAFLET, NULL, "a commit, tag or branch", offsetof(struct options, rev) },
	{ "--worktree", OPTIONS_READ | OPTIONS_LEAFLET, NULL, NULL, offsetof(struct options, worktree) },
	{ "--repository", OPTIONS_WORDS | OPTIONS_NEW, NULL, "a folder", offsetof(struct options, repository) },
	{ "--jobs", OPTIONS_READ | OPTIONS_WORDS | OPTIONS_NEW, read_jobs, "a number from 1 to 64" },
	{ "-j", OPTIONS_READ | OPTIONS_WORDS | OPTIONS_NEW, read_jobs, "a number from 1 to 64" },
	{ "--today", OPTIONS_READ | OPTIONS_WORDS | OPTIONS_NEW, read_today, "a day such as 2026-10-14" },
	{ "-o", OPTIONS_OUTPUT, NULL, "a folder", offsetof(struct options, output) },
	{ "--output", OPTIONS_OUTPUT, NULL, "a folder", offsetof(struct options, output) },
	{ "--theme", OPTIONS_WRITE | OPTIONS_SERVE, NULL, "a folder", offsetof(struct options, theme) },
	{ "--zip", OPTIONS_WRITE, NULL, "a file", offsetof(struct options, zip) },
	{ "--base-url", OPTIONS_WRITE | OPTIONS_LEAFLET, read_base_url, "an address that starts with https:// and has no “?” or “#”" },
	{ "--format", OPTIONS_FORMAT, read_format, "text, github, gitlab or json" },
	{ "--since", OPTIONS_SINCE, NULL, "a day such as 2026-10-14, or a commit, tag or branch",
		offsetof(struct options, since) },
	{ "--day", OPTIONS_SINCE, read_day, "a day such as 2026-12-25" },
	{ "--changed-since", OPTIONS_FORMAT, NULL, "a commit, tag or branch", offsetof(struct options, changed_since) },
	{ "--by", OPTIONS_CLAIM, read_by, "a name" },
	{ "--how", OPTIONS_CLAIM, read_how, "phone, email, visit or website" },
	{ "--checked", OPTIONS_CLAIM, read_checked, "hours, phone, access or address, parted by commas" },
	{ "--on", OPTIONS_CLAIM, read_on, "a day such as 2026-10-14" },
	{ "--name", OPTIONS_INIT, read_name, "a name on one line" },
	{ "--nation", OPTIONS_INIT, read_nation, "scotland, england, wales or northern-ireland" },
	{ "--source", OPTIONS_INIT, read_source, "the address of a git repository" },
	{ "--host", OPTIONS_SERVE, read_host, "an address of this machine, such as 192.168.1.20" },
	{ "--port", OPTIONS_SERVE, read_port, "a number from 1 to 65535" },
	{ "--mapping", OPTIONS_IMPORT, NULL, "a file", offsetof(struct options, mapping) },
	{ "--encoding", OPTIONS_IMPORT, read_encoding, "utf-8 or windows-1252" },
	{ "--dry-run", OPTIONS_IMPORT, NULL, NULL, offsetof(struct options, dry_run) },
	{ "--partly", OPTIONS_IMPORT, NULL, NULL, offsetof(struct options, partly) },
	{ "--id", OPTIONS_NEW, read_id, "small letters, digits and hyphens, at most 64" },
	{ "--in", OPTIONS_NEW, read_folder, "the name of a folder, in small letters, digits and hyphens" },
	{ "--ids", OPTIONS_LEAFLET, NULL, "ids of entries, parted by commas", offsetof(struct options, ids) },
	{ "--for", OPTIONS_LEAFLET, NULL, "a name", offsetof(struct options, for_whom) },
	{ "--notes", OPTIONS_LEAFLET, NULL, "a file", offsetof(struct options, notes) },
	{ "--language", OPTIONS_LEAFLET, NULL, "the code of a language", offsetof(struct options, language) },
	{ "--large-print", OPTIONS_LEAFLET, NULL, NULL, offsetof(struct options, large_print) },
};

enum { TABLE_SIZE = sizeof table / sizeof *table };

static const struct option *
find(const char *argument, unsigned sets, const char **value)
{
	for (size_t i = 0; i < TABLE_SIZE; i++) {
		size_t size = strlen(table[i].name);

		if (!(table[i].sets & sets) || strncmp(argument, table[i].name, size) != 0)
			continue;
		*value = NULL;
		if (argument[size] == '\0')
			return &table[i];
		*value = argument + size + (argument[size] == '=');
		/* `-j4` and `-odir`, as elsewhere; `--jobs4` is a mistake */
		if (argument[size] == '=' || size == 2)
			return &table[i];
	}
	return NULL;
}

static bool
complain_unknown(const char *command, const char *argument, unsigned sets)
{
	struct text names[TABLE_SIZE], near;
	size_t count = 0;

	for (size_t i = 0; i < TABLE_SIZE; i++)
		if (table[i].sets & sets)
			names[count++] = text_of(table[i].name);
	near = suggest(text_slice(text_of(argument), 0, strcspn(argument, "=")), names, count);
	fprintf(stderr, "fingerpost %s: there is no option “%s”.", command, argument);
	if (near.size > 0)
		fprintf(stderr, " Did you mean “%.*s”?", TEXT_ARGS(near));
	fprintf(stderr, " `fingerpost %s --help` lists them.\n", command);
	return false;
}

static void
set_defaults(struct options *options)
{
	time_t now = time(NULL);
	struct tm local;

	*options = (struct options){ .repository = ".", .jobs = jobs_available() };
	localtime_r(&now, &local);
	options->today = (struct date){ (int16_t)(local.tm_year + 1900), (uint8_t)(local.tm_mon + 1),
		(uint8_t)local.tm_mday };
}

/* An argument that is no option. */
static bool
take_word(struct options *options, char *word, const char *command, unsigned sets, bool *has_repository)
{
	if (sets & (OPTIONS_WORDS | OPTIONS_INIT)) {
		options->words[options->word_count++] = word;
		return true;
	}
	if (sets & OPTIONS_NEW)
		fprintf(stderr, "fingerpost %s: “%s” stands alone: each answer follows its option, in quotes if it has spaces.\n",
			command, word);
	else if (*has_repository)
		fprintf(stderr, "fingerpost %s: one repository at a time: “%s” is too many.\n", command, word);
	else
		options->repository = word;
	if ((sets & OPTIONS_NEW) || *has_repository)
		return false;
	*has_repository = true;
	return true;
}

static bool
keep(struct options *options, const struct option *option, const char *value)
{
	void *member = (char *)options + option->member;

	if (option->read)
		return option->read(options, value);
	if (option->wants)
		*(const char **)member = value;
	else
		*(bool *)member = true;
	return !option->wants || value[0] != '\0';
}

bool
options_read(int argc, char **argv, unsigned sets, struct options *options)
{
	bool has_repository = false, only_words = false;

	set_defaults(options);
	options->words = argv + 1;
	for (int i = 1; i < argc; i++) {
		const char *argument = argv[i], *value = NULL;
		const struct option *option;

		if (!only_words && strcmp(argument, "--") == 0) {
			only_words = true;
			continue;
		}
		if (only_words || argument[0] != '-') {
			if (!take_word(options, argv[i], argv[0], sets, &has_repository))
				return false;
			continue;
		}
		if (!(option = find(argument, sets, &value)))
			return complain_unknown(argv[0], argument, sets);
		if (!option->wants && value) {
			fprintf(stderr, "fingerpost %s: %s takes no value.\n", argv[0], option->name);
			return false;
		}
		if (option->wants && !value && ++i < argc)
			value = argv[i];
		if ((option->wants && !value) || !keep(options, option, value)) {
			fprintf(stderr, "fingerpost %s: %s wants %s%s%s%s.\n", argv[0], option->name, option->wants,
				value ? ", not “" : "", value ? value : "", value ? "”" : "");
			return false;
		}
	}
	if (options->rev && options->worktree) {
		fprintf(stderr, "fingerpost %s: --rev and --worktree cannot both hold: choose one.\n", argv[0]);
		return false;
	}
	return true;
}
