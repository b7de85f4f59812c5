/*
 * Prints the reference part of docs/themes.md: every type a theme may see, with its fields, from the
 * tables that templates are compiled against, so that the document cannot say anything else.
 */
#include <stdio.h>

#include "render/view/view.h"

enum { TYPES_MOST = 256 };

static const char *const kinds[] = {
	[VIEW_TEXT] = "words",
	[VIEW_ADDRESS] = "address",
	[VIEW_MARKUP] = "HTML, for `fp:html`",
	[VIEW_JSON] = "JSON, for `fp:json`",
	[VIEW_SCRIPT] = "script, for `fp:src`",
	[VIEW_YES_NO] = "yes or no",
	[VIEW_THING] = "thing",
	[VIEW_THINGS] = "list",
};

/* The types in the order in which they are first met. */
struct types {
	const struct view_type *at[TYPES_MOST];
	size_t count;
};

static void
remember(struct types *types, const struct view_type *type)
{
	for (size_t i = 0; i < types->count; i++)
		if (types->at[i] == type)
			return;
	if (type && types->count < TYPES_MOST)
		types->at[types->count++] = type;
}

static void
print_kind(const struct view_field *field)
{
	if (field->kind == VIEW_THING)
		printf("[%s](#%s)", field->type->name, field->type->name);
	else if (field->kind == VIEW_THINGS)
		printf("list of [%s](#%s)", field->type->name, field->type->name);
	else
		fputs(kinds[field->kind], stdout);
}

int
main(void)
{
	struct types types = { .at = { &view_root }, .count = 1 };

	for (size_t i = 0; i < types.count; i++) {
		const struct view_type *type = types.at[i];

		printf("\n### %s\n\n%s\n\n| name | is | |\n|---|---|---|\n", type->name, type->about);
		for (size_t j = 0; j < type->count; j++) {
			const struct view_field *field = &type->fields[j];

			printf("| `%s` | ", field->name);
			print_kind(field);
			printf(" | %s |\n", field->about);
			remember(&types, field->type);
		}
	}
	return 0;
}
