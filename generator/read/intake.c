/* What of a content folder is taken in. See intake.h. */
#include "read/intake.h"

#include <string.h>

#include "base/map.h"
#include "read/mend.h"

static const char *const content_folders[] = { "entries", "organisations", "pages", "leaflets", "strings" };
static const char *const read_endings[] = { ".md", ".yaml", ".yml", ".json", ".csv", ".svg" };

enum { CONTENT_FOLDERS = sizeof content_folders / sizeof *content_folders,
	READ_ENDINGS = sizeof read_endings / sizeof *read_endings };

bool
intake_ignores(struct text name)
{
	return name.size == 0 || name.at[0] == '.' || text_ends(name, "~") || text_ends(name, ".swp")
		|| (name.at[0] == '#' && text_ends(name, "#"));
}

static bool
is_content_folder(struct text name)
{
	for (size_t i = 0; i < CONTENT_FOLDERS; i++)
		if (text_is(name, content_folders[i]))
			return true;
	return false;
}

static bool
has_read_ending(struct text name)
{
	for (size_t i = 0; i < READ_ENDINGS; i++)
		if (text_ends(name, read_endings[i]))
			return true;
	return false;
}

/* What would be done with it if nothing were wrong with it. */
static enum verdict
verdict_of(const struct intake *intake, struct text folder, struct text name, unsigned depth, bool is_file)
{
	bool at_root = depth == 0 && intake->content.size == 0;
	struct text below = text_slice(folder, intake->content.size, folder.size), top;

	if (intake_ignores(name))
		return PASS_OVER;
	if (!is_file)
		return !at_root || is_content_folder(name) ? ENTER : PASS_OVER;
	if (has_read_ending(name))
		return at_root && text_ends(name, ".md") ? PASS_OVER : READ;
	return text_next(&below, '/', &top) && is_content_folder(top) ? LIST : PASS_OVER;
}

static struct source *
source_new(struct arena *arena, struct text folder, struct text name)
{
	struct source *source = arena_alloc(arena, sizeof *source + folder.size + name.size + 1);
	char *path = (char *)(source + 1);

	if (folder.size > 0)
		memcpy(path, folder.at, folder.size);
	memcpy(path + folder.size, name.at, name.size);
	source->path = (struct text){ path, folder.size + name.size };
	return source;
}

static bool
report(struct intake *intake, struct text folder, struct text name, enum diag_code code)
{
	struct source *source = source_new(intake->arena, folder, name);

	source->path = mend_controls(intake->arena, source->path);
	diag_say(intake->diags, code, where_file(source), mend_controls(intake->arena, name));
	return false;
}

/* Every folder's name is checked before it is entered, so the name alone is looked at here. */
static bool
name_is_fit(struct intake *intake, struct text folder, struct text name)
{
	if (mend_utf8(intake->arena, name).at != name.at)
		return report(intake, folder, name, DIAG_PATH_NOT_UTF8);
	if (mend_controls(intake->arena, name).at != name.at)
		return report(intake, folder, name, DIAG_PATH_CONTROL_CHARACTER);
	return true;
}

enum verdict
intake_judge(struct intake *intake, struct text folder, struct text name, unsigned depth, enum item item,
	struct source **source)
{
	enum verdict verdict = verdict_of(intake, folder, name, depth, item == ITEM_FILE);
	enum diag_code unusable = item == ITEM_LINK ? DIAG_SYMBOLIC_LINK
		: item == ITEM_SUBMODULE ? DIAG_SUBMODULE
		: item == ITEM_FOLDER && depth + 1 >= INTAKE_DEEPEST ? DIAG_PATH_TOO_DEEP : DIAG_COUNT;

	if (++intake->judged > INTAKE_MOST) {
		fail(intake->failure, "there are more than %d files below the content folder; no directory is that"
			" large, so something else must be in there", INTAKE_MOST);
		return GIVE_UP;
	}
	/* A link says nothing of what it leads to, so it matters where either kind would. */
	if (item == ITEM_LINK && verdict == PASS_OVER)
		verdict = verdict_of(intake, folder, name, depth, true);
	if (verdict == PASS_OVER || !name_is_fit(intake, folder, name))
		return PASS_OVER;
	if (unusable != DIAG_COUNT) {
		report(intake, folder, name, unusable);
		return PASS_OVER;
	}
	if (verdict == ENTER)
		return ENTER;
	*source = source_new(intake->arena, folder, name);
	list_add(intake->arena, &intake->sources, *source);
	return verdict;
}

void
intake_too_large(struct intake *intake, const struct source *source)
{
	diag_say(intake->diags, DIAG_FILE_TOO_LARGE, where_file(source), TEXT("10 MB"));
}

static int
by_path(const void *a, const void *b)
{
	return text_compare(((const struct source *)a)->path, ((const struct source *)b)->path);
}

static bool
has_capitals(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.at[i] >= 'A' && text.at[i] <= 'Z')
			return true;
	return false;
}

static struct text
without_capitals(struct arena *arena, struct text text)
{
	char *copy = arena_copy(arena, text.at, text.size);

	for (size_t i = 0; i < text.size; i++)
		if (copy[i] >= 'A' && copy[i] <= 'Z')
			copy[i] = (char)(copy[i] - 'A' + 'a');
	return (struct text){ copy, text.size };
}

/* Two such files become one on Windows and macOS, and nobody can say which. ASCII is enough: ids hold
 * nothing else. One of the two must hold a capital, which is rare, so most directories pay nothing. */
static void
report_case(struct intake *intake)
{
	struct arena *scratch = arena_new();
	struct map seen = map_new(scratch);
	size_t with_capitals = 0;

	for (size_t i = 0; i < intake->sources.count; i++)
		with_capitals += has_capitals(((struct source *)intake->sources.at[i])->path);
	for (size_t i = 0; with_capitals > 0 && i < intake->sources.count; i++) {
		struct source *source = intake->sources.at[i];
		const struct source *other = map_put(&seen, without_capitals(scratch, source->path), source);

		if (other)
			diag_say(intake->diags, DIAG_PATH_CASE, where_file(source), other->path);
	}
	arena_free(scratch);
}

/* A file that should have been read and has no bytes was reported; nothing later may take it for empty. */
static void
drop_reported(struct list *sources)
{
	size_t kept = 0;

	for (size_t i = 0; i < sources->count; i++) {
		const struct source *source = sources->at[i];

		if (source->bytes.at || !has_read_ending(source->path))
			sources->at[kept++] = sources->at[i];
	}
	sources->count = kept;
}

bool
intake_finish(struct intake *intake)
{
	struct source **sources = (struct source **)intake->sources.at;
	bool sorted = true;

	drop_reported(&intake->sources);
	for (size_t i = 1; sorted && i < intake->sources.count; i++)
		sorted = by_path(sources[i - 1], sources[i]) < 0;
	if (!sorted)
		list_sort(&intake->sources, by_path);
	for (size_t i = 1; !sorted && i < intake->sources.count; i++)
		if (by_path(sources[i - 1], sources[i]) == 0)
			return fail(intake->failure, "the repository is damaged: one of its folders holds “%.*s” twice;"
				" run “git fsck” in it", TEXT_ARGS(sources[i]->path));
	report_case(intake);
	return true;
}
