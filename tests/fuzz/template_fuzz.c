/*
 * Hostile themes: whatever their files hold, compiling and running them ends, stays inside memory, and
 * makes no page with a script in it. The input is up to four files with a line "===" between them.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "../unit/template_fixture.h"

static const char *const names[] = { "page.html", "layout.html", "parts/card.html",
	"parts/other.html" };

enum { FILES = sizeof names / sizeof *names };

/* Every script element of the page is data; none came from the words of an entry. */
static void
check_page(struct text page)
{
	static const char begin[] = "<script";
	ptrdiff_t at;

	if (text_find(page, "<style")
		>= 0) /* whose words are not markup, even those that look like it */
		return;
	while ((at = text_find(page, begin)) >= 0) {
		ptrdiff_t end;

		page = text_slice(page, (size_t)at + sizeof begin - 1, page.size);
		end = text_find(page, ">");
		if (end < 0
			|| text_find(text_slice(page, 0, (size_t)end), "type=\"application/ld+json\"") < 0)
			abort();
	}
}

static void
run(struct arena *arena, struct theme *theme)
{
	struct diags diags = { .arena = arena };
	const struct template *template = theme_template(theme, "page.html", &fixture_type, NULL, &diags);
	struct buffer page = { 0 };

	if (template && template_run(template, NULL, &fixture_page, &page))
		check_page(buffer_text(&page));
	if (!template && diags_count(&diags, LEVEL_ERROR) == 0)
		abort();
	for (size_t i = 0; i < diags.list.count; i++)
		diag_sentence(arena, diags.list.at[i]);
	buffer_free(&page);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct source sources[FILES] = { 0 };
	const struct source *list[FILES];
	struct text known[FILES], rest = text_copy(arena, (struct text){ (const char *)data, size });
	size_t count = 0;

	while (count < FILES) {
		ptrdiff_t end = text_find(rest, "\n===\n");

		sources[count].path = text_of(names[count]);
		sources[count].bytes = text_copy(arena, end < 0 ? rest : text_slice(rest, 0, (size_t)end));
		list[count] = &sources[count];
		known[count] = text_of(names[count]);
		count++;
		if (end < 0)
			break;
		rest = text_slice(rest, (size_t)end + 5, rest.size);
	}
	run(arena, theme_of_sources(arena, list, known, count));
	arena_free(arena);
	return 0;
}
