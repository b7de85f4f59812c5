/* What somebody sees who writes an entry with `fingerpost serve` open beside it. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {test, TODAY, visit, write} from './harness.mjs';

const program = process.env.FINGERPOST ?? join(dirname(fileURLToPath(import.meta.url)), '../../fingerpost');

const files = {
	'site.yaml': 'name: Small directory\nurl: https://small.example\nlanguages: [en]\ntimezone: Europe/London\nnation: scotland\n'
		+ 'publisher: {name: Small Alliance, email: hello@small.example}\nlicence: CC-BY-4.0\n'
		+ 'levels: {crisis-lines-missing: off, bank-holidays-missing: off, wanted-field: off}\n',
	'areas.yaml': 'leith:\n  name: Leith\n',
	'topics.yaml': 'talk:\n  name: Somebody to talk to\n',
	'entries/hall.md': '---\nname: The Hall\nkind: service\nsummary: A warm room where anybody can sit and talk with somebody.\n'
		+ 'topics: [talk]\ncovers: [leith]\ncost: free\ncontact: {phone: 01632 960001}\n---\nCome in.\n',
};

/* A directory served to the person who writes it, until the test is over. */
async function serving(t) {
	const folder = mkdtempSync(join(tmpdir(), 'fingerpost-writer-'));
	write(folder, files);
	const server = spawn(program, ['serve', folder, '--today', TODAY], {stdio: ['ignore', 'pipe', 'inherit']});
	const ended = new Promise(done => { server.on('exit', done); });

	t.after(async () => {
		server.kill('SIGINT');
		await ended;
		rmSync(folder, {recursive: true, force: true});
	});
	const port = await new Promise(done => {
		let said = '';

		server.stdout.on('data', more => {
			const [, found] = /Open http:\/\/127\.0\.0\.1:(\d+)/.exec(said += more) ?? [];
			if (found) done(found);
		});
	});

	return {
		port,
		address: path => `http://127.0.0.1:${port}/${path}`,
		change(from, to) {
			write(folder, {'entries/hall.md': readFileSync(join(folder, 'entries/hall.md'), 'utf8').replace(from, to)});
		},
	};
}

test('somebody who saves an entry sees its page change by itself', async t => {
	const site = await serving(t);
	const page = await visit(t, site, 'entries/hall.html');

	site.change('Come in.', 'Come in and sit down.');
	await page.getByText('Come in and sit down.').waitFor();
});

test('somebody who makes a mistake is told of it over the last good page, until it is mended', async t => {
	const site = await serving(t);
	const page = await visit(t, site, 'entries/hall.html');
	const bar = page.getByRole('status', {name: 'Preview'});

	site.change('kind: service', 'kind: cafe');
	await bar.getByText('1 error, 0 warnings: this is the last good page.').waitFor();
	assert.match(await bar.innerText(), /entries\/hall\.md:3 “cafe” is not one of the words that “kind” can have/);
	assert.ok(await page.getByRole('heading', {name: 'The Hall', level: 1}).isVisible());
	site.change('kind: cafe', 'kind: helpline');
	await bar.waitFor({state: 'hidden'});
	await page.getByText('Helpline').first().waitFor();
});
