/*
 * The form in which people without a terminal tell of an entry: its parts, its questions, what can be answered.
 * interview/form.h makes it from the table of fields; pages show it.
 */
#ifndef MODEL_FORM_H
#define MODEL_FORM_H

#include <stdbool.h>

#include "base/text.h"

/* How an answer is given, and how it is written into the file. */
enum form_shape {
	FORM_LINE,      /* a line of text */
	FORM_WORDS,     /* some sentences */
	FORM_LIST,      /* several words, with commas between them */
	FORM_HOURS,     /* rules, one a line */
	FORM_ONE,       /* one of some answers */
	FORM_SEVERAL,   /* any of them */
	FORM_NAMED,     /* an organisation: one of some names, or a new one */
	FORM_ENTRIES,   /* other entries: their addresses or ids, one a line */
	FORM_DAY,
	FORM_END,       /* a day, or “open-ended” */
	FORM_POINT,
	FORM_AGES,
	FORM_BODY,      /* what stands behind the fields */
	FORM_SHAPES
};

/* Where the words of an answer come from, which is how they are said in another language. */
enum form_words { FORM_SAID, FORM_CONTENT, FORM_NAME };

struct form_answer {
	struct text value; /* as it stands in the file */
	struct text words; /* as somebody reads it; FORM_SAID: an English phrase */
	enum form_words from;
};

struct form_question {
	struct text path;      /* "places.accessibility.step-free" */
	const char *ask, *hint; /* phrases; hint may be NULL */
	enum form_shape shape;
	bool needed;           /* nothing can be published without it */
	const struct form_answer *const *answers;
	size_t answer_count;
};

struct form_part {
	const char *title, *about; /* phrases; about may be NULL */
	const char *more;          /* the part is a list of such things: the phrase of the button that adds one; or NULL */
	struct text list;          /* and the field they stand in: "places" */
	bool enough;               /* who has come so far has said what is needed */
	bool adding, changing;     /* whether new entries, and changed ones, are asked for it */
	const struct form_question *const *questions;
	size_t question_count;
};

struct form {
	const struct form_part *const *parts;
	size_t part_count;
};

/* What answers an entry would give: the members of a JSON object, by the paths of the questions. */
struct entry;
typedef void form_answers_writer(const struct entry *entry, struct buffer *json);

#endif
