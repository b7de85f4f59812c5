/* fp:if, fp:unless, fp:each and fp:text. See compile.h. */
#include "render/template/compile.h"

#include "render/pack.h"

/* Yes or no when the theme itself decides it; false when only the page can tell. */
static bool
is_known(const struct reference *reference, const struct term *term, bool *holds)
{
	if (reference->from == REFERENCE_ABSENT)
		*holds = term->compares && term->word.size == 0;
	else if (reference->from == REFERENCE_WORDS)
		*holds =
			term->compares ? text_equal(reference->words, term->word) : reference->words.size > 0;
	else
		return false;
	return true;
}

/* Jumps when the term is `when`; chain holds those jumps. */
static void
compile_term(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const struct term *term, bool when, size_t *chain)
{
	struct reference reference;
	bool holds, yes = when != term->negated;

	if (!look_up(compiler, frame, attribute, term->path, &reference))
		return;
	if (term->compares && !is_wordy(&reference)) {
		say_wrong_kind(compiler, frame, attribute, term->path, &reference, "“is”");
		return;
	}
	if (!is_known(&reference, term, &holds))
		emit_chain(compiler, chain,
			(struct instruction){ .op = OP_TEST,
				.yes = yes,
				.compares = term->compares,
				.reference = keep_reference(compiler, &reference),
				.text = text_copy(compiler->arena, term->word) });
	else if (holds == yes)
		emit_chain(compiler, chain, (struct instruction){ .op = OP_JUMP });
}

void
compile_condition(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, bool unless, size_t *chain)
{
	struct condition condition;
	struct mistake mistake;
	size_t inside = 0;
	bool any;

	if (!expression_condition(compiler->arena, attribute->value, &condition, &mistake)) {
		say_mistake(compiler, frame, attribute, &mistake);
		return;
	}
	/* "unless a and b" is "if not a or not b" */
	any = condition.any != unless && condition.count > 1;
	for (size_t i = 0; i < condition.count; i++) {
		struct term term = condition.terms[i];

		term.negated = term.negated != unless;
		compile_term(compiler, frame, attribute, &term, any, any ? &inside : chain);
	}
	if (any) {
		emit_chain(compiler, chain, (struct instruction){ .op = OP_JUMP });
		emit_land(compiler, inside, emit_label(compiler));
	}
}

/* Before and behind each turn of a loop over things of which some are not to be kept. */
static void
emit_mark(struct compiler *compiler, const struct loop *loop, const char *mark)
{
	emit(compiler, (struct instruction){ .op = OP_MARK, .slot = (uint8_t)loop->slot,
		.reference = compiler->instructions[loop->begin].reference, .text = text_of(mark) });
}

bool
compile_loop(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, const struct scope **scope, struct loop *loop)
{
	struct reference reference;
	struct mistake mistake;
	struct text name, path;

	if (!expression_each(attribute->value, &name, &path, &mistake)) {
		say_mistake(compiler, frame, attribute, &mistake);
		return false;
	}
	if (!look_up(compiler, frame, attribute, path, &reference))
		return false;
	if (reference.from != REFERENCE_ABSENT && reference.kind != VIEW_THINGS) {
		compiler_say(compiler, DIAG_THEME_WRONG_KIND,
			markup_part_where(frame->markup, attribute, path), path,
			text_of(reference_words(&reference)), TEXT("fp:each"),
			TEXT("Write the name of a list; to ask whether something is there, write fp:if"));
		return false;
	}
	if (compiler->loops == PROGRAM_DEEPEST_LOOP) {
		compiler_say(compiler, DIAG_THEME_TOO_DEEP, markup_name_where(frame->markup, attribute),
			TEXT("Loops (fp:each)"), text_format(compiler->arena, "%d", PROGRAM_DEEPEST_LOOP));
		compiler->stopped = true;
		return false;
	}
	loop->slot = ++compiler->loops;
	loop->begin = emit(compiler,
		(struct instruction){ .op = OP_EACH,
			.slot = (uint8_t)loop->slot,
			.reference = keep_reference(compiler, &reference) });
	loop->marks = reference.type && reference.type->is_unkept;
	if (loop->marks)
		emit_mark(compiler, loop, PACK_LEAVE_OUT);
	if (reference.from == REFERENCE_ABSENT)
		*scope = scope_add(compiler->arena, frame->scope, name, reference);
	else
		*scope = scope_add_loop(compiler->arena, frame->scope, name, reference.type, loop->slot);
	return true;
}

void
compile_loop_end(struct compiler *compiler, const struct loop *loop)
{
	if (loop->marks)
		emit_mark(compiler, loop, PACK_LEFT_OUT);
	emit(compiler,
		(struct instruction){
			.op = OP_NEXT, .slot = (uint8_t)loop->slot, .target = (uint32_t)loop->begin + 1 });
	compiler->instructions[loop->begin].target = (uint32_t)compiler->count;
	compiler->loops--;
}
