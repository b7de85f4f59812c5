/*
 * Runs the examples of docs/themes.md: each compiles against what themes really see, and gives what the
 * document says it gives, for an entry that has the same names.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Before cmocka, which defines fail() as a macro. */
#include "render/template/theme.h"

#include <cmocka.h>

/* A thing of the examples is the values of its type's fields, in their order. */
struct value {
	const char *text;
	bool yes;
	const struct value *thing;
	const void *const *at;
	size_t count;
};

#define FIELD(number) \
	static void get_##number( \
		const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		const struct value *from = (const struct value *)thing + (number); \
		(void)context; \
		*value = (struct view_value){ text_of(from->text), from->yes, from->thing, from->at, \
			from->count }; \
	}

FIELD(0)
FIELD(1)
FIELD(2)
FIELD(3)
FIELD(4)
FIELD(5)
FIELD(6)
FIELD(7)
FIELD(8)
FIELD(9)
FIELD(10)

#define TYPE(type) \
	{ \
#type, "", type##_fields, sizeof type##_fields / sizeof *type##_fields \
	}

static const struct view_field passage_fields[] = {
	{ "text", VIEW_TEXT, NULL, get_0, "" },
	{ "language", VIEW_TEXT, NULL, get_1, "" },
};
static const struct view_type passage = TYPE(passage);

static const struct view_field kind_fields[] = { { "code", VIEW_TEXT, NULL, get_0, "" } };
static const struct view_type kind = TYPE(kind);

static const struct view_field claim_fields[] = { { "by", VIEW_TEXT, NULL, get_0, "" } };
static const struct view_type claim = TYPE(claim);

static const struct view_field contact_fields[] = { { "phone", VIEW_TEXT, NULL, get_0, "" } };
static const struct view_type contact = TYPE(contact);

static const struct view_field item_fields[] = {
	{ "text", VIEW_TEXT, NULL, get_0, "" },
	{ "address", VIEW_ADDRESS, NULL, get_1, "" },
};
static const struct view_type item = TYPE(item);

static const struct view_field entry_fields[] = {
	{ "name", VIEW_THING, &passage, get_0, "" },
	{ "summary", VIEW_THING, &passage, get_1, "" },
	{ "link", VIEW_ADDRESS, NULL, get_2, "" },
	{ "kind", VIEW_THING, &kind, get_3, "" },
	{ "last-checked", VIEW_TEXT, NULL, get_4, "" },
	{ "claim", VIEW_THING, &claim, get_5, "" },
	{ "contact", VIEW_THING, &contact, get_6, "" },
	{ "is-paused", VIEW_YES_NO, NULL, get_7, "" },
	{ "topics", VIEW_THINGS, &item, get_8, "" },
	{ "body", VIEW_MARKUP, NULL, get_9, "" },
	{ "json-ld", VIEW_JSON, NULL, get_10, "" },
};
static const struct view_type entry = TYPE(entry);

static const struct view_field site_fields[] = { { "name", VIEW_TEXT, NULL, get_0, "" } };
static const struct view_type site = TYPE(site);

static const struct view_field scripts_fields[] = { { "reader", VIEW_SCRIPT, NULL, get_0, "" } };
static const struct view_type scripts = TYPE(scripts);

static const struct view_field page_fields[] = {
	{ "language", VIEW_TEXT, NULL, get_0, "" },
	{ "style", VIEW_ADDRESS, NULL, get_1, "" },
	{ "scripts", VIEW_THING, &scripts, get_2, "" },
};
static const struct view_type page = TYPE(page);

static const struct view_field root_fields[] = {
	{ "site", VIEW_THING, &site, get_0, "" },
	{ "page", VIEW_THING, &page, get_1, "" },
	{ "entry", VIEW_THING, &entry, get_2, "" },
};
static const struct view_type root = TYPE(root);

static const struct value anxiety[] = { { .text = "Anxiety & worry" },
	{ .text = "../topics/anxiety.html" } };
static const struct value nights[] = { { .text = "Bad nights" },
	{ .text = "../topics/nights.html" } };
static const void *const topics[] = { anxiety, nights };

static const struct value the_lantern[] = {
	{ .thing = (const struct value[]) { { .text = "The Lantern" }, { 0 } } },
	{ .thing = (const struct value[]) { { .text = "A calm place to go & talk." }, { 0 } } },
	{ .text = "the-lantern.html" },
	{ .thing = (const struct value[]) { { .text = "safe-space" } } },
	{ .text = "14 October 2026" },
	{ .thing = (const struct value[]) { { .text = "Harbour Mind" } } },
	{ .thing = (const struct value[]) { { .text = "0131 496 0101" } } },
	{ .yes = false },
	{ .at = topics, .count = 2 },
	{ .text = "<p>Come in <em>any evening</em>.</p>" },
	{ .text = "{\"name\":\"The Lantern\"}" },
};

static const struct value the_page[] = {
	{ .thing = (const struct value[]) { { .text = "Harbour and Glens" } } },
	{ .thing = (const struct value[]) { { .text = "en" }, { .text = "../assets/style.css" },
		{ .thing = (const struct value[]) { { .text = "../assets/reader.js" } } } } },
	{ .thing = the_lantern },
};

enum { MOST_FILES = 8 };

struct example {
	struct arena *arena;
	const struct source *sources[MOST_FILES];
	struct text names[MOST_FILES];
	size_t count;
	uint32_t line;
};

static struct text
read_document(struct arena *arena)
{
	FILE *file = fopen("docs/themes.md", "rb");
	struct buffer bytes = { 0 };
	char piece[4096];
	size_t size;
	struct text all;

	if (!file)
		fail_msg("docs/themes.md cannot be read; tests run in the project's folder");
	while ((size = fread(piece, 1, sizeof piece, file)) > 0)
		buffer_add(&bytes, (struct text){ piece, size });
	fclose(file);
	all = text_copy(arena, buffer_text(&bytes));
	buffer_free(&bytes);
	return all;
}

static void
add_file(struct example *example, struct text name, struct text bytes)
{
	struct source *source = arena_alloc(example->arena, sizeof *source);

	assert_true(example->count < MOST_FILES);
	source->path = text_format(example->arena, "theme/%.*s", TEXT_ARGS(name));
	source->bytes = text_copy(example->arena, bytes);
	example->names[example->count] = name;
	example->sources[example->count++] = source;
}

/* What the example gives: a page, or what is said of its first mistake. */
static struct text
run_example(const struct example *example, const struct view_type *type)
{
	struct theme *theme =
		theme_of_sources(example->arena, example->sources, example->names, example->count);
	struct diags diags = { .arena = example->arena };
	const struct template *template = theme_template(theme, "page.html", type, NULL, &diags);
	struct buffer made = { 0 };
	struct text copy;

	if (template && type == &root) {
		assert_true(template_run(template, NULL, the_page, &made));
	} else if (!template) {
		const struct diag *diag = diags.list.at[0];
		struct text sentence = diag_sentence(example->arena, diag),
					remedy = diag_remedy(example->arena, diag);

		buffer_format(&made, "%.*s:%u:%u: %.*s\n%.*s\n", TEXT_ARGS(diag->where.source->path),
			diag->where.line, diag->where.column, TEXT_ARGS(sentence), TEXT_ARGS(remedy));
	}
	copy = text_copy(example->arena, buffer_text(&made));
	buffer_free(&made);
	return copy;
}

static void
check_example(const struct example *example, struct text expected, bool is_page)
{
	struct text given = run_example(example, &root), real = run_example(example, &view_root);

	if (!text_equal(given, expected))
		fail_msg("docs/themes.md:%u: the example gives\n%.*s\nand not\n%.*s", example->line,
			TEXT_ARGS(given), TEXT_ARGS(expected));
	if (is_page && real.size > 0)
		fail_msg("docs/themes.md:%u: themes do not see such names: %.*s", example->line,
			TEXT_ARGS(real));
	if (!is_page && !text_equal(real, expected))
		fail_msg("docs/themes.md:%u: to a theme it says %.*s", example->line, TEXT_ARGS(real));
}

/* The lines up to the closing fence. */
static struct text
box(struct text *rest, uint32_t *line)
{
	struct text one, all = { rest->at, 0 };

	while (text_next(rest, '\n', &one)) {
		++*line;
		if (text_is(one, "```"))
			return all;
		all.size = (size_t)(one.at + one.size + 1 - all.at);
	}
	fail_msg("docs/themes.md: a box is not closed");
	return all;
}

static void
examples_give_what_they_say(void **state)
{
	struct arena *arena = arena_new();
	struct example example = { .arena = arena };
	struct text rest = read_document(arena), line;
	uint32_t number = 0;
	size_t examples = 0;

	(void)state;
	while (text_next(&rest, '\n', &line)) {
		number++;
		if (text_starts(line, "```html theme")) {
			struct text name = text_trim(text_slice(line, 13, line.size));

			example.line = number;
			add_file(&example, name.size > 0 ? name : TEXT("page.html"), box(&rest, &number));
		} else if (text_is(line, "```html result") || text_is(line, "```text says")) {
			check_example(&example, box(&rest, &number), text_is(line, "```html result"));
			example.count = 0;
			examples++;
		}
	}
	assert_true(examples > 10);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(examples_give_what_they_say) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
