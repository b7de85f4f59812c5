/*
 * What `make strings` (tests/strings) asks of the program's own readers:
 *   strings phrases THEME PAGE...     each phrase that the templates of these pages say: place, English
 *   strings said THEME LANGUAGE       each line of a strings file: section, place, categories or "-", English;
 *                                     an empty category list when it is not translated yet
 *   strings categories LANGUAGE       the categories of number the language has
 * Tabs stand between the parts of a line.
 */
#include <stdio.h>
#include <string.h>

#include "parse/strings_file.h"
#include "render/template/template.h"
#include "render/view/view.h"

static int
complain(const struct diags *diags)
{
	struct arena *arena = arena_new();

	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = diags->list.at[i];
		struct text sentence = diag_sentence(arena, diag);

		struct text path = diag->where.source ? diag->where.source->path : TEXT("");

		fprintf(stderr, "%.*s:%u: %.*s\n", TEXT_ARGS(path), (unsigned)diag->where.line, TEXT_ARGS(sentence));
	}
	arena_free(arena);
	return diags_count(diags, LEVEL_ERROR) > 0 ? 1 : 0;
}

static void
print_place(struct where where)
{
	printf("%.*s:%u\t", TEXT_ARGS(where.source->path), (unsigned)where.line);
}

static int
print_phrases(struct arena *arena, char **arguments)
{
	const char *const folders[] = { arguments[0], NULL };
	struct diags diags = { .arena = arena };
	struct failure failure = { 0 };
	const struct theme_phrase *const *phrases;
	struct theme *theme;
	size_t count;

	if (!theme_open(arena, folders, &theme, &diags, &failure)) {
		fprintf(stderr, "%s\n", failure.message);
		return 1;
	}
	for (char **page = arguments + 1; *page; page++)
		theme_template(theme, *page, &view_root, NULL, &diags);
	count = theme_phrases(theme, &phrases);
	for (size_t i = 0; i < count; i++) {
		print_place(phrases[i]->where);
		printf("%.*s\n", TEXT_ARGS(phrases[i]->english));
	}
	return complain(&diags);
}

static struct text
read_whole(struct arena *arena, const char *path)
{
	FILE *file = fopen(path, "rb");
	struct buffer bytes = { 0 };
	struct text text;
	size_t size;

	if (!file)
		return (struct text){ 0 };
	while ((size = fread(buffer_reserve(&bytes, 4096), 1, 4096, file)) > 0)
		bytes.size += size;
	fclose(file);
	text = text_copy(arena, buffer_text(&bytes));
	buffer_free(&bytes);
	return text;
}

static void
print_line(const struct phrase_line *line)
{
	printf("%s\t", line->browser ? "browser" : "pages");
	print_place(line->english.where);
	if (!line->plural)
		fputs(line->forms[PLURAL_OTHER].size > 0 ? "-" : "", stdout);
	for (enum plural plural = 0; line->plural && plural < PLURALS; plural++)
		if (line->forms[plural].size > 0)
			printf("%s ", plural_name(plural));
	printf("\t%.*s\n", TEXT_ARGS(line->english.text));
}

static int
print_said(struct arena *arena, const char *theme, const char *language)
{
	struct source source = { .path = text_format(arena, "%s/strings/%s.yaml", theme, language) };
	struct diags diags = { .arena = arena };
	struct reader reader = { .arena = arena, .diags = &diags };
	struct arena *scratch = arena_new();
	struct failure failure = { 0 };
	struct strings strings = { .wording = wording_open(arena, text_of(language), NULL, &failure) };

	source.bytes = read_whole(arena, source.path.at);
	if (!strings.wording || !source.bytes.at)
		return 1;
	strings_file_read(&reader, scratch, &source, false, &strings);
	for (size_t i = 0; i < strings.phrases.count; i++)
		print_line(strings.phrases.at[i]);
	arena_free(scratch);
	return complain(&diags);
}

static int
print_categories(struct arena *arena, const char *language)
{
	struct failure failure = { 0 };
	const struct locale *locale = locale_open(arena, text_of(language), &failure);

	for (enum plural plural = 0; locale && plural < PLURALS; plural++)
		if (locale_has_plural(locale, plural))
			printf("%s\n", plural_name(plural));
	return locale ? 0 : 1;
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	int status = 2;

	if (argc >= 4 && strcmp(argv[1], "phrases") == 0)
		status = print_phrases(arena, argv + 2);
	else if (argc == 4 && strcmp(argv[1], "said") == 0)
		status = print_said(arena, argv[2], argv[3]);
	else if (argc == 3 && strcmp(argv[1], "categories") == 0)
		status = print_categories(arena, argv[2]);
	arena_free(arena);
	return status;
}
