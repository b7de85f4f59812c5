/* Traces of spreadsheets. See suspicion.h. */
#include "sheet/suspicion.h"

#include <string.h>

#include "base/date.h"
#include "parse/entry_file.h"
#include "parse/values.h"

enum {
	SHEET_DAY_ZERO = 25569, /* 1 January 1970 as a spreadsheet counts days, from the end of 1899 */
	SHEET_DAY_FIRST = 36526, SHEET_DAY_LAST = 73050, /* the years 2000 to 2099 */
};

static bool
is_digits(struct text cell)
{
	for (size_t i = 0; i < cell.size; i++)
		if (cell.at[i] < '0' || cell.at[i] > '9')
			return false;
	return cell.size > 0;
}

static bool
is_day_column(const struct column *column)
{
	const struct field *field = column->depth > 0 ? column->steps[column->depth - 1] : NULL;

	return field && (field->read == read_day || field->read == read_funding_end);
}

static bool
is_number_to_call(const struct column *column)
{
	return text_is(column->name, "contact.phone") || text_is(column->name, "contact.text");
}

static bool
is_hours_or_ages(const struct column *column)
{
	struct text name = column->depth > 0 ? text_of(column->steps[column->depth - 1]->name) : (struct text){ 0 };

	return text_is(name, "hours") || text_is(name, "ages");
}

/* The day that a cell of a column of days means when it is a count of days, or stands in the order of this country. */
static struct date
day_of(const struct column *column, struct text cell)
{
	long day, month, year;
	ptrdiff_t first = text_find(cell, "/"), second;

	if (!is_day_column(column))
		return (struct date){ 0 };
	if (is_digits(cell) && text_number(cell, &day) && day >= SHEET_DAY_FIRST && day <= SHEET_DAY_LAST)
		return date_from_number((int32_t)day - SHEET_DAY_ZERO);
	if (first < 0 || (second = text_find(text_slice(cell, (size_t)first + 1, cell.size), "/")) < 0)
		return (struct date){ 0 };
	second += first + 1;
	if (!text_number(text_slice(cell, 0, (size_t)first), &day)
			|| !text_number(text_slice(cell, (size_t)first + 1, (size_t)second), &month)
			|| !text_number(text_slice(cell, (size_t)second + 1, cell.size), &year)
			|| year > INT16_MAX || month > 12 || !date_exists((int)year, (int)month, (int)day))
		return (struct date){ 0 };
	return (struct date){ (int16_t)year, (uint8_t)month, (uint8_t)day };
}

struct text
day_first_read(struct arena *arena, const struct column *column, struct text cell)
{
	struct date day = is_digits(cell) ? (struct date){ 0 } : day_of(column, cell);

	return date_given(day) ? date_iso(arena, day) : cell;
}

/* What became "24-Jul", with this sign between its numbers: "24/7"; empty when the cell is no such thing. */
static struct text
numbers_of(struct arena *arena, struct text cell, char sign)
{
	enum { SHORT_MONTH = 3 };
	ptrdiff_t hyphen = text_find(cell, "-");
	long day;

	if (hyphen < 1 || !text_number(text_slice(cell, 0, (size_t)hyphen), &day))
		return (struct text){ 0 };
	for (int month = 1; month <= 12; month++)
		if (text_equal_ignoring_case(text_slice(cell, (size_t)hyphen + 1, cell.size),
				text_slice(text_of(date_month_name(month)), 0, SHORT_MONTH)))
			return text_format(arena, "%ld%c%d", day, sign, month);
	return (struct text){ 0 };
}

/* "1.63296E+09" */
static bool
is_scientific(struct text cell)
{
	ptrdiff_t sign = text_find(cell, "E+");

	return sign > 0 && is_digits(text_slice(cell, 0, 1)) && is_digits(text_slice(cell, (size_t)sign + 2, cell.size));
}

/* "#REF!", "#N/A", "########" */
static bool
is_error(struct text cell)
{
	static const char *const errors[] = { "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "####" };

	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
		if (text_starts(cell, errors[i]))
			return true;
	return false;
}

/* UTF-8 that was read as Windows-1252 and saved again. */
static bool
is_garbled(struct text cell)
{
	static const char *const traces[] = { "â€", "Ã©", "Ã¨", "Ã¡", "Ã ", "Ã¶", "Ã¼", "Ã±", "Â£", "Å‚", "\xef\xbf\xbd" };

	for (size_t i = 0; i < sizeof traces / sizeof *traces; i++)
		if (text_find(cell, traces[i]) >= 0)
			return true;
	return false;
}

static bool
is_without_zero(const struct column *column, struct text cell)
{
	return is_number_to_call(column) && is_digits(cell) && cell.at[0] != '0' && (cell.size == 9 || cell.size == 10);
}

/* Is it this number but for spaces, and for the 0 before it? */
static bool
is_number_spaced(struct text number, struct text digits)
{
	size_t at = 0;

	if (!text_starts(number, "0"))
		return false;
	for (size_t i = 1; i < number.size; i++) {
		if (number.at[i] == ' ')
			continue;
		if (at == digits.size || number.at[i] != digits.at[at++])
			return false;
	}
	return at == digits.size;
}

bool
suspicion_is_same(struct arena *arena, const struct column *column, struct text cell, struct text before)
{
	struct date day = day_of(column, cell);

	if (before.size == 0)
		return false;
	if (date_given(day))
		return text_equal(date_iso(arena, day), before);
	if (is_hours_or_ages(column))
		return text_equal(numbers_of(arena, cell, '/'), before) || text_equal(numbers_of(arena, cell, '-'), before);
	return is_without_zero(column, cell) && is_number_spaced(before, cell);
}

/* Of a day that is written in another way. */
static struct text
day_suspicion(struct arena *arena, struct text cell, struct date day)
{
	struct text words = date_words(arena, day), iso = date_iso(arena, day);
	bool counted = is_digits(cell);

	return text_format(arena, "The spreadsheet has %s. If it is %.*s, write %.*s, after formatting the column as text%s.",
		counted ? "made a count of days of this date" : "written this date in another way", TEXT_ARGS(words), TEXT_ARGS(iso),
		counted ? "" : ", or “dates: day-first” into a mapping file");
}

struct text
suspicion_of(struct arena *arena, const struct column *column, struct text cell)
{
	struct date day = day_of(column, cell);
	struct text numbers;

	if (is_error(cell))
		return TEXT("The spreadsheet shows an error here and not a value. Write the words themselves.");
	if (is_garbled(cell))
		return TEXT("Some letters were lost when this was opened with the wrong encoding. Write the words anew, or open the file "
			"again as UTF-8.");
	if (date_given(day))
		return day_suspicion(arena, cell, day);
	if (is_hours_or_ages(column) && (numbers = numbers_of(arena, cell, text_is(column->name, "ages") ? '-' : '/')).size > 0)
		return text_format(arena, "The spreadsheet has made a date of this. If it is %.*s, write that, after formatting the "
			"column as text.", TEXT_ARGS(numbers));
	if (is_number_to_call(column) && is_scientific(cell))
		return TEXT("The spreadsheet has rounded this number. Format the column as text, and write the number anew.");
	if (is_without_zero(column, cell))
		return text_format(arena, "The spreadsheet has probably taken a 0 away. If the number is 0%.*s, write that, after "
			"formatting the column as text.", TEXT_ARGS(cell));
	return (struct text){ 0 };
}
