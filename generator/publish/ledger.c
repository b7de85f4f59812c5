/* Which files are ours: one path a line, under a line that says so to whoever looks. See ledger.h. */
#include "publish/ledger.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "publish/reason.h"
#include "publish/staging.h"

static const char heading[] =
	"# The files in this folder that Fingerpost wrote. It replaces and removes these, and no others.\n";

bool
ledger_path_allowed(struct text path)
{
	struct text rest = path, part = { 0 };
	size_t depth = 0;

	if (path.size == 0 || path.size >= 4000 || path.at[0] == '/' || path.at[path.size - 1] == '/')
		return false;
	for (size_t i = 0; i < path.size; i++)
		if ((unsigned char)path.at[i] < ' ' || path.at[i] == 127)
			return false;
	while (text_next(&rest, '/', &part)) {
		if (part.size == 0 || text_is(part, ".") || text_is(part, ".."))
			return false;
		if (depth++ == 0 && text_equal_ignoring_case(part, TEXT(".fingerpost")))
			return false;
	}
	return depth <= PATH_DEEPEST;
}

static bool
damaged(const char *name, struct failure *failure)
{
	return fail(failure, "%s/.fingerpost/ledger, which lists the files that Fingerpost may replace, is "
		"damaged: move %s away, or choose another folder with -o, and build again", name, name);
}

static bool
read_lines(struct arena *arena, struct ledger *ledger, struct text bytes)
{
	struct text rest = text_copy(arena, bytes), line;
	size_t lines = 0;

	if (!text_starts(rest, heading) || rest.at[rest.size - 1] != '\n')
		return false;
	rest = text_slice(rest, sizeof heading - 1, rest.size);
	for (size_t i = 0; i < rest.size; i++)
		lines += rest.at[i] == '\n';
	ledger->at = arena_array(arena, struct text, lines);
	rest = text_slice(rest, 0, rest.size > 0 ? rest.size - 1 : 0);
	while (text_next(&rest, '\n', &line)) {
		if (!ledger_path_allowed(line))
			return false;
		if (ledger->count > 0 && text_compare(ledger->at[ledger->count - 1], line) >= 0)
			return false;
		((char *)line.at)[line.size] = '\0'; /* the copy's own line end */
		ledger->at[ledger->count++] = line;
	}
	return true;
}

bool
ledger_read(struct arena *arena, struct ledger *ledger, int state, const char *name, struct failure *failure)
{
	int file = openat(state, "ledger", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	struct buffer bytes = { 0 };
	ssize_t size = 1;
	bool fine;

	*ledger = (struct ledger){ 0 };
	if (file < 0 && errno == ENOENT)
		return true;
	while (file >= 0 && size != 0) {
		size = read(file, buffer_reserve(&bytes, 256 * 1024), 256 * 1024);
		if (size < 0 && errno != EINTR)
			break;
		bytes.size += size > 0 ? (size_t)size : 0;
	}
	if (file < 0 || size < 0) {
		fine = fail(failure, "cannot read %s/.fingerpost/ledger: %s", name, reason(errno));
	} else {
		ledger->there = true;
		fine = read_lines(arena, ledger, buffer_text(&bytes)) || damaged(name, failure);
	}
	if (file >= 0)
		close(file);
	buffer_free(&bytes);
	return fine;
}

bool
ledger_write(const struct ledger *ledger, int state, const char *beside, const char *name,
	struct failure *failure)
{
	struct buffer bytes = { 0 };
	struct stamp stamp;
	bool fine;

	buffer_add_string(&bytes, heading);
	for (size_t i = 0; i < ledger->count; i++) {
		buffer_add(&bytes, ledger->at[i]);
		buffer_add_char(&bytes, '\n');
	}
	(void)unlinkat(state, beside, 0);
	fine = staging_write(state, beside, buffer_text(&bytes), &stamp)
		|| fail(failure, "cannot write %s/.fingerpost/%s: %s", name, beside, reason(errno));
	buffer_free(&bytes);
	return fine;
}

bool
ledger_adopt(int state, const char *beside, const char *name, struct failure *failure)
{
	if (renameat(state, beside, state, "ledger") == 0)
		return true;
	return fail(failure, "cannot write %s/.fingerpost/ledger: %s", name, reason(errno));
}

/* Where the path stands, or where it would stand. */
static size_t
position(const struct ledger *ledger, struct text path)
{
	size_t low = 0, high = ledger->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (text_compare(ledger->at[middle], path) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
ledger_holds(const struct ledger *ledger, struct text path)
{
	size_t at = position(ledger, path);

	return at < ledger->count && text_equal(ledger->at[at], path);
}

bool
ledger_holds_below(const struct ledger *ledger, struct text folder)
{
	/* "entries/" stands just before "entries/a.html", whatever else begins with "entries". */
	char prefix[4096 + 1];
	size_t at;

	if (folder.size >= sizeof prefix - 1)
		return false;
	memcpy(prefix, folder.at, folder.size);
	memcpy(prefix + folder.size, "/", 2);
	at = position(ledger, text_of(prefix));
	return at < ledger->count && text_starts(ledger->at[at], prefix);
}

struct ledger
ledger_union(struct arena *arena, const struct ledger *a, const struct ledger *b)
{
	struct ledger both = { .at = arena_array(arena, struct text, a->count + b->count), .there = true };
	size_t i = 0, j = 0;

	while (i < a->count || j < b->count) {
		int order = i == a->count ? 1 : j == b->count ? -1 : text_compare(a->at[i], b->at[j]);

		both.at[both.count++] = order <= 0 ? a->at[i] : b->at[j];
		i += order <= 0;
		j += order >= 0;
	}
	return both;
}
