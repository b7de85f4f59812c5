/*
 * data/now.js: what changes with every edition and so stands on no page. The edition's day and commit, the
 * time zone, the bank holidays that hours go by, and the directory's own safe spaces and helplines, for the
 * crisis part of each page to say which are open. generator/browser/standing.js reads it.
 */
#ifndef RENDER_DATA_NOW_H
#define RENDER_DATA_NOW_H

#include "render/view/context.h"

/* Adds `fingerpost.now`. Entries about topics that are never kept on a device are not in it. */
void now_data_write(const struct view_context *context, struct buffer *script);

#endif
