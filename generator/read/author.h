/* Who wrote a commit, as far as it may be told: never an e-mail address, also where somebody's name holds one. */
#ifndef READ_AUTHOR_H
#define READ_AUTHOR_H

#include "base/arena.h"
#include "base/text.h"

/* Gives the name in UTF-8, without e-mail addresses and what brackets them; empty when nothing else is in it. */
struct text author_name(struct arena *arena, struct text name);

#endif
