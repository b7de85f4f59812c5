/*
 * Unicode: is it UTF-8, and the same letters whatever their case and accents. The only file that sees
 * utf8proc.h, so that the generator folds as the browser does.
 */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include <stdint.h>

#include "base/text.h"

/*
 * Gives the text with case folded, accents and other marks taken off, white space runs as one space,
 * and everything but letters, digits and spaces dropped: for sorting and comparing, never for showing.
 * Bytes that are not UTF-8 are dropped.
 */
struct text fold(struct arena *arena, struct text text);

/*
 * The same for finding: words parted by single spaces, of letters and digits alone. Apostrophes and full stops
 * are dropped ("can't" is "cant", "A.A." is "aa"), whatever else is no letter or digit parts words.
 * generator/browser/fold.js does the same; tests/browser/folding.txt holds both to it.
 */
struct text fold_terms(struct arena *arena, struct text text);

/* The character at this byte and how many bytes it takes; a byte that is not UTF-8 is U+FFFD and one byte long. */
size_t character_read(struct text text, size_t at, uint32_t *character);

/* Writes the letters that a character looks like and gives their bytes: "E" for a full-width, bold or circled E, none
 * for what cannot be seen, such as a soft hyphen; most characters are their own (Unicode's compatibility forms). */
enum { PLAIN_MOST = 4 * 32 };
size_t plain_letters(uint32_t character, char plain[PLAIN_MOST]);

/* How many characters (code points) the text has; bytes that are not UTF-8 count one each. */
size_t characters(struct text text);

/* How many columns of a terminal a text takes (East Asian wide ones take two, marks none). */
size_t columns(struct text text);

#endif
