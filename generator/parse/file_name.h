/* What a file is, by where it stands and how it is called. */
#ifndef PARSE_FILE_NAME_H
#define PARSE_FILE_NAME_H

#include "base/text.h"

enum file_type { FILE_OTHER, FILE_SITE, FILE_AREAS, FILE_TOPICS, FILE_STRINGS, FILE_ENTRY, FILE_ORGANISATION, FILE_PAGE,
	FILE_LEAFLET };

struct file_name {
	enum file_type type;
	struct text name;     /* "the-lantern.cy.md" */
	struct text stem;     /* "the-lantern": up to the first dot; of strings, the language */
	struct text language; /* "cy": between the first dot and ".md"; empty without one */
};

/* Takes a path apart; `content` is the folder that holds site.yaml, with its slash, or empty. Slices of
 * the path. Only files that end in ".md" are entries, organisations, pages and leaflets, and in ".yaml" strings. */
struct file_name file_name_of(struct text path, struct text content);

/* Would somebody expect this file to be read, though it is not (a stray ".txt" among the entries,
 * "entires/x.md", "areas.yml")? `meant` is the name of the folder or file that was meant, if one is near. */
bool file_name_is_stray(struct text path, struct text content, struct text *meant);

#endif
