/* Reports as files. See pages.h. */
#include "render/report/pages.h"

#include "render/report/data.h"
#include "render/report/view.h"
#include "render/template/template.h"

struct maker {
	struct arena *arena;
	const struct report_pages_request *request;
	const struct template *template;
	const struct wording *wording;
	struct report_file *files;
	size_t count;
};

static void
add(struct maker *maker, struct text path, struct text bytes)
{
	maker->files[maker->count++] = (struct report_file){ path, bytes };
}

/* The page of one report, or the overview for NULL. */
static struct text
page_of(struct maker *maker, const struct report *report)
{
	const struct report_pages_request *request = maker->request;
	struct report_page page = { report, request->reports, request->report_count };
	struct view_context context = { .site = request->site, .derived = request->derived, .scratch = maker->arena,
		.wording = maker->wording };
	struct buffer buffer = { 0 };
	struct text bytes;

	template_run(maker->template, &context, &page, &buffer);
	bytes = text_copy(maker->arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return bytes;
}

static size_t
count_files(const struct report_pages_request *request, size_t assets)
{
	size_t count = assets + 2;

	for (size_t i = 0; i < request->report_count; i++)
		count += 2 + request->reports[i].section_count;
	return count;
}

static void
add_report(struct maker *maker, const struct report *report)
{
	for (size_t i = 0; i < report->section_count; i++) {
		const struct report_table *table = report->sections[i].table;

		if (table)
			add(maker, report_file_name(maker->arena, table->key, "csv"), report_csv(maker->arena, table));
	}
	add(maker, report_file_name(maker->arena, report->id, "json"),
		report_json(maker->arena, report, maker->request->site, maker->request->derived));
	add(maker, report_file_name(maker->arena, report->id, "html"), page_of(maker, report));
}

bool
report_pages_make(struct arena *arena, const struct report_pages_request *request, struct report_file **files,
	size_t *count, struct diags *diags, struct failure *failure)
{
	const char *const folders[] = { request->theme, NULL };
	struct maker maker = { .arena = arena, .request = request };
	const struct asset *assets;
	struct theme *theme;
	size_t asset_count;

	*count = 0;
	maker.wording = wording_open(arena, TEXT("en"), NULL, failure);
	if (!maker.wording || !theme_open(arena, folders, &theme, diags, failure))
		return false;
	if (!(maker.template = theme_template(theme, "report.html", &view_report_page, maker.wording, diags)))
		return true;
	asset_count = theme_assets(theme, &assets);
	maker.files = arena_array(arena, struct report_file, count_files(request, asset_count));
	for (size_t i = 0; i < asset_count; i++)
		add(&maker, assets[i].path, assets[i].bytes);
	for (size_t i = 0; i < request->report_count; i++)
		add_report(&maker, &request->reports[i]);
	add(&maker, TEXT("review-dates.ics"), report_calendar(arena, request->site, request->derived));
	add(&maker, TEXT("index.html"), page_of(&maker, NULL));
	*files = maker.files;
	*count = maker.count;
	return true;
}
