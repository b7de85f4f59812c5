/* Folding and counting of Unicode text. See fold.h. */
#include "base/fold.h"

#include <utf8proc.h>

/* Reads one code point at `at`; a byte that is not UTF-8 gives -1 and is one byte long. */
static size_t
next_point(struct text text, size_t at, utf8proc_int32_t *point)
{
	utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)text.at + at,
		(utf8proc_ssize_t)(text.size - at), point);

	if (size > 0)
		return (size_t)size;
	*point = -1;
	return 1;
}

size_t
character_read(struct text text, size_t at, uint32_t *character)
{
	utf8proc_int32_t point;
	size_t size = next_point(text, at, &point);

	*character = point < 0 ? 0xfffd : (uint32_t)point;
	return size;
}

size_t
plain_letters(uint32_t character, char plain[PLAIN_MOST])
{
	utf8proc_int32_t points[32];
	int boundary = UTF8PROC_BOUNDCLASS_START;
	utf8proc_ssize_t count = character > 0x10ffff ? 0 : utf8proc_decompose_char((utf8proc_int32_t)character, points, 32,
		UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE, &boundary);
	size_t size = 0;

	for (utf8proc_ssize_t i = 0; i < count && i < 32; i++)
		size += (size_t)utf8proc_encode_char(points[i], (utf8proc_uint8_t *)plain + size);
	return size;
}

static bool
is_word_part(utf8proc_int32_t point)
{
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
	case UTF8PROC_CATEGORY_ND:
	case UTF8PROC_CATEGORY_NL:
	case UTF8PROC_CATEGORY_NO:
		return true;
	default:
		return false;
	}
}

/* Letters that Unicode holds to be their own, but that people type as others when their keyboard lacks them. */
static utf8proc_int32_t
typed_as(utf8proc_int32_t point)
{
	switch (point) {
	case 0x111: /* đ */
		return 'd';
	case 0x131: /* ı */
		return 'i';
	case 0x142: /* ł */
		return 'l';
	case 0xf8: /* ø */
		return 'o';
	default:
		return point;
	}
}

/* Adds the folded forms of one code point: most have one, "ß" has two. */
static void
add_folded(struct buffer *folded, utf8proc_int32_t point, bool as_typed)
{
	utf8proc_int32_t points[32];
	int boundary = UTF8PROC_BOUNDCLASS_START;
	utf8proc_ssize_t count = utf8proc_decompose_char(point, points, 32,
		UTF8PROC_CASEFOLD | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK, &boundary);

	for (utf8proc_ssize_t i = 0; i < count && i < 32; i++) {
		utf8proc_uint8_t bytes[4];
		utf8proc_ssize_t size;

		if (!is_word_part(points[i]))
			continue;
		size = utf8proc_encode_char(as_typed ? typed_as(points[i]) : points[i], bytes);
		buffer_add(folded, (struct text){ (const char *)bytes, (size_t)size });
	}
}

static bool
parts_words(utf8proc_int32_t point)
{
	return point == '-' || point == '/' || point <= ' ' || utf8proc_category(point) == UTF8PROC_CATEGORY_ZS;
}

/* For finding: what is left out within a word are apostrophes, full stops and marks. */
static bool
parts_terms(utf8proc_int32_t point)
{
	switch (utf8proc_category(point)) {
	case UTF8PROC_CATEGORY_MN:
	case UTF8PROC_CATEGORY_MC:
	case UTF8PROC_CATEGORY_ME:
	case UTF8PROC_CATEGORY_CF:
		return false;
	default:
		return !is_word_part(point) && point != '\'' && point != '.' && point != '`' && point != 0x2018
			&& point != 0x2019;
	}
}

static struct text
fold_parted(struct arena *arena, struct text text, bool (*parts)(utf8proc_int32_t point))
{
	struct buffer folded = { 0 };
	struct text result;

	for (size_t at = 0; at < text.size;) {
		utf8proc_int32_t point;

		at += next_point(text, at, &point);
		if (point < 0)
			continue;
		if (point < 0x80 && ((point >= 'a' && point <= 'z') || (point >= '0' && point <= '9'))) {
			buffer_add_char(&folded, (char)point);
		} else if (point < 0x80 && point >= 'A' && point <= 'Z') {
			buffer_add_char(&folded, (char)(point - 'A' + 'a'));
		} else if (parts(point)) {
			if (folded.size > 0 && folded.at[folded.size - 1] != ' ')
				buffer_add_char(&folded, ' ');
		} else {
			add_folded(&folded, point, parts == parts_terms);
		}
	}
	result = text_copy(arena, text_trim(buffer_text(&folded)));
	buffer_free(&folded);
	return result;
}

struct text
fold(struct arena *arena, struct text text)
{
	return fold_parted(arena, text, parts_words);
}

struct text
fold_terms(struct arena *arena, struct text text)
{
	return fold_parted(arena, text, parts_terms);
}

size_t
characters(struct text text)
{
	size_t count = 0;

	for (size_t at = 0; at < text.size; count++) {
		utf8proc_int32_t point;

		at += next_point(text, at, &point);
	}
	return count;
}

size_t
columns(struct text text)
{
	size_t count = 0;

	for (size_t at = 0; at < text.size;) {
		utf8proc_int32_t point;

		at += next_point(text, at, &point);
		count += point < 0 ? 1 : (size_t)utf8proc_charwidth(point);
	}
	return count;
}
