/* Wordings for tests: English as the program has it, opened before the first test and there until the last. */
#ifndef TESTS_UNIT_WORDING_FIXTURE_H
#define TESTS_UNIT_WORDING_FIXTURE_H

#include "model/wording.h"

static struct arena *wordings;
static struct wording *english;

static int
open_wordings(void **state)
{
	struct failure failure = { "" };

	(void)state;
	wordings = arena_new();
	english = wording_open(wordings, TEXT("en"), NULL, &failure);
	return english ? 0 : -1;
}

static int
free_wordings(void **state)
{
	(void)state;
	arena_free(wordings);
	return 0;
}

#endif
