/*
 * Fields as tables. A row says how a field is written, where it goes and what it is about; one walk
 * reads any of them. To add a field to the format: a row beside its neighbours (entry_file.c,
 * site_file.c, ...), a member in model/, and the places that use it.
 */
#ifndef PARSE_FIELDS_H
#define PARSE_FIELDS_H

#include "parse/front_matter.h"
#include "parse/notes.h"

/* What reading a file needs. */
struct reader {
	struct arena *arena;       /* for what the model keeps */
	struct diags *diags;
	struct text translation_of; /* the name of the file that this one translates; empty when it is none */
	struct noting *noting;     /* for what the next run may recall; NULL: nothing is noted */
	bool secret;               /* set by what is read: the file may never be quoted */
};

struct field;
struct field_table;

/* Reads one value into the member of the thing that the field names. What is refused is a diagnostic and
 * leaves the member empty; words and choices keep the place, since somebody did write something. */
typedef void field_reader(struct reader *reader, const struct field *field, const struct node *key,
	const struct node *value, void *thing);

enum {
	FIELD_TEXT = 1 << 0,        /* text, which a translation may hold, too */
	FIELD_WITHIN = 1 << 1,      /* a translation may hold some of the fields inside */
	FIELD_TRANSLATION = 1 << 2, /* of a translation only */
	FIELD_SECRET = 1 << 3,      /* keeps the rest of its thing secret, so that it is never passed over: not
	                               when nothing stands behind it, and not when its name is misspelt */
	FIELD_NEEDED = 1 << 4,      /* a thing without it is refused by check/, */
	FIELD_NEEDED_OPEN = 1 << 5, /* unless it has closed */
};

/* What the id of a reference belongs to. */
enum refers_to { REFERS_TO_AREA = 1, REFERS_TO_TOPIC, REFERS_TO_ORGANISATION, REFERS_TO_ENTRY };

struct field {
	const char *name;
	field_reader *read;
	size_t offset;       /* of the member in the thing */
	unsigned flags;
	const char *about;   /* one sentence for whoever writes the file */
	const char *example; /* as it stands in a file, on one line */
	unsigned detail;     /* a choice's enum choice_set; a number's largest value; a reference's enum refers_to */
	const struct field_table *table; /* what stands inside */
	size_t count;        /* of an array of things: the offset of its count */
};

struct field_table {
	const char *name;    /* as a message says it: "an entry" */
	size_t size;         /* of the thing */
	ptrdiff_t where;     /* the offset of its own struct where, or -1 */
	const struct field *fields;
	size_t count;
};

/* Defines a table out of an array of rows. */
#define FIELD_TABLE(variable, called, type, where_offset, rows) \
	const struct field_table variable = { called, sizeof(type), where_offset, rows, \
		sizeof rows / sizeof *rows }

/* Reads every pair of a mapping by its row; what has no row is an unknown field, with a suggestion. */
void fields_read(struct reader *reader, const struct field_table *table, const struct node *mapping,
	void *thing);

/* Says that the value does not have the shape its field needs: "a list of ids". */
void fields_wrong_shape(struct reader *reader, const struct field *field, const struct node *value,
	const char *expected);

/* "Did you mean “x”?", or all of the words when none of them is near. */
struct text fields_alternatives(struct arena *arena, struct text wrong, const struct text *known, size_t count);

/* The items of a list; a single value stands for a list of one. */
struct node *const *fields_items(const struct node *const *value, size_t *count);

field_reader read_inside; /* the thing that `table` describes */
field_reader read_things; /* an array of such things */
field_reader read_pairs;  /* the same from `name: value` lines: the table's first field is the name */

#endif
