/* QR codes (ISO/IEC 18004). The only file that sees qrencode.h is qr.c. */
#ifndef LEAFLET_QR_H
#define LEAFLET_QR_H

#include "base/text.h"

struct qr {
	size_t side;               /* in modules, without the quiet zone */
	const unsigned char *dark; /* side times side, row by row: 1 = dark */
};

/* The code for an address, with a quarter of it spare against stains; side 0 when it is too long. Lives in the arena. */
struct qr qr_of(struct arena *arena, struct text address);

#endif
