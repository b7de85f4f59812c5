/* The directory's sign for paper: an SVG file (https://www.w3.org/TR/SVG11/) of plain shapes. */
#ifndef PARSE_LOGO_FILE_H
#define PARSE_LOGO_FILE_H

#include "base/diag.h"
#include "model/site.h"

/* Larger ones hold photographs, or what a drawing program keeps for itself. */
enum { LOGO_LARGEST = 64 * 1024 };

/*
 * Fills in site->logo. Only shapes, colours and clips may be in it, which any printer draws as sharp as letters: no
 * words (typefaces differ), no pictures, no scripts, nothing from elsewhere, and nothing that takes more time or
 * memory than its size. What else there is is a diagnostic, and the site is left without one.
 */
void logo_file_read(const struct source *source, struct site *site, struct diags *diags);

#endif
