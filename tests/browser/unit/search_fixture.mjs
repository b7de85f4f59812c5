/*
 * Small directories for the tests of finding, written as the generator writes them (generator/render/search), so
 * that what reads them is tested against a second hand.
 */
import {words} from '../../../generator/browser/fold.js';
import {Search} from '../../../generator/browser/search.js';

function character(digit) {
	return String.fromCharCode(digit + 35 + (digit >= 57 ? 1 : 0));
}

/** A number as code.h says. */
export function code(number) {
	if (number < 61) return character(number);
	if (number < 2518) return character(61 + Math.floor((number - 61) / 91)) + character((number - 61) % 91);
	if (number < 19080) {
		const rest = number - 2518;
		return character(88 + Math.floor(rest / 8281)) + character(Math.floor(rest / 91) % 91) + character(rest % 91);
	}
	const rest = number - 19080;
	return character(90) + [753571, 8281, 91, 1].map(unit => character(Math.floor(rest / unit) % 91)).join('');
}

const codes = all => all.map(code).join('');

function column(values) {
	const distinct = [...new Set(values)];
	return [distinct.join('\n'), distinct.length > 1 ? codes(values.map(value => distinct.indexOf(value))) : ''];
}

function lists(rows) {
	return [codes(rows.map(row => row.length)), codes(rows.flat())];
}

/* A table in the order of first use: 0 for what is new, else how far it stands from the end. */
function table(uses) {
	const known = [];
	const numbers = uses.map(use => {
		if (!known.includes(use)) {
			known.push(use);
			return 0;
		}
		return known.length - known.indexOf(use);
	});
	return {known, numbers};
}

function wordsOf(phrases) {
	const index = new Map();
	phrases.forEach((phrase, number) => new Set(words(phrase)).forEach(word =>
		index.set(word, [...index.get(word) ?? [], number])));
	const all = [...index.keys()].sort();
	const shared = all.map((word, i) => {
		let same = 0;
		while (i > 0 && same < word.length && word[same] === all[i - 1][same]) same++;
		return same;
	});
	return [codes(shared), all.map((word, i) => word.slice(shared[i])).join('\n'),
		codes(all.map(word => index.get(word).length - 1)),
		codes(all.flatMap(word => index.get(word).map((number, i, before) => number - (before[i - 1] ?? 0))))];
}

export const AREAS = [{id: 'city', name: 'Inverannoch'}, {id: 'shore', name: 'Saltgate', within: 'city'},
	{id: 'hills', name: 'The Glens'}];
export const TOPICS = [{id: 'mind', name: 'Mind and mood'},
	{id: 'worry', name: 'Anxiety and worry', within: 'mind', synonyms: ['panic attacks', 'nerves']},
	{id: 'company', name: 'Loneliness and company', synonyms: ['lonely', 'nobody to talk to']}];

/* [id, name, number of the one around, ...synonyms] */
function tree(items) {
	return items.map(({id, name, within, synonyms = []}) =>
		[id, name, items.findIndex(item => item.id === within) + 1, ...synonyms]);
}

const USUAL = {kind: 'service', topics: ['worry'], covers: ['city'], runBy: 'Harbour Mind', checked: '2026-11-01',
	accepting: 'yes', language: 'en', way: 'self-referral', channel: 'place', hours: '', status: 'open'};

function searchData(entries, areas, topics, said) {
	const names = said.flatMap(({names: known}) => [...topics, ...areas].map(({id}) => known[id] ?? ''));
	const also = entries.flatMap((entry, row) => (entry.also ?? []).map(name => ({row, name})));
	const run = table(entries.map(entry => entry.runBy).filter(Boolean));
	const places = table(entries.flatMap(entry => entry.places ?? []));
	let next = 0;
	let place = 0;
	return {
		count: entries.length,
		names: entries.map(entry => entry.name).join('\n'),
		ids: entries.map(entry => entry.id).join('\n'),
		...also.length > 0 && {also: [codes(also.map(({row}, i) => row - (also[i - 1]?.row ?? 0))),
			also.map(({name}) => name).join('\n')]},
		organisations: run.known.join('\n'),
		runBy: codes(entries.map(entry => entry.runBy ? 1 + run.numbers[next++] : 0)),
		areas: tree(areas),
		covers: lists(entries.map(entry => entry.covers.map(id => areas.findIndex(area => area.id === id) + 1))),
		topics: tree(topics),
		about: lists(entries.map(entry => entry.topics.map(id => topics.findIndex(topic => topic.id === id)))),
		places: places.known.join('\n'),
		at: lists(entries.map(entry => (entry.places ?? []).map(() => places.numbers[place++]))),
		words: wordsOf([...entries.map(entry => entry.name), ...also.map(({name}) => name.replace(/^\S+ /, '')), ...run.known,
			...areas.map(area => area.name), ...topics.map(topic => topic.name),
			...topics.flatMap(topic => topic.synonyms ?? []), ...places.known, ...names]),
		said: Object.fromEntries(said.map(({language, names: known}) => [language,
			[topics, areas].map(items => items.map(({id}) => known[id] ?? '').join('\n'))])),
	};
}

function facetsData(entries) {
	const points = entries.map(entry => entry.points ?? []);
	const names = ['kind', 'status', 'stage', 'way', 'audience', 'ages', 'language', 'format', 'channel', 'access',
		'accepting', 'cost', 'nation', 'hours', 'checked'];
	return {
		count: entries.length,
		review: {service: 365, 'safe-space': 90, 'peer-group': 180, helpline: 90},
		languages: {en: ['English', 'English'], pl: ['Polish', 'Polski']},
		...Object.fromEntries(names.map(name => [name, column(entries.map(entry => entry[name] ?? ''))])),
		points: [-90000, -180000, codes(points.map(all => all.length)),
			codes(points.flat().map(([latitude]) => Math.round((latitude + 90) * 1000))),
			codes(points.flat().map(([, longitude]) => Math.round((longitude + 180) * 1000)))],
	};
}

/** What the generator's scripts set for such entries. */
export function data(entries, {areas = AREAS, topics = TOPICS, said = []} = {}) {
	const all = entries.map(entry => ({...USUAL, ...entry}));
	return {search: searchData(all, areas, topics, said), facets: facetsData(all)};
}

/** Hours for tests: "9-17" is open from 9 to 17 every day, "" not known. */
export const hours = {
	state(wire, nation, {minute}) {
		if (wire === '') return {is: 'unknown', later: false};
		const [from, until] = wire.split('-').map(hour => hour * 60);
		return {is: minute >= from && minute < until ? 'open' : 'closed', later: minute < from};
	},
	opens(wire, nation, date, from, until) {
		const [opens, shuts] = wire.split('-').map(Number);
		return wire !== '' && opens * 60 < until && shuts * 60 > from;
	},
};

/** A Monday at ten in the morning. */
export const NOW = {date: '2026-11-23', minute: 600};

/** What the page calls things: nothing. */
export const SAYING = {say: () => '', about: () => ''};

/** Something to search these entries with. */
export function searching(entries, options = {}) {
	return new Search([data(entries, options)], {...SAYING, hours, ...options});
}
