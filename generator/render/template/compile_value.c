/* Values as addresses. See compile.h. */
#include <ctype.h>
#include <string.h>

#include "render/template/compile.h"
#include "render/template/escape.h"

static void
say_unsafe(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text part, const char *why,
	const char *instead)
{
	compiler_say(compiler, DIAG_THEME_UNSAFE_ADDRESS,
		markup_part_where(frame->markup, attribute, part), part,
		text_format(compiler->arena, "“%.*s”", TEXT_ARGS(attribute->name)), text_of(why),
		text_of(instead));
}

void
check_address(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text address, bool local)
{
	if (!address_is_safe(address) && !text_starts(address, "//"))
		say_unsafe(compiler, frame, attribute, address, "it is not an address that a page may have",
			"Write one that begins with https:, http:, mailto:, tel: or sms:, or the address of a "
			"page or file of "
			"this site; write a space in it as %20");
	else if (local && !address_is_local(address))
		compiler_say(compiler, DIAG_THEME_OTHER_HOST,
			markup_part_where(frame->markup, attribute, address), address,
			text_format(compiler->arena, "“%.*s”", TEXT_ARGS(attribute->name)));
	else if (!address_is_safe(address))
		say_unsafe(compiler, frame, attribute, address,
			"it names a computer, but not how to reach it", "Write https: before “//”");
}

/* The literal that begins an address must settle where it leads, whatever the words behind it are. */
static bool
check_beginning(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text literal, bool local, bool hole_follows)
{
	struct text host;
	size_t before = compiler->mistakes;

	check_address(compiler, frame, attribute, literal, local);
	if (compiler->mistakes > before)
		return false;
	if (hole_follows && text_is(literal, "/")) {
		say_unsafe(compiler, frame, attribute, attribute->value,
			"if the words are empty, a “//” could come out",
			"Write an address relative to the page instead");
		return false;
	}
	for (size_t i = 0; i < 2; i++) {
		host = text_of(i == 0 ? "https:" : "http:");
		if (!text_equal_ignoring_case(text_slice(literal, 0, host.size), host))
			continue;
		host = text_slice(literal, host.size, literal.size);
		if (hole_follows
			&& (!text_starts(host, "//") || text_find(text_slice(host, 2, host.size), "/") < 1)) {
			say_unsafe(compiler, frame, attribute, attribute->value,
				"the words could change which computer it leads to",
				"Write the whole name of the computer and a “/” before the first “{”");
			return false;
		}
	}
	return true;
}

/* One hole of an address; `first` begins it. */
static bool
address_hole(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text path, bool first,
	struct address_part *part)
{
	struct reference reference;

	if (!look_up(compiler, frame, attribute, path, &reference))
		return false;
	if (!is_wordy(&reference) || reference.kind == VIEW_YES_NO) {
		say_wrong_kind(compiler, frame, attribute, path, &reference, "a place for an address");
		return false;
	}
	part->whole = first && reference.kind == VIEW_ADDRESS;
	if (reference.from == REFERENCE_WORDS)
		part->words = reference.words;
	else if (reference.from == REFERENCE_ABSENT)
		part->words = TEXT("");
	else if (first && !part->whole) {
		say_unsafe(compiler, frame, attribute, path, "it is words, and words could be any address",
			"Use a name that docs/themes.md calls an address, or begin with how it starts, as in "
			"“mailto:{...}”, “tel:{...}” or “entries/{...}.html”");
		return false;
	} else {
		part->hole = keep_reference(compiler, &reference);
	}
	return true;
}

/* Everything about an address is known: it is written and checked now. */
static void
write_known(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text begin, const struct address *address)
{
	struct buffer whole = { 0 };

	for (size_t i = 0; i < address->count; i++)
		buffer_add(&whole, address->parts[i].words);
	if (whole.size > 0 || !address->omits) {
		check_address(compiler, frame, attribute, text_copy(compiler->arena, buffer_text(&whole)),
			address->local);
		emit_literal(compiler, begin);
		escape_quoted(&compiler->literal, buffer_text(&whole));
		emit_literal(compiler, TEXT("\""));
	}
	buffer_free(&whole);
}

void
compile_address(struct compiler *compiler, const struct frame *frame,
	const struct markup_attribute *attribute, struct text begin, size_t skip, bool local)
{
	struct address *address = arena_alloc(compiler->arena, sizeof *address);
	enum address_words how = ADDRESS_PERCENT;
	struct mistake mistake;
	struct value value;
	bool known = true;

	if ((skip == 0 && expression_is_misspelt(attribute->value, &mistake))
		|| !expression_value(compiler->arena,
			text_slice(attribute->value, skip, attribute->value.size), &value, &mistake)) {
		say_mistake(compiler, frame, attribute, &mistake);
		return;
	}
	*address = (struct address){ arena_array(compiler->arena, struct address_part, value.count),
		value.count, local, skip == 0 && value.count == 1 && value.parts[0].hole };
	for (size_t i = 0; i < value.count; i++) {
		struct address_part *part = &address->parts[i];

		if (value.parts[i].hole) {
			if (!address_hole(compiler, frame, attribute, value.parts[i].words, i == 0, part))
				return;
		} else {
			part->words = value.parts[i].words;
			if (i == 0) {
				if (!check_beginning(
						compiler, frame, attribute, part->words, local, value.count > 1))
					return;
				how = address_words_of(part->words);
			}
			/* behind "?" a telephone number's address has words again */
			if (how == ADDRESS_PHONE && text_find(part->words, "?") >= 0)
				how = ADDRESS_PERCENT;
		}
		part->how = how;
		known = known && !part->hole;
	}
	if (known)
		write_known(compiler, frame, attribute, begin, address);
	else
		emit(compiler,
			(struct instruction){
				.op = OP_ADDRESS, .text = text_copy(compiler->arena, begin), .address = address });
}

static bool
looks_like_path(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if (!isalnum((unsigned char)text.at[i]) && text.at[i] != '.' && text.at[i] != '-')
			return false;
	return text.size > 0 && isalpha((unsigned char)text.at[0]);
}

void
check_words(struct compiler *compiler, const struct frame *frame, const struct markup_node *words)
{
	struct text rest = words->words;
	const char *open;

	while (rest.size > 0 && (open = memchr(rest.at, '{', rest.size))) {
		const char *close = memchr(open, '}', (size_t)(rest.at + rest.size - open));
		struct text braces, path;

		if (!close)
			return;
		braces = (struct text){ open, (size_t)(close + 1 - open) };
		path = text_trim(text_slice(braces, 1, braces.size - 1));
		if (looks_like_path(path) && compiler->warnings++ < COMPILER_MOST_MISTAKES)
			diag_say(compiler->diags, DIAG_THEME_BRACES,
				markup_words_where(frame->markup, words, braces), braces, path);
		rest = text_slice(rest, (size_t)(open + 1 - rest.at), rest.size);
	}
}
