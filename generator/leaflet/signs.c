/* A clock, a door, a pin, a telephone, a coin, a wheelchair: in a square of 24 by 24. See signs.h. */
#include "leaflet/signs.h"

#include <math.h>

static void
circle(cairo_t *cairo, double x, double y, double radius)
{
	cairo_new_sub_path(cairo);
	cairo_arc(cairo, x, y, radius, 0, 2 * M_PI);
}

static void
line(cairo_t *cairo, double from_x, double from_y, double to_x, double to_y)
{
	cairo_move_to(cairo, from_x, from_y);
	cairo_line_to(cairo, to_x, to_y);
}

static void
draw_clock(cairo_t *cairo)
{
	circle(cairo, 12, 12, 9.5);
	line(cairo, 12, 6, 12, 12);
	cairo_line_to(cairo, 16, 14.5);
	cairo_stroke(cairo);
}

static void
draw_door(cairo_t *cairo)
{
	cairo_rectangle(cairo, 5.5, 2.5, 13, 19);
	cairo_stroke(cairo);
	line(cairo, 2.5, 21.5, 21.5, 21.5);
	cairo_stroke(cairo);
	circle(cairo, 14.8, 12.5, 1.4);
	cairo_fill(cairo);
}

static void
draw_pin(cairo_t *cairo)
{
	cairo_move_to(cairo, 12, 22.5);
	cairo_curve_to(cairo, 8, 17, 4.5, 13.5, 4.5, 9.3);
	cairo_arc(cairo, 12, 9.3, 7.5, M_PI, 2 * M_PI);
	cairo_curve_to(cairo, 19.5, 13.5, 16, 17, 12, 22.5);
	cairo_close_path(cairo);
	cairo_stroke(cairo);
	circle(cairo, 12, 9.3, 2.6);
	cairo_fill(cairo);
}

static void
draw_telephone(cairo_t *cairo)
{
	cairo_move_to(cairo, 6.2, 2.5);
	cairo_line_to(cairo, 9.4, 2.5);
	cairo_line_to(cairo, 10.8, 7.4);
	cairo_line_to(cairo, 8.3, 9.4);
	cairo_curve_to(cairo, 9.6, 12.2, 11.8, 14.4, 14.6, 15.7);
	cairo_line_to(cairo, 16.6, 13.2);
	cairo_line_to(cairo, 21.5, 14.6);
	cairo_line_to(cairo, 21.5, 17.8);
	cairo_curve_to(cairo, 21.5, 20.2, 19.8, 21.5, 17.9, 21.5);
	cairo_curve_to(cairo, 9.6, 21.1, 2.9, 14.4, 2.5, 6.1);
	cairo_curve_to(cairo, 2.5, 4.2, 3.8, 2.5, 6.2, 2.5);
	cairo_close_path(cairo);
	cairo_stroke(cairo);
}

static void
draw_coin(cairo_t *cairo)
{
	circle(cairo, 12, 12, 9.5);
	cairo_stroke(cairo);
	cairo_move_to(cairo, 15.2, 8.6);
	cairo_curve_to(cairo, 13.6, 6, 9.6, 6.6, 9.8, 9.8);
	cairo_curve_to(cairo, 9.9, 12, 11.4, 14, 9, 17);
	cairo_line_to(cairo, 15.6, 17);
	cairo_stroke(cairo);
	line(cairo, 8.2, 12.4, 13.6, 12.4);
	cairo_stroke(cairo);
}

static void
draw_wheelchair(cairo_t *cairo)
{
	circle(cairo, 10, 3.6, 2.1);
	cairo_fill(cairo);
	line(cairo, 10, 7, 10, 14);
	cairo_line_to(cairo, 16, 14);
	cairo_line_to(cairo, 19, 20.5);
	cairo_line_to(cairo, 21.5, 19.5);
	cairo_stroke(cairo);
	line(cairo, 10, 10, 15.5, 10);
	cairo_stroke(cairo);
	cairo_arc(cairo, 10, 16.2, 6, .55, M_PI * 1.4);
	cairo_stroke(cairo);
}

void
sign_draw(cairo_t *cairo, enum sign sign, double x, double y, double edge)
{
	static void (*const signs[SIGNS])(cairo_t *cairo) = { NULL, draw_clock, draw_door, draw_pin, draw_telephone,
		draw_coin, draw_wheelchair };

	if (!signs[sign])
		return;
	cairo_save(cairo);
	cairo_translate(cairo, x, y);
	cairo_scale(cairo, edge / 24, edge / 24);
	cairo_set_line_width(cairo, 2);
	cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
	cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
	cairo_new_path(cairo);
	signs[sign](cairo);
	cairo_restore(cairo);
}
