/* A growing list of pointers in an arena. Typed, fixed arrays are plain `struct x *at; size_t count`. */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include <stddef.h>

#include "base/arena.h"

struct list {
	void **at;
	size_t count, capacity;
};

void list_add(struct arena *arena, struct list *list, void *item);

/* Sorts stably: items that compare equal keep their order, so the same input gives the same bytes. */
void list_sort(struct list *list, int (*compare)(const void *a, const void *b));

#endif
