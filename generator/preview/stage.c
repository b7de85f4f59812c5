/* The one thing others see in this stage's file. See stage.h. */
#include "preview/stage.h"

#include "base/stamp.h"

__attribute__((visibility("default"))) const struct preview_stage preview_stage = {
	.build = build_stamp,
	.open = preview_open,
	.port = preview_port,
	.tell = preview_tell,
	.close = preview_close,
};
