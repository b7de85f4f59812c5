/* The layout of a content repository. See file_name.h. */
#include "parse/file_name.h"

#include "base/suggest.h"

static const struct {
	struct text name;
	enum file_type type;
} folders[] = {
	{ TEXT_INIT("entries"), FILE_ENTRY },
	{ TEXT_INIT("organisations"), FILE_ORGANISATION },
	{ TEXT_INIT("pages"), FILE_PAGE },
	{ TEXT_INIT("leaflets"), FILE_LEAFLET },
	{ TEXT_INIT("strings"), FILE_STRINGS },
}, files[] = {
	{ TEXT_INIT("site.yaml"), FILE_SITE },
	{ TEXT_INIT("areas.yaml"), FILE_AREAS },
	{ TEXT_INIT("topics.yaml"), FILE_TOPICS },
};

enum { FOLDERS = sizeof folders / sizeof *folders, FILES = sizeof files / sizeof *files };

/* The path below the content's folder, and its first part when that is a folder. */
static struct text
below(struct text path, struct text content, struct text *folder)
{
	struct text rest;

	path = text_slice(path, content.size, path.size);
	rest = path;
	if (!text_next(&rest, '/', folder) || !rest.at)
		*folder = (struct text){ 0 };
	return path;
}

static struct text
last_part(struct text path)
{
	size_t start = path.size;

	while (start > 0 && path.at[start - 1] != '/')
		start--;
	return text_slice(path, start, path.size);
}

static enum file_type
type_of(struct text path, struct text folder)
{
	if (folder.size > 0) {
		for (size_t i = 0; i < FOLDERS; i++)
			if (text_equal(folder, folders[i].name))
				return folders[i].type;
		return FILE_OTHER;
	}
	for (size_t i = 0; i < FILES; i++)
		if (text_equal(path, files[i].name))
			return files[i].type;
	return FILE_OTHER;
}

/* Files that people keep beside others: explanations of a folder, and what tools put there. */
static bool
is_note(struct text name)
{
	return text_starts(name, "README") || text_starts(name, ".");
}

static const char *
ending_of(enum file_type type)
{
	return type == FILE_STRINGS ? ".yaml" : ".md";
}

struct file_name
file_name_of(struct text path, struct text content)
{
	struct text folder = { 0 }, rest;
	struct file_name name = { 0 };

	path = below(path, content, &folder);
	name.name = last_part(path);
	name.type = type_of(path, folder);
	if (name.type >= FILE_STRINGS && (!text_ends(name.name, ending_of(name.type)) || is_note(name.name)))
		name.type = FILE_OTHER;
	rest = name.name;
	text_next(&rest, '.', &name.stem);
	if (rest.size > 3 && name.type != FILE_STRINGS)
		name.language = text_slice(rest, 0, rest.size - 3);
	return name;
}

bool
file_name_is_stray(struct text path, struct text content, struct text *meant)
{
	struct text folder = { 0 }, name, folder_names[FOLDERS], file_names[FILES];
	bool document;

	for (size_t i = 0; i < FOLDERS; i++)
		folder_names[i] = folders[i].name;
	for (size_t i = 0; i < FILES; i++)
		file_names[i] = files[i].name;
	path = below(path, content, &folder);
	name = last_part(path);
	document = text_ends(name, ".md") || text_ends(name, ".yaml") || text_ends(name, ".yml");
	*meant = (struct text){ 0 };
	if (is_note(name))
		return false;
	if (folder.size == 0) {
		*meant = suggest(path, file_names, FILES);
		return document && (content.size > 0 || meant->size > 0);
	}
	if (type_of(path, folder) != FILE_OTHER)
		return !text_ends(name, ending_of(type_of(path, folder)));
	/* In a repository that holds other things, too, only a near miss is worth a word. */
	*meant = suggest(folder, folder_names, FOLDERS);
	return document && (content.size > 0 || meant->size > 0);
}
