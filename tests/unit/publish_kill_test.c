/*
 * Kills publishing, with kill -9, before each of its changes in turn and at random instants, and
 * asks after each kill what a reader meets: only whole files, no dead link behind the home page, and
 * what is not ours as it was. Then builds again, and asks whether anything is left of it all.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <dirent.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/jobs.h"
#include "base/list.h"
#include "base/map.h"
#include "publish/publish.h"

#include <cmocka.h> /* last: its fail() is another one */

enum { ENTRIES = 12, EDITIONS = 4, ROUNDS = 150 };

struct file {
	struct text path, bytes;
	bool seen;
};

/* Files by path: an edition, or what is on the disc. */
struct tree {
	struct list list; /* of struct file */
	struct map by_path;
};

static char work[64];
static struct arena *arena;

static uint64_t
random_number(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static void
tree_add(struct tree *tree, struct text path, struct text bytes)
{
	struct file *file = arena_alloc(arena, sizeof *file);

	*file = (struct file){ text_copy(arena, path), text_copy(arena, bytes), false };
	list_add(arena, &tree->list, file);
	assert_null(map_put(&tree->by_path, file->path, file));
}

static struct file *
tree_get(const struct tree *tree, struct text path)
{
	return map_get(&tree->by_path, path);
}

/* Where an entry of an edition stands: some move between folders, so that folders come and go. */
static struct text
entry_path(size_t edition, size_t entry)
{
	const char *folder = entry % 4 == 0 ? (edition % 2 ? "glens/far" : "islands") : "entries";

	return text_format(arena, "%s/%zu.html", folder, entry);
}

static bool
has_entry(size_t edition, size_t entry)
{
	uint64_t state = 1 + edition * 1000 + entry * 7919;

	random_number(&state);
	return random_number(&state) % 100 < 65;
}

/*
 * An edition in which every page says "link PATH" of others: the home page leads to the entries, each
 * of them to the one before and the one after and back home, and all to a style sheet. Some pages say
 * the edition's number and so change with it; one is large enough to be cut off in the middle.
 */
static struct tree
make_edition(size_t edition)
{
	struct tree tree = { .by_path = map_new(arena) };
	struct buffer home = { 0 }, page = { 0 };

	buffer_format(&home, "home of %zu\nlink site.css\nlink changes.xml\n", edition);
	for (size_t i = 0; i < ENTRIES; i++) {
		if (!has_entry(edition, i))
			continue;
		buffer_clear(&page);
		buffer_format(&page, "entry %zu of %zu\nlink index.html\nlink site.css\n", i, i % 3 ? edition : 0);
		if (i == 1)
			for (size_t j = 0; j < 50000; j++)
				buffer_add_char(&page, (char)('a' + (edition + j) % 26));
		buffer_add_string(&page, "\n");
		for (size_t other = i; other-- > 0;)
			if (has_entry(edition, other)) {
				buffer_format(&page, "link %s\n", entry_path(edition, other).at);
				break;
			}
		for (size_t other = i + 1; other < ENTRIES; other++)
			if (has_entry(edition, other)) {
				buffer_format(&page, "link %s\n", entry_path(edition, other).at);
				break;
			}
		tree_add(&tree, entry_path(edition, i), buffer_text(&page));
		buffer_format(&home, "link %s\n", entry_path(edition, i).at);
	}
	tree_add(&tree, TEXT("site.css"), text_format(arena, "style %zu", edition / 2));
	tree_add(&tree, TEXT("index.html"), buffer_text(&home));
	tree_add(&tree, TEXT("changes.xml"), text_format(arena, "feed %zu\nlink index.html\n", edition));
	buffer_free(&home);
	buffer_free(&page);
	return tree;
}

struct build {
	const struct tree *edition;
	struct publisher *publisher;
	struct failure failures[JOBS_MOST];
};

static void
put_one(void *context, size_t index, unsigned worker)
{
	struct build *build = context;

	publish_put(build->publisher, index, ((struct file *)build->edition->list.at[index])->bytes,
		(struct hash){ 0 }, &build->failures[worker]);
}

static bool
build(const char *folder, const struct tree *edition, unsigned jobs)
{
	static const char *const sources[] = { NULL };
	struct arena *own = arena_new();
	struct build work_of = { .edition = edition };
	struct failure failure = { 0 };
	struct publish_summary summary;
	struct text *paths = arena_array(own, struct text, edition->list.count);
	bool fine;

	for (size_t i = 0; i < edition->list.count; i++)
		paths[i] = ((struct file *)edition->list.at[i])->path;
	fine = publish_open(&work_of.publisher, folder, sources, &failure)
		&& publish_plan(work_of.publisher, paths, edition->list.count, 2, &failure);
	if (fine) {
		jobs_run(jobs, edition->list.count, put_one, &work_of);
		fine = publish_finish(work_of.publisher, &summary, &failure);
	}
	publish_close(work_of.publisher);
	arena_free(own);
	if (!fine)
		fprintf(stderr, "%s\n", failure.message);
	return fine;
}

static void
read_folder(struct tree *tree, const char *folder, const char *prefix)
{
	DIR *listing = opendir(folder);
	struct dirent *item;

	assert_non_null(listing);
	while ((item = readdir(listing))) {
		struct text path = text_format(arena, "%s%s", prefix, item->d_name);
		struct text real = text_format(arena, "%s/%s", folder, item->d_name);
		struct stat status;
		int file;

		if (strcmp(item->d_name, ".") == 0 || strcmp(item->d_name, "..") == 0)
			continue;
		assert_int_equal(lstat(real.at, &status), 0);
		if (S_ISDIR(status.st_mode)) {
			read_folder(tree, real.at, text_format(arena, "%s/", path.at).at);
		} else {
			char *bytes = arena_alloc(arena, (size_t)status.st_size + 1);

			assert_true((file = open(real.at, O_RDONLY)) >= 0);
			assert_int_equal(read(file, bytes, (size_t)status.st_size + 1), status.st_size);
			close(file);
			tree_add(tree, path, (struct text){ bytes, (size_t)status.st_size });
		}
	}
	closedir(listing);
}

static struct tree
read_tree(const char *folder)
{
	struct tree tree = { .by_path = map_new(arena) };

	read_folder(&tree, folder, "");
	return tree;
}

static bool
is_foreign(struct text path)
{
	return text_ends(path, "mine.txt");
}

/* Are all bytes of the file those of one of the editions? */
static bool
is_whole(const struct file *file, const struct tree *editions, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct file *same = tree_get(&editions[i], file->path);

		if (same && text_equal(same->bytes, file->bytes))
			return true;
	}
	return is_foreign(file->path) && text_is(file->bytes, "mine");
}

/* Follows every link from a page on; gives the path of a dead one, or an empty text. */
static struct text
dead_link(const struct tree *tree, struct file *page)
{
	struct list waiting = { 0 };

	list_add(arena, &waiting, page);
	for (size_t i = 0; i < waiting.count; i++) {
		struct text rest = ((struct file *)waiting.at[i])->bytes, line;

		while (text_next(&rest, '\n', &line)) {
			struct file *target;

			if (!text_starts(line, "link "))
				continue;
			if (!(target = tree_get(tree, text_slice(line, 5, line.size))))
				return text_slice(line, 5, line.size);
			if (!target->seen)
				list_add(arena, &waiting, target);
			target->seen = true;
		}
	}
	return TEXT("");
}

/* What does a reader meet in the folder, into which these editions were being published? */
static void
assert_readable(const char *folder, const struct tree *editions, size_t count, bool ours_before)
{
	struct tree tree = read_tree(folder);
	struct file *home = tree_get(&tree, TEXT("index.html"));

	if (ours_before)
		assert_non_null(home);
	if (home) {
		struct text dead = dead_link(&tree, home);

		if (dead.size > 0)
			fail_msg("a dead link to %.*s", TEXT_ARGS(dead));
	}
	for (size_t i = 0; i < tree.list.count; i++) {
		struct file *file = tree.list.at[i];

		if (!text_starts(file->path, ".fingerpost/") && !is_whole(file, editions, count))
			fail_msg("%.*s is cut off", TEXT_ARGS(file->path));
	}
}

static void
assert_same(const char *folder, const char *fresh)
{
	struct tree a = read_tree(folder), b = read_tree(fresh);
	size_t foreign = 0;

	for (size_t i = 0; i < a.list.count; i++) {
		struct file *file = a.list.at[i], *other = tree_get(&b, file->path);

		if (is_foreign(file->path)) {
			foreign++;
			assert_true(text_is(file->bytes, "mine"));
		} else if (!other || !text_equal(file->bytes, other->bytes)) {
			fail_msg("%.*s is not as in a fresh folder", TEXT_ARGS(file->path));
		}
	}
	assert_int_equal(a.list.count - foreign, b.list.count);
}

static int
remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status, (void)type, (void)walk;
	return remove(path);
}

static void
remove_tree(const char *folder)
{
	nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	assert_int_not_equal(access(folder, F_OK), 0);
}

static void
put_foreign(const char *folder)
{
	static const char *const names[] = { "mine.txt", "entries/mine.txt", "glens/mine.txt" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct text path = text_format(arena, "%s/%s", folder, names[i]);
		struct text parent = text_slice(path, 0, (size_t)(strrchr(path.at, '/') - path.at));
		FILE *file;

		mkdir(text_string(arena, parent), 0777);
		assert_non_null(file = fopen(path.at, "w"));
		fputs("mine", file);
		fclose(file);
	}
}

/* Does the call in which the child was stopped change what is in a folder? The others need no kill of
 * their own: a reader would meet what the last one left. */
static bool
changes_folder(pid_t child)
{
	static const uint64_t numbers[] = { SYS_write, SYS_mkdirat, SYS_renameat2, SYS_unlinkat,
#ifdef SYS_renameat /* younger processors have only the other */
		SYS_renameat,
#endif
	};
	struct __ptrace_syscall_info call;

	if (ptrace(PTRACE_GET_SYSCALL_INFO, child, (void *)sizeof call, &call) <= 0
		|| call.op != PTRACE_SYSCALL_INFO_ENTRY)
		return false;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (call.entry.nr == numbers[i])
			return true;
	return false;
}

/*
 * Builds in a child, and kills it before the system call that would be change number `changes`. 1 when
 * it was killed, 0 when it had ended before that, -1 when the system lets nobody watch another's calls.
 */
static int
build_and_kill(const char *folder, const struct tree *edition, size_t changes)
{
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0) {
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
			_exit(9);
		raise(SIGSTOP);
		_exit(build(folder, edition, 1) ? 0 : 1);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	if (!WIFSTOPPED(status))
		return -1;
	ptrace(PTRACE_SETOPTIONS, child, NULL, (void *)(PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL));
	for (size_t seen = 0; ; seen += changes_folder(child)) {
		if (seen > changes)
			kill(child, SIGKILL);
		ptrace(PTRACE_SYSCALL, child, NULL, NULL);
		assert_int_equal(waitpid(child, &status, 0), child);
		if (WIFEXITED(status)) {
			assert_int_equal(WEXITSTATUS(status), 0);
			return 0;
		}
		if (WIFSIGNALED(status))
			return 1;
	}
}

/* `before` may be NULL: a folder in which there is nothing yet. */
static void
kill_at_each_change(const struct tree *before, const struct tree *after)
{
	struct tree editions[2] = { *after, before ? *before : *after };
	int killed = 1;

	assert_true(build("fresh", after, 1));
	for (size_t changes = 0; killed == 1; changes++) {
		struct arena *kept = arena;

		arena = arena_new();
		remove_tree("out");
		mkdir("out", 0777);
		if (before)
			assert_true(build("out", before, 1));
		put_foreign("out");
		killed = build_and_kill("out", after, changes);
		if (killed >= 0) {
			assert_readable("out", editions, 2, before != NULL);
			assert_true(build("out", after, 1));
			assert_same("out", "fresh");
		}
		arena_free(arena);
		arena = kept;
		if (killed == 0)
			assert_true(changes > 30);
	}
	remove_tree("fresh");
	if (killed < 0) {
		print_message("skipped: the system does not let a process be traced\n");
		skip();
	}
}

static void
test_killed_at_each_change_of_a_fresh_build(void **state)
{
	struct tree edition = make_edition(0);

	(void)state;
	kill_at_each_change(NULL, &edition);
}

static void
test_killed_at_each_change_of_an_update(void **state)
{
	struct tree before = make_edition(1), after = make_edition(2);

	(void)state;
	kill_at_each_change(&before, &after);
}

static double
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* One edition after another over what the last kill left, on several threads. */
static void
test_killed_at_random_again_and_again(void **state)
{
	struct tree editions[EDITIONS];
	char fresh[EDITIONS][16];
	uint64_t random = 20261014;
	double began, longest;
	size_t kills = 0;

	(void)state;
	for (size_t i = 0; i < EDITIONS; i++) {
		editions[i] = make_edition(i);
		snprintf(fresh[i], sizeof fresh[i], "fresh%zu", i);
		assert_true(build(fresh[i], &editions[i], 2));
	}
	mkdir("out", 0777);
	put_foreign("out");
	assert_true(build("out", &editions[0], 4));
	began = now();
	assert_true(build("out", &editions[1], 4));
	longest = (now() - began) * 1.5;
	for (size_t round = 0; round < ROUNDS; round++) {
		size_t edition = random_number(&random) % EDITIONS;
		struct arena *kept = arena;
		int status;
		pid_t child = fork();

		if (child == 0)
			_exit(build("out", &editions[edition], 4) ? 0 : 1);
		assert_true(child > 0);
		usleep((useconds_t)(longest * 1e6 * (double)(random_number(&random) % 1000) / 1000));
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_false(WIFEXITED(status) && WEXITSTATUS(status) != 0);
		kills += WIFSIGNALED(status);
		arena = arena_new();
		assert_readable("out", editions, EDITIONS, true);
		if (random_number(&random) % 4 == 0) {
			assert_true(build("out", &editions[edition], 4));
			assert_same("out", fresh[edition]);
		}
		arena_free(arena);
		arena = kept;
	}
	print_message("%zu of %d builds were killed in time\n", kills, ROUNDS);
	assert_true(kills > 0);
}

static int
set_up(void **state)
{
	char path[128];

	(void)state;
	arena = arena_new();
	strcpy(work, "/tmp/publish-kill-XXXXXX");
	if (!mkdtemp(work) || chdir(work) != 0)
		return 1;
	snprintf(path, sizeof path, "%s/cache", work);
	setenv("XDG_CACHE_HOME", path, 1);
	mkdir(path, 0700);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	if (chdir("/") != 0)
		return 1;
	remove_tree(work);
	arena_free(arena);
	return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_killed_at_each_change_of_a_fresh_build),
		TEST(test_killed_at_each_change_of_an_update),
		TEST(test_killed_at_random_again_and_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
