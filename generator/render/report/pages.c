/* Reports as files. See pages.h. */
#include "render/report/pages.h"

#include "base/jobs.h"
#include "render/report/data.h"
#include "render/report/view.h"
#include "render/template/template.h"

struct maker {
	const struct report_pages_request *request;
	const struct template *template;
	const struct wording *wording;
	struct report_file **files; /* of each report */
	size_t *counts;
};

/* The page of one report, or the overview for NULL. */
static struct text
page_of(const struct maker *maker, struct arena *arena, const struct report *report)
{
	const struct report_pages_request *request = maker->request;
	struct report_page page = { report, request->reports, request->report_count };
	struct view_context context = { .site = request->site, .derived = request->derived, .scratch = arena,
		.wording = maker->wording };
	struct buffer buffer = { 0 };
	struct text bytes;

	template_run(maker->template, &context, &page, &buffer);
	bytes = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return bytes;
}

static void
make_report(void *context, size_t index, unsigned worker)
{
	struct maker *maker = context;
	const struct report *report = &maker->request->reports[index];
	struct arena *arena = maker->request->arenas[index];
	struct report_file *files = arena_array(arena, struct report_file, report->section_count + 2);
	size_t count = 0;

	for (size_t i = 0; i < report->section_count; i++) {
		const struct report_table *table = report->sections[i].table;

		if (table)
			files[count++] = (struct report_file){ report_file_name(arena, table->key, "csv"),
				report_csv(arena, table) };
	}
	files[count++] = (struct report_file){ report_file_name(arena, report->id, "json"),
		report_json(arena, report, maker->request->site, maker->request->derived) };
	files[count++] = (struct report_file){ report_file_name(arena, report->id, "html"), page_of(maker, arena, report) };
	maker->files[index] = files;
	maker->counts[index] = count;
}

/* In the order of the reports, however they were made; what is of none of them goes round them. */
static void
gather(struct arena *arena, const struct maker *maker, struct theme *theme, struct report_file **files, size_t *count)
{
	const struct report_pages_request *request = maker->request;
	const struct asset *assets;
	size_t most = theme_assets(theme, &assets) + 2, asset_count = most - 2;

	for (size_t i = 0; i < request->report_count; i++)
		most += maker->counts[i];
	*files = arena_array(arena, struct report_file, most);
	for (size_t i = 0; i < asset_count; i++)
		(*files)[(*count)++] = (struct report_file){ assets[i].path, assets[i].bytes };
	for (size_t i = 0; i < request->report_count; i++)
		for (size_t j = 0; j < maker->counts[i]; j++)
			(*files)[(*count)++] = maker->files[i][j];
	(*files)[(*count)++] = (struct report_file){ TEXT(REPORT_CALENDAR),
		report_calendar(arena, request->site, request->derived) };
	(*files)[(*count)++] = (struct report_file){ TEXT("index.html"), page_of(maker, arena, NULL) };
}

bool
report_pages_make(struct arena *arena, const struct report_pages_request *request, struct report_file **files,
	size_t *count, struct diags *diags, struct failure *failure)
{
	const char *const folders[] = { request->theme, NULL };
	struct maker maker = { .request = request, .files = arena_array(arena, struct report_file *, request->report_count),
		.counts = arena_array(arena, size_t, request->report_count) };
	struct theme *theme;

	*count = 0;
	maker.wording = wording_open(arena, TEXT("en"), NULL, failure);
	if (!maker.wording || !theme_open(arena, folders, &theme, diags, failure))
		return false;
	if (!(maker.template = theme_template(theme, "report.html", &view_report_page, maker.wording, diags)))
		return true;
	jobs_run(request->jobs, request->report_count, make_report, &maker);
	gather(arena, &maker, theme, files, count);
	return true;
}
