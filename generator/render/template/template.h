/*
 * Natural templates: well-formed HTML files with fp: attributes, compiled once into a flat program.
 * Every hole knows whether it stands in text, an attribute, a URL or JSON, so escaping cannot be
 * forgotten. A theme is a list of folders, the most particular first; a file is taken from the first
 * folder that has it. docs/themes.md describes the language.
 */
#ifndef RENDER_TEMPLATE_H
#define RENDER_TEMPLATE_H

#include "base/diag.h"
#include "base/failure.h"
#include "base/hash.h"
#include "model/wording.h"
#include "render/view/view.h"

struct theme;
struct template;

/*
 * Opens the folders (absolute or relative, NULL-ended, most particular first) and reads their files:
 * HTML, and what is below assets/. Symbolic links that lead out of a folder, scripts, and files that are
 * too big are diagnostics. False with the failure set when a folder cannot be read.
 */
bool theme_open(struct arena *arena, const char *const *folders, struct theme **theme,
	struct diags *diags, struct failure *failure);

/*
 * Compiles "entry.html" against `root`, its words in the wording's language (NULL: as they stand); the same
 * name and language twice give the same template. NULL, with diagnostics, when it has mistakes. Not for
 * several threads.
 */
const struct template *theme_template(struct theme *theme, const char *name, const struct view_type *root,
	const struct wording *wording, struct diags *diags);

/* The words that the templates compiled so far say to people, each once, in the order they were met. */
struct theme_phrase {
	struct text english;
	struct where where;
};
size_t theme_phrases(const struct theme *theme, const struct theme_phrase *const **phrases);

/*
 * Runs the program: adds the page to the buffer. `thing` is of the root type. Safe on several threads.
 * False, with nothing added, when the page would have no end (loops inside loops over everything): then
 * the build must stop with template_endless().
 */
bool template_run(const struct template *template, const struct view_context *context,
	const void *thing, struct buffer *page);

/* How many parts the templates compiled so far have that are made once for each thing (kept.h). */
size_t theme_kept_parts(const struct theme *theme);

/* The furthest reach of any field it shows. */
enum view_reach template_reach(const struct template *template);

/* How many loops over things of this type stand inside each other at most. */
unsigned template_steps(const struct template *template, const struct view_type *type);

/* Says of a template that template_run() gave up on it. */
void template_endless(const struct template *template, struct diags *diags);

/* Says of a template that its page of an invented directory lacks what tells readers so. */
void template_hides_example(const struct template *template, struct text lacks, struct diags *diags);

/* Warns of the files of a site's own theme that stand in for nothing and that no other file names. Only
 * when every template has been compiled, and without mistakes, is that known. */
void theme_say_unused(const struct theme *theme, struct diags *diags);

/* A hash of all its HTML files, which the pages follow from. */
struct hash theme_hash(const struct theme *theme);

/* The files below assets/, sorted, to be published as they are: path ("assets/style.css") and bytes. */
struct asset {
	struct text path, bytes;
};
size_t theme_assets(struct theme *theme, const struct asset **assets);

#endif
