/* Reports as files. See pages.h. */
#include "render/report/pages.h"

#include "render/report/data.h"
#include "render/report/view.h"
#include "render/template/template.h"

/* One file, made of what of these it has. */
struct report_file {
	enum { FILE_PAGE, FILE_CALENDAR, FILE_JSON, FILE_CSV, FILE_ASSET } is;
	const struct report *report; /* of a page, NULL for the overview; of JSON */
	const struct report_table *table;
	struct text bytes;           /* of an asset */
};

struct report_pages {
	struct report_pages_request request;
	const struct template *template;
	const struct wording *wording;
	struct text *paths;
	struct report_file *files;
	size_t count;
};

static void
add_file(struct report_pages *pages, struct text path, struct report_file file)
{
	pages->paths[pages->count] = path;
	pages->files[pages->count++] = file;
}

static void
plan_tables(struct arena *arena, struct report_pages *pages, const struct report *report)
{
	for (size_t i = 0; i < report->section_count; i++) {
		const struct report_table *table = report->sections[i].table;

		if (table)
			add_file(pages, report_file_name(arena, table->key, "csv"),
				(struct report_file){ .is = FILE_CSV, .table = table });
	}
}

static void
plan(struct arena *arena, struct report_pages *pages, struct theme *theme)
{
	const struct report *reports = pages->request.reports;
	const struct asset *assets;
	size_t report_count = pages->request.report_count, asset_count = theme_assets(theme, &assets);
	size_t most = 2 * report_count + asset_count + 2;

	for (size_t i = 0; i < report_count; i++)
		most += reports[i].section_count;
	pages->paths = arena_array(arena, struct text, most);
	pages->files = arena_array(arena, struct report_file, most);
	add_file(pages, TEXT(REPORT_CALENDAR), (struct report_file){ .is = FILE_CALENDAR });
	for (size_t i = 0; i < report_count; i++)
		add_file(pages, report_file_name(arena, reports[i].id, "html"),
			(struct report_file){ .is = FILE_PAGE, .report = &reports[i] });
	for (size_t i = 0; i < report_count; i++)
		add_file(pages, report_file_name(arena, reports[i].id, "json"),
			(struct report_file){ .is = FILE_JSON, .report = &reports[i] });
	for (size_t i = 0; i < report_count; i++)
		plan_tables(arena, pages, &reports[i]);
	for (size_t i = 0; i < asset_count; i++)
		add_file(pages, assets[i].path, (struct report_file){ .is = FILE_ASSET, .bytes = assets[i].bytes });
	add_file(pages, TEXT("index.html"), (struct report_file){ .is = FILE_PAGE });
}

bool
report_pages_open(struct arena *arena, const struct report_pages_request *request, struct report_pages **pages,
	struct diags *diags, struct failure *failure)
{
	const char *const folders[] = { request->theme, NULL };
	struct report_pages *made = arena_alloc(arena, sizeof *made);
	struct theme *theme;

	*pages = NULL;
	made->request = *request;
	made->wording = wording_open(arena, TEXT("en"), NULL, failure);
	if (!made->wording || !theme_open(arena, folders, &theme, diags, failure))
		return false;
	if (!(made->template = theme_template(theme, "report.html", &view_report_page, made->wording, diags)))
		return true;
	plan(arena, made, theme);
	*pages = made;
	return true;
}

const struct text *
report_pages_paths(const struct report_pages *pages, size_t *count)
{
	*count = pages->count;
	return pages->paths;
}

/* The page of one report, or the overview for NULL. */
static void
write_page(const struct report_pages *pages, const struct report *report, struct arena *scratch, struct buffer *bytes)
{
	const struct report_pages_request *request = &pages->request;
	struct report_page page = { report, request->reports, request->report_count };
	struct view_context context = { .site = request->site, .derived = request->derived, .scratch = scratch,
		.wording = pages->wording };

	template_run(pages->template, &context, &page, bytes);
}

void
report_pages_write(const struct report_pages *pages, size_t number, struct arena *scratch, struct buffer *bytes)
{
	const struct report_pages_request *request = &pages->request;
	const struct report_file *file = &pages->files[number];

	switch (file->is) {
	case FILE_PAGE:
		write_page(pages, file->report, scratch, bytes);
		return;
	case FILE_CALENDAR:
		report_calendar(bytes, request->site, request->derived, scratch);
		return;
	case FILE_JSON:
		report_json(bytes, file->report, request->site, request->derived, scratch);
		return;
	case FILE_CSV:
		report_csv(bytes, file->table);
		return;
	case FILE_ASSET:
		buffer_add(bytes, file->bytes);
		return;
	}
}
