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

struct text
suspicion_of(struct arena *arena, const struct column *column, struct text cell)
{
	long number;

	if (is_error(cell))
		return TEXT("The spreadsheet shows an error here and not a value. Write the words themselves.");
	if (text_starts(cell, "="))
		return TEXT("This is a formula and not what it comes to. Copy the cell, and paste it as a value.");
	if (is_garbled(cell))
		return TEXT("Some letters were lost when this was opened with the wrong encoding. Write the words anew, or open the file "
			"again as UTF-8.");
	if (is_day_column(column) && is_digits(cell) && text_number(cell, &number) && number >= SHEET_DAY_FIRST
		&& number <= SHEET_DAY_LAST)
		return text_format(arena, "The spreadsheet has made a count of days of this date. If it is %.*s, write that, after "
			"formatting the column as text.", TEXT_ARGS(date_words(arena, date_from_number((int32_t)number - SHEET_DAY_ZERO))));
	if (is_number_to_call(column) && is_scientific(cell))
		return TEXT("The spreadsheet has rounded this number. Format the column as text, and write the number anew.");
	if (is_number_to_call(column) && is_digits(cell) && cell.at[0] != '0' && (cell.size == 9 || cell.size == 10))
		return text_format(arena, "The spreadsheet has probably taken a 0 away. If the number is 0%.*s, write that, after "
			"formatting the column as text.", TEXT_ARGS(cell));
	return (struct text){ 0 };
}
