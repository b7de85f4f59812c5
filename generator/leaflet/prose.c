/* Markdown through cmark. See prose.h. */
#include "leaflet/prose.h"

#include <cmark.h>

/* What is being said. */
struct prose {
	const struct leaflet_edition *edition;
	struct maker *maker;
	struct list *blocks;
	enum style style;
	int bold;        /* so many elements that emphasise are open */
	size_t link;     /* where the words of the link at hand begin */
	bool item_begun; /* an item of a list has no paragraph yet */
};

static void
say(struct prose *prose, const char *words)
{
	struct text text = text_of(words ? words : "");

	if (prose->item_begun)
		maker_say(prose->maker, TEXT("• "));
	prose->item_begun = false;
	if (prose->bold > 0)
		maker_say_bold(prose->maker, text);
	else
		maker_say(prose->maker, text);
}

static void
end_block(struct prose *prose, enum style style)
{
	struct arena *arena = prose->edition->arena;

	if (prose->maker->text.size == 0)
		return;
	maker_end(prose->maker, style, edition_marked(prose->edition, prose->edition->text_language));
	list_add(arena, prose->blocks, maker_block(prose->maker, BLOCK_PLAIN));
}

/* An address somebody can type, behind the words of its link, unless those are the address. One within the site leads
 * nowhere on paper. */
static void
say_address(struct prose *prose, cmark_node *link)
{
	struct text address = text_copy(prose->edition->arena, text_of(cmark_node_get_url(link) ? cmark_node_get_url(link) : ""));
	struct text words = text_slice(buffer_text(&prose->maker->text), prose->link, prose->maker->text.size), shown = address;
	static const char *const fronts[] = { "https://", "http://", "mailto:", "tel:" };
	bool known = false;

	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
		if (text_starts(address, fronts[i])) {
			shown = text_slice(address, text_of(fronts[i]).size, address.size);
			known = true;
		}
	shown = text_ends(shown, "/") ? text_slice(shown, 0, shown.size - 1) : shown;
	if (!known || text_equal(words, shown) || text_equal(words, address))
		return;
	maker_say(prose->maker, TEXT(" ("));
	maker_say_whole(prose->maker, shown, false, address);
	maker_say(prose->maker, TEXT(")"));
}

static void
enter(struct prose *prose, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_TEXT:
	case CMARK_NODE_CODE:
	case CMARK_NODE_CODE_BLOCK:
		say(prose, cmark_node_get_literal(node));
		break;
	case CMARK_NODE_SOFTBREAK:
	case CMARK_NODE_LINEBREAK:
		maker_say(prose->maker, TEXT(" "));
		break;
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
		prose->bold++;
		break;
	case CMARK_NODE_LINK:
		prose->link = prose->maker->text.size;
		break;
	case CMARK_NODE_ITEM:
		prose->item_begun = true;
		break;
	default:
		break;
	}
}

static void
leave(struct prose *prose, cmark_node *node)
{
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
		prose->bold--;
		break;
	case CMARK_NODE_LINK:
		say_address(prose, node);
		break;
	case CMARK_NODE_HEADING:
		end_block(prose, STYLE_STRONG);
		break;
	case CMARK_NODE_PARAGRAPH:
		end_block(prose, prose->style);
		break;
	default:
		break;
	}
}

void
prose_blocks(const struct leaflet_edition *edition, struct maker *maker, struct text markdown, enum style style,
	struct list *blocks)
{
	struct prose prose = { .edition = edition, .maker = maker, .blocks = blocks, .style = style };
	cmark_node *document = cmark_parse_document(markdown.size > 0 ? markdown.at : "", markdown.size, CMARK_OPT_DEFAULT);
	cmark_iter *iter = cmark_iter_new(document);
	cmark_event_type event;

	while ((event = cmark_iter_next(iter)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(iter);

		if (event == CMARK_EVENT_ENTER)
			enter(&prose, node);
		else
			leave(&prose, node);
		if (cmark_node_get_type(node) == CMARK_NODE_CODE_BLOCK)
			end_block(&prose, style);
	}
	cmark_iter_free(iter);
	cmark_node_free(document);
}
