/*
 * A node is, all numbers in groups of seven bits, the lowest first, with the eighth set on all but the last:
 *   its sort (PACKED_* below);
 *   its line less that of the node before, its column and its length;
 *   a scalar: its text;  a sequence: how many items, then these;  a mapping: how many, then key and value in turn;
 *   what YAML cut off behind it and its source line, where it has them.
 * A text is an offset less the end of the text before, and a size; or, when it is no slice of the source, a size
 * and its bytes. Numbers that may be below zero have their sign in the lowest bit. See packed_nodes.h.
 */
#include "parse/packed_nodes.h"

enum {
	PACKED_KIND = 3, /* enum node_kind */
	PACKED_QUOTED = 1 << 2,
	PACKED_CUT = 1 << 3,
	PACKED_LINE = 1 << 4,
	PACKED_COPY = 1 << 5, /* its text is none of the source's */
};

enum { DEEPEST = 40, NUMBER_MOST = 5 }; /* deeper than front_matter.c lets anything be; bytes of a number */

/* The place that the next node's is counted from. */
struct before {
	uint32_t line;
	size_t offset;
};

struct packer {
	struct buffer bytes;
	const struct source *source;
	struct before before;
};

static void
put(struct packer *packer, uint32_t number)
{
	char *at = buffer_reserve(&packer->bytes, NUMBER_MOST), *end = at;

	for (; number > 0x7f; number >>= 7)
		*end++ = (char)(number | 0x80);
	*end++ = (char)number;
	packer->bytes.size += (size_t)(end - at);
}

static void
put_difference(struct packer *packer, int64_t difference)
{
	put(packer, difference < 0 ? (uint32_t)-difference << 1 | 1 : (uint32_t)difference << 1);
}

static bool
is_slice(const struct source *source, struct text text)
{
	return text.at >= source->bytes.at && text.at <= source->bytes.at + source->bytes.size;
}

static void
put_slice(struct packer *packer, struct text text)
{
	size_t offset = (size_t)(text.at - packer->source->bytes.at);

	put_difference(packer, (int64_t)offset - (int64_t)packer->before.offset);
	put(packer, (uint32_t)text.size);
	packer->before.offset = offset + text.size;
}

static void
pack(struct packer *packer, const struct node *node)
{
	bool copy = node->kind == NODE_SCALAR && !is_slice(packer->source, node->text);

	put(packer, (uint32_t)node->kind | (node->quoted ? PACKED_QUOTED : 0) | (node->cut.at ? PACKED_CUT : 0)
			| (node->source_line.at ? PACKED_LINE : 0) | (copy ? PACKED_COPY : 0));
	put_difference(packer, (int64_t)node->where.line - packer->before.line);
	packer->before.line = node->where.line;
	put(packer, node->where.column);
	put(packer, node->where.length);
	if (copy) {
		put(packer, (uint32_t)node->text.size);
		buffer_add(&packer->bytes, node->text);
	} else if (node->kind == NODE_SCALAR) {
		put_slice(packer, node->text);
	} else {
		put(packer, (uint32_t)node->count);
		for (size_t i = 0; i < node->count; i++) {
			if (node->kind == NODE_MAPPING)
				pack(packer, node->keys[i]);
			pack(packer, node->items[i]);
		}
	}
	if (node->cut.at)
		put_slice(packer, node->cut);
	if (node->source_line.at)
		put_slice(packer, node->source_line);
}

struct text
nodes_pack(struct arena *arena, const struct node *root, const struct source *source)
{
	struct packer packer = { .source = source };
	struct text packed;

	pack(&packer, root);
	packed = text_copy(arena, buffer_text(&packer.bytes));
	buffer_free(&packer.bytes);
	return packed;
}

struct unpacker {
	struct arena *arena;
	const struct source *source;
	const char *at, *end; /* what is still packed */
	struct before before;
	bool damaged;
};

static uint32_t
take(struct unpacker *unpacker)
{
	uint32_t number = 0;

	for (int i = 0; unpacker->at < unpacker->end && i < NUMBER_MOST; i++) {
		unsigned char byte = (unsigned char)*unpacker->at++;

		number |= (uint32_t)(byte & 0x7f) << (7 * i);
		if (!(byte & 0x80)) /* nearly always the first */
			return number;
	}
	unpacker->damaged = true;
	return 0;
}

static int64_t
take_difference(struct unpacker *unpacker)
{
	uint32_t number = take(unpacker);

	return number & 1 ? -(int64_t)(number >> 1) : (int64_t)(number >> 1);
}

static struct text
take_slice(struct unpacker *unpacker)
{
	int64_t offset = (int64_t)unpacker->before.offset + take_difference(unpacker);
	uint32_t size = take(unpacker);
	struct text bytes = unpacker->source->bytes;

	if (unpacker->damaged || offset < 0 || (uint64_t)offset + size > bytes.size) {
		unpacker->damaged = true;
		return (struct text){ 0 };
	}
	unpacker->before.offset = (size_t)offset + size;
	return (struct text){ bytes.at + offset, size };
}

static struct text
take_copy(struct unpacker *unpacker)
{
	uint32_t size = take(unpacker);
	struct text text = { unpacker->at, size };

	if (size > (size_t)(unpacker->end - unpacker->at)) {
		unpacker->damaged = true;
		return (struct text){ 0 };
	}
	unpacker->at += size;
	return text_copy(unpacker->arena, text);
}

static struct node *unpack(struct unpacker *unpacker, unsigned depth);

static void
unpack_children(struct unpacker *unpacker, struct node *node, unsigned depth)
{
	uint32_t count = take(unpacker);

	if (count > (size_t)(unpacker->end - unpacker->at)) { /* each is a byte at least */
		unpacker->damaged = true;
		return;
	}
	node->items = arena_array(unpacker->arena, struct node *, count);
	if (node->kind == NODE_MAPPING)
		node->keys = arena_array(unpacker->arena, struct node *, count);
	for (; node->count < count && !unpacker->damaged; node->count++) {
		if (node->kind == NODE_MAPPING)
			node->keys[node->count] = unpack(unpacker, depth + 1);
		node->items[node->count] = unpack(unpacker, depth + 1);
	}
}

static struct node *
unpack(struct unpacker *unpacker, unsigned depth)
{
	struct node *node = arena_alloc(unpacker->arena, sizeof *node);
	uint32_t sort = take(unpacker);
	int64_t line = (int64_t)unpacker->before.line + take_difference(unpacker);

	if (unpacker->damaged || depth > DEEPEST || (sort & PACKED_KIND) > NODE_MAPPING || line < 0 || line > UINT32_MAX) {
		unpacker->damaged = true;
		return node;
	}
	unpacker->before.line = (uint32_t)line;
	node->kind = (enum node_kind)(sort & PACKED_KIND);
	node->quoted = sort & PACKED_QUOTED;
	node->where = (struct where){ .source = unpacker->source, .line = (uint32_t)line };
	node->where.column = take(unpacker);
	node->where.length = take(unpacker);
	if (node->kind != NODE_SCALAR)
		unpack_children(unpacker, node, depth);
	else
		node->text = sort & PACKED_COPY ? take_copy(unpacker) : take_slice(unpacker);
	if (sort & PACKED_CUT)
		node->cut = take_slice(unpacker);
	if (sort & PACKED_LINE)
		node->source_line = take_slice(unpacker);
	return node;
}

struct node *
nodes_unpack(struct arena *arena, struct text packed, const struct source *source)
{
	struct unpacker unpacker = { .arena = arena, .source = source, .at = packed.at, .end = packed.at + packed.size };
	struct node *root = unpack(&unpacker, 0);

	return unpacker.damaged || unpacker.at < unpacker.end || root->kind != NODE_MAPPING ? NULL : root;
}
