/*
 * Diagnostics for programs: annotations on a pull request at GitHub, GitLab's code quality report, and plain
 * JSON. As on a terminal, nothing of a confidential file is quoted.
 */
#ifndef COMMAND_FINDING_FORMATS_H
#define COMMAND_FINDING_FORMATS_H

#include <stdio.h>

#include "base/diag.h"

enum finding_format {
	FORMAT_TEXT,   /* for people: findings_print() */
	FORMAT_GITHUB, /* workflow commands, "::error file=...,line=...::..." */
	FORMAT_GITLAB, /* a code quality report: one JSON array */
	FORMAT_JSON,   /* one JSON array: code, level, file, line, column, length, sentence, remedy */
};

/* The format with this name ("text", "github", "gitlab", "json"); false when there is none. */
bool finding_format_of(const char *name, enum finding_format *format);

/*
 * Writes all findings in a format other than FORMAT_TEXT. GitLab shows nothing without a file, so what is about
 * the directory as a whole stands there on the first line of `site_file` ("content/site.yaml").
 */
void finding_formats_write(FILE *to, enum finding_format format, const struct diags *diags, struct text site_file);

#endif
