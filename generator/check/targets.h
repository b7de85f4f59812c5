/*
 * What a reference can point at: areas, topics, organisations, entries and pages, by their ids and by
 * the ids they once had.
 */
#ifndef CHECK_TARGETS_H
#define CHECK_TARGETS_H

#include "model/body_link.h"
#include "model/site.h"

struct targets {
	struct site *site;
	struct map now[TARGETS]; /* an id that was -> struct text, the id it has now */
};

/* Gives the targets of a site, without any old ids yet. */
struct targets targets_of(struct site *site);

/* The thing with this id, a struct area, topic, organisation, entry or page, or NULL. */
const void *targets_find(const struct targets *targets, enum target target, struct text id);

/* The id that a thing has now which once had this one, or the empty text. */
struct text targets_renamed(const struct targets *targets, enum target target, struct text old);

size_t targets_count(const struct site *site, enum target target);
struct text targets_id(const struct site *site, enum target target, size_t number);
/* What people call the thing; empty for a page. */
struct text targets_name(const struct site *site, enum target target, size_t number);
size_t targets_number(enum target target, const void *thing);

/* "organisation"; an id to show as an example; where its ids are found, for a remedy. */
const char *targets_noun(enum target target);
const char *targets_example(enum target target);
const char *targets_home(enum target target);

#endif
