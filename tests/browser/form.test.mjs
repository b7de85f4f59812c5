/* People who add their group, or put an entry right, with nothing but a browser. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

import {directory, remembered, smallDirectory, test, visit, write} from './harness.mjs';

const program = process.env.FINGERPOST ?? join(dirname(fileURLToPath(import.meta.url)), '../../fingerpost');

/* A whole directory, in which nothing is to be said about anything but what arrives. */
const whole = {
	'content/site.yaml': [
		'name: Glen directory', 'languages: [en]', 'timezone: Europe/London', 'nation: scotland', 'url: https://glen.example',
		'publisher: {name: Glen Alliance, email: hello@glen.example}',
		'repository: {url: https://forge.example/glen/directory, branch: main, forge: github}',
		'levels: {crisis-lines-missing: off, bank-holidays-missing: off}', '',
	].join('\n'),
	'content/areas.yaml': 'leith: {name: Leith}\n',
	'content/topics.yaml': 'loneliness: {name: Loneliness}\n',
	'content/entries/night-line.md': '---\nname: Night Line\nkind: helpline\n'
		+ 'summary: Call at any hour of the night, and a trained volunteer listens to you.\nrun-by: harbour\ntopics: [loneliness]\ncovers: [leith]\n'
		+ 'by-phone: {hours: [24/7]}\ncontact: {phone: 0131 496 0101}\naccess: {how: [self-referral]}\n---\n',
	'content/organisations/harbour.md': '---\nname: Harbour\n---\n',
};

/* What `check` says of the directory with these files in it, too: nothing, when it is clean. */
function findings(repository, files) {
	write(repository, files);
	try {
		return execFileSync(program, ['check', repository, '--today', '2026-11-23'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
			.replace(/^Checked .*: no errors, no warnings\.\n$/, '');
	} catch (error) {
		return `${error.stdout}${error.stderr}`;
	}
}

async function open(t, site, path, device) {
	const page = await visit(t, site, path, device);

	await page.waitForSelector('[data-form][data-ready]', {state: 'attached'});
	return page;
}

const field = (page, path, nth = 0) => page.locator(`[data-field="${path}"]`).nth(nth).locator('input, textarea');

/* Answers what has to be answered. */
async function answer(page, answers = {}) {
	const texts = {name: 'Knit and Natter', summary: 'Bring your knitting, or borrow ours, and talk over tea with people who live nearby.',
		'run-by': 'Harbour', 'places.address': '12 Constitution Place, Leith', 'places.hours': 'Tue 6pm-8pm\nclosed bank holidays',
		'contact.phone': '0131 496 0102', ...answers};

	for (const [path, text] of Object.entries(texts)) await field(page, path).fill(text);
	await page.getByLabel('Peer group').check();
	await page.getByLabel('Loneliness').check();
	await page.locator('[data-field=covers]').getByLabel('Leith').check();
	await page.getByLabel('Just come in').check();
}

async function finish(page) {
	await page.locator('[data-finishing] [data-finish]').click();
	await page.waitForSelector('#finished');
	return page.locator('[data-finished] pre').allTextContents();
}

test('a volunteer adds their group in the browser and the file checks clean', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html', {width: 320});

	await answer(page);
	const [file] = await finish(page);

	assert.equal(await page.evaluate(() => document.activeElement.id), 'finished');
	assert.equal(findings(site.repository, {'content/entries/knit-and-natter.md': file}), '');
	const links = await page.locator('[data-finished] a').evaluateAll(all => all.map(a => a.href));

	assert.deepEqual(links.map(link => link.replace(/[?].*/, '')), ['mailto:hello@glen.example', 'https://forge.example/glen/directory/new/main']);
	for (const link of links) assert.ok(decodeURIComponent(link).includes('summary: Bring your knitting'), link);
	assert.match(await page.locator('[data-finished]').innerText(), /This is public: anybody can read/);
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Save knit-and-natter.md'}).click()]);

	assert.equal(download.suggestedFilename(), 'knit-and-natter.md');
	assert.deepEqual(page.errors, []);
	assert.deepEqual(site.elsewhere, []);
});

test('a group whose organisation nobody knows yet sends a file for it as well', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html');

	await answer(page, {'run-by': 'The Knitters: "Leith"', name: 'Night Line'});
	const [entry, organisation] = await finish(page);

	assert.equal(findings(site.repository, {'content/entries/night-line-leith.md': entry,
		'content/organisations/the-knitters-leith.md': organisation}), '');
	assert.deepEqual(await page.locator('[data-finished] pre').evaluateAll(all => all.map(pre => pre.getAttribute('aria-label'))),
		['content/entries/night-line-leith.md', 'content/organisations/the-knitters-leith.md']);
});

test('a form filled with hostile text gives a file that says just these words', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html');
	const words = '</pre><script>alert(1)</script> & "yes": no # {a} [b] *c* \\ 🧵 مرکز';

	await answer(page, {name: words, 'places.name': words, 'places.address': '- 1', 'access.next': '---', body: `# ${words}\n---\n\n${words}`});
	const [file] = await finish(page);

	assert.equal(findings(site.repository, {'content/entries/hostile.md': file}), '');
	assert.match(file, /^name: ".*\\"yes\\": no # \{a\}.*"$/m);
	assert.equal(await page.locator('[data-finished] script').count(), 0);
	assert.deepEqual(page.errors, []);
});

test('somebody who leaves out what is needed is told where, and the keyboard goes there', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html');

	await page.locator('[data-finish]').first().click();
	assert.match(await page.evaluate(() => document.activeElement.textContent), /something to put right/);
	assert.equal(await page.locator('[data-finished]').isVisible(), false);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	assert.equal(await page.evaluate(() => document.activeElement.id), 'name');
	assert.equal(await page.locator('#name').getAttribute('aria-invalid'), 'true');
	assert.match(await page.locator('#name').evaluate(input => document.getElementById(input.getAttribute('aria-describedby').split(' ').pop()).textContent),
		/needed/);
	await page.keyboard.type('Knitters');
	assert.equal(await page.locator('#name').getAttribute('aria-invalid'), null);
});

test('somebody who types hours is told of a mistake at once, and never that all is fine', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html');
	const said = () => page.locator('[data-field="places.hours"]').locator('.error, .advice').allTextContents();

	await field(page, 'places.hours').fill('Mon 9am-12pm');
	await page.keyboard.press('Tab');
	assert.match((await said())[0], /12noon/);
	assert.match(await page.locator('[data-announce]').textContent(), /12noon/);
	await field(page, 'places.hours').fill('Mon 9am-12noon');
	assert.deepEqual(await said(), []);
	await field(page, 'places.hours').fill('Mondays in term');
	assert.match((await said())[0], /does not know/);
});

test('the address of a secret place never gets into the file', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html');

	await answer(page, {'places.address': '7 Hidden Row'});
	await page.locator('[data-field="places.confidential"]').getByLabel('Yes').check();
	assert.equal(await page.locator('[data-field="places.address"]').isVisible(), false);
	await field(page, 'body').fill('We are at EH6 7BT.');
	await page.locator('[data-finish]').first().click();
	assert.match(await page.locator('[data-problems]').innerText(), /tell where it is: “EH6 7BT”/);
	await field(page, 'body').fill('');
	const [file] = await finish(page);

	assert.deepEqual(await page.locator('[data-finished] a').evaluateAll(all => all.map(a => new URL(a.href).protocol)), ['mailto:']);
	assert.match(await page.locator('[data-finished]').innerText(), /Not this time: a place is secret/);

	assert.doesNotMatch(file, /Hidden/);
	assert.match(file, /confidential: yes/);
});

test('one press of the button is enough, whatever is wrong with the answer before it', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html');

	await answer(page, {});
	await field(page, 'contact.website').pressSequentially('x.example');
	const button = page.locator('[data-finish]').last();

	await button.scrollIntoViewIfNeeded();
	const {x, y} = await button.boundingBox();
	await page.mouse.move(x + 20, y + 10);
	await page.mouse.down();
	await page.mouse.up();
	await page.locator('[data-problems]').waitFor();
	assert.match(await page.locator('[data-problems]').innerText(), /https:/);
});

test('an entry too long for a link is copied instead, and that is said', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html');

	await answer(page, {body: 'Tea and talk. '.repeat(700)});
	await finish(page);
	const links = await page.locator('[data-finished] a').evaluateAll(all => all.map(a => a.href));

	assert.ok(links.every(link => link.length < 500), links.join('\n'));
	assert.equal((await page.locator('[data-finished]').innerText()).match(/It is too long for a link/g).length, 2);
});

test('somebody suggests new hours, and both are told in words and in lines', async t => {
	const site = await directory();
	const page = await open(t, site, 'change.html#the-lantern-room');

	assert.equal(await field(page, 'name').inputValue(), 'The Lantern Room');
	await page.locator('[data-finishing] [data-finish]').click();
	assert.match(await page.locator('[data-problems]').innerText(), /not changed anything/);
	await field(page, 'places.hours').fill('Mon-Sun 6pm-2am');
	const [words, lines] = await finish(page);

	assert.match(words, /^When is it open\? Was: Mon-Thu 6pm-2am; .*\. Should be: Mon-Sun 6pm-2am\.$/);
	assert.match(lines, /^places:\n {2}- name: .*\n[^]* {6}- Mon-Sun 6pm-2am\n/);
	assert.doesNotMatch(lines, /^name:/m);
	const links = await page.locator('[data-finished] a').evaluateAll(all => all.map(a => a.href));

	assert.match(decodeURIComponent(links[0]), /^mailto:hello@alliance\.example\?subject=A change to The Lantern Room: the-lantern-room&body=When is it open/);
	assert.match(links[1], /\/edit\/main\/content\/entries\/crisis\/the-lantern-room\.md$/);
	assert.deepEqual(site.requests.filter(path => /lantern-room/.test(path)), []);
	assert.deepEqual(page.errors, []);
});

test('of several places it is told which one has changed', async t => {
	const page = await open(t, await directory(), 'change.html#cranmuir-larder');

	await field(page, 'places.address', 1).fill('2 Other Street');
	const [words] = await finish(page);

	assert.match(words, /^What is its address\? \(number 2\) Was: .*\. Should be: 2 Other Street\.$/);
});

test('a change of nothing but the name leaves all else out', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'change.html#night-line');

	await field(page, 'name').fill('Night Line: Leith');
	assert.deepEqual(await finish(page), ['What is it called? Was: Night Line. Should be: Night Line: Leith.', 'name: "Night Line: Leith"\n']);
});

test('somebody who opens the page without an entry is told what to do', async t => {
	const site = await smallDirectory(whole);

	for (const path of ['change.html', 'change.html#nothing-like-it', 'change.html#"><script>']) {
		const page = await open(t, site, path);
		assert.match(await page.locator('[data-unknown]').innerText(), /does not know which entry/);
		assert.equal(await page.locator('form').isVisible(), false);
	}
});

test('a draft stays on the device when it is asked for, not before, until it is deleted', async t => {
	const site = await smallDirectory(whole);
	const page = await open(t, site, 'add.html');
	const drafts = async () => Object.keys((await remembered(page)).localStorage).filter(key => /draft/.test(key));

	await answer(page);
	await page.getByRole('button', {name: 'Add another place'}).click();
	await field(page, 'places.address', 1).fill('The Quay');
	assert.deepEqual(await drafts(), []);
	await page.getByRole('button', {name: 'Keep a draft on this device'}).click();
	await page.reload();
	await page.waitForSelector('[data-form][data-ready]');
	assert.equal(await field(page, 'name').inputValue(), 'Knit and Natter');
	assert.equal(await field(page, 'places.address', 1).inputValue(), 'The Quay');
	assert.equal(await page.getByLabel('Just come in').isChecked(), true);
	await page.getByRole('button', {name: 'Delete the draft'}).click();
	assert.deepEqual(await drafts(), []);
	await page.getByRole('button', {name: 'Keep a draft on this device'}).click();
	assert.equal((await drafts()).length, 1);
	await page.goto(site.address('safety.html'));
	await page.locator('[data-forget] button').click();
	await page.getByText('Done. This device has forgotten this site.').waitFor();
	assert.deepEqual(await drafts(), []);
});

test('a form on a memory stick works like any other', async t => {
	const site = await directory();
	const page = await open(t, site, 'change.html#the-lantern-room', {file: true});

	assert.equal(await field(page, 'name').inputValue(), 'The Lantern Room');
	assert.deepEqual(page.errors, []);
});

test('somebody without script prints the form, and writes to who publishes the directory', async t => {
	const site = await smallDirectory(whole);

	for (const path of ['add.html', 'change.html']) {
		const page = await visit(t, site, path, {javaScript: false});

		assert.match(await page.locator('main noscript').innerText(), /print it/);
		assert.equal(await page.locator('main noscript a[href="mailto:hello@glen.example"]').count(), 1);
		assert.equal(await field(page, 'name').isVisible(), true);
		assert.deepEqual(await page.locator('main button:visible').allInnerTexts(), []);
	}
});

test('somebody who finds an entry wrong says what is wrong in an e-mail, also without script', async t => {
	const site = await smallDirectory(whole);
	const page = await visit(t, site, 'entries/night-line.html', {javaScript: false});

	await page.getByText('Is something wrong?').click();
	const links = await page.locator('details a').evaluateAll(all => all.map(a => [a.textContent, a.getAttribute('href')]));

	assert.deepEqual(links.map(([words]) => words), ['The hours are wrong', 'The phone does not work', 'It has closed', 'Something else is wrong',
		'Suggest a change']);
	assert.equal(links[0][1], 'mailto:hello@glen.example?subject=The%20hours%20are%20wrong%3A%20night-line&body=https%3A%2F%2Fglen.example%2Fentries%2Fnight-line.html');
	assert.equal(links[4][1], '../change.html#night-line');
});
