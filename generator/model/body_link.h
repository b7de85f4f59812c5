/* Links in bodies that lead to something else in the directory: read here, checked in check/, followed in render/. */
#ifndef MODEL_BODY_LINK_H
#define MODEL_BODY_LINK_H

#include "base/text.h"

/* What an id can name. */
enum target { TARGET_AREA, TARGET_TOPIC, TARGET_ORGANISATION, TARGET_ENTRY, TARGET_PAGE, TARGETS };

struct body_link {
	enum target target;
	struct text id;
	struct text language; /* of a translation, else empty */
	struct text rest;     /* "#hours", or empty */
};

/* Reads `entry:the-lantern`, `page:about#how`, `../entries/crisis/the-lantern.cy.md`; a file without a
 * folder is an entry's. False for any other link. */
bool body_link_read(struct text written, struct body_link *link);

/* The folder where things of this kind stand, in the repository and on the site: "entries". */
const char *target_folder(enum target target);

#endif
