/* Asks, listens, and says at once what cannot stand. See ask.h. */
#include "command/ask.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "command/findings.h"
#include "interview/names.h"

enum { OFFERED_AT_ONCE = 24 };

struct style {
	const char *question, *hint, *wrong, *plain;
};

static const struct style in_colour = { "\033[1m", "\033[2m", "\033[1;33m", "\033[0m" };
static const struct style in_plain = { "", "", "", "" };

static const struct style *
style_of(const struct asking *asking)
{
	return asking->colour ? &in_colour : &in_plain;
}

/* One line from the person, without its end; false when there are no more. */
static bool
listen(struct asking *asking, struct text *line)
{
	char *bytes = NULL;
	size_t capacity = 0;
	ssize_t size;

	fputs("> ", asking->out);
	fflush(asking->out);
	size = getline(&bytes, &capacity, asking->in);
	*line = size > 0 ? text_trim(text_copy(asking->draft->arena, (struct text){ bytes, (size_t)size }))
		: (struct text){ 0 };
	free(bytes);
	return size >= 0;
}

static void
print_offer(struct asking *asking, const struct offer *offer, size_t number)
{
	if (number > 0)
		fprintf(asking->out, "  %zu ", number);
	fprintf(asking->out, "  %.*s%*s %s%.*s%s\n", TEXT_ARGS(offer->id),
		offer->id.size < 24 ? (int)(24 - offer->id.size) : 0, "", style_of(asking)->hint, TEXT_ARGS(offer->name),
		style_of(asking)->plain);
}

static void
print_offers(struct asking *asking, const struct question_row *row, bool all)
{
	size_t count, shown = 0;
	struct offer *offers = names_offer(asking->draft->arena, asking->request->site, row, &count);

	all = all || count <= OFFERED_AT_ONCE;
	for (size_t i = 0; i < count; i++) {
		if (!all && (!offers[i].first || shown == OFFERED_AT_ONCE))
			continue;
		print_offer(asking, &offers[i], row->names == NAMES_CHOICE ? i + 1 : 0);
		shown++;
	}
	if (shown < count)
		fprintf(asking->out, "  %s“?” lists all %zu.%s\n", style_of(asking)->hint, count, style_of(asking)->plain);
}

static void
print_question(struct asking *asking, const struct question_row *row)
{
	const struct style *style = style_of(asking);

	fprintf(asking->out, "\n%s%s%s", style->question, row->ask, style->plain);
	if (row->unless)
		fprintf(asking->out, " %s(Enter: %s)%s", style->hint, row->unless, style->plain);
	else if (!row->needed)
		fprintf(asking->out, " %s(Enter: leave it out)%s", style->hint, style->plain);
	fputc('\n', asking->out);
	if (row->hint)
		fprintf(asking->out, "%s%s%s\n", style->hint, row->hint, style->plain);
	if (row->form == ANSWER_LINES)
		fprintf(asking->out, "%sAn empty line ends them.%s\n", style->hint, style->plain);
	print_offers(asking, row, false);
}

static void
print_finding(struct asking *asking, const struct diag *diag)
{
	const struct style *style = style_of(asking);
	struct arena *arena = asking->draft->arena;
	struct text sentence = diag_sentence(arena, diag), remedy = diag_remedy(arena, diag);

	fprintf(asking->out, "  %s%.*s%s\n  %.*s\n", style->wrong, TEXT_ARGS(sentence), style->plain, TEXT_ARGS(remedy));
}

/* Says what is wrong with the answer to a question; gives the worst of it. */
static enum level
judge(struct asking *asking, enum question question)
{
	struct plan plan = plan_make(asking->draft, asking->request);
	struct arena *arena = arena_new();
	struct diags diags = hold_files(arena, asking->holding, plan.files, plan.count,
		question_row(question)->names == NAMES_ENTRY);
	enum level worst = LEVEL_OFF;

	for (size_t i = 0; i < diags.list.count; i++) {
		const struct diag *diag = diags.list.at[i];

		if (diag->where.line < plan.lines[question].first || diag->where.line > plan.lines[question].last
			|| diag->where.line == 0)
			continue;
		print_finding(asking, diag);
		worst = diag->level > worst ? diag->level : worst;
	}
	arena_free(arena);
	return worst;
}

/* Puts an answer into the draft, each name in it as the id it stands for. */
static bool
take(struct asking *asking, enum question question, struct text words)
{
	const struct question_row *row = question_row(question);
	struct answers *answers = &asking->draft->answers[question];

	if (!draft_answer(asking->draft, question, words)) {
		fprintf(asking->out, "  That is too much for one answer.\n");
		answers->count = 0;
		return false;
	}
	for (size_t i = 0; row->names != NAMES_NOTHING && i < answers->count; i++)
		answers->at[i] = names_resolve(asking->draft->arena, asking->request->site, row, answers->at[i]);
	if (row->form == ANSWER_PLACE && answers->count > 0 && !text_is(answers->at[0], "yes")
		&& !text_is(answers->at[0], "no") && !text_is(answers->at[0], "secret")) {
		fprintf(asking->out, "  Write yes, no, or secret.\n");
		return false;
	}
	return true;
}

/* A group nobody has written down yet: said, since it may be a slip. */
static enum level
say_new_organisation(struct asking *asking)
{
	struct plan plan = plan_make(asking->draft, asking->request);
	const struct organisation *near;

	if (plan.organisation.size == 0)
		return LEVEL_OFF;
	near = names_near(asking->draft->arena, asking->request->site, asking->draft->answers[ASK_RUN_BY].at[0]);
	fprintf(asking->out, "  %sThe directory does not know it yet, so it will be added%s as organisations/%.*s.md.",
		style_of(asking)->wrong, style_of(asking)->plain, TEXT_ARGS(plan.organisation));
	if (near)
		fprintf(asking->out, " Did you mean “%.*s”?", TEXT_ARGS(findings_safe(asking->draft->arena, near->name.text)));
	fprintf(asking->out, "\n");
	return LEVEL_WARNING;
}

/* Lines until an empty one; one that cannot stand is asked for again. */
static bool
ask_lines(struct asking *asking, enum question question)
{
	struct answers *answers = &asking->draft->answers[question];
	struct text line;

	answers->count = 0;
	while (listen(asking, &line)) {
		if (line.size == 0 && (answers->count > 0 || !question_row(question)->needed))
			return true;
		if (line.size == 0)
			fprintf(asking->out, "  This one is needed.\n");
		else if (!draft_add(asking->draft, question, line))
			fprintf(asking->out, "  That is too much for one answer.\n");
		else if (judge(asking, question) == LEVEL_ERROR)
			answers->count--;
	}
	return false;
}

/* Asks until the answer can stand. False when there are no more answers. */
static bool
ask(struct asking *asking, enum question question)
{
	const struct question_row *row = question_row(question);
	struct text line;
	bool may_stay = false; /* there is an answer that may stand as it is */

	print_question(asking, row);
	if (row->form == ANSWER_LINES)
		return ask_lines(asking, question);
	while (listen(asking, &line)) {
		enum level worst;

		if (text_is(line, "?")) {
			print_offers(asking, row, true);
			continue;
		}
		if (line.size == 0 && may_stay)
			return true;
		if (line.size == 0 && row->unless)
			line = text_of(row->unless);
		if (line.size == 0 && row->needed) {
			fprintf(asking->out, "  This one is needed.\n");
			continue;
		}
		if (!take(asking, question, line))
			continue;
		worst = judge(asking, question);
		if (worst == LEVEL_OFF && question == ASK_RUN_BY)
			worst = say_new_organisation(asking);
		if (worst == LEVEL_OFF)
			return true;
		may_stay = worst == LEVEL_WARNING;
		if (may_stay)
			fprintf(asking->out, "  Press Enter to leave it so, or write it anew.\n");
		else
			asking->draft->answers[question].count = 0;
	}
	return false;
}

/* The question whose answer stands on a line of the file, or QUESTIONS. */
static enum question
question_at(const struct plan *plan, uint32_t line)
{
	int question = 0;

	while (question < QUESTIONS && (line == 0 || line < plan->lines[question].first || line > plan->lines[question].last))
		question++;
	return (enum question)question;
}

/* What is still wrong with the whole: gives the question to ask again, or QUESTIONS when none would help. */
static enum question
look_over(struct asking *asking, const struct plan *plan)
{
	struct arena *arena = arena_new();
	struct diags diags = hold_files(arena, asking->holding, plan->files, plan->count, true);
	enum question again = QUESTIONS;

	for (size_t i = 0; i < diags.list.count; i++) {
		const struct diag *diag = diags.list.at[i];

		print_finding(asking, diag);
		if (diag->level == LEVEL_ERROR && again == QUESTIONS)
			again = question_at(plan, diag->where.line);
	}
	arena_free(arena);
	return again;
}

static bool
is_wanted(struct asking *asking, const struct plan *plan)
{
	struct text line, path = plan->files[0].path;

	fprintf(asking->out, "\n%s%.*s%s\n\n%.*s\n", style_of(asking)->question, TEXT_ARGS(path), style_of(asking)->plain,
		TEXT_ARGS(plan->files[0].bytes));
	fprintf(asking->out, "%sWrite this file?%s (Enter: yes; no)\n", style_of(asking)->question, style_of(asking)->plain);
	return listen(asking, &line) && (line.size == 0 || line.at[0] == 'y' || line.at[0] == 'Y');
}

bool
ask_all(struct asking *asking, struct plan *plan)
{
	enum question again;

	fprintf(asking->out, "A new entry for “%.*s”. Nothing is written before the end; Ctrl-C stops.\n",
		TEXT_ARGS(asking->request->site->settings.name.text));
	for (int i = 0; i < QUESTIONS; i++)
		if (draft_asks(asking->draft, (enum question)i) && !ask(asking, (enum question)i))
			return false;
	fputc('\n', asking->out);
	while (*plan = plan_make(asking->draft, asking->request), (again = look_over(asking, plan)) != QUESTIONS)
		if (!ask(asking, again))
			return false;
	return is_wanted(asking, plan);
}
