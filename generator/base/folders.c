/* Folders for files that are written. See folders.h. */
#include "base/folders.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

bool
folders_make_above(char *path)
{
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(path, 0777) != 0 && errno != EEXIST)
			return false;
		*slash = '/';
	}
	return true;
}
