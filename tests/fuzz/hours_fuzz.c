/*
 * Any bytes as a rule of hours: it is accepted and makes sense, or refused with a finding that points
 * into it. What is accepted is then asked about some days and put in words.
 */
#include <stdint.h>
#include <stdlib.h>

#include "model/hours_spans.h"
#include "model/hours_week.h"
#include "model/hours_words.h"
#include "parse/hours_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void
try_days(const struct hours *hours)
{
	struct date holiday = { 2026, 5, 4 };
	const struct holidays holidays = { &holiday, NULL, 1, { 2026, 1, 1 }, { 2026, 12, 31 } };

	for (int day = 0; day < 400; day += 9) {
		struct date date = date_add_days((struct date){ 2026, 4, 1 }, day);
		struct sessions sessions = hours_on(hours, date, &holidays);

		for (size_t i = 0; i < sessions.count; i++) {
			must(sessions.at[i].from < sessions.at[i].until && sessions.at[i].from < MINUTES_A_DAY);
			must(i == 0 || sessions.at[i - 1].until < sessions.at[i].from);
		}
		must(!sessions.doubtful || !hours_open_at(hours, date, sessions.at[0].from, NULL)
			|| hours_on(hours, date_add_days(date, -1), NULL).count > 0);
	}
}

/* Opened at the first input: it takes longer than an input does. */
static const struct wording *
english_once(void)
{
	static const struct wording *english;
	struct failure failure = { "" };

	if (!english)
		english = wording_open(arena_new(), TEXT("en"), NULL, &failure);
	return english;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct source source = { .path = TEXT_INIT("entries/x.md") };
	struct arena *arena = arena_new();
	struct diags diags = { .arena = arena };
	/* A copy without a NUL behind it, so that reading too far is found. */
	char *bytes = malloc(size ? size : 1);
	struct words written = { { bytes, size }, { &source, 1, 1, 0 } };
	struct hours_rule rule;
	struct hours hours = { &rule, 1, written.where };
	const struct wording *english = english_once();
	struct hours_span *spans;
	struct text *lines;
	bool accepted;

	must(bytes != NULL && english != NULL);
	for (size_t i = 0; i < size; i++)
		bytes[i] = (char)data[i];
	accepted = hours_parse_rule(arena, written, &rule, &diags);
	must(accepted || diags_count(&diags, LEVEL_ERROR) == 1);
	must(!accepted || diags_count(&diags, LEVEL_ERROR) == 0);
	for (size_t i = 0; i < diags.list.count; i++) {
		const struct diag *diag = diags.list.at[i];

		must(diag->where.column >= 1 && diag->where.column - 1 + diag->where.length <= size);
		diag_sentence(arena, diag);
		diag_remedy(arena, diag);
	}
	if (accepted) {
		for (size_t i = 0; i < rule.count; i++)
			must(rule.ranges[i].from < MINUTES_A_DAY && rule.ranges[i].from < rule.ranges[i].until
				&& rule.ranges[i].until - rule.ranges[i].from <= MINUTES_A_DAY);
		must(rule.kind != HOURS_OPEN || (rule.count > 0 && (rule.days != 0 || rule.bank_holidays)));
		must(rule.weeks < 2 || date_given(rule.anchor));
		must(hours_words(arena, english, &hours, &lines) == 1 && lines[0].size > 0);
		hours_week(arena, english, &hours);
		hours_spans(arena, &hours, (struct date){ 2026, 11, 23 }, &spans);
		try_days(&hours);
	}
	free(bytes);
	arena_free(arena);
	return 0;
}
