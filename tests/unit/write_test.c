/* Files of the content written back, and turns at that. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "amend/turn.h"
#include "amend/write.h"

#include <cmocka.h> /* last: its fail() is another one */

static char folder[] = "/tmp/fingerpost-write.XXXXXX";

static void
put(const char *bytes)
{
	char path[64];
	FILE *file;

	snprintf(path, sizeof path, "%s/a.md", folder);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs(bytes, file);
	fclose(file);
}

static void
assert_holds(const char *bytes)
{
	struct failure failure = { 0 };
	struct dirent *found;
	DIR *files = opendir(folder);

	assert_true(amend_is_as_read(folder, TEXT("a.md"), text_of(bytes), &failure));
	while ((found = readdir(files)))
		assert_true(found->d_name[0] == '.' || strcmp(found->d_name, "a.md") == 0);
	closedir(files);
}

static void
writes_what_is_as_it_was_read(void **state)
{
	struct failure failure = { 0 };

	put("old");
	assert_true(amend_is_as_read(folder, TEXT("a.md"), TEXT("old"), &failure));
	assert_true(amend_write(folder, TEXT("a.md"), TEXT("old"), TEXT("new"), &failure));
	assert_holds("new");
}

static void
leaves_what_somebody_changed(void **state)
{
	static const char *const changed[] = { "older", "ol", "", "old\n" };

	for (size_t i = 0; i < sizeof changed / sizeof *changed; i++) {
		struct failure failure = { 0 };

		put(changed[i]);
		assert_false(amend_is_as_read(folder, TEXT("a.md"), TEXT("old"), &failure));
		assert_non_null(strstr(failure.message, "was changed while this ran"));
		assert_false(amend_write(folder, TEXT("a.md"), TEXT("old"), TEXT("new"), &failure));
		assert_holds(changed[i]);
	}
}

/* A number in a file, added to by several processes at once. */
static void
takes_turns(void **state)
{
	enum { PROCESSES = 4, ROUNDS = 25 };
	char path[64];
	int number = 0;
	FILE *file;

	snprintf(path, sizeof path, "%s/a.md", folder);
	put("0");
	for (int i = 0; i < PROCESSES; i++) {
		if (fork() != 0)
			continue;
		for (int j = 0; j < ROUNDS; j++) {
			struct arena *arena = arena_new();
			struct failure failure = { 0 };
			struct turn *turn = turn_take(arena, folder, &failure);

			if (!turn || !(file = fopen(path, "r+")) || fscanf(file, "%d", &number) != 1)
				_exit(1);
			rewind(file);
			fprintf(file, "%d", number + 1);
			fclose(file);
			turn_end(turn);
			arena_free(arena);
		}
		_exit(0);
	}
	for (int i = 0, status; i < PROCESSES; i++) {
		assert_true(wait(&status) > 0);
		assert_int_equal(status, 0);
	}
	file = fopen(path, "r");
	assert_int_equal(fscanf(file, "%d", &number), 1);
	fclose(file);
	assert_int_equal(number, PROCESSES * ROUNDS);
}

/* A folder that is not there cannot be locked, and whoever writes into it is told by that. */
static void
has_its_turn_where_none_can_be_had(void **state)
{
	struct arena *arena = arena_new();
	struct failure failure = { 0 };
	struct turn *turn = turn_take(arena, "/nowhere/at/all", &failure);

	assert_non_null(turn);
	turn_end(turn);
	turn_end(NULL);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_what_is_as_it_was_read),
		cmocka_unit_test(leaves_what_somebody_changed),
		cmocka_unit_test(takes_turns),
		cmocka_unit_test(has_its_turn_where_none_can_be_had),
	};
	char path[64];
	int failed;

	if (!mkdtemp(folder))
		return 1;
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	snprintf(path, sizeof path, "%s/a.md", folder);
	unlink(path);
	rmdir(folder);
	return failed;
}
