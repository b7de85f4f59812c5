/* What has changed since the last edition, for whoever has that one in a drawer. See parts.h. */
#include "leaflet/parts.h"

#include "leaflet/entry_block.h"

/* Is it of something that stands on paper? */
static bool
is_printed(const struct told *told)
{
	return told->shown.size > 0 && (told->of == TOLD_FACT || told->of == TOLD_TEXT || told->of == TOLD_PLACE);
}

/* What became of an entry, the newest first: "Friday closing time changed from midnight to 2am. Phone changed". */
static struct text
changes_of(const struct leaflet_edition *edition, const struct entry *entry)
{
	const struct entry_derived *own = &edition->derived->entries[entry->number];
	struct date since = edition->leaflet->since.date;
	struct text words = { 0 };

	if (date_given(own->added) && date_compare(own->added, since) >= 0)
		return wording_say(edition->wording, "New in the directory");
	for (size_t i = 0; i < own->past_count; i++) {
		const struct told_list *told = &own->past[i]->told[edition->wording_number];

		for (size_t j = 0; date_compare(own->past[i]->date, since) >= 0 && j < told->count; j++)
			if (is_printed(&told->at[j]))
				words = text_format(edition->arena, "%.*s%s%.*s", TEXT_ARGS(words), words.size > 0 ? ". " : "",
					TEXT_ARGS(told->at[j].shown));
	}
	return words;
}

/* "Closed on 3 October 2026", if that was since the last edition. */
static struct text
closing_of(const struct leaflet_edition *edition, const struct entry *entry)
{
	struct date on = entry->status.on.date;

	if (!date_given(on) || date_compare(on, edition->leaflet->since.date) < 0)
		return (struct text){ 0 };
	return wording_fill(edition->arena, edition->wording, "Closed on {date}",
		{ "date", wording_date(edition->arena, edition->wording, on) });
}

static bool
say_change(const struct leaflet_edition *edition, struct maker *maker, const struct entry *entry, struct text words)
{
	struct text language, name = entry_name(edition, entry, &language);

	if (words.size == 0)
		return false;
	maker_say_bold_in(maker, name, language);
	maker_say(maker, TEXT(": "));
	maker_say(maker, words);
	maker_say(maker, TEXT("."));
	maker_end(maker, STYLE_BODY, TEXT(""));
	return true;
}

struct block *
changes_part(const struct leaflet_edition *edition, struct maker *maker)
{
	const struct selection *selection = &edition->selection;
	const struct list *closed = &selection->left[LEFT_CLOSED];
	struct text since;
	bool any = false;

	if (!edition->tells_changes)
		return NULL;
	since = wording_date(edition->arena, edition->wording, edition->leaflet->since.date);
	maker_head(maker, STYLE_NAME, 2, wording_fill(edition->arena, edition->wording, "Changed since {date}",
		{ "date", since }));
	for (size_t i = 0; i < closed->count; i++)
		any |= say_change(edition, maker, closed->at[i], closing_of(edition, closed->at[i]));
	for (size_t i = 0; i < selection->count; i++)
		any |= say_change(edition, maker, selection->at[i], changes_of(edition, selection->at[i]));
	if (!any)
		maker_add(maker, STYLE_BODY, wording_say(edition->wording, "Nothing of what stands in this leaflet."));
	return maker_block(maker, BLOCK_NOTICE);
}
