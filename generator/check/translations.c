/* Translations against the hash of their base text. See translations.h. */
#include "check/translations.h"

#include "model/translation.h"

/* Of a file that was only half read, the hash is of half a text, and what seems to be missing may stand in it. */
static void
check(const struct source *source, struct words of, struct words reviewed_by, struct text hash, struct diags *diags)
{
	if (!given(of))
		diag_say(diags, DIAG_TRANSLATION_WITHOUT_OF, where_file(source), hash);
	else if (!text_equal(of.text, hash))
		diag_say(diags, DIAG_TRANSLATION_OUT_OF_DATE, of.where, hash);
	if (!given(reviewed_by))
		diag_add(diags, DIAG_TRANSLATION_NOT_REVIEWED, where_file(source), NULL, 0);
}

void
check_translations(const struct entry *base, const struct unreadable *misread, struct diags *diags)
{
	struct text hash;

	if (base->translation_count == 0 || is_unreadable(misread, base->source))
		return;
	hash = entry_text_hash(diags->arena, base);
	for (size_t i = 0; i < base->translation_count; i++)
		if (!is_unreadable(misread, base->translations[i]->source))
			check(base->translations[i]->source, base->translations[i]->of,
				base->translations[i]->reviewed_by, hash, diags);
}

void
check_page_translations(const struct site *site, const struct unreadable *misread, struct diags *diags)
{
	for (size_t i = 0; i < site->page_count; i++) {
		const struct page *base = site->pages[i];
		struct text hash;

		if (base->translation_count == 0 || is_unreadable(misread, base->source))
			continue;
		hash = page_text_hash(diags->arena, base);
		for (size_t j = 0; j < base->translation_count; j++)
			if (!is_unreadable(misread, base->translations[j]->source))
				check(base->translations[j]->source, base->translations[j]->of,
					base->translations[j]->reviewed_by, hash, diags);
	}
}
