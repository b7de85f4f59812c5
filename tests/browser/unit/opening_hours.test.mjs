/*
 * Our reading of hours against another one, that of OpenStreetMap's opening_hours, wherever its language can say the
 * same: weekdays, nth weekdays, seasons, closures on dates. It cannot say "every 2 weeks from", "call first" or
 * whose a session past midnight is that a closure meets, so those are left out.
 */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {test} from 'node:test';
import {dayNumber} from '../../../generator/browser/clock.js';
import {spotsOf, stateAt} from '../../../generator/browser/hours.js';

const OpeningHours = createRequire(import.meta.url)('opening_hours');

const top = new URL('../../../', import.meta.url);
const build = process.env.BUILD ?? new URL('build', top).pathname;
const rows = execFileSync(`${build}/tests/tools/wire_cases`,
	{input: readFileSync(new URL('tests/hours/cases.txt', top)), encoding: 'utf8'}).trim().split('\n')
	.map(line => line.split('\t'));

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = number => String(number).padStart(2, '0');
const clock = minute => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/* "20261224", or "1224" of every year. */
function dated(day) {
	const [, year, month, date] = /^(\d{4})?(\d\d)(\d\d)$/.exec(day);
	return `${year ? `${year} ` : ''}${MONTHS[month - 1]} ${date}`;
}

function season({first, last}) {
	return first === last ? dated(first) : `${dated(first)}-${dated(last)}`;
}

const canSay = rules => rules.every(({kind, weeks, bankHolidays}) => 'oc'.includes(kind) && weeks < 2 && !bankHolidays)
	&& rules.some(({kind}) => kind === 'o')
	&& !rules.some(({ranges}) => ranges.some(({from, until}) => until > 1440 && until - from > 720))
	&& !(rules.some(({kind}) => kind === 'c') && rules.some(({ranges}) => ranges.some(({until}) => until > 1440)));

/* Additional rules are parted by commas there, so that they add up; closures come last, and win. */
function inTheirWords(rules) {
	const open = rules.filter(({kind}) => kind === 'o').map(({days, nth, season: when, ranges}) => {
		const which = nth ? `[${nth.map((is, i) => is && (i < 5 ? i + 1 : -1)).filter(Boolean).join(',')}]` : '';
		const weekdays = DAYS.filter((_, i) => days[i]).map(day => day + which).join(',');
		return `${when ? `${season(when)} ` : ''}${weekdays} ${ranges.map(({from, until}) => `${clock(from)}-${clock(until)}`).join(',')}`;
	});
	const closed = rules.filter(({kind}) => kind === 'c').map(({season: when}) => `${season(when)} off`);
	return [open.join(', '), ...closed].join('; ');
}

/* Every half an hour of some weeks on both sides of a date. */
function differences(rules, theirs, date) {
	const found = [];

	for (let number = dayNumber(date) - 20; number < dayNumber(date) + 20; number++) {
		for (let minute = 0; minute < 1440; minute += 30) {
			const at = new Date(number * 86400000 + minute * 60000);
			const local = new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes());
			const isOpen = stateAt(rules, number, minute, null).is === 'open';

			if (theirs.getState(local) !== isOpen) found.push(`${at.toISOString().slice(0, 16)} ${isOpen ? 'open' : 'closed'}`);
		}
	}
	return found;
}

test('another reading of the same hours agrees with ours, minute for minute', () => {
	const done = new Set();

	for (const [wire, when, , , written] of rows) {
		const {rules} = spotsOf(wire)[0];

		if (done.has(wire) || !canSay(rules)) continue;
		done.add(wire);
		const said = inTheirWords(rules);
		const found = differences(rules, new OpeningHours(said, null, {locale: 'en'}), when.slice(0, 10));
		assert.deepEqual(found, [], `${written} (${said})`);
	}
	assert.ok(done.size > 40, `${done.size} of them can be said`);
});
