/*
 * Cards: what a reader's list shows and prints of an entry (address, hours in words, numbers, way in), as data
 * for scripts: data/cards-0.js, data/cards-1.js, ... (data/cards-0.cy.js in another language). data/now.js tells how many
 * there are; render/entry_files.h how an id leads to its own. Entries about topics that are never kept have files of
 * their own, data/cards-unkept-0.js, which are kept on no device. A card stands under its entry's old ids, too.
 */
#ifndef RENDER_CARDS_H
#define RENDER_CARDS_H

#include "render/view/context.h"

/* Adds the cards of the entries on the output's list. */
void cards_write(const struct view_context *context, struct buffer *script);

#endif
