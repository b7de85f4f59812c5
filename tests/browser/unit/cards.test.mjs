/* Which file a card stands in, and a list as text: the sums and sentences of both sides. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import vm from 'node:vm';
import {fileOfCard} from '../../../generator/browser/cards.js';
import {textOfList} from '../../../generator/browser/list_text.js';

globalThis.self = globalThis;

const expected = new URL('../../cases/cards-of-lists/expected/data/', import.meta.url);

function cardsIn(name) {
	const context = vm.createContext({});

	vm.runInContext('self = this', context);
	vm.runInContext(readFileSync(new URL(name, expected), 'utf8'), context);
	return context.fingerpost.cards;
}

test('the sum that finds a file is the generator\u2019s own', () => {
	assert.equal(fileOfCard('', 256), 2166136261 % 256);
	assert.equal(fileOfCard('a', 2 ** 32), 0xe40c292c); /* the published test of FNV-1a, 32 bits */
	assert.equal(fileOfCard('foobar', 2 ** 32), 0xbf9cf968);
});

test('a list as text says all that somebody needs who has nothing else', () => {
	const card = cardsIn('cards-0.js')['the-lantern'];
	const text = textOfList({title: 'Your list', site: 'Harbour support directory', asOf: 'As the directory had it today.',
		items: [{id: 'the-lantern', note: 'Ask for Sam', card}, {id: 'gone', note: '', card: null}],
		crisis: ['Call 999: Someone\u2019s life is in danger'], warning: ''});

	assert.equal(text, `Your list
Harbour support directory

1. The Lantern (Safe space, Leith)
   A calm place to talk in the evening, with "no questions" & no forms </script>.
   Customs Wharf: Monday to Friday: 6pm to 2am (the next morning)
   Customs Wharf: Saturday and Sunday: 4pm to 2am (the next morning)
   Customs Wharf: Closed on 25 December
   Customs Wharf: Bank holidays: call first
   By phone: Monday to Friday: 9am to 5pm
   By phone: Bank holidays: call first
   Where: Customs Wharf, 12 Constitution Place, Leith, EH6 7BT
   Phone: 0131 496 0101
   Text: 07700 900123
   Email: hello@lantern.example
   Website: https://lantern.example
   How to get in: Just come in
   How to get in: Get in touch yourself
   Cost: Free
   Last checked: 14 October 2026
   Note: Ask for Sam

2. gone

As the directory had it today.

If it cannot wait:
- Call 999: Someone\u2019s life is in danger
`);
});

test('a private place is never told in a list', () => {
	const card = cardsIn('cards-unkept-0.js')['safe-house'];
	const text = textOfList({title: '', site: '', asOf: '', items: [{id: 'safe-house', note: '', card}], crisis: [], warning: ''});

	assert.match(text, /Where: The address is shared when you get in touch\./);
});
