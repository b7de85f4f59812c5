/* Pages that bad input or bad luck must not break. */
import assert from 'node:assert/strict';
import {directory, smallDirectory, test, visit} from './harness.mjs';

const LONG = 'Ab'.repeat(150);
const MANY = 3000;

const bare = name => `---\nname: ${name}\nkind: peer-group\nsummary: People meet.\ntopics: [company]\ncovers: [leith]\n---\n`;
const settings = 'name: Our directory\nlanguages: [en]\nnation: scotland\n';

let made, crowd;

const unlucky = () => (made ??= smallDirectory({
	'content/site.yaml': settings,
	'content/topics.yaml': 'company:\n  name: Company\nnobody:\n  name: A need that nothing is listed for\n',
	'content/areas.yaml': `leith:\n  name: Leith\nlong:\n  name: ${LONG}\n`,
	'content/entries/bare.md': bare('Bare'),
	'content/entries/long.md': bare(LONG),
}));

const crowded = () => (crowd ??= smallDirectory({
	'content/site.yaml': settings,
	'content/topics.yaml': 'company:\n  name: Company\n',
	'content/areas.yaml': 'leith:\n  name: Leith\n',
	...Object.fromEntries(Array.from({length: MANY}, (_, i) => [`content/entries/group-${i}.md`, bare(`Group ${i}`)])),
}));

const isWide = page => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

test('a word of 300 letters in a name pushes no page sideways', async t => {
	const site = await unlucky();
	const page = await visit(t, site, 'index.html', {width: 320});

	for (const path of ['index.html', 'entries/long.html', 'areas/leith.html', 'areas/long.html', 'topics/company.html',
		'a-to-z.html', 'list.html#list=long']) {
		await page.goto(site.address(path));
		assert.equal(await isWide(page), false, path);
	}
	await page.locator('.kept').waitFor();
	assert.equal(await isWide(page), false);
	assert.deepEqual(page.errors, []);
});

test('an entry with nothing but its name says what is not known, and leaves no heading empty', async t => {
	const page = await visit(t, await unlucky(), 'entries/bare.html', {width: 320});
	const main = await page.locator('main').innerText();

	assert.match(main, /Hours not known: get in touch first\./);
	assert.match(main, /Not all of this has been checked yet\. Call first\./);
	assert.match(main, /This page does not say how it is paid for\. You can ask\./);
	assert.doesNotMatch(main, /undefined|null|\{|\}/);
	assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll('main :is(h2, h3)')]
		.filter(heading => !heading.nextElementSibling).map(heading => heading.textContent)), []);
	assert.deepEqual(page.errors, []);
});

test('somebody whose need nothing is listed for is told so, and where else to look', async t => {
	const page = await visit(t, await unlucky(), 'topics/nobody.html');

	assert.match(await page.locator('main').innerText(), /That does not mean there is no help/);
	await page.getByRole('link', {name: 'Look by place'}).click();
	assert.equal(await page.locator('h1').innerText(), 'Places');
});

test('three thousand entries of one need come a page at a time, and the last one is as near as the first', async t => {
	const page = await visit(t, await crowded(), 'topics/company.html', {javaScript: false});
	const first = await page.locator('main .card').count();

	assert.ok(first > 0 && first <= 100, `${first} on the first page`);
	assert.match(await page.locator('.count').innerText(), /3000 entries|3,000 entries/);
	await page.locator('.pages a:not([rel])').last().click();
	assert.ok(await page.locator('main .card').count() > 0);
	assert.equal(await page.getByRole('link', {name: 'Next page'}).count(), 0);
});

for (const [what, script] of Object.entries({
	'does not come': null, 'is cut off': 'self.fingerpost = {', 'goes wrong half way': 'document.querySelector("main").nothing.more();',
}))
	test(`somebody whose script ${what} has the page as it is without`, async t => {
		const site = await unlucky();
		/* A worker that the first page brings would have the script. */
		const page = await visit(t, site, '404.html');

		await page.context().route('**/*.js', route => script === null ? route.abort()
			: route.fulfill({contentType: 'text/javascript', body: script}));
		await page.goto(site.address('entries/bare.html'));
		assert.match(await page.locator('main').innerText(), /Hours not known/);
		assert.ok(await page.getByRole('link', {name: /999/}).first().isVisible());
		assert.equal(await page.locator('[data-now]:visible, [data-local]:visible, [data-keep]:visible').count(), 0);
		await page.getByRole('link', {name: 'Leith'}).first().click();
		await page.getByRole('link', {name: 'Bare'}).click();
		assert.equal(await page.locator('h1').innerText(), 'Bare');
		await page.context().unrouteAll({behavior: 'ignoreErrors'}); // a script may still be on its way
	});

test('somebody whose search does not arrive on the home page is told so, and led to the other ways', async t => {
	const site = await unlucky();
	const page = await visit(t, site, '404.html');
	const told = page.getByRole('status').filter({hasText: 'Search did not arrive.'});

	await page.context().route('**/find.js', route => route.abort());
	await page.goto(site.address('index.html'));
	await page.getByRole('searchbox').fill('bare');
	await page.getByRole('button', {name: 'Search'}).click();
	await told.waitFor();
	await page.context().unrouteAll({behavior: 'ignoreErrors'});
	await page.getByRole('button', {name: 'Search'}).click();
	await page.locator('.found', {hasText: 'Bare'}).waitFor();
	assert.equal(await told.count(), 0);

	await page.context().route('**/find.js', route => route.abort());
	await page.goto(site.address('index.html'));
	await page.getByRole('searchbox').fill('bare');
	await page.getByRole('link', {name: 'Look around instead'}).click();
	assert.match(await page.locator('main').innerText(), /Or look around[^]*By need/);
});

test('somebody whose search is on its way for ever is told so as well', async t => {
	const site = await unlucky();
	const page = await visit(t, site, '404.html', {ticking: true});

	await page.context().route('**/find.js', () => {});
	await page.goto(site.address('index.html'));
	await page.getByRole('searchbox').fill('bare');
	await page.getByRole('button', {name: 'Search'}).click();
	await page.clock.runFor(5000);
	assert.match(await page.getByRole('status').filter({hasText: 'Search'}).innerText(), /Search did not arrive\./);
	await page.context().unrouteAll({behavior: 'ignoreErrors'});
});

/* Somebody looks for something while what the pattern names is on its way, until it is let go. */
async function waitingFor(t, pattern, words) {
	const page = await visit(t, await directory(), '404.html', {ticking: true});
	const held = [];

	await page.context().route(pattern, route => held.push(route));
	await page.goto((await directory()).address('find.html'), {waitUntil: 'commit'});
	await page.getByRole('searchbox').fill(words);
	await page.clock.runFor(1000);
	return {page, arrive: () => Promise.all(held.splice(0).map(route => route.continue()))};
}

test('somebody is shown what is found while what is never kept is on its way for ever, and that too once it comes', async t => {
	const {page, arrive} = await waitingFor(t, '**/*-unkept.js', 'marigold');
	const line = page.locator('.found a[href*="marigold-line"]');

	await page.clock.runFor(2000);
	await page.locator('.found [data-left]:visible').waitFor();
	assert.equal(await line.count(), 0);
	await arrive();
	await line.waitFor();
	assert.equal(await page.locator('[data-left]:visible').count(), 0);
	assert.deepEqual(page.errors, []);
});

test('somebody who typed before the search came is told that it is on its way, and it is made ready once', async t => {
	const {page, arrive} = await waitingFor(t, '**/data/search.js', 'lant');

	await page.clock.runFor(4000);
	assert.equal(await page.locator('#found').innerText(), 'The search is still on its way.');
	await page.getByRole('searchbox').fill('lantern');
	await page.clock.runFor(1000);
	await arrive();
	await page.locator('.found', {hasText: 'The Lantern Room'}).waitFor();
	await page.clock.runFor(5000);
	assert.match(await page.locator('#found').innerText(), /result/);
});
