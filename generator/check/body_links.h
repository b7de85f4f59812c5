/* Links in bodies that lead out of the directory. */
#ifndef CHECK_BODY_LINKS_H
#define CHECK_BODY_LINKS_H

#include "base/diag.h"
#include "model/value.h"

/* Says what is wrong with the links out of the directory in a body, and where raw HTML stands. */
void check_body_links(struct words body, struct diags *diags);

/* Says when a web address goes through a link shortener or carries marks that follow its reader. */
void check_tracking(struct words link, struct diags *diags);

#endif
