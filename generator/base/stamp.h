/* Which build this is, so that the program and a stage it loads (command/stage.h) can tell whether they are of one. */
#ifndef BASE_STAMP_H
#define BASE_STAMP_H

/* The checksum of all that was compiled, as the Makefile writes it. Two builds with other sources or flags differ in it. */
extern const char build_stamp[];

#endif
