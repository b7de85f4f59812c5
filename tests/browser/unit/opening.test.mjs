/* Whether an entry is open, all its places and channels taken together. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Opening} from '../../../generator/browser/opening.js';
import {Edition} from '../../../generator/browser/standing.js';

const opening = new Opening(new Edition({holidays: {scotland: {first: '2026-01-01', last: '2027-12-31', days: ['2026-11-30']}}}));
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
