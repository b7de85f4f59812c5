/*
 * What the command calls of the preview: a file of its own, build/preview.so, so that only `fingerpost serve` loads
 * the library that speaks to browsers (command/stage.h).
 */
#ifndef PREVIEW_STAGE_H
#define PREVIEW_STAGE_H

#include "preview/server.h"

/* The functions of server.h, which says what each does. */
struct preview_stage {
	const char *build; /* build_stamp */
	struct preview *(*open)(const struct preview_request *request, struct failure *failure);
	unsigned (*port)(const struct preview *preview);
	void (*tell)(struct preview *preview, struct text state, bool new_pages);
	void (*close)(struct preview *preview);
};

extern const struct preview_stage preview_stage;

#endif
