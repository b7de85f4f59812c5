/* Turns. See turn.h. */
#include "amend/turn.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

enum { TRIES = 1200, PAUSE = 50 * 1000 * 1000 }; /* a minute, in steps of 50 ms */

struct turn {
	int folder; /* -1: it cannot be locked */
};

struct turn *
turn_take(struct arena *arena, const char *folder, struct failure *failure)
{
	struct turn *turn = arena_alloc(arena, sizeof *turn);

	turn->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	for (unsigned i = 0; turn->folder >= 0 && i < TRIES; i++) {
		if (flock(turn->folder, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR))
			return turn;
		nanosleep(&(struct timespec){ .tv_nsec = PAUSE }, NULL);
	}
	if (turn->folder < 0)
		return turn;
	close(turn->folder);
	fail(failure, "another fingerpost has been changing the files of %s for a minute: try again when it has ended", folder);
	return NULL;
}

void
turn_end(struct turn *turn)
{
	if (turn && turn->folder >= 0)
		close(turn->folder);
}
