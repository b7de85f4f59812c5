/* Contacts held against their written forms (model/format). See contacts.h. */
#include "check/contacts.h"

#include <string.h>

#include "model/format.h"

void
check_phone(struct words phone, struct diags *diags)
{
	char digits[PHONE_SIZE];

	if (given(phone) && phone.text.size > 0 && !phone_parse(phone.text, digits))
		diag_say(diags, DIAG_BAD_PHONE, phone.where, phone.text);
}

void
check_text_number(struct words number, struct diags *diags)
{
	char digits[PHONE_SIZE];

	if (given(number) && number.text.size > 0 && !text_number_parse(number.text, digits))
		diag_say(diags, DIAG_BAD_TEXT_NUMBER, number.where, number.text);
}

void
check_email(struct words email, struct diags *diags)
{
	if (given(email) && email.text.size > 0 && !email_parse(email.text))
		diag_say(diags, DIAG_BAD_EMAIL, email.where, email.text);
}

void
check_link(struct words link, struct diags *diags)
{
	struct address address;

	if (!given(link) || link.text.size == 0)
		return;
	switch (address_parse(link.text, &address)) {
	case ADDRESS_FINE:
		break;
	case ADDRESS_WITHOUT_SCHEME:
		diag_say(diags, DIAG_LINK_WITHOUT_SCHEME, link.where, link.text);
		break;
	case ADDRESS_OTHER_SCHEME:
		diag_say(diags, DIAG_LINK_SCHEME, link.where, address.scheme);
		break;
	case ADDRESS_BROKEN:
		/* "//lantern.example" leads to a folder of that name when the page is read from a memory stick. */
		diag_say(diags, text_starts(link.text, "/") ? DIAG_LINK_WITHOUT_SCHEME : DIAG_LINK_BROKEN, link.where,
			link.text);
		break;
	}
}

void
check_contact(const struct contact *contact, struct diags *diags)
{
	check_phone(contact->phone, diags);
	check_text_number(contact->text, diags);
	check_email(contact->email, diags);
	check_link(contact->website, diags);
}

/* Ofcom's "Numbers for drama use": what each range starts with, and how many digits a number has
 * behind +44. */
static bool
is_for_drama(const char *digits)
{
	static const char *const ranges[] = { "+441134960", "+441144960", "+441154960", "+441164960", "+441174960",
		"+441184960", "+441214960", "+441314960", "+441414960", "+441514960", "+441614960", "+442079460",
		"+441914980", "+442896496", "+442920180", "+441632960", "+447700900", "+448081570", "+449098790",
		"+443069990" };
	enum { NATIONAL_DIGITS = 10, PREFIX = 3 };

	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		if (strncmp(digits, ranges[i], strlen(ranges[i])) == 0)
			return strcspn(digits, ";") == PREFIX + NATIONAL_DIGITS;
	return false;
}

static bool
is_free_domain(struct text host)
{
	return host_is_within(host, "example") || host_is_within(host, "example.com")
		|| host_is_within(host, "example.org") || host_is_within(host, "example.net");
}

/* What is said of contacts of the wrong kind: in an example the real ones, in a directory with a real address the
 * invented ones; DIAG_COUNT when either may stand there, in what is still being written. */
static enum diag_code
invention_of(const struct settings *settings)
{
	struct address address;

	if (settings->example.is == ANSWER_YES)
		return DIAG_EXAMPLE_REAL_CONTACT;
	return given(settings->url) && address_parse(settings->url.text, &address) == ADDRESS_FINE
		&& !is_free_domain(address.host) ? DIAG_INVENTED_CONTACT : DIAG_COUNT;
}

static void
check_kind(enum diag_code code, const struct contact *contact, struct diags *diags)
{
	const struct words numbers[] = { contact->phone, contact->text };
	const struct words email = contact->email, website = contact->website;
	bool invented = code == DIAG_INVENTED_CONTACT;
	struct address address;
	char digits[PHONE_SIZE];

	if (code == DIAG_COUNT)
		return;
	for (size_t i = 0; i < 2; i++)
		if (given(numbers[i]) && text_number_parse(numbers[i].text, digits) && is_for_drama(digits) == invented)
			diag_say(diags, code, numbers[i].where, numbers[i].text);
	if (given(email) && email_parse(email.text) && is_free_domain(email_host(email.text)) == invented)
		diag_say(diags, code, email.where, email.text);
	if (given(website) && address_parse(website.text, &address) == ADDRESS_FINE && is_free_domain(address.host) == invented)
		diag_say(diags, code, website.where, website.text);
}

void
check_invention(const struct settings *settings, const struct contact *contact, struct diags *diags)
{
	check_kind(invention_of(settings), contact, diags);
}

void
check_inventions(const struct site *site, struct diags *diags)
{
	const struct settings *settings = &site->settings;
	const struct contact publisher = { .phone = settings->publisher.phone, .email = settings->publisher.email };
	enum diag_code code = invention_of(settings);

	check_kind(code, &publisher, diags);
	for (size_t i = 0; i < site->organisation_count; i++)
		check_kind(code, &site->organisations[i]->contact, diags);
}
