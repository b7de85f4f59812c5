/* Links in bodies, by scheme and host. See body_links.h. */
#include "check/body_links.h"

#include <string.h>

#include "check/contacts.h"
#include "check/links.h"
#include "model/spot.h"
#include "model/body_link.h"
#include "model/format.h"

enum { SAID_MOST = 20, TAGS_MOST = 5, /* findings of one body */ LINK_WORDS_MOST = 20 };

void
check_tracking(struct words link, struct diags *diags)
{
	static const char *const between[] = { "bit.ly", "tinyurl.com", "t.co", "ow.ly", "goo.gl", "is.gd", "buff.ly",
		"rebrand.ly", "lnkd.in", "tiny.cc", "shorturl.at", "cutt.ly", "rb.gy", "fb.me", "t.ly", "s.id", "bl.ink",
		"dlvr.it", "trib.al", "lm.facebook.com", "l.facebook.com", "l.instagram.com", "list-manage.com",
		"safelinks.protection.outlook.com", "urldefense.com", "urldefense.proofpoint.com", "linkprotect.cudasvc.com",
		"doubleclick.net", "mailchi.mp", "eepurl.com", "awstrack.me", "sendgrid.net", "hubspotlinks.com" };
	static const char *const marks[] = { "utm_source=", "utm_medium=", "utm_campaign=", "fbclid=", "gclid=",
		"msclkid=", "mc_eid=", "igshid=" };
	struct address address;

	if (address_parse(link.text, &address) != ADDRESS_FINE)
		return;
	for (size_t i = 0; i < sizeof between / sizeof *between; i++)
		if (host_is_within(address.host, between[i])) {
			diag_say(diags, DIAG_LINK_BETWEEN, link.where, text_of(between[i]));
			return;
		}
	if (text_starts(address.rest, "/url?") && text_find(address.host, "google.") >= 0) {
		diag_say(diags, DIAG_LINK_BETWEEN, link.where, TEXT("google.com/url"));
		return;
	}
	if (address.rest.size == 0 || !memchr(address.rest.at, '?', address.rest.size))
		return;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (text_find(address.rest, marks[i]) >= 0) {
			diag_say(diags, DIAG_LINK_TRACKS, link.where, text_of(marks[i]));
			return;
		}
}

struct looking {
	struct text body;
	struct words rest; /* of the body, from the last finding on */
	struct diags *diags;
	size_t before;     /* findings there were before this body */
	size_t tags;       /* of HTML that were said */
};

/* "mailto:" and "tel:" are held against the same rules as the fields of a contact. */
static bool
check_mail_or_phone(struct words link, struct diags *diags)
{
	ptrdiff_t query = text_find(link.text, "?");

	if (query >= 0)
		link.text = text_slice(link.text, 0, (size_t)query);
	if (text_starts(link.text, "mailto:")) {
		link.text = text_slice(link.text, strlen("mailto:"), link.text.size);
		check_email(link, diags);
	} else if (text_starts(link.text, "tel:")) {
		link.text = text_slice(link.text, strlen("tel:"), link.text.size);
		check_phone(link, diags);
	} else {
		return false;
	}
	return true;
}

/* "[here](https://...)": the link's own words say nothing. */
static void
check_link_words(struct looking *looking, struct text link, struct where where)
{
	static const char *const empty[] = { "here", "click", "link", "more", "this", "this link", "this page", "read more",
		"learn more", "find out more", "see more", "more info" };
	size_t at = (size_t)(link.at - looking->body.at), from = at;
	struct text words;

	if (at < 2 || looking->body.at[at - 1] != '(' || looking->body.at[at - 2] != ']')
		return;
	for (from = at -= 2; from > 0 && at - from < LINK_WORDS_MOST && looking->body.at[from - 1] != '['; from--)
		;
	words = text_trim(text_slice(looking->body, from, at));
	for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
		if (text_equal_ignoring_case(words, text_of(empty[i])))
			diag_say(looking->diags, DIAG_CLICK_HERE, where, words);
}

/* Addresses that stand in the text as they are; what is a link is looked at by itself. */
static void
check_bare_addresses(struct looking *looking)
{
	struct text body = looking->body;
	size_t at = 0;
	ptrdiff_t found;

	while ((found = text_find(text_slice(body, at, body.size), "http")) >= 0) {
		size_t from = at + (size_t)found;
		struct text address;

		for (at = from; at < body.size && !strchr(" \t\r\n<>()[]\"", body.at[at]); at++)
			;
		address = text_slice(body, from, at);
		if (text_find(address, "://") > 0 && (from == 0 || !strchr("(<\"[", body.at[from - 1]))
			&& looking->diags->list.count - looking->before < SAID_MOST)
			check_tracking((struct words){ address, spot_next(&looking->rest, address) }, looking->diags);
	}
}

/* HTML that begins a block takes all words up to the next empty line with it (CommonMark 4.6); in the middle of a
 * line it is the tag alone. */
static bool
begins_block(struct text body, struct text tag)
{
	static const char *const blocks[] = { "address", "article", "aside", "blockquote", "body", "center", "details",
		"dialog", "div", "dl", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
		"hr", "html", "iframe", "li", "link", "main", "nav", "ol", "p", "pre", "script", "section", "style",
		"summary", "table", "textarea", "td", "th", "tr", "ul" };
	size_t at = (size_t)(tag.at - body.at), end = at + tag.size, name = 1;
	struct text rest = text_slice(body, end, body.size), line = { 0 };

	while (at > 0 && body.at[at - 1] == ' ')
		at--;
	if (at > 0 && body.at[at - 1] != '\n')
		return false;
	text_next(&rest, '\n', &line);
	if (text_trim(line).size == 0)
		return true;
	name += tag.size > 1 && tag.at[1] == '/';
	for (at = name; at < tag.size && strchr(" \t\n/>", tag.at[at]) == NULL;)
		at++;
	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
		if (text_equal_ignoring_case(text_slice(tag, name, at), text_of(blocks[i])))
			return true;
	return false;
}

/* The end tag says nothing that its start tag did not. */
static void
look_at_html(struct looking *looking, struct text tag)
{
	if (text_starts(tag, "<!--") || looking->tags == TAGS_MOST || (looking->tags > 0 && text_starts(tag, "</")))
		return;
	looking->tags++;
	diag_say(looking->diags, DIAG_RAW_HTML, spot_next(&looking->rest, tag),
		tag.size > 40 ? text_format(looking->diags->arena, "%.*s…", 20, tag.at) : tag,
		begins_block(looking->body, tag) ? TEXT(", nor the words behind it up to the next empty line") : TEXT(""));
}

static void
look_at(void *context, enum link_part part, struct text found)
{
	struct looking *looking = context;
	struct words link = { .text = found };
	struct body_link inside;
	struct address address;
	enum address_is is;

	if (looking->diags->list.count - looking->before >= SAID_MOST)
		return;
	if (part == LINK_HTML) {
		look_at_html(looking, found);
		return;
	}
	if (email_parse(found)) /* <hello@lantern.example> */
		return;
	link.where = spot_next(&looking->rest, found);
	check_link_words(looking, found, link.where);
	if (found.at[0] == '#' || body_link_read(found, &inside))
		return;
	is = address_parse(found, &address);
	if (check_mail_or_phone(link, looking->diags))
		return;
	if ((is == ADDRESS_WITHOUT_SCHEME || is == ADDRESS_BROKEN) && address.scheme.size == 0
		&& !text_starts(found, "www."))
		diag_say(looking->diags, DIAG_LINK_INTO_NOTHING, link.where, found);
	else if (is != ADDRESS_FINE)
		check_link(link, looking->diags);
	else
		check_tracking(link, looking->diags);
}

void
check_body_links(struct words body, struct diags *diags)
{
	struct looking looking = { .body = body.text, .rest = body, .diags = diags, .before = diags->list.count };

	links_visit(body.text, look_at, &looking);
	looking.rest = body;
	check_bare_addresses(&looking);
}
