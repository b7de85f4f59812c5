/* How whoever checks an entry gets in touch with those who know. */
#ifndef MODEL_ASKING_H
#define MODEL_ASKING_H

#include "model/site.h"

struct asking {
	struct text whom; /* a telephone number, an address; or words that say that nobody is given */
	const char *how;  /* "phone": a claim that begins so, as `--how` has it */
};

/* The entry's own telephone, text number or e-mail comes first, then its organisation's, then a website; a place can be
 * gone to. */
struct asking asking_of(struct arena *arena, const struct entry *entry);

/* The command that writes down that it was checked so. */
struct text asking_command(struct arena *arena, const struct entry *entry);

#endif
