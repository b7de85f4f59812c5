/* Leaving a page quickly. */
import assert from 'node:assert/strict';
import {directory, test, visit} from './harness.mjs';

test('nobody is asked by a page for anything but the site itself', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html');

	assert.deepEqual(page.errors, []);
	assert.deepEqual(site.elsewhere, []);
});
