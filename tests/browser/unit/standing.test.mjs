/* How an entry stands, and the words for it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {nowWords} from '../../../generator/browser/now_words.js';
import {Edition} from '../../../generator/browser/standing.js';

globalThis.self = globalThis;

const told = {
	made: '2026-11-23', timezone: 'Europe/London',
	holidays: {scotland: {first: '2025-01-01', last: '2027-12-31', days: ['2026-11-30', '2026-12-25']}},
};

/* What somebody is told at an instant of London's time (winter unless it has an offset), of hours checked lately. */
function said(hours, instant, more = {}, data = told) {
	const edition = new Edition(data);
	const moment = edition.moment(Date.parse(/Z|\+/.test(instant) ? instant : `${instant}Z`));

	return nowWords(edition.standing({hours, nation: 'scotland', due: '2027-01-01', ...more}, moment), moment);
}

test('somebody at one in the morning is told until when it is open', () => {
	assert.equal(said('Po12345t1800-2600', '2026-11-24T01:00'), 'Open now, until 2am');
	assert.equal(said('Po12345t1800-2600', '2026-11-23T23:00'), 'Open now, until 2am');
	assert.equal(said('Po*t2000-3200', '2026-11-23T21:00'), 'Open now, until 8am');
	assert.equal(said('Po1t0900-2400', '2026-11-23T21:00'), 'Open now, until midnight');
	assert.equal(said('Po1t0900-1730', '2026-11-23T12:00'), 'Open now, until 5.30pm');
});

test('somebody is told the day when it is open for longer than the night', () => {
	assert.equal(said('Po12t0000-2400;o3t0000-0900', '2026-11-23T12:00'), 'Open now, until 9am on Wednesday');
	assert.equal(said('Po1t0000-2400;o2t0000-1700', '2026-11-23T12:00'), 'Open now, until 5pm tomorrow');
	assert.equal(said('Po*t0000-2400', '2026-11-23T12:00'), 'Open now, day and night');
});

test('somebody is told when it opens next', () => {
	assert.equal(said('Po1t1800-2000', '2026-11-23T12:00'), 'Opens at 6pm today');
	assert.equal(said('Po2t1800-2000', '2026-11-23T12:00'), 'Opens at 6pm tomorrow');
	assert.equal(said('Po5t1200-2000', '2026-11-23T12:00'), 'Opens at midday on Friday');
	assert.equal(said('Po1t0900-1000', '2026-11-23T12:00', {nation: ''}), 'Opens at 9am on 30 November');
	assert.equal(said('Po2t0000-0400', '2026-11-23T23:00'), 'Opens at midnight tonight, as Tuesday begins');
	assert.equal(said('Po7t0000-0300', '2026-11-23T23:00'), 'Opens at midnight, as Sunday begins');
	assert.equal(said('Po7t0000-0300', '2026-11-28T23:00'), 'Opens at midnight tonight, as Sunday begins');
	assert.equal(said('Po*s0601-0630t0900-1000', '2026-11-23T12:00'), 'Closed now');
});

test('what nobody has checked lately is never called open', () => {
	assert.equal(said('Po*t0000-2400', '2026-11-23T12:00', {due: '2026-11-22'}), 'Listed as open: call first');
	assert.equal(said('Po*t0000-2400', '2026-11-23T12:00', {due: '2026-11-23'}), 'Open now, day and night');
	assert.equal(said('Po*t0000-2400', '2026-11-23T12:00', {due: ''}), 'Listed as open: call first');
	assert.equal(said('Po1t1800-2000', '2026-11-23T12:00', {due: ''}), 'Listed to open at 6pm today: call first');
	assert.equal(said('Po*s0601-0630t0900-1000', '2026-11-23T12:00', {due: ''}), 'Listed as closed now: call first');
	assert.equal(said('Pa*', '2026-11-23T12:00', {due: ''}), 'By appointment: call first');
});

test('a place that turns out of date in the night is not called open after midnight', () => {
	assert.equal(said('Po1t1800-2600', '2026-11-23T23:30', {due: '2026-11-23'}), 'Open now, until 2am');
	assert.equal(said('Po1t1800-2600', '2026-11-24T00:30', {due: '2026-11-23'}), 'Listed as open: call first');
});

test('a bank holiday that hours say nothing of is not called open', () => {
	assert.equal(said('Po*t0900-1700', '2026-11-30T12:00'), 'Listed as open: call first');
	assert.equal(said('Po*t0900-1700', '2026-11-30T20:00'), 'Bank holiday: call first');
	assert.equal(said('Po*t0900-1700;b', '2026-11-30T12:00'), 'Open now, until 5pm');
	assert.equal(said('Po*t0900-1700;x', '2026-11-30T12:00'), 'Opens at 9am tomorrow');
	assert.equal(said('Po*t0900-1700', '2026-11-30T12:00', {nation: 'england'}), 'Open now, until 5pm');
});

test('beyond what the bank holidays tell, nothing is certain that they could change', () => {
	const late = {...told, made: '2027-12-20'};

	assert.equal(said('Po*t0900-1700', '2028-01-04T12:00', {due: '2028-06-01'}, late), 'Listed as open: call first');
	assert.equal(said('Po*t0900-1700', '2028-01-04T20:00', {due: '2028-06-01'}, late), 'Hours not certain: call first');
	assert.equal(said('Po*t0900-1700;b', '2028-01-04T12:00', {due: '2028-06-01'}, late), 'Open now, until 5pm');
});

test('hours that look wrong are never called open', () => {
	assert.equal(said('Po7t2230-4130', '2026-11-23T09:00'), 'Listed as open: call first');
});

test('somebody is told of appointments, and of hours nobody knows', () => {
	assert.equal(said('Pa*', '2026-11-23T12:00'), 'By appointment');
	assert.equal(said('P', '2026-11-23T12:00'), 'Hours not known');
	assert.equal(said('', '2026-11-23T12:00'), 'Hours not known');
	assert.equal(said('Po*t0900-1700', '2026-11-23T12:00', {status: 'paused'}), 'Paused for now');
	assert.equal(said('Po*t0900-1700', '2026-11-23T12:00', {status: 'closed'}), 'Closed for good');
});

test('somebody who cannot go is told that the telephone answers', () => {
	assert.equal(said('Po1t0900-1700|To*t1500-2600', '2026-11-23T20:00'), 'Open now by phone, until 2am');
	assert.equal(said('Po1t0900-1700|To*t1000-2100', '2026-11-23T12:00'), 'Open now, until 5pm');
	assert.equal(said('Po3t0900-1700|To*t1800-2600', '2026-11-23T12:00'), 'By phone from 6pm today');
	assert.equal(said('Po3t0900-1700|T=', '2026-11-23T12:00'), 'Opens at 9am on Wednesday');
	assert.equal(said('To*t0000-2400', '2026-11-23T12:00'), 'Open now, day and night');
	assert.equal(said('Xo*t0000-2400|Oo*t1700-2400', '2026-11-23T12:00'), 'Open now by text, day and night');
	assert.equal(said('P|To1t0900-1300', '2026-11-23T12:00'), 'Open now by phone, until 1pm');
});

test('somebody is told when only one of several places is open', () => {
	assert.equal(said('Po1t0900-1700|Po2t0900-1700', '2026-11-23T12:00'), 'Open now at one of its places, until 5pm');
	assert.equal(said('Po1t0900-1700|Po1t0900-1500', '2026-11-23T12:00'), 'Open now, until 5pm');
});

test('the nights when clocks are changed are told by the clock on the wall', () => {
	const march = {...told, made: '2026-03-20'};

	assert.equal(said('Po6t2000-2600', '2026-03-29T00:30', {}, march), 'Open now, until 2am');
	assert.equal(said('Po6t2000-2600', '2026-03-29T01:00', {}, march), 'Opens at 8pm on Saturday');
	assert.equal(said('Po6t2000-2600', '2026-10-25T00:30'.concat('Z'), {}, {...told, made: '2026-10-20'}), 'Open now, until 2am');
	assert.equal(said('Po6t2000-2600', '2026-10-25T01:59'.concat('Z'), {}, {...told, made: '2026-10-20'}), 'Open now, until 2am');
	assert.equal(said('Po6t2000-2600', '2026-10-25T02:00'.concat('Z'), {}, {...told, made: '2026-10-20'}), 'Opens at 8pm on Saturday');
});

test('a device whose clock is in the wrong year, or an edition without its data, leaves nothing certain', () => {
	assert.equal(said('Po*t0000-2400', '2031-11-23T12:00'), 'Hours not certain: call first');
	assert.equal(said('Po*t0000-2400', '2016-11-23T12:00'), 'Hours not certain: call first');
	assert.equal(said('Po*t0000-2400', '2026-11-23T12:00', {}, null), 'Hours not certain: call first');
	assert.equal(said('', '2031-11-23T12:00'), 'Hours not known');
});

test('a page says it anew when something closes or opens, and at every full hour', () => {
	const edition = new Edition(told);
	const inMinutes = (hours, at) => {
		const instant = Date.parse(`2026-11-23T${at}:30Z`);
		const moment = edition.moment(instant);
		const standing = edition.standing({hours, nation: 'scotland', due: '2027-01-01'}, moment);

		return edition.changesIn([standing], moment, instant) / 60000;
	};

	assert.equal(inMinutes('Po1t1800-1820', '18:15'), 4.5);
	assert.equal(inMinutes('Po1t1820-1900', '18:15'), 4.5);
	assert.equal(inMinutes('Po1t1000-1100', '18:15'), 44.5);
});
