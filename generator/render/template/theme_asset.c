/*
 * What a theme's assets may be. They are published as they are, so a script or a request to another
 * host in one of them would reach every reader. See theme_files.h.
 */
#include "render/template/address.h"
#include "render/template/html.h"
#include "render/template/theme_colours.h"
#include "render/template/theme_files.h"

static const char *const endings[] = { ".css", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp",
	".avif", ".ico", ".woff", ".woff2", ".txt", ".pdf", ".json", ".webmanifest" };

enum { MOST_MISTAKES = 100 };

static void
say(struct arena *arena, const struct theme_file *file, struct diags *diags, const char *why)
{
	diag_say(diags, DIAG_THEME_FORBIDDEN, where_file(file->source),
		text_format(arena, "“%.*s”", TEXT_ARGS(file->name)), text_of(why),
		TEXT("Take it out; assets are style sheets, pictures, typefaces and documents"));
}

/* About a part of a style sheet, or of the styles in a picture. */
static void
say_style(struct arena *arena, struct where where, struct text part, struct text place, struct diags *diags)
{
	const char *instead, *why = html_style_forbids(part, &instead);

	if (why)
		diag_say(diags, DIAG_THEME_FORBIDDEN, where, text_format(arena, "“%.*s”", TEXT_ARGS(part)),
			text_of(why), text_of(instead));
	else
		diag_say(diags, DIAG_THEME_OTHER_HOST, where, part, place);
}

static void
say_attribute(struct arena *arena, const struct markup *markup,
	const struct markup_attribute *attribute, struct diags *diags)
{
	diag_say(diags, DIAG_THEME_FORBIDDEN, markup_name_where(markup, attribute),
		text_format(arena, "“%.*s”", TEXT_ARGS(attribute->name)),
		TEXT("it would run a script or ask another computer for something"),
		TEXT("Take it out of the picture"));
}

/* A picture opened on its own is a page like any other. */
static void
check_picture(struct arena *arena, const struct markup *markup, const struct markup_node *node,
	struct diags *diags)
{
	for (; node && diags->list.count < MOST_MISTAKES; node = node->next) {
		ptrdiff_t colon = text_find(node->name, ":");
		struct text name = text_slice(node->name, (size_t)(colon + 1), node->name.size);
		const char *why = html_forbids_element(name);
		struct text out;

		if (text_equal_ignoring_case(name, TEXT("script")))
			why = "a picture has no script";
		if (why)
			diag_say(diags, DIAG_THEME_FORBIDDEN, markup_node_where(markup, node),
				text_format(arena, "<%.*s>", TEXT_ARGS(node->name)), text_of(why),
				TEXT("Take it out of the picture"));
		for (size_t i = 0; i < node->attribute_count; i++) {
			const struct markup_attribute *attribute = &node->attributes[i];
			enum html_place place = html_place(name, attribute->name, (struct text){ 0 });

			if (place == HTML_FORBIDDEN
				|| (place == HTML_ADDRESS && !address_is_safe(attribute->value))
				|| (place == HTML_LOAD && !address_is_local(attribute->value))
				|| (place == HTML_STYLE && html_style_leads_out(attribute->value).at))
				say_attribute(arena, markup, attribute, diags);
		}
		out = html_style_leads_out(node->words);
		if (out.at)
			say_style(arena, where_file(markup->source), out, TEXT("“<style>”"), diags);
		check_picture(arena, markup, node->first, diags);
	}
}

void
theme_file_check(struct arena *arena, const struct theme_file *file, struct diags *diags)
{
	bool known = false;

	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		known |= text_ends(file->name, endings[i]);
	if (!known) {
		say(arena, file, diags, "it is not one of the kinds of file that a theme may publish");
	} else if (text_ends(file->name, ".css")) {
		struct text bytes = file->source->bytes, out = html_style_leads_out(bytes);

		if (out.at)
			say_style(arena, markup_where(file->source, (size_t)(out.at - bytes.at), out.size), out,
				text_format(arena, "“%.*s”", TEXT_ARGS(file->name)), diags);
		theme_colours_check(arena, file->source, diags);
	} else if (text_ends(file->name, ".svg")) {
		const struct markup *markup = markup_read(arena, file->source, diags);

		if (markup)
			check_picture(arena, markup, markup->root, diags);
	}
}
