/* From what answers soonest to what answers least. See asking.h. */
#include "model/asking.h"

static bool
by_message(const struct contact *contact, struct asking *asking)
{
	const struct { const struct words *words; const char *how; } ways[] = {
		{ &contact->phone, "phone" }, { &contact->text, "phone" },
		{ &contact->email, "email" },
	};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		if (given(*ways[i].words)) {
			*asking = (struct asking){ ways[i].words->text, ways[i].how };
			return true;
		}
	return false;
}

struct asking
asking_of(struct arena *arena, const struct entry *entry)
{
	const struct organisation *runner = entry->run_by.organisation;
	struct asking asking = { TEXT("nobody is given"), "phone" };

	if (by_message(&entry->contact, &asking) || (runner && by_message(&runner->contact, &asking)))
		return asking;
	if (given(entry->contact.website))
		return (struct asking){ entry->contact.website.text, "website" };
	if (runner && given(runner->contact.website))
		return (struct asking){ runner->contact.website.text, "website" };
	if (entry->place_count > 0)
		asking.how = "visit";
	if (runner)
		asking.whom = text_format(arena, "%.*s (no phone, e-mail or website is given)",
			TEXT_ARGS(runner->name.text));
	return asking;
}

struct text
asking_command(struct arena *arena, const struct entry *entry)
{
	return text_format(arena, "fingerpost verify %.*s --by 'YOUR GROUP' --how %s", TEXT_ARGS(entry->id),
		asking_of(arena, entry).how);
}
