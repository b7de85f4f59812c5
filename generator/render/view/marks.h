/* The getters of an entry's fields that scripts read from attributes; entry.c's table names them. */
#ifndef RENDER_VIEW_MARKS_H
#define RENDER_VIEW_MARKS_H

#include "render/view/context.h"

void entry_wire_hours(const struct view_context *context, const void *thing, struct view_value *value);
void entry_due(const struct view_context *context, const void *thing, struct view_value *value);
void entry_nation(const struct view_context *context, const void *thing, struct view_value *value);
void entry_status_code(const struct view_context *context, const void *thing, struct view_value *value);

#endif
