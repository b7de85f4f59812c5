/* What a page draws outside of any tag is decoration, and PDF/UA wants it to say so. */
#ifndef LEAFLET_ARTIFACTS_H
#define LEAFLET_ARTIFACTS_H

#include "base/text.h"

/* Adds the page's content to `marked`, with every stretch that paints something outside of marked content as an
 * artifact (ISO 32000-1, 14.8.2.2). False when the content is not balanced. */
bool artifacts_mark(struct text content, struct buffer *marked);

#endif
