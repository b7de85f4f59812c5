/* Finds and reads the strings files of the themes. See strings.h. */
#include "command/strings.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "parse/strings_file.h"

enum { LARGEST_FILE = 1024 * 1024 };

struct loader {
	struct arena *arena, *scratch;
	const char *const *themes;
	size_t theme_count;
	const struct site *site;
	struct diags *diags;
	struct failure *failure;
	struct buffer hashes;
};

/* What a theme is called in a message: its folder's own name. */
static const char *
label_of(struct arena *arena, const char *folder)
{
	struct text path = text_of(folder), part, last = path;

	while (text_next(&path, '/', &part))
		if (part.size > 0)
			last = part;
	return text_string(arena, last);
}

/* As a message names the file: "default/strings/pl.yaml". */
static struct text
path_of(struct loader *loader, const char *theme, struct text language)
{
	return text_format(loader->arena, "%s/strings/%.*s.yaml", label_of(loader->arena, theme), TEXT_ARGS(language));
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* The file's source; NULL when there is none, or, with the failure set, when it cannot be read. */
static const struct source *
read_source(struct loader *loader, const char *theme, struct text language)
{
	const char *path = text_format(loader->arena, "%s/strings/%.*s.yaml", theme, TEXT_ARGS(language)).at;
	struct source *source = arena_alloc(loader->arena, sizeof *source);
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	struct stat status;
	ssize_t size = -1;
	char *bytes;

	if (file < 0) {
		if (errno != ENOENT && errno != ENOTDIR)
			fail(loader->failure, "cannot read “%s”: %s", path, strerror(errno));
		return NULL;
	}
	if (fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= LARGEST_FILE) {
		bytes = arena_bytes(loader->arena, (size_t)status.st_size + 1);
		size = read(file, bytes, (size_t)status.st_size);
	}
	close(file);
	if (size < 0) {
		fail(loader->failure, "cannot read “%s”: it is no file, or larger than 1 MB", path);
		return NULL;
	}
	bytes[size] = '\0';
	source->path = path_of(loader, theme, language);
	source->bytes = (struct text){ bytes, (size_t)size };
	hash_add(&loader->hashes, hash_of(source->path));
	hash_add(&loader->hashes, hash_of(source->bytes));
	return source;
}

/* What the content says in the language counts more than any theme. All of it has been reviewed when both have. */
static void
add_content(struct loader *loader, struct strings *strings)
{
	for (size_t i = 0; i < loader->site->strings.count; i++) {
		const struct strings *content = loader->site->strings.at[i];

		if (!text_equal(content->language, strings->language))
			continue;
		hash_add(&loader->hashes, hash_of(content->source->path));
		hash_add(&loader->hashes, hash_of(content->source->bytes));
		for (size_t j = 0; j < content->phrases.count; j++)
			strings_add(loader->arena, strings, content->phrases.at[j]);
		if (!given(content->reviewed_by))
			strings->reviewed_by = (struct words){ 0 };
	}
}

/* Reads a language's files, the default theme's first; NULL when there is none, or with the failure set. English
 * needs no file. */
static struct strings *
read_language(struct loader *loader, struct text language, const struct strings *english)
{
	struct strings *strings = arena_alloc(loader->arena, sizeof *strings);
	struct reader reader = { .arena = loader->arena, .diags = loader->diags };
	bool any = !english;

	strings->language = language;
	if (!(strings->wording = wording_open(loader->arena, language, english ? english->wording : NULL, loader->failure)))
		return NULL;
	for (size_t i = loader->theme_count; i-- > 0;) {
		const struct source *source = read_source(loader, loader->themes[i], language);

		if (loader->failure->message[0] != '\0')
			return NULL;
		if (!source)
			continue;
		strings_file_read(&reader, loader->scratch, source, i + 1 < loader->theme_count, strings);
		arena_clear(loader->scratch);
		any = true;
	}
	if (!any)
		return NULL;
	add_content(loader, strings);
	return strings;
}

/* The languages of a theme's files, sorted. */
static struct list
languages_of(struct loader *loader, const char *theme)
{
	const char *folder = text_format(loader->arena, "%s/strings", theme).at;
	DIR *directory = opendir(folder);
	const struct dirent *entry;
	struct list languages = { 0 };

	while (directory && (entry = readdir(directory))) {
		struct text name = text_of(entry->d_name);

		if (name.at[0] != '.' && text_ends(name, ".yaml"))
			list_add(loader->arena, &languages,
				(void *)text_string(loader->arena, text_slice(name, 0, name.size - strlen(".yaml"))));
	}
	if (directory)
		closedir(directory);
	list_sort(&languages, compare_names);
	return languages;
}

/* What the generator and the scripts say can be known from what the default theme has words for in any language. */
static bool
gather_known(struct loader *loader, struct strings_list *list)
{
	const char *theme = loader->themes[loader->theme_count - 1];
	struct list languages = languages_of(loader, theme);
	struct diags unsaid = { .arena = loader->arena };
	struct reader reader = { .arena = loader->arena, .diags = &unsaid };

	for (size_t i = 0; i < languages.count; i++) {
		struct text language = text_of(languages.at[i]);
		const struct source *source = read_source(loader, theme, language);
		struct strings strings = { .wording = wording_open(loader->arena, language, NULL, loader->failure) };

		if (!source || !strings.wording)
			return false;
		strings_file_read(&reader, loader->scratch, source, false, &strings);
		for (size_t j = 0; j < strings.phrases.count; j++)
			list_add(loader->arena, &list->known, strings.phrases.at[j]);
	}
	return true;
}

static bool
has_own(const struct strings_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		for (size_t j = 0; j < list->at[i]->phrases.count; j++)
			if (((const struct phrase_line *)list->at[i]->phrases.at[j])->own)
				return true;
	return false;
}

static bool
is_among(const struct words_list *languages, struct text language)
{
	for (size_t i = 0; i < languages->count; i++)
		if (text_equal(languages->at[i].text, language))
			return true;
	return false;
}

/* A file of the directory's own theme in a language that no page is in is there for nothing. */
static void
say_strays(struct loader *loader, const char *theme, const struct words_list *languages)
{
	struct list found = languages_of(loader, theme);

	for (size_t i = 0; i < found.count; i++) {
		struct text language = text_of(found.at[i]);
		struct source *source;

		if (is_among(languages, language) || text_is(language, "en"))
			continue;
		source = arena_alloc(loader->arena, sizeof *source);
		source->path = path_of(loader, theme, language);
		diag_say(loader->diags, DIAG_STRINGS_LANGUAGE, where_file(source), language);
	}
}

static bool
load(struct loader *loader, const struct words_list *languages, struct strings_list *list)
{
	struct strings *english = read_language(loader, TEXT("en"), NULL);

	if (!english)
		return false;
	list->at = arena_array(loader->arena, struct strings *, languages->count + 1);
	for (size_t i = 0; i < languages->count; i++) {
		struct text language = languages->at[i].text;
		struct strings *strings = text_is(language, "en") ? english : read_language(loader, language, english);

		if (loader->failure->message[0] != '\0')
			return false;
		if (i == 0)
			list->at[list->count++] = strings ? strings : english;
		else if (strings && strings != list->at[0])
			list->at[list->count++] = strings;
	}
	if (list->count == 0)
		list->at[list->count++] = english;
	return true;
}

bool
strings_load(struct arena *arena, const char *const *themes, const struct site *site,
	struct strings_list *list, struct hash *hash, struct diags *diags, struct failure *failure)
{
	struct loader loader = { .arena = arena, .scratch = arena_new(), .themes = themes, .site = site, .diags = diags,
		.failure = failure };
	bool fine;

	while (themes[loader.theme_count])
		loader.theme_count++;
	*list = (struct strings_list){ 0 };
	fine = load(&loader, &site->settings.languages, list) && (!has_own(list) || gather_known(&loader, list));
	for (size_t i = 0; fine && i + 1 < loader.theme_count; i++)
		say_strays(&loader, themes[i], &site->settings.languages);
	*hash = hash_of(buffer_text(&loader.hashes));
	buffer_free(&loader.hashes);
	arena_free(loader.scratch);
	return fine;
}
