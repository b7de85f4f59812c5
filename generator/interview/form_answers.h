/* What an entry already says, as the form's answers: for whoever suggests a change in a browser. */
#ifndef INTERVIEW_FORM_ANSWERS_H
#define INTERVIEW_FORM_ANSWERS_H

#include "model/form.h"

/*
 * Adds what an entry's own file says in the fields that the form asks about when something is changed, as a JSON object
 * of the same shape: {"name":"The Lantern","places":[{"hours":["Mon 6pm-8pm"]}]}. Of a confidential place there is
 * nothing in it but its hours and accessibility, which pages show too, and nothing of what pays for an entry.
 */
form_answers_writer form_answers_write;

#endif
