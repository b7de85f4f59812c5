/* A QR code as a drawing, black on white whatever the page's colours are, since cameras expect that. */
import {qrMatrix} from './qr_matrix.js';

const SVG = 'http://www.w3.org/2000/svg';
const BORDER = 4; /* modules of white on each side, as ISO 18004 asks */

function shape(tag, attributes) {
	const made = document.createElementNS(SVG, tag);

	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	return made;
}

/**
 * Draws a text as a QR code.
 * @param {string} text
 * @param {string} name what the drawing is, for those who do not see it
 * @param {string|number} width in pixels, or with its unit: "28mm"
 * @returns {?SVGElement} null when the text is too long for one
 */
export function drawQrCode(text, name, width) {
	const rows = qrMatrix(text);

	if (!rows) return null;
	const size = rows.length + 2 * BORDER;
	const squares = rows.flatMap((row, y) => row.map((black, x) => black ? `M${x + BORDER} ${y + BORDER}h1v1h-1z` : '')).join('');
	const code = shape('svg', {width, viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': name, 'shape-rendering': 'crispEdges'});

	code.append(shape('path', {fill: '#fff', d: `M0 0h${size}v${size}H0z`}), shape('path', {fill: '#000', d: squares}));
	return code;
}
