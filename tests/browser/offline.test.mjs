/* Without a network: what is kept, how old it is, and what is not. */
import assert from 'node:assert/strict';
import {cpSync, mkdirSync, rmSync, writeFileSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {build, directory, remembered, smallDirectory, test, visit} from './harness.mjs';

/** Until the worker looks after the page and has kept everything that it takes unasked. */
async function kept(page) {
	await page.evaluate(async () => {
		const {active} = await navigator.serviceWorker.ready;

		while (!navigator.serviceWorker.controller)
			await new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true}));
		await new Promise((resolve, reject) => {
			const {port1, port2} = new MessageChannel();

			port1.onmessage = ({data}) => (data.failed ? reject(new Error(data.failed)) : resolve());
			active.postMessage({ask: 'keep'}, [port2]);
		});
	});
}

/** The text of a page's main part. */
const main = page => page.locator('main').innerText();

test('someone offline finds tonight\'s safe space', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 360});

	await kept(page);
	await site.offline();
	t.after(() => site.online());
	await page.goto(site.address('kinds/safe-space.html'));
	assert.match(await page.locator('[data-age]').innerText(), /copy is of 23 November 2026/);
	await page.locator('.card a').first().click();
	assert.match(await main(page), /When/);
	assert.match(await page.locator('.crisis').innerText(), /999/);
	assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).margin), '8px', 'the styles are kept, too');
});
