/* The parts of the template compiler, one a file; they call each other as elements nest. */
#ifndef RENDER_COMPILE_H
#define RENDER_COMPILE_H

#include "render/template/compiler.h"

/* An fp:fill of a page, for the slot of the same name. */
struct fill {
	struct text name;
	const struct markup_node *node;
	bool used;
	struct fill *next;
};

/* An element with everything its directives mean. `keeps_space` inside pre and the like. */
void compile_element(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, bool keeps_space);

/* What stands inside an element: its fp:text, fp:html or fp:json, or its children. */
void compile_content(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, struct text element, bool keeps_space);

/* A whole file as a page: in its layout when it has one. */
void compile_page(struct compiler *compiler, const struct markup *markup);

/* The file an fp:include names, in the place of the element. */
void compile_include(struct compiler *compiler, const struct frame *frame,
	const struct directives *directives, bool keeps_space);

/* What the page put into the slot of this name, or NULL. */
const struct fill *find_fill(const struct frame *frame, const struct markup_attribute *slot);

/* Jumps of a condition to the element's end when it does not hold are added to the chain. */
void compile_condition(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, bool unless, size_t *chain);

/* The start of a loop; the scope with its name, and what compile_loop_end() needs. False when it cannot
 * be compiled. */
struct loop {
	size_t begin;
	unsigned slot;
	bool marks;
};
bool compile_loop(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const struct scope **scope, struct loop *loop);
void compile_loop_end(struct compiler *compiler, const struct loop *loop);

/* A value as words between tags or in an attribute (`quoted`), its own words and the order of its holes those of
 * the language; `begin` and the quote's end are the caller's. */
void compile_phrase(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, bool quoted);

/* What a theme says to people, in the language the template is compiled for. */
struct said {
	struct text english;       /* the key; empty when there is nothing to translate */
	const struct text *forms;  /* by the category of a count; NULL: no translation, and no plurals */
	const struct locale *rules; /* whose categories those are */
	bool foreign;              /* the language has no words for it, so that it is English */
};

/* Looks up words of the theme: of a text node, or of an attribute (the other NULL). */
struct said find_said(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, const struct markup_attribute *attribute, struct text words);

/* The words to write, when there are no plurals. */
struct text said_words(const struct said *said);

/* Writes the tags that mark English on a page in another language, where an element may stand. */
void begin_foreign(struct compiler *compiler, const struct said *said);
void end_foreign(struct compiler *compiler, const struct said *said);

/* Warns of a path in braces among words that are published as they are. */
void check_words(
	struct compiler *compiler, const struct frame *frame, const struct markup_node *words);

/* The attributes of an element, with those of the fill in its slot (or NULL) in the place of its own. */
void compile_attributes(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, const struct markup_node *fill, struct text element);

/* Looks up an attribute that holds one name and nothing else: fp:html, fp:json, a script's fp:src. */
bool find_single(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct reference *reference);

/* Whether an element asks for a script of the program's own: <script fp:src>. */
bool is_program_script(const struct markup_node *node, struct text element);

/* That element, which can only be written in one way. */
void compile_program_script(
	struct compiler *compiler, const struct frame *frame, const struct markup_node *node);

/* A value in the place of an address; `begin` is written before it (' href="'). */
void compile_address(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text begin, size_t skip, bool local);

/* An address that stands in the theme itself. */
void check_address(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text address, bool local);

#endif
