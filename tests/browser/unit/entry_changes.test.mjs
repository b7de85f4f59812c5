/* A change in words and in lines. */
import assert from 'node:assert/strict';
import {test} from 'node:test';

import {changesOf, linesOf} from '../../../generator/browser/entry_changes.js';
import {checkAll, checkAnswer} from '../../../generator/browser/entry_check.js';
import {editOf, mailOf, newFileOf, FORGE_MOST, MAIL_MOST} from '../../../generator/browser/entry_sending.js';
import {doubtAbout, mistakeIn} from '../../../generator/browser/hours_written.js';

globalThis.self ??= globalThis;

const before = {name: 'A', contact: {phone: '1'}, places: [{hours: ['Mon 6pm-8pm'], name: 'Hall'}], cost: 'free', body: 'x'};

test('only what differs is told, and each place by its number', () => {
	const after = {name: 'A', contact: {phone: '1', text: '2'}, places: [{hours: ['Tue 6pm-8pm'], name: 'Hall'}, {name: 'Quay'}], body: 'x'};

	assert.deepEqual(changesOf(before, after), [
		{path: 'contact.text', number: 0, was: undefined, becomes: '2'},
		{path: 'places.hours', number: 1, was: ['Mon 6pm-8pm'], becomes: ['Tue 6pm-8pm']},
		{path: 'places.name', number: 2, was: undefined, becomes: 'Quay'},
		{path: 'cost', number: 0, was: 'free', becomes: undefined},
	]);
	assert.deepEqual(linesOf(before, after), {
		lines: 'contact:\n  phone: "1"\n  text: "2"\nplaces:\n  - hours:\n      - Tue 6pm-8pm\n    name: Hall\n  - name: Quay\n',
		gone: ['cost'], body: null,
	});
	assert.deepEqual(changesOf(before, before), []);
	assert.equal(linesOf(before, {...before, body: 'y'}).body, 'y');
});

test('an address that would be too long leaves the text to be pasted', () => {
	const where = {repository: 'https://forge.example/a/b', branch: 'main', forge: 'github'};
	const short = newFileOf(where, 'content/entries/a.md', 'name: "ü & #"\n');
	const long = newFileOf(where, 'content/entries/a.md', 'x'.repeat(FORGE_MOST));

	assert.deepEqual(short, {whole: true,
		address: 'https://forge.example/a/b/new/main?filename=content%2Fentries%2Fa.md&value=name%3A%20%22%C3%BC%20%26%20%23%22%0A'});
	assert.deepEqual(long, {whole: false, address: 'https://forge.example/a/b/new/main?filename=content%2Fentries%2Fa.md'});
	assert.match(newFileOf({...where, forge: 'gitlab'}, 'a.md', 'x').address, /\/-\/new\/main\?file_name=a\.md&content=x$/);
	assert.match(newFileOf({...where, forge: 'forgejo'}, 'a.md', 'x').address, /\/_new\/main\/\?filename=a\.md&value=x$/);
	assert.equal(editOf({...where, forge: 'gitlab', branch: 'a b'}, 'c/d e.md'), 'https://forge.example/a/b/-/edit/a%20b/c/d%20e.md');
	assert.equal(mailOf('a+b@c.example', 'S&', 'x\ny').address, 'mailto:a%2Bb@c.example?subject=S%26&body=x%0D%0Ay');
	assert.deepEqual(mailOf('a@c.example', 'S', 'x'.repeat(MAIL_MOST)), {address: 'mailto:a@c.example?subject=S', whole: false});
});

test('a mistake in hours is named, and what is not known is called that', () => {
	for (const line of ['Mon 9am-12am', 'fortnightly Wed 10am-12noon', 'Fri 7pm-late', '9am-5pm', 'Mon 6pm']) assert.notEqual(mistakeIn(line), '', line);
	for (const line of ['Mon-Fri 9am-5pm', 'every 2 weeks Wed 10am-12noon from 7 Jan 2026', '24/7', '1st Tue 6pm-8pm', 'closed 24 Dec - 2 Jan'])
		assert.equal(mistakeIn(line), '', line);
	assert.notEqual(doubtAbout('whenever we like'), '');
	assert.notEqual(doubtAbout('Sun 22:30-17:30'), '');
	assert.equal(doubtAbout('Oct-Mar: Wed 10am-2pm'), '');
});

test('answers that cannot stand are said in time', () => {
	const said = (path, value, shape = 'line') => checkAnswer({path, shape, needed: true}, value).error !== '';

	assert.deepEqual([['name', ''], ['contact.email', 'a@b'], ['contact.website', 'javascript:alert(1)'], ['contact.phone', 'call'],
		['places.postcode', 'EH6'], ['ages', '25-16', 'ages'], ['status.on', '2026-02-30', 'day'], ['places.at', '95, 3', 'point'], ['places.at', '-3.1669, 55.9757', 'point'], ['contact.phone', '0131 496'],
		['places.hours', ['Mon-Fri 9-5'], 'hours'],
		['if-not-this', ['a b'], 'entries'], ['languages', ['English'], 'list']].filter(one => !said(...one)), []);
	assert.deepEqual([['name', 'A'], ['contact.email', 'a@b.example'], ['contact.website', 'https://a.example/b?c'],
		['contact.phone', '+44 131 496 0101'], ['places.postcode', 'eh6 7bt'], ['ages', 'up to 17', 'ages'], ['status.on', '2028-02-29', 'day'],
		['places.at', '55.9, -3', 'point'], ['contact.phone', '116 123'], ['contact.phone', '18001 0131 496 0101'],
		['places.hours', ['closed 24-26 Dec'], 'hours'], ['if-not-this', ['night-line'], 'entries'], ['funding.until', 'open-ended', 'end']]
		.filter(one => said(...one)), []);
});

test('a secret place and words that tell where it is do not go together', () => {
	const answers = {contact: {phone: '1'}, places: [{confidential: 'yes'}]};

	for (const body of ['We are at EH6 7BT.', 'At ＥＨ６ ７ＢＴ', 'EH6\u00ad 7BT', '55.9757, -3.1669', '///filled.count.soap', 'https://maps.app.goo.gl/abc',
		'9C7RXR8J+2V', 'NT 271 765', '12 Hidden Lane, Leith'])
		assert.deepEqual(checkAll({...answers, body}).map(({path}) => path), ['places.confidential'], body);
	for (const body of ['Open since 2019. Rooms for 12 women.', 'Call 0131 496 0101', 'Ask at 10am, Close by', 'We take 5 Street Pastors'])
		assert.deepEqual(checkAll({...answers, body}), [], body);
	assert.deepEqual(checkAll({...answers, body: ''}), []);
	assert.deepEqual(checkAll({name: 'A'}).map(({path}) => path), ['contact.phone']);
});
