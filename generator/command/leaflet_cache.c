/*
 * A file is a line with the hash it was made from, the sum of all behind the line, the numbers and the sizes; then
 * what it took, the PDF, the one to print, and the picture. See leaflet_cache.h.
 */
#include "command/leaflet_cache.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/cache.h"
#include "command/program.h"

enum { LONGEST_HEAD = 256 };

struct hash
leaflets_made_from(const struct directory *directory, struct hash strings, const char *base_url)
{
	const struct reading *reading = &directory->reading;
	struct hash program = program_hash(), whole;
	struct date today = directory->derived->today;
	struct buffer parts = { 0 };

	hash_add(&parts, program);
	hash_add(&parts, strings);
	hash_add(&parts, hash_of(reading->commit));
	hash_add(&parts, hash_of(text_of(base_url)));
	buffer_format(&parts, "%d %d %d %d", today.year, today.month, today.day,
		directory_prints_changes(directory) && directory->derived->has_pasts);
	for (size_t i = 0; i < reading->count; i++) {
		hash_add(&parts, hash_of(reading->sources[i]->path));
		hash_add(&parts, hash_of(reading->sources[i]->bytes));
	}
	whole = hash_of(buffer_text(&parts));
	buffer_free(&parts);
	return whole;
}

/* A name of its own for each leaflet of each directory on this machine. */
static const char *
name_of(struct arena *arena, const struct directory *directory, const struct leaflet *leaflet)
{
	const char *folder = directory->reading.work_folder;
	struct text subject = text_format(arena, "%s %.*s", folder ? folder : "", TEXT_ARGS(leaflet->id));

	return text_format(arena, "leaflet-%016" PRIx64, hash_short(subject)).at;
}

static struct text
take(struct text *rest, size_t size)
{
	struct text taken = text_slice(*rest, 0, size);

	*rest = text_slice(*rest, taken.size, rest->size);
	return taken;
}

/* Takes a file's bytes apart; false when they are not whole, or about something else. */
static bool
read_file(struct text bytes, struct hash from, struct leaflet_made *made)
{
	ptrdiff_t end = text_find(text_slice(bytes, 0, LONGEST_HEAD), "\n");
	struct text rest = text_slice(bytes, end < 0 ? bytes.size : (size_t)end + 1, bytes.size);
	size_t did, sizes[LEAFLET_FILES], pages;
	uint64_t sum;
	struct hash of;
	double letters;
	int height;

	if (end < 0
		|| sscanf(bytes.at, "fingerpost-leaflet %" SCNx64 " %" SCNx64 " %" SCNx64 " %zu %lf %d %zu %zu %zu %zu\n",
			&of.low, &of.high, &sum, &pages, &letters, &height, &did,
			&sizes[LEAFLET_PDF], &sizes[LEAFLET_PRINT], &sizes[LEAFLET_PICTURE]) != 10
		|| !hash_equal(of, from) || hash_short(rest) != sum)
		return false;
	made->pages = pages;
	made->letters = letters;
	made->picture_height = height;
	made->did = text_string(made->arena, take(&rest, did));
	for (int i = 0; i < LEAFLET_FILES; i++)
		buffer_add(&made->bytes[i], take(&rest, sizes[i]));
	return true;
}

bool
leaflet_recall(const struct directory *directory, struct hash from, struct leaflet_made *made)
{
	struct arena *scratch = arena_new();
	struct text bytes;
	bool known = hash_given(from) && cache_read(scratch, name_of(scratch, directory, made->leaflet), &bytes)
		&& read_file(bytes, from, made); /* a damaged number ends at the NUL behind them */

	arena_free(scratch);
	return known;
}

void
leaflet_remember(const struct directory *directory, struct hash from, const struct leaflet_made *made)
{
	struct buffer parts = { 0 }, bytes = { 0 };
	struct text did = text_of(made->did);

	if (!hash_given(from))
		return;
	buffer_add(&parts, did);
	for (int i = 0; i < LEAFLET_FILES; i++)
		buffer_add(&parts, buffer_text(&made->bytes[i]));
	buffer_format(&bytes, "fingerpost-leaflet %" PRIx64 " %" PRIx64 " %" PRIx64 " %zu %.17g %d %zu %zu %zu %zu\n",
		from.low, from.high, hash_short(buffer_text(&parts)), made->pages, made->letters, made->picture_height,
		did.size, made->bytes[LEAFLET_PDF].size, made->bytes[LEAFLET_PRINT].size, made->bytes[LEAFLET_PICTURE].size);
	buffer_add(&bytes, buffer_text(&parts));
	cache_write(name_of(made->arena, directory, made->leaflet), buffer_text(&bytes));
	buffer_free(&bytes);
	buffer_free(&parts);
}
