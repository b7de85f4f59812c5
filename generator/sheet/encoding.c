/* Encodings. See encoding.h. */
#include "sheet/encoding.h"

#include <stdint.h>
#include <string.h>

#include "parse/plain_text.h"

enum encoding
encoding_of(const char *name)
{
	if (strcmp(name, "utf-8") == 0)
		return ENCODING_UTF_8;
	return strcmp(name, "windows-1252") == 0 ? ENCODING_WINDOWS_1252 : ENCODING_UNKNOWN;
}

static void
add_character(struct buffer *buffer, uint32_t c)
{
	if (c < 0x80) {
		buffer_add_char(buffer, (char)c);
	} else if (c < 0x800) {
		buffer_add_char(buffer, (char)(0xc0 | c >> 6));
		buffer_add_char(buffer, (char)(0x80 | (c & 0x3f)));
	} else if (c < 0x10000) {
		buffer_add_char(buffer, (char)(0xe0 | c >> 12));
		buffer_add_char(buffer, (char)(0x80 | (c >> 6 & 0x3f)));
		buffer_add_char(buffer, (char)(0x80 | (c & 0x3f)));
	} else {
		buffer_add_char(buffer, (char)(0xf0 | c >> 18));
		buffer_add_char(buffer, (char)(0x80 | (c >> 12 & 0x3f)));
		buffer_add_char(buffer, (char)(0x80 | (c >> 6 & 0x3f)));
		buffer_add_char(buffer, (char)(0x80 | (c & 0x3f)));
	}
}

static bool
from_utf_16(struct arena *arena, struct text bytes, bool big, struct text *text)
{
	struct buffer buffer = { 0 };
	uint32_t high = 0;
	bool fine = bytes.size % 2 == 0;

	for (size_t i = 2; fine && i + 1 < bytes.size; i += 2) {
		uint32_t unit = (uint32_t)(unsigned char)bytes.at[i + !big] << 8 | (unsigned char)bytes.at[i + big];
		bool low = unit >= 0xdc00 && unit < 0xe000;

		fine = low == (high != 0);
		if (unit >= 0xd800 && unit < 0xdc00)
			high = unit;
		else if (low && fine) {
			add_character(&buffer, 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00));
			high = 0;
		} else {
			add_character(&buffer, unit);
		}
	}
	*text = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return fine && high == 0;
}

/* What Windows-1252 has where ISO 8859-1 has control characters; 0 = nothing. */
static const uint16_t windows[32] = { 0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
	0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161,
	0x203a, 0x0153, 0, 0x017e, 0x0178 };

static bool
from_windows(struct arena *arena, struct text bytes, struct text *text)
{
	struct buffer buffer = { 0 };
	bool fine = true;

	for (size_t i = 0; i < bytes.size; i++) {
		unsigned char c = (unsigned char)bytes.at[i];
		uint32_t character = c >= 0x80 && c < 0xa0 ? windows[c - 0x80] : c;

		fine = fine && (character != 0 || c == 0);
		add_character(&buffer, character);
	}
	*text = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return fine;
}

static bool
refuse(struct csv_mistake *mistake, const char *sentence)
{
	*mistake = (struct csv_mistake){ .sentence = sentence };
	return false;
}

/* The row and column of a byte, as far as they can be told before the file is read. */
static void
set_place(struct csv_mistake *mistake, struct text bytes, size_t at)
{
	bool quoted = false;

	mistake->row = mistake->column = 1;
	for (size_t i = csv_preamble(bytes); i < at; i++) {
		quoted ^= bytes.at[i] == '"';
		if (quoted)
			continue;
		mistake->column = bytes.at[i] == '\n' ? 1 : mistake->column + (bytes.at[i] == ',' || bytes.at[i] == ';' || bytes.at[i] == '\t');
		mistake->row += bytes.at[i] == '\n';
	}
}

static bool
check_characters(struct text text, struct csv_mistake *mistake)
{
	size_t at = 0;
	uint32_t character;

	for (;;) {
		switch (plain_text_next(text, &at, &character)) {
		case PLAIN_TEXT_FINE:
			return true;
		case PLAIN_TEXT_BREAK: /* U+0085 takes two bytes, U+2028 and U+2029 three */
			at += (unsigned char)text.at[at] < 0xe0 ? 2 : 3;
			continue;
		case PLAIN_TEXT_NOT_UTF8:
			mistake->sentence = "This cell is not UTF-8: it was probably saved as Windows-1252. Save the sheet again as “CSV "
				"UTF-8”, or say what it is with --encoding windows-1252.";
			break;
		case PLAIN_TEXT_CONTROL:
			mistake->sentence = at < text.size && text.at[at] == '\r'
				? "A line ends here as old Macs ended them. Save the sheet again as “CSV UTF-8”."
				: "There is a character in this cell that cannot be seen. Write its words anew.";
			break;
		case PLAIN_TEXT_BIDI:
			mistake->sentence = "There is a sign in this cell that turns the order of letters round. Write its words anew.";
			break;
		}
		set_place(mistake, text, at);
		return false;
	}
}

bool
encoding_read(struct arena *arena, struct text bytes, enum encoding told, struct text *text, const char **note,
	struct csv_mistake *mistake)
{
	*note = NULL;
	*text = bytes;
	if (text_starts(bytes, "PK\003\004") || text_starts(bytes, "\xd0\xcf\x11\xe0"))
		return refuse(mistake, "This is a workbook and not CSV. Open it, and save it as “CSV UTF-8”.");
	if (text_starts(bytes, "\xff\xfe") || text_starts(bytes, "\xfe\xff")) {
		if (!from_utf_16(arena, bytes, bytes.at[0] == '\xfe', text))
			return refuse(mistake, "This is UTF-16, and damaged. Save the sheet again as “CSV UTF-8”.");
		*note = "It is in UTF-16, and was converted.";
	} else if (text_starts(bytes, "\xef\xbb\xbf")) {
		*text = text_slice(bytes, 3, bytes.size);
	} else if (memchr(bytes.at ? bytes.at : "", '\0', bytes.size)) {
		return refuse(mistake, "This is no text, or UTF-16 without its mark. Save the sheet again as “CSV UTF-8”.");
	} else if (told == ENCODING_WINDOWS_1252) {
		if (!from_windows(arena, bytes, text))
			return refuse(mistake, "This is not Windows-1252. Save the sheet again as “CSV UTF-8”.");
		*note = "It was converted from Windows-1252.";
	}
	return check_characters(*text, mistake);
}
