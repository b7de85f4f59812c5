/* What links in bodies lead to: elsewhere in the directory, or out of it. */
#ifndef CHECK_BODY_LINKS_H
#define CHECK_BODY_LINKS_H

#include "base/diag.h"
#include "check/targets.h"

/* A link to a thing of the directory. */
struct body_link {
	enum target target;
	struct text id, language; /* language: of a translation, else empty */
};

/* Reads `entry:the-lantern`, `page:about`, `../entries/crisis/the-lantern.cy.md`; a file without a folder
 * is an entry's. False for any other link. */
bool body_link_read(struct text written, struct body_link *link);

/* Says what is wrong with the links out of the directory in a body, and where raw HTML stands. */
void check_body_links(struct words body, struct diags *diags);

/* Says when a web address goes through a link shortener or carries marks that follow its reader. */
void check_tracking(struct words link, struct diags *diags);

#endif
