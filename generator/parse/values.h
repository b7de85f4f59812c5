/* The readers of single values and of lists of them, for tables of fields (fields.h). */
#ifndef PARSE_VALUES_H
#define PARSE_VALUES_H

#include "model/hours.h"
#include "parse/fields.h"

field_reader read_words;      /* struct words */
field_reader read_words_list; /* struct words_list */
field_reader read_choice;     /* struct choice of the set `detail` */
field_reader read_choices;    /* struct choices of the set `detail` */
field_reader read_reference;  /* struct reference */
field_reader read_references; /* struct references */
field_reader read_day;        /* struct day, "2026-10-14" */
field_reader read_number;     /* struct number from 1 to `detail` */
field_reader read_yes_no;     /* struct yes_no, "yes", "no" or "unknown" */
field_reader read_point;      /* struct point, "55.9757, -3.1669": latitude first, WGS 84 degrees */
field_reader read_ages;       /* struct ages, "16+", "18-25", "up to 17" or "all" */
field_reader read_hours;      /* struct hours, a rule an item */

/* A signed decimal number of degrees without an exponent, whatever the locale; false for anything else. */
bool value_degrees(struct text text, double *degrees);

#endif
