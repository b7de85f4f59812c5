/*
 * Leaflets as they were made, in the cache: to lay one out takes longer than all the pages of a small directory,
 * and of a day's builds nearly all make the same. One file for each leaflet of a directory, needed by nothing
 * (base/cache.h). It is of use only while not a byte of the content has changed.
 */
#ifndef COMMAND_LEAFLET_CACHE_H
#define COMMAND_LEAFLET_CACHE_H

#include "base/hash.h"
#include "command/leaflets.h"

/* A hash of all that leaflets are made from: the content, its commit, the day, the site's address (NULL: that of
 * site.yaml), the words of the strings files, the program. None when the program cannot be told apart. */
struct hash leaflets_made_from(const struct directory *directory, struct hash strings, const char *base_url);

/* Fills in what leaflet_fit() and all behind it would; false when that is not known. */
bool leaflet_recall(const struct directory *directory, struct hash from, struct leaflet_made *made);

/* Keeps it. */
void leaflet_remember(const struct directory *directory, struct hash from, const struct leaflet_made *made);

#endif
