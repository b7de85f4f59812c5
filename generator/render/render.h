/*
 * The render stage: the frozen model becomes pages, feeds and data. First everything that will be made
 * is named; then each output is made on its own, on any thread.
 */
#ifndef RENDER_RENDER_H
#define RENDER_RENDER_H

#include "base/diag.h"
#include "base/failure.h"
#include "base/hash.h"
#include "base/spool.h"
#include "model/derived.h"
#include "model/form.h"
#include "model/strings.h"
#include "render/pack.h"
#include "render/packs.h"

struct renderer;

/* A file that is published as it is. */
struct ready_file {
	struct text path, bytes;
	const struct spool *spool; /* where they are set aside instead, or NULL */
	struct spooled set_aside;
};

struct render_request {
	const char *const *themes; /* folders, the most particular first, NULL-ended */
	const char *base_url;      /* instead of site.yaml's; may be NULL */
	const struct strings_list *strings; /* the languages to make pages in; at least one */
	struct hash strings_hash;  /* of the files those were read from */
	struct hash program;       /* of the program itself; zero: nothing made earlier is trusted */
	const struct ready_file *files; /* what else belongs to the site; they live as long as the renderer */
	size_t file_count;
	const struct form *form;   /* of the pages that take in entries and changes */
	form_answers_writer *write_answers; /* what an entry would answer there */
	unsigned jobs;             /* threads to prepare it on */
};

/*
 * Compiles the theme and plans every output. *renderer is NULL, with diagnostics, when the theme has
 * mistakes. False with the failure set when a theme cannot be read.
 */
bool render_open(struct arena *arena, const struct site *site, const struct derived *derived,
	const struct render_request *request, struct renderer **renderer, struct diags *diags,
	struct failure *failure);

/* Frees what the renderer keeps outside of the arena; nothing is made with it any more. NULL is allowed. */
void render_close(struct renderer *renderer);

/* Gives the outputs' paths, "entries/the-lantern.html", and how many there are. */
size_t render_plan(const struct renderer *renderer, const struct text **paths);

/* How many of them are pages a person reads. */
size_t render_page_count(const struct renderer *renderer);

/* A hash of everything that output number `index` follows from, or none when that is not worked out. Two
 * builds that give the same one would make the same bytes. */
struct hash render_recipe(const struct renderer *renderer, size_t index);

/* Makes output number `index` of the plan: adds its bytes to `page`. `scratch` is the worker's own and
 * may be cleared afterwards. False when the theme would make a page without end, or one that hides that the
 * directory is invented; render_refusal() then says which template that is. */
bool render_page(const struct renderer *renderer, size_t index, struct arena *scratch, struct buffer *page);

/* The outputs in stints: each belongs to one, but for packs and what is made last. One worker makes a
 * whole stint, in order. */
size_t render_stints(const struct renderer *renderer, const struct stint **stints);

/* Adds output number `index` to a pack, as render_page() made it. */
void render_pack_add(const struct renderer *renderer, size_t index, struct text page, struct pack_writer *writer);

/* What came of an output, for those that tell of others. */
struct render_made {
	size_t size;
	struct hash hash;
	struct text pack_hash; /* of a pack: what its first line says */
};

/* Does any of them tell of output number `index`? */
bool render_is_told_of(const struct renderer *renderer, size_t index);

/* From this number on outputs are made by render_last(), when all others are there. */
size_t render_last_from(const struct renderer *renderer);

/* Adds the bytes of such an output; `made` stands beside the plan. */
void render_last(const struct renderer *renderer, size_t index, const struct render_made *made, struct buffer *bytes);

/* Adds the diagnostic for an output that render_page() refused; it is made once more to learn why. */
void render_refusal(const struct renderer *renderer, size_t index, struct diags *diags);

#endif
