/* Fields without which a thing cannot be published, and fields that readers miss. */
#ifndef CHECK_MISSING_H
#define CHECK_MISSING_H

#include "base/diag.h"
#include "check/unreadable.h"
#include "model/site.h"

/* Says what each organisation, area, topic, page and leaflet lacks that could be read. */
void check_missing_fields(const struct site *site, const struct unreadable *unreadable, struct diags *diags);

/* Says what an entry lacks. A closed one needs only a name and a kind. */
void check_missing_entry_fields(const struct entry *entry, const struct unreadable *unreadable,
	struct diags *diags);

/* One of each, for fields of things within things: `thing` lacks `field`, say, `example`. */
void missing_field(struct diags *diags, struct where where, const char *thing, const char *field,
	const char *example);
void wanted_field(struct diags *diags, struct where where, const char *thing, const char *field, const char *so,
	const char *example);

#endif
