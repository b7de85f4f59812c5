/*
 * Every kind of page held to WCAG 2.2 by axe-core, its rules of best practice and AAA's contrast of 7:1 among them:
 * at the width of a phone and of a desk, light and dark, and from right to left.
 */
import assert from 'node:assert/strict';

import {visitWithAxe as visit} from './axe.mjs';
import {directory, test} from './harness.mjs';
import {pagesOf} from './pages.mjs';

const everything = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}}};

/* All that other colours can change of a page. */
const colours = {runOnly: {type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']}};

/* What axe finds on the page as it stands: a line for each element. */
async function violations(page, rules = everything) {
	const found = await page.evaluate(chosen => self.axe.run(document, {...chosen, resultTypes: ['violations']}), rules);

	return found.violations.flatMap(({id, nodes}) =>
		nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`));
}

/** What stands in the way on these pages: the violations of each, and whether it scrolls sideways. */
async function obstacles(page, site, paths, rules) {
	const found = [];

	for (const path of paths) {
		await page.goto(site.address(path));
		found.push(...(await violations(page, rules)).map(violation => `${path}: ${violation}`));
		if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
			found.push(`${path} scrolls sideways`);
	}
	return found;
}

const devices = [
	['a phone', {width: 320, height: 640}, everything],
	['a phone at night', {width: 320, height: 640, colorScheme: 'dark'}, colours],
	['a desk', {width: 1280, height: 900}, everything],
];

for (const [name, device, rules] of devices)
	test(`nothing on any kind of page stands in the way of anybody, on ${name}`, async t => {
		const site = await directory();
		const page = await visit(t, site, 'index.html', device);

		assert.deepEqual(await obstacles(page, site, pagesOf(site), rules), []);
		assert.deepEqual(page.errors.filter(error => !/404/.test(error)), []);
	});

test('nothing stands in the way of whoever fills in the form, with mistakes, finished, and as a change', async t => {
	const site = await directory();

	/* The same form in both: once light, once dark. */
	for (const [path, device] of [['add.html', devices[0][1]], ['change.html#the-lantern-room', devices[1][1]]]) {
		const page = await visit(t, site, path, device);

		await page.waitForSelector('[data-form][data-ready]');
		await page.fill('#name', '');
		await page.locator('[data-finish]').first().click();
		assert.deepEqual(await violations(page), []);
		for (const [id, words] of [['name', 'Knitters'], ['summary', 'Knitting and talk.'], ['run-by', 'A'.repeat(60)], ['contact-phone', '999'],
			['places-hours', 'whenever']]) await page.fill(`#${id}`, words);
		for (const name of ['kind', 'topics', 'covers']) await page.locator(`[data-field="${name}"] input`).first().check();
		await page.getByRole('button', {name: 'Add another place'}).click();
		await page.getByRole('button', {name: 'Keep a draft on this device'}).click();
		await page.locator('[data-finishing] [data-finish]').click();
		await page.waitForSelector('#finished');
		assert.deepEqual(await violations(page), []);
		assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
	}
});

test('nothing stands in the way of somebody who reads Urdu, from right to left', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.ur.html', {width: 320, height: 640, language: 'ur'});

	assert.equal(await page.evaluate(() => document.documentElement.dir), 'rtl');
	assert.deepEqual(await obstacles(page, site, ['index.ur.html', 'find.ur.html', 'areas.ur.html', 'areas/inverannoch.ur.html',
		'entries/the-lantern-room.ur.html', 'add.ur.html']), []);
});
