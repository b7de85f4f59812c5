/*
 * Pages are made on all threads. A stint is what one worker makes in one go: the pages of a pack, so that
 * each is rendered once for both, or a single output. See making.h.
 */
#include "command/making.h"

#include <stdatomic.h>
#include <stdlib.h>

#include "base/jobs.h"
#include "command/progress.h"

/* What one page needs while it is made; each worker has its own. */
struct desk {
	struct arena *scratch;
	struct buffer page;
	struct pack_writer *pack;
};

struct production {
	const struct renderer *renderer;
	struct publisher *publisher;
	const struct stint *stints;
	struct progress *progress;
	struct desk desks[JOBS_MOST];
	struct failure failures[JOBS_MOST]; /* by worker */
	atomic_size_t refused; /* the first page the theme makes wrong: the same one however many workers */
	atomic_bool failed;
};

/* Pages before the first that was refused are still made, since one of them may be refused as well. */
static void
refuse_page(struct production *production, size_t index)
{
	size_t first = atomic_load(&production->refused);

	while (index < first && !atomic_compare_exchange_weak(&production->refused, &first, index))
		;
}

static bool
is_over(const struct production *production, size_t index)
{
	return atomic_load(&production->failed) || index > atomic_load(&production->refused);
}

static void
put(struct production *production, size_t index, struct text bytes, unsigned worker)
{
	if (!publish_put(production->publisher, index, bytes, render_recipe(production->renderer, index),
			&production->failures[worker]))
		atomic_store(&production->failed, true);
}

/* Makes one output; a pack needs its bytes even if what is published stays. */
static void
make_output(struct production *production, size_t index, unsigned worker, struct pack_writer *pack)
{
	struct desk *desk = &production->desks[worker];
	bool kept;

	if (is_over(production, index))
		return;
	progress_step(production->progress, worker);
	kept = publish_keep(production->publisher, index, render_recipe(production->renderer, index));
	if (kept && !pack)
		return;
	buffer_clear(&desk->page);
	if (!render_page(production->renderer, index, desk->scratch, &desk->page)) {
		refuse_page(production, index);
		return;
	}
	arena_clear(desk->scratch);
	if (pack)
		render_pack_add(production->renderer, index, buffer_text(&desk->page), pack);
	if (!kept)
		put(production, index, buffer_text(&desk->page), worker);
}

static void
make_stint(void *context, size_t number, unsigned worker)
{
	struct production *production = context;
	struct desk *desk = &production->desks[worker];
	const struct stint *stint = &production->stints[number];
	const struct pack *pack = stint->pack;
	bool packs = pack && !publish_keep(production->publisher, pack->output,
		render_recipe(production->renderer, pack->output));

	if (!desk->scratch) {
		desk->scratch = arena_new();
		desk->pack = pack_writer_new();
	}
	for (size_t i = 0; i < stint->count; i++)
		make_output(production, stint->outputs[i], worker, packs ? desk->pack : NULL);
	if (!packs)
		return;
	buffer_clear(&desk->page);
	pack_end(desk->pack, pack->id, &desk->page);
	if (!is_over(production, pack->output))
		put(production, pack->output, buffer_text(&desk->page), worker);
}

/* Those that tell how large others have become. */
static bool
make_last(const struct renderer *renderer, struct publisher *publisher, size_t count, struct failure *failure)
{
	struct arena *arena = arena_new();
	size_t from = render_last_from(renderer);
	struct render_made *made = arena_array(arena, struct render_made, count);
	struct buffer bytes = { 0 };
	bool fine = true;

	for (size_t i = 0; i < from && fine; i++) {
		char head[PACK_HASH_AT + PACK_HASH_SIZE];
		size_t size = sizeof head;
		struct published published;

		if (!render_is_told_of(renderer, i))
			continue;
		fine = publish_made(publisher, i, &published, head, &size, failure);
		made[i] = (struct render_made){ (size_t)published.size, published.hash,
			text_copy(arena, text_slice((struct text){ head, size }, PACK_HASH_AT, size)) };
	}
	for (size_t i = from; i < count && fine; i++) {
		buffer_clear(&bytes);
		render_last(renderer, i, made, &bytes);
		fine = publish_put(publisher, i, buffer_text(&bytes), (struct hash){ 0 }, failure);
	}
	buffer_free(&bytes);
	arena_free(arena);
	return fine;
}

bool
make_outputs(const struct renderer *renderer, struct publisher *publisher, size_t count, unsigned jobs,
	struct diags *diags, struct failure *failure)
{
	struct production *production = calloc(1, sizeof *production);
	size_t stints;
	bool fine;

	if (!production)
		fail_out_of_memory();
	production->renderer = renderer;
	production->publisher = publisher;
	atomic_init(&production->refused, count);
	production->progress = progress_start("Making pages", count);
	stints = render_stints(renderer, &production->stints);
	jobs_run(jobs, stints, make_stint, production);
	progress_end(production->progress);
	for (unsigned i = 0; i < JOBS_MOST; i++) {
		arena_free(production->desks[i].scratch);
		buffer_free(&production->desks[i].page);
		pack_writer_free(production->desks[i].pack);
		if (production->failures[i].message[0] != '\0')
			fail(failure, "%s", production->failures[i].message);
	}
	fine = !atomic_load(&production->failed) && atomic_load(&production->refused) == count;
	if (atomic_load(&production->refused) < count && failure->message[0] == '\0')
		render_refusal(renderer, atomic_load(&production->refused), diags);
	free(production);
	return fine && make_last(renderer, publisher, count, failure);
}
