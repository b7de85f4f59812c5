/* What is open now, on pages and in their crisis part. */
import assert from 'node:assert/strict';
import {directory, smallDirectory, test, visit} from './harness.mjs';

const entry = (name, kind, more) => `---
name: ${name}
kind: ${kind}
summary: A calm place.
${more}
verified: [{on: 2026-11-01, by: Somebody, how: visit}]
---
What it is like.
`;

let made;

/* Leith is in Edinburgh; Skerry is far away. */
const harbour = () => (made ??= smallDirectory({
	'content/site.yaml': 'name: Our directory\nlanguages: [en]\ntimezone: Europe/London\nnation: scotland\n'
		+ 'leave-quickly: {to: "https://weather.example/", topics: [safety]}\nnever-keep: [safety]\n',
	'content/topics.yaml': 'safety:\n  name: Safe at home\n',
	'content/areas.yaml': 'edinburgh:\n  name: Edinburgh\nleith:\n  name: Leith\n  within: edinburgh\nskerry:\n  name: Skerry\n'
		+ 'sandwick:\n  name: Sandwick\n',
	'content/entries/lantern.md': entry('The Lantern', 'safe-space', `covers: [leith]
access: {how: [drop-in]}
places: [{name: Wharf, address: 1 Wharf, hours: [Mon-Fri 6pm-2am, closed 25 Dec]}]`),
	'content/entries/far-light.md': entry('Far Light', 'safe-space', `covers: [skerry, sandwick]
access: {how: [self-referral]}
contact: {phone: 0131 496 0111}
places: [{name: Pier, address: 2 Pier, hours: [daily 8pm-6am]}]`),
	'content/entries/wee-hours.md': entry('Wee Hours', 'helpline', `covers: everywhere
access: {how: [self-referral]}
contact: {phone: 0131 496 0122}
by-phone: {hours: [24/7]}`),
	'content/entries/refuge.md': entry('The Harbour', 'helpline', `covers: everywhere
topics: [safety]
contact: {phone: 0131 496 0199}
by-phone: {hours: [24/7]}`),
	'content/entries/old.md': entry('Old Hall', 'service', `covers: [leith]
places: [{name: Hall, address: 3 Hall, hours: [daily 9am-5pm]}]`).replace('2026-11-01', '2024-11-01'),
}));

const now = page => page.locator('main [data-now]').first();
const local = page => page.locator('[data-local] li');

async function told(t, path, device) {
	const page = await visit(t, await harbour(), path, device);

	await now(page).waitFor();
	return now(page).textContent();
}

test('somebody in distress at one in the morning sees what is open, until when, and how to get in', async t => {
	const page = await visit(t, await harbour(), 'areas/leith.html', {width: 320, now: '2026-11-24T01:00:00Z'});

	await local(page).first().waitFor();
	assert.deepEqual((await local(page).allInnerTexts()).map(text => text.replace(/\s+/g, ' ').trim()), [
		'The Lantern Leith Open now, until 2am Just come in',
		'Wee Hours Open now, day and night Call 0131 496 0122',
	]);
	assert.equal(await local(page).getByText('Call 0131 496 0122').getAttribute('href'), 'tel:+441314960122');
	assert.ok(await local(page).first().isVisible());
	assert.deepEqual(page.errors, []);
});

test('somebody looking for help near Leith is never shown a shelter for those who hide, nor what is far away', async t => {
	const page = await visit(t, await harbour(), 'entries/lantern.html', {now: '2026-11-24T01:00:00Z'});

	await local(page).first().waitFor();
	assert.doesNotMatch(await page.locator('.crisis').innerText(), /The Harbour|Far Light/);
});

test('nobody in distress is sent to what takes nobody new, or only whom a professional sends', async t => {
	const site = await smallDirectory({
		'content/site.yaml': 'name: Our directory\nlanguages: [en]\ntimezone: Europe/London\nnation: scotland\n',
		'content/areas.yaml': 'leith:\n  name: Leith\n',
		'content/entries/full-house.md': entry('Full House', 'safe-space', `covers: [leith]
access: {how: [drop-in], accepting: no}
places: [{name: Quay, address: 4 Quay, hours: [24/7]}]`),
		'content/entries/ward-line.md': entry('Ward Line', 'helpline', `covers: [leith]
access: {how: [professional-referral]}
contact: {phone: 0131 496 0133}
by-phone: {hours: [24/7]}`),
		'content/entries/open-house.md': entry('Open House', 'safe-space', `covers: [leith]
places: [{name: Shore, address: 5 Shore, hours: [24/7]}]`),
	});
	const page = await visit(t, site, 'areas/leith.html', {now: '2026-11-24T01:00:00Z'});

	await local(page).first().waitFor();
	assert.deepEqual(await local(page).locator('strong').allInnerTexts(), ['Open House']);
	assert.deepEqual(await page.locator('main .cards h3').allTextContents(), ['Open House', 'Full House', 'Ward Line']);
});

test('somebody on the home page finds what is open anywhere, rooms before lines', async t => {
	const page = await visit(t, await harbour(), 'index.html', {now: '2026-11-24T01:00:00Z'});

	await local(page).first().waitFor();
	assert.deepEqual(await local(page).locator('strong').allInnerTexts(), ['Far Light', 'The Lantern', 'Wee Hours']);
	assert.deepEqual(await local(page).locator('.where').allInnerTexts(), ['Skerry, Sandwick', 'Leith']);
});

test('somebody reading an entry is told how it stands when they read it', async t => {
	assert.equal(await told(t, 'entries/lantern.html', {now: '2026-11-23T23:30:00Z'}), 'Open now, until 2am');
	assert.equal(await told(t, 'entries/lantern.html', {now: '2026-11-23T12:00:00Z'}), 'Opens at 6pm today');
	assert.equal(await told(t, 'entries/lantern.html', {now: '2026-11-28T12:00:00Z'}), 'Opens at 6pm on Monday');
	assert.equal(await told(t, 'entries/old.html', {now: '2026-11-23T12:00:00Z'}), 'Listed as open: call first');
});

test('somebody travelling is told the time of the directory, not of their device', async t => {
	const device = {now: '2026-11-23T23:30:00Z', timezone: 'Asia/Karachi'};

	assert.equal(await told(t, 'entries/lantern.html', device), 'Open now, until 2am');
});

/* Chrome has no Welsh of its own, and would say what it does not know in the language of the device. */
test('somebody who reads Welsh is told days and months in Welsh, whatever the browser and the device know', async t => {
	const site = await smallDirectory({
		'content/site.yaml': 'name: Our directory\nlanguages: [en, cy]\ntimezone: Europe/London\nnation: wales\n',
		'content/entries/soon.md': entry('Soon', 'safe-space', 'covers: everywhere\nplaces: [{name: Hall, address: 1 Hall, hours: [Sat 6pm-8pm]}]'),
		'content/entries/later.md': entry('Later', 'safe-space', 'covers: everywhere\nplaces: [{name: Hall, address: 1 Hall, hours: [1st Tue 6pm-8pm]}]'),
	});
	const page = await visit(t, site, 'kinds/safe-space.cy.html', {language: 'pl-PL'});

	await page.locator('[data-entry=soon] [data-now]', {hasText: 'Dydd Sadwrn'}).waitFor();
	assert.match(await page.locator('[data-entry=later] [data-now]').textContent(), /1 Rhagfyr/);
});

test('somebody whose device is in the wrong year is told to call first, and nothing is called open', async t => {
	const page = await visit(t, await harbour(), 'entries/lantern.html', {now: '2031-11-24T23:30:00Z'});

	await now(page).waitFor();
	assert.equal(await now(page).textContent(), 'Hours not certain: call first');
	assert.equal(await page.locator('[data-local]').isHidden(), true);
});

test('somebody who keeps the page open sees it close', async t => {
	const page = await visit(t, await harbour(), 'entries/lantern.html', {now: '2026-11-24T01:58:30Z', ticking: true});

	await now(page).waitFor();
	assert.equal(await now(page).textContent(), 'Open now, until 2am');
	assert.match(await now(page).getAttribute('class'), /\bopen\b/);
	await page.clock.fastForward('02:00');
	assert.equal(await now(page).textContent(), 'Opens at 6pm today');
	assert.match(await now(page).getAttribute('class'), /\blater\b/);
	assert.doesNotMatch(await page.locator('[data-local]').innerText(), /Lantern/);
});

test('somebody without script reads the hours in words, and never the word now', async t => {
	const page = await visit(t, await harbour(), 'entries/lantern.html', {javaScript: false});

	assert.match(await page.locator('main').innerText(), /6pm to 2am/);
	assert.equal(await page.locator('[data-now]:visible, [data-local]:visible').count(), 0);
	assert.doesNotMatch(await page.locator('main').innerText(), /\bnow\b/i);
});

test('somebody with the folder on a memory stick is told the same', async t => {
	const page = await visit(t, await harbour(), 'areas/leith.html', {file: true, now: '2026-11-24T01:00:00Z'});

	await local(page).first().waitFor();
	assert.match(await local(page).first().innerText(), /The Lantern/);
	assert.deepEqual(page.errors, []);
});

test('a page that somebody opens asks no computer but its own, on any page of the directory', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html');

	for (const path of ['a-to-z.html', 'kinds/helpline.html', 'topics.html', 'edition.html']) await page.goto(site.address(path));
	assert.deepEqual(page.errors, []);
	assert.deepEqual(site.elsewhere, []);
	assert.deepEqual(site.requests.filter(path => path.includes('.html?')), []);
});

const listed = page => page.locator('main .cards h3').allTextContents();

test('whoever looks through a kind of help or an area has what is open first, and what nobody has checked lately last', async t => {
	const site = await harbour();
	const spaces = await visit(t, site, 'kinds/safe-space.html', {now: '2026-11-23T19:30:00Z'});

	await spaces.locator('main .now.open').waitFor();
	assert.deepEqual(await listed(spaces), ['The Lantern', 'Far Light']);
	const later = await visit(t, site, 'kinds/safe-space.html', {now: '2026-11-24T03:00:00Z'});

	await later.locator('main .now.open').waitFor();
	assert.deepEqual(await listed(later), ['Far Light', 'The Lantern']);
	const plain = await visit(t, site, 'kinds/safe-space.html', {javaScript: false});

	assert.deepEqual(await listed(plain), ['Far Light', 'The Lantern'], 'the generator\'s order stands');
});

test('nothing moves from under the finger of somebody who has begun to use a listing', async t => {
	const site = await harbour();
	let answer;
	const held = new Promise(resolve => { answer = resolve; });
	const page = await visit(t, site, 'index.html', {now: '2026-11-23T19:30:00Z'});

	site.mishap = (path, response) => path === 'data/now.js' && (answer(response), true);
	t.after(() => { site.mishap = null; });
	await page.goto(site.address('kinds/safe-space.html'), {waitUntil: 'domcontentloaded'});
	await page.keyboard.press('Tab');
	const response = await held;

	site.mishap = null;
	response.writeHead(302, {Location: '/data/now.js'}).end();
	await page.locator('main .now.open').waitFor();
	assert.deepEqual(await listed(page), ['Far Light', 'The Lantern']);
});
