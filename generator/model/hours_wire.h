/* An entry's hours as scripts read them: short text that holds every rule whole. */
#ifndef MODEL_HOURS_WIRE_H
#define MODEL_HOURS_WIRE_H

#include "model/entry.h"

/*
 * Adds the hours of an entry's places and channels, "Po12345t0900-1700;cs1225-1225|T=". Spots are parted by
 * "|" and begin with a letter: P a place, T by phone, X by text, V by video, O online; "=" stands for the first
 * place's rules, nothing for hours not known. Rules are parted by ";". Each is its kind (o open, a by
 * appointment, c closed, x closed on bank holidays, b open as usual on bank holidays), and what of this applies:
 * weekdays ("*" or digits, 1 = Monday); h also on bank holidays; n and which of the month (1 to 5, l the
 * last); w and every how many weeks, @YYYYMMDD from when; s and FIRST-LAST, each MMDD or YYYYMMDD; t and
 * HHMM-HHMM parted by commas, above 2400 the next day.
 */
void hours_wire(const struct entry *entry, struct buffer *wire);

#endif
