/* Commits and trees as git stores them, parsed where they lie: libgit2's own objects copy every name. */
#ifndef READ_OBJECTS_H
#define READ_OBJECTS_H

#include <stdint.h>

#include "base/date.h"
#include "read/repository.h"

struct object {
	git_odb_object *held;
	struct text bytes; /* until object_free() */
};

/* Reads an object that must be of this type; false when it is missing or damaged. object_free() belongs
 * to either result. Several threads may read at once. */
bool object_get(const struct repository *repository, const git_oid *id, git_object_t type, struct object *object);

/* The same, with the failure set. */
bool object_read(const struct repository *repository, const git_oid *id, git_object_t type, struct object *object,
	struct failure *failure);
void object_free(struct object *object);

/* Sets the failure for an object that does not hold what it should; always false. */
bool object_damaged(const struct repository *repository, const git_oid *id, struct failure *failure);

/* The modes git knows, as it compares them: other bits of an old repository's modes mean nothing. */
enum tree_mode { MODE_TREE = 040000, MODE_FILE = 0100644, MODE_PROGRAM = 0100755, MODE_LINK = 0120000,
	MODE_SUBMODULE = 0160000 };

struct tree_entry {
	enum tree_mode mode;
	struct text name;
	git_oid id;
};

/* Takes the first entry off a tree's bytes. False at the end, and (with bytes left over) where the
 * tree is damaged. */
bool tree_next(struct text *rest, struct tree_entry *entry);

/* Git's order of two entries of a tree: a folder's name counts as if '/' stood at its end. */
int tree_order(struct text one, bool one_is_folder, struct text two, bool two_is_folder);

/* Who wrote something and when. */
struct signature {
	struct text name;  /* as it stands, perhaps not UTF-8 */
	int64_t time;      /* seconds since 1970-01-01 UTC */
	int minutes;       /* of the zone, east of UTC */
};

struct commit_head {
	git_oid tree;
	size_t parent_count;
	struct text parents; /* lines "parent ID\n"; commit_parent() takes one */
	struct signature author, committer;
};

/* Parses a commit's bytes; the slices point into them. False where it is damaged. */
bool commit_parse(struct text bytes, struct commit_head *commit);

/* The parent number `index` below commit->parent_count. */
git_oid commit_parent(const struct commit_head *commit, size_t index);

/* The day in the signature's own zone; none when it is out of the range of dates. */
struct date signature_date(const struct signature *signature);

#endif
