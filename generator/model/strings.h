/*
 * What a theme's strings files say: the words of the interface in one language, a file each, with whatever
 * a directory's own theme says instead. The languages that have one are those that pages are made in.
 */
#ifndef MODEL_STRINGS_H
#define MODEL_STRINGS_H

#include "base/list.h"
#include "model/value.h"
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
	struct text language;
	struct wording *wording;
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

#endif
