/* What the generator writes for finding is what the browser reads: the directory in content/, and a made-up one. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {Opening} from '../../generator/browser/opening.js';
import {Gazetteer} from '../../generator/browser/near.js';
import {Search} from '../../generator/browser/search.js';
import {Edition} from '../../generator/browser/standing.js';
import {directory} from './harness.mjs';
import {SAYING} from './unit/search_fixture.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const scratch = join(process.env.SCRATCH ?? join(top, 'build/scratch/browser'), 'search');
const NOW = {date: '2026-11-23', minute: 600};

/* What the scripts of a folder set, as a page would see it. */
function data(folder, ...names) {
	const self = {};
	for (const name of names) new Function('self', readFileSync(join(folder, 'data', `${name}.js`), 'utf8'))(self);
	return self.fingerpost;
}

function searchOf(folder) {
	const all = data(folder, 'search', 'facets', 'search-unkept', 'facets-unkept', 'now');
	return new Search([{search: all.search, facets: all.facets},
		{search: all['search-unkept'], facets: all['facets-unkept']}], {...SAYING, hours: new Opening(new Edition(all.now))});
}

/* The front matter of every entry in content/, as text. */
function entries() {
	const files = readdirSync(join(top, 'content/entries'), {recursive: true}).map(String)
		.filter(file => /^[^.]*\.md$/.test(file));
	return files.map(file => ({id: file.replace(/^.*\/|\.md$/g, ''),
		text: readFileSync(join(top, 'content/entries', file), 'utf8').split(/^---$/m)[1]}));
}

test('every entry is found by its own name, and its page is there', async () => {
	const {folder} = await directory();
	const search = searchOf(folder);

	for (const {id, text} of entries()) {
		const name = /^name: (.*)$/m.exec(text)[1];
		const found = search.search({words: name, now: NOW}).results;

		assert.ok(found.slice(0, 3).some(result => result.id === id), `${name}: ${found.map(result => result.id)}`);
		assert.ok(existsSync(join(folder, 'entries', `${id}.html`)), id);
	}
});

test('every entry that has not closed is there to browse', async () => {
	const {folder} = await directory();
	const open = entries().filter(({text}) => !/^status: .*\bclosed\b/m.test(text)).map(({id}) => id).sort();
	const found = searchOf(folder).search({now: NOW, most: 1000}).results;

	assert.deepEqual(found.map(result => result.id).sort(), open);
});

test('nothing is told of where a confidential place is', async () => {
	const {folder} = await directory();
	const search = searchOf(folder);
	const secret = entries().filter(({text}) => /confidential: yes/.test(text)).map(({id}) => id);

	assert.ok(secret.length > 0);
	for (const part of search.parts) {
		for (let row = 0; row < part.rows.count; row++) {
			if (!secret.includes(part.describe(row, NOW).id)) continue;
			assert.equal(part.rows.at.starts[row], part.rows.at.starts[row + 1]);
			assert.equal(part.rows.points.starts[row], part.rows.points.starts[row + 1]);
		}
	}
});

test('what is never kept stands in files of its own', async () => {
	const {folder} = await directory();
	const unkept = entries().filter(({text}) => /^topics: .*(domestic-abuse|sexual-violence)/m.test(text));

	assert.ok(unkept.length > 0);
	for (const {text} of unkept) {
		const name = /^name: (.*)$/m.exec(text)[1];

		for (const file of ['search', 'facets', 'places'])
			assert.equal(readFileSync(join(folder, 'data', `${file}.js`), 'utf8').includes(name), false, `${file}: ${name}`);
		assert.ok(data(folder, 'search-unkept')['search-unkept'].names.split('\n').includes(name));
	}
});

test('all data say that an example is one', async () => {
	const {folder} = await directory();

	for (const [name, told] of Object.entries(data(folder, 'search', 'facets', 'places', 'search-unkept', 'facets-unkept')))
		assert.equal(told.example, 1, name);
});

test('somebody near a postcode of the gazetteer is shown what is near', async () => {
	const {folder} = await directory();
	const near = new Gazetteer(data(folder, 'places').places).find('DD1 0AB');
	const {results} = searchOf(folder).search({near, now: NOW, filters: {within: 2, channel: ['place'], access: ['step-free']}});

	assert.ok(results.length > 3);
	for (const result of results) assert.ok(result.distance === null || result.distance <= 2, result.id);
});

test('2,000 made-up entries take no more room than they may', () => {
	const git = args => ['-c', 'user.name=x', '-c', 'user.email=x@x.example', '-C', join(scratch, 'corpus'), ...args];
	const holidays = readFileSync(join(top, 'content/bank-holidays.json'));

	rmSync(scratch, {recursive: true, force: true});
	mkdirSync(join(scratch, 'corpus'), {recursive: true});
	execFileSync('git', git(['init', '-q', '--bare']));
	execFileSync('git', git(['fast-import', '--quiet']), {input: execFileSync(join(top, 'build/tests/bench/corpus'),
		['2000', '1'], {input: holidays, maxBuffer: 1 << 30})});
	execFileSync('git', git(['symbolic-ref', 'HEAD', 'refs/heads/main']));
	execFileSync(process.env.FINGERPOST ?? join(top, 'fingerpost'), ['build', join(scratch, 'corpus'), '-o', join(scratch, 'site'),
		'--today', NOW.date], {stdio: 'ignore'});
	const bytes = name => brotliCompressSync(readFileSync(join(scratch, 'site/data', `${name}.js`))).length / 2000;

	assert.ok(bytes('search') <= 70, `search.js takes ${bytes('search')} bytes an entry`);
	assert.ok(bytes('facets') <= 40, `facets.js takes ${bytes('facets')} bytes an entry`);
});
