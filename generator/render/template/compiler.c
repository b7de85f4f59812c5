/* Emits instructions and complains about what cannot be compiled. See compiler.h. */
#include "render/template/compiler.h"

#include <stdlib.h>

#include "base/failure.h"

const char *const directive_names[DIRECTIVE_COUNT] = {
	[DIRECTIVE_EACH] = "each",
	[DIRECTIVE_IF] = "if",
	[DIRECTIVE_UNLESS] = "unless",
	[DIRECTIVE_TEXT] = "text",
	[DIRECTIVE_HTML] = "html",
	[DIRECTIVE_JSON] = "json",
	[DIRECTIVE_INCLUDE] = "include",
	[DIRECTIVE_WITH] = "with",
	[DIRECTIVE_TAKES] = "takes",
	[DIRECTIVE_LAYOUT] = "layout",
	[DIRECTIVE_FILL] = "fill",
	[DIRECTIVE_SLOT] = "slot",
	[DIRECTIVE_ELEMENT] = "element",
};

static enum directive
directive_of(const struct markup_attribute *attribute)
{
	enum directive which = 0;
	struct text name = text_slice(attribute->name, 3, attribute->name.size);

	if (!text_starts(attribute->name, "fp:"))
		return DIRECTIVE_COUNT;
	while (which < DIRECTIVE_COUNT && !text_is(name, directive_names[which]))
		which++;
	return which;
}

bool
is_directive(const struct markup_attribute *attribute)
{
	return directive_of(attribute) < DIRECTIVE_COUNT;
}

struct directives
directives_of(const struct markup_node *node)
{
	struct directives directives = { 0 };

	for (size_t i = 0; i < node->attribute_count; i++) {
		enum directive which = directive_of(&node->attributes[i]);

		if (which < DIRECTIVE_COUNT)
			directives.at[which] = &node->attributes[i];
	}
	return directives;
}

static size_t
add_instruction(struct compiler *compiler, struct instruction instruction)
{
	if (compiler->count == compiler->capacity) {
		compiler->capacity = compiler->capacity ? compiler->capacity * 2 : 256;
		compiler->instructions =
			realloc(compiler->instructions, compiler->capacity * sizeof *compiler->instructions);
		if (!compiler->instructions)
			fail_out_of_memory();
	}
	compiler->instructions[compiler->count] = instruction;
	return compiler->count++;
}

size_t
emit_label(struct compiler *compiler)
{
	if (compiler->literal.size > 0) {
		add_instruction(compiler,
			(struct instruction){ .op = OP_LITERAL,
				.text = text_copy(compiler->arena, buffer_text(&compiler->literal)) });
		compiler->bytes += compiler->literal.size;
		buffer_clear(&compiler->literal);
	}
	return compiler->count;
}

size_t
emit(struct compiler *compiler, struct instruction instruction)
{
	emit_label(compiler);
	return add_instruction(compiler, instruction);
}

void
emit_literal(struct compiler *compiler, struct text text)
{
	buffer_add(&compiler->literal, text);
}

void
emit_chain(struct compiler *compiler, size_t *chain, struct instruction instruction)
{
	instruction.target = (uint32_t)*chain;
	*chain = emit(compiler, instruction) + 1;
}

void
emit_land(struct compiler *compiler, size_t chain, size_t target)
{
	while (chain > 0) {
		struct instruction *jump = &compiler->instructions[chain - 1];

		chain = jump->target;
		jump->target = (uint32_t)target;
	}
}

bool
compiler_go_on(struct compiler *compiler, const struct frame *frame, const struct markup_node *node)
{
	if (compiler->stopped || compiler->mistakes >= COMPILER_MOST_MISTAKES)
		return false;
	if (++compiler->nodes <= COMPILER_MOST_NODES
		&& compiler->bytes + compiler->literal.size <= COMPILER_MOST_BYTES)
		return true;
	compiler->stopped = true;
	compiler_say(compiler, DIAG_THEME_TOO_BIG, markup_node_where(frame->markup, node),
		TEXT("This page with all it includes"),
		text_format(compiler->arena, "%d elements and %d MB", COMPILER_MOST_NODES,
			COMPILER_MOST_BYTES / 1000000));
	return false;
}

/* “fp:text” */
static struct text
in_quotes(struct compiler *compiler, struct text name)
{
	return text_format(compiler->arena, "“%.*s”", TEXT_ARGS(name));
}

void
say_misplaced(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const char *why, const char *instead)
{
	compiler_say(compiler, DIAG_THEME_MISPLACED, markup_name_where(frame->markup, attribute),
		in_quotes(compiler, attribute->name), text_of(why), text_of(instead));
}

void
say_forbidden(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const char *why, const char *instead)
{
	compiler_say(compiler, DIAG_THEME_FORBIDDEN, markup_name_where(frame->markup, attribute),
		in_quotes(compiler, attribute->name), text_of(why), text_of(instead));
}

void
say_mistake(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const struct mistake *mistake)
{
	struct text part = mistake->part.size > 0 ? mistake->part : attribute->value;

	compiler_say(compiler, DIAG_THEME_BAD_VALUE,
		markup_part_where(frame->markup, attribute, mistake->part), part, text_of(mistake->why),
		text_of(mistake->instead));
}

void
say_wrong_kind(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text path, const struct reference *reference,
	const char *place)
{
	struct text instead = TEXT("Write the name of some words instead");

	switch (reference->kind) {
	case VIEW_MARKUP:
		instead = text_format(
			compiler->arena, "Write fp:html=\"%.*s\" on an element of its own", TEXT_ARGS(path));
		break;
	case VIEW_JSON:
		instead = text_format(compiler->arena,
			"Write <script type=\"application/ld+json\" fp:json=\"%.*s\"></script>",
			TEXT_ARGS(path));
		break;
	case VIEW_SCRIPT:
		instead = text_format(compiler->arena,
			"Write <script defer=\"defer\" fp:src=\"%.*s\"></script>", TEXT_ARGS(path));
		break;
	case VIEW_THING:
		if (reference->type && reference->type->count > 0)
			instead = text_format(compiler->arena,
				"Write the name of one of its fields, such as “%.*s.%s”", TEXT_ARGS(path),
				reference->type->fields[0].name);
		break;
	case VIEW_THINGS:
		instead = text_format(compiler->arena,
			"Write fp:each=\"item in %.*s\" on the element to repeat, and use “item” in it",
			TEXT_ARGS(path));
		break;
	case VIEW_TEXT:
	case VIEW_ADDRESS:
	case VIEW_YES_NO:
		break;
	}
	compiler_say(compiler, DIAG_THEME_WRONG_KIND, markup_part_where(frame->markup, attribute, path),
		path, text_of(reference_words(reference)), text_of(place), instead);
}

bool
look_up(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text path, struct reference *reference)
{
	struct unknown unknown;
	struct text where = TEXT("that can be used here"), suggestion = TEXT("Check the spelling.");

	if (compiler->mistakes >= COMPILER_MOST_MISTAKES)
		return false;
	if (scope_find(compiler->arena, frame->scope, compiler->root, path, reference, &unknown))
		return true;
	if (unknown.has_none)
		where = text_format(compiler->arena, "in what stands before it: that is %s",
			reference_words(unknown.has_none));
	else if (unknown.type)
		where = text_format(compiler->arena, "in “%s”", unknown.type->name);
	if (unknown.has_none && unknown.has_none->kind == VIEW_THINGS)
		suggestion =
			TEXT("Write fp:each on the element to repeat, and use each thing of the list in it.");
	else if (unknown.suggestion.size > 0)
		suggestion =
			text_format(compiler->arena, "Did you mean “%.*s”?", TEXT_ARGS(unknown.suggestion));
	compiler_say(compiler, DIAG_THEME_UNKNOWN_NAME,
		markup_part_where(frame->markup, attribute, unknown.name),
		unknown.type || unknown.has_none ? TEXT("field") : TEXT("thing"), unknown.name, where,
		suggestion);
	return false;
}

const struct reference *
keep_reference(struct compiler *compiler, const struct reference *reference)
{
	struct reference *kept = arena_alloc(compiler->arena, sizeof *kept);

	*kept = *reference;
	return kept;
}

bool
is_wordy(const struct reference *reference)
{
	return reference->from == REFERENCE_ABSENT || reference->kind == VIEW_TEXT
		|| reference->kind == VIEW_ADDRESS || reference->kind == VIEW_YES_NO;
}
