/*
 * The main tasks in another browser: Firefox, as Debian has it. Its clock is set before any script of a page runs.
 */
import assert from 'node:assert/strict';
import {after} from 'node:test';
import puppeteer from 'puppeteer-core';

import {directory, test, TODAY} from './harness.mjs';

/* It takes ten seconds to start, so one serves all who come here. */
const firefox = puppeteer.launch({browser: 'firefox', headless: true, executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr'});

after(async () => (await firefox).close());

/* Somebody who was never here opens a page, at an instant at which the device's clock stands still. */
async function visit(t, address, now = `${TODAY}T12:00:00Z`) {
	const device = await (await firefox).createBrowserContext();
	const page = await device.newPage();

	t.after(() => device.close());
	await page.setViewport({width: 360, height: 640});
	await page.evaluateOnNewDocument(instant => {
		const Real = Date;
		self.Date = class extends Real {
			constructor(...given) {
				super(...given.length ? given : [instant]);
			}
			static now() {
				return instant;
			}
		};
	}, Date.parse(now));
	await page.goto(address);
	return page;
}

const textOf = (page, selector) => page.$eval(selector, element => element.textContent.replace(/\s+/g, ' '));

for (const way of ['address', 'file'])
	test(`somebody with Firefox finds what is open at one in the morning, and how to get in, by ${way}`, async t => {
		const site = await directory();
		const page = await visit(t, site[way]('index.html'), '2026-11-28T01:00:00Z');

		await page.waitForSelector('[data-local] li a');
		assert.match(await textOf(page, '[data-local] li'), /Open now.*(Just come in|Call)/);
		const next = await page.$eval('[data-local] li a', link => link.href);
		await page.goto(next);
		await page.waitForSelector('.now.open');
		assert.match(await textOf(page, '.now.open'), /^ ?Open now/);
	});

test('somebody with Firefox searches on a memory stick', async t => {
	const site = await directory();
	const page = await visit(t, site.file('find.html'));

	await page.waitForSelector('#found');
	await page.type('input[type=search]', 'lantern');
	await page.waitForSelector('.found a[href*="the-lantern-room"]');
});

test('a link worker with Firefox keeps a list', async t => {
	const site = await directory();
	const page = await visit(t, site.address('entries/the-lantern-room.html'));

	await page.waitForSelector('[data-keep]:not([hidden])');
	await page.click('[data-keep]');
	await page.goto(site.address('list.html'));
	await page.waitForFunction(() => document.querySelector('[data-list]').textContent.includes('The Lantern Room'));
});

test('a carer with Firefox reads when it was last checked, and until when it is paid for', async t => {
	const site = await directory();
	const page = await visit(t, site.address('entries/night-kitchen.html'));

	assert.match(await textOf(page, '.trust'), /checked.*2026.*31 March 2027/i);
});
