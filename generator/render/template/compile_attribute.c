/* The attributes of an element: which of them count, and what may stand in each. See compile.h. */
#include <string.h>

#include "render/template/compile.h"
#include "render/template/escape.h"
#include "render/template/html.h"

/* One attribute of the page's element, from the theme's element or from the fill of its slot. */
struct setting {
	struct text name; /* without "fp:" */
	bool computed; /* written with "fp:" */
	const struct frame *frame;
	const struct markup_attribute *attribute;
};

struct settings {
	struct setting *at;
	size_t count;
	size_t kept; /* how many come from before the fill */
};

/* An fp: attribute counts more than the demonstration value beside it; a fill's more than the slot's. */
static void
add_settings(struct settings *settings, const struct frame *frame, const struct markup_node *node)
{
	settings->kept = settings->count;
	for (size_t i = 0; i < node->attribute_count; i++) {
		const struct markup_attribute *attribute = &node->attributes[i];
		bool computed = text_starts(attribute->name, "fp:");
		struct setting setting = { computed ? text_slice(attribute->name, 3, attribute->name.size)
											: attribute->name,
			computed, frame, attribute };
		size_t same = 0;

		if (is_directive(attribute) || text_is(attribute->name, "xmlns:fp"))
			continue;
		while (same < settings->count
			&& !text_equal_ignoring_case(settings->at[same].name, setting.name))
			same++;
		if (same == settings->count)
			settings->at[settings->count++] = setting;
		else if (same < settings->kept || computed)
			settings->at[same] = setting;
	}
}

static struct text
static_value(const struct settings *settings, const char *name)
{
	for (size_t i = 0; i < settings->count; i++)
		if (!settings->at[i].computed
			&& text_equal_ignoring_case(settings->at[i].name, text_of(name)))
			return settings->at[i].attribute->value;
	return (struct text){ 0 };
}

static void
write_static(struct compiler *compiler, const struct setting *setting, bool said_to_people)
{
	struct text value = setting->attribute->value;
	struct said said = { .forms = NULL };

	if (said_to_people)
		said = find_said(compiler, setting->frame, NULL, setting->attribute, value);
	if (said.forms)
		value = said_words(&said);

	emit_literal(compiler, TEXT(" "));
	emit_literal(compiler, setting->name);
	if (html_is_boolean(setting->name)
		&& (value.size == 0 || text_equal_ignoring_case(value, setting->name)))
		return;
	emit_literal(compiler, TEXT("=\""));
	escape_quoted(&compiler->literal, value);
	emit_literal(compiler, TEXT("\""));
}

/* srcset: "address 2x, address 100w" */
static void
check_addresses(struct compiler *compiler, const struct setting *setting)
{
	struct text rest = setting->attribute->value, candidate, address;

	while (text_next(&rest, ',', &candidate)) {
		candidate = text_trim(candidate);
		if (text_next(&candidate, ' ', &address))
			check_address(compiler, setting->frame, setting->attribute, address, true);
	}
}

/* How many bytes of '0; url=' begin the content of a redirect; 0 when it is not one. */
static size_t
redirect_begins(struct text content)
{
	size_t at = 0;

	while (at < content.size && content.at[at] >= '0' && content.at[at] <= '9')
		at++;
	if (at == 0 || at == content.size || content.at[at] != ';')
		return 0;
	for (at++; at < content.size && content.at[at] == ' ';)
		at++;
	if (!text_equal_ignoring_case(text_slice(content, at, at + 4), TEXT("url=")))
		return 0;
	return at + 4;
}

/* The content of <meta http-equiv="refresh">: nobody chose to follow it, so it stays on this site as a picture does. */
static void
compile_redirect(struct compiler *compiler, const struct setting *setting)
{
	struct text value = setting->attribute->value, begin;
	size_t skip = redirect_begins(value);

	if (skip == 0) {
		say_forbidden(compiler, setting->frame, setting->attribute,
			"this redirect cannot be checked",
			"Write content=\"0; url=...\" with one address, as in fp:content=\"0; "
			"url={page.moved-to}\"");
		return;
	}
	begin = text_format(compiler->arena, " content=\"%.*s", TEXT_ARGS(text_slice(value, 0, skip)));
	if (setting->computed) {
		compile_address(compiler, setting->frame, setting->attribute, begin, skip, true);
	} else {
		check_address(compiler, setting->frame, setting->attribute,
			text_slice(value, skip, value.size), true);
		write_static(compiler, setting, false);
	}
}

static void
check_style(struct compiler *compiler, const struct setting *setting)
{
	struct text value = setting->attribute->value, out = html_style_leads_out(value);
	struct where where = markup_part_where(setting->frame->markup, setting->attribute, value);
	const char *instead, *why = html_style_forbids(out, &instead);

	if (out.at && why)
		compiler_say(compiler, DIAG_THEME_FORBIDDEN, where,
			text_format(compiler->arena, "“%.*s”", TEXT_ARGS(out)), text_of(why), text_of(instead));
	else if (out.at)
		compiler_say(compiler, DIAG_THEME_OTHER_HOST, where, value,
			text_format(compiler->arena, "“%.*s”", TEXT_ARGS(setting->name)));
}

static void
compile_static(struct compiler *compiler, const struct setting *setting, enum html_place place, bool said_to_people)
{
	struct text value = setting->attribute->value;

	if (place == HTML_ADDRESS || place == HTML_LOAD)
		check_address(compiler, setting->frame, setting->attribute, value, place == HTML_LOAD);
	else if (place == HTML_LOADS)
		check_addresses(compiler, setting);
	else if (place == HTML_STYLE)
		check_style(compiler, setting);
	write_static(compiler, setting, said_to_people);
}

/* yes: present; no: absent. What ARIA calls true and false is written out. */
static void
compile_yes_no(struct compiler *compiler, struct text name, const struct reference *reference)
{
	bool aria = text_starts(name, "aria-");
	size_t otherwise = 0, end = 0;

	emit_chain(compiler, &otherwise,
		(struct instruction){
			.op = OP_TEST, .yes = false, .reference = keep_reference(compiler, reference) });
	emit_literal(compiler,
		text_format(compiler->arena, " %.*s%s", TEXT_ARGS(name), aria ? "=\"true\"" : ""));
	if (aria) {
		emit_chain(compiler, &end, (struct instruction){ .op = OP_JUMP });
		emit_land(compiler, otherwise, emit_label(compiler));
		emit_literal(compiler, text_format(compiler->arena, " %.*s=\"false\"", TEXT_ARGS(name)));
		otherwise = end;
	}
	emit_land(compiler, otherwise, emit_label(compiler));
}

/* A value that is one path: without it the attribute is left out. */
static void
compile_single(struct compiler *compiler, const struct setting *setting, const struct reference *reference,
	bool said_to_people)
{
	struct text begin = text_format(compiler->arena, " %.*s=\"", TEXT_ARGS(setting->name));

	if (reference->from == REFERENCE_ABSENT
		|| (reference->from == REFERENCE_WORDS && reference->words.size == 0))
		return;
	if (reference->from == REFERENCE_WORDS) {
		struct said said = { .forms = NULL };

		if (said_to_people)
			said = find_said(compiler, setting->frame, NULL, setting->attribute, reference->words);
		emit_literal(compiler, begin);
		escape_quoted(&compiler->literal, said.forms ? said_words(&said) : reference->words);
		emit_literal(compiler, TEXT("\""));
	} else if (reference->kind == VIEW_YES_NO) {
		compile_yes_no(compiler, setting->name, reference);
	} else {
		emit(compiler,
			(struct instruction){ .op = OP_ATTRIBUTE,
				.text = begin,
				.reference = keep_reference(compiler, reference) });
	}
}

static void
compile_computed(struct compiler *compiler, const struct setting *setting, bool said_to_people)
{
	const struct markup_attribute *attribute = setting->attribute;
	struct reference reference;
	struct mistake mistake;
	struct value value;

	if (expression_is_misspelt(attribute->value, &mistake)
		|| !expression_value(compiler->arena, attribute->value, &value, &mistake)) {
		say_mistake(compiler, setting->frame, attribute, &mistake);
		return;
	}
	if (value.count != 1 || !value.parts[0].hole)
		emit_literal(compiler, text_format(compiler->arena, " %.*s=\"", TEXT_ARGS(setting->name)));
	if (said_to_people && (value.count != 1 || !value.parts[0].hole)) {
		compile_phrase(compiler, setting->frame, attribute, true);
		emit_literal(compiler, TEXT("\""));
		return;
	}
	for (size_t i = 0; i < value.count; i++) {
		struct text words = value.parts[i].words;

		if (!value.parts[i].hole)
			escape_quoted(&compiler->literal, words);
		else if (!look_up(compiler, setting->frame, attribute, words, &reference))
			continue;
		else if (!is_wordy(&reference))
			say_wrong_kind(compiler, setting->frame, attribute, words, &reference, "an attribute");
		else if (value.count == 1)
			compile_single(compiler, setting, &reference, said_to_people);
		else if (reference.from == REFERENCE_WORDS)
			escape_quoted(&compiler->literal, reference.words);
		else if (reference.from != REFERENCE_ABSENT)
			emit(compiler,
				(struct instruction){
					.op = OP_QUOTED, .reference = keep_reference(compiler, &reference) });
	}
	if (value.count != 1 || !value.parts[0].hole)
		emit_literal(compiler, TEXT("\""));
}

static bool
check_name(struct compiler *compiler, const struct setting *setting)
{
	struct text suggestion;

	if (html_knows_attribute(setting->name))
		return true;
	suggestion = html_suggest(compiler->arena, setting->name, directive_names, DIRECTIVE_COUNT);
	compiler_say(compiler, DIAG_THEME_UNKNOWN_NAME,
		markup_name_where(setting->frame->markup, setting->attribute), TEXT("attribute"),
		setting->attribute->name, TEXT("in HTML or in a theme"),
		suggestion.size > 0
			? text_format(compiler->arena, "Did you mean “fp:%.*s”?", TEXT_ARGS(suggestion))
			: TEXT("Check the spelling."));
	return false;
}

static void
compile_setting(struct compiler *compiler, const struct setting *setting, struct text element,
	const struct settings *settings)
{
	enum html_place place = html_place(element, setting->name, static_value(settings, "rel"));
	struct text begin = text_format(compiler->arena, " %.*s=\"", TEXT_ARGS(setting->name));
	bool said_to_people = html_is_said(element, setting->name, static_value(settings, "name"));

	if (place == HTML_FORBIDDEN)
		say_forbidden(compiler, setting->frame, setting->attribute,
			"it would run a script or tell others who reads", "Take it out; pages work without it");
	else if (text_equal_ignoring_case(element, TEXT("meta"))
		&& text_equal_ignoring_case(setting->name, TEXT("content"))
		&& text_equal_ignoring_case(
			text_trim(static_value(settings, "http-equiv")), TEXT("refresh")))
		compile_redirect(compiler, setting);
	else if (!setting->computed)
		compile_static(compiler, setting, place, said_to_people);
	else if (!check_name(compiler, setting))
		return;
	else if (place == HTML_STYLE)
		say_forbidden(compiler, setting->frame, setting->attribute,
			"words from an entry could become styles",
			"Write fp:class=\"...\" and put the styles into the theme's style sheet");
	else if (place == HTML_FIXED)
		say_forbidden(compiler, setting->frame, setting->attribute,
			"what the element means must be known beforehand", "Write it without “fp:”");
	else if (place == HTML_LOADS || place == HTML_LOAD || place == HTML_ADDRESS)
		compile_address(
			compiler, setting->frame, setting->attribute, begin, 0, place != HTML_ADDRESS);
	else
		compile_computed(compiler, setting, said_to_people);
}

void
compile_attributes(struct compiler *compiler, const struct frame *frame,
	const struct markup_node *node, const struct markup_node *fill, struct text element)
{
	size_t most = node->attribute_count + (fill ? fill->attribute_count : 0);
	struct settings settings = { arena_array(compiler->arena, struct setting, most), 0, 0 };

	add_settings(&settings, frame, node);
	if (fill)
		add_settings(&settings, frame->filler, fill);
	for (size_t i = 0; i < settings.count; i++)
		compile_setting(compiler, &settings.at[i], element, &settings);
}
