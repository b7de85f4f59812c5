/* Environment failures: what is said when the run cannot go on. See failure.h. */
#include "base/failure.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

bool
fail(struct failure *failure, const char *format, ...)
{
	va_list arguments;

	if (failure->message[0] != '\0')
		return false;
	va_start(arguments, format);
	vsnprintf(failure->message, sizeof failure->message, format, arguments);
	va_end(arguments);
	return false;
}

_Noreturn void
fail_out_of_memory(void)
{
	fputs("fingerpost: there is not enough memory to go on\n", stderr);
	exit(3);
}
