/* The bytes of a spreadsheet's file as UTF-8: converted when it is certain what they are, refused otherwise. */
#ifndef SHEET_ENCODING_H
#define SHEET_ENCODING_H

#include "sheet/csv.h"

enum encoding { ENCODING_UNKNOWN, ENCODING_UTF_8, ENCODING_WINDOWS_1252 };

/* The encoding called "utf-8" or "windows-1252", or ENCODING_UNKNOWN. */
enum encoding encoding_of(const char *name);

/*
 * Gives the text without its byte order mark. UTF-8 is known by its form and UTF-16 by its mark; Windows-1252 cannot
 * be known from others of its kind, so it is taken only when `told`. `note` is a sentence about what was converted, or
 * NULL. False with what is wrong.
 */
bool encoding_read(struct arena *arena, struct text bytes, enum encoding told, struct text *text, const char **note,
	struct csv_mistake *mistake);

#endif
