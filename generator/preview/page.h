/* What the preview adds to pages: the files of generator/preview/page/, carried inside the program. */
#ifndef PREVIEW_PAGE_H
#define PREVIEW_PAGE_H

#include "base/text.h"

extern const struct text preview_page_script, preview_page_style;
extern const struct text preview_page_waiting; /* the page that stands in for all others before the first build */

#endif
