/* The content security policy of every page: what a browser would refuse if something hostile came into one. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {smallDirectory, test, visit as visitWith} from './harness.mjs';

const visit = (t, site, path, device) => visitWith(t, site, path, {...device, worker: true});

let made;

const harbour = () => (made ??= smallDirectory({
	'content/site.yaml': 'name: Our directory\nlanguages: [en]\n',
	'content/entries/lantern.md': '---\nname: The Lantern\nkind: safe-space\nsummary: A calm room.\ncovers: everywhere\n---\nCalm.\n',
}));

const HOSTILE = `<script>document.title = 'changed'</script><script src="https://elsewhere.example/x.js"></script>
<img src="https://elsewhere.example/x.png" alt=""><style>h1 { display: none }</style><iframe src="index.html"></iframe>
<p style="color: red" onclick="document.title = 'changed'" id="hostile">x</p>`;

async function somethingHostile(t, file) {
	const site = await harbour();
	const page = readFileSync(join(site.folder, 'entries/lantern.html'), 'utf8');

	writeFileSync(join(site.folder, 'entries/hostile.html'), page.replace('</main>', `${HOSTILE}</main>`));
	return visit(t, site, 'entries/hostile.html', {file});
}

for (const file of [false, true]) {
	test(`somebody whose page was tampered with ${file ? 'on a memory stick' : 'on the way'} is safe from it`, async t => {
		const page = await somethingHostile(t, file);

		await page.locator('#hostile').click();
		assert.notEqual(await page.title(), 'changed');
		assert.ok(await page.locator('h1').isVisible());
		assert.notEqual(await page.locator('#hostile').evaluate(element => getComputedStyle(element).color), 'rgb(255, 0, 0)');
		assert.deepEqual((await harbour()).elsewhere, []);
		assert.ok(page.errors.length >= 5, page.errors.join('\n'));
		assert.ok(page.errors.every(error => /Content Security Policy/.test(error)), page.errors.join('\n'));
	});
}

test('a script that went wrong could tell nobody else what somebody reads', async t => {
	const page = await visit(t, await harbour(), 'entries/lantern.html');
	const refused = await page.evaluate(() => fetch('https://elsewhere.example/').then(() => false, () => true));

	assert.ok(refused);
	assert.deepEqual((await harbour()).elsewhere, []);
});
