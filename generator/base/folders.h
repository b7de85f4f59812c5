/* Folders for files that are written. */
#ifndef BASE_FOLDERS_H
#define BASE_FOLDERS_H

#include <stdbool.h>

/* Makes the folders above a file, as far as they are missing: for "a/b/c" a and a/b, for "a/b/" as well. The path is written
 * to meanwhile, and as it was afterwards. False with errno set, and the path cut behind the folder that cannot be made. */
bool folders_make_above(char *path);

#endif
