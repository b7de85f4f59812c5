/* A chain of blocks, each handed out from its front. See arena.h. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/failure.h"

struct block {
	struct block *next;
	size_t used, size;
	alignas(max_align_t) char bytes[];
};

/* The largest block, with its head, is one huge page, and so is that of a piece which is large enough: filling 26 MB page by
 * page costs as much as reading 10,000 files does. */
enum { HUGE_PAGE = 2 * 1024 * 1024, SMALLEST_BLOCK = 16 * 1024, LARGE_ENOUGH = 256 * 1024,
	LARGEST_BLOCK = HUGE_PAGE - sizeof(struct block) };

struct arena {
	struct block *first; /* the one being handed out from */
	struct block *last;
	size_t next_size;
};

static struct block *
block_new(size_t size)
{
	struct block *block;
	void *large;

	if (size > SIZE_MAX - sizeof *block)
		fail_out_of_memory();
	if (size < LARGEST_BLOCK) {
		block = malloc(sizeof *block + size);
	} else {
		block = posix_memalign(&large, HUGE_PAGE, sizeof *block + size) == 0 ? large : NULL;
		/* A hint: without it, or where there are no huge pages, all is the same but slower. */
		if (block)
			madvise(block, sizeof *block + size, MADV_HUGEPAGE);
	}
	if (!block)
		fail_out_of_memory();
	*block = (struct block){ .size = size };
	return block;
}

struct arena *
arena_new(void)
{
	struct arena *arena = calloc(1, sizeof *arena);

	if (!arena)
		fail_out_of_memory();
	arena->next_size = SMALLEST_BLOCK;
	return arena;
}

void
arena_free(struct arena *arena)
{
	if (!arena)
		return;
	for (struct block *block = arena->first, *next; block; block = next) {
		next = block->next;
		free(block);
	}
	free(arena);
}

/* Where the next pieces come from: the block with more room left. */
static void
arena_put(struct arena *arena, struct block *block, size_t room)
{
	struct block *first = arena->first;

	if (first && first->size - first->used > room) {
		block->next = first->next;
		first->next = block;
		if (arena->last == first)
			arena->last = block;
		return;
	}
	block->next = first;
	arena->first = block;
	if (!arena->last)
		arena->last = block;
}

/* Gives a block that has room for `size` bytes: the one at the front, one that `size` deserves of its own, or the next. */
static struct block *
arena_room(struct arena *arena, size_t size)
{
	struct block *block = arena->first;
	size_t block_size = arena->next_size;

	if (block && block->size - block->used >= size)
		return block;
	if (size >= LARGE_ENOUGH)
		block_size = size > LARGEST_BLOCK ? size : LARGEST_BLOCK;
	else if (block_size < size || (block && size > block_size / 4))
		block_size = size;
	else
		arena->next_size = block_size < LARGE_ENOUGH ? block_size * 4 : LARGEST_BLOCK;
	block = block_new(block_size);
	arena_put(arena, block, block_size - size);
	return block;
}

void *
arena_bytes(struct arena *arena, size_t size)
{
	const size_t unit = alignof(max_align_t);
	struct block *block;
	char *given;

	if (size > SIZE_MAX - unit)
		fail_out_of_memory();
	size = (size + unit - 1) / unit * unit;
	block = arena_room(arena, size);
	given = block->bytes + block->used;
	block->used += size;
	return given;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	return memset(arena_bytes(arena, size), 0, size);
}

char *
arena_copy(struct arena *arena, const char *bytes, size_t size)
{
	char *copy;

	if (size == SIZE_MAX)
		fail_out_of_memory();
	copy = arena_bytes(arena, size + 1);
	if (size > 0)
		memcpy(copy, bytes, size);
	copy[size] = '\0';
	return copy;
}

void
arena_adopt(struct arena *parent, struct arena *child)
{
	if (child->first) {
		if (parent->last)
			parent->last->next = child->first;
		else
			parent->first = child->first;
		parent->last = child->last;
	}
	child->first = NULL;
	arena_free(child);
}

void
arena_clear(struct arena *arena)
{
	struct block *kept = NULL;

	for (struct block *block = arena->first, *next; block; block = next) {
		next = block->next;
		if (!kept || block->size > kept->size) {
			free(kept);
			kept = block;
		} else {
			free(block);
		}
	}
	if (kept) {
		kept->next = NULL;
		kept->used = 0;
	}
	arena->first = arena->last = kept;
}
