/* What somebody would change about an entry: each answer in words, and the lines of its file that would be new. */
import {fieldsText, isEmpty} from './entry_file.js';

const same = (a, b) => (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b);

/* The answers of a file by the paths of their fields, those of lists with their number: "places.1.hours". */
function flat(value, path = '') {
	if (typeof value === 'string' || (Array.isArray(value) && value.every(item => typeof item === 'string'))) return [[path, value]];
	return Object.keys(value || {}).flatMap(name => flat(value[name], path ? `${path}.${name}` : name));
}

/**
 * The answers that differ, in the order of the form.
 * @param {Object} before
 * @param {Object} after
 * @returns {{path: string, number: number, was: *, becomes: *}[]} number: of the thing in a list, from 1; 0 = in none
 */
export function changesOf(before, after) {
	const [old, now] = [new Map(flat(before)), new Map(flat(after))];

	return [...new Set([...now.keys(), ...old.keys()])].filter(path => !same(old.get(path), now.get(path))).map(path => {
		const [, list, number, rest] = /^([^.]+)\.(\d+)\.(.*)$/.exec(path) || [];

		return {path: list ? `${list}.${rest}` : path, number: list ? Number(number) + 1 : 0, was: old.get(path), becomes: now.get(path)};
	});
}

/**
 * The lines to paste into the file, and the fields whose lines go without any in their place.
 * @returns {{lines: string, gone: string[], body: ?string}} body: the new text behind the fields, null when that stays
 */
export function linesOf(before, after) {
	const names = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(name => !same(before[name], after[name]));
	const fields = names.filter(name => name !== 'body');

	return {
		lines: fieldsText(after, fields.filter(name => name in after)),
		gone: fields.filter(name => isEmpty(after[name])),
		body: names.includes('body') ? after.body || '' : null,
	};
}
