/*
 * A file is: a checksum of all that follows (u64), the commit (20 bytes), then revisions, each as its commit's number
 * (u32; a new number is followed by the commit: id, time, date, author), the two paths and the two blobs, and how many blobs
 * of other parents (u32) with those. Texts have their size in front. It is read only by the machine that wrote it, so numbers stand as they lie in memory.
 * See revisions_cache.h.
 */
#include "read/revisions_cache.h"

#include <string.h>

#include "base/cache.h"
#include "base/hash.h"

enum { CHECKSUM = sizeof(uint64_t), FORMAT = 3 };

static struct text
cache_name(struct arena *arena, const struct repository *repository, struct text folder)
{
	struct text of = text_format(arena, "%d %s %.*s", FORMAT, git_repository_commondir(repository->git),
		TEXT_ARGS(folder));

	return text_format(arena, "revisions-%016llx", (unsigned long long)hash_short(of));
}

static void
put(struct buffer *out, const void *bytes, size_t size)
{
	buffer_add(out, (struct text){ bytes, size });
}

static void
put_text(struct buffer *out, struct text text)
{
	uint32_t size = (uint32_t)text.size;

	put(out, &size, sizeof size);
	buffer_add(out, text);
}

static bool
take(struct text *rest, void *to, size_t size)
{
	if (rest->size < size)
		return false;
	memcpy(to, rest->at, size);
	*rest = text_slice(*rest, size, rest->size);
	return true;
}

static bool
take_text(struct text *rest, struct text *text)
{
	uint32_t size;

	if (!take(rest, &size, sizeof size) || rest->size < size)
		return false;
	*text = size > 0 ? text_slice(*rest, 0, size) : (struct text){ 0 };
	*rest = text_slice(*rest, size, rest->size);
	return true;
}

static bool
take_change(struct arena *arena, struct text *rest, struct list *changes)
{
	struct change *change = arena_alloc(arena, sizeof *change);

	list_add(arena, changes, change);
	return take_text(rest, &change->commit) && take(rest, &change->time, sizeof change->time)
		&& take(rest, &change->date, sizeof change->date) && take_text(rest, &change->author);
}

static bool
take_others(struct arena *arena, struct text *rest, struct revision *revision)
{
	unsigned char (*others)[20];

	if (!take(rest, &revision->other_count, sizeof revision->other_count)
		|| revision->other_count > rest->size / sizeof *others)
		return false;
	if (revision->other_count == 0)
		return true;
	others = arena_alloc(arena, revision->other_count * sizeof *others);
	revision->others = others;
	return take(rest, others, revision->other_count * sizeof *others);
}

static bool
take_revision(struct arena *arena, struct text *rest, struct list *changes, struct revision *revision)
{
	uint32_t number;

	if (!take(rest, &number, sizeof number) || number > changes->count
		|| (number == changes->count && !take_change(arena, rest, changes)))
		return false;
	revision->change = changes->at[number];
	return take_text(rest, &revision->before_path) && take_text(rest, &revision->path)
		&& take(rest, revision->before, sizeof revision->before) && take(rest, revision->after, sizeof revision->after)
		&& take_others(arena, rest, revision);
}

static bool
parse(struct arena *arena, struct text rest, git_oid *commit, struct revisions *revisions)
{
	struct list changes = { 0 };
	uint64_t checksum;
	uint32_t count;
	bool fine = take(&rest, &checksum, sizeof checksum) && checksum == hash_short(rest)
		&& take(&rest, commit->id, sizeof commit->id) && take(&rest, &count, sizeof count)
		&& count <= rest.size / (2 * sizeof commit->id);

	if (!fine)
		return false;
	revisions->at = arena_array(arena, struct revision, count + 1);
	for (revisions->count = 0; fine && revisions->count < count; revisions->count++)
		fine = take_revision(arena, &rest, &changes, &revisions->at[revisions->count]);
	if (!fine)
		revisions->count = 0;
	return fine;
}

bool
revisions_cache_read(struct arena *arena, const struct repository *repository, struct text folder, git_oid *commit,
	struct revisions *revisions)
{
	struct text bytes;

	return cache_read(arena, cache_name(arena, repository, folder).at, &bytes)
		&& parse(arena, bytes, commit, revisions);
}

static void
put_revision(struct buffer *out, const struct revision *revision, uint32_t number, bool is_new)
{
	const struct change *change = revision->change;

	put(out, &number, sizeof number);
	if (is_new) {
		put_text(out, change->commit);
		put(out, &change->time, sizeof change->time);
		put(out, &change->date, sizeof change->date);
		put_text(out, change->author);
	}
	put_text(out, revision->before_path);
	put_text(out, revision->path);
	put(out, revision->before, sizeof revision->before);
	put(out, revision->after, sizeof revision->after);
	put(out, &revision->other_count, sizeof revision->other_count);
	if (revision->other_count > 0)
		put(out, revision->others, revision->other_count * sizeof *revision->others);
}

void
revisions_cache_write(const struct repository *repository, struct text folder, const git_oid *commit,
	const struct revisions *revisions)
{
	struct arena *arena = arena_new();
	struct buffer out = { 0 };
	uint64_t checksum = 0;
	uint32_t count = (uint32_t)revisions->count, number = 0;

	put(&out, &checksum, sizeof checksum);
	put(&out, commit->id, sizeof commit->id);
	put(&out, &count, sizeof count);
	for (size_t i = 0; i < revisions->count; i++) {
		/* Those of one commit stand behind each other. */
		bool is_new = i == 0 || !text_equal(revisions->at[i].change->commit, revisions->at[i - 1].change->commit);

		if (is_new && i > 0)
			number++;
		put_revision(&out, &revisions->at[i], number, is_new);
	}
	checksum = hash_short(text_slice(buffer_text(&out), CHECKSUM, out.size));
	memcpy(out.at, &checksum, sizeof checksum);
	cache_write(cache_name(arena, repository, folder).at, buffer_text(&out));
	buffer_free(&out);
	arena_free(arena);
}
