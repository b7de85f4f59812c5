/* Compressing as zip files and PNG pictures do it (RFC 1950 and 1951). The only file that sees zlib.h. */
#ifndef BASE_DEFLATE_H
#define BASE_DEFLATE_H

#include <stdint.h>

#include "base/text.h"

/* Adds the bytes (below 2 GB) compressed: `raw` for a zip file, else with zlib's header for a PNG. */
void deflate_bytes(struct buffer *packed, struct text bytes, bool raw);

/* The checksum of both formats. */
uint32_t deflate_crc(struct text bytes);

#endif
