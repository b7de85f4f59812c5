/*
 * What strings files say, a file for each language: a theme's, the words of the interface, with whatever a
 * directory's own theme says instead; and the content's, what its site.yaml, areas.yaml and topics.yaml say. The
 * languages that have one of a theme's are those that pages are made in.
 */
#ifndef MODEL_STRINGS_H
#define MODEL_STRINGS_H

#include "base/list.h"
#include "model/value.h"
#include "model/site.h"
#include "model/wording.h"

/* One phrase of a file. */
struct phrase_line {
	struct words english;       /* the key, and where it stands */
	struct text forms[PLURALS]; /* PLURAL_OTHER alone when it has no plurals */
	bool plural;
	bool browser;               /* the scripts on the reader's device say it, too */
	bool own;                   /* it stands in the directory's own theme */
};

struct strings {
	const struct source *source; /* of the content's, which are a file each; NULL of themes */
	struct text language;
	struct wording *wording;     /* NULL of the content's */
	struct words reviewed_by;   /* who speaks the language and has read all of it; not given: nobody yet */
	struct list phrases;        /* of struct phrase_line, in the order of the files */
};

/* Of each language that pages are made in; the first is that of addresses without a language. */
struct strings_list {
	struct strings **at;
	size_t count;
	struct list known; /* of struct phrase_line: what the default theme has words for in any language; only
	                      gathered when a directory's own theme says something */
};

/* Adds a phrase and, when there is a wording, puts it there, in the place of what was said before. */
void strings_add(struct arena *arena, struct strings *strings, struct phrase_line *line);

/* What the content says on pages that strings files may translate: the names of needs and places, the crisis lines,
 * audiences, what the directory is. A list of struct text, each once, in the order of the files. */
struct list site_sayings(struct arena *arena, const struct site *site);

#endif
