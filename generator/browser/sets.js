/* Columns of a part: which set of ids each row has, so that work is done once for all rows that have the same. */

/* What makes a short list of small numbers another: a number, which is found faster than text. */
function keyOf(values, from, until, size) {
	let key = 0;
	for (let i = from; i < until; i++) {
		key = key * size + values[i] + 1;
	}
	return Number.isSafeInteger(key) ? key : values.subarray(from, until).join();
}

/** Rows' lists of numbers below `size` as a column: rows with the same list share one set, which `expand` makes ids
 * of. */
export function columnOf({starts, values}, size, expand) {
	const of = new Int32Array(starts.length - 1);
	const known = new Map();
	const sets = [];
	const numbers = [];
	for (let row = 0; row < of.length; row++) {
		const key = keyOf(values, starts[row], starts[row + 1], size + 1);
		let number = known.get(key);
		if (number === undefined) {
			known.set(key, number = sets.length);
			numbers.push(values.subarray(starts[row], starts[row + 1]));
			sets.push(expand(numbers[number]));
		}
		of[row] = number;
	}
	return {of, sets, numbers};
}

/** Two columns as one: rows that have the same in both share a pair of numbers. */
export function paired(first, second) {
	const of = new Int32Array(first.of.length);
	const known = new Map();
	const pairs = [];
	for (let row = 0; row < of.length; row++) {
		const key = first.of[row] * second.values.length + second.of[row];
		let number = known.get(key);
		if (number === undefined) {
			known.set(key, number = pairs.length);
			pairs.push([first.of[row], second.of[row]]);
		}
		of[row] = number;
	}
	return {of, pairs, first, values: pairs};
}
