/* The address of a page on paper, as a QR code beside the words: drawn when the browser has nothing else to do, so that it
 * stands there when somebody prints. */
import {load} from './load.js';
import {savesData, whenLoaded, whenIdle} from './later.js';

/** Has the code drawn on a page that says its address; whoever saves data is sent no script for paper. */
export function drawPaperCode() {
	if (!document.querySelector('[data-address]') || savesData()) return;
	whenLoaded(() => whenIdle(() => load('assets/qr.js').catch(() => {}))); /* then the address stands there in words alone */
}
