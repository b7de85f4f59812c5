/*
 * Cards: what a reader's list shows and prints of an entry (address, hours in words, numbers, way in), as data
 * for scripts: data/cards-0.js, data/cards-1.js, ... (data/cards-0.cy.js in another language) A list may be opened with nothing but ids, on a memory stick too,
 * where only scripts can be read; so an id alone tells the file: it is number FNV-1a(id) modulo the count
 * of files, a power of two that data/now.js tells (generator/browser/cards.js does the same sum). Entries
 * about topics that are never kept have files of their own, data/cards-unkept-0.js, which are kept on no device.
 */
#ifndef RENDER_CARDS_H
#define RENDER_CARDS_H

#include "render/view/context.h"

/* How many files the cards of so many entries take: 0, 1, 2, 4, 8, ... */
size_t cards_file_count(size_t entries);

/* The number of the file, of `files`, in which the card of this id stands. */
size_t cards_file_of(struct text id, size_t files);

/* Adds the cards of the entries on the output's list. */
void cards_write(const struct view_context *context, struct buffer *script);

#endif
