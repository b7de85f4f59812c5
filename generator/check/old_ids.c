/* Collects `was:` and says where two would share an address. See old_ids.h. */
#include "check/old_ids.h"

#include "model/format.h"

static void
collect(struct targets *targets, enum target target, const struct words_list *was, struct text *id,
	struct diags *diags)
{
	for (size_t i = 0; i < was->count; i++) {
		struct words *old = &was->at[i];
		const struct text *other = map_get(&targets->now[target], old->text);

		if (!id_parse(old->text)) {
			diag_say(diags, DIAG_OLD_ID_FORM, old->where, old->text);
		} else if (targets_find(targets, target, old->text)) {
			diag_say(diags, DIAG_OLD_ID_IN_USE, old->where, old->text);
		} else if (other) {
			diag_say(diags, DIAG_OLD_ID_TWICE, old->where, old->text, text_of(targets_noun(target)), *other);
		} else {
			map_put(&targets->now[target], old->text, id);
		}
	}
}

void
old_ids_collect(struct targets *targets, struct diags *diags)
{
	const struct site *site = targets->site;

	for (size_t i = 0; i < site->entry_count; i++)
		collect(targets, TARGET_ENTRY, &site->entries[i]->was, &site->entries[i]->id, diags);
	for (size_t i = 0; i < site->organisation_count; i++)
		collect(targets, TARGET_ORGANISATION, &site->organisations[i]->was, &site->organisations[i]->id, diags);
	for (size_t i = 0; i < site->page_count; i++)
		collect(targets, TARGET_PAGE, &site->pages[i]->was, &site->pages[i]->id, diags);
}
