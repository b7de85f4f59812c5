/* One file, written from its front, that loses its name as soon as it is made. See spool.h. */
#include "base/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct spool {
	int file;
	atomic_size_t used;
};

bool
spool_open(struct spool **spool, struct failure *failure)
{
	const char *folder = getenv("TMPDIR");
	struct buffer name = { 0 };
	int file;

	buffer_format(&name, "%s/fingerpost-XXXXXX", folder && folder[0] != '\0' ? folder : "/tmp");
	buffer_add_char(&name, '\0');
	if ((file = mkostemp(name.at, O_CLOEXEC)) < 0)
		fail(failure, "cannot make a file for a while in “%s”: %s", folder ? folder : "/tmp", strerror(errno));
	else
		unlink(name.at);
	buffer_free(&name);
	if (file < 0)
		return false;
	if (!(*spool = calloc(1, sizeof **spool)))
		fail_out_of_memory();
	(*spool)->file = file;
	return true;
}

void
spool_close(struct spool *spool)
{
	if (!spool)
		return;
	close(spool->file);
	free(spool);
}

bool
spool_put(struct spool *spool, struct text bytes, struct spooled *place, struct failure *failure)
{
	size_t written = 0;

	*place = (struct spooled){ atomic_fetch_add(&spool->used, bytes.size), bytes.size };
	while (written < bytes.size) {
		ssize_t count = pwrite(spool->file, bytes.at + written, bytes.size - written, (off_t)(place->at + written));

		if (count < 0 && errno != EINTR)
			return fail(failure, "cannot set files aside for a while in $TMPDIR or /tmp: %s", strerror(errno));
		written += count > 0 ? (size_t)count : 0;
	}
	return true;
}

void
spool_get(const struct spool *spool, struct spooled place, struct buffer *bytes)
{
	char part[64 * 1024];
	size_t done = 0;

	while (done < place.size) {
		size_t wanted = place.size - done < sizeof part ? place.size - done : sizeof part;
		ssize_t count = pread(spool->file, part, wanted, (off_t)(place.at + done));

		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0) {
			fprintf(stderr, "fingerpost: what was set aside for a while cannot be read back: %s\n",
				count < 0 ? strerror(errno) : "it is cut off");
			exit(3);
		}
		buffer_add(bytes, (struct text){ part, (size_t)count });
		done += (size_t)count;
	}
}
