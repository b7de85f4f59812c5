/* What links in bodies lead to: elsewhere in the directory, or out of it. */
#ifndef CHECK_BODY_LINKS_H
#define CHECK_BODY_LINKS_H

#include "base/diag.h"
#include "check/targets.h"

/*
 * Links to things of the directory, `entry:the-lantern`, `page:about`, `../entries/the-lantern.md`: the
 * id of such a link and what it points at; false for any other link.
 */
bool body_link_target(struct text link, enum target *target, struct text *id);

/* Says what is wrong with the links out of the directory in a body, and where raw HTML stands. */
void check_body_links(struct words body, struct diags *diags);

/* Says when a web address goes through a link shortener or carries marks that follow its reader. */
void check_tracking(struct words link, struct diags *diags);

#endif
