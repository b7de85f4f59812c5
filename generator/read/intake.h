/*
 * Which of the names below the content folder matter, whether they stand on disc or in a commit, so
 * that both give the same sources. Content is:
 *   - read: names that end in .md, .yaml, .yml, .json or .csv;
 *   - listed without bytes: anything else in entries/, organisations/, pages/ and leaflets/, so that
 *     the parse stage can say that it was not read;
 *   - passed over: everything else, names that start with '.', and what editors leave behind (`x~`,
 *     `#x#`, `x.swp`). What .gitignore says is not asked.
 * Where site.yaml stands at the repository's root, other folders there hold other things (a program, a
 * theme) and are passed over, and so are the root's own .md files.
 */
#ifndef READ_INTAKE_H
#define READ_INTAKE_H

#include "base/diag.h"
#include "base/failure.h"
#include "base/map.h"

enum {
	INTAKE_DEEPEST = 32,                /* folders inside each other; bounds every recursion here */
	INTAKE_LARGEST = 10 * 1024 * 1024,  /* bytes of one file */
	INTAKE_MOST = 1000 * 1000,          /* names; a small repository can hold one tree a billion times */
	INTAKE_TOTAL = 2000 * 1000 * 1000,  /* bytes of all files, likewise */
};

struct intake {
	struct arena *arena;
	struct text content; /* "content/" or "" */
	struct diags *diags;
	struct failure *failure;
	struct list sources; /* of struct source */
	size_t judged;       /* names so far */
	unsigned jobs;       /* how many threads may read */
	const struct map *known; /* path -> struct source, to be taken where its blob is the same; or NULL */
};

enum item { ITEM_FILE, ITEM_FOLDER, ITEM_LINK, ITEM_SUBMODULE };
enum verdict { PASS_OVER, LIST, READ, ENTER, GIVE_UP };

/* Says what to do with `name` in `folder` ("" or with '/' at its end), `depth` folders below the
 * content folder. For LIST and READ a source is added and given in *source; GIVE_UP comes with the
 * failure set. What cannot be used is reported. */
enum verdict intake_judge(struct intake *intake, struct text folder, struct text name, unsigned depth,
	enum item item, struct source **source);

/* Reports a file of more than INTAKE_LARGEST bytes. */
void intake_too_large(struct intake *intake, const struct source *source);

/* Would this name be passed over wherever it stands? */
bool intake_ignores(struct text name);

/* Sorts what was taken in by path in byte order, and reports paths that differ in case alone. False,
 * with the failure set, when one path is there twice (a damaged tree). */
bool intake_finish(struct intake *intake);

#endif
