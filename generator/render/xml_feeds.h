/* What machines read: an Atom feed of changes (RFC 4287) and a sitemap (sitemaps.org 0.9). */
#ifndef RENDER_XML_FEEDS_H
#define RENDER_XML_FEEDS_H

#include "render/view/context.h"

/* Adds the feed of the newest changes to the buffer. Dates are those of the changes, so that the same
 * commit gives the same bytes. */
void feed_write(const struct view_context *context, struct buffer *xml);

/* Adds the sitemap: every page that is to be found, or, above SITEMAP_MOST pages, a list of the parts;
 * output->page 0 is that list or the whole, N its part number N,
 * and output->page_count how many parts there are. Needs the site's own address. */
void sitemap_write(const struct view_context *context, struct buffer *xml);

#endif
