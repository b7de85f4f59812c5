/*
 * A text as a QR code (ISO/IEC 18004): its bytes, at level M, in the smallest version that holds them. Links
 * are all that is ever in one here, so the denser modes for numbers and capitals are left out; and a camera reads any mask,
 * so the standard's search for the best of eight, nine tenths of the work on somebody's phone, is left out, too: the first,
 * a chessboard, breaks up whatever is even in a link and in the filling behind it.
 */

/* Of level M, by version from 1: codewords of error correction in each block, and how many blocks. Larger ones are left out:
 * their squares are too small for a camera that looks at a phone. */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21];

/* Says that the level is M and the mask the first: both are nothing but zeros, and this is what hides those. */
const FORMAT = 0x5412;

const isTurned = (x, y) => (x + y) % 2 === 0;
const lengthOf = count => ({length: count});
const bitOf = (number, bit) => Boolean(number >> bit & 1);
const inDigits = (number, count) => number.toString(16).padStart(count, '0');
const far = (x, y) => Math.max(Math.abs(x), Math.abs(y));

/* A number with the remainder of its division behind it, so that a reader can mend it. */
function withRemainder(number, bits, divisor) {
	let rest = number;
	for (let i = 0; i < bits; i++) rest = rest << 1 ^ (rest >> bits - 1) * divisor;
	return number << bits | rest;
}

/* In the field of 256 numbers that the standard uses. */
function times(a, b) {
	let product = 0;
	for (let bit = 7; bit >= 0; bit--) product = product << 1 ^ (product >> 7) * 0x11d ^ (b >> bit & 1) * a;
	return product;
}

/* The codewords that let a reader mend a block (Reed and Solomon). */
function correctionOf(block, count) {
	const divisor = Array.from(lengthOf(count), (_, i) => i === count - 1 ? 1 : 0);
	const rest = divisor.map(() => 0);
	for (let i = 0, root = 1; i < count; i++, root = times(root, 2))
		divisor.forEach((factor, at) => divisor[at] = times(factor, root) ^ divisor[at + 1]);
	for (const byte of block) {
		const factor = byte ^ rest.shift();
		rest.push(0);
		divisor.forEach((by, at) => rest[at] ^= times(by, factor));
	}
	return rest;
}

/* Where the small squares stand, across and down. */
function alignments(version, size) {
	const count = version > 1 ? Math.floor(version / 7) + 2 : 0;
	const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
	return Array.from(lengthOf(count), (_, i) => i === 0 ? 6 : size - 7 - (count - 1 - i) * step);
}

/* Says the level and the mask twice, beside the corners. */
function drawFormat(cells) {
	const size = cells.length;
	for (let i = 0; i < 15; i++) {
		const black = bitOf(FORMAT, i);
		const at = i < 6 ? i : i < 8 ? i + 1 : size - 15 + i;
		cells[at][8] = black;
		cells[8][i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i] = black;
	}
	cells[size - 8][8] = true;
}

/* All but the data: what a camera finds it by. Cells that are left undefined are for the data. */
function emptyCode(version) {
	const size = version * 4 + 17;
	const cells = Array.from(lengthOf(size), () => Array(size));
	const square = (atX, atY, reach, isBlack) => {
		for (let y = -reach; y <= reach; y++)
			for (let x = -reach; x <= reach; x++)
				if (cells[atY + y] && atX + x >= 0 && atX + x < size) cells[atY + y][atX + x] = isBlack(far(x, y));
	};
	const places = alignments(version, size);
	for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, from => from !== 2 && from < 4);
	for (const x of places)
		for (const y of places)
			if (cells[y][x] === undefined) square(x, y, 2, from => from !== 1);
	for (let i = 8; i < size - 8; i++) cells[6][i] = cells[i][6] = i % 2 === 0;
	drawFormat(cells);
	for (let i = 0; version > 6 && i < 18; i++) {
		const a = size - 11 + i % 3, b = Math.floor(i / 3);
		cells[a][b] = cells[b][a] = bitOf(withRemainder(version, 12, 0x1f25), i);
	}
	return cells;
}

/* Calls for every cell that is for data, in the order in which they are filled: two columns up, two down. */
function eachFree(cells, act) {
	const size = cells.length;
	for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
		if (right === 6) right = 5;
		for (let i = 0; i < size * 2; i++) {
			const x = right - i % 2, y = up ? size - 1 - (i >> 1) : i >> 1;
			if (cells[y][x] === undefined) act(x, y);
		}
	}
}

/* The codewords, block after block, in the order in which they are drawn: the first of every block first. */
function codewords(hexadecimal, room, version) {
	const count = BLOCKS[version - 1];
	const correction = CORRECTION[version - 1];
	const short = Math.floor(room / count) - correction;
	const bytes = hexadecimal.match(/../g).map(digits => parseInt(digits, 16));
	let at = 0;
	const blocks = Array.from(lengthOf(count), (_, i) => bytes.slice(at, at += short + (i < count - room % count ? 0 : 1)));
	const across = rows => Array.from(lengthOf(rows[count - 1].length), (_, i) => rows.map(row => row[i])).flatMap(one => one);
	return [...across(blocks), ...across(blocks.map(block => correctionOf(block, correction)))].filter(byte => byte !== undefined);
}

function fill(cells, words) {
	let bit = 0;
	eachFree(cells, (x, y) => {
		cells[y][x] = bitOf(words[bit >> 3], 7 - bit % 8) !== isTurned(x, y);
		bit++;
	});
}

/**
 * @param {string} text
 * @returns {?boolean[][]} rows of cells, true for black, without a border; null when no code is large enough
 */
export function qrMatrix(text) {
	const bytes = [...new TextEncoder().encode(text)];
	for (let version = 1; version <= BLOCKS.length; version++) {
		const cells = emptyCode(version);
		let free = 0;
		eachFree(cells, () => free++);
		const room = free >> 3;
		const digits = 2 * (room - BLOCKS[version - 1] * CORRECTION[version - 1]);
		const long = version < 10 ? 2 : 4;
		if (bytes.length * 2 + long + 2 > digits) continue;
		const hexadecimal = `4${inDigits(bytes.length, long)}${bytes.map(byte => inDigits(byte, 2)).join('')}0`;
		fill(cells, codewords(hexadecimal.padEnd(digits, 'ec11'), room, version));
		return cells;
	}
	return null;
}
