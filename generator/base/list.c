/* A growing list of pointers, and a stable merge sort over it. See list.h. */
#include "base/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/failure.h"

void
list_add(struct arena *arena, struct list *list, void *item)
{
	if (list->count == list->capacity) {
		size_t capacity = list->capacity ? list->capacity * 2 : 8;
		void **at = arena_array(arena, void *, capacity);

		if (list->count > 0)
			memcpy(at, list->at, list->count * sizeof *at);
		list->at = at;
		list->capacity = capacity;
	}
	list->at[list->count++] = item;
}

static void
merge_sort(void **at, void **spare, size_t count, int (*compare)(const void *, const void *))
{
	size_t half = count / 2, left = 0, right = half, to = 0;

	if (count < 2)
		return;
	merge_sort(at, spare, half, compare);
	merge_sort(at + half, spare, count - half, compare);
	memcpy(spare, at, count * sizeof *at);
	while (left < half && right < count)
		at[to++] = compare(spare[right], spare[left]) < 0 ? spare[right++] : spare[left++];
	while (left < half)
		at[to++] = spare[left++];
	while (right < count)
		at[to++] = spare[right++];
}

void
list_sort(struct list *list, int (*compare)(const void *a, const void *b))
{
	void **spare;

	if (list->count < 2)
		return;
	if (!(spare = malloc(list->count * sizeof *spare)))
		fail_out_of_memory();
	merge_sort(list->at, spare, list->count, compare);
	free(spare);
}
