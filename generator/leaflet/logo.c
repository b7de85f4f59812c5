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

double
logo_shape(const struct source *logo)
{
	RsvgHandle *handle = open_logo(logo);
	gboolean sized, boxed;
	RsvgRectangle box;
	gdouble width, height;
	double shape = 0;

	if (!handle)
		return 0;
	sized = rsvg_handle_get_intrinsic_size_in_pixels(handle, &width, &height);
	rsvg_handle_get_intrinsic_dimensions(handle, NULL, NULL, NULL, NULL, &boxed, &box);
	if (!sized && boxed) {
		width = box.width;
		height = box.height;
	}
	if ((sized || boxed) && width > 0 && height > 0)
		shape = width / height;
	g_object_unref(handle);
	return isfinite(shape) && shape <= longest && shape >= 1 / longest ? shape : 0;
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
