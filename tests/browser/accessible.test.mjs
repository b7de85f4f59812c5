/* What a machine can see of whether people with disabilities can use a page: axe-core, in many states. */
import assert from 'node:assert/strict';
import {visitWithAxe as visit} from './axe.mjs';
import {directory, test} from './harness.mjs';

const IDS = ['table-for-one', 'recovery-cafe', 'marigold-line'];

/* Everything that axe-core finds wrong with the page as it stands, a line each. */
async function wrongWith(page) {
	return page.evaluate(async () => (await self.axe.run(document, {resultTypes: ['violations']})).violations
		.flatMap(({id, help, nodes}) => nodes.map(node => `${id}: ${help}: ${node.target} ${node.failureSummary}`)));
}

const states = {
	'the search with its filters open': {path: 'find.html', async reach(page) {
		await page.locator('.found .card').first().waitFor();
		await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
	}},
	'the search that found nothing': {path: 'find.html', async reach(page) {
		await page.locator('#find-words').fill('zzxqq qqvvx');
		await page.keyboard.press('Enter');
		await page.getByText('Nothing found').waitFor();
	}},
	'a shared list': {path: `list.html#list=${IDS.join(',')},no-such-entry`, async reach(page) {
		await page.locator('.kept dl').last().waitFor();
	}},
	'an empty list': {path: 'list.html', async reach(page) {
		await page.getByText('Your list is empty.').waitFor();
	}},
	'a list that is being shared': {path: `list.html#list=${IDS.join(',')}`, async reach(page) {
		await page.getByRole('button', {name: 'Keep these on my list'}).click();
		await page.getByRole('button', {name: 'Share as a link'}).click();
		await page.getByRole('button', {name: 'Show the link'}).click();
	}},
};
const devices = {
	'on a laptop': {width: 1280}, 'on a small phone in the dark': {width: 320, colorScheme: 'dark'},
};

for (const [name, {path, reach}] of Object.entries(states))
	for (const [where, device] of Object.entries(devices))
		test(`nothing is wrong with ${name}, ${where}`, async t => {
			const page = await visit(t, await directory(), path, device);

			await reach(page);
			assert.deepEqual(await wrongWith(page), []);
		});

test('nothing is wrong with the search and the list in a language written from right to left', async t => {
	const page = await visit(t, await directory(), 'find.ur.html');

	await page.locator('.found .card').first().waitFor();
	assert.deepEqual(await wrongWith(page), []);
	await page.goto((await directory()).address(`list.ur.html#list=${IDS.join(',')}`));
	await page.locator('.kept dl').last().waitFor();
	assert.deepEqual(await wrongWith(page), []);
});
