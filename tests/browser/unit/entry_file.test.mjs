/* Answers as YAML and Markdown, word by word; tests/browser/form_file.test.mjs has the generator read them back. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {asMarkdown, entryFile, fieldsText, idOf, organisationFile} from '../../../generator/browser/entry_file.js';
import {itemScalar, lineScalar} from '../../../generator/browser/entry_scalar.js';

test('what could mean something else to YAML is written in quotes', () => {
	for (const words of ['no', 'YES', 'Null', 'true', 'n', '0131 496 0101', '2026-10-14', '12:30', '1e3', '', '-', '- a', '? a', '[a]', '{a}',
		'#a', '&a', '*a', '!a', '|', '>', '%a', '@a', '`a', '"a"', "'a'", 'a: b', 'a:', 'a #b', '~', '---', '...', '😀', '= a', '<<'])
		assert.match(lineScalar(words), /^".*"$/, words);
	for (const words of ['Café', 'Tea, cake & talk [free]', "Carers' Cuppa", 'مرکز', 'A: B'.replace(': ', ':'), 'half-past #5'.replace(' #', '#')])
		assert.equal(lineScalar(words), words);
});

test('inside brackets a comma or a bracket needs quotes as well', () => {
	for (const words of ['a, b', 'a]', 'a}', 'a: b', 'a:b', 'a#b', '1', 'no']) assert.match(itemScalar(words), /^".*"$/, words);
	assert.equal(itemScalar('new-parents'), 'new-parents');
});

test('quotes, backslashes, line ends and what no file can hold do no harm', () => {
	assert.equal(lineScalar('say "no" \\ or\r\nyes: \u0000\u2028now\ud800'), '"say \\"no\\" \\\\ or yes: now"');
	assert.equal(lineScalar('a\u202eb\u2066c'), 'abc');
});

test('fields stand in the file as the format has them', () => {
	assert.equal(fieldsText({
		name: 'Knit: natter', covers: ['leith', 'everywhere'], topics: ['anxiety', 'loneliness'], wait: '',
		places: [{confidential: 'yes', hours: ['Oct-Mar: Wed 10am-2pm', '24/7'], accessibility: {'step-free': 'no', notes: 'no'}}, {}],
		access: {how: ['drop-in'], next: ''}, status: {is: 'open'},
	}), [
		'name: "Knit: natter"', 'covers: everywhere', 'topics: [anxiety, loneliness]', 'places:', '  - confidential: yes', '    hours:',
		'      - "Oct-Mar: Wed 10am-2pm"', '      - "24/7"', '    accessibility:', '      step-free: no', '      notes: "no"', 'access:',
		'  how: [drop-in]', 'status: open', '',
	].join('\n'));
});

test('plain words stay plain words behind the fields', () => {
	assert.equal(asMarkdown('# one\n\n- two\n1. three\n    four\n<b>&amp;</b> *x* [y](z)\n---\n> q\n~~~'),
		'\\# one\n\n\\- two\n1\\. three\nfour\n\\<b>\\&amp;\\</b> \\*x\\* \\[y\\](z)\n\\---\n\\> q\n\\~~~');
});

test('a file names its schema, and an organisation has a file of its own', () => {
	assert.equal(entryFile({name: 'A', body: 'b'}, 'https://a.example/schema/'),
		'---\n# yaml-language-server: $schema=https://a.example/schema/entry.json\nname: A\n---\nb\n');
	assert.equal(organisationFile('Yes'), '---\nname: "Yes"\n---\n');
});

test('a name becomes an id as the command line makes it', () => {
	assert.equal(idOf("Carers' Cuppa – Café Ré!"), 'carers-cuppa-cafe-re');
	assert.equal(idOf('مرکز'), '');
	assert.ok(idOf('a b '.repeat(50)).length <= 44);
});
