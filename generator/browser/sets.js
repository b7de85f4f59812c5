/* Columns of a part: which set of ids each row has, so that work is done once for all rows that have the same. */

/* What makes a short list of small numbers another: a number, which is found faster than text. */
function keyOf(values, from, until, size) {
	let key = 0;
	for (let i = from; i < until; i++) {
		key = key * size + values[i] + 1;
	}
	return Number.isSafeInteger(key) ? key : values.subarray(from, until).join();
}

/* What is found of each of so many rows, once for all that have the same key: which it is, and what those are. */
function grouped(count, keyAt, find) {
	const of = new Int32Array(count);
	const known = new Map();
	const found = [];
	for (let row = 0; row < count; row++) {
		const key = keyAt(row);
		let number = known.get(key);
		if (number === undefined) {
			known.set(key, number = found.length);
			found.push(find(row));
		}
		of[row] = number;
	}
	return {of, found};
}

/** Rows' lists of numbers below `size` as a column: rows with the same list share one set, which `expand` makes ids
 * of. */
export function columnOf({starts, values}, size, expand) {
	const {of, found} = grouped(starts.length - 1, row => keyOf(values, starts[row], starts[row + 1], size + 1),
		row => values.subarray(starts[row], starts[row + 1]));
	return {of, sets: found.map(expand), numbers: found};
}

/** Two columns as one: rows that have the same in both share a pair of numbers. */
export function paired(first, second) {
	const {of, found} = grouped(first.of.length, row => first.of[row] * second.values.length + second.of[row],
		row => [first.of[row], second.of[row]]);
	return {of, pairs: found, first, values: found};
}
