/* See entry_files.h. */
#include "render/entry_files.h"

#include <stdint.h>

enum { ENTRIES_MOST = 64 };

bool
entry_is_unkept(const struct site *site, const struct entry *entry)
{
	return entry_is_about(entry, &site->settings.never_keep);
}

static bool
any_is_unkept(const struct site *site, const struct references *references)
{
	for (size_t i = 0; i < references->count; i++)
		if (references->at[i].entry && entry_is_unkept(site, references->at[i].entry))
			return true;
	return false;
}

bool
entry_names_unkept(const struct site *site, const struct entry *entry)
{
	return entry_is_unkept(site, entry) || any_is_unkept(site, &entry->if_not_this)
		|| any_is_unkept(site, &entry->status.replaced_by);
}

static size_t
file_count(size_t entries)
{
	size_t files = entries > 0;

	while (files * ENTRIES_MOST < entries)
		files *= 2;
	return files;
}

static size_t
file_of(struct text id, size_t files)
{
	uint32_t sum = 2166136261u;

	for (size_t i = 0; i < id.size; i++)
		sum = (sum ^ (unsigned char)id.at[i]) * 16777619u;
	return sum % files;
}

/* Puts an entry into the file of an id, once; the first pass only counts. */
static void
file_under(struct entry_files *files, const struct entry *entry, struct text id, bool counting)
{
	struct entry_list *list = &files->at[file_of(id, files->count)];

	if (counting)
		list->count++;
	else if (list->count == 0 || list->at[list->count - 1] != entry)
		list->at[list->count++] = entry;
}

static void
file_all(struct entry_files *files, const struct entry **entries, size_t count, bool with_old_ids, bool counting)
{
	for (size_t i = 0; i < count; i++) {
		file_under(files, entries[i], entries[i]->id, counting);
		for (size_t j = 0; with_old_ids && j < entries[i]->was.count; j++)
			file_under(files, entries[i], entries[i]->was.at[j].text, counting);
	}
}

struct entry_files
entry_files_make(struct arena *arena, const struct site *site, entry_test *test, bool unkept, bool with_old_ids)
{
	const struct entry **entries = arena_array(arena, const struct entry *, site->entry_count + 1);
	struct entry_files files = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < site->entry_count; i++)
		if (test(site, site->entries[i]) == unkept)
			entries[count++] = site->entries[i];
	files.count = file_count(count);
	files.at = arena_array(arena, struct entry_list, files.count + 1);
	file_all(&files, entries, count, with_old_ids, true);
	for (size_t i = 0; i < files.count; i++)
		files.at[i] = (struct entry_list){ arena_array(arena, const struct entry *, files.at[i].count + 1), 0 };
	file_all(&files, entries, count, with_old_ids, false);
	return files;
}
