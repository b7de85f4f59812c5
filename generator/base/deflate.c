/* zlib in one go. See deflate.h. */
#include "base/deflate.h"

#include <zlib.h>

#include "base/failure.h"

void
deflate_bytes(struct buffer *packed, struct text bytes, bool raw)
{
	z_stream stream = { 0 };
	uLong room;

	if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw ? -MAX_WBITS : MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
		fail_out_of_memory();
	room = deflateBound(&stream, bytes.size);
	stream.next_in = (Bytef *)(bytes.size > 0 ? bytes.at : "");
	stream.avail_in = (uInt)bytes.size;
	stream.next_out = (Bytef *)buffer_reserve(packed, room);
	stream.avail_out = (uInt)room;
	deflate(&stream, Z_FINISH); /* cannot fail in that much room */
	packed->size += stream.total_out;
	deflateEnd(&stream);
}

uint32_t
deflate_crc(struct text bytes)
{
	return (uint32_t)crc32(0, (const Bytef *)(bytes.size > 0 ? bytes.at : ""), (uInt)bytes.size);
}
