/*
 * The words of a language for the scripts on a reader's device: data/words-cy.js sets
 *     fingerpost.words = {"Add to list":"Ychwanegu at y rhestr","{count} entries":{"one":"…","other":"…"},…}
 * with what the strings files have in their section `browser`, and what the language calls days and months, for browsers
 * that do not know it.
 */
#ifndef RENDER_WORDS_DATA_H
#define RENDER_WORDS_DATA_H

#include "model/strings.h"
#include "model/wording.h"

/* Adds the script to the buffer. The wording is that of the strings, and not the English one, which needs no script. */
void words_data_write(const struct strings *strings, const struct wording *wording, struct buffer *script);

#endif
