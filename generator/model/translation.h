/*
 * The text of an entry or a page that a translation puts into another language, and its hash: a
 * translation says in `of:` which text it was made from, so that it can tell when it is out of date.
 */
#ifndef MODEL_TRANSLATION_H
#define MODEL_TRANSLATION_H

#include "model/site.h"

enum { TRANSLATABLE = 11 };

/* Text number `index` (below TRANSLATABLE) of an entry: name, summary, for, not-for, the words of
 * access, cost, the reason of its status, and last the body. The fields that are FIELD_TEXT in the tables of
 * parse/entry_file.c, which a test holds. */
const struct words *entry_translatable(const struct entry *entry, size_t index);

/* The field it is written in ("not-for"; "text" for the body). */
const char *entry_translatable_name(size_t index);

/*
 * The hash of the text of a base entry or page, 16 hexadecimal digits in the arena: FNV-1a, 64 bit,
 * over each text with its field's name. White space at line ends, empty lines at the end and the kind
 * of line end make no difference; facts (hours, telephone numbers) are not part of it.
 */
struct text entry_text_hash(struct arena *arena, const struct entry *base);
struct text page_text_hash(struct arena *arena, const struct page *base);

#endif
