/* Can what a theme writes be read? Its colours, held against each other. docs/themes.md lists the pairs. */
#ifndef RENDER_THEME_COLOURS_H
#define RENDER_THEME_COLOURS_H

#include "base/diag.h"

/*
 * Complains about each pair of colours in a style sheet that has too little contrast (DIAG_THEME_CONTRAST), in the light
 * colours and in those for prefers-color-scheme: dark. Looked at are the custom properties of :root; a sheet that
 * has none of ours, or writes colours other than as "#...", is left alone.
 */
void theme_colours_check(struct arena *arena, const struct source *sheet, struct diags *diags);

#endif
