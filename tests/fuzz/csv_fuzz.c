/*
 * Any bytes as a sheet: it is read or refused with a place and a sentence; what is read comes back the same when it is
 * written and read again, and what its cells say, put into the fields of an entry, is what they say there.
 */
#include <stdint.h>
#include <stdlib.h>

#include "sheet/columns.h"
#include "sheet/encoding.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void
write_again(struct arena *arena, const struct csv *csv)
{
	struct buffer buffer = { 0 };
	struct csv_mistake mistake;
	struct csv again;

	for (size_t row = 0; row < csv->count; row++) {
		for (size_t i = 0; i < csv->rows[row].count; i++)
			csv_add_cell(&buffer, csv_disarm(arena, csv->rows[row].cells[i]), i == 0);
		csv_end_row(&buffer);
	}
	must(csv_read(arena, buffer_text(&buffer), &again, &mistake));
	must(again.separator != ',' || again.count == csv->count);
	for (size_t row = 0; row < again.count && again.separator == ','; row++)
		for (size_t i = 0; i < csv->rows[row].count; i++)
			must(text_equal(csv_rearm(again.rows[row].cells[i]), csv->rows[row].cells[i]));
	buffer_free(&buffer);
}

/* Each cell of the second row under the heading above it. */
static void
fill_entry(struct arena *arena, const struct csv *csv)
{
	struct wish *entry = wish_new(arena, NODE_MAPPING);
	struct column column;

	for (size_t i = 0; csv->count > 1 && i < csv->rows[0].count && i < csv->rows[1].count; i++) {
		struct text said;

		if (!column_named(arena, csv->rows[0].cells[i], &column) || column.depth == 0
			|| cell_put(arena, entry, &column, csv->rows[1].cells[i]))
			continue;
		said = cell_get(arena, entry, &column);
		must(!cell_put(arena, entry, &column, said));
		must(text_equal(cell_get(arena, entry, &column), said));
	}
	wish_prune(entry);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct text bytes = { (const char *)data, size }, text;
	struct csv_mistake mistake = { 0 };
	struct csv csv;
	const char *note;

	for (enum encoding told = ENCODING_UNKNOWN; told <= ENCODING_WINDOWS_1252; told++) {
		if (encoding_read(arena, bytes, told, &text, &note, &mistake) && csv_read(arena, text, &csv, &mistake)) {
			write_again(arena, &csv);
			fill_entry(arena, &csv);
		} else {
			must(mistake.sentence != NULL);
		}
	}
	arena_free(arena);
	return 0;
}
