/*
 * The words that searching finds, and the phrases each stands in, sorted here so that nobody's telephone has to. A
 * phrase is anything with a number: an entry's name, a place, a topic's synonym.
 */
#ifndef RENDER_SEARCH_WORDS_H
#define RENDER_SEARCH_WORDS_H

#include "base/map.h"

struct search_words;

/* Gives an empty index in the arena. */
struct search_words *search_words_new(struct arena *arena);

/* Adds the next phrase: the first has the number 0. */
void search_words_add(struct search_words *words, struct text phrase);

/*
 * Adds `words:["shared","ends","counts","phrases"],`: words in byte order, each as how many UTF-16 units it
 * shares with the one before it and what follows them; how many phrases each stands in; and those phrases, the
 * first of each as its number and the others as the distance from the one before.
 */
void search_words_write(struct search_words *words, struct buffer *buffer);

#endif
