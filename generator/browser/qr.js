/* What draws QR codes: a script of its own, since no page waits for it. Where a page's address stands on paper, its code
 * stands beside it; the list's page asks for that of its link. */
import {drawQrCode} from './qr_code.js';
import {readyWords, say} from './words.js';

const WIDTH = '28mm'; /* which phones read at arm's length */

const place = document.querySelector('[data-address]');

self.fingerpost.drawQrCode = drawQrCode;
if (place) readyWords().then(() => {
	const address = place.textContent;
	const code = drawQrCode(address, say('QR code: {address}', {address}), WIDTH);

	if (code) place.prepend(code, document.createElement('br'));
});
