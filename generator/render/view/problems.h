/* The getters of an entry's ways to be put right; entry.c's table names them. */
#ifndef RENDER_VIEW_PROBLEMS_H
#define RENDER_VIEW_PROBLEMS_H

#include "render/view/context.h"

void entry_problems(const struct view_context *context, const void *thing, struct view_value *value);
void entry_change_link(const struct view_context *context, const void *thing, struct view_value *value);
void entry_edit_link(const struct view_context *context, const void *thing, struct view_value *value);

#endif
