/* A QR code as a drawing, black on white whatever the page's colours are, since cameras expect that. */
import {makeShape} from './dom.js';
import {qrMatrix} from './qr_matrix.js';

const BORDER = 4; /* modules of white on each side, as ISO 18004 asks */

/**
 * Draws a text as a QR code.
 * @param {string} text
 * @param {string} name what the drawing is, for those who do not see it
 * @returns {?SVGElement} null when the text is too long for one
 */
export function drawQrCode(text, name) {
	const rows = qrMatrix(text);

	if (!rows) return null;
	const size = rows.length + 2 * BORDER;
	const squares = rows.flatMap((row, y) => row.map((black, x) => black ? `M${x + BORDER} ${y + BORDER}h1v1h-1z` : '')).join('');

	return makeShape('svg', {width: 256, viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name,
		'shape-rendering': 'crispEdges'},
	makeShape('path', {fill: '#fff', d: `M0 0h${size}v${size}H0z`}), makeShape('path', {fill: '#000', d: squares}));
}
