/* Where somebody is, from what they type, and how far things are from there. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Gazetteer, district, miles, roundMiles} from '../../../generator/browser/near.js';

/* Districts in hundredths of a degree, as data/places.js has them: DD1 at 56.46, -2.98; DD8 at 56.65, -2.90. */
const PLACES = {districts: [5646, -298, 'DD1\nDD8', '#6', '#+'],
	named: [['Saltgate', 56.460, -2.980, 'saltgate'], ['The Glens', 56.680, -2.950, 'the-glens'], ['Kirkmarron', 56.652, -2.925]]};

test('of a postcode only the district is used', () => {
	for (const written of ['EH6 7BT', 'eh67bt', ' EH6 ', 'Eh6  7bt']) assert.equal(district(written), 'EH6', written);
	assert.equal(district('W1A 1AA'), 'W1A');
	assert.equal(district('EH67'), 'EH67');
	for (const written of ['EH6 7', 'EH6 7B', 'eh6  7b ']) assert.equal(district(written), 'EH6', written);
	for (const written of ['', 'Leith', 'EH', '6', 'EH6 7BTX', 'E H6']) assert.equal(district(written), null, written);
});

test('somebody who types a postcode, a district, an area or a town is found', () => {
	const gazetteer = new Gazetteer(PLACES);

	assert.deepEqual(gazetteer.find('dd8 1ab'), {name: 'DD8', latitude: 56.65, longitude: -2.9});
	assert.equal(gazetteer.find('DD1').name, 'DD1');
	assert.equal(gazetteer.find('the glens').area, 'the-glens');
	assert.equal(gazetteer.find('KIRKMARRON').latitude, 56.652);
	assert.equal(gazetteer.find('ZZ9 9ZZ'), null);
	assert.equal(gazetteer.find(''), null);
});

test('somebody who types a name half, without its article or with a mistake is found', () => {
	const gazetteer = new Gazetteer({named: [...PLACES.named, ['Saltgate and the Glens', 56.5, -2.9, 'all']]});

	assert.equal(gazetteer.find('glens').name, 'The Glens');
	assert.equal(gazetteer.find('saltgat').name, 'Saltgate');
	assert.equal(gazetteer.find('Kirkmaron').name, 'Kirkmarron');
	for (const written of ['Glasgow', 'Kirkcaldy', 'salford', 'atlantis']) assert.equal(gazetteer.find(written), null, written);
});

test('somebody who types is offered each name once', () => {
	const gazetteer = new Gazetteer({named: [...PLACES.named, ['Saltgate', 56.461, -2.981]]});

	assert.deepEqual(gazetteer.names(), ['Saltgate', 'The Glens', 'Kirkmarron']);
});

test('without a gazetteer the directory\'s own places serve', () => {
	const gazetteer = new Gazetteer({named: PLACES.named});

	assert.equal(gazetteer.find('DD1'), null);
	assert.equal(gazetteer.find('saltgate').area, 'saltgate');
});

test('distances are those of the sphere, and told as far as they are known', () => {
	assert.ok(Math.abs(miles(51.5, -0.12, 55.95, -3.19) - 332) < 2);
	assert.equal(miles(56, -3, 56, -3), 0);
	assert.deepEqual([0.2, 0.49, 0.5, 1.4, 1.6, 19.4, 22, 103].map(roundMiles), [0, 0, 1, 1, 2, 19, 20, 105]);
});
