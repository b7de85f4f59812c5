/* Numbers and columns come out as they went in. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {column, lines, lists, numbers, tableNumbers, turned} from '../../../generator/browser/columns.js';
import {code} from './search_fixture.mjs';

test('numbers of every length are read as they were written', () => {
	const all = [0, 1, 56, 57, 58, 60, 61, 62, 151, 152, 2516, 2517, 2518, 2519, 10799, 19079, 19080, 19081, 772650, 772651, 68594040];

	assert.deepEqual([...numbers(all.map(code).join(''))], all);
	assert.equal(code(68594040).includes('\\'), false);
	assert.deepEqual([...numbers('')], []);
});

test('a column with one value has no rows to read', () => {
	assert.deepEqual([...column(['free', ''], 3).of], [0, 0, 0]);
	assert.deepEqual(column(['a\n\nb', '#$%'], 3), {values: ['a', '', 'b'], of: Int32Array.of(0, 1, 2)});
});

test('lists are found by row, and turned round by value', () => {
	const read = lists(['$%#', '$#$']);

	assert.deepEqual([...read.starts], [0, 1, 3, 3]);
	const round = turned(read, 2);
	assert.deepEqual([...round.starts], [0, 1, 3]);
	assert.deepEqual([...round.values], [1, 0, 1]);
});

test('what is new to a table takes the next place, what is known says how far back it stands', () => {
	assert.deepEqual([...tableNumbers(Int32Array.of(0, 0, 1, 2, 0, 3))], [0, 1, 1, 0, 2, 0]);
});

test('no text is no lines', () => {
	assert.deepEqual(lines(''), []);
	assert.deepEqual(lines('a'), ['a']);
});
