/* From a theme's elements to a flat program. See compile.h for its parts. */
#include <stdlib.h>

#include "render/template/compile.h"
#include "render/template/escape.h"
#include "render/template/html.h"
#include "render/template/theme.h"

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* A run of white space with a line end in it is for the theme's author: one line end is as good. */
static void
write_collapsed(struct compiler *compiler, struct text words)
{
	for (size_t i = 0; i < words.size;) {
		size_t from = i;
		bool line_end = false;

		while (i < words.size && is_space(words.at[i]))
			line_end |= words.at[i++] == '\n';
		if (!line_end)
			emit_literal(compiler, text_slice(words, from, i));
		else if (compiler->literal.size == 0
			|| compiler->literal.at[compiler->literal.size - 1] != '\n')
			emit_literal(compiler, TEXT("\n"));
		from = i;
		while (i < words.size && !is_space(words.at[i]))
			i++;
		escape_words(&compiler->literal, text_slice(words, from, i));
	}
}

static bool
begins_with_line_end(const struct markup_node *words)
{
	for (size_t i = 0; words && i < words->words.size && is_space(words->words.at[i]); i++)
		if (words->words.at[i] == '\n')
			return true;
	return false;
}

/* Between two line ends, an element that may be left out takes the first of them with it. */
static void
take_line_end(struct compiler *compiler, const struct markup_node *child)
{
	struct buffer *literal = &compiler->literal;

	if ((markup_attribute(child, "fp:if") || markup_attribute(child, "fp:unless"))
		&& !markup_attribute(child, "fp:each") && literal->size > 0
		&& literal->at[literal->size - 1] == '\n' && begins_with_line_end(child->next)) {
		literal->size--;
		compiler->line_end_waits = true;
	}
}

bool
find_single(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct reference *reference)
{
	static const struct mistake not_a_name = { { NULL, 0 },
		"one name stands here, without any other words",
		"Write only the name, as in fp:html=\"entry.body\"" };
	struct text path = text_trim(attribute->value);

	if (path.size > 1 && path.at[0] == '{' && path.at[path.size - 1] == '}')
		path = text_trim(text_slice(path, 1, path.size - 1));
	if (!expression_is_path(path)) {
		say_mistake(compiler, frame, attribute, &not_a_name);
		return false;
	}
	return look_up(compiler, frame, attribute, path, reference);
}

static void
compile_markup(
	struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute)
{
	struct reference reference;

	if (!find_single(compiler, frame, attribute, &reference) || reference.from == REFERENCE_ABSENT)
		return;
	if (reference.kind == VIEW_MARKUP)
		emit(compiler,
			(struct instruction){
				.op = OP_MARKUP, .reference = keep_reference(compiler, &reference) });
	else
		compiler_say(compiler, DIAG_THEME_WRONG_KIND,
			markup_part_where(frame->markup, attribute, attribute->value),
			text_trim(attribute->value), text_of(reference_words(&reference)), TEXT("fp:html"),
			TEXT("Write fp:text for words; fp:html is only for names that docs/themes.md calls "
				 "ready-made HTML"));
}

static void
compile_json(
	struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute)
{
	struct reference reference;

	if (!find_single(compiler, frame, attribute, &reference))
		return;
	if (reference.from == REFERENCE_ABSENT || reference.from == REFERENCE_WORDS)
		escape_json_words(&compiler->literal, reference.words);
	else if (reference.kind == VIEW_JSON || reference.kind == VIEW_TEXT
		|| reference.kind == VIEW_ADDRESS)
		emit(compiler,
			(struct instruction){ .op = reference.kind == VIEW_JSON ? OP_JSON : OP_JSON_WORDS,
				.reference = keep_reference(compiler, &reference) });
	else
		say_wrong_kind(
			compiler, frame, attribute, text_trim(attribute->value), &reference, "fp:json");
}

/* "<" as browsers read it, inside a drawing even in a style element; in CSS itself a space or "=" follows. */
static bool
has_tag(struct text words)
{
	for (size_t i = 0; i < words.size; i++)
		if (words.at[i] == '<'
			&& (i + 1 == words.size || (words.at[i + 1] != '=' && words.at[i + 1] != ' ')))
			return true;
	return false;
}

/* A style element's words go out as they are, so they must not end it. */
static void
compile_style(struct compiler *compiler, const struct frame *frame, const struct markup_node *node)
{
	for (const struct markup_node *child = node->first; child; child = child->next) {
		struct text out = html_style_leads_out(child->words);
		const char *instead, *why = html_style_forbids(out, &instead);

		if (child->name.size > 0 || has_tag(child->words))
			compiler_say(compiler, DIAG_THEME_FORBIDDEN, markup_node_where(frame->markup, node),
				TEXT("A tag inside <style>"), TEXT("styles are not HTML"),
				TEXT("Take it out, or put the styles into a file, as in “assets/style.css”"));
		else if (why)
			compiler_say(compiler, DIAG_THEME_FORBIDDEN, markup_node_where(frame->markup, node),
				text_format(compiler->arena, "“%.*s”", TEXT_ARGS(out)), text_of(why), text_of(instead));
		else if (out.at)
			compiler_say(compiler, DIAG_THEME_OTHER_HOST, markup_node_where(frame->markup, node),
				out, TEXT("“<style>”"));
		else
			emit_literal(compiler, child->words);
	}
}

static void
write_static(struct compiler *compiler, struct text words, bool keeps_space)
{
	if (keeps_space)
		escape_words(&compiler->literal, words);
	else
		write_collapsed(compiler, words);
}

/* Words that stand in the theme itself; the space around them is not theirs to translate. */
static void
compile_static(struct compiler *compiler, const struct frame *frame, const struct markup_node *node, bool keeps_space)
{
	struct text words = text_trim(node->words);
	struct said said = find_said(compiler, frame, node, NULL, node->words);

	check_words(compiler, frame, node);
	if (!said.forms && !said.foreign) {
		write_static(compiler, node->words, keeps_space);
		return;
	}
	write_static(compiler, (struct text){ node->words.at, (size_t)(words.at - node->words.at) }, keeps_space);
	begin_foreign(compiler, &said);
	if (said.forms)
		escape_words(&compiler->literal, said_words(&said));
	else
		write_static(compiler, words, keeps_space);
	end_foreign(compiler, &said);
	write_static(compiler, text_slice(node->words, (size_t)(words.at - node->words.at) + words.size, node->words.size),
		keeps_space);
}

void
compile_content(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, struct text element, bool keeps_space)
{
	struct directives directives = directives_of(node);
	const struct markup_attribute *text = directives.at[DIRECTIVE_TEXT],
								  *html = directives.at[DIRECTIVE_HTML];
	const struct markup_attribute *json = directives.at[DIRECTIVE_JSON];

	if (text && html)
		say_misplaced(compiler, frame, html, "fp:text already says what stands in this element",
			"Keep one of the two");
	if (json && !text_equal_ignoring_case(element, TEXT("script")))
		say_misplaced(compiler, frame, json, "data for programs is not for readers",
			"Write it on <script type=\"application/ld+json\">");
	else if (json)
		compile_json(compiler, frame, json);
	else if (html_is_raw(element) && (text || html))
		say_misplaced(compiler, frame, text ? text : html,
			"words from an entry could become a style or a script",
			"Write fp:class on an element, and style the class");
	else if (text)
		compile_phrase(compiler, frame, text, false);
	else if (html)
		compile_markup(compiler, frame, html);
	else if (html_is_raw(element))
		compile_style(compiler, frame, node);
	else
		for (const struct markup_node *child = node->first; child; child = child->next) {
			if (child->name.size > 0 && !keeps_space)
				take_line_end(compiler, child);
			if (child->name.size > 0)
				compile_element(compiler, frame, child, keeps_space);
			else
				compile_static(compiler, frame, child, keeps_space);
		}
}

/* The name fp:element gives instead of the element's own; an empty one after a mistake. */
static struct text
element_name(struct compiler *compiler, const struct frame *frame, const struct markup_node *node,
	const struct markup_attribute *attribute)
{
	static const char *const names[] = { "h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span",
		"section", "article", "nav", "aside", "ul", "ol", "li", "strong", "em" };
	struct reference reference;

	if (!attribute)
		return node->name;
	if (!find_single(compiler, frame, attribute, &reference))
		return (struct text){ 0 };
	if (reference.from == REFERENCE_ABSENT)
		return node->name;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (reference.from == REFERENCE_WORDS && text_is(reference.words, names[i]))
			return reference.words;
	say_misplaced(compiler, frame, attribute,
		"an element's name must be known when the theme is read",
		"Give a parameter that was passed in quotes, as in fp:with=\"level: 'h3'\": h1 to h6, p, "
		"div, span, section, "
		"article, nav, aside, ul, ol, li, strong or em");
	return (struct text){ 0 };
}

/* Whether a theme may have such an element at all. */
static bool
check_element(struct compiler *compiler, const struct frame *frame, const struct markup_node *node,
	struct text element)
{
	const char *why = html_forbids_element(element);
	const char *instead = "Take it out; a link to what it shows can stand there";
	const struct markup_attribute *type;

	if (text_starts(element, "fp:")) {
		compiler_say(compiler, DIAG_THEME_UNKNOWN_NAME, markup_node_where(frame->markup, node),
			TEXT("element"), element, TEXT("in a theme"),
			TEXT("The only one of its own is “fp:block”."));
		return false;
	}
	if (text_equal_ignoring_case(element, TEXT("script"))) {
		type = markup_attribute(node, "type");
		if (!type || !text_is(type->value, "application/ld+json")
			|| !markup_attribute(node, "fp:json"))
			why = "a theme brings no script";
		instead = "Take it out; there are only <script type=\"application/ld+json\" "
				  "fp:json=\"...\"></script>, for data about the page, and the program's own: "
				  "<script defer=\"defer\" fp:src=\"page.scripts.reader\"></script>";
	}
	if (!why)
		return true;
	compiler_say(compiler, DIAG_THEME_FORBIDDEN, markup_node_where(frame->markup, node),
		text_format(compiler->arena, "<%.*s>", TEXT_ARGS(element)), text_of(why), text_of(instead));
	return false;
}

/* Void elements have no end tag, and so nothing can stand in them. */
static void
check_void(struct compiler *compiler, const struct frame *frame, const struct markup_node *node,
	struct text element)
{
	const struct directives directives = directives_of(node);

	if (node->first || directives.at[DIRECTIVE_TEXT] || directives.at[DIRECTIVE_HTML]
		|| directives.at[DIRECTIVE_SLOT])
		compiler_say(compiler, DIAG_THEME_MISPLACED, markup_node_where(frame->markup, node),
			TEXT("What is in this element"),
			text_format(compiler->arena, "<%.*s> is always empty", TEXT_ARGS(element)),
			TEXT("Put it before or behind the element"));
}

/* An attribute that no element will have. */
static void
say_without_element(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, bool only_computed, const char *why)
{
	for (size_t i = 0; i < node->attribute_count; i++) {
		const struct markup_attribute *attribute = &node->attributes[i];

		if (!is_directive(attribute) && !text_is(attribute->name, "xmlns:fp")
			&& (!only_computed || text_starts(attribute->name, "fp:")))
			say_misplaced(
				compiler, frame, attribute, why, "Write it on an element of HTML, such as <div>");
	}
}

/* fp:block leaves nothing but its content. */
static void
compile_block(struct compiler *compiler, const struct frame *frame, const struct markup_node *node,
	const struct fill *fill, bool keeps_space)
{
	say_without_element(
		compiler, frame, node, false, "<fp:block> leaves no element that could have it");
	if (fill)
		say_without_element(compiler, frame->filler, fill->node, true,
			"the slot is an <fp:block>, which leaves no element that could have it");
	if (fill)
		compile_content(compiler, frame->filler, fill->node, TEXT(""), keeps_space);
	else
		compile_content(compiler, frame, node, TEXT(""), keeps_space);
}

/* What an element says of its language and of that of what is in it. */
static void
note_language(struct compiler *compiler, const struct markup_node *node, struct text element)
{
	const struct markup_attribute *translate = markup_attribute(node, "translate");
	const struct markup_attribute *language = markup_attribute(node, "lang");
	bool computed = markup_attribute(node, "fp:lang") != NULL;

	if (translate)
		compiler->here.untranslated = text_equal_ignoring_case(text_trim(translate->value), TEXT("no"));
	if (language && !computed && !text_is(language->value, "en"))
		compiler->here.untranslated = true;
	if ((language || computed) && !text_equal_ignoring_case(element, TEXT("html")))
		compiler->here.marked = true;
	compiler->here.only_words |= html_is_only_words(element);
}

/* The element itself, its attributes and what is in it. */
static void
compile_tag(struct compiler *compiler, const struct frame *frame, const struct markup_node *node,
	const struct directives *directives, bool keeps_space)
{
	const struct fill *fill =
		directives->at[DIRECTIVE_SLOT] ? find_fill(frame, directives->at[DIRECTIVE_SLOT]) : NULL;
	const struct speech before = compiler->here;
	struct text element;

	if (text_is(node->name, "fp:block")) {
		compile_block(compiler, frame, node, fill, keeps_space);
		return;
	}
	element = element_name(compiler, frame, node, directives->at[DIRECTIVE_ELEMENT]);
	if (is_program_script(node, element)) {
		compile_program_script(compiler, frame, node);
		return;
	}
	if (element.size == 0 || !check_element(compiler, frame, node, element))
		return;
	if (node == frame->markup->root && text_equal_ignoring_case(element, TEXT("html")))
		emit_literal(compiler, TEXT("<!DOCTYPE html>\n"));
	note_language(compiler, node, element);
	if (fill)
		note_language(compiler, fill->node, element);
	emit_literal(compiler, TEXT("<"));
	emit_literal(compiler, element);
	compile_attributes(compiler, frame, node, fill ? fill->node : NULL, element);
	emit_literal(compiler, TEXT(">"));
	if (html_is_void(element)) {
		check_void(compiler, frame, node, element);
	} else {
		keeps_space = keeps_space || html_keeps_space(element);
		if (fill)
			compile_content(compiler, frame->filler, fill->node, element, keeps_space);
		else
			compile_content(compiler, frame, node, element, keeps_space);
		emit_literal(compiler, TEXT("</"));
		emit_literal(compiler, element);
		emit_literal(compiler, TEXT(">"));
	}
	compiler->here = before;
}

/* Directives that only some elements can have. */
static void
check_directives(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, const struct directives *directives)
{
	bool outermost = node == frame->markup->root;
	const struct markup_attribute *const *at = directives->at;

	if (at[DIRECTIVE_FILL])
		say_misplaced(compiler, frame, at[DIRECTIVE_FILL],
			"there is no layout whose slot it could fill",
			"Write fp:layout=\"layout.html\" on the file's outermost element, and no fp:fill "
			"inside another");
	if (at[DIRECTIVE_LAYOUT])
		say_misplaced(compiler, frame, at[DIRECTIVE_LAYOUT],
			"it belongs to the outermost element of a page",
			"Write it on <html>; a file that is included has no layout of its own");
	if (at[DIRECTIVE_TAKES] && !outermost)
		say_misplaced(compiler, frame, at[DIRECTIVE_TAKES],
			"it belongs to the outermost element of a file",
			"Write it on the first element of the file");
	if (at[DIRECTIVE_SLOT] && !frame->is_layout)
		say_misplaced(compiler, frame, at[DIRECTIVE_SLOT], "this file is not used as a layout",
			"Write fp:slot only in the file that fp:layout names");
	if (at[DIRECTIVE_WITH] && !at[DIRECTIVE_INCLUDE])
		say_misplaced(compiler, frame, at[DIRECTIVE_WITH], "it belongs to fp:include",
			"Write fp:include=\"parts/...html\" beside it");
	if (at[DIRECTIVE_INCLUDE])
		say_without_element(compiler, frame, node, true,
			"fp:include puts the other file in the place of this element");
	for (enum directive which = 0; at[DIRECTIVE_INCLUDE] && which < DIRECTIVE_COUNT; which++)
		if (at[which] && which != DIRECTIVE_INCLUDE && which != DIRECTIVE_WITH
			&& which != DIRECTIVE_EACH && which != DIRECTIVE_IF && which != DIRECTIVE_UNLESS
			&& which != DIRECTIVE_TAKES)
			say_misplaced(compiler, frame, at[which],
				"fp:include puts the other file in the place of this element",
				"Write it on another element");
}

void
compile_element(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, bool keeps_space)
{
	struct directives directives = directives_of(node);
	const struct markup_attribute *each = directives.at[DIRECTIVE_EACH];
	struct frame inner = *frame;
	struct loop loop;
	size_t otherwise = 0;

	if (!compiler_go_on(compiler, frame, node))
		return;
	if (compiler->elements == COMPILER_DEEPEST_ELEMENT) {
		compiler_say(compiler, DIAG_THEME_TOO_DEEP, markup_node_where(frame->markup, node),
			TEXT("Elements"), text_format(compiler->arena, "%d", COMPILER_DEEPEST_ELEMENT));
		compiler->stopped = true;
		return;
	}
	check_directives(compiler, frame, node, &directives);
	if (each && !compile_loop(compiler, frame, each, &inner.scope, &loop))
		return;
	compiler->elements++;
	if (directives.at[DIRECTIVE_IF])
		compile_condition(compiler, &inner, directives.at[DIRECTIVE_IF], false, &otherwise);
	if (directives.at[DIRECTIVE_UNLESS])
		compile_condition(compiler, &inner, directives.at[DIRECTIVE_UNLESS], true, &otherwise);
	if (compiler->line_end_waits)
		emit_literal(compiler, TEXT("\n"));
	compiler->line_end_waits = false;
	if (directives.at[DIRECTIVE_INCLUDE])
		compile_include(compiler, &inner, &directives, keeps_space);
	else
		compile_tag(compiler, &inner, node, &directives, keeps_space);
	compiler->elements--;
	if (otherwise > 0)
		emit_land(compiler, otherwise, emit_label(compiler));
	if (each)
		compile_loop_end(compiler, &loop);
}

/* The frozen program. */
static const struct template *
finish(struct compiler *compiler, const struct markup *markup)
{
	struct template *template = arena_alloc(compiler->arena, sizeof *template);
	struct instruction *instructions;

	emit_literal(compiler, TEXT("\n"));
	emit(compiler, (struct instruction){ .op = OP_END });
	instructions = arena_array(compiler->arena, struct instruction, compiler->count);
	for (size_t i = 0; i < compiler->count; i++)
		instructions[i] = compiler->instructions[i];
	*template = (struct template){ markup->source, instructions, compiler->count };
	return template;
}

const struct template *
template_compile(struct arena *arena, struct theme *theme, struct text name,
	const struct view_type *root, const struct wording *wording, struct diags *diags)
{
	struct compiler compiler = { .arena = arena, .diags = diags, .theme = theme, .root = root,
		.wording = wording };
	const struct template *template = NULL;
	const struct markup *markup;
	struct text suggestion;
	bool exists;

	markup = theme_markup(theme, name, diags, &exists);
	if (!exists) {
		suggestion = theme_suggest(theme, name);
		diag_say(diags, DIAG_THEME_MISSING_FILE, (struct where){ 0 }, name,
			suggestion.size > 0
				? text_format(arena, "Is “%.*s” meant to be it?", TEXT_ARGS(suggestion))
				: TEXT("Every theme needs it."));
	}
	if (!markup)
		return NULL;
	compile_page(&compiler, markup);
	if (compiler.mistakes == 0)
		template = finish(&compiler, markup);
	free(compiler.instructions);
	buffer_free(&compiler.literal);
	return template;
}
