/*
 * What the form writes, read back by the generator itself: hostile and random answers come out as just the words that
 * went in, and hours that the form does not doubt are hours that the generator reads.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import vm from 'node:vm';

import {entryFile} from '../../generator/browser/entry_file.js';
import {onOneLine} from '../../generator/browser/entry_scalar.js';
import {isUsual} from '../../generator/browser/hours_written.js';
import {build, smallDirectory, test, write} from './harness.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.FINGERPOST ?? join(top, 'fingerpost');

/* How long a text is best, and what else there is in the directory, is not the form's to settle. */
const levels = 'levels: {cost-unclear: off, summary-short: off, summary-long: off, likely-duplicate: off, crisis-lines-missing: off, bank-holidays-missing: off}\n';

const site = {
	'content/site.yaml': 'name: A\nlanguages: [en]\ntimezone: Europe/London\nnation: scotland\nurl: https://a.example\n'
		+ 'publisher: {name: A}\n' + levels,
	'content/areas.yaml': 'leith: {name: Leith}\n',
	'content/topics.yaml': 'anxiety: {name: Anxiety}\n',
	'content/organisations/harbour.md': '---\nname: Harbour\n---\n',
};

const hostile = [
	'no', 'Yes', 'null', '~', '0131', '2026-10-14', '1e3', '.inf', '0x1F', '1_000', '12:30:45',
	'a: b', 'a #b', '#', '- a', '? a', ': a', '[a, b]', '{a: b}', '&a', '*a', '!!python/object:os.system a', '|', '>', '%YAML 1.2', '@a', '`a`',
	'"', "'", '\\', '\\n', '"a" \'b\'', '---', '...', '--- a', '<<: *x', '=', 'a\nb: c', 'a\r\n---\r\nb', 'a\u2028b', 'a\u0085b', '\u0000a\u001bb', '\ufeffa', '\ud800a',
	'<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '${x}', '{{x}}', '{entry.name}', '</textarea>', '&amp;&lt;', '🧵😀', 'مرکز: نہیں', '\u202eabc',
	'a'.repeat(3000), ' a ', 'a\u00a0b', 'A:', 'x'.repeat(20) + ': ' + 'y', 'null ', 'TRUE', 'Norway', 'n', 'on',
];

/* The same at every run. */
function* random(seed) {
	for (let x = seed;;) {
		x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
		yield x / 2 ** 32;
	}
}

const LETTERS = [...'ab1 0-:#"\'\\[]{},&*!|>%@`~?.=<>/()\n\t éم😀\u200d\u2028\u0007'];

function randomWords(numbers) {
	const next = () => numbers.next().value;
	return Array.from({length: 1 + Math.floor(next() * 14)}, () => LETTERS[Math.floor(next() * LETTERS.length)]).join('');
}

const answersWith = words => ({
	name: `N ${words}`, kind: 'peer-group', 'run-by': 'harbour', topics: ['anxiety'], covers: ['leith'], summary: words, for: words, audiences: [words.replace(/,/g, '')],
	access: {how: ['drop-in'], next: words, wait: words}, cost: words,
	places: [{name: words, address: words, hours: ['Oct-Mar: Mon 6pm-8pm'], accessibility: {notes: words}, travel: words}, {address: words, hours: ['24/7']}],
	contact: {phone: '0131 496 0101'}, body: words,
});

function written(folder) {
	const context = vm.createContext({});

	vm.runInContext('var self = this', context);
	for (const name of readdirSync(join(folder, 'data')).filter(name => name.startsWith('written-')))
		vm.runInContext(readFileSync(join(folder, 'data', name), 'utf8'), context);
	return JSON.parse(JSON.stringify(vm.runInContext('fingerpost.written', context)));
}

/* What is left of a value when it has been on one line, and nothing when it is nothing. */
function tidied(value) {
	if (typeof value === 'string') return onOneLine(value);
	if (Array.isArray(value)) return value.map(tidied).filter(item => item !== '');
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, tidied(one)]).filter(([, one]) => one !== '' && one.length !== 0 && Object.keys(one).length !== 0));
}

/* What `check` says that is not about how many there are. */
function findings(repository) {
	try {
		return execFileSync(program, ['check', repository, '--today', '2026-11-23'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']})
			.replace(/^Checked .*: no errors, no warnings\.\n$/, '');
	} catch (error) {
		return `${error.stdout}${error.stderr}`;
	}
}

test('somebody who writes markup, YAML or nonsense into the form is quoted word by word', async () => {
	const numbers = random(7);
	const all = [...hostile, ...Array.from({length: 200}, () => randomWords(numbers))].filter(words => onOneLine(words) !== '');
	const entries = Object.fromEntries(all.map((words, i) => [`content/entries/e${i}.md`, entryFile(answersWith(words))]));
	const {folder, repository} = await smallDirectory({...site, ...entries});
	const read = written(folder);

	assert.equal(findings(repository), '');
	all.forEach((words, i) => {
		const {path, body, ...fields} = read[`e${i}`];
		const {body: ours, ...expected} = tidied(answersWith(words));

		assert.deepEqual(fields, expected, JSON.stringify(words));
		const page = readFileSync(join(folder, `entries/e${i}.html`), 'utf8');
		assert.doesNotMatch(page, /<script>alert|<img src=x/, JSON.stringify(words));
	});
});

test('hours that the form does not doubt are hours that the generator reads', async () => {
	const numbers = random(11);
	const pick = list => list[Math.floor(numbers.next().value * list.length)];
	const days = ['Mon', 'Tuesdays', 'weds', 'Thurs', 'Fri - Sun', 'Mon-Fri', 'Mon to Thu', 'daily', 'weekdays', 'weekends', 'Mon, Wed and Fri', 'Tue & Thu', '1st Tue', '2nd & 4th Thu', 'last Fri', '3rd and last Sun', 'Sat, Sun'];
	const times = ['9am', '9.30am', '11:45am', '12noon', '12.30pm', '5pm', 'noon', 'midday', 'midnight', '09:00', '17:30', '23:59', '00:00', '12am', '9', '12 noon', '2am', '12.15am'];
	const lines = new Set(['24/7', 'by appointment', 'Tue by appointment', 'closed bank holidays', 'closed 24 Dec - 2 Jan', 'closed 25 Dec']);

	while (lines.size < 700)
		lines.add(`${pick(['', '', '', 'Oct-Mar: ', 'oct - mar: '])}${pick(days)}${pick([' ', ', '])}${pick(times)}${pick(['-', ' - ', ' to ', '–'])}${pick(times)}`);
	const usual = [...lines].filter(isUsual);
	const entry = entryFile({...answersWith('x'), places: [{address: 'A', hours: usual}]});
	const folder = (await smallDirectory(site)).repository;

	assert.ok(usual.length > 120, `${usual.length} of ${lines.size}`);
	write(folder, {'content/entries/e.md': entry});
	assert.doesNotMatch(findings(folder), /hours-/);
	build(folder, join(folder, 'public'));
});
