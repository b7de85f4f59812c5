/*
 * How pages look to people with large letters, a magnifier, colours of their own, paper, a small phone or an unsteady
 * hand, and to whoever reads Urdu.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';

import {directory, smallDirectory, test, visit} from './harness.mjs';
import {pagesOf} from './pages.mjs';
import {PAPER, printed} from './paper.mjs';

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
		await page.locator('.paper [data-as-of]', {hasText: '2026'}).waitFor();
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

test('somebody who is handed a printed page of a topic can call, find the way and read all hours from it', async t => {
	const page = await visit(t, await directory(), 'topics/money.html', {width: 700});
	const van = page.locator('main [data-entry=lighthouse-van]');

	await page.emulateMedia({media: 'print'});
	assert.match(await van.innerText(), /07700 900108/);
	assert.match(await van.innerText(), /Saltgate Cross.*DD1 0DA/);
	assert.doesNotMatch(await page.locator('main').innerText(), /and more/);
	assert.match(await page.locator('#all-help a', {hasText: 'British Sign Language'}).first()
		.evaluate(link => getComputedStyle(link, '::after').content), /attr\(href\)|https:/);
	assert.equal(await page.locator('.fingerpost, .site-name a').first().evaluate(sign => getComputedStyle(sign).clipPath), 'none');
});

test('somebody with a printed card reads where the kind of help ends and the place begins', async t => {
	const parted = where => where.evaluate(one => getComputedStyle(one, '::before').content);
	const page = await visit(t, await directory(), 'topics/money.html');
	const van = page.locator('main [data-entry=lighthouse-van]');

	assert.equal(await parted(van.locator('.where')), '" · "');
	await van.getByRole('button').click();
	await page.goto((await directory()).address('list.html'));
	assert.equal(await parted(van.locator('.where')), '" · "');
	await page.goto((await directory()).address('find.html'));
	assert.equal(await parted(page.locator('.found .where').first()), 'none', 'nothing is said of how far it is');
});

test('somebody with a printed list of places is told to call on a bank holiday, and reads where each is', async t => {
	const site = await smallDirectory({
		'content/site.yaml': 'name: Our directory\nlanguages: [en]\nnation: wales\n',
		'content/topics.yaml': 'company:\n  name: Company\n',
		'content/areas.yaml': 'nantelan:\n  name: Nantelan\n',
		...Object.fromEntries([['silent', ''], ['said', '      - closed bank holidays\n']].map(([id, more]) => [`content/entries/${id}.md`,
			`---\nname: ${id}\nkind: peer-group\nsummary: People meet.\ntopics: [company]\ncovers: [nantelan]\nplaces:\n`
				+ `  - name: Mill Hall\n    address: 12 High Street, Nantelan\n    hours:\n      - Mon 9am-5pm\n${more}---\n`])),
	});
	const page = await visit(t, site, 'areas/nantelan.html', {javaScript: false});
	const told = id => page.locator(`[data-entry=${id}]`).innerText();

	assert.doesNotMatch(await told('silent'), /Bank holidays/, 'a screen leads to the entry');
	await page.emulateMedia({media: 'print'});
	assert.match(await told('silent'), /Monday: 9am to 5pm\s+Bank holidays: call first[^]*Mill Hall, 12 High Street, Nantelan/);
	assert.doesNotMatch(await told('said'), /holidays: call first/);
});

test('somebody who is handed any printed page opens it by pointing a phone at it', async t => {
	const site = await directory();

	for (const [path, device] of [['entries/the-lantern-room.html', {}], ['topics/money.cy.html', {colorScheme: 'dark'}],
		['areas/inverannoch.ur.html', {file: true}]]) {
		const page = await visit(t, site, path, device);
		const address = await page.locator('link[rel=canonical]').getAttribute('href');

		await page.locator('.paper svg').waitFor({state: 'attached'});
		assert.match(await page.locator('.paper svg').getAttribute('aria-label'), new RegExp(`.: ${address}$`));
		const sheets = await printed(page);
		assert.deepEqual(sheets.map(({codes}) => codes).filter(Boolean), [address]);
		assert.ok(sheets.find(({codes}) => codes).words.includes(address), 'the code stands with its address');
		assert.deepEqual(page.errors, []);
	}
});

test('whoever saves data, or has a page whose code cannot be had, prints its address in words', async t => {
	const site = await directory();
	const saving = await visit(t, site, '404.html');

	await saving.addInitScript(() => { navigator.connection.__proto__.__defineGetter__('saveData', () => true); });
	site.mishap = (path, response) => /qr\.js/.test(path) && Boolean(response.writeHead(500).end());
	t.after(() => { site.mishap = null; });
	const before = site.requests.length;
	await saving.goto(site.address('areas.html'), {waitUntil: 'networkidle'});
	assert.ok(!site.requests.slice(before).includes('/assets/qr.js'));
	const page = await visit(t, site, '404.html');
	const asked = page.waitForResponse(/qr\.js/);
	await page.goto(site.address('areas.html'));
	await asked;
	await page.emulateMedia({media: 'print'});
	assert.match(await page.locator('.paper').innerText(), /https:.*areas\.html/);
});

/* How much of the upper edge of an element is drawn, of 1, away from its round corners. */
async function upperEdge(page, element) {
	const {x, y, width} = await element.boundingBox();
	const picture = await page.screenshot({clip: {x: x + 8, y: Math.floor(y), width: width - 16, height: 2}});

	return page.evaluate(async bytes => {
		const image = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
		const context = Object.assign(document.createElement('canvas'), {width: image.width, height: 2}).getContext('2d');
		context.drawImage(image, 0, 0);
		const [upper, lower] = [0, 1].map(row => context.getImageData(0, row, image.width, 1).data);
		let drawn = 0;
		for (let i = 0; i < upper.length; i += 4) drawn += Math.min(upper[i] + upper[i + 1], lower[i] + lower[i + 1]) < 400;
		return drawn / image.width;
	}, [...picture]);
}

test('somebody who reads Urdu on a device that sets all colours sees each crisis number in a whole box', async t => {
	const page = await visit(t, await directory(), 'index.ur.html', {width: 390, context: {forcedColors: 'active'}});
	const boxes = await page.locator('.lines a').all();

	assert.ok(boxes.length >= 4);
	for (const box of boxes) assert.ok(await upperEdge(page, box) > 0.98, await box.innerText());
});

const PRINTED = ['the-lantern-room', 'table-for-one', 'recovery-cafe', 'hearing-harbour', 'lighthouse-van', 'ferry-waiting-room'];

async function sharedList(t, path = 'list.html') {
	const page = await visit(t, await directory(), `${path}#list=${PRINTED.join(',')}`);

	await page.locator('.kept dl').last().waitFor();
	return page;
}

test('somebody who reads Urdu reads a line that nobody has translated in its own order', async t => {
	const site = await smallDirectory({
		'content/site.yaml': `name: Harbour support directory
url: https://harbour.example
languages: [en, ur]
nation: england
publisher: {name: Harbour Alliance, email: hello@alliance.example}
crisis:
  - {when: You need urgent help, do: Ask 111 and choose option 2, name: NHS, phone: "111", source: https://www.nhs.uk, checked: 2026-11-01}
`,
		'content/areas.yaml': 'leith: {name: Leith}\n',
		'content/topics.yaml': 'anxiety: {name: Anxiety and worry}\n',
		'content/organisations/harbour-mind.md': '---\nname: Harbour Mind\ntype: charity\n---\n',
		'content/entries/lantern.md': `---
name: The Lantern
kind: service
run-by: harbour-mind
summary: A warm and calm place to talk when things feel too much.
topics: [anxiety]
for: Anyone nearby.
access: {how: [self-referral]}
cost: free
covers: [leith]
by-phone: {hours: [Mon-Fri 9am-5pm]}
contact: {phone: 0131 496 0101}
---
Come as you are.
`,
	});
	const page = await visit(t, site, 'index.ur.html');
	const [call, option] = await page.locator('#all-help dd a').first().locator('[translate=no]')
		.evaluateAll(numbers => numbers.map(number => number.getBoundingClientRect().left));

	assert.ok(call < option, '“Ask 111 and choose option 2”');
	assert.equal(await page.locator('#all-help dd [lang=en]').first().innerText(), 'Ask 111 and choose option 2');
});

test('somebody who is handed a printed list has every entry whole, and no more paper than it takes', async t => {
	const page = await sharedList(t);
	const names = await page.locator('.kept h2').allTextContents();
	const pdf = await page.pdf(PAPER);
	const sheets = execFileSync('pdftotext', ['-layout', '-', '-'], {input: pdf}).toString().split('\f')
		.map(text => ({entries: names.filter(name => text.includes(name)).length, ends: (text.match(/^ *Last checked/gm) || []).length}));

	assert.equal(names.length, PRINTED.length);
	for (const {entries, ends} of sheets) assert.equal(entries, ends, JSON.stringify(sheets));
	assert.ok(sheets.filter(({entries}) => entries > 0).length <= PRINTED.length / 2 + 1, JSON.stringify(sheets));
});

test('somebody who reads Urdu, whose lines stand far apart, has several entries of a printed list on a sheet, too', async t => {
	const page = await sharedList(t, 'list.ur.html');
	const names = await page.locator('.kept h2').allTextContents();
	const sheets = execFileSync('pdftotext', ['-layout', '-', '-'], {input: await page.pdf(PAPER)}).toString().split('\f')
		.map(text => names.filter(name => text.includes(name)).length);

	assert.equal(sheets[0], 1, `the first stands below the crisis numbers: ${sheets}`);
	assert.ok(sheets.some(count => count > 1), `${sheets}`);
	assert.ok(sheets.lastIndexOf(1) < PRINTED.length - 1, `${sheets}`);
});

test('somebody who needs large print has the first entry on the first sheet', async t => {
	const page = await sharedList(t);

	await page.evaluate(() => document.documentElement.classList.add('large'));
	const pdf = await page.pdf(PAPER);
	const [first] = execFileSync('pdftotext', ['-layout', '-', '-'], {input: pdf}).toString().split('\f');

	assert.ok(first.includes((await page.locator('.kept h2').first().textContent()).split(' ').slice(0, 2).join(' ')), first);
});

test('somebody who turns a large-print sheet never leaves the kind of an entry behind, without its name', async t => {
	const page = await sharedList(t);
	const kinds = new Set(await page.locator('.kept .kind').allInnerTexts());

	await page.evaluate(() => document.documentElement.classList.add('large'));
	for (const top of [12, 25, 38, 51, 64, 77, 90, 103]) {
		const pdf = await page.pdf({...PAPER, margin: {...PAPER.margin, top: `${top}mm`}});
		const ends = execFileSync('pdftotext', ['-', '-'], {input: pdf}).toString().split('\f').map(text => text.trim().split('\n').pop());

		assert.deepEqual(ends.filter(line => kinds.has(line)), [], `${top} mm`);
	}
});

test('somebody who has large print on a small phone reads whom to call in whole words', async t => {
	const page = await visit(t, await directory(), 'list.html', {width: 320});

	await page.evaluate(() => document.documentElement.classList.add('large'));
	assert.deepEqual(await page.locator('.lines a > :not(.why)').evaluateAll(all => all.filter(element => {
		const range = document.createRange();
		range.selectNodeContents(element);
		return !/\s/.test(element.textContent.trim()) && new Set([...range.getClientRects()].map(({top}) => top)).size > 1;
	}).map(element => element.textContent)), []);
});

test('whoever dials or finds the way from a printed list has numbers and postcodes on one line', async t => {
	const page = await sharedList(t);
	let found = 0;

	await page.emulateMedia({media: 'print'});
	for (let width = 320; width <= 800; width += 12) {
		await page.setViewportSize({width, height: 900});
		const {count, parted} = await page.evaluate(() => {
			const walker = document.createTreeWalker(document.querySelector('.kept'), NodeFilter.SHOW_TEXT);
			const range = document.createRange();
			const told = {count: 0, parted: []};
			for (let node; (node = walker.nextNode());)
				for (const {0: words, index} of node.data.matchAll(/\b0\d{3,4}\s[\d\s]{6,}|\b[A-Z]{1,2}\d\w?\s\d[A-Z]{2}\b|\b\d+\s\w+ (?:Road|Street|Quay|Wynd|Lane)/g)) {
					range.setStart(node, index);
					range.setEnd(node, index + words.search(/\w+$/));
					told.count++;
					if (new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1) told.parted.push(words);
				}
			return told;
		});

		found += count;
		assert.deepEqual(parted, [], `${width} pixels`);
	}
	assert.ok(found > 300, `${found} found`);
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

		/* Only an invented directory says above it that it is one. */
		const notice = await page.locator('.example').evaluate(example => example.offsetHeight);

		if (bottom - notice > 640) below.push(`${path}: ${Math.round(bottom)}`);
	}
	assert.deepEqual(below, []);
});

test('whoever opens any page on a phone sees all that is open nearby, and a line to call whole', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {width: 320, height: 640, now: '2026-11-28T01:00:00Z'});

	for (const path of ['index.html', 'topics/domestic-abuse.html', 'topics/anxiety.html', 'safety.html', 'find.html']) {
		await page.goto(site.address(path));
		await page.locator('[data-local] a[href^=tel]').waitFor();
		const hidden = await page.$$eval('[data-local] li', all => all.filter(item => !item.checkVisibility()).length);
		const broken = await page.$$eval('.crisis .number', all => all.filter(number => {
			const range = document.createRange();

			range.selectNodeContents(number);
			return new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1;
		}).map(number => number.innerText));

		assert.equal(hidden, 0, path);
		assert.deepEqual(broken, [], path);
	}
});

test('somebody afraid at home has the line for that straight after the emergency number', async t => {
	const site = await directory();
	const page = await visit(t, site, 'topics/domestic-abuse.html');

	for (const path of ['topics/domestic-abuse.html', 'topics/safety.html', 'pages/safety.html']) {
		await page.goto(site.address(path));
		assert.deepEqual(await page.locator('.lines .number').allInnerTexts(), ['999', '0800 027 1234', '111', '116 123', '85258'], path);
		assert.match((await page.locator('#all-help dd').allInnerTexts()).find(words => !/999|relay|Sign/.test(words)), /domestic abuse/);
	}
});

test('a browser that translates leaves numbers, names and the word to text as they are', async t => {
	const site = await directory();
	const page = await visit(t, site, 'index.html', {now: '2026-11-28T01:00:00Z'});

	await page.locator('[data-local] a[href^=tel]').waitFor();
	const translated = await page.$$eval('.crisis a, #all-help a', all => all.flatMap(link => {
		const copy = link.cloneNode(true);

		copy.querySelectorAll('[translate=no]').forEach(kept => kept.remove());
		return copy.textContent.match(/\d[\d ]+|SHOUT|Samaritans|Breathing Space/g) ?? [];
	}));

	assert.deepEqual(translated, []);
	assert.equal(await page.locator('#all-help').getByText('SHOUT').getAttribute('translate'), 'no');
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
