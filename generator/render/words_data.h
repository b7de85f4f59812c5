/*
 * The words of a language for the scripts on a reader's device: data/words-cy.js sets
 *     fingerpost.words = {"Add to list":"Ychwanegu at y rhestr","{count} entries":{"one":"…","other":"…"},…}
 * with what the strings files have in their section `browser`, and nothing else.
 */
#ifndef RENDER_WORDS_DATA_H
#define RENDER_WORDS_DATA_H

#include "model/strings.h"

/* Adds the script to the buffer. Strings without such words give an empty object. */
void words_data_write(const struct strings *strings, struct buffer *script);

#endif
