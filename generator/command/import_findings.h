/* What is wrong with a sheet, said with the row and the column it stands in. */
#ifndef COMMAND_IMPORT_FINDINGS_H
#define COMMAND_IMPORT_FINDINGS_H

#include "command/load.h"
#include "sheet/import.h"

/* Prints one problem of a sheet to standard error; `file` is how it was called. */
void import_print_problem(struct arena *arena, const char *file, const struct import_problem *problem);

/*
 * Holds the whole directory, as the plan would make it, against the checker, and says what is wrong then and was not
 * before: in the rows, and in files that belong to them. Takes the refused rows out of the plan; with `partly` in the
 * options the rest is checked again without them, since rows may refer to each other. Gives how many errors there were.
 */
size_t import_check_rows(struct directory *directory, const struct options *options, struct import_plan *plan);

#endif
