/* Waits for files to change: inotify on folders and all below them. */
#ifndef PREVIEW_WATCH_H
#define PREVIEW_WATCH_H

#include <stdbool.h>

#include "base/failure.h"

struct watch;

/* Watches folders (NULL-ended; they must live as long), but nothing whose name begins with a dot. NULL with the
 * failure set when the system refuses. */
struct watch *watch_open(const char *const *folders, struct failure *failure);

enum watched { WATCH_CHANGED, WATCH_STOPPED };

/* Waits for a change, and then until nothing has changed for a moment, so that a save in several steps is one change;
 * or until the file descriptor `stop` can be read. */
enum watched watch_wait(struct watch *watch, int stop);

void watch_close(struct watch *watch);

#endif
