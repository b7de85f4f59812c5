/* One look at a part of the directory: which rows the words lead to, which filters each fails, and what each is
 * ranked by. */
import {Filter} from './facets.js';

/* Relevance counts in coarse bands: within one, what helps now comes first. */
const BAND = 1000;
const PAUSED = 400;
const CLOSED = 700;
const OVERDUE = 150;
const ACCEPTING = {no: 80, 'waiting-list': 20};
const NO_PLACE = 20;
const FAR_FROM_ALL = 80;
const STATES = {open: 0, 'call-first': 40, appointment: 50, unknown: 90, closed: 90};
const OPENS_TODAY = 60;
const DISTANCES = [[1, 0], [3, 10], [5, 20], [10, 40], [20, 60], [Infinity, 80]];
/* Somebody who has typed nothing is shown what helps in a bad hour first. */
const KINDS = {'safe-space': 0, helpline: 5, 'peer-group': 10, service: 15};
const LEAST_RELEVANT = 100;

/* The name was meant when the words are most of it, or when hardly any other name has them. */
const AS_A_NAME = 0.6;
const MOST_OF_NAME = 0.6;
const FEW_NAMES = 5;
const GOOD = 0.6;
const FAIR = 0.35;

/* What it costs a row in rank to be in such a state. */
function stateCost({status, state}) {
	if (status !== 'open') {
		return status === 'closed' ? CLOSED : PAUSED;
	}
	return state.is === 'closed' && state.later ? OPENS_TODAY : STATES[state.is];
}

export class Look {
	constructor(part, asked, words) {
		this.part = part;
		this.asked = asked;
		this.words = words;
		this.scores = words.map(word => part.scores(word));
		this.distances = asked.near ? part.distancesFrom(asked.near) : null;
		this.addUp();
		this.filter();
	}

	/* How relevant each row is, the mean over the words, 0 for one that a word does not lead to; and which rows
	 * have all the words in their names. */
	addUp() {
		const {count} = this.part.rows;
		const names = this.part.nameCount;
		this.relevance = new Float32Array(count).fill(this.words.length > 0 ? 0 : 1);
		this.named = new Uint8Array(count).fill(this.words.length > 0 ? 1 : 0);
		this.scores.forEach(({best, phrase}, word) => {
			for (let row = 0; row < count; row++) {
				const before = this.relevance[row];
				this.relevance[row] = best[row] > 0 && (word === 0 || before > 0) ? before + best[row] / this.words.length : 0;
				if (!(phrase[row] >= 0 && phrase[row] < names && best[row] >= AS_A_NAME)) {
					this.named[row] = 0;
				}
			}
		});
		this.namedCount = this.named.reduce((sum, one) => sum + one, 0);
	}

	/* Sets `fails`, a bit for each filter that a row does not pass; -1 for a row that is not looked for at all:
	 * what has closed is only shown to those who ask for it by name. */
	filter() {
		const {part, asked} = this;
		const {of, values} = part.rows.facets.status;
		const closed = values.map(value => value === 'closed');
		this.fails = new Int32Array(part.rows.count);
		this.matched = 0;
		for (let row = 0; row < this.fails.length; row++) {
			if (this.relevance[row] === 0 || (closed[of[row]] && this.named[row] === 0)) {
				this.fails[row] = -1;
			} else {
				this.matched++;
			}
		}
		for (const name of asked.filter.chosen()) {
			this.applyFilter(name);
		}
	}

	applyFilter(name) {
		const {part, asked, fails} = this;
		const bit = Filter.bit(name);
		if (name === 'within') {
			const {starts} = part.rows.points;
			for (let row = 0; row < fails.length; row++) {
				if (starts[row + 1] > starts[row] && this.distances[row] > asked.filter.values.within) {
					fails[row] |= bit;
				}
			}
			return;
		}
		const {of} = part.columns[name === 'age' ? 'ages' : name];
		const passes = part.passing(name, asked.filter, asked);
		for (let row = 0; row < fails.length; row++) {
			if (!passes[of[row]]) {
				fails[row] |= bit;
			}
		}
	}

	/** How many rows of each set pass every filter but the one of this bit. */
	countSets(of, size, bit) {
		const counts = new Int32Array(size);
		for (let row = 0; row < this.fails.length; row++) {
			if (this.fails[row] === 0 || this.fails[row] === bit) {
				counts[of[row]]++;
			}
		}
		return counts;
	}

	/** How many rows would pass without that filter; without any, how many do. */
	countWithout(name) {
		const bit = name ? Filter.bit(name) : 0;
		let count = 0;
		for (const fails of this.fails) {
			count += fails === 0 || fails === bit ? 1 : 0;
		}
		return count;
	}

	/**
	 * What every row that passes is ranked by: less is better.
	 * @param {(row: number, score: number) => void} each
	 */
	eachHit(each) {
		const {part, asked, words} = this;
		const {open, kind, accepting, due} = part.columns;
		const states = part.states(asked.now).map(stateCost);
		const kinds = kind.values.map(value => words.length > 0 ? 0 : KINDS[value]);
		const acceptings = accepting.values.map(value => ACCEPTING[value] || 0);
		const dues = due.values.map(value => value === '' || (asked.now && value < asked.now.date) ? OVERDUE : 0);
		for (let row = 0; row < this.fails.length; row++) {
			if (this.fails[row] === 0) {
				each(row, this.bandOf(row) * BAND + states[open.of[row]] + kinds[kind.of[row]]
					+ acceptings[accepting.of[row]] + dues[due.of[row]] + this.nearCost(row)
					+ (1 - this.relevance[row]) * LEAST_RELEVANT);
			}
		}
	}

	bandOf(row) {
		if (this.words.length === 0) {
			return 0;
		}
		if (this.named[row] && (this.namedCount <= FEW_NAMES
			|| this.words.length / this.part.lengths[this.scores[0].phrase[row]] >= MOST_OF_NAME)) {
			return 0;
		}
		return this.relevance[row] >= GOOD ? 1 : this.relevance[row] >= FAIR ? 2 : 3;
	}

	nearCost(row) {
		if (!this.distances) {
			return 0;
		}
		const far = this.distances[row];
		if (far === Infinity) {
			return this.part.valuesOf('channel', row).some(channel => channel !== 'place') ? NO_PLACE : FAR_FROM_ALL;
		}
		return DISTANCES.find(([most]) => far < most)[1];
	}

	/** Why a row was found: a reason for each word, the same one told once. */
	reasons(row) {
		const phrases = new Set(this.scores.map(({phrase}) => phrase[row]));
		return [...phrases].map(phrase => this.part.reason(phrase));
	}
}
