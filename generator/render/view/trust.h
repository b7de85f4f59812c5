/* The getters of an entry's fields that say why to believe it; entry.c's table names them. */
#ifndef RENDER_VIEW_TRUST_H
#define RENDER_VIEW_TRUST_H

#include "render/view/context.h"

void entry_last_checked(const struct view_context *context, const void *thing, struct view_value *value);
void entry_review_due(const struct view_context *context, const void *thing, struct view_value *value);
void entry_claim(const struct view_context *context, const void *thing, struct view_value *value);
void entry_claims(const struct view_context *context, const void *thing, struct view_value *value);
void entry_funding(const struct view_context *context, const void *thing, struct view_value *value);
void entry_funded_until(const struct view_context *context, const void *thing, struct view_value *value);
void entry_is_funded_open_ended(const struct view_context *context, const void *thing, struct view_value *value);
void entry_is_run_by_volunteers(const struct view_context *context, const void *thing, struct view_value *value);
void entry_changed_on(const struct view_context *context, const void *thing, struct view_value *value);
void entry_is_fresh(const struct view_context *context, const void *thing, struct view_value *value);
void entry_is_due(const struct view_context *context, const void *thing, struct view_value *value);
void entry_is_overdue(const struct view_context *context, const void *thing, struct view_value *value);
void entry_is_unverified(const struct view_context *context, const void *thing, struct view_value *value);

#endif
