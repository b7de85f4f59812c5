/* Leaving a page quickly, on pages that site.yaml names. */
import assert from 'node:assert/strict';
import {remembered, smallDirectory, test, visit as visitWith} from './harness.mjs';

const visit = (t, site, path, device) => visitWith(t, site, path, {...device, worker: true});

const AWAY = 'https://weather.example/today';

let made;

const refuge = () => (made ??= smallDirectory({
	'content/site.yaml': `name: Our directory
languages: [en]
leave-quickly: {to: "${AWAY}", topics: [safety]}
never-keep: [safety]
`,
	'content/topics.yaml': 'safety:\n  name: Safe at home\n',
	'content/organisations/safe-home.md': '---\nname: Safe Home\ntype: charity\n---\n',
	'content/organisations/tea-rooms.md': '---\nname: Tea Rooms\ntype: charity\n---\n',
	'content/entries/refuge.md': `---
name: The Harbour
kind: helpline
run-by: safe-home
summary: Somebody to talk to when home is not safe.
topics: [safety]
covers: everywhere
contact: {phone: 0131 496 0199}
by-phone: {hours: [24/7]}
---
A quiet line.
`,
	'content/entries/tea.md': `---
name: Tea and talk
kind: peer-group
run-by: tea-rooms
summary: Tea on Mondays.
covers: everywhere
---
Tea.
`,
}));

/* Nothing of the page can be seen any more, whatever becomes of the way to the other one. */
const isBlank = page => page.evaluate(() => document.documentElement.hidden && document.body.offsetHeight === 0
	&& document.title.trim() === '\u200b');

/* The other page does not come. */
async function withoutAnswer(t, path, device) {
	const site = await refuge();
	const page = await visit(t, site, 'index.html', device);

	await page.context().route(AWAY, route => route.abort('aborted'));
	await page.goto(site.address(path));
	return page;
}

test('somebody who has to leave presses the link and nothing of the page is left to see', async t => {
	const page = await withoutAnswer(t, 'entries/refuge.html');

	await page.getByRole('link', {name: 'Leave this page quickly'}).click({noWaitAfter: true});
	assert.ok(await isBlank(page));
	assert.deepEqual(page.errors, []);
});

test('somebody who has to leave presses Shift three times', async t => {
	const page = await withoutAnswer(t, 'entries/refuge.html');

	for (let i = 0; i < 2; i++) await page.keyboard.press('Shift');
	assert.ok(!await isBlank(page));
	await page.keyboard.press('Shift');
	assert.ok(await isBlank(page));
});

test('somebody who comes back finds no way back to the page they left', async t => {
	const site = await refuge();
	const page = await visit(t, site, 'index.html');

	await page.context().route(AWAY, route => route.fulfill({contentType: 'text/html', body: '<title>Weather</title>'}));
	await page.goto(site.address('entries/refuge.html'));
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await page.keyboard.press('Shift');
	await page.waitForURL(AWAY);
	await page.goBack();
	assert.equal(page.url(), site.address('index.html'));
});

test('somebody without a network leaves all the same', async t => {
	const page = await visit(t, await refuge(), 'entries/refuge.html');

	await page.context().setOffline(true);
	await Promise.all([
		page.waitForEvent('framenavigated'),
		page.getByRole('link', {name: 'Leave this page quickly'}).click({noWaitAfter: true}),
	]);
	assert.doesNotMatch(await page.innerText('body'), /Harbour/);
});

test('somebody without script has a plain link to leave by, early on the page', async t => {
	const page = await visit(t, await refuge(), 'entries/refuge.html', {javaScript: false});
	const link = page.getByRole('link', {name: 'Leave this page quickly'});

	assert.equal(await link.getAttribute('href'), AWAY);
	assert.equal(await link.getAttribute('rel'), 'noreferrer');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	assert.equal(await page.locator(':focus').textContent(), 'Leave this page quickly');
});

test('somebody who presses Shift elsewhere stays, and nothing of it is remembered', async t => {
	const site = await refuge();
	const page = await visit(t, site, 'entries/tea.html');

	for (let i = 0; i < 4; i++) await page.keyboard.press('Shift');
	assert.equal(page.url(), site.address('entries/tea.html'));
	assert.ok(!await isBlank(page));
	assert.deepEqual(await remembered(page), {cookies: 0, localStorage: {}, sessionStorage: {}, databases: []});
});

test('somebody has the way off on every page that tells of what is not safe to be seen with', async t => {
	const site = await refuge();
	const page = await visit(t, site, 'index.html');
	const link = page.getByRole('link', {name: 'Leave this page quickly'});

	for (const path of ['safety.html', 'offline.html', 'organisations/safe-home.html', 'list.html#list=refuge', 'list.html#list=tea,refuge']) {
		await page.goto('about:blank');
		await page.goto(site.address(path));
		await link.waitFor();
	}
	for (const path of ['list.html#list=tea', 'organisations/tea-rooms.html', 'list.html']) {
		await page.goto('about:blank');
		await page.goto(site.address(path));
		await page.locator(path === 'list.html' ? '.lead' : '.card').first().waitFor();
		assert.equal(await link.count(), 0, path);
		for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
		assert.equal(page.url(), site.address(path));
		assert.ok(!await isBlank(page));
	}
});

test('somebody whose page about what is not safe does not come can leave the one in its place', async t => {
	const site = await refuge();
	const page = await visit(t, site, 'index.html');

	await page.evaluate(() => navigator.serviceWorker.ready.then(() => new Promise(done => {
		if (navigator.serviceWorker.controller) done();
		else navigator.serviceWorker.addEventListener('controllerchange', done);
	})));
	await site.offline();
	await page.goto(site.address('topics/safety.html'));
	assert.match(await page.locator('h1').innerText(), /not on your device/);
	assert.equal(await page.getByRole('link', {name: 'Leave this page quickly'}).getAttribute('href'), AWAY);
	await site.online();
});
