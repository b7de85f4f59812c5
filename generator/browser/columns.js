/* The columns that the generator writes (generator/render/search/code.h says how) as arrays. */

/* What a character stands for, by its code. */
const DIGITS = new Uint8Array(128);
for (let code = 35; code < 127; code++) {
	DIGITS[code] = code > 92 ? code - 36 : code - 35;
}

/**
 * The numbers of a text.
 * @param {string} text
 * @returns {Int32Array}
 */
export function numbers(text) {
	const found = new Int32Array(text.length);
	let count = 0;
	for (let i = 0; i < text.length; i++) {
		let number = DIGITS[text.charCodeAt(i)];
		if (number >= 88) {
			const end = i + (number < 90 ? 2 : 4);
			const start = number < 90 ? 2518 : 19080;
			for (number -= number < 90 ? 88 : 90; i < end;) {
				number = number * 91 + DIGITS[text.charCodeAt(++i)];
			}
			number += start;
		} else if (number >= 61) {
			number = 61 + (number - 61) * 91 + DIGITS[text.charCodeAt(++i)];
		}
		found[count++] = number;
	}
	return found.subarray(0, count);
}

/**
 * The values of a text in which line feeds part them.
 * @param {string} text
 * @returns {string[]}
 */
export function lines(text) {
	return text === '' ? [] : text.split('\n');
}

/**
 * A column of values that come again.
 * @param {[string, string]} data the distinct values, and which one each row has
 * @param {number} count how many rows there are
 * @returns {{values: string[], of: Int32Array}}
 */
export function column(data, count) {
	return {values: data[0].split('\n'), of: data[1] === '' ? new Int32Array(count) : numbers(data[1])};
}

/**
 * A column of lists: those of row i stand from starts[i] to starts[i + 1].
 * @param {[string, string]} data how many each row has, and all of them
 * @returns {{starts: Int32Array, values: Int32Array}}
 */
export function lists(data) {
	const counts = numbers(data[0]);
	const starts = new Int32Array(counts.length + 1);
	for (let i = 0; i < counts.length; i++) {
		starts[i + 1] = starts[i] + counts[i];
	}
	return {starts, values: numbers(data[1])};
}

/**
 * Turns numbers of a table that stand for "new" (0) or "so far from its end" into the table's own; -1 stands for none.
 * @param {Int32Array} uses
 * @returns {Int32Array} the same array
 */
export function tableNumbers(uses) {
	let next = 0;
	for (let i = 0; i < uses.length; i++) {
		uses[i] = uses[i] === 0 ? next++ : uses[i] < 0 ? -1 : next - uses[i];
	}
	return uses;
}

/**
 * The rows that have each value: lists turned round.
 * @param {{starts: Int32Array, values: Int32Array}} of
 * @param {number} count how many values there are
 * @returns {{starts: Int32Array, values: Int32Array}}
 */
export function turned(of, count) {
	const starts = new Int32Array(count + 1);
	const values = new Int32Array(of.values.length);
	for (let i = 0; i < of.values.length; i++) {
		starts[of.values[i] + 1]++;
	}
	for (let i = 0; i < count; i++) {
		starts[i + 1] += starts[i];
	}
	const next = starts.slice();
	for (let row = 0; row + 1 < of.starts.length; row++) {
		for (let i = of.starts[row]; i < of.starts[row + 1]; i++) {
			values[next[of.values[i]]++] = row;
		}
	}
	return {starts, values};
}
