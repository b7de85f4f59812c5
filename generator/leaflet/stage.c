/* The one thing others see in this stage's file. See stage.h. */
#include "leaflet/stage.h"

#include "base/stamp.h"
#include "leaflet/select.h"

__attribute__((visibility("default"))) const struct leaflet_stage leaflet_stage = {
	.build = build_stamp,
	.begin = leaflet_begin,
	.type_open = type_open,
	.type_clear = type_clear,
	.type_close = type_close,
	.fit = leaflet_fit,
	.impose = sheets_impose,
	.pdf = leaflet_pdf,
	.picture = leaflet_picture,
	.closed_words = leaflet_closed_words,
};
