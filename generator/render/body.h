/* The body of a Markdown file as HTML, with links to other files of the directory resolved. */
#ifndef RENDER_BODY_H
#define RENDER_BODY_H

#include "model/value.h"

/*
 * Gives the body as safe HTML in the arena, empty for an empty body. Its highest heading becomes
 * h`heading`, 2 to 6. `entry:the-lantern`, `page:about` and relative paths to their .md files
 * lead to their pages, whose addresses have this ending (".html", ".cy.html"); such HTML can stand on any page
 * one folder below the site's root.
 */
struct text body_html(struct arena *arena, struct words body, int heading, struct text ending);

#endif
