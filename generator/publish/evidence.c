/*
 * The notes are one file of the cache for each folder:
 *
 *     magic, checksum of the rest          16 bytes
 *     "boot id\0folder's real path\0"
 *     for each file: stamp and two hashes  64 bytes, then "path\0"
 *
 * in the machine's own byte order, since it never leaves the machine. See evidence.h.
 */
#include "publish/evidence.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/cache.h"

static const uint64_t magic = 0x3265636e65646976; /* "vidence2"; a new number for a new shape */

struct record {
	struct stamp stamp;
	struct hash hash, recipe;
};

struct stamp
stamp_of(const struct stat *status)
{
	return (struct stamp){
		.inode = status->st_ino,
		.size = (uint64_t)status->st_size,
		.seconds = status->st_mtim.tv_sec,
		.nanoseconds = status->st_mtim.tv_nsec,
	};
}

bool
stamp_equal(struct stamp a, struct stamp b)
{
	return a.inode == b.inode && a.size == b.size && a.seconds == b.seconds && a.nanoseconds == b.nanoseconds;
}

bool
stamp_proves(struct stamp stamp, struct stamp now)
{
	enum { TICK = 20 * 1000 * 1000 }; /* nanoseconds */
	int64_t seconds = now.seconds - stamp.seconds;

	if (stamp.nanoseconds == 0 || seconds < 0)
		return false;
	return seconds > 1 || seconds * 1000000000 + now.nanoseconds - stamp.nanoseconds > TICK;
}

/* Adds what says that notes are about this folder since this start of the machine; false when the
 * system does not tell. */
static bool
add_subject(struct buffer *buffer, const char *folder)
{
	int file = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC);
	char boot[64];
	ssize_t size;

	if (file < 0)
		return false;
	size = read(file, boot, sizeof boot);
	close(file);
	if (size <= 0)
		return false;
	buffer_add(buffer, text_trim((struct text){ boot, (size_t)size }));
	buffer_add_char(buffer, '\0');
	buffer_add_string(buffer, folder);
	buffer_add_char(buffer, '\0');
	return true;
}

static struct text
file_name(struct arena *arena, const char *folder)
{
	return text_format(arena, "published-%016llx",
		(unsigned long long)hash_short(text_of(folder)));
}

/* Takes the header off; false when the notes are damaged or about something else. */
static bool
check_header(struct text *rest, const char *folder)
{
	struct buffer subject = { 0 };
	uint64_t header[2];
	bool fits = false;

	if (rest->size < sizeof header)
		return false;
	memcpy(header, rest->at, sizeof header);
	*rest = text_slice(*rest, sizeof header, rest->size);
	if (add_subject(&subject, folder) && header[0] == magic && header[1] == hash_short(*rest)
		&& rest->size >= subject.size && memcmp(rest->at, subject.at, subject.size) == 0) {
		*rest = text_slice(*rest, subject.size, rest->size);
		fits = true;
	}
	buffer_free(&subject);
	return fits;
}

struct evidence
evidence_read(struct arena *arena, const char *folder)
{
	struct evidence evidence = { 0 };
	struct text rest;
	struct record record;

	if (!cache_read(arena, file_name(arena, folder).at, &rest) || !check_header(&rest, folder))
		return evidence;
	evidence.at = arena_array(arena, struct noted, rest.size / (sizeof record + 1));
	while (rest.size > sizeof record) {
		struct text path = text_slice(rest, sizeof record, rest.size);

		memcpy(&record, rest.at, sizeof record);
		path.size = strnlen(path.at, path.size);
		rest = text_slice(rest, sizeof record + path.size + 1, rest.size);
		evidence.at[evidence.count++] = (struct noted){ path, record.stamp, record.hash,
			record.recipe };
	}
	return evidence;
}

static int
compare_path(const void *path, const void *noted)
{
	return text_compare(*(const struct text *)path, ((const struct noted *)noted)->path);
}

const struct noted *
evidence_of(const struct evidence *evidence, struct text path)
{
	if (evidence->count == 0)
		return NULL;
	return bsearch(&path, evidence->at, evidence->count, sizeof *evidence->at, compare_path);
}

void
evidence_write(const char *folder, const struct noted *const *noted, size_t count)
{
	struct arena *arena = arena_new();
	struct buffer bytes = { 0 };
	uint64_t header[2] = { magic, 0 };

	buffer_add(&bytes, (struct text){ (const char *)header, sizeof header });
	if (add_subject(&bytes, folder)) {
		for (size_t i = 0; i < count; i++) {
			struct record record = { noted[i]->stamp, noted[i]->hash, noted[i]->recipe };

			if (record.stamp.inode == 0)
				continue;
			buffer_add(&bytes, (struct text){ (const char *)&record, sizeof record });
			buffer_add(&bytes, noted[i]->path);
			buffer_add_char(&bytes, '\0');
		}
		header[1] = hash_short(text_slice(buffer_text(&bytes), sizeof header, bytes.size));
		memcpy(bytes.at, header, sizeof header);
		cache_write(file_name(arena, folder).at, buffer_text(&bytes));
	}
	buffer_free(&bytes);
	arena_free(arena);
}
