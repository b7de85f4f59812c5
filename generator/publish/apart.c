/* A site's folder is copied to a server whole, so that whatever lies in it is published. See apart.h. */
#include "publish/apart.h"

#include <fcntl.h>
#include <unistd.h>

static bool
is_of_a_site(const struct ledger *ledger, const char *sign)
{
	return ledger->there && ledger->count > 0 && !ledger_holds(ledger, text_of(sign));
}

/* A ledger that cannot be read may be a site's. */
static bool
holds_a_site(struct arena *arena, struct text folder, const char *sign)
{
	struct text path = text_format(arena, "%.*s/.fingerpost", TEXT_ARGS(folder));
	int state = open(path.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct failure unsaid = { 0 };
	struct ledger ledger;
	bool holds;

	if (state < 0)
		return false;
	holds = !ledger_read(arena, &ledger, state, path.at, &unsaid) || is_of_a_site(&ledger, sign);
	close(state);
	return holds;
}

static bool
refuse(const struct target *target, const char *what, struct failure *failure)
{
	return fail(failure, "refusing to write into %s: %s, and what is written here is not for readers; choose a folder of "
		"its own with -o", target->name, what);
}

bool
apart_from_sites(struct arena *arena, const struct target *target, const struct ledger *ledger, const char *sign,
	const char *const *sites, struct failure *failure)
{
	struct text folder = text_of(target->real);

	if (is_of_a_site(ledger, sign))
		return refuse(target, "a site is published there", failure);
	for (; *sites; sites++) {
		struct failure unsaid = { 0 };
		size_t missing;
		const char *real = path_real(arena, *sites, &missing, &unsaid);

		if (real && path_is_within(folder, real))
			return refuse(target, "sites are published there", failure);
	}
	while (folder.size > 0) {
		while (folder.size > 0 && folder.at[--folder.size] != '/')
			;
		if (holds_a_site(arena, folder, sign))
			return refuse(target, text_format(arena, "%.*s holds a site that is published", TEXT_ARGS(folder)).at,
				failure);
	}
	return true;
}
