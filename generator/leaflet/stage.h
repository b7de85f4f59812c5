/*
 * What the command calls of the leaflet stage. Its libraries take longer to load than most commands take in all, so
 * this stage and they are a file of their own, build/leaflet.so, loaded once a leaflet is to be made (command/stage.h).
 */
#ifndef LEAFLET_STAGE_H
#define LEAFLET_STAGE_H

#include "leaflet/leaflet.h"

/* The functions of leaflet.h, type.h, sheets.h and select.h, which say what each does. */
struct leaflet_stage {
	const char *build; /* build_stamp */
	bool (*begin)(struct arena *arena, const struct leaflet_request *request, struct leaflet_edition *edition,
		struct diags *diags);
	bool (*type_open)(struct type **type, const struct words_list *wanted, struct failure *failure);
	void (*type_clear)(struct type *type);
	void (*type_close)(struct type *type);
	struct sheets *(*fit)(const struct leaflet_edition *edition, struct type *type, struct diags *diags);
	struct sheets *(*impose)(const struct sheets *pages);
	bool (*pdf)(const struct sheets *sheets, struct buffer *pdf, struct failure *failure);
	int (*picture)(const struct sheets *sheets, int width, struct buffer *png);
	struct text (*closed_words)(struct arena *arena, const struct list *closed);
};

extern const struct leaflet_stage leaflet_stage;

#endif
