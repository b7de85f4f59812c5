/* inotify(7) watches single folders, so all of them are watched anew after each change. See watch.h. */
#include "preview/watch.h"

#include <dirent.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

enum { QUIET_MILLISECONDS = 120, DEPTH_MOST = 32 };

struct watch {
	const char *const *folders;
	int notices;
};

static void
add_folder(int notices, const char *path, unsigned depth)
{
	static const uint32_t what = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR
		| IN_DONT_FOLLOW;
	DIR *listing;
	struct dirent *entry;

	if (depth > DEPTH_MOST || inotify_add_watch(notices, path, what) < 0 || !(listing = opendir(path)))
		return;
	while ((entry = readdir(listing))) {
		char below[4096];

		if (entry->d_name[0] == '.' || (entry->d_type != DT_DIR && entry->d_type != DT_UNKNOWN))
			continue;
		if (snprintf(below, sizeof below, "%s/%s", path, entry->d_name) < (int)sizeof below)
			add_folder(notices, below, depth + 1);
	}
	closedir(listing);
}

static void
add_all(const struct watch *watch)
{
	for (const char *const *folder = watch->folders; *folder; folder++)
		add_folder(watch->notices, *folder, 0);
}

struct watch *
watch_open(const char *const *folders, struct failure *failure)
{
	struct watch *watch = malloc(sizeof *watch);

	if (!watch)
		fail_out_of_memory();
	*watch = (struct watch){ folders, inotify_init1(IN_NONBLOCK | IN_CLOEXEC) };
	if (watch->notices < 0) {
		fail(failure, "the folders cannot be watched: %s", strerror(errno));
		free(watch);
		return NULL;
	}
	add_all(watch);
	return watch;
}

/* Reads all notices; is any of them about a file that counts? Editors keep files of their own, which begin with a dot
 * or end in a tilde. */
static bool
read_notices(int notices)
{
	char bytes[16 * 1024] __attribute__((aligned(__alignof__(struct inotify_event))));
	bool counts = false;
	ssize_t size;

	while ((size = read(notices, bytes, sizeof bytes)) > 0)
		for (char *at = bytes; at < bytes + size;) {
			const struct inotify_event *event = (const struct inotify_event *)at;
			size_t length = strnlen(event->name, event->len);

			counts = counts || event->len == 0
				|| (event->name[0] != '.' && length > 0 && event->name[length - 1] != '~');
			at += sizeof *event + event->len;
		}
	return counts;
}

enum watched
watch_wait(struct watch *watch, int stop)
{
	struct pollfd waiting[] = { { watch->notices, POLLIN, 0 }, { stop, POLLIN, 0 } };
	bool changed = false;

	for (;;) {
		int ready = poll(waiting, 2, changed ? QUIET_MILLISECONDS : -1);

		if (ready < 0 && errno != EINTR)
			return WATCH_STOPPED;
		if (ready > 0 && waiting[1].revents)
			return WATCH_STOPPED;
		if (ready > 0 && waiting[0].revents) {
			changed = read_notices(watch->notices) || changed;
		} else if (ready == 0) {
			add_all(watch);
			return WATCH_CHANGED;
		}
	}
}

void
watch_close(struct watch *watch)
{
	if (!watch)
		return;
	close(watch->notices);
	free(watch);
}
