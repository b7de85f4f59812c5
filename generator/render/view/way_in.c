/* What a theme sees of a way in: what it means for somebody who needs help. */
#include "render/view/context.h"

static unsigned
way_of(const void *thing)
{
	return ((const struct output *)thing)->way_in;
}

struct text
way_in_name(const struct view_context *context, unsigned way)
{
	return way == WAY_IN_NO_REFERRAL ? wording_say(context->wording, "No referral needed")
					 : choice_said(context, SET_way_in, way);
}

static void
way_about(const struct view_context *context, const void *thing, struct view_value *value)
{
	static const char *const about[WAYS_IN] = {
		[WAY_IN_NO_REFERRAL] = PHRASE("You can come in or get in touch yourself. Nobody has to send you."),
		[WAY_IN_DROP_IN] = PHRASE("You can come as you are, without asking first."),
		[WAY_IN_SELF_REFERRAL] = PHRASE("You call, text or write to them, or somebody you trust does."),
		[WAY_IN_PROFESSIONAL_REFERRAL] = PHRASE("A doctor, nurse, link worker or somebody alike asks for you."),
		[WAY_IN_INVITATION] = PHRASE("They invite people themselves. Their page says how that comes about."),
	};

	give_said(context, about[way_of(thing)], value);
}

static void
way_code(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = output_way_in_id(way_of(thing));
}

static const struct view_field way_fields[] = {
	{ "about", VIEW_TEXT, NULL, way_about, "What it means, in a sentence or two." },
	{ "code", VIEW_TEXT, NULL, way_code, "“drop-in”, as entries say it, or “no-referral”." },
};

const struct view_type view_way_in = { "way-in", "How people get in.", VIEW_FIELDS(way_fields) };
