/* Words are folded in the browser as the generator has folded them. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {words} from '../../../generator/browser/fold.js';

test('words fold as they do in the generator', () => {
	const rows = readFileSync(new URL('../folding.txt', import.meta.url), 'utf8').split('\n')
		.filter(line => line !== '' && !line.startsWith('#'));

	assert.ok(rows.length > 20);
	for (const row of rows) {
		const [written, folded] = row.split(' = ');
		assert.equal(words(written).join(' '), folded, written);
	}
});
