/* Which safe spaces and lines somebody is told of first. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openNearby} from '../../../generator/browser/local_help.js';
import {Edition} from '../../../generator/browser/standing.js';

globalThis.self = globalThis;

const edition = new Edition({made: '2026-11-23', timezone: 'Europe/London', holidays: {}});
const moment = edition.moment(Date.parse('2026-11-24T01:00Z'));
const open = {due: '2027-01-01', kind: 'safe-space', areas: [], within: [], how: [], hours: 'Po*t1800-2600'};

const locals = [
	{...open, id: 'line', kind: 'helpline', everywhere: 1, hours: 'To*t0000-2400'},
	{...open, id: 'far', areas: ['skerry']},
	{...open, id: 'city', areas: ['edinburgh'], within: ['lothian']},
	{...open, id: 'leith', areas: ['leith'], within: ['edinburgh', 'lothian']},
	{...open, id: 'leith-late', areas: ['leith'], within: ['edinburgh', 'lothian'], hours: 'Po*t1800-2900'},
	{...open, id: 'leith-day', areas: ['leith'], within: ['edinburgh', 'lothian'], hours: 'Po*t0900-1700'},
	{...open, id: 'leith-old', areas: ['leith'], within: ['edinburgh', 'lothian'], due: ''},
];

const told = here => openNearby(locals, here, edition, moment).map(({local}) => local.id);

test('somebody reading about Leith is told of Leith, and of a line to call', () => {
	assert.deepEqual(told({areas: ['leith'], around: ['edinburgh', 'lothian']}), ['leith-late', 'leith', 'line']);
});

test('somebody reading about the city is told of what is within it too, and of nothing elsewhere', () => {
	assert.deepEqual(told({areas: ['lothian'], around: []}), ['leith-late', 'city', 'line']);
	assert.deepEqual(told({areas: ['westhaven'], around: ['lothian']}), ['line']);
});

test('somebody on the home page is told of rooms first, and of a line for who cannot go out', () => {
	assert.deepEqual(told({areas: [], around: []}), ['leith-late', 'city', 'line']);
});

test('somebody on the page of a room is not sent to where they are', () => {
	assert.deepEqual(told({areas: ['leith'], around: [], entry: 'leith-late'}), ['leith', 'line']);
});

test('nothing is claimed by a clock that cannot be right', () => {
	assert.deepEqual(openNearby(locals, {areas: [], around: []}, edition, null), []);
});
