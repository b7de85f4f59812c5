/* When Shift was pressed often enough to mean it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {shiftPresses} from '../../../generator/browser/leave.js';

/* Types keys, each down and up, 100 milliseconds apart from `at` on; whether the last one completed it. */
function typed(pressed, keys, at = 0) {
	return keys.map((key, i) => {
		pressed({type: 'keydown', key, timeStamp: at + i * 100});
		return pressed({type: 'keyup', key, timeStamp: at + i * 100 + 50});
	}).pop();
}

test('somebody who presses Shift three times leaves', () => {
	const pressed = shiftPresses();

	assert.equal(typed(pressed, ['Shift', 'Shift']), false);
	assert.equal(typed(pressed, ['Shift'], 4000), true);
});

test('somebody who presses Shift three times in a minute stays', () => {
	const pressed = shiftPresses();

	assert.equal(typed(pressed, ['Shift', 'Shift']), false);
	assert.equal(typed(pressed, ['Shift'], 6000), false);
	assert.equal(typed(pressed, ['Shift', 'Shift'], 60000), false);
	assert.equal(typed(pressed, ['Shift'], 61000), true);
});

test('somebody who writes names with capital letters stays', () => {
	const pressed = shiftPresses();

	for (let i = 0; i < 4; i++) {
		pressed({type: 'keydown', key: 'Shift', timeStamp: i * 300});
		pressed({type: 'keydown', key: 'L', timeStamp: i * 300 + 50});
		pressed({type: 'keyup', key: 'L', timeStamp: i * 300 + 100});
		assert.equal(pressed({type: 'keyup', key: 'Shift', timeStamp: i * 300 + 150}), false);
	}
});

test('somebody who holds Shift down stays', () => {
	const pressed = shiftPresses();

	for (let i = 0; i < 20; i++)
		assert.equal(pressed({type: 'keydown', key: 'Shift', repeat: i > 0, timeStamp: i * 30}), false);
	assert.equal(pressed({type: 'keyup', key: 'Shift', timeStamp: 700}), false);
});
