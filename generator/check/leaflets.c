/* The words of `open` and `order`, and a leaflet's language. See leaflets.h. */
#include "check/leaflets.h"

#include "base/suggest.h"
#include "check/settings.h"

static const struct text open_words[] = { TEXT_INIT("evenings"), TEXT_INIT("nights"), TEXT_INIT("weekends") };
static const struct text order_words[] = { TEXT_INIT("name"), TEXT_INIT("open-latest"), TEXT_INIT("area"),
	TEXT_INIT("kind") };

static void
check_word(struct words word, const char *field, const struct text *known, size_t count, const char *all,
	struct diags *diags)
{
	struct text meant;

	if (!given(word) || word.text.size == 0)
		return;
	for (size_t i = 0; i < count; i++)
		if (text_equal(word.text, known[i]))
			return;
	meant = suggest(word.text, known, count);
	diag_say(diags, DIAG_LEAFLET_WORD, word.where, word.text, text_of(field),
		meant.size > 0 ? text_format(diags->arena, "Did you mean “%.*s”? ", TEXT_ARGS(meant)) : TEXT(""),
		text_of(all));
}

static void
check_leaflet(const struct site *site, const struct leaflet *leaflet, struct diags *diags)
{
	const struct words_list *languages = &site->settings.languages;
	bool listed = false;

	if (given(leaflet->open) && text_is(leaflet->open.text, "now"))
		diag_add(diags, DIAG_LEAFLET_OPEN_NOW, leaflet->open.where, NULL, 0);
	else
		check_word(leaflet->open, "open", open_words, sizeof open_words / sizeof *open_words,
			"evenings, nights or weekends", diags);
	check_word(leaflet->order, "order", order_words, sizeof order_words / sizeof *order_words,
		"name, open-latest, area or kind", diags);
	if (leaflet->paper.is == PAPER_A3 && given(leaflet->format) && leaflet->format.is != LEAFLET_POSTER)
		diag_add(diags, DIAG_LEAFLET_PAPER, leaflet->paper.where, NULL, 0);
	for (size_t i = 0; i < leaflet->languages.count; i++)
		check_language_code(leaflet->languages.at[i], diags);
	for (size_t i = 0; i < languages->count; i++)
		listed = listed || text_equal(languages->at[i].text, leaflet->language.text);
	if (given(leaflet->language) && !listed)
		diag_say(diags, DIAG_LEAFLET_LANGUAGE, leaflet->language.where, leaflet->language.text);
}

void
check_leaflets(const struct site *site, struct diags *diags)
{
	for (size_t i = 0; i < site->leaflet_count; i++)
		check_leaflet(site, site->leaflets[i], diags);
}
