/* One part of the directory as the generator wrote it (data/search*.js and data/facets*.js): rows, and what
 * each is about. A part is the whole directory, an area, or what is never kept on a device. */
import {column, lines, lists, numbers, tableNumbers} from './columns.js';

/* A column's values as sets: facts that may be several stand behind each other in one. */
function setsOf(name, values) {
	const between = name === 'audience' ? '|' : ' ';
	return values.map(value => value === '' ? [] : value.split(between));
}

function idFromName(name) {
	return name.toLowerCase().replace(/ /g, '-');
}

/* Areas or topics: [id, name, number of the one around it from 1, ...]. */
function tree(items) {
	return items.map(([id, name, around, ...rest]) => ({id, name, around: around - 1, rest}));
}

function otherNames(also) {
	const found = {rows: new Int32Array(0), names: [], languages: []};
	if (also) {
		found.rows = numbers(also[0]);
		for (let i = 1; i < found.rows.length; i++) {
			found.rows[i] += found.rows[i - 1];
		}
		for (const line of lines(also[1])) {
			const space = line.indexOf(' ');
			found.languages.push(line.slice(0, space));
			found.names.push(line.slice(space + 1));
		}
	}
	return found;
}

function runBy(text) {
	const uses = numbers(text);
	let next = 0;
	for (let i = 0; i < uses.length; i++) {
		uses[i] = uses[i] === 0 ? -1 : uses[i] === 1 ? next++ : next - uses[i] + 1;
	}
	return uses;
}

/* Degrees from thousandths of one. */
function degrees(text, from) {
	const far = numbers(text);
	const found = new Float64Array(far.length);
	for (let i = 0; i < far.length; i++) {
		found[i] = (far[i] + from) / 1000;
	}
	return found;
}

/* Where each public place is, by row. */
function points([north, east, counts, norths, easts]) {
	return {starts: lists([counts, '']).starts, latitudes: degrees(norths, north), longitudes: degrees(easts, east)};
}

/* What topics and areas are called in other languages, beside their own; "" where a language has no name. */
function otherLanguages(said = {}) {
	return Object.entries(said).map(([language, [topics, areas]]) =>
		({language, topic: topics.split('\n'), area: areas.split('\n')}));
}

/**
 * @param {object} search what data/search*.js sets
 * @param {object} facets what data/facets*.js sets
 */
export function readRows(search, facets) {
	const count = search.count;
	const rows = {
		count,
		names: lines(search.names),
		ids: lines(search.ids),
		also: otherNames(search.also),
		organisations: lines(search.organisations),
		runBy: runBy(search.runBy),
		areas: tree(search.areas),
		covers: lists(search.covers),
		topics: tree(search.topics),
		about: lists(search.about),
		places: lines(search.places),
		at: lists(search.at),
		said: otherLanguages(search.said),
		words: search.words,
		facets: {},
		review: facets.review,
		languages: facets.languages,
		points: points(facets.points),
	};
	tableNumbers(rows.at.values);
	for (const [name, data] of Object.entries(facets)) {
		if (data.length === 2) { /* the values of a column, and which of them each row has */
			const {values, of} = column(data, count);
			rows.facets[name] = {values, sets: setsOf(name, values), of};
		}
	}
	return rows;
}

/** The id of a row. */
export function idOf(rows, row) {
	return rows.ids[row] || idFromName(rows.names[row]);
}
