/* Finding: words, places and filters in, what is open and near and right out. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {directory, remembered, smallDirectory, test, visit} from './harness.mjs';

const small = new URL('../cases/cards-of-lists/', import.meta.url);

/* The small directory of that case, with one entry that has this name. */
function filesNamed(name) {
	const files = {};

	for (const path of ['site.yaml', 'areas.yaml', 'topics.yaml', 'bank-holidays.json', 'organisations/harbour-mind.md', 'entries/safe-house.md'])
		files[`content/${path}`] = readFileSync(new URL(`content/${path}`, small), 'utf8');
	files['content/entries/safe-house.md'] = files['content/entries/safe-house.md'].replace('The Safe House', name);
	return files;
}

const NIGHT = '2026-11-23T19:30:00Z';

const count = page => page.locator('#found').textContent();
const said = page => page.locator('[data-announce]').textContent();
const names = page => page.locator('.found h3').allTextContents();
const focused = page => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

async function finding(t, device = {}, site = null) {
	const page = await visit(t, site || await directory(), 'find.html', {now: NIGHT, ...device});

	await page.locator('#found').waitFor();
	return page;
}

/* Types, and waits for what comes of it. */
async function type(page, words) {
	const before = await page.locator('#found').elementHandle();

	await page.getByLabel('What do you need, or where?').fill(words);
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement.id === 'found');
	return before;
}

/* What somebody may type first, as they would. */
const DISTRESS = ['i want to die', 'kill myself', 'cant sleep', 'panic attack', 'panick atack', 'lonely', 'lonley', 'i feel alone',
	'nobody to talk to', 'someone to talk to', 'somewhere to go', 'safe place', 'safe spce', 'safespace', 'help', 'help me',
	'food bank', 'foodbank', 'domestic abuse', 'my partner hits me', 'my mum drinks', 'drinking too much', 'polish', 'dd1 4hn',
	'inverannoch carers', 'depresed', 'anxeity', 'open tonight', 'kicked out', 'bayliffs', 'my dad died', 'dementia', 'post natal depression',
	'self harm', 'counselor', 'talking therapy', 'wheelchair', 'mens shed', 'lantrn rom', 'carers cupa', 'free counselling', 'drop in'];

async function openAll(page) {
	await page.evaluate(() => document.querySelectorAll('details').forEach(one => { one.open = true; }));
}

for (const file of [false, true]) {
	test(`somebody finds what is open now as they type${file ? ', from a memory stick' : ''}`, async t => {
		const page = await finding(t, {file, ticking: true});

		await page.getByLabel('What do you need, or where?').pressSequentially('lantern');
		await page.locator('.found').getByRole('link', {name: 'The Lantern Room'}).waitFor();
		await page.clock.runFor(1500);
		await page.locator('.found').getByText('Open now, until 2am').waitFor();
		assert.match(await said(page), /^\d+ results?/);
		assert.deepEqual(page.errors, []);
	});
}

test('whoever types “open now” has what is open, whatever it is called', async t => {
	const page = await finding(t);

	await type(page, 'open now');
	assert.ok((await names(page)).length > 3);
	for (const words of await page.locator('.found .now').allTextContents()) assert.match(words, /^Open now/);
});

test('a link worker finds a Polish-speaking peer group with step-free access near a postcode', async t => {
	const page = await finding(t);

	await page.getByLabel('Near (a place, or a postcode)').fill('dd1 0bn');
	await page.getByRole('button', {name: 'Search'}).click();
	await page.getByText('First comes what is open, near DD1 and checked lately.').waitFor();
	assert.equal(await page.getByLabel('Near (a place, or a postcode)').inputValue(), 'DD1', 'only the district is used');
	await openAll(page);
	await page.getByLabel(/^Polish/).check();
	await page.getByLabel(/^Peer group/).check();
	await page.getByLabel(/^Step-free/).check();
	await page.getByRole('button', {name: 'Apply'}).click();
	await page.waitForFunction(() => document.activeElement.id === 'found');
	assert.ok((await names(page)).length > 0);
	for (const text of await page.locator('.found .card').allInnerTexts()) assert.match(text, /Peer group/);
	assert.match(await page.locator('summary').first().textContent(), /3 chosen/);
});

test('nothing of a search stands in an address, a title or the storage', async t => {
	const site = await directory();
	const page = await finding(t, {worker: true});
	const title = await page.title();

	await type(page, 'domestic abuse');
	assert.equal(page.url(), site.address('find.html'));
	assert.equal(await page.title(), title);
	assert.deepEqual(await remembered(page), {cookies: 0, localStorage: {}, sessionStorage: {}, databases: []});
	assert.equal(site.requests.some(path => /abuse|domestic/.test(path) && !path.startsWith('/entries/')), false);
	assert.deepEqual(site.elsewhere, []);
});

test('Back restores words, place, filters and where somebody was', async t => {
	const page = await finding(t);

	await page.getByLabel('Near (a place, or a postcode)').fill('DD1');
	await type(page, 'group');
	await openAll(page);
	await page.getByLabel(/^Peer group/).check();
	await page.getByRole('button', {name: 'Apply'}).click();
	await page.waitForFunction(() => document.activeElement.id === 'found');
	const found = await count(page);

	await page.locator('.found a').nth(4).click();
	await page.waitForURL(/entries/);
	await page.goBack();
	await page.locator('.found .card').first().waitFor();
	assert.equal(await count(page), found);
	assert.equal(await page.getByLabel('What do you need, or where?').inputValue(), 'group');
	assert.equal(await page.getByLabel('Near (a place, or a postcode)').inputValue(), 'DD1');
	assert.ok(await page.locator('input[value=peer-group]').isChecked());
	await page.waitForFunction(() => scrollY > 0);
});

test('somebody at a keyboard asks for more, and goes on where they were', async t => {
	const page = await finding(t);

	assert.equal(await page.locator('.found .card').count(), 20);
	await page.getByRole('button', {name: 'Show 20 more'}).focus();
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.querySelectorAll('.found .card').length === 40);
	const twentyFirst = (await names(page))[20];

	assert.equal(await page.evaluate(() => document.activeElement.textContent), twentyFirst);
	assert.match(await said(page), /^40 of \d+ are shown\./);
});

test('whoever finds nothing is told what was too narrow, and drops it with one press', async t => {
	const page = await finding(t);

	await openAll(page);
	await page.getByLabel(/^Helpline/).check();
	await page.getByLabel(/^Step-free/).check();
	await page.getByRole('button', {name: 'Apply'}).click();
	await page.getByText('Nothing fits all of this.').waitFor();
	assert.ok(await page.getByRole('heading', {name: 'The nearest to it'}).isVisible());
	await page.getByRole('button', {name: /^Drop “Step-free” and see/}).click();
	await page.waitForFunction(() => /results/.test(document.getElementById('found').textContent));
	assert.equal(await focused(page), 'found');
	for (const text of await page.locator('.found .card').allInnerTexts()) assert.match(text, /Helpline/);
});

test('whoever types nonsense is still offered something', async t => {
	const page = await finding(t);

	await type(page, '<img src=x onerror=alert(1)>');
	await type(page, 'zzxqq qqvvx');
	assert.equal(await count(page), 'Nothing found');
	assert.ok((await names(page)).length > 0);
	assert.deepEqual(page.errors, []);
});

test('Clear takes every filter away', async t => {
	const page = await finding(t);
	const all = await count(page);

	await openAll(page);
	await page.getByLabel(/^Helpline/).check();
	await page.getByRole('button', {name: 'Apply'}).click();
	await page.waitForFunction(before => document.getElementById('found').textContent !== before, all);
	await page.getByText('Narrow it down (1 chosen)').click();
	await page.getByRole('button', {name: 'Clear'}).click();
	await page.waitForFunction(before => document.getElementById('found').textContent === before, all);
});

test('what is open at a time that somebody chooses', async t => {
	const page = await finding(t);

	await openAll(page);
	await page.getByLabel('Day').fill('2026-11-28');
	await page.getByLabel('Time', {exact: true}).fill('01:00');
	assert.ok(await page.getByLabel('At a time I choose').isChecked());
	await page.getByRole('button', {name: 'Apply'}).click();
	await page.waitForFunction(() => document.activeElement.id === 'found');
	assert.ok((await names(page)).includes('The Lantern Room'));
	assert.match(await page.locator('.found').innerText(), /^For 1am on .*28 November 2026\. Each says how it stands now\./);
});

test('whoever finds something whose pause is over is told that it was due to reopen, on cards, listings and the list', async t => {
	const page = await finding(t);
	const dads = page.locator('[data-entry=dads-and-dumplings]');

	await type(page, 'dads and dumplings');
	assert.match(await dads.innerText(), /It was due to reopen: call first/);
	await dads.getByRole('button', {name: /list/}).click();
	await page.goto((await directory()).address('kinds/peer-group.html'));
	assert.match(await dads.innerText(), /It was due to reopen: call first/);
	await page.goto((await directory()).address('list.html'));
	await dads.waitFor();
	assert.match(await dads.innerText(), /It was due to reopen: call first/);
	assert.doesNotMatch(await dads.innerText(), /Next:/);
});

test('what is near and open comes before what is nearer and shut, and that is what is said of the order', async t => {
	const page = await finding(t, {now: '2026-11-28T01:00:00Z'});

	await page.getByLabel(/^Near/).fill('DD9');
	await page.keyboard.press('Tab');
	await page.getByText('First comes what is open, near DD9 and checked lately.').waitFor();
	const isOpen = (await page.locator('.found .card').evaluateAll(all => all.map(card => /Open now/.test(card.innerText))));

	assert.ok(isOpen[0]);
	assert.ok(isOpen.lastIndexOf(true) < isOpen.length - 1 || isOpen.every(Boolean));
});

test('whoever types a postcode where needs are asked for has what is near it first, and only its district is kept', async t => {
	const page = await finding(t);

	await type(page, '');
	const all = await count(page);
	await type(page, 'dd8 1zz');
	assert.equal(await count(page), all);
	assert.equal(await page.locator('#find-near').inputValue(), 'DD8');
	await page.getByText('near DD8 and checked lately').waitFor();
	await page.locator('.found li').first().getByText(/miles? away|Less than half a mile/).waitFor();
	assert.doesNotMatch(JSON.stringify(await page.evaluate(() => history.state)), /1zz/i);
	await type(page, 'counselling');
	assert.notEqual(await count(page), all);
	assert.equal(await page.locator('#find-near').inputValue(), 'DD8');
});

test('a device that refuses to say where it is does no harm', async t => {
	const page = await finding(t, {context: {permissions: []}});

	await page.evaluate(() => { navigator.geolocation.getCurrentPosition = (found, failed) => failed({code: 1}); });
	await page.getByRole('button', {name: 'Use where I am'}).click();
	assert.ok(await page.getByText('Your device did not say where you are, and that is fine.').isVisible());
	await type(page, 'lantern');
	assert.ok((await names(page)).includes('The Lantern Room'));
});

test('a device that says where it is has what is near first', async t => {
	const page = await finding(t, {context: {permissions: ['geolocation'], geolocation: {latitude: 56.4601, longitude: -2.9702}}});

	await page.getByRole('button', {name: 'Use where I am'}).click();
	await page.getByText('First comes what is open, near you and checked lately.').waitFor();
	await page.getByText(/miles? away|Less than half a mile away/).first().waitFor();
});

test('whoever says where they are is told once what became of it, also by a screen reader', async t => {
	const page = await finding(t);
	const told = await page.evaluateHandle(() => {
		const all = [];

		new MutationObserver(changes => changes.forEach(({addedNodes}) => addedNodes.forEach(node => all.push(node.textContent))))
			.observe(document.querySelector('.near [role=status]'), {childList: true});
		return all;
	});

	for (const place of ['Nowhereville', 'DD9']) {
		await page.getByLabel(/^Near/).fill(place);
		await page.keyboard.press('Enter');
		await page.waitForFunction(() => document.activeElement.id === 'found');
	}
	await type(page, 'lantern');
	assert.deepEqual((await told.jsonValue()).map(words => words.slice(0, 28)), ['That place is not known here', 'First comes what is open, ne']);
});

test('a place that nobody knows is said to be unknown', async t => {
	const page = await finding(t);

	await page.getByLabel('Near (a place, or a postcode)').fill('Atlantis');
	await page.getByRole('button', {name: 'Search'}).click();
	await page.getByText('That place is not known here.').waitFor();
});

test('somebody in distress searches from the home page, and nothing is fetched before', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {now: NIGHT, width: 320});

	await page.getByLabel('What do you need, or where?').waitFor();
	const before = site.requests.length;

	assert.equal(site.requests.slice(0, before).some(path => path === '/assets/find.js'
		&& site.requests.lastIndexOf('/index.html') < site.requests.indexOf(path)), false);
	await page.getByLabel('What do you need, or where?').fill('panic');
	await page.locator('.found .card').first().waitFor();
	assert.ok(site.requests.slice(before).includes('/assets/find.js'));
	assert.deepEqual(page.errors, []);
});

const linesFound = async page => (await page.locator('.found .ways dd').allTextContents()).map(line => line.replace(/\u00a0/g, ' '));

test('whoever types the name or the number of a crisis line has it first, with a mistake in it and offline as well', async t => {
	const page = await finding(t, {file: true});

	for (const [words, line] of [['samaritans', 'Call Samaritans on 116 123'], ['samaritins', 'Call Samaritans on 116 123'],
		['116123', 'Call Samaritans on 116 123'], ['999', 'Call 999'], ['111', 'Call 111 and ask for the mental health hub'],
		['shout', 'Text SHOUT to 85258'], ['mental health', 'Call 111 and ask for the mental health hub']]) {
		await type(page, words);
		assert.equal((await linesFound(page))[0], line, words);
		assert.notEqual(await count(page), 'Nothing found');
	}
	await type(page, 'lantern hall');
	assert.deepEqual(await linesFound(page), []);
});

test('whoever types what cannot wait, or what nobody knows, is shown whom to call', async t => {
	const page = await finding(t);

	for (const words of ['i want to die', 'Suicide', 'suicde', 'sucidal thoughts', 'killing myself', 'xyzzy']) {
		await type(page, words);
		assert.deepEqual((await linesFound(page))[0], 'Call 999', words);
		assert.equal((await linesFound(page)).length, 3);
	}
	for (const words of ['hill', 'overcome', 'overd']) {
		await type(page, words);
		assert.deepEqual(await linesFound(page), [], words);
	}
});

test('whatever somebody in distress types first finds something', async t => {
	const page = await finding(t);
	const nothing = [];

	for (const words of DISTRESS) {
		await type(page, words);
		if (await count(page) === 'Nothing found') nothing.push(words);
	}
	assert.deepEqual(nothing, []);
});

test('a time that somebody types is a time, and near me is no word', async t => {
	const page = await finding(t);
	const found = async words => {
		await type(page, words);
		return (await count(page)).replace(/\D+/, '');
	};

	const tonight = await found('open tonight');
	assert.equal(await found('tonight'), tonight);
	assert.ok(await page.locator('.found').getByText('Open this evening', {exact: true}).isVisible());
	await found('lantern');
	assert.equal(await page.locator('.found').getByText('Open this evening', {exact: true}).count(), 0, 'it does not stay');
	assert.equal(await found('open now near me'), await found('open now'));
	await type(page, 'dockside walkers open now');
	await page.getByRole('button', {name: /^Drop “Open now”/}).click();
	assert.equal(await page.getByLabel('What do you need, or where?').inputValue(), 'dockside walkers');
});

test('whoever asks for what is open by a clock that cannot be right has everything, and nothing is called open', async t => {
	const page = await finding(t, {now: '2031-11-24T23:30:00Z'});
	const all = await count(page);

	for (const words of ['open now', 'open tonight']) {
		await type(page, words);
		assert.equal(await count(page), all, words);
		assert.doesNotMatch(await page.locator('[data-find]').innerText(), /Open (now|this evening)/, words);
	}
	await openAll(page);
	assert.equal(await page.getByRole('radio', {name: /^Open/}).count(), 0);
	await page.getByLabel('Day').fill('2026-11-28');
	await page.getByLabel('Time', {exact: true}).fill('01:00');
	await page.getByRole('button', {name: 'Apply'}).click();
	await page.getByText(/^For 1am on .*28 November 2026/).waitFor();
});

test('on a phone what was found is in view after each press, and Apply before', async t => {
	const page = await finding(t, {width: 320, height: 600});
	const isInView = locator => locator.evaluate(one => {
		const {top, bottom} = one.getBoundingClientRect();
		return top >= 0 && bottom <= innerHeight;
	});

	await page.getByText('Narrow it down', {exact: true}).click();
	assert.ok(await isInView(page.getByRole('button', {name: 'Apply'})), 'without scrolling past all filters');
	await page.getByLabel(/^Helpline/).check();
	await page.getByRole('button', {name: 'Apply'}).click();
	await page.waitForFunction(() => document.activeElement.id === 'found');
	assert.ok(await isInView(page.locator('#found')));
	assert.ok(await isInView(page.locator('.found h3').first()), 'the filters do not stand between');
});

test('on the home page what somebody types comes into view', async t => {
	const page = await visit(t, await directory(), 'index.html', {width: 320, height: 600});

	await page.getByLabel('What do you need, or where?').pressSequentially('panic');
	await page.locator('.found h3').first().waitFor();
	await page.waitForFunction(() => document.querySelector('.found h3').getBoundingClientRect().bottom < innerHeight);
	assert.ok(await page.getByLabel('What do you need, or where?').evaluate(box => box.getBoundingClientRect().top >= 0));
});

test('a result can go on the list', async t => {
	const page = await finding(t);

	await type(page, 'lantern room');
	await page.getByRole('button', {name: 'Add to list The Lantern Room'}).click();
	await page.getByRole('link', {name: 'Your list (1)', exact: true}).click();
	await page.locator('.kept dl').waitFor();
	assert.deepEqual(await page.locator('.kept h2').allTextContents(), ['The Lantern Room']);
});

test('what the page\'s language has no words for is English, and marked so', async t => {
	const site = await directory();

	site.mishap = (path, response) => path === 'data/words-pl.js'
		&& response.writeHead(200, {'Content-Type': 'text/javascript'}).end('(self.fingerpost=self.fingerpost||{}).words={};');
	t.after(() => { site.mishap = null; });
	const page = await visit(t, site, 'find.pl.html', {now: NIGHT});

	await page.locator('.found .now.open').first().waitFor();
	await openAll(page);
	const told = await page.locator('search').evaluate(search => [...search.querySelectorAll('label, button, summary, legend, h2, .facts li, .now, .of-kind')]
		.filter(one => one.checkVisibility() && one.textContent.trim()).map(one => [one.textContent, (one.closest('[lang]') || {}).lang]));

	assert.ok(told.length > 60);
	assert.deepEqual(told.filter(([, language]) => language !== 'en').map(([words]) => words), []);
});

/* A directory of more than 10,000 entries, as far as a page can tell: its data stand by area. Those of the quay come when the
 * answers in `late` are given. */
async function large(t, late = []) {
	const site = await directory();
	const given = {'data/search.js': '(self.fingerpost=self.fingerpost||{}).search={byArea:[["quay","Quay",0,"quay",12],'
		+ '["saltgate","Saltgate",0,"saltgate",79]]};'};

	for (const area of ['quay', 'saltgate'])
		for (const name of ['search', 'facets'])
			given[`data/${name}-${area}.js`] = readFileSync(`${site.folder}/data/${name}.js`, 'utf8')
				.replace(`["${name}"]=`, `["${name}-${area}"]=`).replace('unkept:1,', '').replace('The Lantern Room', `Room in ${area}`);
	site.mishap = (path, response) => {
		const answer = () => response.writeHead(200, {'Content-Type': 'text/javascript'}).end(given[path]);

		if (path in given) /-quay/.test(path) ? late.push(answer) : answer();
		return path in given;
	};
	t.after(() => { site.mishap = null; });
	return finding(t, {width: 320, height: 600}, site);
}

test('somebody in a large directory is led to the areas, and has the crisis lines before', async t => {
	const page = await large(t);
	const box = page.getByLabel('What do you need, or where?');

	assert.equal(await count(page), 'Choose an area first');
	for (const words of ['samaritans', 'hall', 'Samaratins', 'kind']) {
		const lines = /^sam/i.test(words) ? ['Call Samaritans on 116 123'] : [];

		await box.fill(words);
		await page.waitForFunction(count => document.querySelectorAll('.found .ways dd').length === count, lines.length);
		assert.deepEqual(await linesFound(page), lines, words);
	}
	await box.fill('lantern room');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.activeElement.id === 'find-area');
	await page.getByLabel('Which area?').selectOption('Saltgate (79)');
	await page.locator('.found').getByRole('link', {name: 'Room in saltgate'}).waitFor();
	assert.equal((await names(page))[0], 'Room in saltgate');
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
	assert.deepEqual(page.errors, []);
});

test('somebody whose network is slow sees the area they chose last, and nothing of another under its name', async t => {
	const late = [];
	const page = await large(t, late);
	const area = page.getByLabel('Which area?');

	await area.selectOption('Quay (12)');
	assert.equal(await count(page), 'Quay (12)');
	assert.equal(await page.locator('.found').innerText(), '');
	await area.selectOption('Saltgate (79)');
	await page.locator('.found').getByRole('link', {name: 'Room in saltgate'}).waitFor();
	for (const answer of late) answer();
	await page.waitForFunction(() => ['search-quay', 'facets-quay'].every(part => part in self.fingerpost));
	await page.evaluate(() => new Promise(done => { setTimeout(done); }));
	assert.equal(await page.locator('.found').getByText('Room in quay').count(), 0);
	assert.ok(await page.locator('.found').getByText('Room in saltgate').count());
	assert.deepEqual(page.errors, []);
});

test('without script there are needs, kinds, places and the A to Z to look through', async t => {
	const page = await visit(t, await directory(), 'find.html', {javaScript: false});

	for (const name of ['By need', 'By kind of help', 'By place', 'By name'])
		assert.ok(await page.getByRole('heading', {name, exact: true}).isVisible());
	assert.equal(await page.locator('#find-words').count(), 0);
});

test('the whole search can be walked with the keyboard alone', async t => {
	const page = await finding(t, {width: 1280});
	const seen = [];

	for (let i = 0; i < 120 && !seen.includes('Apply'); i++) {
		await page.keyboard.press('Tab');
		seen.push(await page.evaluate(() => {
			const at = document.activeElement;
			return at.id === 'find-words' || at.id === 'find-near' ? at.id : at.textContent.trim();
		}));
	}
	for (const part of ['find-words', 'Search', 'find-near', 'Use where I am', 'Narrow it down', 'Apply']) assert.ok(seen.includes(part), `${part} in ${seen}`);
	assert.ok(seen.indexOf('find-words') < seen.indexOf('Apply'));
});

test('somebody who tabs through all filters sees where they are, whatever stays at the foot of the window', async t => {
	for (const [width, height] of [[320, 640], [1280, 720], [1280, 900]]) {
		const page = await finding(t, {width, height});
		const covered = [];
		let at = '';

		await openAll(page);
		await page.locator('#find-near').focus();
		for (let i = 0; i < 400 && at !== 'Apply'; i++) {
			await page.keyboard.press('Tab');
			const [name, isCovered] = await page.evaluate(() => {
				const focused = document.activeElement;
				const box = focused.getBoundingClientRect();
				const bar = document.querySelector('.filters .bar');

				return [focused.textContent || focused.value, !bar.contains(focused) && bar.getBoundingClientRect().height > 0
					&& (box.bottom > bar.getBoundingClientRect().top + 1 || box.top < 0)];
			});

			at = name;
			if (isCovered) covered.push(name);
		}
		assert.equal(at, 'Apply');
		assert.deepEqual(covered, [], `${width} by ${height}`);
	}
});

test('at 320 pixels nothing of the search is cut off', async t => {
	const page = await finding(t, {width: 320});

	assert.equal(await page.locator('details.filters').evaluate(one => one.open), false);
	await openAll(page);
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
});

test('a word of 300 letters breaks no page', async t => {
	const long = 'Ab'.repeat(150);
	const site = await smallDirectory(filesNamed(long));
	const page = await finding(t, {width: 320}, site);

	assert.deepEqual(await names(page), [long]);
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
	await page.locator('[data-keep]').click();
	await page.goto(site.address('list.html'));
	await page.locator('.kept dl').waitFor();
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
});

test('somebody whose data cannot be had is told so, and can look around', async t => {
	const page = await visit(t, await directory(), 'list.html');

	await page.route('**/data/search*.js', route => route.abort());
	await page.goto((await directory()).address('find.html'));
	await page.getByText('The search could not be fetched.').waitFor();
	assert.ok(await page.getByRole('heading', {name: 'By need'}).isVisible());
});
