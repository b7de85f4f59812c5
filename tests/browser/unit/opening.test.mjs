/* Whether an entry is open, all its places and channels taken together. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Opening} from '../../../generator/browser/opening.js';

const opening = new Opening({holidays: {scotland: {first: '2026-01-01', last: '2027-12-31', days: ['2026-11-30']}}});
const MONDAY = '2026-11-23';
const at = (hour, date = MONDAY) => ({date, minute: hour * 60});

test('an entry is as open as the most open of its places and channels', () => {
	const wire = 'Po1t0900-1200|To1t0800-2000';

	assert.deepEqual(opening.state(wire, 'scotland', at(10)), {is: 'open', later: false});
	assert.deepEqual(opening.state(wire, 'scotland', at(15)), {is: 'open', later: false});
	assert.deepEqual(opening.state(wire, 'scotland', at(7)), {is: 'closed', later: true});
	assert.deepEqual(opening.state(wire, 'scotland', at(21)), {is: 'closed', later: false});
	assert.deepEqual(opening.state('Po1t0900-1200|Ta', 'scotland', at(21)).is, 'closed');
	assert.deepEqual(opening.state('', 'scotland', at(10)), {is: 'unknown', later: false});
	assert.deepEqual(opening.state('P', 'scotland', at(10)), {is: 'unknown', later: false});
});

test('it closes when the last of them does, and opens when the first does', () => {
	const wire = 'Po1t0900-1200;o3t1000-1200|To1t0800-2000;o2t0700-0800';

	assert.deepEqual(opening.times(wire, 'scotland', at(10)), {until: 20 * 60, next: null});
	assert.deepEqual(opening.times(wire, 'scotland', at(21)), {until: null, next: {date: '2026-11-24', minute: 420}});
	assert.deepEqual(opening.times('Po*t0000-2400', 'scotland', at(21)), {until: null, next: null});
	assert.deepEqual(opening.times('Po1t2200-2600', 'scotland', at(23)), {until: 26 * 60, next: null});
});

test('on a bank holiday what says nothing of it is to be called first', () => {
	assert.equal(opening.state('Po1t0900-1200', 'scotland', at(10, '2026-11-30')).is, 'call-first');
	assert.equal(opening.state('Po1t0900-1200;x', 'scotland', at(10, '2026-11-30')).is, 'closed');
	assert.equal(opening.state('Po1t0900-1200', 'england', at(10, '2026-11-30')).is, 'open');
});

test('an evening holds what is open for any part of it', () => {
	const evening = wire => opening.opens(wire, 'scotland', MONDAY, 18 * 60, 24 * 60);

	assert.equal(evening('Po1t1700-1900'), true);
	assert.equal(evening('Po1t0900-1800'), false);
	assert.equal(evening('Po1t2300-2600'), true);
	assert.equal(evening('Po7t1200-4300'), true, 'what began on Sunday lasts until Monday evening');
	assert.equal(evening('Po2t1800-2000'), false);
	assert.equal(evening('Pa1t1800-2000'), false);
	assert.equal(evening(''), false);
});
