/*
 * The one script element that runs something: a script of the program's own, named by the program, so that
 * no theme and no entry decides what runs on a reader's device. See compile.h.
 */
#include "render/template/compile.h"

#define AS_IT_IS_WRITTEN "Write <script defer=\"defer\" fp:src=\"page.scripts.reader\"></script>"

bool
is_program_script(const struct markup_node *node, struct text element)
{
	return text_equal_ignoring_case(element, TEXT("script")) && markup_attribute(node, "fp:src");
}

/* Whether a script of the program's own may have it: no other source, no type, no fallback. */
static bool
may_have(const struct markup_attribute *attribute)
{
	static const char *const names[] = { "fp:src", "fp:if", "fp:unless", "xmlns:fp" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_is(attribute->name, names[i]))
			return true;
	return text_is(attribute->name, "defer")
		&& (attribute->value.size == 0 || text_is(attribute->value, "defer"));
}

static bool
is_as_it_must_be(struct compiler *compiler, const struct frame *frame, const struct markup_node *node)
{
	const char *why = NULL;

	for (size_t i = 0; i < node->attribute_count; i++)
		if (!may_have(&node->attributes[i])) {
			say_forbidden(compiler, frame, &node->attributes[i],
				"a script of the program's own has “defer” and “fp:src”, and nothing else",
				AS_IT_IS_WRITTEN);
			return false;
		}
	if (!markup_attribute(node, "defer"))
		why = "without “defer” the page would wait for it";
	else if (node->first)
		why = "a script that a page brings along is not the program's own";
	if (why)
		compiler_say(compiler, DIAG_THEME_FORBIDDEN, markup_node_where(frame->markup, node),
			TEXT("This <script>"), text_of(why), TEXT(AS_IT_IS_WRITTEN));
	return !why;
}

void
compile_program_script(struct compiler *compiler, const struct frame *frame, const struct markup_node *node)
{
	const struct markup_attribute *source = markup_attribute(node, "fp:src");
	struct reference reference;

	if (!is_as_it_must_be(compiler, frame, node) || !find_single(compiler, frame, source, &reference))
		return;
	if (reference.from != REFERENCE_PATH || reference.kind != VIEW_SCRIPT) {
		compiler_say(compiler, DIAG_THEME_WRONG_KIND,
			markup_part_where(frame->markup, source, source->value), text_trim(source->value),
			text_of(reference_words(&reference)), TEXT("fp:src of a script"), TEXT(AS_IT_IS_WRITTEN));
		return;
	}
	emit_literal(compiler, TEXT("<script defer"));
	emit(compiler,
		(struct instruction){ .op = OP_ATTRIBUTE,
			.text = TEXT(" src=\""),
			.reference = keep_reference(compiler, &reference) });
	emit_literal(compiler, TEXT("></script>"));
}
