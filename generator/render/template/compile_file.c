/* Files of a theme inside each other: layouts with their slots, and includes with their parameters. */
#include "base/suggest.h"
#include "render/template/compile.h"
#include "render/template/theme.h"

enum { MOST_FILLS = 100 };

/* Reads the file an attribute names; NULL, with diagnostics. */
static const struct markup *
open_file(
	struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute)
{
	struct text name = text_trim(attribute->value), suggestion;
	const char *why = theme_name_mistake(name);
	const struct markup *markup;
	bool exists;

	if (why) {
		compiler_say(compiler, DIAG_THEME_BAD_FILE_NAME,
			markup_part_where(frame->markup, attribute, name), name, text_of(why),
			TEXT("Write the file's name from the theme's own folder, as in “parts/card.html”"));
		return NULL;
	}
	markup = theme_markup(compiler->theme, name, compiler->diags, &exists);
	if (!exists) {
		suggestion = theme_suggest(compiler->theme, name);
		compiler_say(compiler, DIAG_THEME_MISSING_FILE,
			markup_part_where(frame->markup, attribute, name), name,
			suggestion.size > 0
				? text_format(compiler->arena, "Did you mean “%.*s”?", TEXT_ARGS(suggestion))
				: TEXT("Check the spelling."));
	} else if (!markup) {
		compiler->mistakes++;
	}
	return markup;
}

/* One file more inside the others; false when that is too many. */
static bool
go_deeper(
	struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute)
{
	if (compiler->files < COMPILER_DEEPEST_FILE) {
		compiler->files++;
		return true;
	}
	compiler_say(compiler, DIAG_THEME_TOO_DEEP,
		markup_part_where(frame->markup, attribute, attribute->value), TEXT("Files of the theme"),
		text_format(compiler->arena, "%d", COMPILER_DEEPEST_FILE));
	compiler->stopped = true;
	return false;
}

const struct fill *
find_fill(const struct frame *frame, const struct markup_attribute *slot)
{
	for (struct fill *fill = frame->fills; fill; fill = fill->next)
		if (text_equal(fill->name, text_trim(slot->value))) {
			fill->used = true;
			return fill;
		}
	return NULL;
}

/* A fill gives its attributes and its content to the slot; it does nothing else. */
static bool
may_fill(const struct markup_attribute *attribute)
{
	static const char *const names[] = { "fp:fill", "fp:text", "fp:html", "fp:json" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_is(attribute->name, names[i]))
			return true;
	return !is_directive(attribute);
}

/* Finds the fills of a page, in its order. A fill inside another is left to compile_element(). */
static void
gather_fills(struct compiler *compiler, const struct frame *frame, const struct markup_node *node,
	size_t *count, struct fill ***end)
{
	const struct markup_attribute *attribute = markup_attribute(node, "fp:fill");
	struct fill *fill;

	if (!attribute) {
		for (const struct markup_node *child = node->first; child; child = child->next)
			gather_fills(compiler, frame, child, count, end);
		return;
	}
	for (size_t i = 0; i < node->attribute_count; i++)
		if (!may_fill(&node->attributes[i]))
			say_misplaced(compiler, frame, &node->attributes[i],
				"this element only says what goes into a slot",
				"Write it on an element inside this one");
	if (++*count > MOST_FILLS) {
		if (*count == MOST_FILLS + 1)
			compiler_say(compiler, DIAG_THEME_TOO_BIG, markup_name_where(frame->markup, attribute),
				TEXT("This page"), text_format(compiler->arena, "%d fp:fill", MOST_FILLS));
		return;
	}
	fill = arena_alloc(compiler->arena, sizeof *fill);
	*fill = (struct fill){ .name = text_trim(attribute->value), .node = node };
	**end = fill;
	*end = &fill->next;
}

static void
say_unused_fills(struct compiler *compiler, const struct frame *page, const struct fill *fills,
	const struct markup_attribute *layout)
{
	for (const struct fill *fill = fills; fill; fill = fill->next) {
		const struct markup_attribute *attribute = markup_attribute(fill->node, "fp:fill");
		const struct fill *same = fills;

		while (same != fill && !text_equal(same->name, fill->name))
			same = same->next;
		if (same != fill)
			say_misplaced(
				compiler, page, attribute, "this slot is filled twice", "Keep one of the two");
		else if (!fill->used && !compiler->stopped)
			compiler_say(compiler, DIAG_THEME_UNKNOWN_NAME,
				markup_part_where(page->markup, attribute, attribute->value), TEXT("slot"),
				fill->name,
				text_format(compiler->arena, "in “%.*s”", TEXT_ARGS(text_trim(layout->value))),
				TEXT("Write the name that stands behind fp:slot there."));
	}
}

static void
compile_in_layout(
	struct compiler *compiler, const struct frame *page, const struct markup_attribute *attribute)
{
	const struct markup *markup = open_file(compiler, page, attribute);
	const struct markup_attribute *outer;
	struct frame layout = { .markup = markup, .is_layout = true, .filler = page };
	struct fill *fills = NULL, **end = &fills;
	size_t count = 0;

	if (!markup || !go_deeper(compiler, page, attribute))
		return;
	gather_fills(compiler, page, page->markup->root, &count, &end);
	layout.fills = fills;
	if ((outer = markup_attribute(markup->root, "fp:layout")))
		compile_in_layout(compiler, &layout, outer);
	else
		compile_element(compiler, &layout, markup->root, false);
	say_unused_fills(compiler, page, fills, attribute);
	compiler->files--;
}

void
compile_page(struct compiler *compiler, const struct markup *markup)
{
	struct frame page = { .markup = markup };
	const struct markup_attribute *layout = markup_attribute(markup->root, "fp:layout");

	if (layout)
		compile_in_layout(compiler, &page, layout);
	else
		compile_element(compiler, &page, markup->root, false);
}

/* The scope inside an include: its parameters, and nothing of what is around it. */
static bool
add_argument(struct compiler *compiler, const struct frame *frame,
	const struct directives *directives, const struct argument *argument,
	const struct scope **scope)
{
	struct reference reference = {
		.from = REFERENCE_WORDS, .kind = VIEW_TEXT, .words = argument->value
	};

	if (!argument->is_words
		&& !look_up(compiler, frame, directives->at[DIRECTIVE_WITH], argument->value, &reference))
		return false;
	*scope = scope_add(compiler->arena, *scope, argument->name, reference);
	return true;
}

static void
say_unknown_argument(struct compiler *compiler, const struct frame *frame,
	const struct directives *directives, struct text name, const struct parameter *parameters,
	size_t count)
{
	struct text *known = arena_array(compiler->arena, struct text, count);
	struct text suggestion;

	for (size_t i = 0; i < count; i++)
		known[i] = parameters[i].name;
	suggestion = suggest(name, known, count);
	compiler_say(compiler, DIAG_THEME_UNKNOWN_NAME,
		markup_part_where(frame->markup, directives->at[DIRECTIVE_WITH], name), TEXT("parameter"),
		name,
		text_format(compiler->arena, "in “%.*s”",
			TEXT_ARGS(text_trim(directives->at[DIRECTIVE_INCLUDE]->value))),
		suggestion.size > 0
			? text_format(compiler->arena, "Did you mean “%.*s”?", TEXT_ARGS(suggestion))
			: TEXT("Name it in fp:takes on that file's outermost element."));
}

/* Matches what is given with what the file takes. */
static bool
bind_parameters(struct compiler *compiler, const struct frame *frame,
	const struct directives *directives, const struct markup *markup, const struct scope **scope)
{
	const struct markup_attribute *takes = markup_attribute(markup->root, "fp:takes");
	const struct markup_attribute *with = directives->at[DIRECTIVE_WITH];
	struct parameter *parameters = NULL;
	struct argument *arguments = NULL;
	size_t parameter_count = 0, argument_count = 0, before = compiler->mistakes;
	struct mistake mistake;

	if (takes
		&& !expression_takes(
			compiler->arena, takes->value, &parameters, &parameter_count, &mistake)) {
		struct frame there = { .markup = markup };

		say_mistake(compiler, &there, takes, &mistake);
		return false;
	}
	if (with
		&& !expression_with(compiler->arena, with->value, &arguments, &argument_count, &mistake)) {
		say_mistake(compiler, frame, with, &mistake);
		return false;
	}
	for (size_t i = 0; i < argument_count; i++) {
		size_t at = 0;

		while (at < parameter_count && !text_equal(parameters[at].name, arguments[i].name))
			at++;
		if (at == parameter_count)
			say_unknown_argument(
				compiler, frame, directives, arguments[i].name, parameters, parameter_count);
		else
			add_argument(compiler, frame, directives, &arguments[i], scope);
	}
	for (size_t i = 0; i < parameter_count; i++) {
		size_t at = 0;

		while (at < argument_count && !text_equal(parameters[i].name, arguments[at].name))
			at++;
		if (at == argument_count && parameters[i].optional)
			*scope = scope_add(compiler->arena, *scope, parameters[i].name,
				(struct reference){ .kind = VIEW_TEXT });
		else if (at == argument_count)
			compiler_say(compiler, DIAG_THEME_MISSING_PARAMETER,
				markup_part_where(
					frame->markup, directives->at[DIRECTIVE_INCLUDE], (struct text){ 0 }),
				text_trim(directives->at[DIRECTIVE_INCLUDE]->value), parameters[i].name);
	}
	return compiler->mistakes == before;
}

/* The one thing that a file takes, of which it may be kept once it is made; NULL when it takes others, or when it
 * would not come out alike everywhere. */
static const struct reference *
only_thing(const struct compiler *compiler, const struct frame *inside, bool keeps_space)
{
	const struct reference *reference = inside->scope && !inside->scope->outer ? &inside->scope->reference : NULL;
	const struct speech *here = &compiler->here;
	bool plain = !keeps_space && !here->untranslated && !here->only_words && !here->marked;

	return reference && plain && reference->from == REFERENCE_PATH && reference->kind == VIEW_THING
			&& reference->count == 0 && reference->slot > 0 && reference->type->number
		? reference
		: NULL;
}

static bool
is_within(const struct reference *reference, const struct reference *thing, unsigned loops)
{
	return !reference || reference->from == REFERENCE_WORDS || reference->from == REFERENCE_ABSENT
		|| reference->slot > loops || (reference->from == REFERENCE_PATH && reference->slot == thing->slot);
}

/* Does all that was compiled since then speak of the thing alone? */
static bool
is_about_only(const struct compiler *compiler, size_t from, const struct reference *thing)
{
	for (size_t i = from; i < compiler->count; i++) {
		const struct instruction *instruction = &compiler->instructions[i];
		const struct address *address = instruction->address;

		if (!is_within(instruction->reference, thing, compiler->loops))
			return false;
		for (size_t j = 0; address && j < address->count; j++)
			if (!is_within(address->parts[j].hole, thing, compiler->loops))
				return false;
	}
	return true;
}

/* The file of which an OP_KEPT was put before what it is. */
static void
end_kept(struct compiler *compiler, struct text name, const struct reference *thing, size_t begin)
{
	struct instruction *kept;
	size_t part, end = emit_label(compiler);

	if (!is_about_only(compiler, begin + 1, thing) || !theme_keeps(compiler->theme, name, thing->type, &part)) {
		compiler->instructions[begin] = (struct instruction){ .op = OP_JUMP, .target = (uint32_t)begin + 1 };
		return;
	}
	kept = &compiler->instructions[begin];
	kept->slot = (uint8_t)part;
	kept->target = (uint32_t)end + 1;
	emit(compiler, *kept);
	compiler->instructions[end].op = OP_KEEP;
}

void
compile_include(struct compiler *compiler, const struct frame *frame,
	const struct directives *directives, bool keeps_space)
{
	const struct markup_attribute *attribute = directives->at[DIRECTIVE_INCLUDE];
	const struct markup *markup = open_file(compiler, frame, attribute);
	struct frame inside = { .markup = markup };
	const struct reference *thing;
	size_t begin;

	if (!markup || !bind_parameters(compiler, frame, directives, markup, &inside.scope)
		|| !go_deeper(compiler, frame, attribute))
		return;
	if ((thing = only_thing(compiler, &inside, keeps_space)))
		begin = emit(compiler, (struct instruction){ .op = OP_KEPT, .reference = keep_reference(compiler, thing) });
	compile_element(compiler, &inside, markup->root, keeps_space);
	if (thing)
		end_kept(compiler, text_trim(attribute->value), thing, begin);
	compiler->files--;
}
