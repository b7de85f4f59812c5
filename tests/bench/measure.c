/*
 * Runs a command and tells what it took. Usage: measure RESULT COMMAND...: the file RESULT gets
 * "wall cpu peak": seconds, seconds of processor time, and the largest resident set in kilobytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int
main(int argc, char **argv)
{
	struct timespec before, after;
	struct rusage used;
	int status;
	pid_t child;
	FILE *result;

	if (argc < 3)
		return 2;
	clock_gettime(CLOCK_MONOTONIC, &before);
	if ((child = fork()) == 0) {
		execvp(argv[2], argv + 2);
		perror(argv[2]);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &used) != child)
		return 3;
	clock_gettime(CLOCK_MONOTONIC, &after);
	if (!(result = fopen(argv[1], "w")))
		return 3;
	fprintf(result, "%.4f %.4f %ld\n",
		(double)(after.tv_sec - before.tv_sec) + (double)(after.tv_nsec - before.tv_nsec) / 1e9,
		(double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
			+ (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6,
		used.ru_maxrss);
	fclose(result);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}
