/* Where somebody is, as far as they say, and how far it is from there: worked out on the device, from
 * data/places.js. Only the district of a postcode is used. */
import {numbers} from './columns.js';
import {words} from './fold.js';
import {WordIndex} from './word_index.js';

const MILES_A_DEGREE = 69.1;
/* Somebody may still be typing what comes after the space. */
const POSTCODE = /^\s*([a-z]{1,2}\d[a-z\d]??)(\s*\d[a-z]{2}|\s+\d[a-z]?)?\s*$/i;
const SURE = 0.5; /* a name, most of it, or all but one letter */

/**
 * @typedef {object} Point
 * @property {number} latitude in degrees
 * @property {number} longitude in degrees
 * @property {string} [name] "EH6", "Leith"
 * @property {string} [area] the id, when it is an area of the directory
 */

/**
 * Miles between two points, as on a flat map that is true halfway between them: within these islands at most one in
 * four hundred more than on the sphere.
 * @returns {number}
 */
export function miles(latitude, longitude, otherLatitude, otherLongitude) {
	return MILES_A_DEGREE * Math.hypot(otherLatitude - latitude,
		(otherLongitude - longitude) * Math.cos((latitude + otherLatitude) * Math.PI / 360));
}

/**
 * Miles as far as they are known: 0 for less than half a mile, then whole ones, above 20 in fives.
 * @param {number} far
 * @returns {number}
 */
export function roundMiles(far) {
	return far < 0.5 ? 0 : far < 20 ? Math.max(1, Math.round(far)) : Math.round(far / 5) * 5;
}

/**
 * The district of a postcode: "EH6 7BT", "eh67bt", "EH6 7" and "EH6" give "EH6"; null for anything else.
 * @param {string} written
 * @returns {string|null}
 */
export function district(written) {
	const match = POSTCODE.exec(written);
	return match && match[1].toUpperCase();
}

/** The districts, areas and towns that the directory knows. */
export class Gazetteer {
	/** @param {object} data what data/places.js sets */
	constructor(data) {
		this.districts = new Map();
		if (data.districts) {
			const [north, east, codes, norths, easts] = data.districts;
			const latitudes = numbers(norths);
			const longitudes = numbers(easts);
			codes.split('\n').forEach((code, i) => this.districts.set(code,
				{name: code, latitude: (latitudes[i] + north) / 100, longitude: (longitudes[i] + east) / 100}));
		}
		this.named = data.named.map(([name, latitude, longitude, area]) =>
			({name, latitude, longitude, area, words: words(name).join(' ')}));
	}

	/**
	 * Where something is that somebody typed: a postcode, its district, an area, a town. Null when it is not known.
	 * @param {string} written
	 * @returns {Point|null}
	 */
	find(written) {
		const code = district(written);
		if (code && this.districts.has(code)) {
			return this.districts.get(code);
		}
		const wanted = words(written);
		return this.named.find(place => place.words === wanted.join(' ')) || (wanted.length > 0 && this.meant(wanted)) || null;
	}

	/* The name that has all of these words, perhaps with a mistake in one; of several the shortest. */
	meant(wanted) {
		const index = WordIndex.of(this.named.map(place => place.words.split(' ')));
		const found = wanted.map(word => {
			const places = new Set();
			for (const mistaken of [false, true]) {
				if (places.size === 0) index.answers(word, mistaken, (place, quality) => quality >= SURE && places.add(place));
			}
			return places;
		});
		return this.named.filter((place, i) => found.every(places => places.has(i))).sort((a, b) => a.words.length - b.words.length)[0];
	}

	/** What to offer somebody who types. @returns {string[]} */
	names() {
		return [...new Set(this.named.map(({name}) => name))];
	}
}
