/*
 * Fuzzes the scanners of running text that the checks use: links and raw HTML, phrases, sentences, what gives a
 * place away, prices and ages, and the written forms of numbers and addresses.
 */
#include <stdlib.h>
#include <string.h>

#include "check/body_links.h"
#include "check/numbers.h"
#include "check/phrases.h"
#include "check/sentences.h"
#include "check/whereabouts.h"
#include "model/format.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
read_forms(struct text text)
{
	char digits[PHONE_SIZE];
	struct postcode postcode;
	struct address address;
	struct text found;

	phone_parse(text, digits);
	text_number_parse(text, digits);
	postcode_parse(text, &postcode);
	address_parse(text, &address);
	email_parse(text);
	organisation_id_parse(text);
	timezone_parse(text);
	if (find_price(text, &found) && (found.at < text.at || found.at + found.size > text.at + text.size))
		abort();
	if (find_age_limit(text, &found) && (found.at < text.at || found.at + found.size > text.at + text.size))
		abort();
}

/* Each sentence is some of the text, and takes some of it away. */
static void
read_sentences(struct text text)
{
	struct text rest = text;
	struct sentence sentence;

	for (size_t before = rest.size + 1; sentence_next(&rest, &sentence); before = rest.size)
		if (rest.size >= before || sentence.text.at < text.at
			|| sentence.text.at + sentence.text.size > text.at + text.size)
			abort();
}

/* Nothing that is found may reach past the end. */
static void
look_for_places(struct text text)
{
	for (size_t at = 0; at < text.size; at++) {
		size_t found;

		if (whereabouts_may_start(text, at) && whereabouts_at(text, at, &found) != WHEREABOUTS_NONE
			&& (found == 0 || at + found > text.size))
			abort();
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct diags diags = { .arena = arena };
	struct source source = { .path = TEXT("x.md"), .bytes = text_copy(arena, (struct text){ (const char *)data, size }) };
	struct words body = { source.bytes, { .source = &source, .line = 1, .column = 1 } };
	struct settings settings = { 0 };
	struct phrases phrases;
	struct phrases_said said = { .count = 0 }, said_again = { .count = 0 };

	phrases_index(&phrases, arena, &settings, &diags);
	phrases_check(&phrases, body, NULL, &said, &diags);
	check_body_links(body, &diags);
	/* A copy without the NUL behind it, so that reading past the end is seen. */
	body.text.at = memcpy(malloc(size + 1), data, size);
	body.text.at = realloc((void *)(uintptr_t)body.text.at, size > 0 ? size : 1);
	phrases_check(&phrases, body, NULL, &said_again, &diags);
	check_body_links(body, &diags);
	read_sentences(body.text);
	read_forms(body.text);
	look_for_places(body.text);
	free((void *)(uintptr_t)body.text.at);
	arena_free(arena);
	return 0;
}
