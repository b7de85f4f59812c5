/* CSV in and out. See csv.h. */
#include "sheet/csv.h"

#include <string.h>

static const char signs[] = ",;\t"; /* that part cells */

size_t
csv_preamble(struct text bytes)
{
	struct text rest = bytes, line = { 0 };

	text_next(&rest, '\n', &line);
	if (text_ends(line, "\r"))
		line.size--;
	return line.size == 5 && text_equal_ignoring_case(text_slice(line, 0, 4), TEXT("sep=")) && line.at[4]
		&& strchr(signs, line.at[4]) ? bytes.size - rest.size : 0;
}

/* The sign that parts cells: the one that is told, or whichever the first line has most of outside quotes; a comma when
 * there is none. */
static char
separator_of(struct text bytes)
{
	size_t counts[3] = { 0 }, best = 0;
	bool quoted = false;

	if (csv_preamble(bytes) > 0)
		return bytes.at[4];
	for (size_t i = 0; i < bytes.size && (quoted || bytes.at[i] != '\n'); i++) {
		const char *sign = bytes.at[i] ? strchr(signs, bytes.at[i]) : NULL;

		quoted ^= bytes.at[i] == '"';
		if (!quoted && sign)
			counts[sign - signs]++;
	}
	for (size_t i = 1; i < 3; i++)
		if (counts[i] > counts[best])
			best = i;
	return signs[best];
}

struct reading_csv {
	struct arena *arena;
	struct text bytes;
	size_t at;
	char separator;
	struct buffer cell;
	struct csv_mistake *mistake;
	size_t row, column; /* of the cell that is read */
};

static bool
wrong(struct reading_csv *reading, const char *sentence)
{
	*reading->mistake = (struct csv_mistake){ reading->row, reading->column, sentence };
	return false;
}

static char
sign_at(const struct reading_csv *reading)
{
	return reading->at < reading->bytes.size ? reading->bytes.at[reading->at] : '\n';
}

static bool
ends_cell(const struct reading_csv *reading)
{
	char sign = sign_at(reading);

	return sign == reading->separator || sign == '\n'
		|| (sign == '\r' && (reading->at + 1 >= reading->bytes.size || reading->bytes.at[reading->at + 1] == '\n'));
}

/* Inside quotes everything stands for itself, and two quotes for one. */
static bool
read_quoted(struct reading_csv *reading, struct text *cell)
{
	buffer_clear(&reading->cell);
	for (reading->at++; reading->at < reading->bytes.size; reading->at++) {
		char sign = sign_at(reading);

		if (sign == '"' && reading->at + 1 < reading->bytes.size && reading->bytes.at[reading->at + 1] == '"')
			reading->at++;
		else if (sign == '"')
			break;
		if (sign != '\r' || sign_at(&(struct reading_csv){ .bytes = reading->bytes, .at = reading->at + 1 }) != '\n')
			buffer_add_char(&reading->cell, sign);
	}
	if (reading->at >= reading->bytes.size)
		return wrong(reading, "A quotation mark opens here and is never closed. Close it, or write two where one is meant.");
	reading->at++;
	*cell = text_copy(reading->arena, buffer_text(&reading->cell));
	return ends_cell(reading)
		|| wrong(reading, "Something stands behind the quotation mark that closes this cell. Inside quotes, write two quotation "
			"marks where one is meant.");
}

static bool
read_cell(struct reading_csv *reading, struct text *cell)
{
	size_t start = reading->at;

	if (sign_at(reading) == '"')
		return read_quoted(reading, cell);
	while (!ends_cell(reading)) {
		if (sign_at(reading) == '"')
			return wrong(reading, "A quotation mark stands in the middle of this cell. Put the whole cell in quotation marks, and "
				"write two where one is meant.");
		if (sign_at(reading) == '\r')
			return wrong(reading, "A line ends here as old Macs ended them. Save the sheet again as “CSV UTF-8”.");
		reading->at++;
	}
	*cell = text_slice(reading->bytes, start, reading->at);
	return true;
}

/* Takes the end of a line; false when the row goes on. */
static bool
at_row_end(struct reading_csv *reading)
{
	if (sign_at(reading) == reading->separator && reading->at < reading->bytes.size) {
		reading->at++;
		return false;
	}
	reading->at += sign_at(reading) == '\r' && reading->at < reading->bytes.size ? 2 : 1;
	return true;
}

static bool
read_row(struct reading_csv *reading, struct csv_row *row)
{
	struct text *cells = arena_array(reading->arena, struct text, 8);
	size_t capacity = 8;

	row->count = 0;
	row->number = ++reading->row;
	do {
		reading->column = row->count + 1;
		if (row->count == CSV_COLUMNS_MOST)
			return wrong(reading, "There are more columns than any such sheet has. Is it the right file?");
		if (row->count == capacity) {
			struct text *more = arena_array(reading->arena, struct text, capacity *= 2);

			memcpy(more, cells, row->count * sizeof *cells);
			cells = more;
		}
		if (!read_cell(reading, &cells[row->count]))
			return false;
		row->count++;
	} while (!at_row_end(reading));
	row->cells = cells;
	return true;
}

static bool
is_blank(const struct csv_row *row)
{
	for (size_t i = 0; i < row->count; i++)
		if (text_trim(row->cells[i]).size > 0)
			return false;
	return true;
}

bool
csv_read(struct arena *arena, struct text bytes, struct csv *csv, struct csv_mistake *mistake)
{
	struct reading_csv reading = { .arena = arena, .bytes = bytes, .separator = separator_of(bytes), .mistake = mistake,
		.at = csv_preamble(bytes) };
	size_t capacity = 64;
	bool fine = true;

	*csv = (struct csv){ .rows = arena_array(arena, struct csv_row, capacity), .separator = reading.separator };
	while (fine && reading.at < bytes.size) {
		if (csv->count == capacity) {
			struct csv_row *more = arena_array(arena, struct csv_row, capacity *= 2);

			memcpy(more, csv->rows, csv->count * sizeof *more);
			csv->rows = more;
		}
		fine = read_row(&reading, &csv->rows[csv->count]);
		if (fine && reading.row > CSV_ROWS_MOST)
			fine = wrong(&reading, "There are more rows than this is made for. Import the sheet in parts.");
		csv->count += fine && !is_blank(&csv->rows[csv->count]);
	}
	buffer_free(&reading.cell);
	return fine;
}

void
csv_add_cell(struct buffer *buffer, struct text cell, bool first)
{
	bool quoted = cell.size > 0 && (cell.at[0] == ' ' || cell.at[cell.size - 1] == ' ');

	if (!first)
		buffer_add_char(buffer, ',');
	for (size_t i = 0; i < cell.size; i++)
		quoted = quoted || strchr(",;\t\"\r\n", cell.at[i]);
	if (!quoted) {
		buffer_add(buffer, cell);
		return;
	}
	buffer_add_char(buffer, '"');
	for (size_t i = 0; i < cell.size; i++) {
		if (cell.at[i] == '"')
			buffer_add_char(buffer, '"');
		buffer_add_char(buffer, cell.at[i]);
	}
	buffer_add_char(buffer, '"');
}

void
csv_end_row(struct buffer *buffer)
{
	buffer_add_string(buffer, "\r\n");
}

/* Does it begin, behind any number of apostrophes, as a formula does? (OWASP, “CSV injection”.) */
static bool
is_armed(struct text words)
{
	size_t at = 0;

	while (at < words.size && words.at[at] == '\'')
		at++;
	return at < words.size && words.at[at] && strchr("=+-@\t\r", words.at[at]);
}

struct text
csv_disarm(struct arena *arena, struct text words)
{
	return is_armed(words) ? text_format(arena, "'%.*s", TEXT_ARGS(words)) : words;
}

struct text
csv_rearm(struct text cell)
{
	return cell.size > 0 && cell.at[0] == '\'' && is_armed(cell) ? text_slice(cell, 1, cell.size) : cell;
}
