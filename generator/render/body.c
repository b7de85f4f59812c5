/* Bodies as HTML, and where links between files lead. See body.h. */
#include "render/body.h"

#include "model/body_link.h"
#include "render/markdown.h"

struct resolver {
	struct arena *arena;
	struct text ending;
};

/* Where a link to something in the directory leads; check/references has made sure that it is there. */
static struct text
resolve(void *context, struct text written)
{
	const struct resolver *resolver = context;
	struct body_link link;

	if (!body_link_read(written, &link))
		return (struct text){ 0 };
	if (link.language.size > 0)
		return text_format(resolver->arena, "../%s/%.*s.%.*s.html%.*s", target_folder(link.target),
			TEXT_ARGS(link.id), TEXT_ARGS(link.language), TEXT_ARGS(link.rest));
	return text_format(resolver->arena, "../%s/%.*s%.*s%.*s", target_folder(link.target), TEXT_ARGS(link.id),
		TEXT_ARGS(resolver->ending), TEXT_ARGS(link.rest));
}

struct text
body_html(struct arena *arena, struct words body, int heading, struct text ending)
{
	struct resolver resolver = { arena, ending };
	struct buffer html = { 0 };
	struct text copy;

	if (!given(body))
		return (struct text){ 0 };
	markdown_html(body, heading, resolve, &resolver, &html);
	copy = text_copy(arena, buffer_text(&html));
	buffer_free(&html);
	return copy;
}
