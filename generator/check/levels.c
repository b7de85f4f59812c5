/*
 * The last word: entries waive checks that do not fit them, with a reason; site.yaml sets the level of
 * any check for the whole directory. What would mislead or endanger a reader can be neither. See check.h.
 */
#include "check/check.h"

#include "base/suggest.h"
#include "check/touch.h"

/* A code that can be changed, or DIAG_COUNT with a diagnostic. */
static enum diag_code
changeable(struct words name, struct diags *diags)
{
	enum diag_code code = diag_code_of(name.text);

	if (code == DIAG_COUNT) {
		struct text names[DIAG_COUNT], meant;

		for (enum diag_code i = 0; i < DIAG_COUNT; i++)
			names[i] = text_of(diag_row(i)->name);
		meant = suggest(name.text, names, DIAG_COUNT);
		diag_say(diags, DIAG_UNKNOWN_CHECK, name.where, name.text,
			meant.size > 0 ? text_format(diags->arena, "Did you mean “%.*s”? ", TEXT_ARGS(meant)) : TEXT(""));
	} else if (diag_row(code)->flags & (DIAG_FIXED | DIAG_SECRET)) {
		diag_say(diags, DIAG_FIXED_CHECK, name.where, name.text);
		code = DIAG_COUNT;
	}
	return code;
}

/* One waiver that holds; those of an entry stand in a chain. */
struct waived {
	const struct waiver *waiver;
	enum diag_code code;
	bool used;
	struct waived *next;
};

static struct waived *
waived_by(const struct entry *entry, struct diags *diags)
{
	struct waived *first = NULL;

	for (size_t i = entry->waiver_count; i > 0; i--) {
		const struct waiver *waiver = &entry->waivers[i - 1];
		enum diag_code code = changeable(waiver->code, diags);
		struct waived *waived;

		if (code == DIAG_COUNT)
			continue;
		if (waiver->reason.text.size == 0) {
			diag_say(diags, DIAG_WAIVER_WITHOUT_REASON, waiver->code.where, waiver->code.text);
			continue;
		}
		waived = arena_alloc(diags->arena, sizeof *waived);
		*waived = (struct waived){ .waiver = waiver, .code = code, .next = first };
		first = waived;
	}
	return first;
}

/* Drops the findings that are waived: in the entry's file and in its translations. */
static void
drop_waived(const struct map *waived_in, struct diags *diags)
{
	size_t kept = 0;

	for (size_t i = 0; i < diags->list.count; i++) {
		struct diag *diag = diags->list.at[i];
		struct waived *waived = diag->where.source ? map_get(waived_in, diag->where.source->path) : NULL;

		while (waived && waived->code != diag->code)
			waived = waived->next;
		if (waived)
			waived->used = true;
		else
			diags->list.at[kept++] = diag;
	}
	diags->list.count = kept;
}

static void
apply_waivers(struct site *site, const struct touch *touch, struct diags *diags)
{
	struct map waived_in = map_new(site->arena);

	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];
		struct waived *waived = entry->waiver_count > 0 ? waived_by(entry, diags) : NULL;

		if (!waived)
			continue;
		map_put(&waived_in, entry->source->path, waived);
		for (size_t j = 0; j < entry->translation_count; j++)
			map_put(&waived_in, entry->translations[j]->source->path, waived);
	}
	if (waived_in.count == 0)
		return;
	drop_waived(&waived_in, diags);
	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];
		struct waived *waived = entry->waiver_count > 0 ? map_get(&waived_in, entry->source->path) : NULL;

		if (!touches(touch, entry->source))
			continue;
		for (; waived; waived = waived->next)
			if (!waived->used)
				diag_say(diags, DIAG_WAIVER_NOT_NEEDED, waived->waiver->code.where, waived->waiver->code.text);
	}
}

static void
apply_settings(const struct settings *settings, struct diags *diags)
{
	static const enum level levels[] = { LEVEL_OFF, LEVEL_OFF, LEVEL_WARNING, LEVEL_ERROR };
	bool set[DIAG_COUNT] = { 0 };
	enum level level_of[DIAG_COUNT];
	size_t kept = 0;

	for (size_t i = 0; i < settings->level_count; i++) {
		const struct level_setting *setting = &settings->levels[i];
		enum diag_code code = changeable(setting->code, diags);

		if (code == DIAG_COUNT || setting->level.is == 0)
			continue;
		set[code] = true;
		level_of[code] = levels[setting->level.is];
	}
	for (size_t i = 0; i < diags->list.count; i++) {
		struct diag *diag = diags->list.at[i];

		if (set[diag->code])
			diag->level = level_of[diag->code];
		if (diag->level != LEVEL_OFF)
			diags->list.at[kept++] = diag;
	}
	diags->list.count = kept;
}

void
check_levels(struct site *site, const struct touch *touch, struct diags *diags)
{
	apply_waivers(site, touch, diags);
	apply_settings(&site->settings, diags);
}
