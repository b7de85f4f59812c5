/* Finds entries: words and filters in, ranked results with their reasons and counts for every filter out. Knows
 * nothing of the page, so that it can be tested by itself; find_page.js shows what it gives. */
import {Filter, facetItems} from './facets.js';
import {words as foldedWords} from './fold.js';
import {Look} from './look.js';
import {roundMiles} from './near.js';
import {Part} from './search_part.js';
import {lowerBound} from './word_index.js';

/**
 * @typedef {object} Data what the generator's scripts set
 * @property {object} search of data/search.js, or of an area's
 * @property {object} facets of data/facets.js, or of an area's
 *
 * @typedef {object} Moment a minute on the directory's clock
 * @property {string} date "2026-11-23"
 * @property {number} minute of the day, 0 to 1439
 *
 * @typedef {object} Hours what is open when: an Opening, or a test's own
 * @property {(hours: string, nation: string, moment: Moment) => {is: string, later: boolean}} state is: "open",
 *     "closed", "call-first", "appointment" or "unknown"; later: it opens later that day
 * @property {(hours: string, nation: string, date: string, from: number, until: number) => boolean} opens is it
 *     open for a while between two minutes of a day?
 *
 * @typedef {object} Filters none = []; of several in one filter any will do, but all of `access` and `format`
 * @property {string[]} [topic] ids
 * @property {string[]} [area] ids
 * @property {string[]} [kind] "safe-space"
 * @property {'now'|'evening'|Moment|null} [open]
 * @property {string[]} [way] "drop-in"
 * @property {string[]} [audience] as the entries say it: "new-parents"
 * @property {number|null} [age] in years
 * @property {string[]} [language] "pl"
 * @property {string[]} [cost] "free"
 * @property {string[]} [channel] "place", "phone", "text", "video", "online"
 * @property {string[]} [access] "step-free", "accessible-toilet", "hearing-loop"
 * @property {string[]} [format] "large-print"
 * @property {string[]} [accepting] "yes"
 * @property {string[]} [stage] "leaving-hospital"
 * @property {number|null} [within] miles from `near`; what needs no journey is always within
 *
 * @typedef {object} Query
 * @property {string} [words]
 * @property {Filters} [filters]
 * @property {import('./near.js').Point|null} [near]
 * @property {Moment|null} now null when the device's clock cannot be right: then nothing is known to be open
 * @property {number} [most] how many results to give, 20
 *
 * @typedef {object} Reason why a result is there
 * @property {string} as "name", "also", "place", "organisation", or a facet: "topic", "kind"
 * @property {string} text the name, need or place that was found
 * @property {string} [through] the synonym, or the name in another language, that led to the topic or area
 *
 * @typedef {object} Result
 * @property {string} id
 * @property {string} name in the reader's language where it is translated
 * @property {string} [nameLanguage] the language of `name`, when it is a translation's
 * @property {string} kind
 * @property {Reason[]} why empty when browsing
 * @property {'open'|'paused'|'closed'} status
 * @property {boolean} reopening paused, and past the day it was to reopen
 * @property {boolean} stale past its review date, or never verified
 * @property {string} hours on the wire, as in data-hours
 * @property {string} nation whose bank holidays hold
 * @property {string[]} ways
 * @property {string} accepting "yes", "no", "waiting-list" or ""
 * @property {boolean} free
 * @property {number|null} distance miles as far as they are known (0 = less than half a mile), or null
 * @property {string} checked "2026-10-14" or "" for never
 * @property {string} due when it is to be checked again, or ""
 *
 * @typedef {object} Drop a filter that, taken away, leaves something
 * @property {string} filter its name in Filters, "words", or "all" when no single one helps
 * @property {number} count
 *
 * @typedef {object} Found
 * @property {string[]} words that were looked for, folded
 * @property {number} count of all results
 * @property {Result[]} results at most `most`
 * @property {Object<string, {id: string, name: string, within: string, count: number, chosen: boolean}[]>} facets
 *     counts given all other filters; `within` is the id of the topic or area around it, or ""
 * @property {string[]} missing words that nothing was found for, when the results are for the others
 * @property {boolean} partly no result has all of the other words
 * @property {{drop: Drop[], nearest: Result[]}|null} tooNarrow only when there are no results
 */

/* Words that say nothing, unless somebody typed nothing else. */
const EMPTY_WORDS = new Set(`about all am an and any are at be been but by can cant cannot could do dont feel feeling find for from get
	give go going got had has have help how if im in into is it ive just like looking make me more much my near need no not of on only
	or our out please really she so some somebody someone something somewhere that the them there they this to too us very want was
	we what when where who will with would you your`.split(/\s+/));

/* Of one letter everything begins: it waits for the next. */
const BEGUN = /^[a-z]$/;

/* "EH6 7BT", also written as one word; the first part is the district. */
const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*\d[a-z]{2}\b/gi;

/* The words to look for; of a full postcode its district only. */
function wanted(text) {
	const all = foldedWords(text.replace(POSTCODE, '$1')).filter(word => !BEGUN.test(word));
	const telling = all.filter(word => !EMPTY_WORDS.has(word));
	return telling.length > 0 ? telling : all;
}

function asking(query) {
	return {near: null, most: 20, ...query, words: wanted(query.words || ''), filter: new Filter(query)};
}

/* How many rows pass. */
function countOf(found) {
	return found.reduce((sum, look) => sum + look.countWithout(''), 0);
}

/* Puts the rows that pass among the best, of which so many are kept in order: each as a number that holds its rank in
 * hundredths, and then its own number. */
function addBest(best, most, look, before) {
	const {fails} = look;
	const ranks = look.ranks();
	for (let row = 0; row < fails.length; row++) {
		const key = Math.round(ranks[row] * 100) * ROWS_MOST + before + row;
		if (fails[row] === 0 && !(key > best[most - 1])) {
			best.splice(lowerBound(best, key), 0, key);
			best.length = Math.min(best.length, most);
		}
	}
}

const NEAREST = 5;
/* A browser makes code fast that it has seen a few times. */
const ROUNDS = 3;
/* More rows than any index has. */
const ROWS_MOST = 2 ** 24;

export class Search {
	/**
	 * @param {Data[]} data the parts to search
	 * @param {object} options
	 * @param {Hours} options.hours
	 * @param {string} [options.language] of the page
	 * @param {(facet: string, id: string) => string} options.say names of kinds, ways in and so on, in the reader's
	 *     language; "" for as the data have it
	 * @param {(id: string) => string} options.about what a kind is, in a line
	 */
	constructor(data, options) {
		this.options = options;
		this.parts = [];
		data.forEach(part => this.add(part));
	}

	/** Searches one more part from now on. @param {Data} data */
	add(data) {
		this.parts.push(new Part(data, this.options));
		this.everythingAt = '';
	}

	/**
	 * Has the browser get used to searching, so that the first letters somebody types are answered as fast as the last:
	 * small works for when it has nothing else to do.
	 * @param {Moment|null} now
	 */
	*warmUp(now) {
		for (let i = 0; i < ROUNDS; i++) {
			for (const words of ['ha', 'st ca', 'co ma re', 'qxqxqx']) {
				this.parts.forEach(part => part.lastScores.clear());
				yield this.search({words, now});
			}
		}
	}

	/**
	 * @param {Query} query
	 * @returns {Found}
	 */
	search(query) {
		const asked = asking(query);
		const {found, missing, partly} = this.byWords(asked);
		const count = countOf(found);
		return {
			words: asked.words,
			count,
			results: this.results(found, asked),
			facets: facetItems(this.parts, found, asked.filter),
			missing,
			partly,
			tooNarrow: count > 0 ? null : this.tooNarrow(found, asked),
		};
	}

	/* What all words lead to; or most, of those that lead anywhere. */
	byWords(asked) {
		const words = this.mended(asked.words);
		const known = words.filter(word => this.leads(word));
		const looks = this.parts.map(part => new Look(part, asked, known.length > 0 ? known : words));
		const most = Math.max(...looks.map(look => look.mostHits()));
		return {found: looks.map(look => look.keep(Math.max(most, words.length > 0 ? 1 : 0))), partly: most < known.length,
			missing: known.length > 0 ? words.filter(word => !this.leads(word)) : []};
	}

	/** Does a word lead to anything? @param {string} word folded */
	leads(word) {
		return this.parts.some(part => part.scores(word).leads);
	}

	/* "foodbank" is looked for as "food bank", and "post natal" as "postnatal", where that is what is there. */
	mended(words) {
		const has = word => this.parts.some(part => part.phrases.has(word));
		const found = [];
		for (const word of words) {
			const before = found[found.length - 1];
			const cut = [...word].findIndex((letter, i) => i > 2 && has(word.slice(0, i)) && has(word.slice(i)));
			if (this.leads(word)) {
				found.push(word);
			} else if (before && has(before + word)) {
				found[found.length - 1] = before + word;
			} else {
				found.push(...cut > 0 ? [word.slice(0, cut), word.slice(cut)] : [word]);
			}
		}
		return found;
	}

	/* The results that were asked for, best first; rows stand by name, so equals do too. Few of thousands are asked for,
	 * which are sooner picked than all are sorted. */
	results(found, asked) {
		const best = [];
		let before = 0;
		for (const look of found) {
			addBest(best, asked.most, look, before);
			before += look.fails.length;
		}
		return best.map(key => this.result(key, found, asked));
	}

	result(key, found, asked) {
		let row = key % ROWS_MOST;
		let part = 0;
		for (; row >= found[part].fails.length; part++) {
			row -= found[part].fails.length;
		}
		return {
			...this.parts[part].describe(row, asked.now),
			why: found[part].reasons(row),
			distance: found[part].distances ? this.farAway(found[part].distances[row]) : null,
		};
	}

	farAway(miles) {
		return Number.isFinite(miles) ? roundMiles(miles) : null;
	}

	/* Which one filter stands in the way, or the words, or everything together. */
	tooNarrow(found, asked) {
		const chosen = asked.filter.chosen();
		const drop = chosen.map(name => ({filter: name, count: found.reduce((sum, look) => sum + look.countWithout(name), 0)}));
		if (asked.words.length > 0 && chosen.length > 0) {
			drop.push({filter: 'words', count: countOf(this.without('words', asked))});
		}
		const helping = drop.filter(({count}) => count > 0).sort((a, b) => a.count - b.count);
		if (helping.length === 0) {
			return this.everything(asked);
		}
		return {drop: helping, nearest: this.nearest(this.without(helping[0].filter, asked), asked)};
	}

	nearest(found, asked) {
		return this.results(found, asking({...asked, words: '', filters: {}, most: NEAREST}));
	}

	/* What is left when that filter is taken away, or the words. */
	without(name, asked) {
		const words = name === 'words' ? '' : asked.words.join(' ');
		return this.byWords(asking({...asked, filters: {...asked.filters, [name]: null}, words})).found;
	}

	/* What is left when all is taken away: looked at once for a minute and a place, since somebody who finds nothing types
	 * one letter after another. */
	everything({near, now}) {
		const key = JSON.stringify([near, now]);
		if (this.everythingAt !== key) {
			const asked = asking({near, now});
			const {found} = this.byWords(asked);
			this.everythingAt = key;
			this.everythingFound = {drop: [{filter: 'all', count: countOf(found)}], nearest: this.nearest(found, asked)};
		}
		return this.everythingFound;
	}
}
