/* What the choices of filters are called. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

globalThis.self = globalThis;
const {facetName} = await import('../../../generator/browser/facet_names.js');

const SETS = {kind: 'kind', stage: 'stage', way_in: 'way', accepting: 'accepting', format: 'format'};

test('choices are called as the pages call them', () => {
	const rows = readFileSync(new URL('../../../generator/model/choice.def', import.meta.url), 'utf8')
		.matchAll(/^CHOICE\((\w+), \w+, "([\w-]+)", (?:PHRASE\()?"([^"]*)"/gm);
	let count = 0;

	for (const [, set, written, shown] of rows) {
		if (!SETS[set]) continue;
		assert.equal(facetName(SETS[set], written), shown, `${set} ${written}`);
		count++;
	}
	assert.equal(count, 20);
});

test('whom it is for is said in words', () => {
	assert.equal(facetName('audience', 'new-parents'), 'New parents');
	assert.equal(facetName('audience', 'lgbt'), 'LGBT');
	assert.equal(facetName('audience', 'older people'), 'Older people');
});

test('languages are called as the reader\'s own calls them', () => {
	assert.equal(facetName('language', 'pl'), '');
	globalThis.document = {documentElement: {lang: 'pl'}};
	assert.equal(facetName('language', 'ur'), 'Urdu');
	assert.equal(facetName('language', 'pl'), 'Polski');
	assert.equal(facetName('language', 'not a code'), '');
	delete globalThis.document;
});

test('what nobody has a name for has none', () => {
	assert.equal(facetName('kind', 'castle'), '');
	assert.equal(facetName('topic', 'anxiety'), '');
});
