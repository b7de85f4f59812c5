/* QR codes are held against another hand's: uqr, which is installed for this alone. */
import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {test} from 'node:test';

import {qrMatrix} from '../../../generator/browser/qr_matrix.js';

const {encode} = createRequire(new URL('../../../generator/browser/', import.meta.url))('uqr');

const drawn = rows => rows.map(row => row.map(black => (black ? '#' : '.')).join('')).join('\n');

/* How many bytes each version holds at level M, as the standard's table has it. */
const HOLDS = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779, 857, 911,
	997];

/* Any of the eight masks is right, and a code says itself which it has. */
function sameByOthers(text, code) {
	const mask = [12, 11, 10].reduce((sum, bit) => sum * 2 + code[code.length - 15 + bit][8], 0) ^ 0b101;
	return drawn(encode(text, {ecc: 'M', border: 0, maskPattern: mask}).data);
}

test('a link of any length is the code that others make of it', () => {
	const link = `https://annoch-and-glens.example/list.html#list=${'the-lantern,night-line,'.repeat(100)}`;

	HOLDS.forEach((holds, i) => {
		if (i > 11 && ![19, 24].includes(i)) return; /* large ones take long, and these have what is special of them */
		const text = link.slice(0, holds - i % 3);
		const code = qrMatrix(text);

		assert.equal(code.length, 17 + 4 * (i + 1), `${holds} letters`);
		assert.equal(drawn(code), sameByOthers(text, code), `${holds} letters`);
	});
});

test('letters that are more than a byte fit as well', () => {
	const code = qrMatrix('list.html#łąka');

	assert.equal(drawn(code), sameByOthers('list.html#łąka', code));
});

test('the longest text that fits has a code, and one letter more has none', () => {
	assert.equal(qrMatrix('a'.repeat(997)).length, 117);
	assert.equal(qrMatrix('a'.repeat(998)), null);
});
