/* The table of styles and the steps of fitting. See look.h. */
#include "leaflet/look.h"

static const struct style_row rows[STYLES] = {
	[STYLE_TITLE] = { 2.0, 1.7, true, INK_ACCENT, .3 },
	[STYLE_SOURCE] = { 1.0, .86, true, INK_TEXT, 0 },
	[STYLE_LEAD] = { 1.1, 1.0, false, INK_TEXT, .4 },
	[STYLE_HEADING] = { 1.4, 1.25, true, INK_ACCENT, .2 },
	[STYLE_NAME] = { 1.2, 1.15, true, INK_ACCENT, 0 },
	[STYLE_BODY] = { 1.0, 1.0, false, INK_TEXT, .12 },
	[STYLE_STRONG] = { 1.0, 1.0, true, INK_TEXT, .12 },
	[STYLE_BANNER] = { 1.3, 1.2, true, INK_PAPER, 0 },
	[STYLE_NUMBER] = { 1.15, 1.05, true, INK_ACCENT, .4 },
	[STYLE_DATE] = { 1.3, 1.15, true, INK_ACCENT, 0 },
	[STYLE_NOTE] = { .86, .86, false, INK_TEXT, .25 },
};

/* Deep green and near black on white: 12:1 and 16:1, and both print as dark greys. site.yaml may
 * name another for the green; the checks see to it that it is as dark as paper needs. */
static const struct colour inks[INKS] = {
	[INK_TEXT] = { { 23, 26, 23 } },
	[INK_ACCENT] = { { 22, 63, 56 } },
	[INK_PAPER] = { { 255, 255, 255 } },
};

static const struct step steps[] = {
	{ 1, 1, false, "" },
	{ 1, .6, false, ", set closer" },
	{ 1, .6, true, ", set closer, with summaries of one sentence" },
	{ 13. / 14, .6, false, ", set closer" },
	{ 13. / 14, .5, true, ", set closer, with summaries of one sentence" },
	{ 12. / 14, .5, false, ", set closer" },
	{ 12. / 14, .45, true, ", set closer, with summaries of one sentence" },
};

static const struct step large_steps[] = {
	{ 1, 1, false, "" },
	{ 1, .6, false, ", set closer" },
	{ 1, .6, true, ", set closer, with summaries of one sentence" },
};

const struct style_row *
style_row(enum style style)
{
	return &rows[style];
}

double
style_size(enum style style, const struct look *look)
{
	double size = (look->narrow ? rows[style].narrow : rows[style].scale) * look->size;

	if (style == STYLE_NOTE && look->note > 0)
		return look->note;
	return size < look->smallest ? look->smallest : size;
}

struct look
look_of(const struct leaflet_edition *edition)
{
	bool large = edition->leaflet->edition.is == EDITION_LARGE_PRINT;
	struct look look = { .size = large ? SMALLEST_LARGE : 14, .smallest = large ? SMALLEST_LARGE : SMALLEST,
		.gap = 1, .spacing = 1, .signs = false };

	for (int i = 0; i < INKS; i++)
		look.ink[i] = inks[i];
	colour_parse(edition->site->settings.leaflet_colour.text, &look.ink[INK_ACCENT]);
	return look;
}

const struct step *
look_steps(const struct leaflet_edition *edition, size_t *count)
{
	bool large = edition->leaflet->edition.is == EDITION_LARGE_PRINT;

	*count = large ? sizeof large_steps / sizeof *large_steps : sizeof steps / sizeof *steps;
	return large ? large_steps : steps;
}

void
look_closer(struct look *look, const struct leaflet_edition *edition)
{
	if (!text_is(edition->language, "ur"))
		return;
	look->spacing = .87;
	look->trim = .4;
}

void
look_step(struct look *look, const struct leaflet_edition *edition, const struct step *step)
{
	look->size *= step->size;
	look->gap = step->gap;
	look->parts_dates = step->parts_dates;
	if (step->gap < 1)
		look_closer(look, edition);
}
