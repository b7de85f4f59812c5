/* A list for a person: put together, kept on the device, printed and passed on. */
import assert from 'node:assert/strict';
import {directory, remembered, test, visit} from './harness.mjs';

const KEY = 'fingerpost-list';

const said = page => page.locator('[data-announce]').textContent();
const focused = page => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.id);
const names = page => page.locator('.kept h2').allTextContents();

/* What is on the list of somebody who put these there on other pages. */
async function withList(page, ids) {
	await page.evaluate(([key, items]) => localStorage.setItem(key, JSON.stringify({large: false, items})),
		[KEY, ids.map(id => ({id, note: '', card: null}))]);
}

async function listOf(t, ids, device = {}) {
	const page = await visit(t, await directory(), 'list.html', device);

	await withList(page, ids);
	await page.reload();
	await page.locator('.kept dl').last().waitFor();
	return page;
}

/* The names of everything that can be pressed, as a screen reader reads them. */
async function buttons(page) {
	return (await page.getByRole('button').all()).reduce(async (all, one) =>
		[...await all, /"(.*)"/.exec(await one.ariaSnapshot())?.[1]], Promise.resolve([]));
}

for (const file of [false, true]) {
	test(`a link worker puts three entries on a list${file ? ', from a memory stick' : ''}`, async t => {
		const page = await visit(t, await directory(), 'kinds/peer-group.html', {file});

		assert.equal(await page.locator('[data-kept]').isVisible(), false);
		for (const place of [0, 1]) await page.locator('[data-keep]').nth(place).click();
		assert.match(await said(page), /^Added to your list, which stays on this device\./);
		await page.getByRole('link', {name: 'Table for One', exact: true}).click();
		await page.getByRole('button', {name: 'Add to list Table for One'}).click();
		await page.getByRole('link', {name: 'Your list (3)', exact: true}).click();
		await page.locator('.kept dl').last().waitFor();
		assert.equal((await names(page)).length, 3);
		assert.equal((await names(page))[2], 'Table for One');
		assert.deepEqual(page.errors, []);
	});
}

test('somebody who adds nothing leaves nothing on the device', async t => {
	const page = await visit(t, await directory(), 'list.html', {worker: true});

	await page.getByText('Your list is empty.').waitFor();
	await page.goto((await directory()).address('kinds/safe-space.html'));
	await page.locator('[data-keep]').first().waitFor();
	assert.deepEqual(await remembered(page), {cookies: 0, localStorage: {}, sessionStorage: {}, databases: []});
});

test('somebody changes their mind on the same page', async t => {
	const page = await visit(t, await directory(), 'entries/table-for-one.html');
	const button = page.locator('[data-keep]').first();

	await button.click();
	assert.equal(await button.textContent(), 'Remove from list');
	const way = page.getByRole('link', {name: 'See your list (1)'});
	assert.equal(await way.getAttribute('href'), '../list.html');
	await button.click();
	assert.equal(await way.count(), 0);
	assert.equal(await button.textContent(), 'Add to list');
	assert.equal(await said(page), 'Removed from your list.');
	assert.deepEqual((await remembered(page)).localStorage, {});
});

test('somebody with a keyboard and a screen reader puts a list in order', async t => {
	const page = await listOf(t, ['table-for-one', 'recovery-cafe', 'hearing-harbour']);

	await page.getByRole('button', {name: 'Move down Table for One'}).focus();
	await page.keyboard.press('Enter');
	assert.equal(await said(page), 'Table for One is now 2 of 3');
	assert.equal(await focused(page), 'Move down');
	await page.keyboard.press('Enter');
	assert.equal(await said(page), 'Table for One is now 3 of 3');
	assert.equal(await focused(page), 'Move up', 'where it can go next, since it is the last');
	assert.equal((await names(page))[2], 'Table for One');
	await page.reload();
	await page.locator('.kept dl').last().waitFor();
	assert.equal((await names(page))[2], 'Table for One');
});

test('nobody but the site itself hears of a long list', async t => {
	const page = await listOf(t, ['table-for-one', 'recovery-cafe', 'hearing-harbour', 'lighthouse-van', 'marigold-line']);

	await page.getByLabel('Your note, kept on this device').first().fill('Ask for Sam');
	await page.getByRole('button', {name: 'Copy as text'}).click();
	await page.reload();
	await page.locator('.kept dl').last().waitFor();
	assert.deepEqual((await directory()).elsewhere, []);
});

test('every button of a list says what it is about', async t => {
	const page = await listOf(t, ['table-for-one', 'recovery-cafe']);
	const all = await buttons(page);

	for (const name of ['Move down Table for One', 'Remove from list Table for One', 'Print', 'Copy as text', 'Share as a link',
		'Save as a file', 'Clear the list']) assert.ok(all.includes(name), `${name} in ${all}`);
	assert.equal(new Set(all).size, all.length);
});

test('somebody takes an entry off by mistake, and puts it back', async t => {
	const page = await listOf(t, ['table-for-one', 'recovery-cafe']);

	await page.getByRole('button', {name: 'Remove from list Table for One'}).click();
	assert.equal(await focused(page), 'Put it back');
	assert.match(await said(page), /^Table for One is off your list\./);
	await page.keyboard.press('Enter');
	assert.equal((await names(page))[0], 'Table for One');
});

test('clearing the list is one press, and can be taken back', async t => {
	const page = await listOf(t, ['table-for-one', 'recovery-cafe']);

	await page.getByRole('button', {name: 'Clear the list'}).click();
	assert.deepEqual((await remembered(page)).localStorage, {});
	assert.equal(await page.locator('[data-kept]').isVisible(), false);
	assert.equal(await focused(page), 'Put it back');
	await page.keyboard.press('Enter');
	assert.equal((await names(page)).length, 2);
});

test('a note stays on the device, in the file and on paper, and never in the link', async t => {
	const page = await listOf(t, ['table-for-one']);

	await page.getByLabel('Your note, kept on this device').fill('Ask for Sam <b>&');
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', {name: 'Save as a file'}).click()]);
	const stream = await download.createReadStream();
	const text = Buffer.concat(await stream.toArray()).toString();

	assert.equal(download.suggestedFilename(), 'list.txt');
	assert.match(text, /^Your list\nAnnoch and Glens support directory\n.*[Ii]nvented example\..*\n\n1\. Table for One/);
	assert.match(text, /\n {3}Note: Ask for Sam <b>&\n/);
	assert.match(text, /\n- Call 999: Someone's life is in danger\n/);
	await page.getByRole('button', {name: 'Share as a link'}).click();
	assert.equal(await page.getByRole('textbox', {name: 'Link'}).inputValue(), (await directory()).address('list.html#list=table-for-one'));
	await page.emulateMedia({media: 'print'});
	assert.ok(await page.locator('.kept').getByText('Ask for Sam <b>&').last().isVisible());
	assert.equal(await page.locator('textarea').first().isVisible(), false);
	assert.equal(await page.getByRole('button').count(), 0, 'no buttons on paper');
	assert.deepEqual(page.errors, []);
});

test('what is printed says where, when, how to get in, and when it was checked', async t => {
	const page = await listOf(t, ['ferry-waiting-room']);

	await page.emulateMedia({media: 'print'});
	const text = await page.locator('body').innerText();

	for (const words of ['Need help now?', 'Call 999', 'When', 'Where', 'How to get in', 'Step-free: yes', 'Languages', 'English', 'Last checked'])
		assert.ok(text.includes(words), words);
	assert.ok(!text.includes('annoch-and-glens.example/list.html'), 'nobody else can open the list at its address');
});

test('somebody who needs large print has it the next time, too', async t => {
	const page = await listOf(t, ['table-for-one']);
	const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
	const before = await size();

	await page.getByLabel('Large print').check();
	assert.ok(await size() > before * 1.3);
	await page.reload();
	await page.locator('.kept dl').waitFor();
	assert.ok(await size() > before * 1.3);
});

test('somebody who shares a list about safety is asked first', async t => {
	const page = await listOf(t, ['table-for-one', 'marigold-line']);

	await page.getByRole('button', {name: 'Share as a link'}).click();
	assert.ok(await page.getByText('looked for help with Marigold Line.').isVisible());
	assert.equal(await page.getByRole('textbox', {name: 'Link'}).count(), 0);
	assert.equal(await page.getByRole('img').count(), 0);
	await page.getByRole('button', {name: 'Show the link'}).click();
	assert.match(await page.getByRole('textbox', {name: 'Link'}).inputValue(), /#list=table-for-one,marigold-line$/);
	await page.getByRole('img', {name: 'QR code of the link to this list'}).waitFor();
});

test('what must never be kept is on the device as an id alone', async t => {
	const page = await visit(t, await directory(), 'entries/marigold-line.html');

	await page.locator('[data-keep]').first().click();
	await page.getByRole('link', {name: 'Your list (1)', exact: true}).click();
	await page.locator('.kept dl').waitFor();
	assert.deepEqual((await names(page)), ['Marigold Line']);
	assert.deepEqual(JSON.parse((await remembered(page)).localStorage[KEY]).items,
		[{id: 'marigold-line', note: '', card: null}]);
});

test('somebody opens a list that was kept, shared or printed before an entry had another name', async t => {
	const page = await visit(t, await directory(), 'list.html#list=table-for-one,lantern-crisis-cafe');

	await page.locator('.kept dl').last().waitFor();
	assert.deepEqual(await names(page), ['Table for One', 'The Lantern Room']);
	assert.equal(await page.getByText('left out').count(), 0);
	await page.getByRole('link', {name: 'The Lantern Room'}).click();
	await page.getByRole('heading', {level: 1, name: 'The Lantern Room'}).waitFor();
	const kept = await listOf(t, ['lantern-crisis-cafe']);

	assert.deepEqual(await names(kept), ['The Lantern Room']);
});

test('somebody opens a list that another shared, and keeps it beside their own', async t => {
	const page = await listOf(t, ['recovery-cafe']);

	await page.goto((await directory()).address('index.html'));
	await page.goto((await directory()).address('list.html#list=table-for-one,recovery-cafe'));
	await page.getByRole('heading', {level: 1, name: 'A list somebody shared'}).waitFor();
	await page.locator('.kept dl').last().waitFor();
	assert.deepEqual(await names(page), ['Table for One', 'The Slipway Recovery Cafe']);
	assert.equal(JSON.parse((await remembered(page)).localStorage[KEY]).items.length, 1, 'nothing is kept yet');
	await page.getByRole('button', {name: 'Keep these on my list'}).click();
	assert.match(await said(page), /^1 entry is added to your list\./);
	assert.deepEqual(await names(page), ['The Slipway Recovery Cafe', 'Table for One']);
	assert.equal(new URL(page.url()).hash, '');
	assert.equal(await focused(page), 'Your list');
});

test('a hostile link shows what is real, says what is not, and does nothing else', async t => {
	const site = await directory();
	const page = await visit(t, site, 'list.html#list=table-for-one,no-such-entry,../../etc/passwd,%3Cimg%20src=x%20onerror=alert(1)%3E,__proto__,constructor');

	await page.locator('.kept dl').waitFor();
	assert.deepEqual(await names(page), ['Table for One']);
	assert.ok(await page.getByText('5 entries of this link are not in this directory, and are left out.').isVisible());
	assert.deepEqual((await remembered(page)).localStorage, {});
	assert.equal(site.requests.some(path => /passwd|img/.test(path)), false);
	assert.deepEqual(page.errors, []);
});

test('the skip link of the list page is not a list', async t => {
	const page = await listOf(t, ['table-for-one']);

	await page.goto((await directory()).address('list.html#main'));
	assert.ok(await page.getByRole('heading', {level: 1, name: 'Your list'}).isVisible());
});

test('where storage is forbidden the link carries the list', async t => {
	const page = await visit(t, await directory(), 'index.html');

	await page.context().addInitScript(() => Object.defineProperty(self, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }}));
	await page.goto((await directory()).address('entries/table-for-one.html'));
	await page.locator('[data-keep]').first().click();
	assert.match(await said(page), /does not let it be kept for longer than this page/);
	await page.getByRole('link', {name: 'Your list (1)', exact: true}).click();
	await page.locator('.kept dl').waitFor();
	assert.deepEqual(await names(page), ['Table for One']);
});

test('where storage is full that is said on the list', async t => {
	const page = await visit(t, await directory(), 'list.html#list=table-for-one');

	await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
	await page.getByRole('button', {name: 'Keep these on my list'}).click();
	assert.ok(await page.getByText('This device does not let the list be kept.').isVisible());
	assert.deepEqual(await names(page), ['Table for One']);
});

for (const [what, break_] of Object.entries({
	forbidden: () => Object.defineProperty(self, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }}),
	full: () => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; },
}))
	test(`where storage is ${what} the way to the list leads to it, and the list itself promises nothing`, async t => {
		const page = await visit(t, await directory(), 'index.html');

		await page.context().addInitScript(break_);
		await page.goto((await directory()).address('entries/table-for-one.html'));
		await page.locator('[data-keep]').first().click();
		await page.getByRole('link', {name: 'See your list (1)'}).click();
		await page.locator('.kept dl').waitFor();
		assert.deepEqual(await names(page), ['Table for One']);
		await page.goto((await directory()).address('index.html'));
		await page.goto((await directory()).address('list.html'));
		await page.getByText('This device does not let a list be kept.').waitFor();
		assert.doesNotMatch(await page.locator('main').innerText(), /Your list is empty|it comes here/);
	});

test('a link without a list in it leads on to what can be found', async t => {
	const site = await directory();
	const page = await visit(t, site, 'list.html#list=');

	for (const link of ['list.html#list=', 'list.html#list=no-such-entry']) {
		await page.goto(site.address(link));
		await page.getByRole('main').getByRole('link', {name: 'Find help'}).waitFor();
		assert.match(await page.locator('main').innerText(), /0 entries/);
	}
	await page.getByRole('main').getByRole('link', {name: 'Find help'}).click();
	assert.equal(await page.locator('h1').innerText(), 'Find help');
	assert.deepEqual((await remembered(page)).localStorage, {});
});

test('without script the page says how to print instead', async t => {
	const page = await visit(t, await directory(), 'list.html', {javaScript: false});

	assert.match(await page.locator('main').innerText(), /You can print instead/);
	assert.equal(await page.getByRole('button').count(), 0);
});

test('a list that cannot be fetched shows what was kept', async t => {
	const page = await listOf(t, ['table-for-one']);

	await page.route('**/data/**', route => route.abort());
	await page.reload();
	await page.getByText('This is what the directory said when it was last reached. Call first.').waitFor();
	assert.deepEqual(await names(page), ['Table for One']);
});

test('on a narrow phone nothing of a list is cut off', async t => {
	const page = await listOf(t, ['table-for-one', 'marigold-line', 'lighthouse-van'], {width: 320});

	await page.getByRole('button', {name: 'Share as a link'}).click();
	await page.getByRole('button', {name: 'Show the link'}).click();
	assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320);
});

test('somebody who reads Polish has the list in Polish, and what is English marked so', async t => {
	const page = await visit(t, await directory(), 'list.pl.html');

	await withList(page, ['the-lantern-room', 'after-the-call-out']);
	await page.reload();
	await page.locator('.kept dl').last().waitFor();
	assert.match((await names(page))[0], /Pokój z Latarnią/);
	assert.equal(await page.locator('.kept h2 a').last().getAttribute('lang'), 'en');
	assert.equal(await page.locator('.kept h2 a').first().getAttribute('href'), 'entries/the-lantern-room.pl.html');
	assert.deepEqual(page.errors, []);
});

test('somebody who moves what another tab took off meanwhile is told that it is off, and is not lost', async t => {
	const page = await listOf(t, ['table-for-one', 'recovery-cafe', 'hearing-harbour']);
	const other = await page.context().newPage();

	await page.getByRole('textbox').first().focus();
	await other.goto((await directory()).address('entries/recovery-cafe.html'));
	await other.locator('main [data-keep]').first().click();
	await page.locator('#down-recovery-cafe').press('Enter');
	assert.deepEqual(await names(page), ['Table for One', 'Hearing Harbour']);
	assert.match(await page.locator('[data-announce]').textContent(), /^The Slipway Recovery Cafe is off your list\./);
	assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
	await other.close();
});
