/*
 * A pack: many files of the site in one, as a reader's device keeps them for when there is no network.
 * Caching 10,000 pages one by one fails on real telephones; some hundred packs do not. Pages of one site have
 * most of their lines in common, so a pack holds each line once:
 *
 *     fingerpost-pack HASH ID
 *     {"entries/the-lantern.html":[0,36,120,122],"areas/leith.html":[0,4,…],…}
 *     <!DOCTYPE html>
 *     …
 *     end HASH
 *
 * The numbers are runs of lines, from the first (0 is the third of the file) to before the second. HASH is
 * that of all between the first line and the last, in 16 digits, so that a reader's device knows a whole pack of
 * the right edition by reading both ends. It is plain text because text needs no escaping, which JSON would.
 */
#ifndef RENDER_PACK_H
#define RENDER_PACK_H

#include "base/text.h"

struct pack_writer;

/* What stands around a part of a page that packs leave out. */
#define PACK_LEAVE_OUT "<!--unkept-->"
#define PACK_LEFT_OUT "<!--/unkept-->"

/* How long the first line is at least, and where in it the hash stands, which is PACK_HASH_SIZE long. */
enum { PACK_HASH_AT = 16, PACK_HASH_SIZE = 16 };

/* Gives an empty one, for one pack after the other; never NULL. */
struct pack_writer *pack_writer_new(void);

/* Adds a file: any text of lines, of which the last need not end. */
void pack_add(struct pack_writer *writer, struct text path, struct text bytes);

/* Adds the whole pack to `bytes`, and empties the writer for the next. */
void pack_end(struct pack_writer *writer, struct text id, struct buffer *bytes);

/* NULL is allowed. */
void pack_writer_free(struct pack_writer *writer);

/* Adds what a pack holds of a page: without the parts that are marked, which are about topics that no device
 * keeps unasked, and without the data for search engines. */
void pack_page(struct text page, struct buffer *kept);

#endif
