/* Every field of a page such as "about" or "how to add your group", a row each. See fields.h. */
#include "parse/page_file.h"

#include "parse/document.h"
#include "parse/values.h"

#define TO(member) offsetof(struct page, member)

static const struct field rows[] = {
	{ "title", read_words, TO(title), FIELD_TEXT | FIELD_NEEDED,
		.about = "Its heading.",
		.example = "title: About this directory" },
	{ "summary", read_words, TO(summary), FIELD_TEXT,
		.about = "What it says, in a sentence.",
		.example = "summary: Who looks after this directory and how it is kept true." },
	{ "order", read_number, TO(order), 0,
		.detail = 1000,
		.about = "Where it stands in the menu, counted from 1; left out when it is not in the menu.",
		.example = "order: 2" },
	{ "was", read_words_list, TO(was), 0,
		.about = "Ids it had before, so that old addresses still work.",
		.example = "was: [old-id]" },
	{ "of", read_words, TO(of), FIELD_TRANSLATION,
		.about = "Which version of the base text this was made from.",
		.example = "of: 4f0c2a91" },
	{ "translated-by", read_words, TO(translated_by), FIELD_TRANSLATION,
		.about = "Who translated it.",
		.example = "translated-by: Menter Iaith" },
	{ "reviewed-by", read_words, TO(reviewed_by), FIELD_TRANSLATION,
		.about = "Who read the translation through.",
		.example = "reviewed-by: Harbour Mind" },
};
FIELD_TABLE(page_fields, "a page", struct page, -1, rows);

void
page_file_read(struct reader *reader, struct arena *scratch, struct page *page)
{
	page->broken = !document_read(reader, scratch, page->source, &page_fields, page, &page->body);
}
