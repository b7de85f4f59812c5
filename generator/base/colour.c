/*
 * Relative luminance and contrast ratio of WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
 * Only what a style sheet writes as "#..." is read: it is what our own writes.
 */
#include "base/colour.h"

#include <math.h>

enum { STEPS = 255 };

static int
digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool
colour_parse(struct text text, struct colour *colour)
{
	size_t digits = text.size == 4 ? 1 : 2;

	if ((text.size != 4 && text.size != 7) || text.at[0] != '#')
		return false;
	for (size_t i = 0; i < 3; i++) {
		int high = digit(text.at[1 + i * digits]), low = digit(text.at[i * digits + digits]);

		if (high < 0 || low < 0)
			return false;
		colour->parts[i] = (uint8_t)(high * 16 + low);
	}
	return true;
}

static double
luminance(struct colour colour)
{
	static const double weights[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	for (size_t i = 0; i < 3; i++) {
		double part = colour.parts[i] / 255.0;

		sum += weights[i] * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

double
colour_contrast(struct colour a, struct colour b)
{
	double light = luminance(a), dark = luminance(b);

	if (light < dark) {
		double other = light;

		light = dark;
		dark = other;
	}
	return (light + 0.05) / (dark + 0.05);
}

/* A part of the way, of STEPS, to black (0) or white (255). */
static struct colour
moved(struct colour colour, int to, int steps)
{
	for (size_t i = 0; i < 3; i++)
		colour.parts[i] = (uint8_t)(colour.parts[i] + (to - colour.parts[i]) * steps / STEPS);
	return colour;
}

struct colour
colour_told_from(struct colour colour, struct colour ground, double least)
{
	int to = luminance(colour) < luminance(ground) ? 0 : 255;

	/* What is darker stays darker, unless even black is too near to the ground: then white is not. */
	if (colour_contrast(moved(colour, to, STEPS), ground) < least)
		to = 255 - to;
	for (int steps = 0; steps < STEPS; steps++)
		if (colour_contrast(moved(colour, to, steps), ground) >= least)
			return moved(colour, to, steps);
	return moved(colour, to, STEPS);
}
