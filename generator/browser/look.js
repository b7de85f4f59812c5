/* One look at a part of the directory: which rows the words lead to, which filters each fails, and what each is
 * ranked by. */
import {CHOICE_PHRASES} from './facet_names.js';
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
/* Of what is equally good, what helps in a bad hour comes first; so do its kinds where they are named. */
const KINDS = Object.keys(CHOICE_PHRASES.kind);
const NEXT_KIND = 5;
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

/* Adds to each row's rank what its value costs. */
function addCosts(ranks, of, costs) {
	for (let row = 0; row < ranks.length; row++) {
		ranks[row] += costs[of[row]];
	}
}

export class Look {
	constructor(part, asked, words) {
		this.part = part;
		this.asked = asked;
		this.words = words;
		this.scores = words.map(word => part.scores(word));
		this.distances = asked.near ? part.distancesFrom(asked.near) : null;
		this.addUp();
	}

	/* How relevant each row is, the mean over the words; how many of them lead to it; and which rows have all of them in
	 * their names. */
	addUp() {
		const {count} = this.part.rows;
		const some = this.words.length > 0 ? 1 : 0;
		this.relevance = new Float32Array(count).fill(1 - some);
		this.hits = new Uint8Array(count);
		this.named = new Uint8Array(count).fill(some);
		this.scores.forEach(word => this.addWord(word));
		this.namedCount = this.named.reduce((sum, one) => sum + one, 0);
	}

	addWord({best, phrase}) {
		const {relevance, hits, named} = this;
		const names = this.part.phrases.nameCount;
		const weight = 1 / this.words.length;
		for (let row = 0; row < relevance.length; row++) {
			if (best[row] > 0) {
				relevance[row] += best[row] * weight;
				hits[row]++;
			}
			if (phrase[row] >= names || best[row] < AS_A_NAME) {
				named[row] = 0;
			}
		}
	}

	/** The most words that lead to one row. */
	mostHits() {
		return this.hits.reduce((most, one) => Math.max(most, one), 0);
	}

	/**
	 * Keeps the rows that so many words lead to, and asks the filters of each.
	 * @param {number} hits
	 */
	keep(hits) {
		for (let row = 0; row < this.hits.length; row++) {
			if (this.hits[row] < hits) {
				this.relevance[row] = 0;
			}
		}
		this.filter();
		return this;
	}

	/* Sets `fails`, a bit for each filter that a row does not pass; -1 for a row that is not looked for at all:
	 * what has closed is only shown to those who ask for it by name. */
	filter() {
		const {part, asked} = this;
		const {of, values} = part.rows.facets.status;
		const closed = values.map(value => value === 'closed');
		this.fails = new Int32Array(part.rows.count);
		for (let row = 0; row < this.fails.length; row++) {
			if (this.relevance[row] === 0 || (closed[of[row]] && this.named[row] === 0)) {
				this.fails[row] = -1;
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

	/** How many rows pass, or would without that filter. */
	countWithout(name) {
		const bit = name ? Filter.bit(name) : 0;
		return this.fails.filter(fails => fails === 0 || fails === bit).length;
	}

	/**
	 * What every row is ranked by: less is better. Costs are added a column at a time, which a browser that sees this for
	 * the first time does twice as fast as a row at a time.
	 * @returns {Float64Array}
	 */
	ranks() {
		const {part, asked, words} = this;
		const {open, kind, accepting, due} = part.columns;
		const ranks = new Float64Array(this.fails.length);
		addCosts(ranks, open.of, part.states(asked.now).map(stateCost));
		addCosts(ranks, accepting.of, accepting.values.map(value => ACCEPTING[value] || 0));
		addCosts(ranks, due.of, due.values.map(value => value === '' || (asked.now && value < asked.now.date) ? OVERDUE : 0));
		addCosts(ranks, kind.of, kind.values.map(value => KINDS.indexOf(value) * NEXT_KIND));
		if (words.length > 0) {
			this.addRelevance(ranks);
		}
		if (this.distances) {
			this.addNearness(ranks);
		}
		return ranks;
	}

	addRelevance(ranks) {
		const {relevance, named} = this;
		for (let row = 0; row < ranks.length; row++) {
			const by = relevance[row];
			const band = named[row] === 1 && this.isMeant(row) ? 0 : by >= GOOD ? 1 : by >= FAIR ? 2 : 3;
			ranks[row] += band * BAND + (1 - by) * LEAST_RELEVANT;
		}
	}

	/* Do the words say this name, and not only something of it? */
	isMeant(row) {
		return this.namedCount <= FEW_NAMES
			|| this.words.length / this.part.phrases.lengths[this.scores[0].phrase[row]] >= MOST_OF_NAME;
	}

	addNearness(ranks) {
		const {channel} = this.part.columns;
		const placeless = channel.sets.map(ids => ids.some(id => id !== 'place') ? NO_PLACE : FAR_FROM_ALL);
		for (let row = 0; row < ranks.length; row++) {
			const far = this.distances[row];
			ranks[row] += far === Infinity ? placeless[channel.of[row]] : DISTANCES.find(([most]) => far < most)[1];
		}
	}

	/** Why a row was found: a reason for each word that leads to it, the same one told once. */
	reasons(row) {
		const reasons = new Map();
		for (const {phrase} of this.scores) {
			const reason = phrase[row] >= 0 && this.part.phrases.reason(phrase[row]);
			if (reason && !reasons.has(`${reason.as} ${reason.text}`)) {
				reasons.set(`${reason.as} ${reason.text}`, reason);
			}
		}
		return [...reasons.values()];
	}
}
