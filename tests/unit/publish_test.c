/* Publishing into real folders: what is written, kept, removed and refused. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/jobs.h"
#include "publish/evidence.h"
#include "publish/ledger.h"
#include "publish/publish.h"

#include <cmocka.h> /* last: its fail() is another one */

enum { FILES_MOST = 64 };

/* An edition: "path=bytes" each, NULL-ended. */
typedef const char *const edition[];

static edition first = { "index.html=home", "entries/a.html=A", "entries/b.html=B", "assets/css/site.css=css",
	"changes.xml=feed", NULL };
static edition second = { "index.html=home 2", "entries/a.html=A", "entries/c.html=C", "changes.xml=feed", NULL };

static char work[64]; /* a new folder for each test, and the working directory */

static int
set_up(void **state)
{
	char path[128];

	(void)state;
	strcpy(work, "/tmp/publish-test-XXXXXX");
	if (!mkdtemp(work) || chdir(work) != 0 || mkdir("home", 0700) != 0)
		return 1;
	snprintf(path, sizeof path, "%s/cache", work);
	setenv("XDG_CACHE_HOME", path, 1);
	snprintf(path, sizeof path, "%s/home", work);
	setenv("HOME", path, 1);
	mkdir("cache", 0700);
	return 0;
}

static int
tear_down(void **state)
{
	char command[256];

	(void)state;
	snprintf(command, sizeof command, "chmod -R u+w %s; rm -rf %s", work, work);
	return chdir("/") != 0 || system(command) != 0;
}

static void
put_file(const char *path, const char *bytes)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(bytes, file);
	assert_int_equal(fclose(file), 0);
}

/* Asserts what the file holds; NULL: that it is not there. */
static void
assert_file(const char *path, const char *bytes)
{
	char found[4096] = "";
	FILE *file = fopen(path, "r");

	if (!bytes) {
		assert_null(file);
		return;
	}
	if (!file)
		fail_msg("%s is not there", path);
	found[fread(found, 1, sizeof found - 1, file)] = '\0';
	fclose(file);
	assert_string_equal(found, bytes);
}

static bool
there(const char *path)
{
	struct stat status;

	return lstat(path, &status) == 0;
}

static size_t
split(edition files, struct text paths[FILES_MOST], struct text bytes[FILES_MOST])
{
	size_t count = 0;

	for (; files[count]; count++) {
		size_t size = strcspn(files[count], "=");

		paths[count] = (struct text){ files[count], size };
		bytes[count] = text_of(files[count] + size + 1);
	}
	return count;
}

static bool
try_publish(const char *folder, edition files, struct publish_summary *summary, struct failure *failure)
{
	struct text paths[FILES_MOST], bytes[FILES_MOST];
	size_t count = split(files, paths, bytes);
	char content[96];
	const char *sources[] = { content, NULL };
	struct publisher *publisher = NULL;
	bool fine;

	snprintf(content, sizeof content, "%s/content", work);
	*failure = (struct failure){ 0 };
	fine = publish_open(&publisher, folder, sources, failure)
		&& publish_plan(publisher, paths, count, 2, failure);
	for (size_t i = 0; i < count && fine; i++)
		fine = publish_put(publisher, i, bytes[i], (struct hash){ 0 }, failure);
	fine = fine && publish_finish(publisher, summary, failure);
	publish_close(publisher);
	assert_int_equal(fine, failure->message[0] == '\0');
	return fine;
}

static struct publish_summary
publish(const char *folder, edition files)
{
	struct publish_summary summary;
	struct failure failure;

	if (!try_publish(folder, files, &summary, &failure))
		fail_msg("%s", failure.message);
	return summary;
}

/* Publishing must fail with these words in its one line. */
static void
assert_refused(const char *folder, edition files, const char *words)
{
	struct publish_summary summary;
	struct failure failure;

	if (try_publish(folder, files, &summary, &failure))
		fail_msg("published into %s", folder);
	if (!strstr(failure.message, words) || strchr(failure.message, '\n'))
		fail_msg("“%s” does not say “%s”", failure.message, words);
}

static void
assert_same_folders(const char *a, const char *b)
{
	char command[256];

	snprintf(command, sizeof command, "diff -r %s %s", a, b);
	assert_int_equal(system(command), 0);
}

static void
test_fresh_folder(void **state)
{
	struct publish_summary summary = publish("out/site", first);

	(void)state;
	assert_int_equal(summary.added, 5);
	assert_int_equal(summary.changed + summary.unchanged + summary.removed, 0);
	assert_int_equal(summary.bytes_written, 4 + 1 + 1 + 3 + 4);
	assert_file("out/site/index.html", "home");
	assert_file("out/site/assets/css/site.css", "css");
	assert_false(there("out/site/.fingerpost/next"));
	publish("other/", first);
	assert_same_folders("out/site", "other");
}

static void
test_modes_are_those_of_any_new_file(void **state)
{
	struct stat status;
	mode_t before = umask(0027);

	(void)state;
	publish("out", first);
	umask(before);
	assert_int_equal(stat("out/entries/a.html", &status), 0);
	assert_int_equal(status.st_mode & 07777, 0640);
	assert_int_equal(stat("out/entries", &status), 0);
	assert_int_equal(status.st_mode & 07777, 0750);
}

static void
test_update_touches_only_what_differs(void **state)
{
	struct publish_summary summary;
	struct stat before, after;

	(void)state;
	publish("out", first);
	put_file("out/mine.txt", "mine");
	put_file("out/assets/css/mine.css", "mine");
	assert_int_equal(stat("out/entries/a.html", &before), 0);
	summary = publish("out", second);
	assert_int_equal(summary.added, 1);
	assert_int_equal(summary.changed, 1);
	assert_int_equal(summary.unchanged, 2);
	assert_int_equal(summary.removed, 2);
	assert_int_equal(summary.bytes_written, 6 + 1);
	assert_int_equal(stat("out/entries/a.html", &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
	assert_memory_equal(&before.st_mtim, &after.st_mtim, sizeof before.st_mtim);
	assert_memory_equal(&before.st_ctim, &after.st_ctim, sizeof before.st_ctim);
	assert_file("out/index.html", "home 2");
	assert_file("out/entries/b.html", NULL);
	assert_file("out/assets/css/site.css", NULL);
	assert_file("out/assets/css/mine.css", "mine");
	assert_file("out/mine.txt", "mine");
	unlink("out/mine.txt");
	unlink("out/assets/css/mine.css");
	rmdir("out/assets/css");
	rmdir("out/assets");
	publish("fresh", second);
	assert_same_folders("out", "fresh");
}

static void
test_nothing_new_writes_nothing(void **state)
{
	struct stat before, after;
	struct publish_summary summary;

	(void)state;
	publish("out", first);
	assert_int_equal(stat("out/.fingerpost/ledger", &before), 0);
	summary = publish("out", first);
	assert_int_equal(summary.unchanged, 5);
	assert_int_equal(summary.bytes_written, 0);
	assert_int_equal(stat("out/.fingerpost/ledger", &after), 0);
	assert_int_equal(before.st_ino, after.st_ino);
}

static void
test_folders_without_anything_left_go(void **state)
{
	(void)state;
	publish("out", (edition){ "index.html=x", "a/b/c/d.html=d", "a/e.html=e", "f/g/h.html=h", NULL });
	publish("out", (edition){ "index.html=x", "a/e.html=e", NULL });
	assert_false(there("out/a/b"));
	assert_false(there("out/f"));
	assert_file("out/a/e.html", "e");
}

static void
test_contents_decide_not_times(void **state)
{
	struct timespec times[2];
	struct stat status;
	struct publish_summary summary;

	(void)state;
	/* Twice, so that what is noted about the files is believed: it was noted well after they changed. */
	publish("out", first);
	usleep(50 * 1000);
	publish("out", first);
	publish("out", first);
	/* Other bytes of the same size. */
	put_file("out/entries/a.html", "X");
	summary = publish("out", first);
	assert_int_equal(summary.changed, 1);
	assert_file("out/entries/a.html", "A");
	/* The same bytes at another time. */
	put_file("out/entries/a.html", "A");
	summary = publish("out", first);
	assert_int_equal(summary.changed, 0);
	/* Other bytes in another file with the old one's size and time. */
	usleep(50 * 1000);
	publish("out", first);
	assert_int_equal(stat("out/entries/a.html", &status), 0);
	put_file("out/new", "Y");
	times[0] = status.st_atim;
	times[1] = status.st_mtim;
	assert_int_equal(utimensat(AT_FDCWD, "out/new", times, 0), 0);
	assert_int_equal(rename("out/new", "out/entries/a.html"), 0);
	summary = publish("out", first);
	assert_int_equal(summary.changed, 1);
	assert_file("out/entries/a.html", "A");
}

static void
test_cache_is_never_required(void **state)
{
	struct publish_summary summary;

	(void)state;
	publish("out", first);
	usleep(50 * 1000);
	publish("out", first);
	assert_int_equal(system("for f in cache/fingerpost/*; do printf nonsense >$f; done"), 0);
	summary = publish("out", first);
	assert_int_equal(summary.unchanged, 5);
	setenv("XDG_CACHE_HOME", "not/absolute", 1);
	unsetenv("HOME");
	summary = publish("out", first);
	assert_int_equal(summary.unchanged, 5);
	assert_false(there("not"));
}

static void
test_stamps_prove_only_what_is_settled(void **state)
{
	struct stamp stamp = { 1, 2, 1000, 500000000 };

	(void)state;
	assert_false(stamp_proves(stamp, stamp));
	assert_false(stamp_proves(stamp, (struct stamp){ 1, 2, 1000, 510000000 }));
	assert_true(stamp_proves(stamp, (struct stamp){ 1, 2, 1000, 530000000 }));
	assert_true(stamp_proves(stamp, (struct stamp){ 1, 2, 1001, 0 }));
	assert_false(stamp_proves(stamp, (struct stamp){ 1, 2, 999, 900000000 }));
	assert_false(stamp_proves((struct stamp){ 1, 2, 1000, 0 }, (struct stamp){ 1, 2, 2000, 1 }));
	assert_false(stamp_proves(stamp, (struct stamp){ 0 }));
}

static void
test_edited_and_deleted_outputs_are_made_again(void **state)
{
	struct publish_summary summary;

	(void)state;
	publish("out", first);
	put_file("out/entries/a.html", "edited by hand");
	unlink("out/entries/b.html");
	assert_int_equal(system("rm -r out/assets"), 0);
	summary = publish("out", first);
	assert_int_equal(summary.changed, 1);
	assert_int_equal(summary.added, 2);
	publish("fresh", first);
	assert_same_folders("out", "fresh");
}

static void
test_foreign_things_in_the_way(void **state)
{
	(void)state;
	mkdir("out", 0777);
	put_file("out/index.html", "home"); /* the same bytes, and still not ours */
	assert_refused("out", first, "out/index.html was not written by Fingerpost");
	assert_file("out/index.html", "home");
	assert_false(there("out/.fingerpost"));
	assert_false(there("out/entries"));
	unlink("out/index.html");

	mkdir("out/changes.xml", 0777);
	assert_refused("out", first, "out/changes.xml is a folder");
	rmdir("out/changes.xml");

	put_file("out/entries", "a file");
	assert_refused("out", first, "out/entries is a file that Fingerpost did not write");
	unlink("out/entries");

	mkdir("elsewhere", 0777);
	assert_int_equal(symlink("../elsewhere", "out/entries"), 0);
	assert_refused("out", first, "out/entries is a link");
	unlink("out/entries");

	assert_int_equal(symlink("../victim", "out/index.html"), 0);
	assert_refused("out", first, "out/index.html is a link");
	assert_false(there("victim"));
	unlink("out/index.html");

	assert_int_equal(mkfifo("out/index.html", 0600), 0);
	assert_refused("out", first, "out/index.html was not written by Fingerpost");
	unlink("out/index.html");
	publish("out", first);
}

static void
test_links_put_in_place_of_our_things(void **state)
{
	(void)state;
	publish("out", first);
	mkdir("victims", 0777);
	put_file("victims/b.html", "precious");
	assert_int_equal(system("rm -r out/entries && ln -s ../victims out/entries"), 0);
	assert_refused("out", first, "out/entries is a link");
	/* No output is there any more: what is behind the link is not removed either. */
	publish("out", (edition){ "index.html=home", NULL });
	assert_file("victims/b.html", "precious");
	assert_true(there("out/entries"));
}

static void
test_removed_output_taken_over_by_somebody(void **state)
{
	(void)state;
	publish("out", first);
	publish("out", second);
	put_file("out/entries/b.html", "somebody's");
	assert_refused("out", first, "out/entries/b.html was not written by Fingerpost");
	assert_file("out/entries/b.html", "somebody's");
	assert_file("out/index.html", "home 2");
}

static void
test_file_becomes_folder_and_back(void **state)
{
	static edition file = { "index.html=x", "a=file", NULL };
	static edition folder = { "index.html=x", "a/b/c=1", "a/d=2", NULL };

	(void)state;
	publish("out", file);
	publish("out", folder);
	assert_file("out/a/b/c", "1");
	put_file("out/a/b/mine", "mine");
	assert_refused("out", file, "out/a is a folder");
	unlink("out/a/b/mine");
	publish("out", file);
	assert_file("out/a", "file");
	publish("fresh", file);
	assert_same_folders("out", "fresh");
}

static void
test_refused_folders(void **state)
{
	char path[128];

	(void)state;
	mkdir("content", 0777);
	mkdir("content/entries", 0777);
	assert_refused("/", first, "refusing to publish into /");
	assert_refused("//", first, "refusing to publish into /");
	assert_refused("/../", first, "refusing to publish into /");
	assert_refused("", first, "without a name");
	assert_refused("home", first, "it is your home folder");
	assert_refused(".", first, "it holds");
	snprintf(path, sizeof path, "%s/content", work);
	assert_refused("content", first, "it is inside");
	assert_refused("content/entries/new/one", first, "it is inside");
	assert_false(there("content/entries/new"));
	assert_refused("content/../content", first, "it is inside");
	assert_refused("missing/../out", first, "stands behind a folder that is not there");
	assert_int_equal(system("mkdir -p a.git/refs a.git/objects other/content; touch a.git/HEAD other/content/site.yaml"),
		0);
	assert_refused("a.git/site", first, "holds a git repository's own files");
	assert_refused("a.git", first, "holds a git repository's own files");
	assert_refused("other", first, "other: it holds a directory's content");
	assert_refused("other/content/new", first, "other/content holds a directory's content");
	publish("other/public", first);
	assert_refused("other/public/.fingerpost", first, "holds the notes about a published site");
	put_file("file", "");
	assert_refused("file", first, "it is a file, not a folder");
	assert_refused("file/in/it", first, "a part of its path is a file");
	assert_int_equal(symlink("nowhere", "dangling"), 0);
	assert_refused("dangling", first, "leads to a folder that is not there");
	assert_refused("dangling/deeper", first, "leads to a folder that is not there");
	assert_int_equal(symlink("content", "alias"), 0);
	assert_refused("alias/deeper", first, "it is inside");
	assert_int_equal(system("rmdir content/entries content"), 0);
	assert_refused(".", first, "your home folder is inside it");
}

static void
test_folder_behind_a_link_and_new_parents(void **state)
{
	(void)state;
	mkdir("real", 0777);
	assert_int_equal(symlink("real", "link"), 0);
	publish("link", first);
	assert_file("real/index.html", "home");
	publish("link/deeper/still/", second);
	assert_file("real/deeper/still/index.html", "home 2");
	publish("home/site", second);
	publish("./x/./y//z/", second);
	assert_file("x/y/z/index.html", "home 2");
}

static void
test_paths_that_no_output_may_have(void **state)
{
	static const char *const bad[] = { "", "/etc/passwd", "../x", "a/../b", "a//b", "a/", "./a", ".", "..",
		".fingerpost/ledger", ".Fingerpost/x", "a\nb", "a\x7f" };

	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct text path = text_of(bad[i]);
		struct publisher *publisher;
		struct failure failure = { 0 };
		static const char *const sources[] = { NULL };

		assert_false(ledger_path_allowed(path));
		assert_true(publish_open(&publisher, "out", sources, &failure));
		assert_false(publish_plan(publisher, &path, 1, 2, &failure));
		assert_non_null(strstr(failure.message, "cannot have the address"));
		publish_close(publisher);
	}
	assert_false(ledger_path_allowed((struct text){ "a\0b", 3 }));
	assert_true(ledger_path_allowed(TEXT("entries/the-lantern.html")));
	assert_true(ledger_path_allowed(TEXT(".well-known/x")));
	assert_false(there("out"));
	assert_refused("out", (edition){ "a/B.css=1", "a/b.css=2", NULL }, "differ only in capital letters");
	assert_refused("out", (edition){ "A/x=1", "a/y=2", NULL }, "differ only in capital letters");
	assert_refused("out", (edition){ "a=1", "a=2", NULL }, "two outputs want the same address, a");
	assert_refused("out", (edition){ "a=1", "a/b=2", NULL }, "two outputs want the same address, a");
	assert_false(there("out"));
}

static void
test_damaged_ledger_removes_nothing(void **state)
{
	static const char *const damage[] = { "", "nonsense\n",
		"# The files in this folder that Fingerpost wrote. It replaces and removes these, and no others.\n"
		"../victim\n",
		"# The files in this folder that Fingerpost wrote. It replaces and removes these, and no others.\n"
		"b\na\n",
		"# The files in this folder that Fingerpost wrote. It replaces and removes these, and no others.\n"
		"index.ht" };

	(void)state;
	put_file("victim", "precious");
	publish("out", first);
	for (size_t i = 0; i < sizeof damage / sizeof *damage; i++) {
		put_file("out/.fingerpost/ledger", damage[i]);
		assert_refused("out", second, "ledger, which lists the files that Fingerpost may replace, is damaged");
		assert_file("victim", "precious");
		assert_file("out/index.html", "home");
	}
	assert_int_equal(system("rm -r out/.fingerpost && touch out/.fingerpost"), 0);
	assert_refused("out", second, "out/.fingerpost is not a folder");
}

static void
test_one_build_at_a_time(void **state)
{
	static const char *const sources[] = { NULL };
	struct publisher *publisher;
	struct failure failure = { 0 };

	(void)state;
	publish("out", first);
	assert_true(publish_open(&publisher, "out", sources, &failure));
	assert_refused("out", second, "another build is publishing into out");
	publish_close(publisher);
	publish("out", second);
}

static void
test_unfinished_publishing_changes_nothing(void **state)
{
	static const char *const sources[] = { NULL };
	struct text paths[FILES_MOST], bytes[FILES_MOST];
	size_t count = split(second, paths, bytes);
	struct publisher *publisher;
	struct publish_summary summary;
	struct failure failure = { 0 };

	(void)state;
	publish("out", first);
	publish("before", first);
	assert_true(publish_open(&publisher, "out", sources, &failure));
	assert_true(publish_plan(publisher, paths, count, 2, &failure));
	for (size_t i = 0; i + 1 < count; i++)
		assert_true(publish_put(publisher, i, bytes[i], (struct hash){ 0 }, &failure));
	assert_false(publish_finish(publisher, &summary, &failure));
	assert_non_null(strstr(failure.message, "was planned and never made"));
	publish_close(publisher);
	assert_same_folders("out", "before");
	/* A folder made for nothing goes again, parents too. */
	failure.message[0] = '\0';
	assert_true(publish_open(&publisher, "new/er/est", sources, &failure));
	publish_close(publisher);
	assert_false(there("new"));
}

static void
test_left_staging_is_cleared(void **state)
{
	(void)state;
	publish("out", first);
	assert_int_equal(system("mkdir -p out/.fingerpost/next/entries/x; echo >out/.fingerpost/next/entries/x/y;"
		"ln -s / out/.fingerpost/next/link; touch out/.fingerpost/ledger.new out/.fingerpost/ledger.both"), 0);
	publish("out", second);
	publish("fresh", second);
	assert_same_folders("out", "fresh");
}

/* The same with a disc that is really full: a file system of 1 MB. */
static void
test_full_disc(void **state)
{
	char command[160];
	static char big[FILES_MOST][64 * 1024];
	const char *files[FILES_MOST] = { NULL };

	(void)state;
	mkdir("disc", 0777);
	if (mount("none", "disc", "tmpfs", 0, "size=1m") != 0) {
		print_message("skipped: only root can mount a small disc\n");
		skip();
	}
	publish("disc/out", first);
	for (size_t i = 0; i < 40; i++) {
		memset(big[i], 'x', sizeof big[i] - 1);
		files[i] = memcpy(big[i], (char[]){ 'e', '/', (char)('0' + i / 10), (char)('0' + i % 10), '=' }, 5);
	}
	assert_refused("disc/out", files, "there is no room left on the disc");
	publish("before", first);
	assert_same_folders("disc/out", "before");
	assert_int_equal(publish("disc/out", second).removed, 2);
	snprintf(command, sizeof command, "umount %s/disc", work);
	assert_int_equal(system(command), 0);
}

static void
test_file_larger_than_allowed(void **state)
{
	struct rlimit before, small;
	static char big[8 * 1024] = "big.html=";
	void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);

	(void)state;
	publish("out", first);
	publish("before", first);
	memset(big + 9, 'x', sizeof big - 10);
	getrlimit(RLIMIT_FSIZE, &before);
	small = (struct rlimit){ 4096, before.rlim_max };
	setrlimit(RLIMIT_FSIZE, &small);
	assert_refused("out", (edition){ "index.html=new", big, NULL },
		"nothing was published: cannot write out/big.html: the file is larger than may be written there");
	setrlimit(RLIMIT_FSIZE, &before);
	signal(SIGXFSZ, handler);
	assert_same_folders("out", "before");
}

static void
test_read_only_folder(void **state)
{
	char command[160];

	(void)state;
	publish("out", first);
	mkdir("disc", 0777);
	if (geteuid() != 0) {
		chmod("out", 0555);
		assert_refused("out", second, "you have no permission to write there");
		chmod("out", 0755);
		chmod("out/entries", 0555);
		assert_refused("out", second, "cannot publish into out/entries");
		return;
	}
	if (mount("out", "disc", NULL, MS_BIND, NULL) != 0
		|| mount("out", "disc", NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) != 0) {
		print_message("skipped: may not mount\n");
		skip();
	}
	assert_refused("disc", second, "that disc can only be read, not written");
	assert_refused("disc/new/folder", second, "that disc can only be read, not written");
	snprintf(command, sizeof command, "umount %s/disc", work);
	assert_int_equal(system(command), 0);
	publish("out", second);
}

struct crowd {
	struct publisher *publisher;
	const struct text *paths;
	struct failure failures[8];
};

static void
put_one(void *context, size_t index, unsigned worker)
{
	struct crowd *crowd = context;

	publish_put(crowd->publisher, index, crowd->paths[index], (struct hash){ 0 }, &crowd->failures[worker]);
}

static void
test_many_threads(void **state)
{
	enum { COUNT = 2000 };
	static const char *const sources[] = { NULL };
	struct arena *arena = arena_new();
	struct text *paths = arena_array(arena, struct text, COUNT);
	struct publish_summary summary;

	(void)state;
	for (size_t i = 0; i < COUNT; i++)
		paths[i] = text_format(arena, "d%zu/%zu/page-%zu.html", i % 7, i % 31, i);
	for (unsigned jobs = 1; jobs <= 8; jobs += 7) {
		struct crowd crowd = { .paths = paths };
		struct failure failure = { 0 };

		assert_true(publish_open(&crowd.publisher, jobs == 1 ? "one" : "eight", sources, &failure));
		assert_true(publish_plan(crowd.publisher, paths, COUNT, 2, &failure));
		jobs_run(jobs, COUNT, put_one, &crowd);
		assert_true(publish_finish(crowd.publisher, &summary, &failure));
		assert_int_equal(summary.added, COUNT);
		publish_close(crowd.publisher);
	}
	arena_free(arena);
	assert_same_folders("one", "eight");
}

static void
test_threads_fail_with_the_same_words(void **state)
{
	enum { COUNT = 256 };
	static const char *const sources[] = { NULL };
	struct arena *arena = arena_new();
	struct text *paths = arena_array(arena, struct text, COUNT);
	struct crowd crowd = { .paths = paths };
	struct failure failure = { 0 };
	const char *words = NULL;

	(void)state;
	for (size_t i = 0; i < COUNT; i++)
		paths[i] = text_format(arena, "%0300zu.html", i); /* longer than any name may be */
	assert_true(publish_open(&crowd.publisher, "out", sources, &failure));
	if (!publish_plan(crowd.publisher, paths, COUNT, 2, &failure)) {
		assert_non_null(strstr(failure.message, "the name is too long"));
	} else {
		jobs_run(8, COUNT, put_one, &crowd);
		for (size_t i = 0; i < 8; i++) {
			if (crowd.failures[i].message[0] == '\0')
				continue;
			if (words)
				assert_string_equal(words, crowd.failures[i].message);
			words = crowd.failures[i].message;
		}
		assert_non_null(words);
	}
	publish_close(crowd.publisher);
	arena_free(arena);
	assert_false(there("out"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_fresh_folder),
		TEST(test_modes_are_those_of_any_new_file),
		TEST(test_update_touches_only_what_differs),
		TEST(test_nothing_new_writes_nothing),
		TEST(test_folders_without_anything_left_go),
		TEST(test_contents_decide_not_times),
		TEST(test_cache_is_never_required),
		TEST(test_stamps_prove_only_what_is_settled),
		TEST(test_edited_and_deleted_outputs_are_made_again),
		TEST(test_foreign_things_in_the_way),
		TEST(test_links_put_in_place_of_our_things),
		TEST(test_removed_output_taken_over_by_somebody),
		TEST(test_file_becomes_folder_and_back),
		TEST(test_refused_folders),
		TEST(test_folder_behind_a_link_and_new_parents),
		TEST(test_paths_that_no_output_may_have),
		TEST(test_damaged_ledger_removes_nothing),
		TEST(test_one_build_at_a_time),
		TEST(test_unfinished_publishing_changes_nothing),
		TEST(test_left_staging_is_cleared),
		TEST(test_full_disc),
		TEST(test_file_larger_than_allowed),
		TEST(test_read_only_folder),
		TEST(test_many_threads),
		TEST(test_threads_fail_with_the_same_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
