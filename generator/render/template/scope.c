/* Looks names up. See scope.h. */
#include "render/template/scope.h"

#include "base/suggest.h"

enum { LONGEST_PATH = 32 };

const struct scope *
scope_add(
	struct arena *arena, const struct scope *outer, struct text name, struct reference reference)
{
	struct scope *scope = arena_alloc(arena, sizeof *scope);

	*scope = (struct scope){ name, reference, outer };
	return scope;
}

const struct scope *
scope_add_loop(struct arena *arena, const struct scope *outer, struct text name,
	const struct view_type *type, unsigned slot)
{
	static const struct {
		const char *ending;
		enum reference_from from;
		enum view_kind kind;
	} extras[] = {
		{ "-number", REFERENCE_NUMBER, VIEW_TEXT },
		{ "-first", REFERENCE_FIRST, VIEW_YES_NO },
		{ "-last", REFERENCE_LAST, VIEW_YES_NO },
	};
	const struct scope *scope = outer;

	for (size_t i = 0; i < sizeof extras / sizeof *extras; i++)
		scope = scope_add(arena, scope,
			text_format(arena, "%.*s%s", TEXT_ARGS(name), extras[i].ending),
			(struct reference){ .from = extras[i].from, .kind = extras[i].kind, .slot = slot });
	return scope_add(arena, scope, name,
		(struct reference){
			.from = REFERENCE_PATH, .kind = VIEW_THING, .type = type, .slot = slot });
}

static const struct view_field *
field_of(const struct view_type *type, struct text name)
{
	for (size_t i = 0; i < type->count; i++)
		if (text_is(name, type->fields[i].name))
			return &type->fields[i];
	return NULL;
}

static struct text
suggest_field(struct arena *arena, const struct view_type *type, struct text wrong)
{
	struct text *known = arena_array(arena, struct text, type->count);

	for (size_t i = 0; i < type->count; i++)
		known[i] = text_of(type->fields[i].name);
	return suggest(wrong, known, type->count);
}

static struct text
suggest_name(
	struct arena *arena, const struct scope *scope, const struct view_type *root, struct text wrong)
{
	size_t count = 0;
	struct text *known;

	for (const struct scope *at = scope; at; at = at->outer)
		count++;
	known = arena_array(arena, struct text, count + root->count);
	count = 0;
	for (; scope; scope = scope->outer)
		known[count++] = scope->name;
	for (size_t i = 0; i < root->count; i++)
		known[count++] = text_of(root->fields[i].name);
	return suggest(wrong, known, count);
}

/* Goes one field further. */
static bool
step(struct arena *arena, struct reference *reference, struct text name, struct unknown *unknown)
{
	const struct view_field *field;
	const struct view_field **fields;

	if (reference->from == REFERENCE_ABSENT)
		return true;
	if (reference->from != REFERENCE_PATH || reference->kind != VIEW_THING) {
		unknown->name = name;
		unknown->has_none = reference;
		return false;
	}
	field = reference->count < LONGEST_PATH ? field_of(reference->type, name) : NULL;
	if (!field) {
		*unknown = (struct unknown){ name, reference->type, NULL,
			suggest_field(arena, reference->type, name) };
		return false;
	}
	fields = arena_array(arena, const struct view_field *, reference->count + 1);
	for (size_t i = 0; i < reference->count; i++)
		fields[i] = reference->fields[i];
	fields[reference->count++] = field;
	reference->fields = fields;
	reference->kind = field->kind;
	reference->type = field->type;
	return true;
}

bool
scope_find(struct arena *arena, const struct scope *scope, const struct view_type *root,
	struct text path, struct reference *reference, struct unknown *unknown)
{
	struct text rest = path, name;
	const struct scope *found = scope;

	*unknown = (struct unknown){ 0 };
	text_next(&rest, '.', &name);
	while (found && !text_equal(found->name, name))
		found = found->outer;
	if (found) {
		*reference = found->reference;
	} else {
		*reference =
			(struct reference){ .from = REFERENCE_PATH, .kind = VIEW_THING, .type = root };
		if (!step(arena, reference, name, unknown)) {
			unknown->type = NULL;
			unknown->suggestion = suggest_name(arena, scope, root, name);
			return false;
		}
	}
	while (text_next(&rest, '.', &name))
		if (!step(arena, reference, name, unknown))
			return false;
	return true;
}

const char *
reference_words(const struct reference *reference)
{
	static const char *const words[] = {
		[VIEW_TEXT] = "words",
		[VIEW_ADDRESS] = "an address",
		[VIEW_MARKUP] = "ready-made HTML",
		[VIEW_JSON] = "data for programs (JSON)",
		[VIEW_SCRIPT] = "a script of the program's own",
		[VIEW_YES_NO] = "yes or no",
		[VIEW_THING] = "a thing with fields of its own",
		[VIEW_THINGS] = "a list",
	};

	return words[reference->kind];
}
