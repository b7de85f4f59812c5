/* The parts of a leaflet around its entries: its head, help in a crisis, what signs mean, until when to trust it. */
#ifndef LEAFLET_PARTS_H
#define LEAFLET_PARTS_H

#include "leaflet/edition.h"

/* The directory's name and the title; with whom it is for, when it is for one person. */
struct block *title_part(const struct leaflet_edition *edition, struct maker *maker);

/* The introduction, a block for each paragraph, added to the list. */
void introduction_part(const struct leaflet_edition *edition, struct maker *maker, struct list *blocks);

/* The notes of a list for one person, added to the list. */
void notes_part(const struct leaflet_edition *edition, struct maker *maker, struct list *blocks);

/* How many crisis lines there are for the leaflet's nation. */
size_t crisis_count(const struct leaflet_edition *edition);

/* What helps in a crisis: the lines of the leaflet's nation from this one on, at most `most`; the first `acts` of them with
 * what to do, and others by their names where they have one; the first `explained` with the words that say for whom
 * each is. NULL when there are none. */
struct block *crisis_part(const struct leaflet_edition *edition, struct maker *maker, size_t from, size_t most,
	size_t acts, size_t explained);

/* The other routes to the same lines, by text relay and sign language: of `most` lines that have some, with where those of
 * the others are. NULL when there are none. */
struct block *routes_part(const struct leaflet_edition *edition, struct maker *maker, size_t most);

/* The numbers alone, for a card: the first `acts` of them with what to do, and those of others by their names where they have
 * one. NULL when there are none. */
struct block *numbers_part(const struct leaflet_edition *edition, struct maker *maker, size_t most, size_t acts);

/* What has changed since the last edition, in the entries it shows and those that closed; NULL when it is not to say
 * so. */
struct block *changes_part(const struct leaflet_edition *edition, struct maker *maker);

/* How much a poster says of itself beside until when it is good, where today's version is and who publishes it. */
enum about { ABOUT_LITTLE, ABOUT_CHECKS, ABOUT_EDITION, ABOUT_ALL_CLOSE, ABOUT_ALL };

/* That, beside the code, as far as it says: between which days all was checked; when it was made, and of which commit; how
 * to have it in another way; and all of it each in a paragraph of its own, not in one. */
struct block *trust_code_part(const struct leaflet_edition *edition, struct maker *maker, enum about about);

/* What the signs among these blocks mean; NULL when they have none. */
struct block *legend_part(const struct leaflet_edition *edition, struct maker *maker, const struct list *blocks);

/* Words of the directory's files, which a strings file may translate, and the language that makes them (empty: the
 * leaflet's). */
struct text content_words(const struct leaflet_edition *edition, struct text words, struct text *language);

/* "Good until 31 January 2027", and when all was checked. Where details are compact, what to do on bank holidays is said
 * here for all entries. */
struct block *trust_part(const struct leaflet_edition *edition, struct maker *maker, const struct detail *detail);

/* The QR code and the address of today's version, or of the directory for a list for one person; NULL when the directory has
 * no address. */
struct block *code_part(const struct leaflet_edition *edition, struct maker *maker);

/* Another language or format, who publishes it, the commit. */
struct block *publisher_part(const struct leaflet_edition *edition, struct maker *maker);

/* Says who publishes it, and when it was made of which commit, into the paragraph that is being made. */
void say_publisher(const struct leaflet_edition *edition, struct maker *maker);
void say_edition(const struct leaflet_edition *edition, struct maker *maker);

/* A heading that is never the last thing on its page. */
struct block *heading_part(struct maker *maker, int level, struct text words);

/* "Good until 31 January 2027" */
struct text good_until_words(const struct leaflet_edition *edition);

#endif
