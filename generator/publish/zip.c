/* Writing a zip file front to back: each file behind its header, then the list of all. See zip.h. */
#include "publish/zip.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/deflate.h"
#include "publish/reason.h"
#include "publish/target.h"

enum {
	VERSION = 20,         /* 2.0: deflate */
	MADE_BY_UNIX = 3 << 8,
	NAMES_ARE_UTF8 = 1 << 11,
	STORED = 0,
	DEFLATED = 8,
	MOST_WITHOUT_ZIP64 = 0xffff,
};

struct zip {
	struct arena *arena;
	const char *file;      /* as it was given */
	const char *beside;    /* where it is written first */
	struct text folder;    /* what everything in it is in: "leith/" */
	FILE *out;             /* NULL once it is finished */
	uint32_t dated;        /* MS-DOS date and time */
	uint64_t size;         /* written so far */
	uint64_t count;
	struct buffer list;    /* the central directory */
	struct buffer packed;
};

static void
add_bytes(struct buffer *buffer, uint64_t number, int size)
{
	for (int i = 0; i < size; i++)
		buffer_add_char(buffer, (char)(number >> (8 * i) & 0xff));
}

static bool
write_all(struct zip *zip, struct text bytes, struct failure *failure)
{
	if (bytes.size > 0 && fwrite(bytes.at, 1, bytes.size, zip->out) != bytes.size)
		return fail(failure, "cannot write %s: %s", zip->file, reason(errno));
	zip->size += bytes.size;
	return true;
}

/* "leith" of "sticks/leith.zip". */
static struct text
stem_of(const char *file)
{
	const char *slash = strrchr(file, '/');
	struct text name = text_of(slash ? slash + 1 : file);

	return text_slice(name, 0, text_ends(name, ".zip") && name.size > 4 ? name.size - 4 : name.size);
}

/* Would a zip file there take the place of something else: a page, somebody's notes? An empty file is nothing yet. */
static bool
is_another_file(const char *file)
{
	FILE *in = fopen(file, "rbe");
	char begin[2];
	size_t size = in ? fread(begin, 1, sizeof begin, in) : 0;

	if (in)
		fclose(in);
	return size > 0 && (size < sizeof begin || memcmp(begin, "PK", sizeof begin) != 0);
}

/* Is it a place for a zip file? */
static bool
is_place(struct arena *arena, const char *file, const char *const *sources, struct failure *failure)
{
	const char *slash = strrchr(file, '/');
	const char *folder = !slash ? "." : slash == file ? "/" : text_string(arena, text_slice(text_of(file), 0, (size_t)(slash - file)));
	struct stat status;
	char *real;
	bool fine = true;

	if (file[0] == '\0' || (slash && slash[1] == '\0') || (stat(file, &status) == 0 && S_ISDIR(status.st_mode)))
		return fail(failure, "cannot write the zip file %s: it is a folder", file);
	if (is_another_file(file))
		return fail(failure, "cannot write the zip file %s: a file that is no zip file is there; move it away, or choose another "
			"name", file);
	if (!(real = realpath(folder, NULL)))
		return fail(failure, "cannot write the zip file %s: %s", file, reason(errno));
	for (; *sources && fine; sources++) {
		char *source = realpath(*sources, NULL);

		fine = !source || !path_is_within(text_of(real), source)
			|| fail(failure, "cannot write the zip file %s: it is inside %s, which the site is made from", file, *sources);
		free(source);
	}
	free(real);
	return fine;
}

bool
zip_open(struct zip **given, const char *file, const char *const *sources, struct date day, struct failure *failure)
{
	struct arena *arena = arena_new();
	struct zip *zip = arena_alloc(arena, sizeof *zip);
	int year = day.year < 1980 ? 1980 : day.year > 2107 ? 2107 : day.year; /* what the format can say */

	*given = NULL;
	*zip = (struct zip){ .arena = arena, .file = file, .dated = (uint32_t)(((year - 1980) << 9 | day.month << 5 | day.day) << 16) };
	zip->beside = text_format(arena, "%s.new", file).at;
	zip->folder = text_format(arena, "%.*s/", TEXT_ARGS(stem_of(file)));
	if (!is_place(arena, file, sources, failure)) {
		arena_free(arena);
		return false;
	}
	if (!(zip->out = fopen(zip->beside, "wbe"))) {
		fail(failure, "cannot write the zip file %s: %s", file, reason(errno));
		arena_free(arena);
		return false;
	}
	*given = zip;
	return true;
}

bool
zip_add(struct zip *zip, struct text path, struct text bytes, struct failure *failure)
{
	struct buffer common = { 0 }, header = { 0 };
	struct text name = text_format(zip->arena, "%.*s%.*s", TEXT_ARGS(zip->folder), TEXT_ARGS(path));
	bool smaller, fine;

	if (bytes.size > INT_MAX || zip->size > UINT32_MAX - bytes.size - name.size - 1024)
		return fail(failure, "cannot write %s: more than 4 GB do not fit into a zip file that old programs read", zip->file);
	buffer_clear(&zip->packed);
	deflate_bytes(&zip->packed, bytes, true);
	smaller = zip->packed.size < bytes.size;
	add_bytes(&common, VERSION, 2);
	add_bytes(&common, NAMES_ARE_UTF8, 2);
	add_bytes(&common, smaller ? DEFLATED : STORED, 2);
	add_bytes(&common, zip->dated, 4);
	add_bytes(&common, deflate_crc(bytes), 4);
	add_bytes(&common, smaller ? zip->packed.size : bytes.size, 4);
	add_bytes(&common, bytes.size, 4);
	add_bytes(&common, name.size, 2);
	add_bytes(&common, 0, 2);

	buffer_add_string(&zip->list, "PK\1\2");
	add_bytes(&zip->list, MADE_BY_UNIX | VERSION, 2);
	buffer_add(&zip->list, buffer_text(&common));
	add_bytes(&zip->list, 0, 6); /* no comment; the first disc; any kind of file */
	add_bytes(&zip->list, (uint64_t)(S_IFREG | 0644) << 16, 4);
	add_bytes(&zip->list, zip->size, 4);
	buffer_add(&zip->list, name);
	zip->count++;

	buffer_add_string(&header, "PK\3\4");
	buffer_add(&header, buffer_text(&common));
	buffer_add(&header, name);
	fine = write_all(zip, buffer_text(&header), failure)
		&& write_all(zip, smaller ? buffer_text(&zip->packed) : bytes, failure);
	buffer_free(&common);
	buffer_free(&header);
	return fine;
}

/* What programs read first: where the list is. */
static void
add_end(struct zip *zip, uint64_t list_at, uint64_t list_size)
{
	bool many = zip->count >= MOST_WITHOUT_ZIP64;
	uint64_t count = many ? MOST_WITHOUT_ZIP64 : zip->count;

	if (many) {
		buffer_add_string(&zip->list, "PK\6\6");
		add_bytes(&zip->list, 44, 8); /* what follows in this record */
		add_bytes(&zip->list, MADE_BY_UNIX | 45, 2);
		add_bytes(&zip->list, 45, 2);
		add_bytes(&zip->list, 0, 8);
		add_bytes(&zip->list, zip->count, 8);
		add_bytes(&zip->list, zip->count, 8);
		add_bytes(&zip->list, list_size, 8);
		add_bytes(&zip->list, list_at, 8);
		buffer_add_string(&zip->list, "PK\6\7");
		add_bytes(&zip->list, 0, 4);
		add_bytes(&zip->list, list_at + list_size, 8);
		add_bytes(&zip->list, 1, 4);
	}
	buffer_add_string(&zip->list, "PK\5\6");
	add_bytes(&zip->list, 0, 4);
	add_bytes(&zip->list, count, 2);
	add_bytes(&zip->list, count, 2);
	add_bytes(&zip->list, list_size, 4);
	add_bytes(&zip->list, list_at, 4);
	add_bytes(&zip->list, 0, 2);
}

bool
zip_finish(struct zip *zip, struct failure *failure)
{
	bool fine;

	add_end(zip, zip->size, zip->list.size);
	fine = write_all(zip, buffer_text(&zip->list), failure);
	/* A full disc may say so as late as this. */
	if (fclose(zip->out) != 0 && fine)
		fine = fail(failure, "cannot write %s: %s", zip->file, reason(errno));
	zip->out = NULL;
	if (fine && rename(zip->beside, zip->file) != 0)
		fine = fail(failure, "cannot write %s: %s", zip->file, reason(errno));
	if (!fine)
		unlink(zip->beside);
	return fine;
}

void
zip_close(struct zip *zip)
{
	if (!zip)
		return;
	if (zip->out) {
		fclose(zip->out);
		unlink(zip->beside);
	}
	buffer_free(&zip->list);
	buffer_free(&zip->packed);
	arena_free(zip->arena);
}
