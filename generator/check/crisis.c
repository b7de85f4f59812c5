/* Crisis lines: each can be used, has a source and a date, and no nation goes without. See crisis.h. */
#include "check/crisis.h"

#include "check/contacts.h"
#include "check/missing.h"
#include "check/settings.h"

enum { OLD_DAYS = 365, NATIONS = NATION_NORTHERN_IRELAND + 1 };

static void
check_routes(const struct crisis_line *line, struct diags *diags)
{
	check_phone(line->phone, diags);
	check_text_number(line->text, diags);
	check_link(line->link, diags);
	if (!given(line->phone) && !given(line->text) && !given(line->link))
		missing_field(diags, line->where, "crisis line", "phone", "phone: \"116 123\", or text, or link");
	for (size_t i = 0; i < line->also_count; i++) {
		const struct crisis_route *route = &line->also[i];

		check_phone(route->phone, diags);
		check_text_number(route->text, diags);
		check_link(route->link, diags);
		if (!given(route->whom))
			missing_field(diags, route->where, "way under “also”", "for", "for: Text relay");
		if (!given(route->phone) && !given(route->text) && !given(route->link))
			missing_field(diags, route->where, "way under “also”", "phone", "phone: \"18000\", or text, or link");
	}
}

static void
check_line(const struct crisis_line *line, struct date today, struct diags *diags)
{
	if (!given(line->when))
		missing_field(diags, line->where, "crisis line", "when", "when: Someone's life is in danger");
	if (!given(line->act))
		missing_field(diags, line->where, "crisis line", "do", "do: Call 999");
	check_routes(line, diags);
	check_link(line->source, diags);
	if (!given(line->source))
		wanted_field(diags, line->where, "crisis line", "source", "nobody can look up whether it is still right",
			"source: https://www.samaritans.org/how-we-can-help/contact-samaritan/");
	if (!given(line->checked))
		wanted_field(diags, line->where, "crisis line", "checked", "nobody can tell how old it is",
			"checked: 2026-11-01");
	else if (date_given(line->checked.date) && date_compare(line->checked.date, today) > 0)
		diag_say(diags, DIAG_CLAIM_IN_FUTURE, line->checked.where, date_words(diags->arena, line->checked.date));
	else if (date_given(line->checked.date) && date_number(today) - date_number(line->checked.date) > OLD_DAYS)
		diag_say(diags, DIAG_CRISIS_LINE_OLD, line->checked.where, date_words(diags->arena, line->checked.date));
}

static void
check_nations(const struct site *site, struct diags *diags)
{
	const struct settings *settings = &site->settings;
	struct where used[NATIONS] = { 0 };
	bool all = false, covered[NATIONS] = { 0 };

	for (size_t i = 0; i < settings->crisis_count; i++) {
		const struct choices *nations = &settings->crisis[i].nations;

		all = all || nations->count == 0;
		for (size_t j = 0; j < nations->count; j++)
			covered[nations->at[j].is] = true;
	}
	if (settings->nation.is)
		used[settings->nation.is] = settings->nation.where;
	for (size_t i = 0; i < site->area_count; i++)
		if (site->areas[i]->nation.is && !used[site->areas[i]->nation.is].source)
			used[site->areas[i]->nation.is] = site->areas[i]->nation.where;
	for (unsigned nation = 1; nation < NATIONS; nation++)
		if (used[nation].source && !all && !covered[nation])
			diag_say(diags, DIAG_NATION_WITHOUT_CRISIS_LINE, used[nation],
				text_of(choice_shown(SET_nation, nation)), text_of(choice_written(SET_nation, nation)));
}

void
check_crisis_lines(const struct site *site, struct date today, struct diags *diags)
{
	const struct settings *settings = &site->settings;

	if (settings->crisis_count == 0) {
		if (!settings_are_blank(settings, diags))
			diag_add(diags, DIAG_CRISIS_LINES_MISSING, where_file(settings->source), NULL, 0);
		return;
	}
	for (size_t i = 0; i < settings->crisis_count; i++)
		check_line(&settings->crisis[i], today, diags);
	check_nations(site, diags);
}
