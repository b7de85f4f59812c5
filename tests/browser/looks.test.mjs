/*
 * How pages look to people with large letters, a magnifier, colours of their own, paper, a small phone or an unsteady
 * hand, and to whoever reads Urdu.
 */
import assert from 'node:assert/strict';

import {directory, test, visit} from './harness.mjs';
import {pagesOf} from './pages.mjs';

test('somebody who reads letters twice the size scrolls one way only', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 320, height: 640});
	const wide = [];

	for (const path of pagesOf(site)) {
		await page.goto(site.address(path));
		if (await page.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
			return document.documentElement.scrollWidth > innerWidth;
		})) wide.push(path);
	}
	assert.deepEqual(wide, []);
});

test('somebody who magnifies a desk four times scrolls one way only, and nothing stays in front of the words', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 320, height: 256});
	const found = [];

	for (const path of [...pagesOf(site), 'index.ur.html', 'find.ur.html', 'areas/inverannoch.ur.html']) {
		await page.goto(site.address(path));
		found.push(...await page.evaluate(() => [...document.querySelectorAll('body, body *')]
			.filter(element => /sticky|fixed/.test(getComputedStyle(element).position))
			.map(element => `${element.outerHTML.slice(0, 60)} stays`)
			.concat(document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : [])
			.map(what => `${location.pathname}: ${what}`)));
	}
	assert.deepEqual(found, []);
});

test('somebody whose device sets all colours sees where the keyboard is, and every sign whole', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 320, now: '2026-11-28T01:00:00Z', context: {forcedColors: 'active'}});

	for (const path of ['index.html', 'entries/night-kitchen.html', 'find.html', 'entries/marigold-outreach.ur.html']) {
		await page.goto(site.address(path));
		await page.locator('[data-local] li').first().waitFor({state: 'attached'});
		await page.keyboard.press('Tab');
		assert.deepEqual(await page.evaluate(() => {
			const styles = selector => [...document.querySelectorAll(selector)]
				.filter(element => element.checkVisibility()).map(element => [element, getComputedStyle(element)]);
			const unseen = styles('a[href], button, input, select, summary').filter(([element, style]) => {
				element.focus();
				return element.matches(':focus-visible') && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2);
			});
			const cut = styles('body *').filter(([element, style]) => /polygon/.test(style.clipPath));

			return [...unseen, ...cut].map(([element]) => element.outerHTML.slice(0, 90));
		}), [], path);
	}
});

test('somebody who prints any page has the crisis numbers first, the day, and no menus', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 700});
	const found = [];

	await page.emulateMedia({media: 'print'});
	for (const path of [...pagesOf(site), 'areas/inverannoch.ur.html']) {
		await page.goto(site.address(path));
		await page.locator('.paper', {hasText: '2026'}).waitFor();
		found.push(...await page.evaluate(() => {
			const seen = selector => [...document.querySelectorAll(selector)].filter(element => element.checkVisibility());
			const [first] = seen('section, header, main, nav, footer');

			return [first.matches('.crisis') ? '' : 'it begins with something else', seen('nav, .leave, button')[0]?.outerHTML,
				/999/.test(first.innerText) ? '' : 'it has no 999', seen('.paper').length ? '' : 'it says no day']
				.filter(Boolean).map(what => `${location.pathname}: ${what.slice(0, 90)}`);
		}));
	}
	assert.deepEqual(found, []);
});

test('somebody with a small phone reads at once what the page is about, however much is open nearby', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 320, height: 640, now: '2026-11-28T01:00:00Z'});
	const below = [];

	for (const path of pagesOf(site)) {
		await page.goto(site.address(path));
		await page.locator('[data-local] li').first().waitFor({state: 'attached'});
		const bottom = await page.locator('h1').evaluate(heading => heading.getClientRects()[0].top
			+ parseFloat(getComputedStyle(heading).lineHeight));

		if (bottom > 640) below.push(`${path}: ${Math.round(bottom)}`);
	}
	assert.deepEqual(below, []);
});

test('somebody whose hand shakes meets targets of 44 pixels', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 320, height: 640});
	const small = [];

	for (const path of pagesOf(site)) {
		await page.goto(site.address(path));
		small.push(... await page.evaluate(() => [...document.querySelectorAll('nav a, .crisis a, button, summary, .signs a, .contact a, input:not([type=hidden])')]
			.filter(element => element.checkVisibility() && !element.closest('p'))
			.map(element => [element, (element.closest('label') ?? element).getBoundingClientRect()])
			.filter(([, box]) => box.width > 1 && box.height < 43.5)
			.map(([element, box]) => `${element.outerHTML.slice(0, 120)} is ${Math.round(box.height)} high`)));
	}
	assert.deepEqual([...new Set(small)], []);
});

test('a carer reads who checked an entry, and who pays for it, a line each that begins with its own words', async t => {
	const site = await directory();
	const page = await visit(t, site, 'entries/the-lantern-room.html');
	const lines = await page.$$eval('#trust ~ .rows li', all => all.map(line => [line.innerText.split(' ')[0],
		getComputedStyle(line, '::before').content, getComputedStyle(line.lastElementChild, '::before').content]));

	assert.deepEqual(lines.map(([first]) => first), ['12', '3', 'Contract', 'Donations']);
	for (const [, before, between] of lines) assert.deepEqual([before, between], ['none', '" · "']);
});

test('somebody who reads Urdu, whose letters hang deep, has room between all lines', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.ur.html', {width: 320, height: 640, now: '2026-11-24T01:00:00Z'});
	const tight = [];

	await page.locator('[data-local] li').first().waitFor();
	for (const path of ['index.ur.html', 'find.ur.html', 'safety.ur.html']) {
		await page.goto(site.address(path));
		tight.push(...await page.$$eval('body :lang(ur)', all => all.filter(one => {
			const {lineHeight, fontSize} = getComputedStyle(one);

			return one.checkVisibility() && parseFloat(lineHeight) < 1.8 * parseFloat(fontSize) - 0.1;
		}).map(one => one.outerHTML.slice(0, 100))));
	}
	assert.deepEqual(tight, []);
});
