/*
 * Entries in small files of data, so that an id alone tells the file: a reader's list may be opened with nothing but ids,
 * on a memory stick too, where only scripts can be read. It is number FNV-1a(id) modulo the count of files, a power of
 * two (generator/browser/cards.js does the same sum). What no device may keep has files of its own.
 */
#ifndef RENDER_ENTRY_FILES_H
#define RENDER_ENTRY_FILES_H

#include "model/derived.h"

struct entry_files {
	struct entry_list *at; /* of each file */
	size_t count;          /* 0, 1, 2, 4, 8, ... */
};

/* Does the entry belong into the files that no device keeps? */
typedef bool entry_test(const struct site *site, const struct entry *entry);

/* About a topic that site.yaml never keeps. */
entry_test entry_is_unkept;

/* The same, or it names another that is. */
entry_test entry_names_unkept;

/* Parts the entries for which the test says `unkept`, in the arena; with old ids each is in their files, too. */
struct entry_files entry_files_make(struct arena *arena, const struct site *site, entry_test *test, bool unkept,
	bool with_old_ids);

#endif
