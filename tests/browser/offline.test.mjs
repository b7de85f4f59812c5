/* Without a network: what is kept, how old it is, what is not, and what becomes of it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {inflateRawSync} from 'node:zlib';
import {build, directory, remembered, smallDirectory, test, visit as visitWith, write} from './harness.mjs';
import {printed} from './paper.mjs';

const visit = (t, site, path, device) => visitWith(t, site, path, {...device, worker: true});

/* A worker's answer to what a page may ask of it. */
function asks(page, message) {
	return page.evaluate(async asked => {
		const {active} = await navigator.serviceWorker.ready;

		while (!navigator.serviceWorker.controller)
			await new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve, {once: true}));
		return new Promise((resolve, reject) => {
			const {port1, port2} = new MessageChannel();

			port1.onmessage = ({data}) => (data.failed ? reject(new Error(data.failed)) : 'done' in data && resolve(data.done));
			active.postMessage(asked, [port2]);
		});
	}, message);
}

/* Until the worker looks after the page and has all that it takes unasked. */
const kept = page => asks(page, {ask: 'keep'});

/* Asks the page again and again until something holds. */
async function until(page, holds, argument) {
	while (!await page.evaluate(holds, argument).catch(() => false)) await new Promise(resolve => setTimeout(resolve, 20));
}

/* The editions whose core is kept. */
const cores = page => page.evaluate(async () => (await caches.keys()).filter(name => / core /.test(name)).join());

/* Until the core of one edition has taken the place of another's. */
async function untilUpdated(page, before) {
	let now = before;

	while (now === before || now.includes(',')) now = await cores(page).catch(() => before);
}

/* From now on nothing answers; the test's end brings the server back. */
async function cutOff(t, site) {
	await site.offline();
	t.after(() => site.online());
}

/* The addresses in all caches of the page's origin, and the words that stand there. */
function inCaches(page) {
	return page.evaluate(async () => {
		const all = {};

		for (const name of await caches.keys()) {
			const cache = await caches.open(name);

			for (const request of await cache.keys()) all[`${name} ${request.url}`] = await (await cache.match(request)).text();
		}
		return all;
	});
}

const settings = (more = '') => `name: Harbour support directory
url: https://harbour.example
languages: [en]
nation: scotland
publisher: {name: Harbour Alliance, email: hello@alliance.example}
crisis:
  - {when: Someone's life is in danger, do: Call 999, phone: "999", source: https://www.gov.uk/999, checked: 2026-11-01}
${more}`;

const entry = (name, {topics = '[anxiety]', area = 'leith'} = {}) => `---
name: ${name}
kind: service
run-by: harbour-mind
summary: A warm and calm place to talk when things feel too much.
topics: ${topics}
for: Anyone nearby.
access: {how: [self-referral], next: You are called back within a day.}
cost: free
covers: [${area}]
by-phone: {hours: [Mon-Fri 9am-5pm]}
contact: {phone: 0131 496 0101}
verified:
  - {on: 2026-10-14, by: Harbour Mind, how: phone}
---
Come as you are.
`;

const files = (entries, more = '') => ({
	'content/site.yaml': settings(more),
	'content/areas.yaml': 'leith: {name: Leith, nation: scotland}\ngranton: {name: Granton, nation: scotland}\n',
	'content/topics.yaml': 'anxiety: {name: Anxiety and worry}\ndomestic-abuse: {name: Abuse at home}\n',
	'content/organisations/harbour-mind.md': '---\nname: Harbour Mind\ntype: charity\n---\n',
	...Object.fromEntries(Object.entries(entries).map(([id, text]) => [`content/entries/${id}.md`, text])),
});

/* A directory of one entry, of which later editions can be made. */
async function harbour(entries = {lantern: entry('The Lantern')}, more = '') {
	const site = await smallDirectory(files(entries, more));

	site.edition = (today, changed) => {
		write(site.repository, files(changed, more));
		build(site.repository, site.folder, {today});
	};
	return site;
}

test('someone offline finds tonight\'s safe space', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 360});

	await kept(page);
	await cutOff(t, site);
	await page.goto(site.address('kinds/safe-space.html'));
	assert.match(await page.locator('[data-age]').innerText(), /copy is of 23 November 2026/);
	await page.locator('.card a').first().click();
	assert.match(await page.locator('main').innerText(), /When/);
	assert.match(await page.locator('.crisis').innerText(), /999/);
	assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('.crisis')).backgroundColor),
		'rgba(0, 0, 0, 0)', 'the styles are kept, too');
	assert.deepEqual(page.errors, []);
});

test('somebody who prints a page where there is no signal hands out a code that leads to it', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'index.html');

	await kept(page);
	await cutOff(t, site);
	await page.goto(site.address('entries/lantern.html'));
	await page.locator('.paper svg').waitFor({state: 'attached'});
	assert.deepEqual((await printed(page)).map(({codes}) => codes).filter(Boolean), ['https://harbour.example/entries/lantern.html']);
	assert.deepEqual(page.errors, []);
});

test('nobody who has read a page is remembered by cookies or storage, and nobody else is told', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html');

	await kept(page);
	await page.goto(site.address('areas.html'));
	const {cookies, localStorage, sessionStorage, databases} = await remembered(page);
	assert.deepEqual([cookies, localStorage, sessionStorage, databases], [0, {}, {}, []]);
	assert.deepEqual(site.elsewhere, []);
});

test('somebody whose page is not to be had is told so, in any folder, with the numbers to call', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'index.html');

	await kept(page);
	await cutOff(t, site);
	await page.goto(site.address('entries/unknown.html'));
	assert.match(await page.locator('h1').innerText(), /not on your device/);
	assert.equal(await page.locator('[data-again]').getAttribute('href'), site.address('entries/unknown.html'));
	assert.match(await page.locator('.crisis').innerText(), /999/);
	await page.getByRole('link', {name: 'Needs', exact: true}).last().click();
	await page.waitForURL(site.address('topics.html'));
});

test('somebody in a café whose network answers for everybody sees the copy', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'index.html');
	const mishaps = {
		'a login page': response => response.writeHead(200, {'Content-Type': 'text/html'}).end('<html><body>Log in to our WiFi</body></html>'),
		'a way to another computer': response => response.writeHead(302, {Location: 'http://portal.example/'}).end(),
		'a server that fails': response => response.writeHead(500, {'Content-Type': 'text/html'}).end('<h1>Oh no</h1>'),
		'a page that is cut off': response => {
			response.writeHead(200, {'Content-Type': 'text/html', 'Content-Length': 10000});
			response.write('<!DOCTYPE html><html lang="en"><script src="../assets/reader.js"></script><body>half', () => response.destroy());
		},
	};

	await kept(page);
	for (const [what, answer] of Object.entries(mishaps)) {
		site.mishap = (path, response) => {
			answer(response);
			return true;
		};
		await page.goto(site.address('entries/lantern.html'));
		assert.equal(await page.locator('h1').innerText(), 'The Lantern', what);
		assert.match(await page.locator('[data-age]').innerText(), /does not answer.*23 November 2026/, what);
	}
	site.mishap = null;
	await page.getByRole('link', {name: 'Try again without the copy'}).click();
	await page.waitForURL(/fresh/);
	assert.equal(await page.locator('[data-age]').count(), 0);
});

test('somebody whose network is there but does not answer waits four seconds, not for ever', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'index.html');

	await kept(page);
	site.mishap = () => true;
	await page.goto(site.address('entries/lantern.html'));
	assert.equal(await page.locator('h1').innerText(), 'The Lantern');
	assert.equal(await page.locator('[data-age]').count(), 1);
	site.mishap = null;
});

test('somebody whose page never comes whole has the site kept for the next time', async t => {
	const site = await harbour();

	site.mishap = path => path === 'data/now.js';
	const page = await visit(t, site, 'entries/lantern.html', {until: 'commit'});

	await kept(page);
	assert.equal(await page.evaluate(() => document.readyState), 'interactive');
	await cutOff(t, site);
	site.mishap = null;
	await page.goto(site.address('index.html'));
	assert.match(await page.locator('[data-age]').innerText(), /23 November 2026/);
});

test('somebody whose network does not answer for a page that is not kept has the crisis numbers after four seconds', async t => {
	const site = await harbour({lantern: entry('The Lantern'), shelter: entry('A Door That Shuts', {topics: '[domestic-abuse]'})},
		'never-keep: [domestic-abuse]\n');
	const page = await visit(t, site, 'index.html');
	const late = [];

	await kept(page);
	site.mishap = (path, response) => path.startsWith('entries/') && Boolean(late.push(response));
	for (const path of ['entries/unknown.html', 'entries/shelter.html']) {
		await page.goto(site.address(path));
		assert.match(await page.locator('h1').innerText(), /not on your device/, path);
		assert.match(await page.locator('.crisis').innerText(), /999/);
	}
	for (const response of late) response.writeHead(200, {'Content-Type': 'text/html'}).end('<h1>Late</h1>');
	site.mishap = null;
	assert.match(await page.locator('h1').innerText(), /not on your device/);
	assert.deepEqual(page.errors.filter(error => !/503/.test(error)), []);
	await page.getByRole('link', {name: 'Try again without the copy'}).click();
	await page.locator('h1', {hasText: 'A Door That Shuts'}).waitFor();
});

test('somebody who asks for what is gone is told so, and not shown a copy of it', async t => {
	const site = await harbour({lantern: entry('The Lantern'), beacon: entry('The Beacon')});
	const page = await visit(t, site, 'index.html');

	await kept(page);
	site.mishap = (path, response) => path === 'entries/beacon.html'
		&& Boolean(response.writeHead(404, {'Content-Type': 'text/html'}).end('<html data-root=""><h1>Page not found</h1></html>'));
	await page.goto(site.address('entries/beacon.html'));
	assert.equal(await page.locator('h1').innerText(), 'Page not found');
});

test('somebody reading is offered the newer edition, and keeps the page until they take it', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'entries/lantern.html');

	await kept(page);
	site.edition('2026-11-24', {lantern: entry('The New Lantern')});
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await page.locator('[data-newer]').waitFor();
	assert.equal(await page.locator('h1').innerText(), 'The Lantern');
	await page.getByRole('button', {name: 'Update now'}).click();
	await page.locator('h1', {hasText: 'The New Lantern'}).waitFor();
	assert.equal(await page.locator('[data-newer]').count(), 0);
	await kept(page);
	await cutOff(t, site);
	await page.goto(site.address('index.html'));
	await page.goto(site.address('entries/lantern.html'));
	assert.equal(await page.locator('h1').innerText(), 'The New Lantern');
	assert.match(await page.locator('[data-age]').innerText(), /24 November 2026/);
});

test('somebody with several tabs takes the newer edition in each, though another tab took it or one newer still came', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'entries/lantern.html', {script: `ServiceWorkerRegistration.prototype.addEventListener = function (...given) {
		self.isWatching = true;
		EventTarget.prototype.addEventListener.apply(this, given);
	}`});
	const other = await page.context().newPage();
	const offered = async (made, name) => {
		site.edition(made, {lantern: entry(name)});
		await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	};

	await kept(page);
	await other.goto(site.address('entries/lantern.html'));
	for (const tab of [page, other]) await until(tab, () => self.isWatching);
	await offered('2026-11-24', 'The New Lantern');
	for (const tab of [page, other]) await tab.locator('[data-newer]').waitFor();
	await offered('2026-11-25', 'The Newest Lantern');
	await until(page, async () => !(await navigator.serviceWorker.ready).installing);
	for (const tab of [page, other]) {
		await tab.getByRole('button', {name: 'Update now'}).click();
		await tab.locator('h1', {hasText: 'The Newest Lantern'}).waitFor();
		assert.equal(await tab.locator('[data-newer]').count(), 0);
	}
});

test('somebody who would rather read on says so, and is left alone until the next page', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'entries/lantern.html');

	await kept(page);
	site.edition('2026-11-24', {lantern: entry('The New Lantern')});
	await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
	await page.getByRole('button', {name: 'Not now'}).click();
	assert.equal(await page.locator('[data-newer]').count(), 0);
	assert.equal(await page.locator('h1').innerText(), 'The Lantern');
	assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
	await page.goto(site.address('entries/lantern.html'));
	assert.equal(await page.locator('h1').innerText(), 'The New Lantern');
});

test('somebody who comes back the next day has the newer edition without being asked', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'index.html');

	await kept(page);
	const before = await cores(page);

	site.edition('2026-11-24', {lantern: entry('The New Lantern')});
	await page.goto(site.address('entries/lantern.html'));
	assert.equal(await page.locator('h1').innerText(), 'The New Lantern');
	await untilUpdated(page, before);
	assert.equal(await page.locator('[data-newer]').count(), 0);
	await kept(page);
	await cutOff(t, site);
	await page.goto(site.address('entries/lantern.html'));
	assert.match(await page.locator('[data-age]').innerText(), /24 November 2026/);
});

test('somebody whose network goes away in the middle of an update has all of the edition before', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'index.html');
	const half = /^packs\/(core|all)\.txt/;

	await kept(page);
	site.edition('2026-11-24', {lantern: entry('The New Lantern')});
	site.mishap = (path, response) => {
		if (!half.test(path)) return false;
		response.writeHead(200, {'Content-Type': 'text/plain', 'Content-Length': 100000});
		response.write('fingerpost-pack 0', () => response.destroy());
		return true;
	};
	await page.evaluate(() => navigator.serviceWorker.ready.then(registration => registration.update()).catch(() => {}));
	await until(page, async () => !(await navigator.serviceWorker.ready).installing);
	await cutOff(t, site);
	await page.goto(site.address('entries/lantern.html'));
	assert.equal(await page.locator('h1').innerText(), 'The Lantern');
	assert.match(await page.locator('[data-age]').innerText(), /23 November 2026/);
	assert.match(await page.locator('.crisis').innerText(), /999/);
});

test('somebody whose update stops after the core still has every page, each with its own day', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'index.html');

	await kept(page);
	const before = await cores(page);

	site.edition('2026-11-24', {lantern: entry('The New Lantern')});
	site.mishap = (path, response) => path.startsWith('packs/all') && Boolean(response.destroy());
	await page.goto(site.address('areas.html'));
	await untilUpdated(page, before);
	await cutOff(t, site);
	await page.goto(site.address('entries/lantern.html'));
	assert.equal(await page.locator('h1').innerText(), 'The Lantern');
	assert.match(await page.locator('[data-age]').innerText(), /23 November 2026/);
	await page.goto(site.address('topics.html'));
	assert.match(await page.locator('[data-age]').innerText(), /24 November 2026/);
});

test('somebody whose device has no room reads the site from the network', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'robots.txt');
	const session = await page.context().newCDPSession(page);

	await session.send('Storage.overrideQuotaForOrigin', {origin: new URL(site.address('')).origin, quotaSize: 2000});
	await page.goto(site.address('index.html'));
	await until(page, async () => !(await navigator.serviceWorker.getRegistration()));
	await page.goto(site.address('entries/lantern.html'));
	assert.equal(await page.locator('h1').innerText(), 'The Lantern');
	assert.deepEqual(await inCaches(page), {});
});

const shielded = {
	lantern: entry('The Lantern'),
	shelter: entry('A Door That Shuts', {topics: '[domestic-abuse]'}),
};

test('nobody\'s device gives away what could put them in danger', async t => {
	const site = await harbour(shielded, 'never-keep: [domestic-abuse]\n');
	const page = await visit(t, site, 'entries/shelter.html');

	await kept(page);
	await page.goto(site.address('topics/domestic-abuse.html'));
	assert.match(await page.locator('main').innerText(), /A Door That Shuts/);
	for (const [address, text] of Object.entries(await inCaches(page))) {
		assert.doesNotMatch(address, /shelter/);
		assert.doesNotMatch(text, /A Door That Shuts|shelter|topics\/domestic-abuse\.html":/, address);
	}
	await cutOff(t, site);
	await page.goto(site.address('areas/leith.html'));
	assert.match(await page.locator('main').innerText(), /The Lantern/);
	assert.doesNotMatch(await page.locator('main').innerText(), /A Door That Shuts/);
	await page.goto(site.address('entries/shelter.html'));
	assert.match(await page.locator('h1').innerText(), /not on your device/);
});

const AFRAID = '  - {when: You are afraid of a partner, do: Call the abuse helpline on 0800 027 1234, phone: "0800 027 1234", '
	+ 'topics: [domestic-abuse], source: https://www.gov.uk/abuse, checked: 2026-11-01}\nnever-keep: [domestic-abuse]\n';

test('nobody\'s device tells of an organisation that runs nothing but what could put them in danger', async t => {
	const site = await smallDirectory({...files({
		lantern: entry('The Lantern'),
		shelter: entry('A Door That Shuts', {topics: '[domestic-abuse]'}).replace('harbour-mind', 'marigold-aid'),
	}, AFRAID), 'content/organisations/marigold-aid.md': '---\nname: Marigold Aid\ntype: charity\ncontact: {phone: 0131 496 0777}\n---\nWe help.\n'});
	const page = await visit(t, site, 'organisations.html');

	assert.match(await page.locator('main').innerText(), /Marigold Aid/);
	await kept(page);
	for (const [address, text] of Object.entries(await inCaches(page)))
		assert.doesNotMatch(text, /[Mm]arigold|0131 496 0777|letter-d\b|A Door/, address);
	await cutOff(t, site);
	await page.goto(site.address('organisations.html'));
	assert.match(await page.locator('main').innerText(), /Harbour Mind/);
	assert.match(await page.locator('[data-unkept]').innerText(), /never kept on a device unasked/);
	await page.goto(site.address('organisations/marigold-aid.html'));
	assert.match(await page.locator('h1').innerText(), /not on your device/);
});

test('someone offline who looks for what no device keeps is told so, and given the line to call', async t => {
	const site = await harbour({lantern: entry('The Lantern'),
		shelter: entry('A Door That Shuts', {topics: '[domestic-abuse]'}).replace('kind: service', 'kind: helpline')}, AFRAID);
	const page = await visit(t, site, 'index.html', {width: 360});
	const why = /never kept on a device unasked[^]*“Abuse at home”[^]*0800\s027\s1234/;

	assert.equal(await page.locator('[data-left]:visible').count(), 0);
	await kept(page);
	await cutOff(t, site);
	for (const path of ['index.html', 'find.html']) {
		await page.goto(site.address(path));
		for (const [words, found] of [['marigold', '999'], ['abuse', '0800'], ['lantern', 'The Lantern']]) {
			await page.getByRole('searchbox').fill(words);
			await page.getByRole('searchbox').press('Enter');
			await page.locator('.found', {hasText: found}).waitFor();
			assert.match(await page.locator('.found').innerText(), why, `${path}, ${words}`);
			assert.equal(await page.getByRole('button', {name: /Drop everything/}).count(), 0);
		}
	}
	await page.goto(site.address('topics/domestic-abuse.html'));
	assert.match(await page.locator('main').innerText(), why);
	await page.goto(site.address('areas/leith.html'));
	assert.match(await page.locator('main').innerText(), why);
	assert.equal(await page.getByRole('heading', {name: 'Helplines'}).count(), 0, 'no heading over nothing');
});

test('someone online finds what no device keeps, and is told nothing of copies', async t => {
	const site = await harbour(shielded, AFRAID);
	const page = await visit(t, site, 'find.html');

	await page.getByRole('searchbox').fill('abuse');
	await page.locator('.found', {hasText: 'A Door That Shuts'}).waitFor();
	assert.equal(await page.locator(':is([data-left], [data-unkept]):visible').count(), 0);
	await page.goto(site.address('areas/leith.html'));
	assert.equal(await page.locator('[data-unkept]:visible').count(), 0);
});

test('somebody who needs such a page without a network keeps that one, and can take it away again', async t => {
	const site = await harbour(shielded, 'never-keep: [domestic-abuse]\n');
	const page = await visit(t, site, 'entries/shelter.html');

	await page.getByRole('button', {name: 'Keep this page on this device'}).click();
	await page.getByText('Anybody who uses it could find it').waitFor();
	await kept(page);
	await site.offline();
	await page.reload();
	assert.equal(await page.locator('h1').innerText(), 'A Door That Shuts');
	await page.getByRole('button', {name: 'Remove this page from this device'}).click();
	await page.getByRole('button', {name: 'Keep this page on this device'}).waitFor();
	await page.reload();
	assert.match(await page.locator('h1').innerText(), /not on your device/);
	await site.online();
});

test('somebody who reads one language is sent that one, and another when they open a page in it', async t => {
	const site = await smallDirectory({...files({lantern: entry('The Lantern')}),
		'content/site.yaml': settings().replace('[en]', '[en, cy, pl]')});
	const packs = () => [...new Set(site.requests.flatMap(path => /^\/packs\/(.*)\.txt/.exec(path)?.[1] ?? []))].sort().join(' ');
	const page = await visit(t, site, 'index.html');

	await kept(page);
	assert.equal(packs(), 'all common core data site');
	await page.goto(site.address('entries/lantern.pl.html'));
	await asks(page, {ask: 'keep', language: 'pl'});
	assert.equal(packs(), 'all all.pl common common.pl core data data.pl site site.pl');
	await cutOff(t, site);
	for (const [path, words] of [['entries/lantern.html', /copy is of/], ['entries/lantern.pl.html', /kopi/], ['areas.pl.html', /kopi/]]) {
		await page.goto(site.address(path));
		assert.match(await page.locator('[data-age]').innerText(), words);
	}
	await page.goto(site.address('entries/lantern.cy.html'));
	assert.match(await page.locator('.crisis').innerText(), /999/);
});

test('somebody who reads Polish first is sent no pages in English', async t => {
	const site = await smallDirectory({...files({lantern: entry('The Lantern')}),
		'content/site.yaml': settings().replace('[en]', '[en, cy, pl]')});
	const page = await visit(t, site, 'index.pl.html');

	await asks(page, {ask: 'keep', language: 'pl'});
	assert.deepEqual(Object.keys(await inCaches(page)).filter(key => /packs\/(all|common|.*\.cy)\.txt/.test(key)), []);
	await cutOff(t, site);
	await page.goto(site.address('find.pl.html'));
	await page.getByRole('searchbox').fill('lantern');
	await page.locator('.found a', {hasText: 'The Lantern'}).click();
	assert.equal(await page.locator('h1').innerText(), 'The Lantern');
});

test('somebody has the site forgotten, without a network too', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'index.html');

	await kept(page);
	await page.evaluate(async () => {
		localStorage.setItem('fingerpost-list', '{"items":[{"id":"lantern"}]}');
		localStorage.setItem('another-site', 'stays');
		await caches.open('fingerpost /another/ core 1');
	});
	await cutOff(t, site);
	await page.goto(site.address('safety.html'));
	await page.getByRole('button', {name: 'Forget this site on this device'}).click();
	await page.getByText('Done. This device has forgotten this site.').waitFor();
	assert.deepEqual(await page.evaluate(() => caches.keys()), ['fingerpost /another/ core 1']);
	assert.deepEqual((await remembered(page)).localStorage, {'another-site': 'stays'});
	assert.deepEqual(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
	assert.match(await page.evaluate(() => document.activeElement.textContent), /Done/);
});

/* More entries than are kept unasked: 2,001 in Leith and Granton. */
function manyEntries() {
	const entries = {};

	for (let i = 0; i < 2001; i++) entries[`entry-${i}`] = entry(`Help ${i}`, {area: i < 40 ? 'granton' : 'leith'});
	return entries;
}

let large;

const largeDirectory = () => (large ??= harbour(manyEntries()));

test('a link worker with a large directory saves one area, and has it where there is no signal', async t => {
	const site = await largeDirectory();
	const page = await visit(t, site, 'entries/entry-1.html');

	await kept(page);
	assert.deepEqual(Object.keys(await inCaches(page)).filter(key => /area-|all|entries/.test(key)), [], 'nothing that was read is kept');
	await page.goto(site.address('areas/granton.html'));
	await page.getByRole('button', {name: /Save this area on this device \(about \d+ (kB|MB)\)/}).click();
	await page.getByText('This area is saved on this device.').first().waitFor();
	await site.offline();
	await page.goto(site.address('entries/entry-1.html'));
	assert.equal(await page.locator('h1').innerText(), 'Help 1');
	await page.goto(site.address('entries/entry-1000.html'));
	assert.match(await page.locator('h1').innerText(), /not on your device/);
	await page.locator('[data-saved] a', {hasText: 'Granton'}).click();
	await page.getByRole('button', {name: 'Remove it'}).click();
	await page.getByRole('button', {name: /Save this area/}).waitFor();
	assert.deepEqual(Object.keys(await inCaches(page)).filter(key => /area-/.test(key)), []);
	await site.online();
});

test('a link worker who saved an area makes a list of it where there is no signal, and has it whole', async t => {
	const site = await largeDirectory();
	const page = await visit(t, site, 'areas/granton.html');

	await page.getByRole('button', {name: /Save this area/}).click();
	await page.getByText('This area is saved on this device.').first().waitFor();
	await site.offline();
	await page.goto(site.address('entries/entry-1.html'));
	await page.locator('[data-keep]').first().click();
	await page.goto(site.address('list.html'));
	await page.locator('.kept h2', {hasText: 'Help 1'}).waitFor();
	assert.equal(await page.locator('.kept .card > .state').count(), 0);
	await site.online();
});

test('a link worker who stops saving an area keeps nothing of it', async t => {
	const site = await largeDirectory();
	const page = await visit(t, site, 'areas/leith.html');

	await kept(page);
	site.mishap = path => path.startsWith('packs/area-leith.5');
	await page.getByRole('button', {name: /Save this area/}).click();
	await page.getByRole('button', {name: 'Stop saving'}).click();
	await page.getByText('Saving was stopped. Nothing of it is kept.').first().waitFor();
	site.mishap = null;
	assert.deepEqual(Object.keys(await inCaches(page)).filter(key => /area-/.test(key)), []);
	await page.getByRole('button', {name: /Save this area/}).waitFor();
});

test('a link worker whose device is full is told so, and keeps nothing of the area', async t => {
	const site = await largeDirectory();
	const page = await visit(t, site, 'areas/leith.html');
	const session = await page.context().newCDPSession(page);

	await kept(page);
	await session.send('Storage.overrideQuotaForOrigin', {origin: new URL(site.address('')).origin, quotaSize: 600000});
	await page.getByRole('button', {name: /Save this area/}).click();
	await page.getByText('There is not enough room on this device.').first().waitFor();
	assert.deepEqual(Object.keys(await inCaches(page)).filter(key => /area-/.test(key)), []);
});

/* Unpacks a zip file that the program wrote. */
function unpack(zip, folder) {
	const bytes = readFileSync(zip);
	const files = {};

	for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
		const [method, size, name] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
		const from = at + 30 + name;
		const packed = bytes.subarray(from, from + size);

		files[bytes.toString('utf8', at + 30, from)] = method === 8 ? inflateRawSync(packed) : packed;
		at = from + size;
	}
	write(folder, files);
}

test('someone opens the zip file from a memory stick in a hall without signal, and finds tonight\'s safe space', async t => {
	const site = await harbour({lantern: entry('The Lantern').replace('kind: service', 'kind: helpline')});
	const zip = join(site.repository, 'harbour.zip');

	build(site.repository, site.folder, {options: ['--zip', zip]});
	unpack(zip, site.repository);
	await cutOff(t, site);
	site.folder = join(site.repository, 'harbour');
	const page = await visit(t, site, 'index.html', {file: true, width: 360});

	await page.goto(site.file('kinds/helpline.html'));
	await page.locator('.card a').first().click();
	assert.equal(await page.locator('h1').innerText(), 'The Lantern');
	assert.match(await page.locator('.crisis').innerText(), /999/);
	assert.deepEqual(page.errors, []);
});

test('someone on a memory stick has no worker, and no errors', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {file: true});

	assert.deepEqual(page.errors, []);
	assert.equal(await page.locator('[data-age]').count(), 0);
	await page.goto(site.file('safety.html'));
	await page.getByRole('button', {name: 'Forget this site on this device'}).click();
	await page.getByText('Done. This device has forgotten this site.').waitFor();
	assert.deepEqual(page.errors, []);
});

test('someone whose memory stick is of last week is told how old it is, and where the site is', async t => {
	const site = await harbour();
	const page = await visit(t, site, 'entries/lantern.html', {file: true, now: '2026-11-25T12:00:00Z'});

	await page.locator('[data-as-of]:not(:empty)').waitFor({state: 'attached'});
	assert.equal(await page.locator('[data-age]').count(), 0);
	await page.clock.setFixedTime('2026-12-01T12:00:00Z');
	await page.reload();
	await page.locator('[data-age]').waitFor();
	assert.match(await page.locator('[data-age]').innerText(), /^This copy is of 23 November 2026\./);
	assert.equal(await page.getByRole('link', {name: 'Try again without the copy'}).getAttribute('href'),
		'https://harbour.example/entries/lantern.html');
	assert.deepEqual(page.errors, []);
});
