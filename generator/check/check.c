/* The checks in their order. See check.h. */
#include "check/check.h"

#include "check/said.h"

void
check_site(struct site *site, struct date today, struct diags *diags)
{
	struct checking checking = { .site = site, .today = today, .diags = diags };
	size_t first;

	check_references(&checking);
	first = diags->list.count;
	checking.unreadable = unreadable_collect(site->arena, diags);
	phrases_index(&checking.phrases);

	check_fields(&checking);
	checking.english = text_starts(site->settings.languages.at[0].text, "en");
	check_safety(&checking);
	check_language(&checking);
	/* All that is asked of one entry is asked at once, while it is in the processor's cache. */
	for (size_t i = 0; i < site->entry_count; i++) {
		check_entry_references(&checking, site->entries[i]);
		check_entry_fields(&checking, site->entries[i]);
		check_entry_safety(&checking, site->entries[i]);
		check_entry_language(&checking, site->entries[i]);
	}
	said_drop_repeated(site->arena, diags, first);
	check_levels(site, diags);
}
