/*
 * What can be wrong with an entry, each as an e-mail to who publishes the directory that only wants sending: it names
 * the entry, and nothing about who writes. See problems.h.
 */
#include "render/view/problems.h"

#include "render/template/address.h"

static bool
always(const struct entry *entry)
{
	return true;
}

static bool
is_going_on(const struct entry *entry)
{
	return entry_status(entry) != STATUS_CLOSED;
}

static bool
has_phone(const struct entry *entry)
{
	return given(entry->contact.phone) && is_going_on(entry);
}

static bool
has_address(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (given(entry->places[i].address) && is_going_on(entry))
			return true;
	return false;
}

static const struct {
	const char *words;
	bool (*may_be)(const struct entry *entry);
} problems[] = {
	{ PHRASE("The hours are wrong"), is_going_on },
	{ PHRASE("The phone does not work"), has_phone },
	{ PHRASE("The address is wrong"), has_address },
	{ PHRASE("It has closed"), is_going_on },
	{ PHRASE("Something else is wrong"), always },
};

/* "mailto:hello@alliance.example?subject=It%20has%20closed%3A%20the-lantern&body=..." */
static struct text
mail_about(const struct view_context *context, const struct entry *entry, struct text words)
{
	struct text page = address_in_full(context, context->output->path), email = context->site->settings.publisher.email.text;
	struct buffer address = { 0 };
	struct text result;

	buffer_add_string(&address, "mailto:");
	address_add_words(&address, email, ADDRESS_MAIL);
	buffer_add_string(&address, "?subject=");
	address_add_words(&address, text_format(context->scratch, "%.*s: %.*s", TEXT_ARGS(words), TEXT_ARGS(entry->id)),
		ADDRESS_PERCENT);
	if (page.size > 0) {
		buffer_add_string(&address, "&body=");
		address_add_words(&address, page, ADDRESS_PERCENT);
	}
	result = text_copy(context->scratch, buffer_text(&address));
	buffer_free(&address);
	return result;
}

void
entry_problems(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct item **items = items_new(context, COUNT_OF(problems));

	value->at = (const void *const *)items;
	if (context->site->settings.publisher.email.text.size == 0)
		return;
	for (size_t i = 0; i < COUNT_OF(problems); i++) {
		struct view_value said = { 0 };

		if (!problems[i].may_be(thing))
			continue;
		give_said(context, problems[i].words, &said);
		items[value->count]->text = said.text;
		items[value->count]->text_language = said.language;
		items[value->count++]->address = mail_about(context, thing, said.text);
	}
}

/* Which entry it is stands behind the "#", which no browser sends to any server. */
void
entry_change_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%.*s#%.*s", TEXT_ARGS(address_of_stem(context, TEXT("change"))),
		TEXT_ARGS(((const struct entry *)thing)->id));
}

void
entry_edit_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing, *shown = translation_shown(context, entry);
	const struct settings *settings = &context->site->settings;
	struct text url = settings->repository.url.text, branch = settings->repository.branch.text;
	struct text path = shown ? shown->source->path : entry->source->path;
	const char *way = settings->repository.forge.is == FORGE_GITLAB ? "-/edit"
		: settings->repository.forge.is == FORGE_FORGEJO     ? "_edit"
								      : "edit";

	if (url.size == 0)
		return;
	if (branch.size == 0)
		branch = TEXT("main");
	value->text = text_format(context->scratch, "%.*s/%s/%.*s/%.*s", TEXT_ARGS(url), way, TEXT_ARGS(branch),
		TEXT_ARGS(path));
}
