/* Fields without which a thing cannot be published, and fields that readers miss. */
#ifndef CHECK_MISSING_H
#define CHECK_MISSING_H

#include "base/diag.h"
#include "model/site.h"

/* Says what each entry, organisation, area, topic, page and leaflet lacks. A closed entry needs only a
 * name and a kind. */
void check_missing_fields(const struct site *site, struct diags *diags);

/* One of each, for fields of things within things: `thing` lacks `field`, say, `example`. */
void missing_field(struct diags *diags, struct where where, const char *thing, const char *field,
	const char *example);
void wanted_field(struct diags *diags, struct where where, const char *thing, const char *field, const char *so,
	const char *example);

#endif
