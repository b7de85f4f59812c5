/* The files of a theme, for the compiler and for tests. template.h is what the rest of render uses. */
#ifndef RENDER_THEME_H
#define RENDER_THEME_H

#include "render/template/markup.h"
#include "render/template/template.h"

enum {
	THEME_LARGEST_FILE = 1024 * 1024, /* of HTML */
	THEME_LARGEST_ASSET = 16 * 1024 * 1024,
	THEME_MOST_FILES = 10000,
	THEME_DEEPEST_FOLDER = 16,
	THEME_MOST_KEPT = 64,
};

/* A theme of files in memory; the first with a name counts. They must live as long as the arena. */
struct theme *theme_of_sources(struct arena *arena, const struct source *const *sources,
	const struct text *names, size_t count);

/* Why this cannot be the name of a file in a theme, or NULL. */
const char *theme_name_mistake(struct text name);

/* The file read as markup; NULL when there is none (`exists` says) or it has mistakes, which are said
 * once. */
const struct markup *
theme_markup(struct theme *theme, struct text name, struct diags *diags, bool *exists);

/* A file of the theme that looks like the wrong name, or an empty text. */
struct text theme_suggest(const struct theme *theme, struct text wrong);

/* Compiles one file; NULL with diagnostics. */
const struct template *template_compile(struct arena *arena, struct theme *theme, struct text name,
	const struct view_type *root, const struct wording *wording, struct diags *diags);

/* The number, from 0, of a part that takes one thing of this type and is kept once it is made (kept.h); false
 * when there are too many already. */
bool theme_keeps(struct theme *theme, struct text name, const struct view_type *type, size_t *number);

/* Remembers words that a template says to people; `where` is asked only the first time. */
bool theme_knows_phrase(const struct theme *theme, struct text english);
void theme_add_phrase(struct theme *theme, struct text english, struct where where);

#endif
