/* `fingerpost new`: a new entry, asked for in a terminal or told as options. */
#include <stdio.h>
#include <string.h>

#include "amend/create.h"
#include "base/suggest.h"
#include "command/ask.h"
#include "command/command.h"
#include "command/findings.h"
#include "command/load.h"
#include "interview/names.h"
#include "parse/id.h"

const char new_usage[] =
	"usage: fingerpost new [OPTION...]\n"
	"\n"
	"Writes a new entry. Without --name it asks, and holds every answer against the checker at once; nothing is\n"
	"written before the end. With --name the options are the answers, and nothing is asked.\n"
	"\n"
	"  --name NAME          what it is called\n"
	"  --kind KIND          service, safe-space, peer-group or helpline\n"
	"  --run-by NAME        who runs it: an organisation's name or id; a new one gets a file of its own\n"
	"  --summary WORDS      what it is, in a sentence or two\n"
	"  --topic NAME         what it helps with; several with commas between them, or the option again\n"
	"  --for WORDS          who may come or call\n"
	"  --ages AGES          16+, 18-25, up to 17 or all\n"
	"  --way-in WORDS       drop-in, self-referral, professional-referral or invitation\n"
	"  --next WORDS         what happens when somebody comes or calls\n"
	"  --cost WORDS         what it costs (default: free)\n"
	"  --area NAME          where it serves; several as with --topic, or everywhere\n"
	"  --place WORD         yes, no, or secret for a place that must not be known (default: yes with an address)\n"
	"  --address WORDS      its address on one line, and\n"
	"  --postcode CODE      its postcode\n"
	"  --hours RULE         when it is open, as “Mon-Fri 9am-5pm”; again for each further rule\n"
	"  --phone-hours RULE   when a helpline answers, likewise\n"
	"  --phone, --text      numbers to call and to text\n"
	"  --email, --website   where to write, and where to read more\n"
	"  --instead ID         what to try when it is closed or not right; several as with --topic\n"
	"  --about WORDS        what it is like there\n"
	"  --id ID              its short name in addresses (default: made from the name)\n"
	"  --in FOLDER          a folder below entries/ to write it into\n"
	"  --repository FOLDER  the directory's folder (default: here)\n"
	"\n"
	"Exit status: 0 written, 1 it cannot stand as it is, 2 usage, 3 a file cannot be read or written.\n";

/* An option's own words, or NULL when it is none of a question's. */
static enum question
question_option(const char *argument, const char **value)
{
	size_t size = strcspn(argument, "=");
	enum question question = question_of((struct text){ argument, size });

	*value = argument[size] == '=' ? argument + size + 1 : NULL;
	return question;
}

/* Takes the answers out of the arguments and leaves the rest; false after saying what is wrong. */
static bool
take_answers(int *argc, char **argv, struct draft *draft)
{
	int kept = 1;

	for (int i = 1; i < *argc; i++) {
		const char *value;
		enum question question = question_option(argv[i], &value);
		const char *option = argv[i];

		if (question == QUESTIONS) {
			argv[kept++] = argv[i];
			continue;
		}
		if (!value && ++i < *argc)
			value = argv[i];
		if (!value) {
			fprintf(stderr, "fingerpost new: %s wants an answer.\n", option);
			return false;
		}
		for (struct text rest = text_of(value), part = rest; part.size > 0; part = rest) {
			if (question_row(question)->form == ANSWER_LIST)
				text_next(&rest, ',', &part);
			else
				rest.size = 0;
			if (text_trim(part).size > 0 && !draft_add(draft, question, text_trim(part))) {
				fprintf(stderr, "fingerpost new: that is more than %s can hold.\n", option);
				return false;
			}
		}
	}
	*argc = kept;
	return true;
}

/* Options that are near a question's, which the table of all options knows nothing of. */
static bool
are_known(int argc, char **argv)
{
	struct text names[QUESTIONS], near;

	for (int i = 0; i < QUESTIONS; i++)
		names[i] = text_of(question_row((enum question)i)->option);
	for (int i = 1; i < argc; i++) {
		near = suggest(text_slice(text_of(argv[i]), 0, strcspn(argv[i], "=")), names, QUESTIONS);
		if (strncmp(argv[i], "--", 2) == 0 && near.size > 0 && strncmp(argv[i], "--in", 4) != 0
			&& strncmp(argv[i], "--id", 4) != 0) {
			fprintf(stderr, "fingerpost new: there is no option “%s”. Did you mean “%.*s”?\n", argv[i],
				TEXT_ARGS(near));
			return false;
		}
	}
	return true;
}

/* What was told and not asked: names become ids, and what is plain from other answers is taken as read. */
static void
complete(struct draft *draft, const struct site *site)
{
	bool has_address = draft->answers[ASK_ADDRESS].count > 0 || draft->answers[ASK_POSTCODE].count > 0;

	for (int i = 0; i < QUESTIONS; i++) {
		const struct question_row *row = question_row((enum question)i);
		struct answers *answers = &draft->answers[i];

		for (size_t j = 0; row->names != NAMES_NOTHING && j < answers->count; j++)
			answers->at[j] = names_resolve(draft->arena, site, row, answers->at[j]);
		if (answers->count == 0 && row->unless)
			draft_add(draft, (enum question)i, text_of(row->unless));
	}
	if (draft->answers[ASK_PLACE].count == 0)
		draft_add(draft, ASK_PLACE, has_address ? TEXT("yes") : TEXT("no"));
}

/* What was told that no such entry has, and what it needs that was not told; NULL when all is there. */
static const char *
unfit(const struct draft *draft, bool *lacking)
{
	for (int i = 0; i < QUESTIONS; i++) {
		const struct question_row *row = question_row((enum question)i);
		bool asked = draft_asks(draft, (enum question)i), told = draft->answers[i].count > 0;

		*lacking = asked && row->needed && !told;
		if (*lacking || (!asked && told && row->form != ANSWER_PLACE))
			return row->option;
	}
	return NULL;
}

static bool
told_enough(struct draft *draft)
{
	const struct answers *place = &draft->answers[ASK_PLACE];
	bool lacking;
	const char *option;

	if (!text_is(place->at[0], "yes") && !text_is(place->at[0], "no") && !text_is(place->at[0], "secret")) {
		fprintf(stderr, "fingerpost new: --place wants yes, no or secret.\n");
		return false;
	}
	if (!(option = unfit(draft, &lacking)))
		return true;
	if (lacking)
		fprintf(stderr, "fingerpost new: %s is needed for such an entry. `fingerpost new --help` tells more, and without "
			"--name you are asked.\n", option);
	else
		fprintf(stderr, "fingerpost new: %s does not go with the other answers: a helpline is called, so it has no place "
			"and no way in of its own, and a secret place has no address.\n", option);
	return false;
}

/* In a shell's quotes, when it needs any. */
static struct text
quoted(struct arena *arena, struct text words)
{
	struct buffer buffer = { 0 };
	struct text result;

	buffer_add_char(&buffer, '\'');
	for (size_t i = 0; i < words.size; i++) {
		if (words.at[i] == '\'')
			buffer_add_string(&buffer, "'\\'");
		buffer_add_char(&buffer, words.at[i]);
	}
	buffer_add_char(&buffer, '\'');
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

/* Who runs it, as people say it. */
static struct text
runner_of(const struct site *site, const struct draft *draft)
{
	const struct answers *run_by = &draft->answers[ASK_RUN_BY];
	const struct organisation *organisation = run_by->count > 0 ? map_get(&site->organisation_by_id, run_by->at[0])
		: NULL;

	if (organisation && organisation->name.text.size > 0)
		return organisation->name.text;
	return run_by->count > 0 ? run_by->at[0] : TEXT("Your group");
}

/* A group that is new here may be one that is there, by a name with a slip. */
static void
say_near_organisation(const struct site *site, const struct draft *draft, const struct plan *plan)
{
	const struct organisation *near = plan->organisation.size > 0
		? names_near(draft->arena, site, draft->answers[ASK_RUN_BY].at[0]) : NULL;

	if (near)
		printf("There is an organisation “%.*s” already: if this one is the same, write “run-by: %.*s” into the entry, and "
			"take organisations/%.*s.md away.\n", TEXT_ARGS(findings_safe(draft->arena, near->name.text)),
			TEXT_ARGS(near->id), TEXT_ARGS(plan->organisation));
}

static int
write_plan(struct directory *directory, const struct draft *draft, const struct plan *plan, struct failure *failure)
{
	struct text by = quoted(draft->arena, findings_safe(draft->arena, runner_of(directory->site, draft)));

	for (size_t i = plan->count; i > 0; i--)
		if (!create_file(directory->reading.work_folder, plan->files[i - 1].path, plan->files[i - 1].bytes,
				false, failure))
			return EXIT_ENVIRONMENT;
	for (size_t i = 0; i < plan->count; i++)
		printf("Written: %.*s\n", TEXT_ARGS(plan->files[i].path));
	say_near_organisation(directory->site, draft, plan);
	printf("When somebody has checked the facts, by phone for instance, write it down:\n"
	       "  fingerpost verify %.*s --by %.*s --how phone\n", TEXT_ARGS(plan->id), TEXT_ARGS(by));
	return EXIT_FINE;
}

static struct plan_request
request_of(const struct options *options, const struct directory *directory)
{
	return (struct plan_request){ directory->site, directory->reading.content, text_of(options->folder),
		text_of(options->id) };
}

/* Writes it unless it has errors; `said`: its warnings were shown before. */
static int
write_draft(struct directory *directory, const struct options *options, const struct draft *draft, bool said,
	struct failure *failure)
{
	const struct holding holding = { &directory->reading, options->today, options->jobs };
	const struct plan_request request = request_of(options, directory);
	struct plan plan = plan_make(draft, &request);
	struct diags diags = hold_files(directory->arena, &holding, plan.files, plan.count, true);

	if (!said || diags_count(&diags, LEVEL_ERROR) > 0)
		findings_print(stderr, &diags);
	if (diags_count(&diags, LEVEL_ERROR) > 0) {
		fprintf(stderr, "fingerpost new: nothing was written.\n");
		return EXIT_CONTENT;
	}
	return write_plan(directory, draft, &plan, failure);
}

/* All from options. */
static int
new_told(const struct options *options, struct directory *directory, struct draft *draft, struct failure *failure)
{
	complete(draft, directory->site);
	return told_enough(draft) ? write_draft(directory, options, draft, false, failure) : EXIT_USAGE;
}

/* Answers take their time, and others may have changed the files meanwhile: the directory is read again to write. */
static int
new_asked(const struct options *options, struct directory *directory, struct draft *draft, struct failure *failure)
{
	const struct holding holding = { &directory->reading, options->today, options->jobs };
	const struct plan_request request = request_of(options, directory);
	struct asking asking = { stdin, stdout, findings_in_colour(stdout), draft, &request, &holding };
	struct directory now;
	struct plan plan;
	int status = EXIT_ENVIRONMENT;

	if (!ask_all(&asking, &plan)) {
		printf("\nNothing was written.\n");
		return EXIT_CONTENT;
	}
	if (directory_load_to_change(&now, options, "add to", failure))
		status = write_draft(&now, options, draft, true, failure);
	directory_free(&now);
	return status;
}

static int
new_entry(const struct options *options, struct directory *directory, struct draft *draft, struct failure *failure)
{
	bool told = draft->answers[ASK_NAME].count > 0;

	if (!(told ? directory_load_to_change(directory, options, "add to", failure)
			: directory_load(directory, options, failure)))
		return EXIT_ENVIRONMENT;
	if (!directory->reading.work_folder) {
		fail(failure, "a bare repository has no files to add to: clone it, and write there");
		return EXIT_ENVIRONMENT;
	}
	draft->address = directory->site->settings.url.text;
	while (text_ends(draft->address, "/"))
		draft->address.size--;
	return told ? new_told(options, directory, draft, failure) : new_asked(options, directory, draft, failure);
}

int
new_run(int argc, char **argv)
{
	struct options options;
	struct directory directory = { 0 };
	struct failure failure = { 0 };
	struct draft draft = { .arena = arena_new() };
	int status = EXIT_USAGE;

	if (take_answers(&argc, argv, &draft) && are_known(argc, argv) && options_read(argc, argv, OPTIONS_NEW, &options))
		status = new_entry(&options, &directory, &draft, &failure);
	if (status == EXIT_ENVIRONMENT)
		fprintf(stderr, "fingerpost new: %s\n", failure.message);
	directory_free(&directory);
	arena_free(draft.arena);
	return status;
}
