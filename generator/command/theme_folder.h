/* Where the default theme is. */
#ifndef COMMAND_THEME_FOLDER_H
#define COMMAND_THEME_FOLDER_H

#include "base/text.h"

/* Gives the folder of the default theme: beside the program (a checkout), or where `make install` put
 * it. NULL when it is in neither. */
const char *theme_folder(struct arena *arena);

#endif
