/*
 * A file is, all numbers little-endian:
 *   magic (8 bytes), FNV-1a of everything behind it (u64), commits (u32), paths (u32),
 *   each commit: id (40 hexadecimal digits), time (i64), date (i16, u8, u8), size of the author's name
 *   (u32), the name;
 *   each path: number of its commit (u32), its size (u32), the path.
 * The sum finds accidents; nothing in the file is trusted for a size or an index without a check.
 * See history_cache.h.
 */
#include "read/history_cache.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char magic[8] = "fphist2\n";

enum { HEX = 40, HEAD = 16, LARGEST = 512 * 1024 * 1024 };

#define NAME_ENDING ".history"
#define UNFINISHED "unfinished-"

static uint64_t
sum_of(struct text bytes)
{
	uint64_t sum = 14695981039346656037u;

	for (size_t i = 0; i < bytes.size; i++)
		sum = (sum ^ (unsigned char)bytes.at[i]) * 1099511628211u;
	return sum;
}

static void
put_number(struct buffer *out, uint64_t number, size_t size)
{
	for (size_t i = 0; i < size; i++)
		buffer_add_char(out, (char)(number >> (8 * i) & 0xff));
}

/* Takes a number off the bytes; 0 and *fine = false when they end before. */
static uint64_t
take_number(struct text *rest, size_t size, bool *fine)
{
	uint64_t number = 0;

	if (rest->size < size) {
		*fine = false;
		return 0;
	}
	for (size_t i = 0; i < size; i++)
		number |= (uint64_t)(unsigned char)rest->at[i] << (8 * i);
	*rest = text_slice(*rest, size, rest->size);
	return number;
}

static struct text
take_text(struct text *rest, size_t size, bool *fine)
{
	struct text taken = text_slice(*rest, 0, size);

	if (taken.size < size)
		*fine = false;
	*rest = text_slice(*rest, taken.size, rest->size);
	return taken;
}

static const char *
cache_folder(struct arena *arena)
{
	const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");

	if (cache && cache[0] == '/')
		return text_format(arena, "%s/fingerpost", cache).at;
	if (home && home[0] == '/')
		return text_format(arena, "%s/.cache/fingerpost", home).at;
	return NULL;
}

/* "<40 digits>-content.history" */
static const char *
file_name(struct arena *arena, const struct history_cache *cache, const git_oid *commit)
{
	char hex[HEX + 1];

	git_oid_tostr(hex, sizeof hex, commit);
	return text_format(arena, "%s/%s-%s" NAME_ENDING, cache->folder, hex, cache->layout).at;
}

void
history_cache_open(struct history_cache *cache, struct arena *arena, struct text content)
{
	DIR *folder;

	*cache = (struct history_cache){ .arena = arena, .folder = cache_folder(arena),
		.layout = content.size > 0 ? "content" : "root" };
	if (!cache->folder || !(folder = opendir(cache->folder)))
		return;
	for (struct dirent *entry; (entry = readdir(folder));) {
		struct text name = text_of(entry->d_name), rest = text_slice(name, HEX + 1, name.size);
		git_oid id;

		if (cache->count < sizeof cache->known / sizeof *cache->known && name.size > HEX && name.at[HEX] == '-'
			&& text_starts(rest, cache->layout) && rest.size == strlen(cache->layout) + strlen(NAME_ENDING)
			&& text_ends(rest, NAME_ENDING) && git_oid_fromstrn(&id, name.at, HEX) == 0)
			cache->known[cache->count++] = id;
	}
	closedir(folder);
}

/* The bytes of a whole file, or none. Marks the file as used. */
static struct text
read_file(struct arena *arena, const char *name)
{
	int file = open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	struct text bytes = { 0 };
	struct stat stat;

	if (file < 0)
		return bytes;
	if (fstat(file, &stat) == 0 && S_ISREG(stat.st_mode) && stat.st_size >= HEAD && stat.st_size <= LARGEST) {
		size_t size = (size_t)stat.st_size;
		char *at = arena_alloc(arena, size + 1);

		if (read(file, at, size) == (ssize_t)size)
			bytes = (struct text){ at, size };
		futimens(file, NULL);
	}
	close(file);
	return bytes;
}

static bool
take_change(struct text *rest, struct change *change)
{
	bool fine = true;
	long year, month, day;

	change->commit = take_text(rest, HEX, &fine);
	change->time = (int64_t)take_number(rest, 8, &fine);
	year = (int16_t)take_number(rest, 2, &fine);
	month = (long)take_number(rest, 1, &fine);
	day = (long)take_number(rest, 1, &fine);
	change->author = take_text(rest, take_number(rest, 4, &fine), &fine);
	change->date = (struct date){ (int16_t)year, (uint8_t)month, (uint8_t)day };
	return fine && (year == 0 || date_exists((int)year, (int)month, (int)day));
}

static bool
parse(struct arena *arena, struct text bytes, struct map *changes)
{
	struct text rest = bytes;
	bool fine = true;
	struct text head = take_text(&rest, sizeof magic, &fine);
	uint64_t sum = take_number(&rest, 8, &fine);
	bool ours = fine && memcmp(head.at, magic, sizeof magic) == 0 && sum == sum_of(rest);
	size_t commit_count = take_number(&rest, 4, &fine), path_count = take_number(&rest, 4, &fine);
	struct change *commits;

	if (!ours || !fine || commit_count > rest.size / HEX || path_count > rest.size / 8)
		return false;
	commits = arena_array(arena, struct change, commit_count + 1);
	for (size_t i = 0; fine && i < commit_count; i++)
		fine = take_change(&rest, &commits[i]);
	*changes = map_new(arena);
	for (size_t i = 0; fine && i < path_count; i++) {
		size_t commit = take_number(&rest, 4, &fine);
		struct text path = take_text(&rest, take_number(&rest, 4, &fine), &fine);

		fine = fine && commit < commit_count;
		if (fine)
			map_put(changes, path, &commits[commit]);
	}
	return fine && rest.size == 0;
}

bool
history_cache_load(struct history_cache *cache, const git_oid *commit, struct map *changes)
{
	for (size_t i = 0; i < cache->count; i++)
		if (git_oid_equal(&cache->known[i], commit)) {
			struct text bytes = read_file(cache->arena, file_name(cache->arena, cache, commit));

			return parse(cache->arena, bytes, changes);
		}
	return false;
}

/* Writes the commits that are named, each once; gives commit -> its number, from 1. */
static struct map
put_commits(struct arena *scratch, struct buffer *out, const struct path_change *answers, size_t count,
	uint32_t *commit_count)
{
	struct map numbers = map_new(scratch);

	*commit_count = 0;
	for (size_t i = 0; i < count; i++) {
		const struct change *change = answers[i].change;
		uint32_t *number = map_get(&numbers, change->commit);

		if (number)
			continue;
		number = arena_alloc(scratch, sizeof *number);
		*number = ++*commit_count;
		map_put(&numbers, change->commit, number);
		buffer_add(out, change->commit);
		put_number(out, (uint64_t)change->time, 8);
		put_number(out, (uint16_t)change->date.year, 2);
		put_number(out, change->date.month, 1);
		put_number(out, change->date.day, 1);
		put_number(out, change->author.size, 4);
		buffer_add(out, change->author);
	}
	return numbers;
}

static void
put_file(struct arena *scratch, struct buffer *out, const struct path_change *answers, size_t count)
{
	struct buffer commits = { 0 }, body = { 0 };
	uint32_t commit_count;
	struct map numbers = put_commits(scratch, &commits, answers, count, &commit_count);

	put_number(&body, commit_count, 4);
	put_number(&body, count, 4);
	buffer_add(&body, buffer_text(&commits));
	for (size_t i = 0; i < count; i++) {
		const uint32_t *number = map_get(&numbers, answers[i].change->commit);

		put_number(&body, *number - 1, 4);
		put_number(&body, answers[i].path.size, 4);
		buffer_add(&body, answers[i].path);
	}
	buffer_add(out, (struct text){ magic, sizeof magic });
	put_number(out, sum_of(buffer_text(&body)), 8);
	buffer_add(out, buffer_text(&body));
	buffer_free(&commits);
	buffer_free(&body);
}

struct kept {
	const char *name;
	struct timespec used;
};

static int
by_use(const void *a, const void *b)
{
	const struct kept *one = a, *two = b;

	if (one->used.tv_sec != two->used.tv_sec)
		return one->used.tv_sec > two->used.tv_sec ? -1 : 1;
	if (one->used.tv_nsec != two->used.tv_nsec)
		return one->used.tv_nsec > two->used.tv_nsec ? -1 : 1;
	return strcmp(one->name, two->name);
}

/* Removes all but the files used last, and what a run that was killed left behind. */
static void
prune(struct arena *scratch, const char *path)
{
	struct kept files[HISTORY_CACHE_KEEPS * 4];
	size_t count = 0;
	DIR *folder = opendir(path);

	if (!folder)
		return;
	for (struct dirent *entry; (entry = readdir(folder)) && count < sizeof files / sizeof *files;) {
		struct text name = text_of(entry->d_name);
		struct stat stat;

		if ((text_ends(name, NAME_ENDING) || text_starts(name, UNFINISHED))
			&& fstatat(dirfd(folder), name.at, &stat, AT_SYMLINK_NOFOLLOW) == 0)
			files[count++] = (struct kept){ text_string(scratch, name), stat.st_mtim };
	}
	if (count > 0)
		qsort(files, count, sizeof *files, by_use);
	for (size_t i = HISTORY_CACHE_KEEPS; i < count; i++)
		unlinkat(dirfd(folder), files[i].name, 0);
	closedir(folder);
}

/* Makes the folder and, for ~/.cache, the one it is in. */
static bool
make_folder(struct arena *scratch, const char *path)
{
	struct text above = text_slice(text_of(path), 0, (size_t)(strrchr(path, '/') - path));

	mkdir(text_string(scratch, above), 0700);
	return mkdir(path, 0700) == 0 || errno == EEXIST;
}

/* Writes beside the file and renames, so that no reader meets half of one. */
static void
write_file(struct arena *scratch, const struct history_cache *cache, const char *name, struct text bytes)
{
	const char *unfinished = text_format(scratch, "%s/" UNFINISHED "XXXXXX", cache->folder).at;
	char *path = arena_copy(scratch, unfinished, strlen(unfinished));
	int file = mkostemp(path, O_CLOEXEC);
	bool fine;

	if (file < 0)
		return;
	fine = write(file, bytes.at, bytes.size) == (ssize_t)bytes.size;
	fine = close(file) == 0 && fine;
	if (!fine || rename(path, name) != 0)
		unlink(path);
}

void
history_cache_save(const struct history_cache *cache, const git_oid *commit, const struct path_change *answers,
	size_t count)
{
	struct arena *scratch = arena_new();
	struct buffer bytes = { 0 };

	if (cache->folder && make_folder(scratch, cache->folder)) {
		put_file(scratch, &bytes, answers, count);
		write_file(scratch, cache, file_name(scratch, cache, commit), buffer_text(&bytes));
		prune(scratch, cache->folder);
	}
	buffer_free(&bytes);
	arena_free(scratch);
}
