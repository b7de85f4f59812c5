/*
 * An invented directory must look like one on every page, whatever theme shows it: somebody in distress
 * must not try to reach a service that does not exist.
 */
#ifndef RENDER_EXAMPLE_H
#define RENDER_EXAMPLE_H

#include "base/text.h"

/* What a finished page of an example lacks, "the word “invented”"; NULL when it lacks nothing. Any of `words`
 * (NULL-ended; ASCII letters in any case) says that it is invented, between tags, but not in the title, in styles or in
 * comments. */
const char *example_lacks(struct text page, const char *const *words);

#endif
