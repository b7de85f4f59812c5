/* The protocol from open to close; each step is one of the files beside this one. See publish.h. */
#include "publish/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

#include "publish/apart.h"
#include "publish/moves.h"
#include "publish/reason.h"
#include "publish/staging.h"

struct publisher {
	struct arena *arena;
	struct target target;
	struct ledger old;
	struct outputs outputs;
	struct evidence evidence;
	struct stamp planned; /* when we looked at what is there */
	int next;             /* the staging folder, or -1 */
	bool kept;            /* the folder now holds something of ours */
	pthread_mutex_t lock; /* guards what threads say when they fail */
	struct failure first;
	atomic_bool failed;
};

static bool
clear_staging(const struct target *target, struct failure *failure)
{
	return staging_clear(target->state)
		|| fail(failure, "cannot remove %s/.fingerpost/next, which an unfinished build left: %s",
			target->name, reason(errno));
}

bool
publish_open(struct publisher **given, const char *folder, const char *const *sources, struct failure *failure)
{
	struct publisher *publisher = calloc(1, sizeof *publisher);
	struct target *target;

	if (!publisher)
		fail_out_of_memory();
	*given = publisher;
	publisher->arena = arena_new();
	publisher->next = -1;
	pthread_mutex_init(&publisher->lock, NULL);
	target = &publisher->target;
	if (target_open(publisher->arena, target, folder, sources, failure)
		&& clear_staging(target, failure)
		&& ledger_read(publisher->arena, &publisher->old, target->state, target->name, failure)) {
		publisher->kept = publisher->old.there;
		return true;
	}
	publish_close(publisher);
	*given = NULL;
	return false;
}

bool
publish_apart(struct publisher *publisher, const char *sign, const char *const *sites, struct failure *failure)
{
	return apart_from_sites(publisher->arena, &publisher->target, &publisher->old, sign, sites, failure);
}

bool
publish_plan(struct publisher *publisher, const struct text *paths, size_t count, unsigned jobs, struct failure *failure)
{
	struct target *target = &publisher->target;

	if (!outputs_plan(publisher->arena, &publisher->outputs, paths, count, failure)
		|| !outputs_survey(publisher->arena, &publisher->outputs, target, &publisher->old, jobs, failure))
		return false;
	if ((publisher->next = staging_open(target->state)) < 0)
		return fail(failure, "cannot write to %s/.fingerpost: %s", target->name, reason(errno));
	if (publisher->old.there) {
		publisher->evidence = evidence_read(publisher->arena, target->real);
		publisher->planned = staging_now(publisher->next);
	}
	return true;
}

/* Is what is in the place of an output the same already? Afterwards its stamp is one that proves it,
 * or zero. */
static bool
is_there(const struct publisher *publisher, struct output *output, struct text bytes)
{
	const struct noted *noted = evidence_of(&publisher->evidence, output->is.path);

	if (output->is.stamp.size != bytes.size)
		return false;
	if (noted && stamp_equal(noted->stamp, output->is.stamp)) {
		bool same = hash_equal(noted->hash, output->is.hash);

		output->known = same && hash_equal(noted->recipe, output->is.recipe);
		return same;
	}
	if (!file_holds(publisher->target.folder, output->is.path.at, bytes))
		return false;
	if (!stamp_proves(output->is.stamp, publisher->planned))
		output->is.stamp = (struct stamp){ 0 };
	return true;
}

/* The first failure speaks for all, whichever thread's the caller looks at. */
static bool
put_failed(struct publisher *publisher, const struct output *output, int error, struct failure *failure)
{
	pthread_mutex_lock(&publisher->lock);
	if (error != 0)
		fail(&publisher->first, "nothing was published: cannot write %s/%s: %s", publisher->target.name,
			output->is.path.at, reason(error));
	atomic_store(&publisher->failed, true);
	fail(failure, "%s", publisher->first.message);
	pthread_mutex_unlock(&publisher->lock);
	return false;
}

bool
publish_keep(struct publisher *publisher, size_t index, struct hash recipe)
{
	struct output *output = &publisher->outputs.at[index];
	const struct noted *noted = evidence_of(&publisher->evidence, output->is.path);

	if (!output->there || !noted || !hash_given(recipe) || !hash_equal(noted->recipe, recipe)
		|| !stamp_equal(noted->stamp, output->is.stamp))
		return false;
	output->is.hash = noted->hash;
	output->is.recipe = recipe;
	output->known = output->put = true;
	return true;
}

bool
publish_put(struct publisher *publisher, size_t index, struct text bytes, struct hash recipe,
	struct failure *failure)
{
	struct output *output = &publisher->outputs.at[index];

	if (atomic_load(&publisher->failed))
		return put_failed(publisher, output, 0, failure);
	output->is.hash = hash_of(bytes);
	output->is.recipe = recipe;
	if (!output->there || !is_there(publisher, output, bytes)) {
		if (!staging_write(publisher->next, output->is.path.at, bytes, &output->is.stamp))
			return put_failed(publisher, output, errno, failure);
		output->staged = true;
	}
	output->put = true;
	return true;
}

bool
publish_made(const struct publisher *publisher, size_t index, struct published *made, char *head, size_t *size,
	struct failure *failure)
{
	const struct output *output = &publisher->outputs.at[index];
	const char *path = output->is.path.at;
	int file = openat(output->staged ? publisher->next : publisher->target.folder, path,
		O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	struct stat status;
	ssize_t got = -1;

	if (file >= 0 && fstat(file, &status) == 0)
		got = pread(file, head, *size, 0);
	if (got < 0)
		fail(failure, "nothing was published: cannot read %s/%s again: %s", publisher->target.name, path,
			reason(errno));
	if (file >= 0)
		close(file);
	if (got < 0)
		return false;
	*made = (struct published){ (uint64_t)status.st_size, output->is.hash };
	*size = (size_t)got;
	return true;
}

/* Counts what was put, and gives the new ledger. False when an output is missing. */
static bool
sum_up(struct publisher *publisher, struct ledger *now, struct publish_summary *summary,
	struct failure *failure)
{
	struct outputs *outputs = &publisher->outputs;

	now->at = arena_array(publisher->arena, struct text, outputs->count);
	for (size_t i = 0; i < outputs->count; i++) {
		const struct output *output = outputs->sorted[i];

		if (!output->put)
			return fail(failure, "nothing was published: %s was planned and never made", output->is.path.at);
		summary->added += output->staged && !output->there;
		summary->changed += output->staged && output->there;
		summary->unchanged += !output->staged;
		summary->bytes_written += output->staged ? output->is.stamp.size : 0;
		now->at[now->count++] = output->is.path;
	}
	return true;
}

/* Notes what each file looks like, unless all of it was known. */
static void
note_evidence(struct publisher *publisher, struct stamp now)
{
	const struct noted **noted = arena_array(publisher->arena, const struct noted *, publisher->outputs.count);
	bool news = false;

	for (size_t i = 0; i < publisher->outputs.count; i++) {
		struct output *output = publisher->outputs.sorted[i];

		if (output->staged && !stamp_proves(output->is.stamp, now))
			output->is.stamp = (struct stamp){ 0 };
		news = news || !output->known;
		noted[i] = &output->is;
	}
	if (news)
		evidence_write(publisher->target.real, noted, publisher->outputs.count);
}

bool
publish_finish(struct publisher *publisher, struct publish_summary *summary, struct failure *failure)
{
	struct target *target = &publisher->target;
	struct outputs *outputs = &publisher->outputs;
	struct stamp now = staging_now(publisher->next);
	struct ledger ledger = { 0 }, both;
	bool grows, shrinks;

	*summary = (struct publish_summary){ 0 };
	if (!sum_up(publisher, &ledger, summary, failure))
		return false;
	both = ledger_union(publisher->arena, &publisher->old, &ledger);
	grows = !publisher->old.there || both.count > publisher->old.count;
	shrinks = both.count > ledger.count;

	/* Both ledgers are written before the first move: a disc that is full says so in time. */
	if (shrinks && !ledger_write(&ledger, target->state, "ledger.new", target->name, failure))
		return false;
	if (grows && (!ledger_write(&both, target->state, "ledger.both", target->name, failure)
		|| !ledger_adopt(target->state, "ledger.both", target->name, failure)))
		return false;
	publisher->kept = true;
	for (size_t i = 0; i < outputs->obstacles.count; i++)
		if (!outputs_clear_way(target, &publisher->old, *(struct text *)outputs->obstacles.at[i], failure))
			return false;
	if (!moves_run(target, publisher->next, outputs, failure)
		|| !moves_remove(target, &publisher->old, &ledger, &summary->removed, failure)
		|| (shrinks && !ledger_adopt(target->state, "ledger.new", target->name, failure)))
		return false;
	note_evidence(publisher, now);
	return true;
}

bool
publish_zip(const struct publisher *publisher, struct zip *zip, struct failure *failure)
{
	const struct target *target = &publisher->target;
	struct buffer bytes = { 0 };
	bool fine = true;

	for (size_t i = 0; i < publisher->outputs.count && fine; i++) {
		struct text path = publisher->outputs.sorted[i]->is.path;

		buffer_clear(&bytes);
		fine = file_read(target->folder, path.at, &bytes)
			? zip_add(zip, path, buffer_text(&bytes), failure)
			: fail(failure, "cannot read %s/%s again: %s", target->name, path.at, reason(errno));
	}
	buffer_free(&bytes);
	return fine;
}

void
publish_close(struct publisher *publisher)
{
	struct target *target;

	if (!publisher)
		return;
	target = &publisher->target;
	if (publisher->next >= 0)
		close(publisher->next);
	/* What cannot be removed now, the next build removes. */
	if (target->lock >= 0) {
		(void)staging_clear(target->state);
		(void)unlinkat(target->state, "ledger.new", 0);
		(void)unlinkat(target->state, "ledger.both", 0);
	}
	target_close(target, publisher->kept);
	pthread_mutex_destroy(&publisher->lock);
	arena_free(publisher->arena);
	free(publisher);
}
