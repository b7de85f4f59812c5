#!/usr/bin/env node
// The schemas that `fingerpost schema` writes, held by another reader of JSON Schema against every file of the
// example directory and every example of docs/entry-format.md: they take what the checker takes, and refuse what it
// refuses for a field, its value or its absence. Speaks TAP.
const {execFileSync} = require('child_process');
const {readFileSync, readdirSync} = require('fs');
const {join, basename} = require('path');
const Ajv = require('ajv/dist/2020').default;
const yaml = require('yaml');

const program = process.env.FINGERPOST || './fingerpost';
const ajv = new Ajv({strict: false, allErrors: true});
let number = 0;

// A day that is in the calendar.
ajv.addFormat('date', text => {
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
});

function test(what, fine, ...said) {
	console.log(`${fine ? 'ok' : 'not ok'} ${++number} - ${what}`);
	if (!fine) said.forEach(line => console.log(`# ${line}`));
}

const names = ['entry', 'translation', 'organisation', 'page', 'leaflet', 'site', 'areas', 'topics'];
const schemas = Object.fromEntries(names.map(name => [name, JSON.parse(execFileSync(program, ['schema', name]))]));
const validators = Object.fromEntries(names.map(name => [name, ajv.compile(schemas[name])]));

// Editors read YAML 1.2; a file is its fields alone.
function fieldsOf(text) {
	const [, fields] = text.match(/^---\r?\n(.*?)^---\r?$/ms) || [null, text];
	return yaml.parse(fields, {schema: 'core', version: '1.2', uniqueKeys: false}) || {};
}

const complaints = name => (validators[name].errors || []).map(one => `${one.instancePath} ${one.message}`);

function filesBelow(folder) {
	return readdirSync(folder, {withFileTypes: true}).flatMap(entry => (entry.isDirectory()
		? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function schemaOf(path) {
	const [, folder] = path.match(/^content\/(\w+)[/.]/);
	const translated = basename(path).split('.').length > 2;

	if (folder === 'entries') return translated ? 'translation' : 'entry';
	if (folder === 'pages') return translated ? null : 'page';
	return {organisations: 'organisation', leaflets: 'leaflet', site: 'site', areas: 'areas', topics: 'topics'}[folder];
}

const refused = filesBelow('content').filter(path => /\.(md|yaml)$/.test(path) && schemaOf(path))
	.filter(path => !validators[schemaOf(path)](fieldsOf(readFileSync(path, 'utf8'))));
test('every file of the example directory is taken', refused.length === 0, ...refused);

// What a schema can know: the rest looks at other files, or at more than the form.
const seen = new Set(['unknown-field', 'bad-date', 'no-such-date', 'bad-yes-no', 'bad-ages', 'bad-point', 'bad-number',
	'unknown-choice', 'wrong-shape', 'missing-field', 'translation-fact', 'translation-only', 'confidential-unclear',
	'reference-form', 'bad-id', 'unknown-check', 'fixed-check']);
const unread = /^(yaml|duplicate|front-matter|conflict|control|bidi|byte|not-utf8|line-ends)/;
const whole = fieldsOf(readFileSync('tests/entry_format/the-lantern.md', 'utf8'));
const settings = fieldsOf(readFileSync('tests/entry_format/content/site.yaml', 'utf8'));
const document = readFileSync('docs/entry-format.md', 'utf8');

for (const [block, type, level, code, text] of document.matchAll(/^```yaml (\w+)(?: (error|warning)=([a-z0-9-]+))?\n(.*?)^```$/gms)) {
	const line = document.slice(0, document.indexOf(block)).split('\n').length;
	if (!validators[type] || (code && unread.test(code))) continue; // words in other languages have no schema
	const fields = {...(type === 'entry' ? whole : type === 'site' ? settings : {}), ...fieldsOf(text)};
	const taken = validators[type](fields);

	if (code && seen.has(code)) test(`docs/entry-format.md:${line}: refused, as the checker does with ${code}`, !taken);
	else test(`docs/entry-format.md:${line}: taken`, taken, ...complaints(type));
}

// Values at the edges, as [field and value, whether the checker takes it].
const values = [
	['ages: 16+', true], ['ages: up to 17', true], ['ages: 18–25', true], ['ages: 16', false], ['ages: adults', false],
	['kind: cafe', false], ['kind: Helpline', false], ['stage: crisis', true], ['stage: [crisis, later]', false],
	['covers: everywhere', true], ['covers: [leith, everywhere else]', false], ['name:', false], ['cost: 5', true],
	['status: open', true], ['status: shut', false], ['status: {is: closed}', true], ['status: {on: 2026-01-01}', false],
	['places: [{confidential: maybe}]', false], ['places: [{confidential: YES}]', true],
	['places: [{accessibility: {step-free: Unknown}}]', true], ['places: [{at: 55.9}]', false],
	['places: [{at: "55.9, -3.1"}]', true], ['places: [{at: [55.9, -3.1]}]', true], ['places: {name: Hall}', true],
	['places: [{hours: [Oct-Mar: Wed 10am-2pm]}]', true], ['places: [{hours: 24/7}]', true],
	['funding: [{until: open-ended}]', true], ['funding: [{until: never}]', false],
	['verified: [{by: Harbour Mind}]', false], ['verified: [{on: 2026-02-30, by: Harbour Mind}]', false],
	['waive: {long-sentence: quoted}', true], ['waive: {no-such-check: why}', false], ['waive: {bad-date: why}', false],
	['of: 4f0c2a91', false], ['colour: blue', false],
];
for (const [text, taken] of values)
	test(`${taken ? 'taken' : 'refused'}: ${text}`, validators.entry({...whole, ...fieldsOf(text)}) === taken, ...complaints('entry'));

const without = (fields, name) => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
for (const name of ['name', 'kind', 'summary'])
	test(`refused: an entry without ${name}`, !validators.entry(without(whole, name)));
test('taken: a closed entry without a summary', validators.entry({...without(whole, 'summary'), status: 'closed'}));
test('refused: a fact in a translation', !validators.translation({name: 'Y Llusern', ages: '16+'}));

test('each field is explained', Object.values(schemas.entry.properties)
	.every(field => field.title && /\.$/.test(field.description) && field.examples.length > 0));
const bad = Object.entries(schemas.entry.properties).filter(([name, field]) => field.examples
	.some(example => !validators.entry({...whole, [name]: example})));
test('and its example is taken', bad.length === 0, ...bad.map(([name]) => name));
console.log(`1..${number}`);
