/* A paragraph in lines, for type.c, which makes it, and draw.c, which draws it. */
#ifndef LEAFLET_SETTING_H
#define LEAFLET_SETTING_H

#include <pango/pango.h>

#include "leaflet/look.h"

struct setting {
	PangoLayout *layout;
	const struct paragraph *paragraph;
	enum ink ink;
};

#endif
