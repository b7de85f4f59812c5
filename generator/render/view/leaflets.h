/* The getters of the leaflets that things are in; the tables of those things name them. */
#ifndef RENDER_VIEW_LEAFLETS_H
#define RENDER_VIEW_LEAFLETS_H

#include "render/view/context.h"

void site_leaflets(const struct view_context *context, const void *thing, struct view_value *value);
void entry_leaflets(const struct view_context *context, const void *thing, struct view_value *value);
void area_leaflets(const struct view_context *context, const void *thing, struct view_value *value);
void topic_leaflets(const struct view_context *context, const void *thing, struct view_value *value);

#endif
