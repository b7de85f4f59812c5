/* Where the rules are not held to, and why: what entries waive and what site.yaml changes. See report.h. */
#include "base/diag.h"
#include "report/build.h"
#include "report/report.h"

static const struct report_column waiver_columns[] = { { "id", "Entry's id", false }, { "name", "Name", false },
	{ "check", "Check", false }, { "what-it-finds", "What it finds", false }, { "reason", "Why it does not fit", false } };
static const struct report_column level_columns[] = { { "check", "Check", false },
	{ "usually", "Usually", false }, { "here", "In this directory", false } };

static const char *
level_name(enum level level)
{
	return level == LEVEL_ERROR ? "error" : level == LEVEL_WARNING ? "warning" : "off";
}

/* The sentence of a check, with dots where a finding has its own words. */
static struct text
sentence_of(struct arena *arena, struct text check)
{
	enum diag_code code = diag_code_of(check);
	struct diag diag = { .code = code };

	if (code == DIAG_COUNT)
		return (struct text){ 0 };
	for (size_t i = 0; i < sizeof diag.words / sizeof *diag.words; i++)
		diag.words[i] = TEXT("…");
	return diag_sentence(arena, &diag);
}

static void
add_waivers(const struct report_request *request, struct report *report)
{
	struct arena *arena = request->arena;
	struct report_table *table = table_new(arena, "waivers", TEXT("Checks that entries waive"), waiver_columns, 5);
	struct report_section *section = section_add(arena, report, TEXT("Waived by an entry"));

	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];

		for (size_t j = 0; j < entry->waiver_count; j++) {
			struct text *cells = table_row(arena, table);

			cells[0] = entry->id;
			cells[1] = entry->name.text;
			cells[2] = entry->waivers[j].code.text;
			cells[3] = sentence_of(arena, entry->waivers[j].code.text);
			cells[4] = entry->waivers[j].reason.text;
		}
	}
	words_add(arena, section, table->row_count == 0 ? TEXT("No entry waives a check.")
		: text_format(arena, "%s waived. Is each reason still true?", counted(arena, table->row_count,
			"check is", "checks are").at));
	section->table = table->row_count > 0 ? table : NULL;
	summary_add(arena, report, text_format(arena, "%s by an entry.", counted(arena, table->row_count,
		"check waived", "checks waived").at));
}

static void
add_levels(const struct report_request *request, struct report *report)
{
	const struct settings *settings = &request->site->settings;
	struct arena *arena = request->arena;
	struct report_table *table = table_new(arena, "levels", TEXT("Checks with a level of their own"), level_columns, 3);
	struct report_section *section = section_add(arena, report, TEXT("Changed for the whole directory"));

	for (size_t i = 0; i < settings->level_count; i++) {
		const struct level_setting *setting = &settings->levels[i];
		enum diag_code code = diag_code_of(setting->code.text);
		struct text *cells = table_row(arena, table);

		cells[0] = setting->code.text;
		cells[1] = text_of(code < DIAG_COUNT ? level_name(diag_row(code)->level) : "");
		cells[2] = text_of(choice_shown(SET_level, setting->level.is));
	}
	words_add(arena, section, table->row_count == 0 ? TEXT("Every check has its usual level.")
		: TEXT("site.yaml makes these stricter or milder."));
	section->table = table->row_count > 0 ? table : NULL;
	summary_add(arena, report, text_format(arena, "%s in site.yaml.", counted(arena, table->row_count,
		"check changed", "checks changed").at));
}

void
report_exceptions(const struct report_request *request, struct report *report)
{
	*report = (struct report){ .id = "exceptions", .title = "Exceptions" };
	report->about = TEXT("Where the checks are not held to, and the reason that was given. A reason that no longer holds "
		"hides what readers will meet.");
	add_waivers(request, report);
	add_levels(request, report);
}
