/* GOV.UK's bank holidays, read with jansson. See bank_holidays.h. */
#include "parse/bank_holidays.h"

#include <jansson.h>

#include "base/list.h"
#include "parse/plain_text.h"

static const struct {
	const char *name;
	enum nation nations[2];
} divisions[] = {
	{ "england-and-wales", { NATION_ENGLAND, NATION_WALES } },
	{ "scotland", { NATION_SCOTLAND, NATION_SCOTLAND } },
	{ "northern-ireland", { NATION_NORTHERN_IRELAND, NATION_NORTHERN_IRELAND } },
};

struct holiday {
	struct date date;
	const char *name;
};

static int
compare_holidays(const void *a, const void *b)
{
	const struct holiday *left = a, *right = b;

	return date_compare(left->date, right->date);
}

/* jansson's values have no places, so a fault in one is said of the file with the words to search for. */
static void
say(struct diags *diags, const struct source *source, int line, struct text fault)
{
	struct where where = { source, line > 0 ? (uint32_t)line : 0, line > 0, 0 };

	diag_say(diags, DIAG_BAD_BANK_HOLIDAYS, where, fault);
}

static bool
read_events(struct arena *arena, const json_t *events, const char *division, struct list *list,
	const struct source *source, struct diags *diags)
{
	for (size_t i = 0; i < json_array_size(events); i++) {
		const json_t *event = json_array_get(events, i);
		struct holiday *holiday = arena_alloc(arena, sizeof *holiday);
		const char *date = json_string_value(json_object_get(event, "date"));
		const char *title = json_string_value(json_object_get(event, "title"));

		if (!date || !title || !date_parse(text_of(date), &holiday->date)) {
			say(diags, source, 0, text_format(diags->arena,
				"number %zu of “events” under “%s” has no proper “title” and “date”", i + 1, division));
			return false;
		}
		holiday->name = text_string(arena, text_of(title));
		list_add(arena, list, holiday);
	}
	return true;
}

static struct holidays
holidays_of(struct arena *arena, struct list *list)
{
	struct holidays holidays = { arena_array(arena, struct date, list->count),
		arena_array(arena, const char *, list->count), list->count, { 0 }, { 0 } };

	list_sort(list, compare_holidays);
	for (size_t i = 0; i < list->count; i++) {
		holidays.at[i] = ((struct holiday *)list->at[i])->date;
		holidays.names[i] = ((struct holiday *)list->at[i])->name;
	}
	holidays.first = (struct date){ holidays.at[0].year, 1, 1 };
	holidays.last = (struct date){ holidays.at[list->count - 1].year, 12, 31 };
	return holidays;
}

static void
read_divisions(struct arena *arena, const json_t *root, const struct source *source, struct site *site,
	struct diags *diags)
{
	for (size_t i = 0; i < sizeof divisions / sizeof *divisions; i++) {
		const json_t *events = json_object_get(json_object_get(root, divisions[i].name), "events");
		struct list list = { 0 };

		if (json_array_size(events) == 0)
			say(diags, source, 0, text_format(diags->arena, "there are no “events” under “%s”",
				divisions[i].name));
		else if (read_events(arena, events, divisions[i].name, &list, source, diags))
			for (int n = 0; n < 2; n++)
				site->holidays[divisions[i].nations[n]] = holidays_of(arena, &list);
	}
}

void
bank_holidays_read(struct arena *arena, const struct source *source, struct site *site, struct diags *diags)
{
	struct text bytes = plain_text_of(source);
	json_error_t error;
	json_t *root;

	if (!plain_text_check(source, diags))
		return;
	root = json_loadb(bytes.size > 0 ? bytes.at : "", bytes.size, JSON_REJECT_DUPLICATES, &error);
	if (root)
		read_divisions(arena, root, source, site, diags);
	else
		say(diags, source, error.line,
			TEXT("the file is not complete, or was changed by hand (it is not JSON)"));
	json_decref(root);
}
