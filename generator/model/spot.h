/* Where, in a text of the model, a word stands: its file, line and column. */
#ifndef MODEL_SPOT_H
#define MODEL_SPOT_H

#include "model/value.h"

/*
 * The place of `part`, a slice of words.text. Exact when the text was taken from its file unchanged
 * (a body) or when the line it starts on shows the part; else the place of the whole text.
 */
struct where spot_in(struct words words, struct text part);

/* The same for parts that come in the order they stand in: counts on from the part before, and makes
 * `rest` what is left of the text, so that many parts cost no more than one reading. */
struct where spot_next(struct words *rest, struct text part);

#endif
