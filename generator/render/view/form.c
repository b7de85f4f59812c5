/* What a theme sees of the form for an entry: its parts, its questions, and where it can be sent. */
#include "render/view/context.h"

/* So many names are offered at most: the list of a large directory would weigh more than the page. */
enum { NAMES_OFFERED_MOST = 300 };

static bool
is_asked(const struct view_context *context, const struct form_part *part)
{
	return context->output->kind == OUTPUT_ADD ? part->adding : part->changing;
}

static void
form_parts(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct form *form = thing;
	const void **at = arena_array(context->scratch, const void *, form->part_count + 1);

	for (size_t i = 0; i < form->part_count; i++)
		if (is_asked(context, form->parts[i]))
			at[value->count++] = form->parts[i];
	value->at = at;
}

static void
form_repository(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = context->site->settings.repository.url.text;
	while (text_ends(value->text, "/"))
		value->text.size--;
}

static void
form_branch(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct text branch = context->site->settings.repository.branch.text;

	value->text = branch.size > 0 ? branch : TEXT("main");
}

static void
form_forge(const struct view_context *context, const void *thing, struct view_value *value)
{
	unsigned forge = context->site->settings.repository.forge.is;

	value->text = text_of(choice_written(SET_forge, forge > 0 ? forge : FORGE_GITHUB));
}

static void
form_forge_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	unsigned forge = context->site->settings.repository.forge.is;

	value->text = text_of(choice_shown(SET_forge, forge > 0 ? forge : FORGE_GITHUB));
}

/* "content/" of "content/site.yaml", or nothing. */
static void
form_folder(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct text path = context->site->settings.source ? context->site->settings.source->path : TEXT("");

	while (path.size > 0 && path.at[path.size - 1] != '/')
		path.size--;
	value->text = path;
}

static void
form_schemas(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_in_full(context, TEXT("schema/"));
}

static void
form_written_files(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu %zu", context->outputs->written_files,
		context->outputs->unkept_written_files);
}

static void
part_title(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_said(context, ((const struct form_part *)thing)->title, value);
}

static void
part_about(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (((const struct form_part *)thing)->about)
		give_said(context, ((const struct form_part *)thing)->about, value);
}

static void
part_more(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (((const struct form_part *)thing)->more)
		give_said(context, ((const struct form_part *)thing)->more, value);
}

static void
part_list(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct form_part *)thing)->list;
}

static void
part_is_enough(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct form_part *)thing)->enough;
}

static void
part_questions(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct form_part *part = thing;

	value->at = (const void *const *)part->questions;
	value->count = part->question_count;
}

static const struct form_question *
question_of(const void *thing)
{
	return thing;
}

static void
question_path(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = question_of(thing)->path;
}

/* "places-hours" */
static struct text
id_of(const struct view_context *context, const struct form_question *question)
{
	char *id = arena_copy(context->scratch, question->path.at, question->path.size);

	for (size_t i = 0; i < question->path.size; i++)
		if (id[i] == '.')
			id[i] = '-';
	return (struct text){ id, question->path.size };
}

static void
question_id(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = id_of(context, thing);
}

static void
question_hint_id(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (question_of(thing)->hint)
		value->text = text_format(context->scratch, "%.*s-hint", TEXT_ARGS(id_of(context, thing)));
}

static void
question_names_id(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (question_of(thing)->shape == FORM_NAMED)
		value->text = text_format(context->scratch, "%.*s-names", TEXT_ARGS(id_of(context, thing)));
}

static void
question_ask(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_said(context, question_of(thing)->ask, value);
}

static void
question_hint(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (question_of(thing)->hint)
		give_said(context, question_of(thing)->hint, value);
}

static void
question_shape(const struct view_context *context, const void *thing, struct view_value *value)
{
	static const char *const shapes[FORM_SHAPES] = { [FORM_LINE] = "line", [FORM_WORDS] = "words", [FORM_LIST] = "list",
		[FORM_HOURS] = "hours", [FORM_ONE] = "one", [FORM_SEVERAL] = "several", [FORM_NAMED] = "named",
		[FORM_ENTRIES] = "entries", [FORM_DAY] = "day", [FORM_END] = "end", [FORM_POINT] = "point",
		[FORM_AGES] = "ages", [FORM_BODY] = "body" };

	value->text = text_of(shapes[question_of(thing)->shape]);
}

static void
question_is_long(const struct view_context *context, const void *thing, struct view_value *value)
{
	enum form_shape shape = question_of(thing)->shape;

	value->yes = shape == FORM_WORDS || shape == FORM_HOURS || shape == FORM_ENTRIES || shape == FORM_BODY;
}

static void
question_is_chosen(const struct view_context *context, const void *thing, struct view_value *value)
{
	enum form_shape shape = question_of(thing)->shape;

	value->yes = shape == FORM_ONE || shape == FORM_SEVERAL;
}

static void
question_is_needed(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = question_of(thing)->needed;
}

static void
question_answers(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct form_question *question = thing;

	if (question->shape == FORM_NAMED && question->answer_count > NAMES_OFFERED_MOST)
		return;
	value->at = (const void *const *)question->answers;
	value->count = question->answer_count;
}

static void
answer_value(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct form_answer *)thing)->value;
}

static void
answer_words(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct form_answer *answer = thing;

	if (answer->from == FORM_SAID)
		give_said(context, answer->words.at, value);
	else if (answer->from == FORM_CONTENT)
		give_content(context, answer->words, value);
	else
		value->text = answer->words;
}

/* Names to choose from are those of organisations. */
static bool
answer_is_unkept(const struct view_context *context, const void *thing)
{
	const struct form_answer *answer = thing;
	const struct organisation *organisation = answer->from == FORM_NAME
		? map_get(&context->site->organisation_by_id, answer->value) : NULL;

	return organisation && context->derived->organisation_unkept[organisation->number];
}

static const struct view_field answer_fields[] = {
	{ "value", VIEW_TEXT, NULL, answer_value, "As it stands in a file: “drop-in”." },
	{ "words", VIEW_TEXT, NULL, answer_words, "As people read it: “Just come in”." },
};

static const struct view_type view_answer = { "answer", "One of a question's answers.", VIEW_FIELDS(answer_fields),
	.is_unkept = answer_is_unkept };

static const struct view_field question_fields[] = {
	{ "path", VIEW_TEXT, NULL, question_path, "The field it is about, for “data-field”: “access.how”." },
	{ "shape", VIEW_TEXT, NULL, question_shape, "How its answer is written into the file, for “data-shape”: “line”." },
	{ "id", VIEW_TEXT, NULL, question_id, "For “id”: “access-how”." },
	{ "hint-id", VIEW_TEXT, NULL, question_hint_id, "For the “id” of its hint, when it has one." },
	{ "names-id", VIEW_TEXT, NULL, question_names_id, "For the “id” of the list of names it offers, when it does." },
	{ "ask", VIEW_TEXT, NULL, question_ask, "The question." },
	{ "hint", VIEW_TEXT, NULL, question_hint, "A line that explains it, if it needs one." },
	{ "is-needed", VIEW_YES_NO, NULL, question_is_needed, "Must it be answered?" },
	{ "is-long", VIEW_YES_NO, NULL, question_is_long, "Is there to be room for several lines?" },
	{ "is-chosen", VIEW_YES_NO, NULL, question_is_chosen, "Are its answers there to choose from, one of them or several?" },
	{ "answers", VIEW_THINGS, &view_answer, question_answers, "Those answers, or the names it offers." },
};

const struct view_type view_question = { "question", "A question of the form.", VIEW_FIELDS(question_fields) };

static const struct view_field part_fields[] = {
	{ "title", VIEW_TEXT, NULL, part_title, "What it is about." },
	{ "about", VIEW_TEXT, NULL, part_about, "A line or two about it, if there are any." },
	{ "list", VIEW_TEXT, NULL, part_list,
		"The field that is a list of what the part asks, for “data-things”: “places”; nothing for others." },
	{ "more", VIEW_TEXT, NULL, part_more, "For a button that asks the part's questions once more." },
	{ "is-enough", VIEW_YES_NO, NULL, part_is_enough, "Is all that is needed asked by now?" },
	{ "questions", VIEW_THINGS, &view_question, part_questions, "Its questions." },
};

static const struct view_type view_part = { "part", "A part of the form.", VIEW_FIELDS(part_fields) };

static const struct view_field fields[] = {
	{ "parts", VIEW_THINGS, &view_part, form_parts, "Its parts, in order." },
	{ "repository", VIEW_TEXT, NULL, form_repository, "The repository of site.yaml, for “data-repository”." },
	{ "branch", VIEW_TEXT, NULL, form_branch, "Its branch, for “data-branch”." },
	{ "forge", VIEW_TEXT, NULL, form_forge, "The software that runs there, for “data-forge”: “github”." },
	{ "forge-name", VIEW_TEXT, NULL, form_forge_name, "What people call that: “GitHub”." },
	{ "folder", VIEW_TEXT, NULL, form_folder, "Where the content stands there, for “data-folder”: “content/”." },
	{ "schemas", VIEW_TEXT, NULL, form_schemas, "Where the schemas are, for “data-schemas”; nothing without an address." },
	{ "written-files", VIEW_TEXT, NULL, form_written_files,
		"How many files tell what entries say, for “data-written”: “2 1”, of those kept on devices and of the others." },
};

const struct view_type view_form = { "form", "The form for an entry, in add.html and change.html.", VIEW_FIELDS(fields) };
