/* Numbers, strings and columns as the browser reads them. See code.h. */
#include "render/search/code.h"

enum { DIGITS = 91, TWO = 61, THREE = TWO + 27 * DIGITS, FIVE = THREE + 2 * DIGITS * DIGITS };

static char
digit(uint32_t number)
{
	return (char)('#' + number + (number >= '\\' - '#'));
}

/* Writes the last `count` digits of a number. */
static void
put_digits(char *at, uint32_t number, int count)
{
	while (count-- > 0) {
		at[count] = digit(number % DIGITS);
		number /= DIGITS;
	}
}

void
code_number(struct buffer *buffer, uint32_t number)
{
	char *at = buffer_reserve(buffer, 5);

	if (number < TWO) {
		at[0] = digit(number);
		buffer->size += 1;
	} else if (number < THREE) {
		at[0] = digit(TWO + (number - TWO) / DIGITS);
		put_digits(at + 1, number - TWO, 1);
		buffer->size += 2;
	} else if (number < FIVE) {
		at[0] = digit(88 + (number - THREE) / (DIGITS * DIGITS));
		put_digits(at + 1, number - THREE, 2);
		buffer->size += 3;
	} else {
		at[0] = digit(90);
		put_digits(at + 1, number - FIVE, 4);
		buffer->size += 5;
	}
	buffer->at[buffer->size] = '\0';
}

void
code_string(struct buffer *buffer, struct text text, bool lines)
{
	size_t done = 0;

	buffer_add_char(buffer, '"');
	for (size_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if (c >= ' ' && c != '"' && c != '\\')
			continue;
		buffer_add(buffer, text_slice(text, done, i));
		if (c >= ' ')
			buffer_add_char(buffer, '\\');
		buffer_add_string(buffer, c == '"' ? "\"" : c == '\\' ? "\\" : c == '\n' && lines ? "\\n" : " ");
		done = i + 1;
	}
	buffer_add(buffer, text_slice(text, done, text.size));
	buffer_add_char(buffer, '"');
}

void
code_begin(struct buffer *buffer, const char *name, struct text part)
{
	buffer_format(buffer, "(self.fingerpost=self.fingerpost||{})[\"%s%.*s\"]={", name, TEXT_ARGS(part));
}

void
code_end(struct buffer *buffer)
{
	if (buffer->at[buffer->size - 1] == ',')
		buffer->size--;
	buffer_add_string(buffer, "};\n");
}

void
code_value(struct buffer *values, struct text value, bool first)
{
	if (!first)
		buffer_add_char(values, '\n');
	for (size_t i = 0; i < value.size; i++)
		buffer_add_char(values, (unsigned char)value.at[i] < ' ' ? ' ' : value.at[i]);
}

void
code_lines(struct buffer *buffer, const char *name, struct buffer *values)
{
	buffer_format(buffer, "%s:", name);
	code_string(buffer, buffer_text(values), true);
	buffer_add_char(buffer, ',');
	buffer_free(values);
}

/* Numbers of what a map holds start from 1, since no value of a map is NULL. */
static size_t
number_of(const struct map *numbers, struct text text)
{
	return (size_t)(uintptr_t)map_get(numbers, text);
}

struct code_column
code_column_new(struct arena *arena)
{
	return (struct code_column){ .arena = arena, .numbers = map_new(arena) };
}

void
code_column_add(struct code_column *column, struct text value)
{
	size_t number = number_of(&column->numbers, value);

	if (number == 0) {
		code_value(&column->values, value, column->distinct == 0);
		number = ++column->distinct;
		map_put(&column->numbers, text_copy(column->arena, value), (void *)(uintptr_t)number);
	}
	code_number(&column->rows, (uint32_t)number - 1);
}

void
code_column_write(struct buffer *buffer, const char *name, struct code_column *column)
{
	buffer_format(buffer, "%s:[", name);
	code_string(buffer, buffer_text(&column->values), true);
	buffer_add_char(buffer, ',');
	code_string(buffer, column->distinct > 1 ? buffer_text(&column->rows) : TEXT(""), false);
	buffer_add_string(buffer, "],");
	buffer_free(&column->values);
	buffer_free(&column->rows);
}

void
code_lists_write(struct buffer *buffer, const char *name, struct code_lists *lists)
{
	buffer_format(buffer, "%s:[", name);
	code_string(buffer, buffer_text(&lists->counts), false);
	buffer_add_char(buffer, ',');
	code_string(buffer, buffer_text(&lists->values), false);
	buffer_add_string(buffer, "],");
	buffer_free(&lists->counts);
	buffer_free(&lists->values);
}

struct code_table
code_table_new(struct arena *arena)
{
	return (struct code_table){ .arena = arena, .numbers = map_new(arena) };
}

static void
table_grow(struct code_table *table)
{
	size_t capacity = table->capacity > 0 ? table->capacity * 2 : 64;
	struct text *at = arena_array(table->arena, struct text, capacity);

	for (size_t i = 0; i < table->count; i++)
		at[i] = table->at[i];
	table->at = at;
	table->capacity = capacity;
}

uint32_t
code_table_use(struct code_table *table, struct text text)
{
	size_t number = number_of(&table->numbers, text);

	if (number > 0)
		return (uint32_t)(table->count + 1 - number);
	if (table->count == table->capacity)
		table_grow(table);
	table->at[table->count++] = text;
	map_put(&table->numbers, text, (void *)(uintptr_t)table->count);
	return 0;
}

void
code_table_write(struct buffer *buffer, const char *name, const struct code_table *table)
{
	struct buffer values = { 0 };

	for (size_t i = 0; i < table->count; i++)
		code_value(&values, table->at[i], i == 0);
	code_lines(buffer, name, &values);
}
