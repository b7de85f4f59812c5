/* Getters of an entry's fields about its past. */
#ifndef RENDER_VIEW_EVENT_H
#define RENDER_VIEW_EVENT_H

#include "render/view/context.h"

void entry_history(const struct view_context *context, const void *thing, struct view_value *value);
void entry_history_link(const struct view_context *context, const void *thing, struct view_value *value);

#endif
