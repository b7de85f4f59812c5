/* Bodies as HTML, and where links between files lead. See body.h. */
#include "render/body.h"

#include "render/markdown.h"

/* How people write a link to another file: its scheme, and the folder its file is in. */
static const struct { const char *scheme, *folder; } targets[] = {
	{ "entry:", "entries" },
	{ "organisation:", "organisations" },
	{ "page:", "pages" },
	{ "topic:", "topics" },
	{ "area:", "areas" },
};

static struct text
address(struct arena *arena, const char *folder, struct text id, struct text fragment)
{
	return text_format(arena, "../%s/%.*s.html%.*s", folder, TEXT_ARGS(id), TEXT_ARGS(fragment));
}

/* The file's name, without folders and ".md". */
static struct text
id_of(struct text path)
{
	struct text rest = path, part = { 0 }, last = { 0 };

	while (text_next(&rest, '/', &part))
		last = part;
	return text_slice(last, 0, last.size - 3);
}

/* The folder of targets[] that a relative path leads through; without one the file is a neighbour, which
 * only an entry can name safely: folders below entries/ are free. */
static const char *
folder_of(struct text path)
{
	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++)
		if (text_find(path, targets[i].folder) >= 0)
			return targets[i].folder;
	return "entries";
}

static struct text
resolve(void *context, struct text link)
{
	struct arena *arena = context;
	ptrdiff_t hash = text_find(link, "#");
	size_t end = hash < 0 ? link.size : (size_t)hash;
	struct text path = text_slice(link, 0, end), fragment = text_slice(link, end, link.size);

	for (size_t i = 0; i < sizeof targets / sizeof *targets; i++) {
		size_t size = text_of(targets[i].scheme).size;

		if (text_starts(path, targets[i].scheme))
			return address(arena, targets[i].folder, text_slice(path, size, path.size), fragment);
	}
	if (text_ends(path, ".md") && text_find(path, ":") < 0)
		return address(arena, folder_of(path), id_of(path), fragment);
	return (struct text){ 0 };
}

struct text
body_html(struct arena *arena, struct words body, int heading)
{
	struct buffer html = { 0 };
	struct text copy;

	if (!given(body))
		return (struct text){ 0 };
	markdown_html(body, heading, resolve, arena, &html);
	copy = text_copy(arena, buffer_text(&html));
	buffer_free(&html);
	return copy;
}
