/* From a path's letters to pixels: edges, lines of samples, and a PNG. See icon.h. */
#include "render/icon.h"

#include <stdlib.h>
#include <string.h>

#include "base/deflate.h"
#include "base/failure.h"

enum { SAMPLES = 8, CURVE_STEPS = 16, EDGES_MOST = 4096, CROSSINGS_MOST = 256 };

struct edge {
	double x0, y0, x1, y1; /* y0 < y1 */
	int winding;
};

struct drawing {
	unsigned char *pixels; /* RGBA */
	unsigned size;
	double scale, left, top; /* from the picture's own measure to pixels */
	struct edge edges[EDGES_MOST];
	size_t edge_count;
	double x, y, start_x, start_y; /* the pen */
	bool fine;
};

long
icon_colour(struct text text)
{
	char digits[7] = "";

	if (text.size == 4)
		for (int i = 0; i < 3; i++)
			digits[2 * i] = digits[2 * i + 1] = text.at[1 + i];
	else if (text.size == 7)
		memcpy(digits, text.at + 1, 6);
	if (text.size == 0 || text.at[0] != '#' || digits[0] == '\0' || strspn(digits, "0123456789abcdefABCDEF") != 6)
		return -1;
	return strtol(digits, NULL, 16);
}

/* The next element and its attributes, "path fill=... d=..."; false at the end. */
static bool
next_element(struct text *svg, struct text *element)
{
	ptrdiff_t from = text_find(*svg, "<"), to;

	if (from < 0)
		return false;
	*svg = text_slice(*svg, (size_t)from + 1, svg->size);
	if ((to = text_find(*svg, ">")) < 0)
		return false;
	*element = text_slice(*svg, 0, (size_t)to);
	*svg = text_slice(*svg, (size_t)to + 1, svg->size);
	return true;
}

static struct text
attribute(struct text element, const char *name)
{
	struct text rest = element;
	ptrdiff_t at;

	while ((at = text_find(rest, name)) >= 0) {
		struct text value = text_slice(rest, (size_t)at + strlen(name), rest.size);
		bool is_name = at > 0 && rest.at[at - 1] == ' ' && text_starts(value, "=\"");
		ptrdiff_t end;

		rest = value;
		if (is_name && (end = text_find(text_slice(value, 2, value.size), "\"")) >= 0)
			return text_slice(value, 2, (size_t)end + 2);
	}
	return TEXT("");
}

/* A decimal number at the start of `text`: "12", "-.5"; false when there is none. */
static bool
next_number(struct text *text, double *number)
{
	double sign = 1, place = 1;
	size_t at = 0, digits = 0;

	while (at < text->size && strchr(" ,\t\r\n", text->at[at]))
		at++;
	if (at < text->size && (text->at[at] == '-' || text->at[at] == '+'))
		sign = text->at[at++] == '-' ? -1 : 1;
	*number = 0;
	for (bool fraction = false; at < text->size; at++) {
		char c = text->at[at];

		if (c == '.' && !fraction)
			fraction = true;
		else if (c >= '0' && c <= '9' && ++digits)
			*number = fraction ? *number + (c - '0') * (place /= 10) : *number * 10 + (c - '0');
		else
			break;
	}
	*number *= sign;
	if (digits > 0)
		*text = text_slice(*text, at, text->size);
	return digits > 0;
}

static void
line_to(struct drawing *drawing, double x, double y)
{
	double ax = drawing->left + drawing->x * drawing->scale, ay = drawing->top + drawing->y * drawing->scale;
	double bx = drawing->left + x * drawing->scale, by = drawing->top + y * drawing->scale;

	drawing->x = x;
	drawing->y = y;
	if (ay == by)
		return;
	if (drawing->edge_count == EDGES_MOST) {
		drawing->fine = false;
		return;
	}
	drawing->edges[drawing->edge_count++] = ay < by ? (struct edge){ ax, ay, bx, by, 1 } : (struct edge){ bx, by, ax, ay, -1 };
}

static void
curve_to(struct drawing *drawing, const double *at)
{
	double x = drawing->x, y = drawing->y;

	for (int i = 1; i <= CURVE_STEPS; i++) {
		double t = (double)i / CURVE_STEPS, u = 1 - t;

		line_to(drawing, u * u * u * x + 3 * u * u * t * at[0] + 3 * u * t * t * at[2] + t * t * t * at[4],
			u * u * u * y + 3 * u * u * t * at[1] + 3 * u * t * t * at[3] + t * t * t * at[5]);
	}
}

/* One step of the path, with its numbers made absolute. */
static void
step(struct drawing *drawing, char command, double *at, int count)
{
	bool relative = command >= 'a';

	for (int i = 0; i < count && relative; i++)
		at[i] += command == 'v' || (command != 'h' && i % 2 == 1) ? drawing->y : drawing->x;
	switch (command & ~0x20) {
	case 'M':
		line_to(drawing, drawing->start_x, drawing->start_y);
		drawing->x = drawing->start_x = at[0];
		drawing->y = drawing->start_y = at[1];
		break;
	case 'L':
		line_to(drawing, at[0], at[1]);
		break;
	case 'H':
		line_to(drawing, at[0], drawing->y);
		break;
	case 'V':
		line_to(drawing, drawing->x, at[0]);
		break;
	case 'C':
		curve_to(drawing, at);
		break;
	default:
		line_to(drawing, drawing->start_x, drawing->start_y);
	}
}

/* How many numbers a step takes; -1 for one that is not drawn. */
static int
numbers_of(char command)
{
	static const char *const known = "MLHVCZ";
	static const int numbers[] = { 2, 2, 1, 1, 6, 0 };
	const char *found = command != '\0' ? strchr(known, command & ~0x20) : NULL;

	return found ? numbers[found - known] : -1;
}

static void
trace(struct drawing *drawing, struct text path)
{
	char command = '\0';

	drawing->edge_count = 0;
	drawing->x = drawing->y = drawing->start_x = drawing->start_y = 0;
	for (;;) {
		double at[6];
		int count;

		while (path.size > 0 && strchr(" ,\t\r\n", path.at[0]))
			path = text_slice(path, 1, path.size);
		if (path.size == 0)
			break;
		if (!strchr("0123456789+-.", path.at[0])) {
			command = path.at[0];
			path = text_slice(path, 1, path.size);
		} else if ((command & ~0x20) == 'M') {
			command = command == 'm' ? 'l' : 'L'; /* more pairs are lines */
		} else if ((command & ~0x20) == 'Z') {
			drawing->fine = false;
			return;
		}
		count = numbers_of(command);
		for (int i = 0; i < count; i++)
			if (!next_number(&path, &at[i]))
				count = -1;
		if (count < 0) {
			drawing->fine = false;
			return;
		}
		step(drawing, command, at, count);
	}
	line_to(drawing, drawing->start_x, drawing->start_y);
}

struct crossing {
	double x;
	int winding;
};

static int
compare_crossings(const void *a, const void *b)
{
	double left = ((const struct crossing *)a)->x, right = ((const struct crossing *)b)->x;

	return left < right ? -1 : left > right;
}

/* Adds how much of each pixel of a row lies between two places. */
static void
cover(double *row, unsigned size, double from, double to)
{
	if (from < 0)
		from = 0;
	if (to > size)
		to = size;
	if (!(from < to))
		return;
	for (unsigned x = (unsigned)from; x < to; x++) {
		double end = to < x + 1 ? to : x + 1;

		row[x] += (end - (from > x ? from : x)) / SAMPLES;
	}
}

static void
cover_line(const struct drawing *drawing, double *row, double y)
{
	struct crossing crossings[CROSSINGS_MOST];
	size_t count = 0;
	int winding = 0;

	for (size_t i = 0; i < drawing->edge_count && count < CROSSINGS_MOST; i++) {
		const struct edge *edge = &drawing->edges[i];

		if (edge->y0 <= y && y < edge->y1)
			crossings[count++] = (struct crossing){
				edge->x0 + (y - edge->y0) * (edge->x1 - edge->x0) / (edge->y1 - edge->y0), edge->winding };
	}
	qsort(crossings, count, sizeof *crossings, compare_crossings);
	for (size_t i = 0; i + 1 < count; i++)
		if ((winding += crossings[i].winding) != 0)
			cover(row, drawing->size, crossings[i].x, crossings[i + 1].x);
}

/* Lays a colour over a pixel. */
static void
lay(unsigned char *pixel, long colour, double cover)
{
	double under = pixel[3] / 255.0 * (1 - cover), alpha = cover + under;

	if (alpha <= 0)
		return;
	for (int i = 0; i < 3; i++)
		pixel[i] = (unsigned char)(((double)(colour >> (16 - 8 * i) & 0xff) * cover + pixel[i] * under) / alpha + 0.5);
	pixel[3] = (unsigned char)(alpha * 255 + 0.5);
}

static void
fill(struct drawing *drawing, long colour)
{
	double *row = calloc(drawing->size, sizeof *row);

	if (!row)
		fail_out_of_memory();
	for (unsigned y = 0; y < drawing->size; y++) {
		memset(row, 0, drawing->size * sizeof *row);
		for (int sample = 0; sample < SAMPLES; sample++)
			cover_line(drawing, row, y + (sample + 0.5) / SAMPLES);
		for (unsigned x = 0; x < drawing->size; x++)
			if (row[x] > 0)
				lay(&drawing->pixels[(y * drawing->size + x) * 4], colour, row[x] < 1 ? row[x] : 1);
	}
	free(row);
}

/* Draws, or with no pixels only looks whether it could; false when there is more in the picture. */
static bool
draw(struct drawing *drawing, struct text svg, double margin)
{
	struct text element, box;
	double x, y, width, height;
	bool framed = false;

	while (next_element(&svg, &element)) {
		if (text_starts(element, "svg ")) {
			box = attribute(element, "viewBox");
			framed = next_number(&box, &x) && next_number(&box, &y) && next_number(&box, &width)
				&& next_number(&box, &height) && width > 0 && width == height;
			if (!framed)
				return false;
			drawing->scale = drawing->size * (1 - 2 * margin) / width;
			drawing->left = drawing->size * margin - x * drawing->scale;
			drawing->top = drawing->size * margin - y * drawing->scale;
		} else if (text_starts(element, "path ")) {
			struct text path = attribute(element, "d");
			long colour = icon_colour(attribute(element, "fill"));

			if (!framed || colour < 0 || attribute(element, "stroke").size > 0 || attribute(element, "transform").size > 0)
				return false;
			trace(drawing, path);
			if (drawing->pixels && drawing->fine)
				fill(drawing, colour);
		} else if (!text_starts(element, "/") && !text_starts(element, "title")) {
			return false;
		}
	}
	return framed && drawing->fine;
}

bool
icon_is_plain(struct text svg)
{
	struct drawing *drawing = calloc(1, sizeof *drawing);
	bool plain;

	if (!drawing)
		fail_out_of_memory();
	drawing->size = 1;
	drawing->fine = true;
	plain = draw(drawing, svg, 0);
	free(drawing);
	return plain;
}

static void
add_big_endian(struct buffer *buffer, size_t number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buffer_add_char(buffer, (char)(number >> shift & 0xff));
}

static void
add_chunk(struct buffer *png, const char *type, struct text bytes)
{
	size_t from;

	add_big_endian(png, bytes.size);
	from = png->size;
	buffer_add_string(png, type);
	buffer_add(png, bytes);
	add_big_endian(png, deflate_crc((struct text){ png->at + from, png->size - from }));
}

/* ISO/IEC 15948: eight bits, RGBA, no filter. */
static void
write_png(const unsigned char *pixels, unsigned size, struct buffer *png)
{
	struct buffer header = { 0 }, rows = { 0 }, packed = { 0 };

	add_big_endian(&header, size);
	add_big_endian(&header, size);
	buffer_add(&header, (struct text){ "\10\6\0\0\0", 5 });
	for (unsigned y = 0; y < size; y++) {
		buffer_add_char(&rows, '\0');
		buffer_add(&rows, (struct text){ (const char *)pixels + (size_t)y * size * 4, (size_t)size * 4 });
	}
	deflate_bytes(&packed, buffer_text(&rows), false);
	buffer_add(png, (struct text){ "\211PNG\r\n\32\n", 8 });
	add_chunk(png, "IHDR", buffer_text(&header));
	add_chunk(png, "IDAT", buffer_text(&packed));
	add_chunk(png, "IEND", TEXT(""));
	buffer_free(&header);
	buffer_free(&rows);
	buffer_free(&packed);
}

void
icon_draw(struct text svg, unsigned size, long ground, struct buffer *png)
{
	struct drawing *drawing = calloc(1, sizeof *drawing);

	if (!drawing || !(drawing->pixels = calloc((size_t)size * size, 4)))
		fail_out_of_memory();
	drawing->size = size;
	drawing->fine = true;
	for (size_t i = 0; i < (size_t)size * size && ground >= 0; i++)
		lay(&drawing->pixels[i * 4], ground, 1);
	/* What is sure to be seen is a circle of four fifths of the width (w3.org/TR/appmanifest, icon masks). */
	draw(drawing, svg, ground >= 0 ? 0.2 : 0);
	write_png(drawing->pixels, size, png);
	free(drawing->pixels);
	free(drawing);
}
