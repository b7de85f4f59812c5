/* What the parts of the template compiler share: the program so far, its limits, and how to complain. */
#ifndef RENDER_COMPILER_H
#define RENDER_COMPILER_H

#include "base/diag.h"
#include "render/template/expression.h"
#include "render/template/markup.h"
#include "render/template/program.h"
#include "render/template/scope.h"

enum {
	COMPILER_DEEPEST_FILE = 16, /* files that include each other */
	COMPILER_DEEPEST_ELEMENT = 500, /* through all of them */
	COMPILER_MOST_NODES =
		1000 * 1000, /* of all includes together, so that the program stays small */
	COMPILER_MOST_BYTES = 64 * 1000 * 1000,
	COMPILER_MOST_MISTAKES = 100,
};

struct theme;

/* What the elements around a place say of the words there. */
struct speech {
	bool untranslated; /* translate="no" */
	bool only_words; /* no element may stand here, as in title */
	bool marked; /* an element says which language it is in */
};

struct compiler {
	struct arena *arena;
	struct diags *diags;
	struct theme *theme;
	const struct view_type *root;
	const struct wording *wording; /* the language that is compiled for; NULL: words stay as they are */
	struct instruction *instructions; /* not the arena's while it grows */
	size_t count, capacity;
	struct buffer literal; /* what will be the next literal instruction */
	size_t bytes; /* of all literals before it */
	size_t nodes; /* compiled so far */
	size_t mistakes, warnings;
	unsigned loops, files, elements; /* how many are open */
	bool line_end_waits; /* belongs to the next element, and goes when that does */
	bool stopped; /* a limit was passed */
	struct speech here;
};

/* The file that is being compiled, and what it was given. */
struct frame {
	const struct markup *markup;
	const struct scope *scope;
	bool is_layout;
	struct fill *fills; /* what the page that uses this layout put into its slots */
	const struct frame *filler; /* that page */
};

/* fp: attributes that do something; every other sets an attribute. */
enum directive {
	DIRECTIVE_EACH,
	DIRECTIVE_IF,
	DIRECTIVE_UNLESS,
	DIRECTIVE_TEXT,
	DIRECTIVE_HTML,
	DIRECTIVE_JSON,
	DIRECTIVE_INCLUDE,
	DIRECTIVE_WITH,
	DIRECTIVE_TAKES,
	DIRECTIVE_LAYOUT,
	DIRECTIVE_FILL,
	DIRECTIVE_SLOT,
	DIRECTIVE_ELEMENT,
	DIRECTIVE_COUNT
};

extern const char *const directive_names[DIRECTIVE_COUNT]; /* "each", ... */

struct directives {
	const struct markup_attribute *at[DIRECTIVE_COUNT];
};

/* The directives of an element. */
struct directives directives_of(const struct markup_node *node);

/* Whether the attribute is a directive. */
bool is_directive(const struct markup_attribute *attribute);

/* Adds an instruction behind the waiting literal and gives its index; room for its target. */
size_t emit(struct compiler *compiler, struct instruction instruction);

/* Adds to the waiting literal. */
void emit_literal(struct compiler *compiler, struct text text);

/* The index of the next instruction: what jumps will go to. */
size_t emit_label(struct compiler *compiler);

/* Sets the targets of a chain of jumps: each holds the index of the one before it plus one; 0 ends it. */
void emit_land(struct compiler *compiler, size_t chain, size_t target);

/* Adds a jump or test to a chain. */
void emit_chain(struct compiler *compiler, size_t *chain, struct instruction instruction);

/* Counts one more node; false when the limits are passed. */
bool compiler_go_on(
	struct compiler *compiler, const struct frame *frame, const struct markup_node *node);

/* A mistake at a place; those after the hundredth are not worked out. */
#define compiler_say(compiler, code, where, ...) \
	do { \
		if ((compiler)->mistakes++ < COMPILER_MOST_MISTAKES) \
			diag_say((compiler)->diags, (code), (where), __VA_ARGS__); \
	} while (0)

/* "{1} cannot stand here", about an attribute. */
void say_misplaced(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const char *why, const char *instead);

/* "{1} is not allowed", about an attribute. */
void say_forbidden(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const char *why, const char *instead);

/* An expression that could not be taken apart. */
void say_mistake(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const struct mistake *mistake);

/* A name that stands for something else than the place takes. */
void say_wrong_kind(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text path, const struct reference *reference,
	const char *place);

/* Looks a path up, and complains when there is no such thing. */
bool look_up(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text path, struct reference *reference);

/* The frozen copy an instruction can point to. */
const struct reference *
keep_reference(struct compiler *compiler, const struct reference *reference);

/* Whether it can be written as words. */
bool is_wordy(const struct reference *reference);

#endif
