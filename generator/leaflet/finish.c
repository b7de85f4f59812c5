/* libqpdf, through its C functions. See finish.h. */
#include "leaflet/finish.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "leaflet/artifacts.h"

/* A PDF that is being finished. */
struct finishing {
	qpdf_data pdf;
	const struct leaflet_edition *edition;
	const struct list *tags;
	size_t next;   /* of the tags */
	bool matches;  /* so far the structure is what was drawn */
};

/* A panel's element, and its place in the order of reading. */
struct part {
	size_t reading;
	qpdf_oh element;
};

static void
put_words(qpdf_data pdf, qpdf_oh object, const char *key, struct text words, struct arena *arena)
{
	if (words.size > 0)
		qpdf_oh_replace_key(pdf, object, key, qpdf_oh_new_unicode_string(pdf, text_string(arena, words)));
}

/* What an element holds: one thing, or an array of them. */
static int
count_kids(qpdf_data pdf, qpdf_oh element)
{
	qpdf_oh kids = qpdf_oh_get_key(pdf, element, "/K");

	return qpdf_oh_is_array(pdf, kids) ? qpdf_oh_get_array_n_items(pdf, kids) : !qpdf_oh_is_null(pdf, kids);
}

static qpdf_oh
kid_of(qpdf_data pdf, qpdf_oh element, int number)
{
	qpdf_oh kids = qpdf_oh_get_key(pdf, element, "/K");

	return qpdf_oh_is_array(pdf, kids) ? qpdf_oh_get_array_item(pdf, kids, number) : kids;
}

/* What a link's annotation says of itself. */
static void
describe_link(struct finishing *finishing, qpdf_oh element, struct text contents)
{
	qpdf_data pdf = finishing->pdf;
	int count = count_kids(pdf, element);

	for (int i = 0; i < count; i++) {
		qpdf_oh kid = kid_of(pdf, element, i);

		if (qpdf_oh_is_dictionary(pdf, kid) && qpdf_oh_has_key(pdf, kid, "/Obj"))
			put_words(pdf, qpdf_oh_get_key(pdf, kid, "/Obj"), "/Contents", contents, finishing->edition->arena);
	}
}

/* Every element in turn, as it was begun. */
static void
finish_element(struct finishing *finishing, qpdf_oh element)
{
	qpdf_data pdf = finishing->pdf;
	int count = count_kids(pdf, element);
	const struct tag *tag;

	if (finishing->next >= finishing->tags->count) {
		finishing->matches = false;
		return;
	}
	tag = finishing->tags->at[finishing->next++];
	finishing->matches = finishing->matches
		&& strcmp(qpdf_oh_get_name(pdf, qpdf_oh_get_key(pdf, element, "/S")) + 1, tag->type) == 0;
	put_words(pdf, element, "/Alt", tag->alternative, finishing->edition->arena);
	put_words(pdf, element, "/Lang", tag->language, finishing->edition->arena);
	if (tag->contents.size > 0)
		describe_link(finishing, element, tag->contents);
	for (int i = 0; i < count; i++) {
		qpdf_oh kid = kid_of(pdf, element, i);

		if (qpdf_oh_is_dictionary(pdf, kid) && qpdf_oh_has_key(pdf, kid, "/S"))
			finish_element(finishing, kid);
	}
}

static int
compare_parts(const void *a, const void *b)
{
	const struct part *left = a, *right = b;

	return left->reading < right->reading ? -1 : left->reading > right->reading;
}

/* Panels were drawn sheet by sheet; whoever has them read aloud hears them as they are folded. */
static void
order_panels(struct finishing *finishing, qpdf_oh document)
{
	qpdf_data pdf = finishing->pdf;
	qpdf_oh ordered = qpdf_oh_new_array(pdf);
	int count = count_kids(pdf, document);
	struct part *parts = calloc((size_t)count + 1, sizeof *parts);
	int found = 0;

	if (!parts)
		fail_out_of_memory();
	for (size_t i = 0; i < finishing->tags->count; i++) {
		const struct tag *tag = finishing->tags->at[i];

		if (tag->is_panel && found < count) {
			parts[found] = (struct part){ tag->reading, kid_of(pdf, document, found) };
			found++;
		}
	}
	qsort(parts, (size_t)found, sizeof *parts, compare_parts);
	for (int i = 0; i < found; i++)
		qpdf_oh_append_item(pdf, ordered, parts[i].element);
	finishing->matches = finishing->matches && found == count;
	qpdf_oh_replace_key(pdf, document, "/K", ordered);
	free(parts);
}

static void
finish_structure(struct finishing *finishing, qpdf_oh root)
{
	qpdf_data pdf = finishing->pdf;
	qpdf_oh document = kid_of(pdf, qpdf_oh_get_key(pdf, root, "/StructTreeRoot"), 0);

	finish_element(finishing, document);
	finishing->matches = finishing->matches && finishing->next == finishing->tags->count;
	order_panels(finishing, document);
}

/* Lines, frames and feet are no part of what is read. */
static bool
finish_page(struct finishing *finishing, qpdf_oh page)
{
	qpdf_data pdf = finishing->pdf;
	unsigned char *bytes = NULL;
	size_t size = 0;
	struct buffer marked = { 0 };
	qpdf_oh stream = qpdf_oh_get_key(pdf, page, "/Contents");
	bool fine;

	if (qpdf_oh_get_page_content_data(pdf, page, &bytes, &size) & QPDF_ERRORS)
		return false;
	fine = artifacts_mark((struct text){ (const char *)bytes, size }, &marked);
	if (fine)
		qpdf_oh_replace_stream_data(pdf, stream, (const unsigned char *)marked.at, marked.size,
			qpdf_oh_new_null(pdf), qpdf_oh_new_null(pdf));
	buffer_free(&marked);
	free(bytes);
	qpdf_oh_replace_key(pdf, page, "/Tabs", qpdf_oh_new_name(pdf, "/S"));
	return fine;
}

/* Words between XML's tags. */
static void
add_xml(struct buffer *xml, struct text words)
{
	for (size_t i = 0; i < words.size; i++)
		switch (words.at[i]) {
		case '<': buffer_add_string(xml, "&lt;"); break;
		case '>': buffer_add_string(xml, "&gt;"); break;
		case '&': buffer_add_string(xml, "&amp;"); break;
		default: buffer_add_char(xml, words.at[i]);
		}
}

/* XMP (ISO 16684), which says what the leaflet is, and that it keeps PDF/UA-1's rules. */
static void
write_metadata(const struct leaflet_edition *edition, struct buffer *xml)
{
	struct text day = date_iso(edition->arena, edition->derived->today);

	buffer_add_string(xml, "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
		"<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
	add_xml(xml, edition->title);
	buffer_add_string(xml, "</rdf:li></rdf:Alt></dc:title>\n<dc:language><rdf:Bag><rdf:li>");
	add_xml(xml, edition->language);
	buffer_add_string(xml, "</rdf:li></rdf:Bag></dc:language>\n<dc:creator><rdf:Seq><rdf:li>");
	add_xml(xml, edition->site->settings.publisher.name.text);
	buffer_format(xml, "</rdf:li></rdf:Seq></dc:creator>\n<xmp:CreateDate>%.*sT00:00:00Z</xmp:CreateDate>\n"
		"<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>",
		TEXT_ARGS(day));
}

static void
finish_catalogue(struct finishing *finishing, qpdf_oh root)
{
	qpdf_data pdf = finishing->pdf;
	qpdf_oh metadata = qpdf_oh_new_stream(pdf), preferences = qpdf_oh_new_dictionary(pdf);
	qpdf_oh about = qpdf_oh_get_dict(pdf, metadata);
	struct buffer xml = { 0 };

	put_words(pdf, root, "/Lang", finishing->edition->language, finishing->edition->arena);
	qpdf_oh_replace_key(pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool(pdf, QPDF_TRUE));
	if (finishing->edition->right_to_left)
		qpdf_oh_replace_key(pdf, preferences, "/Direction", qpdf_oh_new_name(pdf, "/R2L"));
	qpdf_oh_replace_key(pdf, root, "/ViewerPreferences", preferences);
	write_metadata(finishing->edition, &xml);
	qpdf_oh_replace_stream_data(pdf, metadata, (const unsigned char *)xml.at, xml.size, qpdf_oh_new_null(pdf),
		qpdf_oh_new_null(pdf));
	buffer_free(&xml);
	qpdf_oh_replace_key(pdf, about, "/Type", qpdf_oh_new_name(pdf, "/Metadata"));
	qpdf_oh_replace_key(pdf, about, "/Subtype", qpdf_oh_new_name(pdf, "/XML"));
	qpdf_oh_replace_key(pdf, root, "/Metadata", metadata);
}

static bool
write(struct finishing *finishing, struct buffer *pdf)
{
	if (qpdf_init_write_memory(finishing->pdf) & QPDF_ERRORS)
		return false;
	qpdf_set_deterministic_ID(finishing->pdf, QPDF_TRUE);
	qpdf_set_object_stream_mode(finishing->pdf, qpdf_o_generate);
	qpdf_set_compress_streams(finishing->pdf, QPDF_TRUE);
	if (qpdf_write(finishing->pdf) & QPDF_ERRORS)
		return false;
	buffer_add(pdf, (struct text){ (const char *)qpdf_get_buffer(finishing->pdf),
		qpdf_get_buffer_length(finishing->pdf) });
	return true;
}

bool
finish_pdf(const struct leaflet_edition *edition, struct text drawn, const struct list *tags,
	struct buffer *pdf, struct failure *failure)
{
	struct finishing finishing = { .pdf = qpdf_init(), .edition = edition, .tags = tags, .matches = true };
	bool fine;
	int pages;

	qpdf_silence_errors(finishing.pdf);
	qpdf_set_suppress_warnings(finishing.pdf, QPDF_TRUE);
	fine = !(qpdf_read_memory(finishing.pdf, "leaflet", drawn.at, drawn.size, NULL) & QPDF_ERRORS);
	if (fine) {
		finish_structure(&finishing, qpdf_get_root(finishing.pdf));
		finish_catalogue(&finishing, qpdf_get_root(finishing.pdf));
		pages = qpdf_get_num_pages(finishing.pdf);
		for (int i = 0; i < pages && fine; i++)
			fine = finish_page(&finishing, qpdf_get_page_n(finishing.pdf, (size_t)i));
	}
	fine = fine && finishing.matches && write(&finishing, pdf);
	qpdf_cleanup(&finishing.pdf);
	return fine || fail(failure, "the leaflet “%.*s” could not be finished", TEXT_ARGS(edition->leaflet->id));
}
