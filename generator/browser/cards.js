/*
 * Cards: what the directory says of an entry in a list (where, when, numbers, way in), in the page's language.
 * They stand in small files, and an id alone tells which: number FNV-1a(id) modulo how many there are, the
 * same sum as in generator/render/cards.c. Entries that are never kept unasked have files of their own.
 */
import {load, loadData} from './load.js';
import {suffix} from './address.js';

const WORDS = ['name', 'nameIn', 'kind', 'areas', 'summary', 'summaryIn', 'phone', 'text', 'email', 'cost', 'costIn',
	'checked', 'address', 'postcode', 'hours', 'due', 'nation', 'status', 'asOf', 'note'];
const LINKS = {call: /^tel:/, send: /^sms:/, website: /^https?:\/\//};
const ANSWERS = ['paused', 'reopening', 'closed', 'careful', 'full', 'private', 'same', 'unkept'];
const LINES = ['when', 'ways', 'languages'];
const THINGS = ['places', 'channels', 'access'];
const THINGS_MOST = 20;
const MOST = 2000; /* UTF-16 units of one text */

const isWords = value => typeof value === 'string';

/* `depth` is how many things may stand within each other: a card has places, and those have answers about access. */
function tidyThing(thing, depth) {
	const tidy = {};

	for (const name of WORDS) if (isWords(thing[name])) tidy[name] = thing[name].slice(0, MOST);
	for (const name of Object.keys(LINKS))
		if (isWords(thing[name]) && LINKS[name].test(thing[name])) tidy[name] = thing[name].slice(0, MOST);
	for (const name of ANSWERS) if (thing[name]) tidy[name] = 1;
	for (const name of LINES)
		if (Array.isArray(thing[name])) tidy[name] = thing[name].filter(isWords).map(line => line.slice(0, MOST));
	for (const name of depth > 0 ? THINGS : [])
		if (Array.isArray(thing[name])) tidy[name] = thing[name].filter(Boolean).slice(0, THINGS_MOST).map(one => tidyThing(one, depth - 1));
	return tidy;
}

/**
 * Gives a card with nothing but what one can hold: it may come out of storage that others write to.
 * @param {*} card
 * @returns {?Object} null when it is none
 */
export function tidyCard(card) {
	if (!card || !isWords(card.name)) return null;
	return tidyThing(card, 2);
}

/**
 * Gives the number of the file, of so many, in which the card of an id stands.
 * @param {string} id
 * @param {number} files
 * @returns {number}
 */
export function fileOfCard(id, files) {
	let sum = 2166136261;

	for (let i = 0; i < id.length; i++) sum = Math.imul(sum ^ id.charCodeAt(i), 16777619);
	return (sum >>> 0) % files;
}

/* Loads what may hold the cards of these ids, out of `files` files; true when all of it came. */
async function loadFiles(name, ids, files) {
	const numbers = files > 0 ? [...new Set(ids.map(id => fileOfCard(id, files)))] : [];
	const came = await Promise.all(numbers.map(number =>
		load(`data/${name}${number}${suffix()}.js`).then(() => true, () => false)));

	return came.every(Boolean);
}

/**
 * Finds the cards of entries.
 * @param {string[]} ids
 * @returns {Promise<{cards: Map<string, Object>, reached: boolean}>} `reached` is false when not all of the data
 *   could be had, so that an entry without a card may exist all the same. Each card says of which day it is
 *   (`asOf`, "2026-11-23"), and whether it is never to be kept (`unkept`).
 */
export async function findCards(ids) {
	const cards = new Map();
	const now = await loadData('now').catch(() => null);

	if (!now) return {cards, reached: false};
	const collect = unkept => {
		const found = self.fingerpost && self.fingerpost.cards || {};

		for (const id of ids)
			if (!cards.has(id) && Object.keys(found).includes(id))
				cards.set(id, Object.assign({asOf: now.made, unkept}, found[id]));
	};

	let reached = await loadFiles('cards-', ids, now.cards);

	collect(0);
	const missing = ids.filter(id => !cards.has(id));

	if (missing.length > 0) {
		reached = await loadFiles('cards-unkept-', missing, now.unkeptCards) && reached;
		collect(1);
	}
	return {cards, reached};
}
