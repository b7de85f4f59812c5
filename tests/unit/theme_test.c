/* Tests of render/theme: folders on disc, one over the other, and what may not be in them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Before cmocka, which defines fail() as a macro. */
#include "template_fixture.h"

#include <cmocka.h>

struct folders {
	struct arena *arena;
	struct diags diags;
	char at[64]; /* holds the folders "own" and "default" */
};

static void
run_command(const char *command, const char *folder)
{
	char line[512];

	snprintf(line, sizeof line, "cd '%s' && %s", folder, command);
	assert_int_equal(system(line), 0);
}

static struct folders
folders_new(void)
{
	struct folders folders = { .arena = arena_new(), .at = "/tmp/fingerpost-theme-XXXXXX" };

	folders.diags.arena = folders.arena;
	assert_non_null(mkdtemp(folders.at));
	run_command("mkdir -p own/parts default/parts default/assets/icons", folders.at);
	return folders;
}

static void
folders_free(struct folders *folders)
{
	char line[128];

	snprintf(line, sizeof line, "rm -rf '%s'", folders->at);
	assert_int_equal(system(line), 0);
	arena_free(folders->arena);
}

static void
write_file(const struct folders *folders, const char *name, const char *bytes)
{
	char path[256];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folders->at, name);
	file = fopen(path, "wb");
	assert_non_null(file);
	fputs(bytes, file);
	fclose(file);
}

static struct theme *
open_theme(struct folders *folders)
{
	const char *const at[] = { text_format(folders->arena, "%s/own", folders->at).at,
		text_format(folders->arena, "%s/default", folders->at).at, NULL };
	struct failure failure = { 0 };
	struct theme *theme;

	assert_true(theme_open(folders->arena, at, &theme, &folders->diags, &failure));
	return theme;
}

static const char *
said(struct folders *folders)
{
	struct buffer all = { 0 };
	const char *string;

	diags_sort(&folders->diags);
	for (size_t i = 0; i < folders->diags.list.count; i++) {
		const struct diag *diag = folders->diags.list.at[i];
		struct text sentence = diag_sentence(folders->arena, diag);

		buffer_format(
			&all, "%.*s: %.*s\n", TEXT_ARGS(diag->where.source->path), TEXT_ARGS(sentence));
	}
	string = text_string(folders->arena, buffer_text(&all));
	buffer_free(&all);
	return string;
}

static void
a_site_overrides_one_file(void **state)
{
	struct folders folders = folders_new();
	const struct template *template;
	const struct asset *assets;
	struct buffer page = { 0 };
	struct theme *theme;

	(void)state;
	write_file(&folders, "default/page.html",
		"<div><b fp:include=\"parts/card.html\"/><i fp:include=\"parts/more.html\"/></div>");
	write_file(&folders, "default/parts/card.html", "<b>default</b>");
	write_file(&folders, "default/parts/more.html", "<i>more</i>");
	write_file(&folders, "own/parts/card.html", "<b>own</b>");
	write_file(&folders, "default/assets/style.css", "p { color: red }");
	write_file(&folders, "default/assets/icons/a.svg",
		"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
	write_file(&folders, "default/.hidden.html", "<");
	write_file(&folders, "default/README.md", "<");
	theme = open_theme(&folders);
	template = theme_template(theme, "page.html", &fixture_type, NULL, &folders.diags);
	assert_string_equal(said(&folders), "");
	assert_non_null(template);
	assert_true(template_run(template, NULL, &fixture_page, &page));
	assert_string_equal(page.at, "<div><b>own</b><i>more</i></div>\n");
	assert_ptr_equal(template, theme_template(theme, "page.html", &fixture_type, NULL, &folders.diags));
	assert_int_equal(theme_assets(theme, &assets), 2);
	assert_true(text_is(assets[0].path, "assets/icons/a.svg"));
	assert_true(text_is(assets[1].path, "assets/style.css"));
	assert_true(text_is(assets[1].bytes, "p { color: red }"));
	buffer_free(&page);
	folders_free(&folders);
}

static void
nothing_outside_is_read(void **state)
{
	struct folders folders = folders_new();
	struct theme *theme;

	(void)state;
	write_file(&folders, "secret.html", "<p>secret</p>");
	write_file(&folders, "default/inside.html", "<p>inside</p>");
	run_command("ln -s ../secret.html own/page.html && ln -s /etc own/folder && ln -s nowhere "
				"own/lost.html && "
				"ln -s ../secret.html own/secret.html && ln -s inside.html default/alias.html && "
				"mkfifo default/pipe.html",
		folders.at);
	theme = open_theme(&folders);
	assert_string_equal(said(&folders),
		"own/folder: “folder” is not allowed in a theme: it is a symbolic link that does not lead "
		"to a file of the theme.\n"
		"own/lost.html: “lost.html” is not allowed in a theme: it is a symbolic link that does not "
		"lead to a file of the "
		"theme.\n"
		"own/page.html: “page.html” is not allowed in a theme: it is a symbolic link that does not "
		"lead to a file of the "
		"theme.\n"
		"own/secret.html: “secret.html” is not allowed in a theme: it is a symbolic link that does "
		"not lead to a file of the "
		"theme.\n");
	assert_null(theme_template(theme, "page.html", &fixture_type, NULL, &folders.diags));
	assert_non_null(theme_template(theme, "alias.html", &fixture_type, NULL, &folders.diags));
	assert_null(theme_template(theme, "pipe.html", &fixture_type, NULL, &folders.diags));
	folders_free(&folders);
}

static void
assets_are_harmless(void **state)
{
	struct folders folders = folders_new();

	(void)state;
	write_file(&folders, "default/assets/a.js", "alert(1)");
	write_file(&folders, "default/assets/b.svg",
		"<svg xmlns:h=\"x\"><h:script/><a href=\"javascript:1\" onload=\"x\"/></svg>");
	write_file(&folders, "default/assets/c.css",
		"@font-face { src: url(\"//elsewhere.example/f.woff2\") }");
	write_file(&folders, "default/assets/d.html", "<p/>");
	open_theme(&folders);
	assert_int_equal(diags_count(&folders.diags, LEVEL_ERROR), 6);
	assert_non_null(
		strstr(said(&folders), "default/assets/b.svg: <h:script> is not allowed in a theme"));
	assert_non_null(strstr(said(&folders),
		"default/assets/c.css: “\"//elsewhere.example/f.woff2\"” in “assets/c.css” would make"));
	folders_free(&folders);
}

static void
a_file_can_be_too_big(void **state)
{
	struct folders folders = folders_new();

	(void)state;
	run_command("head -c 1100000 /dev/zero >default/page.html", folders.at);
	open_theme(&folders);
	assert_string_equal(said(&folders),
		"default/page.html: “page.html” is too big for a theme: it may have 1 MB and no more.\n");
	folders_free(&folders);
}

static void
a_missing_folder_ends_the_run(void **state)
{
	struct folders folders = folders_new();
	const char *const at[] = { "/nowhere/at/all", NULL };
	struct failure failure = { 0 };
	struct theme *theme;

	(void)state;
	assert_false(theme_open(folders.arena, at, &theme, &folders.diags, &failure));
	assert_string_equal(failure.message,
		"cannot read the theme's folder “/nowhere/at/all”: No such file or directory");
	folders_free(&folders);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_site_overrides_one_file),
		cmocka_unit_test(nothing_outside_is_read),
		cmocka_unit_test(assets_are_harmless),
		cmocka_unit_test(a_file_can_be_too_big),
		cmocka_unit_test(a_missing_folder_ends_the_run),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
