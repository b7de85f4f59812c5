/* An entry in schema.org's words, as JSON-LD 1.1, for search engines and other machines. */
#ifndef RENDER_JSON_LD_H
#define RENDER_JSON_LD_H

#include "render/view/context.h"

/*
 * Gives the JSON text (a schema.org Service; what is closed gives none, so that nobody is led there),
 * in the scratch arena. Confidential places are left out; an example says so in the description.
 */
struct text json_ld_of_entry(const struct view_context *context, const struct entry *entry);

#endif
