/* The directory's clock, whatever the device's says. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dateOf, dayNumber, isPlausible, momentIn} from '../../../generator/browser/clock.js';

const london = instant => momentIn('Europe/London', Date.parse(instant));

test('somebody abroad is told the time where the help is', () => {
	assert.deepEqual(london('2026-11-23T18:30:00Z'), {date: '2026-11-23', minute: 18 * 60 + 30});
	assert.deepEqual(london('2026-07-01T23:30:00Z'), {date: '2026-07-02', minute: 30});
	assert.deepEqual(momentIn('Asia/Karachi', Date.parse('2026-11-23T20:00:00Z')), {date: '2026-11-24', minute: 60});
});

test('midnight is the first minute of its day', () => {
	assert.deepEqual(london('2026-11-24T00:00:00Z'), {date: '2026-11-24', minute: 0});
});

test('on the last Sunday of March an hour is left out', () => {
	assert.deepEqual(london('2026-03-29T00:59:00Z'), {date: '2026-03-29', minute: 59});
	assert.deepEqual(london('2026-03-29T01:00:00Z'), {date: '2026-03-29', minute: 120});
});

test('on the last Sunday of October an hour comes twice', () => {
	assert.deepEqual(london('2026-10-25T00:30:00Z'), {date: '2026-10-25', minute: 90});
	assert.deepEqual(london('2026-10-25T01:30:00Z'), {date: '2026-10-25', minute: 90});
	assert.deepEqual(london('2026-10-25T02:00:00Z'), {date: '2026-10-25', minute: 120});
});

test('a time zone that a browser does not know gives no time, rather than a wrong one', () => {
	assert.equal(momentIn('Europe/Nowhere', 0), null);
});

test('days are counted and named again', () => {
	assert.equal(dayNumber('1970-01-01'), 0);
	assert.equal(dateOf(dayNumber('2028-02-29') + 1), '2028-03-01');
});

test('a device whose clock is in the wrong year is not believed', () => {
	assert.ok(isPlausible('2026-11-23', '2026-11-23'));
	assert.ok(isPlausible('2027-12-28', '2026-11-23'));
	assert.ok(!isPlausible('2027-12-29', '2026-11-23'));
	assert.ok(!isPlausible('2025-11-23', '2026-11-23'));
	assert.ok(!isPlausible('1970-01-01', '2026-11-23'));
});
