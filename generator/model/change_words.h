/* How one thing that changed is told: in full for stewards, and for readers as far as they are to know it. */
#ifndef MODEL_CHANGE_WORDS_H
#define MODEL_CHANGE_WORDS_H

#include "model/history.h"
#include "model/wording.h"

/* What readers are told of a value that is not written any more. */
enum disclosed {
	DISCLOSED_WHOLE, /* all of it */
	DISCLOSED_THAT,  /* that it changed, and nothing else */
};

struct change_words {
	struct arena *arena;
	const struct wording *wording;
	struct told_list told;
	size_t room;
	enum told_of of; /* what the next sentence is about */
};

/* Adds a sentence for stewards, and the one for readers; empty: they are not told. */
void tell(struct change_words *words, struct text sentence, struct text shown);

/* "Wait changed from x to y", "Telephone added: y", "Telephone taken out: x"; what somebody wrote is quoted. Nothing
 * when both are the same. `what` is in the language of the words. */
void tell_value(struct change_words *words, struct text what, enum disclosed disclosed, struct text before,
	struct text after);

/* What one list has and the other has not, both ways: "Needs added: x, y". */
void tell_list(struct change_words *words, struct text what, enum disclosed disclosed, const struct text *before,
	size_t before_count, const struct text *after, size_t after_count);

#endif
