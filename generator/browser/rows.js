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

/* Names in other languages, each behind its language, and their rows, each so far from the one before. */
function otherNames([far, written] = ['', '']) {
	const rows = numbers(far);
	const names = lines(written).map(line => line.split(/ (.*)/));
	for (let i = 1; i < rows.length; i++) {
		rows[i] += rows[i - 1];
	}
	return {rows, languages: names.map(([language]) => language), names: names.map(([, name]) => name)};
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
		runBy: tableNumbers(numbers(search.runBy).map(use => use - 1)),
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
