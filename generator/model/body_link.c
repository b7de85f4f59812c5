/* Links from a body to the directory's own things. See body_link.h. */
#include "model/body_link.h"

#include <string.h>

static const struct {
	const char *scheme, *folder;
} targets[TARGETS] = {
	[TARGET_AREA] = { "area:", "areas" },
	[TARGET_TOPIC] = { "topic:", "topics" },
	[TARGET_ORGANISATION] = { "organisation:", "organisations" },
	[TARGET_ENTRY] = { "entry:", "entries" },
	[TARGET_PAGE] = { "page:", "pages" },
};

const char *
target_folder(enum target target)
{
	return targets[target].folder;
}

/* Does a folder with this name stand in the path, at its start or behind a "/"? */
static bool
leads_through(struct text path, const char *folder)
{
	struct text rest = path, part;

	while (text_next(&rest, '/', &part))
		if (rest.at && text_is(part, folder))
			return true;
	return false;
}

/* "../entries/crisis/the-lantern.cy.md" */
static void
read_file(struct text path, struct body_link *link)
{
	size_t last = path.size;
	ptrdiff_t dot;

	link->target = TARGET_ENTRY;
	for (int target = 0; target < TARGETS; target++)
		if (leads_through(path, targets[target].folder))
			link->target = (enum target)target;
	while (last > 0 && path.at[last - 1] != '/')
		last--;
	link->id = text_slice(path, last, path.size - strlen(".md"));
	if ((dot = text_find(link->id, ".")) >= 0) {
		link->language = text_slice(link->id, (size_t)dot + 1, link->id.size);
		link->id = text_slice(link->id, 0, (size_t)dot);
	}
}

bool
body_link_read(struct text written, struct body_link *link)
{
	size_t until = 0;

	while (until < written.size && written.at[until] != '#' && written.at[until] != '?')
		until++;
	*link = (struct body_link){ .rest = text_slice(written, until, written.size) };
	written = text_slice(written, 0, until);
	for (int target = 0; target < TARGETS; target++) {
		if (!text_starts(written, targets[target].scheme))
			continue;
		link->target = (enum target)target;
		link->id = text_slice(written, strlen(targets[target].scheme), written.size);
		return true;
	}
	if (!text_ends(written, ".md") || text_find(written, ":") >= 0)
		return false;
	read_file(written, link);
	return true;
}
