/* The browser's reading of hours, held against the table that the generator's is held against. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {dayNumber} from '../../../generator/browser/clock.js';
import {closesAt, hoursOn, isAlways, opensNext, spotsOf, stateAt} from '../../../generator/browser/hours.js';

const top = new URL('../../../', import.meta.url);
const build = process.env.BUILD ?? new URL('build', top).pathname;
const table = readFileSync(new URL('tests/hours/cases.txt', top));
const cases = execFileSync(`${build}/tests/tools/wire_cases`, {input: table, encoding: 'utf8'}).trim().split('\n')
	.map(line => {
		const [wire, when, holidays, expected, written] = line.split('\t');
		const [date, time] = when.split(' ');
		return {wire, date, time, holidays, expected, written};
	});

export const clock = minute => [minute / 60, minute % 60].map(n => String(Math.floor(n)).padStart(2, '0')).join(':');

function holidaysOf(word, date) {
	const year = Number(date.slice(0, 4));

	if (word === 'none') return null;
	return {first: dayNumber(`${year - 1}-01-01`), last: dayNumber(`${word === 'beyond' ? year - 1 : year}-12-31`),
		days: new Set(word === 'yes' ? [dayNumber(date)] : [])};
}

function inWords({is, sessions, doubtful, byAppointment}) {
	if (is === 'unknown') return 'unknown';
	return [
		is === 'call-first' && 'call first', is === 'appointment' && 'appointment', doubtful && 'doubtful',
		sessions.length === 0 && is !== 'appointment' && 'closed',
		...sessions.map(({from, until}) => `${clock(from)}-${clock(until)}`),
		byAppointment && is === 'known' && '+appointment',
	].filter(Boolean).join(' ');
}

function said({wire, date, time, holidays}) {
	const [{rules}] = spotsOf(wire);

	if (!time) return inWords(hoursOn(rules, dayNumber(date), holidaysOf(holidays, date)));
	const [hour, minute] = time.split(':').map(Number);
	const {is, until} = stateAt(rules, dayNumber(date), hour * 60 + minute, holidaysOf(holidays, date));
	return is === 'open' ? `open until ${clock(until)}` : is.replace('-', ' ');
}

/* Why a place is closed is only for the generator to know. */
test('a reader is told the same as the generator says, in every case there is', () => {
	assert.ok(cases.length > 150);
	for (const row of cases)
		assert.equal(said(row), row.expected.replace(' by-rule', ''), `${row.written} on ${row.date} ${row.time ?? ''} (${row.holidays})`);
});

const rules = wire => spotsOf(`P${wire}`)[0].rules;
const MONDAY = dayNumber('2026-11-23');

test('somebody reading at night is told when a place really closes, not when its day ends', () => {
	assert.equal(closesAt(rules('o*t0800-2000;o*t2000-3200'), MONDAY, 1440, null), null);
	assert.equal(closesAt(rules('o12t0000-2400;o3t0000-0900'), MONDAY, 1440, null), 2 * 1440 + 540);
	assert.equal(closesAt(rules('o1t1800-2400;o2t0000-0200'), MONDAY, 1440, null), 1440 + 120);
	assert.equal(closesAt(rules('o1t1800-2600'), MONDAY, 26 * 60, null), 26 * 60);
});

test('a night that goes on into a bank holiday nobody spoke of is promised until midnight only', () => {
	const holidays = {first: MONDAY - 300, last: MONDAY + 300, days: new Set([MONDAY + 1])};

	assert.equal(closesAt(rules('o1t1800-2400;o2t0000-0200'), MONDAY, 1440, holidays), 1440);
});

test('somebody is told the next time it opens for certain', () => {
	assert.deepEqual(opensNext(rules('o1t1800-2000'), MONDAY, 600, null), {day: MONDAY, minute: 1080});
	assert.deepEqual(opensNext(rules('o1t1800-2000'), MONDAY, 1080, null), {day: MONDAY + 7, minute: 1080});
	assert.deepEqual(opensNext(rules('o3w2@20261125t1000-1200'), MONDAY + 3, 0, null), {day: MONDAY + 16, minute: 600});
	assert.equal(opensNext(rules('o*s0401-0430t1000-1200'), MONDAY, 0, null), null);
	assert.equal(opensNext(rules('a*'), MONDAY, 0, null), null);
});

test('a closure or a bank holiday moves the next time on', () => {
	const holidays = {first: MONDAY - 300, last: MONDAY + 300, days: new Set([MONDAY + 1])};

	assert.deepEqual(opensNext(rules('o*t0900-1700;cs1124-1125'), MONDAY, 1200, null), {day: MONDAY + 3, minute: 540});
	assert.deepEqual(opensNext(rules('o*t0900-1700'), MONDAY, 1200, holidays), {day: MONDAY + 2, minute: 540});
});

test('hours that a newer generator might write are not known, rather than wrong', () => {
	assert.deepEqual(spotsOf('Pq12t0900-1700'), []);
	assert.deepEqual(spotsOf(''), []);
	assert.deepEqual(spotsOf('P').map(({by, rules: none}) => [by, none.length]), [['P', 0]]);
});

test('a line that answers when its place is open has the hours of the place', () => {
	const [place, phone] = spotsOf('Po1t0900-1700|T=');

	assert.equal(phone.by, 'T');
	assert.deepEqual(phone.rules, place.rules);
});

test('what never closes is known to', () => {
	assert.ok(isAlways(rules('o*t0000-2400')));
	assert.ok(isAlways(rules('o*t0800-2000;o*t2000-3200')));
	assert.ok(!isAlways(rules('o12345t0000-2400')));
	assert.ok(!isAlways(rules('o*s0101-1231t0000-2400')));
});
