/* Reads a theme's folder. Nothing outside it is ever read, whatever the theme holds. */
#ifndef RENDER_THEME_FILES_H
#define RENDER_THEME_FILES_H

#include "base/diag.h"
#include "base/failure.h"
#include "render/template/markup.h"

struct theme_file {
	struct text name; /* from the theme's folder, with "/" */
	const struct source *source; /* its path begins with the folder's own name */
	const struct markup *markup; /* once read; NULL when it has mistakes */
	bool read;
	bool own; /* of a folder that stands before the last, the default theme */
};

/* Adds the folder's HTML files and those below assets/ to the list. */
bool theme_files_read(struct arena *arena, const char *folder, struct list *files,
	struct diags *diags, struct failure *failure);

/* By name, for list_sort(). */
int theme_file_compare(const void *a, const void *b);

/* Complains about an asset that could run a script or ask another host for something, and colours too alike to read. */
void theme_file_check(struct arena *arena, const struct theme_file *file, struct diags *diags);

#endif
