/* What a file's bytes must not hold, and what two people left in it. See plain_text.h. */
#include "parse/plain_text.h"

#include <string.h>

enum { FINDINGS_MOST = 20 }; /* in one file; a file with more is not a text at all */

static const char byte_order_mark[] = "\xef\xbb\xbf";

/* One character at `at` (RFC 3629); gives its size in bytes, or 0 when it is none. */
static size_t
decode(struct text text, size_t at, uint32_t *character)
{
	const unsigned char *byte = (const unsigned char *)text.at + at;
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t size = byte[0] < 0x80 ? 1 : byte[0] >= 0xc2 && byte[0] < 0xe0 ? 2
		: byte[0] >= 0xe0 && byte[0] < 0xf0 ? 3 : byte[0] >= 0xf0 && byte[0] < 0xf5 ? 4 : 0;

	if (size == 0 || size > text.size - at)
		return 0;
	*character = size == 1 ? byte[0] : byte[0] & (0xffu >> (size + 1));
	for (size_t i = 1; i < size; i++) {
		if ((byte[i] & 0xc0) != 0x80)
			return 0;
		*character = *character << 6 | (byte[i] & 0x3f);
	}
	if (*character < least[size] || *character > 0x10ffff || (*character >= 0xd800 && *character < 0xe000))
		return 0;
	return size;
}

static enum plain_text_fault
fault_of(uint32_t c)
{
	if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069))
		return PLAIN_TEXT_BIDI;
	if (c == 0x85 || c == 0x2028 || c == 0x2029)
		return PLAIN_TEXT_BREAK;
	if ((c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0xfeff || c == 0xfffe
		|| c == 0xffff)
		return PLAIN_TEXT_CONTROL;
	return PLAIN_TEXT_FINE;
}

/* Are the next eight bytes all printing ASCII? Nearly everything is, so it is asked eight at a time. */
static bool
eight_are_plain(const char *at)
{
	const uint64_t each = 0x0101010101010101;
	uint64_t bytes, low, last;

	memcpy(&bytes, at, sizeof bytes);
	low = (bytes - each * 0x20) & ~bytes; /* sets the high bit of a byte below space */
	last = bytes + each;                  /* and of DEL, and of what is not ASCII */
	return ((low | last | bytes) & each * 0x80) == 0;
}

enum plain_text_fault
plain_text_next(struct text text, size_t *at, uint32_t *character)
{
	size_t i = *at;

	while (i < text.size) {
		unsigned char byte = (unsigned char)text.at[i];
		enum plain_text_fault fault;
		size_t size;

		if (i + 8 <= text.size && eight_are_plain(text.at + i)) {
			i += 8;
			continue;
		}
		if ((byte >= 0x20 && byte < 0x7f) || byte == '\n' || byte == '\t'
			|| (byte == '\r' && i + 1 < text.size && text.at[i + 1] == '\n')) {
			i++;
			continue;
		}
		*at = i;
		if ((size = decode(text, i, character)) == 0)
			return PLAIN_TEXT_NOT_UTF8;
		if ((fault = fault_of(*character)) != PLAIN_TEXT_FINE)
			return fault;
		i += size;
	}
	*at = text.size;
	return PLAIN_TEXT_FINE;
}

struct text
plain_text_name(struct arena *arena, uint32_t character)
{
	static const struct { uint32_t character; const char *name; } names[] = {
		{ 0x00, "a zero byte" }, { 0x07, "bell" }, { 0x08, "backspace" }, { 0x0b, "vertical tab" },
		{ 0x0c, "page break" }, { 0x0d, "a line end of old Macintosh computers" }, { 0x1b, "escape" },
		{ 0x7f, "delete" }, { 0x85, "next line" }, { 0x2028, "line separator" },
		{ 0x2029, "paragraph separator" }, { 0xfeff, "byte order mark" },
		{ 0x202a, "left-to-right embedding" }, { 0x202b, "right-to-left embedding" },
		{ 0x202c, "pop directional formatting" }, { 0x202d, "left-to-right override" },
		{ 0x202e, "right-to-left override" }, { 0x2066, "left-to-right isolate" },
		{ 0x2067, "right-to-left isolate" }, { 0x2068, "first strong isolate" },
		{ 0x2069, "pop directional isolate" },
	};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].character == character)
			return text_format(arena, "U+%04X, %s", character, names[i].name);
	return text_format(arena, "U+%04X", character);
}

/* The place of a byte, found by going on from an earlier one. */
static void
place_move(struct where *place, struct text bytes, size_t *from, size_t to)
{
	for (; *from < to; ++*from) {
		if (bytes.at[*from] == '\n') {
			place->line++;
			place->column = 1;
		} else if (((unsigned char)bytes.at[*from] & 0xc0) != 0x80) {
			place->column++;
		}
	}
}

/* The byte behind the character at `at`. */
static size_t
behind(struct text text, size_t at)
{
	at++;
	while (at < text.size && ((unsigned char)text.at[at] & 0xc0) == 0x80)
		at++;
	return at;
}

bool
plain_text_check_breaks(const struct source *source, struct text part, enum diag_code code, struct diags *diags)
{
	struct text bytes = text_slice(source->bytes, 0, (size_t)(part.at - source->bytes.at) + part.size);
	struct where place = { source, 1, 1, 1 };
	size_t at = bytes.size - part.size, placed = 0;
	uint32_t character = 0;
	enum plain_text_fault fault;
	bool found = false;

	while ((fault = plain_text_next(bytes, &at, &character)) != PLAIN_TEXT_FINE) {
		if (fault == PLAIN_TEXT_BREAK) {
			place_move(&place, bytes, &placed, at);
			diag_say(diags, code, place, plain_text_name(diags->arena, character));
			found = true;
		}
		at = behind(bytes, at);
	}
	return !found;
}

/* Every second byte of Latin text in UTF-16 is zero. */
static bool
is_utf16_at(struct text bytes, size_t at)
{
	return bytes.at[at] == '\0' && ((at + 2 < bytes.size && bytes.at[at + 2] == '\0')
		|| (at >= 2 && bytes.at[at - 2] == '\0'));
}

static bool
check_characters(const struct source *source, struct diags *diags)
{
	struct where place = { source, 1, 1, 1 };
	struct text bytes = source->bytes;
	size_t at = 0, placed = 0;
	bool reliable = true;

	if (text_starts(bytes, byte_order_mark)) {
		diag_add(diags, DIAG_BYTE_ORDER_MARK, place, NULL, 0);
		at = 3;
	}
	for (unsigned found = 0; found < FINDINGS_MOST; at = behind(bytes, at)) {
		uint32_t character = 0;
		enum plain_text_fault fault = plain_text_next(bytes, &at, &character);

		if (fault == PLAIN_TEXT_FINE)
			break;
		if (fault == PLAIN_TEXT_BREAK)
			continue;
		found++;
		place_move(&place, bytes, &placed, at);
		if (fault == PLAIN_TEXT_NOT_UTF8 || is_utf16_at(bytes, at)) {
			diag_add(diags, DIAG_NOT_UTF8, place, NULL, 0);
			return false;
		}
		if (character == '\r') {
			diag_add(diags, DIAG_LINE_ENDS, place, NULL, 0);
			return false;
		}
		diag_say(diags, fault == PLAIN_TEXT_BIDI ? DIAG_BIDI_CONTROL : DIAG_CONTROL_CHARACTER, place,
			plain_text_name(diags->arena, character));
		reliable = reliable && fault == PLAIN_TEXT_BIDI;
	}
	return reliable;
}

/* Is the line seven of this character, alone or with a space behind them? */
static bool
is_marker(struct text line, char c)
{
	for (size_t i = 0; i < 7; i++)
		if (i >= line.size || line.at[i] != c)
			return false;
	return line.size == 7 || line.at[7] == ' ' || line.at[7] == '\r';
}

struct text
plain_text_excerpt(struct arena *arena, struct text text, size_t most)
{
	struct text line = { 0 };
	size_t end = 0;

	text = text_trim(text);
	text_next(&text, '\n', &line);
	line = text_trim(line);
	for (size_t count = 0; end < line.size; count++) {
		if (count == most)
			return text_format(arena, "%.*s...", (int)end, line.at);
		end = behind(line, end);
	}
	return line;
}

static void
say_conflict(struct diags *diags, struct where start, const struct text sides[2])
{
	struct text shown[2];

	for (int side = 0; side < 2; side++) {
		shown[side] = plain_text_excerpt(diags->arena, sides[side], 60);
		if (shown[side].size == 0)
			shown[side] = TEXT("(nothing)");
	}
	diag_say(diags, DIAG_CONFLICT_MARKER, start, shown[0], shown[1]);
}

/* A conflict is one error that quotes the first line of both sides. A line of equals signs alone is
 * Markdown's underlining of a heading, so it means nothing without its neighbours. */
static bool
check_conflicts(const struct source *source, struct diags *diags)
{
	struct text rest = source->bytes, line, sides[2] = { { 0 }, { 0 } };
	struct where start = { source, 0, 1, 7 };
	int side = -1;
	bool found = false;

	if (text_find(rest, "<<<<<<<") < 0 && text_find(rest, ">>>>>>>") < 0)
		return true;
	for (uint32_t number = 1; text_next(&rest, '\n', &line); number++) {
		if (is_marker(line, '<')) {
			start.line = number;
			side = 0;
			sides[0] = sides[1] = (struct text){ 0 };
		} else if (side == 0 && (is_marker(line, '=') || is_marker(line, '|'))) {
			side = is_marker(line, '=') ? 1 : 2;
		} else if (side == 2 && is_marker(line, '=')) {
			side = 1;
		} else if (is_marker(line, '>')) {
			if (side < 0)
				start.line = number;
			say_conflict(diags, start, sides);
			side = -1;
			sides[0] = sides[1] = (struct text){ 0 };
			found = true;
		} else if ((side == 0 || side == 1) && text_trim(sides[side]).size == 0) {
			sides[side] = line;
		}
	}
	if (side >= 0) {
		say_conflict(diags, start, sides);
		found = true;
	}
	return !found;
}

bool
plain_text_check(const struct source *source, struct diags *diags)
{
	return check_characters(source, diags) && check_conflicts(source, diags);
}

struct text
plain_text_of(const struct source *source)
{
	return text_starts(source->bytes, byte_order_mark) ? text_slice(source->bytes, 3, source->bytes.size)
		: source->bytes;
}
