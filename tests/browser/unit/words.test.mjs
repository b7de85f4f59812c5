/* Words in the reader's language. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {afterEach, test} from 'node:test';
import {date, dayAndMonth, isFallback, list, plural, say, time, weekday} from '../../../generator/browser/words.js';

globalThis.self = globalThis;

/* A page in a language, with its dictionary. */
function reading(lang, words = {}) {
	globalThis.document = {documentElement: {lang}};
	globalThis.fingerpost = {words};
}

afterEach(() => {
	delete globalThis.document;
	delete globalThis.fingerpost;
});

test('somebody who reads English is told times as the hours on the page have them', () => {
	const rows = readFileSync(new URL('../../hours/times.txt', import.meta.url), 'utf8').split('\n')
		.filter(line => line && !line.startsWith('#')).map(line => line.split('\t'));

	assert.deepEqual(rows.map(([minute]) => time(Number(minute))), rows.map(([, words]) => words));
	assert.equal(time(1560), '2am');
});

test('somebody who reads Polish is told times by the 24-hour clock', () => {
	reading('pl', {'{hour}.{minute}pm': '{hour24}.{minute}', midnight: '{hour24}.00', 'midnight (start of the day)': '{hour24}.00'});

	assert.equal(time(18 * 60 + 30), '18.30');
	assert.equal(time(1440), '24.00');
	assert.equal(time(0), '0.00');
});

test('somebody who reads a language that tells morning from evening in words has them', () => {
	reading('ur', {'{hour}am': '{part} {hour} بجے'});

	assert.match(time(540), /^\S.* 9 بجے$/);
});

test('what a language has no words for is said in English, and is known to be', () => {
	reading('cy', {'Your list': 'Eich rhestr'});

	assert.equal(say('Your list'), 'Eich rhestr');
	assert.equal(say('Open now, until {when}', {when: '6pm'}), 'Open now, until 6pm');
	assert.ok(isFallback(say('Open now, until {when}', {when: '2am'})));
	assert.ok(!isFallback(say('Your list')));
});

test('a count has the form its language has for it', () => {
	const entries = n => plural('{count} entries', '{count} entry', n);

	assert.deepEqual([0, 1, 2].map(entries), ['0 entries', '1 entry', '2 entries']);
	reading('pl', {'{count} entries': {one: '{count} wpis', few: '{count} wpisy', many: '{count} wpisów', other: '{count} wpisu'}});
	assert.deepEqual([1, 3, 5, 22].map(entries), ['1 wpis', '3 wpisy', '5 wpisów', '22 wpisy']);
});

test('dates and lists are said as the language says them', () => {
	assert.equal(date('2026-10-14'), '14 October 2026');
	assert.equal(dayAndMonth('2026-12-24'), '24 December');
	assert.equal(weekday('2026-11-23'), 'Monday');
	assert.equal(list(['a', 'b', 'c']), 'a, b and c');
	reading('cy');
	assert.equal(weekday('2026-11-23'), 'Dydd Llun');
});

test('a language that the browser knows nothing of is no mistake', () => {
	reading('tlh', {Monday: 'DaSjaj', October: 'jar wa’maH', '{count} entries': {other: '{count} teH'}});

	assert.equal(date('2026-10-14'), '14 jar wa’maH 2026');
	assert.equal(weekday('2026-11-23'), 'DaSjaj');
	assert.equal(weekday('2026-11-24'), 'Tuesday');
	assert.equal(plural('{count} entries', '{count} entry', 1), '1 teH');
	reading('tlh');
	assert.equal(plural('{count} entries', '{count} entry', 2), '2 entries');
});

test('every phrase that counts has its English form for one', () => {
	const folder = new URL('../../../generator/browser/', import.meta.url);
	const source = readdirSync(folder).filter(name => name.endsWith('.js'))
		.map(name => readFileSync(new URL(name, folder), 'utf8')).join('\n');

	for (const [, behind] of source.matchAll(/(?<!function )\bplural\((?=([^]{1,250}))/g))
		assert.match(behind, /^\s*'[^']*\{count\}[^']*',\s*'[^']*\{count\}/);
});
