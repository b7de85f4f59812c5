/* SVG through librsvg, which gets bytes and no place to look for others. See logo.h. */
#include "leaflet/logo.h"

#include <librsvg/rsvg.h>
#include <math.h>

/* Longer ones would be lines across a page. */
static const double longest = 12;

static RsvgHandle *
open_logo(const struct source *logo)
{
	return rsvg_handle_new_from_data((const guint8 *)logo->bytes.at, logo->bytes.size, NULL);
}

void
logo_draw(cairo_t *cairo, const struct source *logo, double x, double y, double width, double height)
{
	RsvgHandle *handle = open_logo(logo);
	RsvgRectangle place = { x, y, width, height };

	cairo_save(cairo);
	cairo_rectangle(cairo, x, y, width, height);
	cairo_clip(cairo);
	if (handle) {
		rsvg_handle_render_document(handle, cairo, &place, NULL);
		g_object_unref(handle);
	}
	cairo_restore(cairo);
}

/* Does it leave ink on white paper? */
static bool
is_seen(const struct source *logo)
{
	enum { EDGE = 96, NEARLY_WHITE = 0xf4 };
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, EDGE, EDGE);
	cairo_t *cairo = cairo_create(surface);
	bool seen = false;

	cairo_set_source_rgb(cairo, 1, 1, 1);
	cairo_paint(cairo);
	logo_draw(cairo, logo, 0, 0, EDGE, EDGE);
	cairo_destroy(cairo);
	cairo_surface_flush(surface);
	for (int i = 0; i < cairo_image_surface_get_stride(surface) * EDGE && !seen; i++)
		seen = i % 4 < 3 && cairo_image_surface_get_data(surface)[i] < NEARLY_WHITE;
	cairo_surface_destroy(surface);
	return seen;
}

const char *
logo_measure(const struct source *logo, double *shape)
{
	RsvgHandle *handle = open_logo(logo);
	const char *fault = NULL;
	gboolean sized, boxed;
	RsvgRectangle box;
	gdouble width, height;

	*shape = 0;
	if (!handle)
		return "it is no whole SVG file";
	sized = rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height);
	rsvg_handle_get_intrinsic_dimensions(handle, NULL, NULL, NULL, NULL, &boxed, &box);
	if (!sized && boxed) {
		width = box.width;
		height = box.height;
	}
	if (!(sized || boxed) || !(width > 0) || !(height > 0) || !isfinite(width / height))
		fault = "it has no size: write its “viewBox”, or its width and height";
	else if (width / height > longest || height / width > longest)
		fault = "it is more than 12 times as long as it is wide";
	else if (!is_seen(logo))
		fault = "nothing can be seen of it on white paper";
	else
		*shape = width / height;
	g_object_unref(handle);
	return fault;
}
