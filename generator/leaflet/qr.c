/* Codes from libqrencode. See qr.h. */
#include "leaflet/qr.h"

#include <qrencode.h>

struct qr
qr_of(struct arena *arena, struct text address)
{
	QRcode *code = QRcode_encodeString8bit(text_string(arena, address), 0, QR_ECLEVEL_Q);
	struct qr qr = { 0 };
	unsigned char *dark;

	if (!code)
		return qr;
	qr.side = (size_t)code->width;
	qr.dark = dark = arena_alloc(arena, qr.side * qr.side);
	for (size_t i = 0; i < qr.side * qr.side; i++)
		dark[i] = code->data[i] & 1;
	QRcode_free(code);
	return qr;
}
