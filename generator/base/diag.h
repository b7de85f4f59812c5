/*
 * Diagnostics: what is wrong, or worth a look, in the content. Each kind is one row of diag.def.
 * Any stage may add diagnostics; only commands print them (diag_text.h). Content mistakes never stop
 * the work: it goes on to find the rest.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include "base/list.h"
#include "base/where.h"

enum level { LEVEL_OFF, LEVEL_WARNING, LEVEL_ERROR };

/* Properties of a row, or-ed. */
enum {
	DIAG_FIXED = 1 << 0,  /* site.yaml's `levels` and an entry's `waive` do not apply */
	DIAG_SECRET = 1 << 1, /* about a confidential place: the line and the words are never shown */
	/* Words that come from our own tables or from file names, so that they may be shown even when the file is
	 * confidential (its line still is not): {1} to {4}. A row says nothing = all of them are the file's. */
	DIAG_OURS_1 = 1 << 2, DIAG_OURS_2 = 1 << 3, DIAG_OURS_3 = 1 << 4, DIAG_OURS_4 = 1 << 5,
	DIAG_OURS = DIAG_OURS_1 | DIAG_OURS_2 | DIAG_OURS_3 | DIAG_OURS_4,
	DIAG_OURS_BUT_FIRST = DIAG_OURS & ~DIAG_OURS_1,
};

enum diag_code {
#define DIAG(symbol, name, level, flags, sentence, remedy) DIAG_##symbol,
#include "base/diag.def"
#undef DIAG
	DIAG_COUNT
};

struct diag_row {
	const char *name;     /* the stable code people see and write in site.yaml, "unknown-field" */
	enum level level;     /* unless site.yaml says otherwise */
	unsigned flags;
	const char *sentence; /* what is wrong; {1} to {4} stand for the words of the case */
	const char *remedy;   /* what to write or do instead; likewise; never empty */
};

/* The row of a code. */
const struct diag_row *diag_row(enum diag_code code);

/* The code with this name, or DIAG_COUNT. */
enum diag_code diag_code_of(struct text name);

struct diag {
	enum diag_code code;
	enum level level;
	struct where where;
	struct text words[4]; /* for {1} to {4} */
	bool harmless;        /* this time the words tell nothing (days and times): shown as DIAG_OURS are */
};

struct diags {
	struct arena *arena; /* the words are copied into it */
	struct list list;    /* of struct diag */
};

/* Adds one finding; `count` words, at most 4, are copied. */
void diag_add(struct diags *diags, enum diag_code code, struct where where, const struct text *words,
	size_t count);

/* diag_say(diags, DIAG_UNKNOWN_FIELD, where, name, suggestion): each word is a struct text. */
#define diag_say(diags, code, where, ...) \
	diag_add((diags), (code), (where), (const struct text[]){ __VA_ARGS__ }, \
		sizeof((const struct text[]){ __VA_ARGS__ }) / sizeof(struct text))

/* Moves the findings of `from` behind those of `to`; their words must outlive both. */
void diags_append(struct diags *to, const struct diags *from);

/* Sorts by place, then by code, and drops exact repetitions. */
void diags_sort(struct diags *diags);

/* How many stand at this level. */
size_t diags_count(const struct diags *diags, enum level level);

/* Forgets all but those at this level. */
void diags_keep(struct diags *diags, enum level level);

/* The sentence and the remedy with the case's words in their places. Words of a confidential source
 * read "(not shown)" unless the row says that they are ours. */
struct text diag_sentence(struct arena *arena, const struct diag *diag);
struct text diag_remedy(struct arena *arena, const struct diag *diag);

/* Whether the source line may be shown beside the message. */
bool diag_may_quote(const struct diag *diag);

#endif
