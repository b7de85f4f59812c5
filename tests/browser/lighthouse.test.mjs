/*
 * Lighthouse's opinion of the directory: 100 for accessibility and best practices, and for search engines on a copy
 * that is no example (an invented directory asks not to be found). Its figure for speed depends on the machine and is
 * told by `make bench`.
 */
import assert from 'node:assert/strict';

import {audit} from './lighthouse.mjs';
import {directory, smallDirectory, test} from './harness.mjs';

async function scores(t, address, categories) {
	const {lhr} = await audit(t, address, categories);

	return Object.fromEntries(Object.values(lhr.categories).map(({id, score, auditRefs}) => [id, score === 1 ? 1
		: auditRefs.filter(({id: audit, weight}) => weight > 0 && lhr.audits[audit].score < 1).map(({id: audit}) => audit)]));
}

const categories = ['accessibility', 'best-practices'];

for (const path of ['find.html', 'entries/the-lantern-room.html'])
	test(`Lighthouse finds nothing to better on ${path}`, async t => {
		const site = await directory();

		assert.deepEqual(await scores(t, site.address(path), categories), {accessibility: 1, 'best-practices': 1});
	});

test('a directory that is no example can be found by who searches the web', async t => {
	const site = await smallDirectory({
		'content/site.yaml': `name: Small directory
about: Somewhere to go and somebody to talk to, in the town.
url: https://small.example
languages: [en]
timezone: Europe/London
nation: scotland
`,
		'content/entries/lantern.md': `---
name: The Lantern
kind: safe-space
summary: A calm room to come to in the evening, when things feel too much.
covers: everywhere
---
Come in.
`,
	});

	for (const path of ['index.html'])
		assert.deepEqual(await scores(t, site.address(path), [...categories, 'seo']),
			{accessibility: 1, 'best-practices': 1, seo: 1}, path);
});
