/* Answers made into a file. See draft.h. */
#include "interview/draft.h"

#include <string.h>

#include "amend/edit.h"

bool
draft_add(struct draft *draft, enum question question, struct text words)
{
	struct answers *answers = &draft->answers[question];

	if (answers->count == ANSWERS_MOST)
		return false;
	answers->at[answers->count++] = text_copy(draft->arena, words);
	return true;
}

bool
draft_answer(struct draft *draft, enum question question, struct text words)
{
	enum answer_form form = question_row(question)->form;
	struct text rest = text_trim(words), part;
	bool fine = true;

	draft->answers[question].count = 0;
	if (form != ANSWER_LIST && form != ANSWER_LINES)
		return rest.size == 0 || draft_add(draft, question, rest);
	while (fine && text_next(&rest, form == ANSWER_LIST ? ',' : '\n', &part))
		if (text_trim(part).size > 0)
			fine = draft_add(draft, question, text_trim(part));
	return fine;
}

static bool
answers(const struct draft *draft, enum question question, const char *words)
{
	const struct answers *given = &draft->answers[question];

	return given->count > 0 && text_equal_ignoring_case(given->at[0], text_of(words));
}

bool
draft_asks(const struct draft *draft, enum question question)
{
	unsigned kinds = question_row(question)->kinds;
	unsigned kind = draft->answers[ASK_KIND].count > 0 ? choice_find(SET_kind, draft->answers[ASK_KIND].at[0]) : 0;

	if (kinds != 0 && kind != 0 && !(kinds >> kind & 1))
		return false;
	if (question == ASK_ADDRESS || question == ASK_POSTCODE)
		return !answers(draft, ASK_PLACE, "no") && !answers(draft, ASK_PLACE, "secret");
	if (question == ASK_HOURS)
		return !answers(draft, ASK_PLACE, "no");
	return true;
}

/* A file while it is written. */
struct writing {
	const struct draft *draft;
	struct buffer bytes;
	uint32_t line;          /* the number of the line that is written next */
	const char *group;      /* the field that the last answer stood in, or NULL */
};

static void
add_line(struct writing *writing, struct text line)
{
	buffer_add(&writing->bytes, line);
	buffer_add_char(&writing->bytes, '\n');
	writing->line++;
}

/* Opens the field that others stand in; gives what their lines begin with. */
static const char *
open_group(struct writing *writing, const char *group)
{
	bool list = group && strcmp(group, "places") == 0, same = group && writing->group && strcmp(group, writing->group) == 0;

	writing->group = group;
	if (group && !same)
		add_line(writing, text_format(writing->draft->arena, "%s:", group));
	return !group ? "" : !list ? "  " : same ? "    " : "  - ";
}

static void
write_answer(struct writing *writing, const struct question_row *row, const struct answers *answers)
{
	struct arena *arena = writing->draft->arena;
	const char *indent = open_group(writing, row->group);
	struct buffer list = { 0 };

	if (row->form == ANSWER_LINES) {
		add_line(writing, text_format(arena, "%s%s:", indent, row->field));
		for (size_t i = 0; i < answers->count; i++)
			add_line(writing, text_format(arena, "%*s  - %.*s", (int)strlen(indent), "",
				TEXT_ARGS(edit_line_scalar(arena, answers->at[i]))));
	} else if (row->form == ANSWER_LIST) {
		for (size_t i = 0; i < answers->count; i++)
			buffer_format(&list, "%s%.*s", i > 0 ? ", " : "", TEXT_ARGS(edit_scalar(arena, answers->at[i])));
		add_line(writing, text_format(arena, "%s%s: [%.*s]", indent, row->field, TEXT_ARGS(buffer_text(&list))));
		buffer_free(&list);
	} else if (row->form == ANSWER_PLACE) {
		add_line(writing, text_format(arena, "%s%s: yes", indent, row->field));
	} else if (row->names != NAMES_NOTHING) {
		add_line(writing, text_format(arena, "%s%s: %.*s", indent, row->field,
			TEXT_ARGS(edit_scalar(arena, answers->at[0]))));
	} else {
		add_line(writing, text_format(arena, "%s%s: %.*s", indent, row->field,
			TEXT_ARGS(edit_line_scalar(arena, answers->at[0]))));
	}
}

/* Plain words as Markdown that shows just these. */
static struct text
as_markdown(struct arena *arena, struct text words)
{
	struct buffer buffer = { 0 };
	struct text result;

	for (size_t i = 0; i < words.size; i++) {
		if (strchr("\\`*_[]<&", words.at[i]) || (i == 0 && strchr("#>+-=~", words.at[i])))
			buffer_add_char(&buffer, '\\');
		buffer_add_char(&buffer, words.at[i]);
	}
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

/* What nobody was asked: each as a line that only needs its sign taken off. */
static void
write_later(struct writing *writing)
{
	static const char *const lines[] = {
		"# What readers ask as well. To say it, take off the sign and the space before it, and write your own words.",
		"# not-for: If someone is badly hurt, call 999.",
		"# audiences: [carers]  # whom it is especially for",
		"# languages: [en]  # that people there speak",
		"# funding:  # until when it is paid for; readers see it only with “publish: yes”",
		"#   - {funder: Harbour Council, kind: grant, until: 2027-03-31, status: secured, share: most}",
	};

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		add_line(writing, text_of(lines[i]));
}

struct text
draft_write(const struct draft *draft, struct draft_lines lines[QUESTIONS])
{
	struct writing writing = { .draft = draft, .line = 1 };
	const struct answers *about = &draft->answers[ASK_ABOUT];
	struct text result;

	memset(lines, 0, QUESTIONS * sizeof *lines);
	add_line(&writing, TEXT("---"));
	if (draft->address.size > 0)
		add_line(&writing, text_format(draft->arena, "# yaml-language-server: $schema=%.*s/schema/entry.json",
			TEXT_ARGS(draft->address)));
	for (int i = 0; i < QUESTIONS; i++) {
		const struct question_row *row = question_row((enum question)i);

		if (draft->answers[i].count == 0 || row->form == ANSWER_BODY || !draft_asks(draft, (enum question)i)
			|| (row->form == ANSWER_PLACE && !answers(draft, ASK_PLACE, "secret")))
			continue;
		lines[i].first = writing.line;
		write_answer(&writing, row, &draft->answers[i]);
		lines[i].last = writing.line - 1;
	}
	write_later(&writing);
	add_line(&writing, TEXT("---"));
	if (about->count > 0) {
		lines[ASK_ABOUT] = (struct draft_lines){ writing.line, writing.line };
		add_line(&writing, as_markdown(draft->arena, about->at[0]));
	}
	result = text_copy(draft->arena, buffer_text(&writing.bytes));
	buffer_free(&writing.bytes);
	return result;
}
