/* The files of a theme by name, and what was made of them so far. See template.h and theme.h. */
#include "render/template/theme.h"

#include <string.h>

#include "base/map.h"
#include "base/suggest.h"
#include "render/template/theme_files.h"

struct theme {
	struct arena *arena;
	struct theme_file *files; /* sorted by name, each name once */
	size_t file_count;
	struct asset *assets;
	size_t asset_count;
	struct map templates; /* of struct made, by name and language */
	struct list phrases;  /* of struct theme_phrase */
	struct map phrase_by_english;
	struct list kept_parts; /* of struct text: "parts/card.html entry" */
};

struct made {
	const struct template *template; /* NULL: it has mistakes */
};

/* Sorts by name; of those with one name, the first stays. */
static void
take_files(struct theme *theme, struct list *files)
{
	list_sort(files, theme_file_compare);
	theme->files = arena_array(theme->arena, struct theme_file, files->count);
	theme->assets = arena_array(theme->arena, struct asset, files->count);
	for (size_t i = 0; i < files->count; i++) {
		const struct theme_file *file = files->at[i];

		if (theme->file_count > 0
			&& text_equal(theme->files[theme->file_count - 1].name, file->name))
			continue;
		theme->files[theme->file_count++] = *file;
		if (text_starts(file->name, "assets/"))
			theme->assets[theme->asset_count++] =
				(struct asset){ file->name, file->source->bytes };
	}
}

static struct theme *
theme_new(struct arena *arena, struct list *files)
{
	struct theme *theme = arena_alloc(arena, sizeof *theme);

	theme->arena = arena;
	theme->templates = map_new(arena);
	theme->phrase_by_english = map_new(arena);
	take_files(theme, files);
	return theme;
}

bool
theme_open(struct arena *arena, const char *const *folders, struct theme **theme,
	struct diags *diags, struct failure *failure)
{
	struct list files = { 0 };

	for (size_t i = 0; folders[i]; i++) {
		size_t before = files.count;

		if (!theme_files_read(arena, folders[i], &files, diags, failure))
			return false;
		for (size_t j = before; j < files.count; j++)
			((struct theme_file *)files.at[j])->own = folders[i + 1] != NULL;
	}
	*theme = theme_new(arena, &files);
	for (size_t i = 0; i < (*theme)->file_count; i++)
		if (text_starts((*theme)->files[i].name, "assets/"))
			theme_file_check(arena, &(*theme)->files[i], diags);
	return true;
}

struct theme *
theme_of_sources(struct arena *arena, const struct source *const *sources, const struct text *names,
	size_t count)
{
	struct list files = { 0 };

	for (size_t i = 0; i < count; i++) {
		struct theme_file *file = arena_alloc(arena, sizeof *file);

		*file = (struct theme_file){ .name = names[i], .source = sources[i] };
		list_add(arena, &files, file);
	}
	return theme_new(arena, &files);
}

static struct theme_file *
find_file(const struct theme *theme, struct text name)
{
	size_t low = 0, high = theme->file_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = text_compare(theme->files[middle].name, name);

		if (order == 0)
			return &theme->files[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct markup *
theme_markup(struct theme *theme, struct text name, struct diags *diags, bool *exists)
{
	struct theme_file *file = find_file(theme, name);

	*exists = file != NULL;
	if (!file)
		return NULL;
	if (!file->read) {
		file->read = true;
		file->markup = markup_read(theme->arena, file->source, diags);
	}
	return file->markup;
}

struct text
theme_suggest(const struct theme *theme, struct text wrong)
{
	struct text *known = arena_array(theme->arena, struct text, theme->file_count);
	size_t count = 0;

	for (size_t i = 0; i < theme->file_count; i++)
		if (text_ends(theme->files[i].name, ".html"))
			known[count++] = theme->files[i].name;
	return suggest(wrong, known, count);
}

/* "card.html" of "parts/card.html". */
static struct text
without_folder(struct text name)
{
	const char *slash = memrchr(name.at, '/', name.size);

	return slash ? text_slice(name, (size_t)(slash - name.at) + 1, name.size) : name;
}

/* The file of the default theme that this one was probably meant to stand in for, or an empty text. */
static struct text
meant_by(const struct theme *theme, struct text name)
{
	struct text *known = arena_array(theme->arena, struct text, theme->file_count);
	size_t count = 0;

	for (size_t i = 0; i < theme->file_count; i++)
		if (theme->files[i].read && !theme->files[i].own)
			known[count++] = theme->files[i].name;
	for (size_t i = 0; i < count; i++)
		if (text_equal(without_folder(known[i]), without_folder(name)))
			return known[i];
	return suggest(name, known, count);
}

void
theme_say_unused(const struct theme *theme, struct diags *diags)
{
	for (size_t i = 0; i < theme->file_count; i++) {
		const struct theme_file *file = &theme->files[i];
		struct text meant;

		if (!file->own || file->read || text_starts(file->name, "assets/"))
			continue;
		meant = meant_by(theme, file->name);
		diag_say(diags, DIAG_THEME_FILE_UNUSED, where_file(file->source), file->name,
			meant.size > 0 ? text_format(theme->arena, "Did you mean “%.*s”?", TEXT_ARGS(meant))
						   : TEXT("Name it in an fp:include, or take it away."));
	}
}

const struct template *
theme_template(struct theme *theme, const char *name, const struct view_type *root, const struct wording *wording,
	struct diags *diags)
{
	struct text language = wording ? wording->language : TEXT("");
	struct text key = text_format(theme->arena, "%s %.*s", name, TEXT_ARGS(language));
	struct made *made = map_get(&theme->templates, key);

	if (!made) {
		made = arena_alloc(theme->arena, sizeof *made);
		made->template = template_compile(theme->arena, theme, text_of(name), root, wording, diags);
		map_put(&theme->templates, key, made);
	}
	return made->template;
}

bool
theme_keeps(struct theme *theme, struct text name, const struct view_type *type, size_t *number)
{
	struct text key = text_format(theme->arena, "%.*s %s", TEXT_ARGS(name), type->name);
	struct text *part;

	for (*number = 0; *number < theme->kept_parts.count; ++*number)
		if (text_equal(*(const struct text *)theme->kept_parts.at[*number], key))
			return true;
	if (*number == THEME_MOST_KEPT)
		return false;
	part = arena_alloc(theme->arena, sizeof *part);
	*part = key;
	list_add(theme->arena, &theme->kept_parts, part);
	return true;
}

size_t
theme_kept_parts(const struct theme *theme)
{
	return theme->kept_parts.count;
}

bool
theme_knows_phrase(const struct theme *theme, struct text english)
{
	return map_get(&theme->phrase_by_english, english) != NULL;
}

void
theme_add_phrase(struct theme *theme, struct text english, struct where where)
{
	struct theme_phrase *phrase = arena_alloc(theme->arena, sizeof *phrase);

	*phrase = (struct theme_phrase){ english, where };
	list_add(theme->arena, &theme->phrases, phrase);
	map_put(&theme->phrase_by_english, english, phrase);
}

size_t
theme_phrases(const struct theme *theme, const struct theme_phrase *const **phrases)
{
	*phrases = (const struct theme_phrase *const *)theme->phrases.at;
	return theme->phrases.count;
}

size_t
theme_assets(struct theme *theme, const struct asset **assets)
{
	*assets = theme->assets;
	return theme->asset_count;
}

struct hash
theme_hash(const struct theme *theme)
{
	struct buffer hashes = { 0 };
	struct hash hash;

	for (size_t i = 0; i < theme->file_count; i++) {
		hash_add(&hashes, hash_of(theme->files[i].name));
		hash_add(&hashes, hash_of(theme->files[i].source->bytes));
	}
	hash = hash_of(buffer_text(&hashes));
	buffer_free(&hashes);
	return hash;
}
