/* What a theme sees of the directory as a whole: its name, its menus, its crisis lines. */
#include "model/format.h"
#include "render/view/leaflets.h"

static const struct settings *
settings_of(const void *thing)
{
	return &((const struct site *)thing)->settings;
}

static void
site_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = settings_of(thing)->name.text;
}

static void
site_about(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_content(context, settings_of(thing)->about.text, value);
}

static void
site_is_example(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = settings_of(thing)->example.is == ANSWER_YES;
}

static void
site_publisher(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = settings_of(thing)->publisher.name.text;
}

static void
site_email(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = settings_of(thing)->publisher.email.text;
}

static void
site_email_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct text email = settings_of(thing)->publisher.email.text;

	if (email.size > 0)
		value->text = text_format(context->scratch, "mailto:%.*s", TEXT_ARGS(email));
}

static void
site_phone(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = number_shown(context, settings_of(thing)->publisher.phone.text);
}

static void
site_phone_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	char digits[PHONE_SIZE];

	if (phone_parse(settings_of(thing)->publisher.phone.text, digits))
		value->text = text_format(context->scratch, "tel:%s", digits);
}

static void
site_licence(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = settings_of(thing)->licence.text;
}

static void
site_repository(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = settings_of(thing)->repository.url.text;
}

static void
site_entry_count(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct site *site = thing;

	value->text = text_format(context->scratch, "%zu", site->entry_count - context->derived->closed.count);
}

static int
order_of(const struct page *page)
{
	return given(page->order) ? (int)page->order.is : 0;
}

/* The document's title in the page's language, or in its own. */
static const struct page *
document_shown(const struct view_context *context, const struct page *document)
{
	for (size_t i = 0; i < document->translation_count; i++)
		if (text_equal(document->translations[i]->language, language_of_page(context))
			&& given(document->translations[i]->title))
			return document->translations[i];
	return document;
}

/* The documents that have an order, in it; few enough for the plainest sort. */
static void
site_menu(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct site *site = thing;
	const struct page **sorted = arena_array(context->scratch, const struct page *, site->page_count);
	struct item **items = items_new(context, site->page_count);
	size_t count = 0;

	for (size_t i = 0; i < site->page_count; i++) {
		size_t at = count;

		if (order_of(site->pages[i]) == 0)
			continue;
		for (; at > 0 && order_of(sorted[at - 1]) > order_of(site->pages[i]); at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = site->pages[i];
		count++;
	}
	for (size_t i = 0; i < count; i++) {
		const struct page *shown = document_shown(context, sorted[i]);

		*items[i] = (struct item){ .text = shown->title.text,
			.text_language = language_marked(context, shown->language),
			.address = address_of_document(context, sorted[i]),
			.current = context->output->kind == OUTPUT_DOCUMENT && context->output->document == sorted[i] };
	}
	value->at = (const void *const *)items;
	value->count = count;
}

static void
site_kinds(const struct view_context *context, const void *thing, struct view_value *value)
{
	/* in the order a worried person needs them */
	static const unsigned numbers[] = { KIND_SAFE_SPACE, KIND_HELPLINE, KIND_PEER_GROUP, KIND_SERVICE };
	const void **at = arena_array(context->scratch, const void *, COUNT_OF(numbers));

	for (size_t i = 0; i < COUNT_OF(numbers); i++)
		if (context->derived->kind[numbers[i]].count > 0)
			at[value->count++] = &numbers[i];
	value->at = at;
}

static void
site_open_times(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct item **items = items_new(context, OPEN_TIMES);

	for (int i = 0; i < OPEN_TIMES; i++) {
		enum open_time time = (enum open_time)i;

		if (context->derived->open[time][OPEN_ANY_DAY].count > 0)
			*items[value->count++] = (struct item){ .text = open_time_name(context, time, OPEN_ANY_DAY),
				.address = address_of_open_time(context, time, OPEN_ANY_DAY),
				.current = context->output->kind == OUTPUT_OPEN && context->output->open.time == time };
	}
	value->at = (const void *const *)items;
}

static void
site_ways(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct item **items = items_new(context, WAYS_IN);

	for (unsigned way = 0; way < WAYS_IN; way++)
		if (context->derived->way_in[way].count > 0)
			*items[value->count++] = (struct item){ .text = way_in_name(context, way),
				.address = address_of_way_in(context, way),
				.current = context->output->kind == OUTPUT_WAY_IN && context->output->way_in == way };
	value->at = (const void *const *)items;
}

static void
site_safe_spaces(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->derived->kind[KIND_SAFE_SPACE].count > 0)
		value->text = address_of_kind(context, KIND_SAFE_SPACE);
}

static void
site_helplines(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->derived->kind[KIND_HELPLINE].count > 0)
		value->text = address_of_kind(context, KIND_HELPLINE);
}

/* In the order of topics.yaml, which is the steward's; few enough for the plainest sort. */
static void
site_promoted(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct site *site = thing;
	const struct topic **sorted = arena_array(context->scratch, const struct topic *, site->topic_count);

	for (size_t i = 0; i < site->topic_count; i++) {
		size_t at = value->count;

		if (site->topics[i]->promoted.is != ANSWER_YES)
			continue;
		for (; at > 0 && sorted[at - 1]->where.line > site->topics[i]->where.line; at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = site->topics[i];
		value->count++;
	}
	value->at = (const void *const *)sorted;
}

static void
site_areas(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct area_list *list = &context->derived->areas_in[((const struct site *)thing)->area_count];

	value->at = (const void *const *)list->at;
	value->count = list->count;
}

static void
site_topics(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct topic_list *list = &context->derived->topics_in[((const struct site *)thing)->topic_count];

	value->at = (const void *const *)list->at;
	value->count = list->count;
}

static void
site_organisations(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->at = (const void *const *)context->derived->organisations.at;
	value->count = context->derived->organisations.count;
}

static void
site_has_unkept(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = context->site->settings.never_keep.count > 0;
}

static void
site_unkept(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct references *topics = &context->site->settings.never_keep;
	struct text *names = arena_array(context->scratch, struct text, topics->count);
	struct text language = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < topics->count; i++)
		if (topics->at[i].topic)
			names[count++] = text_format(context->scratch, "“%.*s”",
				TEXT_ARGS(content_said(context, topics->at[i].topic->name.text, &language)));
	value->text = wording_list(context->scratch, context->wording, names, count);
}

static void
site_leave_quickly(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = context->site->settings.leave_quickly.to.text;
}

static void
site_has_everywhere(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = context->derived->everywhere.count > 0;
}

static const struct view_field site_fields[] = {
	{ "name", VIEW_TEXT, NULL, site_name, "The directory's name." },
	{ "about", VIEW_TEXT, NULL, site_about, "What it is, in a sentence or two." },
	{ "is-example", VIEW_YES_NO, NULL, site_is_example, "Is all of it invented?" },
	{ "publisher", VIEW_TEXT, NULL, site_publisher, "Who publishes it." },
	{ "email", VIEW_TEXT, NULL, site_email, "Their e-mail address." },
	{ "email-link", VIEW_ADDRESS, NULL, site_email_link, "The same for a link." },
	{ "phone", VIEW_TEXT, NULL, site_phone, "Their telephone number." },
	{ "phone-link", VIEW_ADDRESS, NULL, site_phone_link, "The same for a link." },
	{ "licence", VIEW_TEXT, NULL, site_licence, "The licence of what it says." },
	{ "repository", VIEW_ADDRESS, NULL, site_repository, "Where its files are kept." },
	{ "entry-count", VIEW_TEXT, NULL, site_entry_count, "How many entries it has that are not closed.", .reach = VIEW_WIDE },
	{ "menu", VIEW_THINGS, &view_item, site_menu, "The documents that stand in the menu." },
	{ "kinds", VIEW_THINGS, &view_kind, site_kinds, "The kinds it has entries of." },
	{ "open-times", VIEW_THINGS, &view_item, site_open_times, "In the evening, after midnight, at the weekend: what is open." },
	{ "ways", VIEW_THINGS, &view_item, site_ways, "The ways in that its entries have, and no referral needed." },
	{ "safe-spaces", VIEW_ADDRESS, NULL, site_safe_spaces, "The page of its safe spaces, if it has any." },
	{ "helplines", VIEW_ADDRESS, NULL, site_helplines, "The page of its helplines, if it has any." },
	{ "promoted", VIEW_THINGS, &view_topic, site_promoted, "The topics for the home page." },
	{ "areas", VIEW_THINGS, &view_area, site_areas, "The outermost areas." },
	{ "leaflets", VIEW_THINGS, &view_leaflet, site_leaflets, "What there is to print." },
	{ "topics", VIEW_THINGS, &view_topic, site_topics, "The outermost topics." },
	{ "organisations", VIEW_THINGS, &view_organisation, site_organisations, "All organisations, by name." },
	{ "has-unkept", VIEW_YES_NO, NULL, site_has_unkept, "Does site.yaml name topics that are `never-keep`?" },
	{ "unkept", VIEW_TEXT, NULL, site_unkept, "What those topics are called, in one line." },
	{ "leave-quickly", VIEW_ADDRESS, NULL, site_leave_quickly,
		"Where to leave to, for a page of which only script knows whether it needs that." },
	{ "has-everywhere", VIEW_YES_NO, NULL, site_has_everywhere, "Are there entries that serve everybody anywhere?" },
};

const struct view_type view_site = { "site", "The directory as a whole.", VIEW_FIELDS(site_fields) };

static void
line_when(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_content(context, ((const struct crisis_line *)thing)->when.text, value);
}

/* A number in the middle of words must not break across lines: its spaces become no-break spaces. */
static struct text
number_kept_whole(struct arena *arena, struct text words, struct text number)
{
	ptrdiff_t at = number.size > 0 ? text_find(words, text_string(arena, number)) : -1;
	struct buffer kept = { 0 };
	struct text copy;

	if (at < 0)
		return words;
	for (size_t i = 0; i < words.size; i++) {
		if (words.at[i] == ' ' && i > (size_t)at && i < (size_t)at + number.size)
			buffer_add_string(&kept, "\u00a0");
		else
			buffer_add_char(&kept, words.at[i]);
	}
	copy = text_copy(arena, buffer_text(&kept));
	buffer_free(&kept);
	return copy;
}

static void
line_do(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct crisis_line *line = thing;

	content_said(context, line->act.text, &value->language);
	value->text = context->crisis_words[line - context->site->settings.crisis];
}

const struct text *
crisis_words_of(struct arena *arena, const struct settings *settings, const struct wording *wording)
{
	struct text *words = arena_array(arena, struct text, settings->crisis_count);

	for (size_t i = 0; i < settings->crisis_count; i++)
		words[i] = number_kept_whole(arena, wording_of(wording, settings->crisis[i].act.text),
			settings->crisis[i].phone.text);
	return words;
}

/* Words of what to do, and whether no machine may translate them: a number, a name, a word to send. */
struct piece {
	struct text text, language;
	bool fixed;
};

/* A number, or a word in capitals, as the one that is to be texted. */
static bool
is_fixed(struct text word)
{
	size_t capitals = 0;

	for (size_t i = 0; i < word.size; i++) {
		if (word.at[i] >= '0' && word.at[i] <= '9')
			return true;
		if (word.at[i] >= 'a' && word.at[i] <= 'z')
			return false;
		capitals += word.at[i] >= 'A' && word.at[i] <= 'Z';
	}
	return capitals > 1;
}

/* How much at the start of the words is the name or a fixed word, or else a plain word with the space after it. */
static size_t
word_size(struct text words, struct text name, bool *fixed)
{
	size_t size = 0;

	*fixed = name.size > 0 && words.size >= name.size && text_equal(text_slice(words, 0, name.size), name);
	if (*fixed)
		return name.size;
	while (size < words.size && words.at[size] != ' ')
		size++;
	*fixed = is_fixed(text_slice(words, 0, size));
	return size + (!*fixed && size < words.size);
}

static void
line_pieces(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct crisis_line *line = thing;
	struct text language, rest = context->crisis_words[line - context->site->settings.crisis];
	struct text name = content_said(context, line->name.text, &language);
	const void **at = arena_array(context->scratch, const void *, rest.size);
	struct piece *piece = NULL;

	content_said(context, line->act.text, &language);
	while (rest.size > 0) {
		bool fixed;
		size_t size = word_size(rest, name, &fixed);

		if (!piece || piece->fixed != fixed) {
			piece = arena_alloc(context->scratch, sizeof *piece);
			*piece = (struct piece){ text_slice(rest, 0, 0), language, fixed };
			at[value->count++] = piece;
		}
		piece->text.size += size;
		rest = text_slice(rest, size, rest.size);
	}
	value->at = at;
}

static void
line_do_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	content_said(context, ((const struct crisis_line *)thing)->act.text, &value->text);
}

static void
line_do_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct text language;

	content_said(context, ((const struct crisis_line *)thing)->act.text, &language);
	value->text = view_direction(context, language);
}

static void
piece_text(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct piece *)thing)->text;
	value->language = ((const struct piece *)thing)->language;
}

static void
piece_is_fixed(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct piece *)thing)->fixed;
}

static const struct view_field piece_fields[] = {
	{ "text", VIEW_TEXT, NULL, piece_text, "The words." },
	{ "is-fixed", VIEW_YES_NO, NULL, piece_is_fixed,
		"Is it a number, a name or a word to send, which no machine may translate?" },
};

static const struct view_type view_piece = { "piece", "Some of the words of what to do.", VIEW_FIELDS(piece_fields) };

static void
give_phone_link(const struct view_context *context, struct text phone, struct view_value *value)
{
	char digits[PHONE_SIZE];

	if (phone_parse(phone, digits))
		value->text = text_format(context->scratch, "tel:%s", digits);
}

static void
give_text_link(const struct view_context *context, struct text number, struct view_value *value)
{
	char digits[PHONE_SIZE];

	if (text_number_parse(number, digits))
		value->text = text_format(context->scratch, "sms:%s", digits);
}

static void
line_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_content(context, ((const struct crisis_line *)thing)->name.text, value);
}

static void
line_phone(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = number_shown(context, ((const struct crisis_line *)thing)->phone.text);
}

static void
line_phone_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_phone_link(context, ((const struct crisis_line *)thing)->phone.text, value);
}

/* People who write a line may or may not put its number into what to do. */
static void
line_phone_apart(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct crisis_line *line = thing;

	if (text_find(line->act.text, text_string(context->scratch, line->phone.text)) < 0)
		value->text = number_shown(context, line->phone.text);
}

static void
line_text(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = number_shown(context, ((const struct crisis_line *)thing)->text.text);
}

static void
line_text_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_text_link(context, ((const struct crisis_line *)thing)->text.text, value);
}

static void
line_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct crisis_line *)thing)->link.text;
}

static void
line_source(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct crisis_line *)thing)->source.text;
}

static void
line_checked(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, ((const struct crisis_line *)thing)->checked.date, value);
}

static void
line_also(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct crisis_line *line = thing;
	const void **at = arena_array(context->scratch, const void *, line->also_count);

	for (value->count = 0; value->count < line->also_count; value->count++)
		at[value->count] = &line->also[value->count];
	value->at = at;
}

static void
line_is_unkept(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct references *topics = &((const struct crisis_line *)thing)->topics;

	for (size_t i = 0; i < topics->count && !value->yes; i++)
		value->yes = topic_is_among(topics->at[i].topic, &context->site->settings.never_keep);
}

static const struct view_field line_fields[] = {
	{ "when", VIEW_TEXT, NULL, line_when, "“Someone's life is in danger”." },
	{ "do", VIEW_TEXT, NULL, line_do, "“Call 999”." },
	{ "do-pieces", VIEW_THINGS, &view_piece, line_pieces,
		"The same in pieces, so that numbers, names and what is to be sent can be kept from translation." },
	{ "do-language", VIEW_TEXT, NULL, line_do_language, "What language that is in, when it is not the page's: pieces are one sentence in it." },
	{ "do-direction", VIEW_TEXT, NULL, line_do_direction, "“rtl” or “ltr”, when that language is not written the way the page is." },
	{ "name", VIEW_TEXT, NULL, line_name, "Who answers, in a word or two: “Samaritans”." },
	{ "phone", VIEW_TEXT, NULL, line_phone, "The number to call." },
	{ "phone-link", VIEW_ADDRESS, NULL, line_phone_link, "The same for a link." },
	{ "phone-apart", VIEW_TEXT, NULL, line_phone_apart, "The number to call, when “do” does not say it." },
	{ "text", VIEW_TEXT, NULL, line_text, "The number to text." },
	{ "text-link", VIEW_ADDRESS, NULL, line_text_link, "The same for a link." },
	{ "link", VIEW_ADDRESS, NULL, line_link, "Its own web page." },
	{ "is-unkept", VIEW_YES_NO, NULL, line_is_unkept, "Is it the line for a topic that site.yaml calls `never-keep`?" },
	{ "also", VIEW_THINGS, &view_crisis_route, line_also, "Its other routes: text relay, sign language." },
	{ "source", VIEW_ADDRESS, NULL, line_source, "Where that was looked up." },
	{ "checked", VIEW_TEXT, NULL, line_checked, "The day it was looked up." },
};

const struct view_type view_crisis_line = { "crisis-line", "A national line for somebody in danger or distress.",
	VIEW_FIELDS(line_fields) };

static void
route_for(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_content(context, ((const struct crisis_route *)thing)->whom.text, value);
}

static void
route_phone(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = number_shown(context, ((const struct crisis_route *)thing)->phone.text);
}

static void
route_phone_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_phone_link(context, ((const struct crisis_route *)thing)->phone.text, value);
}

static void
route_text(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = number_shown(context, ((const struct crisis_route *)thing)->text.text);
}

static void
route_text_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_text_link(context, ((const struct crisis_route *)thing)->text.text, value);
}

static void
route_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct crisis_route *)thing)->link.text;
}

static const struct view_field route_fields[] = {
	{ "for", VIEW_TEXT, NULL, route_for, "Whom it is for: “Text relay”, “British Sign Language”." },
	{ "phone", VIEW_TEXT, NULL, route_phone, "The number to call." },
	{ "phone-link", VIEW_ADDRESS, NULL, route_phone_link, "The same for a link." },
	{ "text", VIEW_TEXT, NULL, route_text, "The number to text." },
	{ "text-link", VIEW_ADDRESS, NULL, route_text_link, "The same for a link." },
	{ "link", VIEW_ADDRESS, NULL, route_link, "The web page." },
};

const struct view_type view_crisis_route = { "crisis-route", "Another way to reach a crisis line.",
	VIEW_FIELDS(route_fields) };
