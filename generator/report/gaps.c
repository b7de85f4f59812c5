/* What there is, and what there is none of. See report.h. */
#include <stdlib.h>

#include "model/format.h"
#include "model/language.h"
#include "model/wording.h"
#include "report/build.h"
#include "report/report.h"
#include "report/serving.h"

/* A test that an entry passes or not; `detail` is what is asked for. */
typedef bool test(const struct report_request *request, const struct entry *entry, const void *detail);

static bool
is_about_topic(const struct report_request *request, const struct entry *entry, const void *detail)
{
	return serves_need(entry, detail);
}

static bool
has_word(const struct words_list *list, struct text word)
{
	for (size_t i = 0; i < list->count; i++)
		if (text_equal(list->at[i].text, word))
			return true;
	return false;
}

static bool
is_for_audience(const struct report_request *request, const struct entry *entry, const void *detail)
{
	return has_word(&entry->audiences, *(const struct text *)detail);
}

static bool
speaks(const struct report_request *request, const struct entry *entry, const void *detail)
{
	return has_word(&entry->languages, *(const struct text *)detail);
}

static bool
is_for_stage(const struct report_request *request, const struct entry *entry, const void *detail)
{
	for (size_t i = 0; i < entry->stages.count; i++)
		if (entry->stages.at[i].is == *(const unsigned *)detail)
			return true;
	return false;
}

static bool
is_stage_unknown(const struct report_request *request, const struct entry *entry, const void *detail)
{
	return entry->stages.count == 0;
}

struct stretch {
	enum weekday first, last;
	int from, until; /* hours of the day */
};

/* Is any of its places or lines certainly open at some quarter of an hour of the stretch, in the coming week? */
static bool
is_open_in(const struct report_request *request, const struct entry *entry, const void *detail)
{
	const struct stretch *stretch = detail;
	uint32_t hours = (UINT32_C(1) << stretch->until) - (UINT32_C(1) << stretch->from);

	for (int ahead = 0; ahead < 7; ahead++) {
		struct date date = date_add_days(request->derived->today, ahead);

		if (date_weekday(date) < stretch->first || date_weekday(date) > stretch->last)
			continue;
		if (serves_in_hours(request->site, entry, date) & hours)
			return true;
	}
	return false;
}

/* Does an answer about step-free access hold of some place of it? */
static bool
is_step_free(const struct report_request *request, const struct entry *entry, const void *detail)
{
	const enum answer *answer = detail;

	for (size_t i = 0; i < entry->place_count; i++)
		if (entry->places[i].accessibility.step_free.is == *answer)
			return true;
	return false;
}

/* Which entries pass, by number; asked once for all areas, since to ask for hours takes long. */
static void
find_passing(const struct report_request *request, test *passes, const void *detail, bool *passing)
{
	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];

		passing[i] = serves_at_all(entry) && passes(request, entry, detail);
	}
}

static size_t
count_passing(const struct site *site, const struct area *area, const bool *passing)
{
	size_t count = 0;

	for (size_t i = 0; i < site->entry_count; i++)
		count += passing[i] && serves_area(site->entries[i], area);
	return count;
}

/* One thing that is counted in every area: a row of a table whose columns are areas. */
struct question {
	struct text name;
	test *passes;
	const void *detail;
};

static void
add_section(const struct report_request *request, struct report *report, const char *heading, const char *key,
	const struct question *questions, size_t count)
{
	struct arena *arena = request->arena;
	const struct site *site = request->site;
	struct report_column *columns = arena_array(arena, struct report_column, site->area_count + 1);
	struct report_section *section = section_add(arena, report, text_of(heading));
	const struct area **areas = areas_in_order(request);
	bool *passing = arena_array(arena, bool, site->entry_count);
	struct report_table *table;
	size_t empty = 0;

	columns[0] = (struct report_column){ "what", "What", false };
	for (size_t i = 0; i < site->area_count; i++)
		columns[i + 1] = (struct report_column){ text_string(arena, areas[i]->id),
			text_string(arena, areas[i]->name.text), true, ALARM_AT_NONE };
	table = table_new(arena, key, text_format(arena, "%s: how many entries serve each area", heading), columns,
		site->area_count + 1);
	for (size_t i = 0; i < count; i++) {
		struct text *cells = table_row(arena, table);

		cells[0] = questions[i].name;
		find_passing(request, questions[i].passes, questions[i].detail, passing);
		for (size_t j = 0; j < site->area_count; j++) {
			size_t found = count_passing(site, areas[j], passing);

			empty += found == 0;
			cells[j + 1] = number(arena, found);
		}
	}
	words_add(arena, section, text_format(arena, "%zu of %zu have nothing.", empty, count * site->area_count));
	summary_add(arena, report, text_format(arena, "%s: %zu of %zu have nothing.", heading, empty,
		count * site->area_count));
	section->table = table;
}

static void
add_topics(const struct report_request *request, struct report *report)
{
	const struct site *site = request->site;
	struct question *questions = arena_array(request->arena, struct question, site->topic_count + 1);

	for (size_t i = 0; i < site->topic_count; i++)
		questions[i] = (struct question){ site->topics[i]->name.text, is_about_topic, site->topics[i] };
	add_section(request, report, "Needs", "gaps-topics", questions, site->topic_count);
}

/* Every word that some entry gives in one of its lists, once, in the order of its letters. */
static size_t
words_used(const struct report_request *request, size_t offset, struct text **words)
{
	size_t count = 0;

	*words = NULL;
	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];
		const struct words_list *list = (const void *)((const char *)entry + offset);

		for (size_t j = 0; j < list->count; j++) {
			struct text word = list->at[j].text;
			size_t at = 0;

			while (at < count && text_compare((*words)[at], word) < 0)
				at++;
			if (at < count && text_equal((*words)[at], word))
				continue;
			struct text *more = arena_array(request->arena, struct text, count + 1);

			for (size_t k = 0; k <= count; k++)
				more[k] = k == at ? word : (*words)[k - (k > at)];
			*words = more;
			count++;
		}
	}
	return count;
}

/* As readers see it on an entry's page. */
static struct text
audience_in_words(const struct report_request *request, struct text audience)
{
	return wording_of(request->wording, id_in_words(request->arena, audience));
}

static struct text
language_in_words(const struct report_request *request, struct text code)
{
	const struct language *language = language_of(code);

	return language ? wording_language(request->wording, language) : code;
}

static int
compare_names(const void *a, const void *b)
{
	return text_compare(((const struct question *)a)->name, ((const struct question *)b)->name);
}

static void
add_words(const struct report_request *request, struct report *report, const char *heading, const char *key,
	size_t offset, test *passes, struct text in_words(const struct report_request *, struct text))
{
	struct text *words;
	size_t count = words_used(request, offset, &words);
	struct question *questions = arena_array(request->arena, struct question, count + 1);

	for (size_t i = 0; i < count; i++)
		questions[i] = (struct question){ in_words(request, words[i]), passes, &words[i] };
	if (count > 1)
		qsort(questions, count, sizeof *questions, compare_names);
	add_section(request, report, heading, key, questions, count);
}

static void
add_stages(const struct report_request *request, struct report *report)
{
	static const unsigned stages[] = { STAGE_STAYING_WELL, STAGE_EARLY_HELP, STAGE_CRISIS, STAGE_IN_HOSPITAL,
		STAGE_LEAVING_HOSPITAL };
	struct question questions[6];

	for (int i = 0; i < 5; i++)
		questions[i] = (struct question){ text_of(choice_shown(SET_stage, stages[i])), is_for_stage, &stages[i] };
	questions[5] = (struct question){ TEXT("Not said"), is_stage_unknown, NULL };
	add_section(request, report, "Stages", "gaps-stages", questions, 6);
}

static void
add_times(const struct report_request *request, struct report *report)
{
	static const struct stretch evening = { MONDAY, FRIDAY, 18, 22 }, night = { MONDAY, SUNDAY, 0, 5 },
		saturday = { SATURDAY, SATURDAY, 8, 22 }, sunday = { SUNDAY, SUNDAY, 8, 22 };
	const struct question questions[] = {
		{ TEXT("Some weekday evening, 6pm to 10pm"), is_open_in, &evening },
		{ TEXT("Some night, midnight to 5am"), is_open_in, &night },
		{ TEXT("Saturday, 8am to 10pm"), is_open_in, &saturday },
		{ TEXT("Sunday, 8am to 10pm"), is_open_in, &sunday },
	};

	add_section(request, report, "Evenings, nights and weekends", "gaps-times", questions, 4);
}

static void
add_access(const struct report_request *request, struct report *report)
{
	static const enum answer yes = ANSWER_YES, no = ANSWER_NO, unknown = ANSWER_UNKNOWN;
	const struct question questions[] = {
		{ TEXT("A step-free place"), is_step_free, &yes },
		{ TEXT("A place with steps"), is_step_free, &no },
		{ TEXT("A place of which it is not known"), is_step_free, &unknown },
	};

	add_section(request, report, "Step-free access", "gaps-access", questions, 3);
}

void
report_gaps(const struct report_request *request, struct report *report)
{
	*report = (struct report){ .id = "gaps", .title = "Gaps" };
	report->about = TEXT("What each area has, counted in entries that are not paused or closed and that serve it, a part of it "
		"or the area around it. A nought may mean that there is nothing, or that the directory does not know of it.");
	add_topics(request, report);
	add_words(request, report, "Audiences", "gaps-audiences", offsetof(struct entry, audiences), is_for_audience,
		audience_in_words);
	add_stages(request, report);
	add_times(request, report);
	add_words(request, report, "Languages spoken", "gaps-languages", offsetof(struct entry, languages), speaks,
		language_in_words);
	add_access(request, report);
}
