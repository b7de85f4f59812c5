/* The checks in their order. See check.h. */
#include "check/check.h"

void
check_site(struct site *site, struct date today, struct diags *diags)
{
	check_references(site, diags);
	check_fields(site, today, diags);
	check_safety(site, diags);
	check_language(site, diags);
	check_levels(site, diags);
}
