/* The reader's list and its storage, without a page. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {KEY, KeptList, LIST_MOST} from '../../../generator/browser/kept_list.js';
import {linkOfList, listOfLink} from '../../../generator/browser/shared_list.js';

/* Storage as a browser has it: a full one takes nothing more. */
function storage({full = false} = {}) {
	const held = new Map();

	return {
		held,
		getItem: key => held.has(key) ? held.get(key) : null,
		setItem(key, value) {
			if (full) throw new Error('QuotaExceededError');
			held.set(key, value);
		},
		removeItem: key => held.delete(key),
	};
}

const ids = list => list.items.map(item => item.id);

test('somebody who only looks leaves nothing on the device', () => {
	const device = storage();
	const list = new KeptList(device);

	list.large = true;
	list.move('the-lantern', 1);
	list.note('the-lantern', 'Thursday');
	list.clear();
	assert.deepEqual(list.items, []);
	assert.equal(device.held.size, 0);
});

test('a link worker puts three entries in order, with a note', () => {
	const device = storage();
	const list = new KeptList(device);

	for (const id of ['one', 'two', 'three']) assert.ok(list.add(id));
	list.move('three', -2);
	list.move('three', -1);
	list.move('one', 5);
	list.note('two', 'Ask for Sam');
	assert.deepEqual(ids(new KeptList(device)), ['three', 'one', 'two']);
	assert.equal(new KeptList(device).items[2].note, 'Ask for Sam');
});

test('adding an entry twice keeps it once', () => {
	const list = new KeptList(storage());

	assert.ok(list.add('one'));
	assert.ok(list.add('one'));
	assert.deepEqual(ids(list), ['one']);
});

test('somebody takes the last entry off, and nothing is left', () => {
	const device = storage();
	const list = new KeptList(device);

	list.add('one');
	list.large = true;
	list.remove('one');
	assert.equal(device.held.size, 0);
});

test('somebody clears the list by mistake, and puts it back', () => {
	const device = storage();
	const list = new KeptList(device);

	list.add('one');
	list.note('one', 'Ask for Sam');
	const before = list.state;

	list.clear();
	assert.equal(device.held.size, 0);
	list.restore(before);
	assert.equal(list.items[0].note, 'Ask for Sam');
});

test('where storage is full the list lives as long as the page', () => {
	const list = new KeptList(storage({full: true}));

	assert.ok(list.add('one'));
	assert.ok(list.add('two'));
	assert.equal(list.lasts, false);
	assert.deepEqual(ids(list), ['one', 'two']);
});

test('where storage is forbidden the list lives as long as the page', () => {
	const list = new KeptList(null);

	assert.deepEqual(list.items, []);
	assert.ok(list.add('one'));
	assert.equal(list.lasts, false);
	assert.deepEqual(ids(list), ['one']);
});

test('what others wrote into the storage does no harm', () => {
	const device = storage();

	for (const bad of ['', 'null', '[]', '7', '{', '{"items": 3}', '{"items": [null, 3, {"id": "../x"}, {"id": "<b>"}]}']) {
		device.held.set(KEY, bad);
		assert.deepEqual(new KeptList(device).items, [], bad);
	}
	device.held.set(KEY, JSON.stringify({items: [{id: 'one', note: 7, card: {name: 'One', website: 'javascript:alert(1)',
		call: 'https://elsewhere.example', places: [null, {name: ['x'], when: ['Monday', 3]}], onclick: 'alert(1)'}}, {id: 'one'}]}));
	assert.deepEqual(new KeptList(device).items, [{id: 'one', note: '', card: {name: 'One', places: [{when: ['Monday']}]}}]);
});

test('a list holds no more than it can share', () => {
	const list = new KeptList(storage());

	for (let i = 0; i < LIST_MOST; i++) assert.ok(list.add(`entry-${i}`));
	assert.equal(list.add('one-more'), false);
	assert.equal(list.items.length, LIST_MOST);
	assert.equal(list.add('../../x'), false);
});

test('a shared link holds ids and no notes', () => {
	const link = linkOfList('https://harbour.example/list.html', ['the-lantern', 'night-line']);

	assert.equal(link, 'https://harbour.example/list.html#list=the-lantern,night-line');
	assert.deepEqual(listOfLink(new URL(link).hash), {ids: ['the-lantern', 'night-line'], ignored: 0});
});

test('a hostile link gives only what can be ids, and counts the rest', () => {
	assert.equal(listOfLink(''), null);
	assert.equal(listOfLink('#main'), null);
	assert.deepEqual(listOfLink('#list='), {ids: [], ignored: 0});
	assert.deepEqual(listOfLink('#list=one,one,,two'), {ids: ['one', 'two'], ignored: 0});
	assert.deepEqual(listOfLink('#list=../../etc,%3Cimg%3E,<script>,__proto__,ONE,one'), {ids: ['one'], ignored: 5});
	assert.equal(listOfLink(`#list=${Array.from({length: 5000}, (_, i) => `e-${i}`).join(',')}`).ids.length, LIST_MOST);
});
