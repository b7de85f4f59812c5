/*
 * Runs a compiled template: one walk over flat instructions. Nothing here writes to the template, so any
 * number of threads can run it.
 */
#include <stdio.h>

#include "render/template/escape.h"
#include "render/template/kept.h"
#include "render/template/program.h"
#include "render/template/template.h"

/* A page stops here: far beyond what the largest directory needs on one page, and a few seconds of work. */
enum { MOST_STEPS = 20 * 1000 * 1000, LARGEST_PAGE = 64 * 1000 * 1000 };

struct iterator {
	const void *const *at;
	size_t count, index;
};

/* What a field gave last. Many are asked twice in a row: is there one, and what is it? */
struct answer {
	const struct view_field *field;
	const void *thing;
	struct view_value value;
};

/* Fields of a path whose answers are kept: nearly no path is longer. */
enum { ANSWERS = 4 };

struct run {
	const struct view_context *context;
	const void *things[PROGRAM_DEEPEST_LOOP + 1]; /* by slot; the root at 0 */
	struct iterator loops[PROGRAM_DEEPEST_LOOP + 1];
	struct answer answers[ANSWERS]; /* by how far along its path the field stands */
	char number[24];
	struct buffer address; /* an address while it is put together */
	const struct instruction *making; /* the OP_KEPT whose part is being made; NULL = none */
	const struct view_context *page;  /* of the page around that part */
	size_t part_from;                 /* where on the page it begins */
};

/* Getters give the same for as long as a page is being made, so one that has just been asked is not again. */
static void
ask(struct run *run, size_t step, const struct view_field *field, const void *thing, struct view_value *value)
{
	struct answer unkept = { .field = NULL }, *answer = step < ANSWERS ? &run->answers[step] : &unkept;

	if (answer->field != field || answer->thing != thing) {
		*answer = (struct answer){ .field = field, .thing = thing };
		field->get(run->context, thing, &answer->value);
	}
	*value = answer->value;
}

/* Follows the fields; false, with an empty value, where one of the things is absent. */
static bool
follow(struct run *run, const struct reference *reference, struct view_value *value)
{
	const void *thing = run->things[reference->slot];

	*value = (struct view_value){ .thing = thing };
	for (size_t i = 0; i < reference->count; i++) {
		if (!(thing = value->thing))
			return false;
		ask(run, i, reference->fields[i], thing, value);
	}
	return true;
}

static void
evaluate(struct run *run, const struct reference *reference, struct view_value *value)
{
	const struct iterator *loop = &run->loops[reference->slot];

	switch (reference->from) {
	case REFERENCE_PATH:
		if (!follow(run, reference, value))
			*value = (struct view_value){ 0 };
		return;
	case REFERENCE_NUMBER:
		*value = (struct view_value){
			.text = { run->number,
				(size_t)snprintf(run->number, sizeof run->number, "%zu", loop->index + 1) }
		};
		return;
	case REFERENCE_FIRST:
		*value = (struct view_value){ .yes = loop->index == 0 };
		return;
	case REFERENCE_LAST:
		*value = (struct view_value){ .yes = loop->index + 1 == loop->count };
		return;
	case REFERENCE_WORDS:
		*value = (struct view_value){ .text = reference->words };
		return;
	case REFERENCE_ABSENT:
		*value = (struct view_value){ 0 };
		return;
	}
}

static struct text
words_of(struct run *run, const struct reference *reference)
{
	struct view_value value;

	evaluate(run, reference, &value);
	if (reference->kind == VIEW_YES_NO)
		return value.yes ? TEXT("yes") : TEXT("no");
	return value.text;
}

static bool
holds(struct run *run, const struct instruction *instruction)
{
	const struct reference *reference = instruction->reference;
	struct view_value value;

	if (instruction->compares)
		return text_equal(words_of(run, reference), instruction->text);
	evaluate(run, reference, &value);
	switch (reference->kind) {
	case VIEW_YES_NO:
		return value.yes;
	case VIEW_THING:
		return value.thing != NULL;
	case VIEW_THINGS:
		return value.count > 0;
	case VIEW_TEXT:
	case VIEW_ADDRESS:
	case VIEW_MARKUP:
	case VIEW_JSON:
	case VIEW_SCRIPT:
		break;
	}
	return value.text.size > 0;
}

/* The whole address is put together first and checked as the browser will read it. */
static void
write_address(struct run *run, const struct instruction *instruction, struct buffer *page)
{
	const struct address *address = instruction->address;
	struct text whole;

	if (address->count == 1) {
		whole = words_of(run, address->parts[0].hole);
	} else {
		buffer_clear(&run->address);
		for (size_t i = 0; i < address->count; i++) {
			const struct address_part *part = &address->parts[i];

			if (!part->hole || part->whole)
				buffer_add(&run->address, part->hole ? words_of(run, part->hole) : part->words);
			else
				address_add_words(&run->address, words_of(run, part->hole), part->how);
		}
		whole = buffer_text(&run->address);
	}
	if (whole.size == 0 && address->omits)
		return;
	buffer_add(page, instruction->text);
	if (address->local ? address_is_local(whole) : address_is_safe(whole))
		escape_quoted(page, whole);
	else
		buffer_add_char(page, '#');
	buffer_add_char(page, '"');
}

static void
write_attribute(struct run *run, const struct instruction *instruction, struct buffer *page)
{
	struct text words = words_of(run, instruction->reference);

	if (words.size == 0)
		return;
	buffer_add(page, instruction->text);
	escape_quoted(page, words);
	buffer_add_char(page, '"');
}

/* Words that are in another language than the page say so, where an element may stand. */
static void
write_words(struct run *run, const struct instruction *instruction, struct buffer *page)
{
	const struct reference *reference = instruction->reference;
	struct text direction;
	struct view_value value;

	if (!instruction->yes || reference->kind != VIEW_TEXT) {
		escape_words(page, words_of(run, reference));
		return;
	}
	evaluate(run, reference, &value);
	if (value.language.size == 0 || value.text.size == 0) {
		escape_words(page, value.text);
		return;
	}
	direction = view_direction(run->context, value.language);
	buffer_add_string(page, "<span lang=\"");
	escape_quoted(page, value.language);
	if (direction.size > 0)
		buffer_format(page, "\" dir=\"%.*s", TEXT_ARGS(direction));
	buffer_add_string(page, "\">");
	escape_words(page, value.text);
	buffer_add_string(page, "</span>");
}

/* The whole number that some words show, 0 when they show none. */
static size_t
number_of(struct text words)
{
	size_t number = 0;

	for (size_t i = 0; i < words.size && number < SIZE_MAX / 20; i++)
		if (words.at[i] >= '0' && words.at[i] <= '9')
			number = number * 10 + (size_t)(words.at[i] - '0');
	return number;
}

/* Begins a loop; false when its list is empty. */
static bool
begin_loop(struct run *run, const struct instruction *instruction)
{
	struct iterator *loop = &run->loops[instruction->slot];
	struct view_value value;

	evaluate(run, instruction->reference, &value);
	*loop = (struct iterator){ value.at, value.count, 0 };
	if (loop->count == 0)
		return false;
	run->things[instruction->slot] = loop->at[0];
	return true;
}

static bool
next_in_loop(struct run *run, const struct instruction *instruction)
{
	struct iterator *loop = &run->loops[instruction->slot];

	if (++loop->index >= loop->count)
		return false;
	run->things[instruction->slot] = loop->at[loop->index];
	return true;
}

static void
go_on_with(struct run *run, const struct view_context *context)
{
	run->context = context;
	for (size_t i = 0; i < ANSWERS; i++)
		run->answers[i].field = NULL;
}

/* Adds a part that was made before; else begins to make it, unless it is within another that is being made. */
static bool
add_kept(struct run *run, const struct instruction *instruction, struct buffer *page)
{
	struct kept_parts *kept = run->making ? NULL : view_kept(run->context);
	const struct reference *reference = instruction->reference;
	size_t number = kept ? reference->type->number(run->context, run->things[reference->slot]) : SIZE_MAX;
	struct text part;

	if (!kept || !kept_has_room(kept, instruction->slot, number))
		return false;
	part = kept_find(kept, instruction->slot, number);
	if (part.at) {
		buffer_add(page, part);
		return true;
	}
	run->making = instruction;
	run->page = run->context;
	run->part_from = page->size;
	go_on_with(run, view_anywhere(run->page));
	return false;
}

static void
keep(struct run *run, const struct instruction *instruction, const struct buffer *page)
{
	const struct reference *reference = instruction->reference;

	if (!run->making || run->making->reference != reference)
		return;
	go_on_with(run, run->page);
	run->making = NULL;
	kept_add(view_kept(run->context), instruction->slot,
		reference->type->number(run->context, run->things[reference->slot]),
		text_slice(buffer_text(page), run->part_from, page->size));
}

/* Does one instruction and gives the next one's index. */
static size_t
step(struct run *run, const struct instruction *instruction, size_t at, struct buffer *page)
{
	switch ((enum op)instruction->op) {
	case OP_LITERAL:
		buffer_add(page, instruction->text);
		break;
	case OP_WORDS:
		write_words(run, instruction, page);
		break;
	case OP_QUOTED:
		escape_quoted(page, words_of(run, instruction->reference));
		break;
	case OP_ATTRIBUTE:
		write_attribute(run, instruction, page);
		break;
	case OP_ADDRESS:
		write_address(run, instruction, page);
		break;
	case OP_MARKUP:
		buffer_add(page, words_of(run, instruction->reference));
		break;
	case OP_JSON:
		escape_json(page, words_of(run, instruction->reference));
		break;
	case OP_JSON_WORDS:
		escape_json_words(page, words_of(run, instruction->reference));
		break;
	case OP_TEST:
		return holds(run, instruction) == instruction->yes ? instruction->target : at + 1;
	case OP_JUMP:
		return instruction->target;
	case OP_PLURAL:
		return locale_plural(instruction->locale, number_of(words_of(run, instruction->reference)))
				== (enum plural)instruction->slot
			? at + 1
			: instruction->target;
	case OP_EACH:
		return begin_loop(run, instruction) ? at + 1 : instruction->target;
	case OP_MARK:
		if (instruction->reference->type->is_unkept(run->context, run->things[instruction->slot]))
			buffer_add(page, instruction->text);
		break;
	case OP_KEPT:
		return add_kept(run, instruction, page) ? instruction->target : at + 1;
	case OP_KEEP:
		keep(run, instruction, page);
		break;
	case OP_NEXT:
		return next_in_loop(run, instruction) ? instruction->target : at + 1;
	case OP_END:
		break;
	}
	return at + 1;
}

bool
template_run(const struct template *template, const struct view_context *context, const void *thing,
	struct buffer *page)
{
	struct run run = { .context = context, .things = { thing } };
	const struct instruction *instructions = template->instructions;
	size_t before = page->size, at = 0, steps = 0;

	while (
		instructions[at].op != OP_END && steps++ < MOST_STEPS && page->size - before < LARGEST_PAGE)
		at = step(&run, &instructions[at], at, page);
	buffer_free(&run.address);
	if (instructions[at].op != OP_END)
		page->size = before;
	return instructions[at].op == OP_END;
}

void
template_endless(const struct template *template, struct diags *diags)
{
	diag_say(
		diags, DIAG_THEME_ENDLESS, where_file(template->source), TEXT("64 MB or 20 million steps"));
}

void
template_hides_example(const struct template *template, struct text lacks, struct diags *diags)
{
	diag_say(diags, DIAG_THEME_HIDES_EXAMPLE, where_file(template->source), lacks);
}

static enum view_reach
further(enum view_reach reach, const struct reference *reference)
{
	for (size_t i = 0; reference && reference->from == REFERENCE_PATH && i < reference->count; i++)
		if (reference->fields[i]->reach > reach)
			reach = reference->fields[i]->reach;
	return reach;
}

enum view_reach
template_reach(const struct template *template)
{
	enum view_reach reach = VIEW_NEAR;

	for (size_t i = 0; i < template->count; i++) {
		const struct address *address = template->instructions[i].address;

		reach = further(reach, template->instructions[i].reference);
		for (size_t j = 0; address && j < address->count; j++)
			reach = further(reach, address->parts[j].hole);
	}
	return reach;
}

unsigned
template_steps(const struct template *template, const struct view_type *type)
{
	unsigned steps[PROGRAM_DEEPEST_LOOP + 1] = { 0 }, most = 0; /* by slot */

	for (size_t i = 0; i < template->count; i++) {
		const struct instruction *each = &template->instructions[i];

		if (each->op != OP_EACH)
			continue;
		steps[each->slot] = steps[each->reference->slot] + (each->reference->type == type);
		if (steps[each->slot] > most)
			most = steps[each->slot];
	}
	return most;
}
