/* Confidential places, links and raw HTML: calls the checks of each part. See check.h. */
#include "check/check.h"

#include <string.h>

#include "check/body_links.h"
#include "check/confidential.h"
#include "model/format.h"

/* The provider of mailboxes that people have for themselves, whose own this one is; NULL when it is nobody's. */
static const char *
private_provider(struct words email)
{
	static const char *const providers[] = { "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk",
		"outlook.com", "live.co.uk", "live.com", "yahoo.com", "yahoo.co.uk", "icloud.com", "me.com", "aol.com",
		"btinternet.com", "sky.com", "talktalk.net", "virginmedia.com", "ntlworld.com", "proton.me",
		"protonmail.com", "gmx.com", "gmx.co.uk", "mail.com" };
	struct text host = email_host(email.text);

	for (size_t i = 0; given(email) && i < sizeof providers / sizeof *providers; i++)
		if (text_equal_ignoring_case(host, text_of(providers[i])))
			return providers[i];
	return NULL;
}

/* Numbers of mobile telephones begin with 7, but for 70, which is forwarded, and 76, which is a pager. */
static bool
is_mobile(struct words number)
{
	char digits[PHONE_SIZE];

	return given(number) && phone_parse(number.text, digits) && strncmp(digits, "+447", 4) == 0 && digits[4] != '0'
		&& digits[4] != '6';
}

static bool
has_office(const struct contact *contact)
{
	return given(contact->website) || (given(contact->email) && !private_provider(contact->email))
		|| (given(contact->phone) && !is_mobile(contact->phone)) || (given(contact->text) && !is_mobile(contact->text));
}

/* What belongs to a person goes when the person goes, and others may read it. Whoever runs the entry may be reached in
 * another way, through their own page. */
static void
check_private(const struct entry *entry, struct diags *diags)
{
	const struct contact *contact = &entry->contact;
	const struct organisation *runner = entry->run_by.organisation;
	const char *provider = private_provider(contact->email);

	if (has_office(contact) || (runner && has_office(&runner->contact)))
		return;
	if (provider)
		diag_say(diags, DIAG_PRIVATE_EMAIL, contact->email.where, text_of(provider));
	if (is_mobile(contact->phone))
		diag_add(diags, DIAG_PRIVATE_MOBILE, contact->phone.where, NULL, 0);
	else if (is_mobile(contact->text))
		diag_add(diags, DIAG_PRIVATE_MOBILE, contact->text.where, NULL, 0);
}

static void
check_page(const struct page *page, struct diags *diags)
{
	check_body_links(page->body, diags);
	for (size_t i = 0; i < page->translation_count; i++)
		check_body_links(page->translations[i]->body, diags);
}

void
check_safety(struct checking *checking)
{
	const struct site *site = checking->site;
	struct diags *diags = checking->diags;

	check_confidential_places(site, diags);
	for (size_t i = 0; i < site->organisation_count; i++) {
		check_body_links(site->organisations[i]->body, diags);
		if (given(site->organisations[i]->contact.website))
			check_tracking(site->organisations[i]->contact.website, diags);
	}
	for (size_t i = 0; i < site->page_count; i++)
		check_page(site->pages[i], diags);
	for (size_t i = 0; i < site->leaflet_count; i++)
		check_body_links(site->leaflets[i]->body, diags);
}

void
check_entry_safety(struct checking *checking, const struct entry *entry)
{
	struct diags *diags = checking->diags;

	check_private(entry, diags);
	if (given(entry->contact.website))
		check_tracking(entry->contact.website, diags);
	check_body_links(entry->body, diags);
	for (size_t i = 0; i < entry->translation_count; i++)
		check_body_links(entry->translations[i]->body, diags);
}
