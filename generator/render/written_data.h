/*
 * What entries' own files say, for the page on which somebody suggests a change: data/written-0.js, data/written-1.js, ...
 * (render/entry_files.h). Those that a device may not keep unasked, and those that name one, have files of their own,
 * data/written-unkept-0.js.
 */
#ifndef RENDER_WRITTEN_DATA_H
#define RENDER_WRITTEN_DATA_H

#include "model/derived.h"
#include "model/form.h"

/* Adds the script that tells of these entries. */
void written_data_write(const struct entry_list *list, form_answers_writer *write_answers, struct buffer *script);

#endif
