/*
 * Finds the links and the raw HTML in a CommonMark body, without a CommonMark parser: enough to warn of
 * what stands there. What is shown is decided by render/markdown, which drops both raw HTML
 * and dangerous links whatever is found here.
 */
#ifndef CHECK_LINKS_H
#define CHECK_LINKS_H

#include "base/text.h"

enum link_part { LINK_ADDRESS, LINK_HTML };

/* Calls back for each link's address and for each piece of raw HTML; `found` is a slice of the body.
 * Takes time in proportion to the body, whatever stands in it. */
void links_visit(struct text body, void (*visit)(void *context, enum link_part part, struct text found),
	void *context);

#endif
