/*
 * A folder served on this computer alone, with a script in every page that shows what the last build said and loads
 * the page again when there is a newer one. The only file of the generator that speaks to a network.
 */
#ifndef PREVIEW_SERVER_H
#define PREVIEW_SERVER_H

#include "base/failure.h"
#include "base/text.h"

struct preview;

struct preview_request {
	const char *folder;  /* what is served; nothing outside it can be had */
	const char *address; /* to listen on: "127.0.0.1" unless other machines may see it */
	unsigned port;       /* the first one to try, */
	unsigned last_port;  /* and the last */
};

/* Listens, and answers on threads of its own. NULL with the failure set when no port can be had. */
struct preview *preview_open(const struct preview_request *request, struct failure *failure);

/* The port it listens on. */
unsigned preview_port(const struct preview *preview);

/* Tells every open page what the last build said: JSON, copied. With `new_pages` they load themselves again. */
void preview_tell(struct preview *preview, struct text state, bool new_pages);

/* Ends what is being answered, and closes. NULL is allowed. */
void preview_close(struct preview *preview);

#endif
