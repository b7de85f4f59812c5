/* One look at a part of the directory: which rows the words lead to, which filters each fails, and what each is
 * ranked by. */
import { Filter } from './facets.js';

/* Relevance counts in coarse bands: within one, what helps now comes first. */
const BAND = 1000;
const PAUSED = 400;
const CLOSED = 700;
const OVERDUE = 150;
const NOT_ACCEPTING = 80;
const WAITING_LIST = 20;
const NO_PLACE = 20;
const FAR_FROM_ALL = 80;
const STATES = { open: 0, 'call-first': 40, appointment: 50, unknown: 90, closed: 90 };
const OPENS_TODAY = 60;
const DISTANCES = [[1, 0], [3, 10], [5, 20], [10, 40], [20, 60], [Infinity, 80]];
/* Somebody who has typed nothing is shown what helps in a bad hour first. */
const KINDS = { 'safe-space': 0, helpline: 5, 'peer-group': 10, service: 15 };

/* The name was meant when the words are most of it, or when hardly any other name has them. */
const MOST_OF_NAME = 0.6;
const FEW_NAMES = 5;
const GOOD = 0.6;
const FAIR = 0.35;
const AS_A_NAME = 0.6;

export class Look {
	constructor(part, asked, words) {
		this.part = part;
		this.asked = asked;
		this.words = words;
		this.scores = words.map((word) => part.scores(word));
		this.distances = asked.near ? part.distancesFrom(asked.near) : null;
		this.findNames();
		this.failed();
	}

	/* How many words of a row's name each row has, by its own name or one in another language. */
	findNames() {
		const { rows, sorts } = this.part;
		const named = sorts[1].until;
		this.named = new Uint8Array(rows.count);
		this.namedCount = 0;
		for (let row = 0; row < rows.count && this.words.length > 0; row++) {
			const all = this.scores.every(({ best, phrase }) => phrase[row] >= 0 && phrase[row] < named && best[row] >= AS_A_NAME);
			this.named[row] = all ? 1 : 0;
			this.namedCount += all ? 1 : 0;
		}
	}

	/* Sets `fails`, a bit for each filter that a row does not pass; -1 for a row that is not looked for at all. */
	failed() {
		const { part, asked, words } = this;
		const { count } = part.rows;
		const status = part.rows.facets.status;
		const closed = status.values.map((value) => value === 'closed');
		const fails = new Int32Array(count);
		this.matched = 0;
		for (let row = 0; row < count; row++) {
			const leads = this.scores.every(({ best }) => best[row] > 0);
			if (!leads || (closed[status.of[row]] && !(words.length > 0 && this.named[row]))) {
				fails[row] = -1;
			} else {
				this.matched++;
			}
		}
		for (const name of asked.filter.chosen()) {
			this.applyFilter(name, fails);
		}
		this.fails = fails;
	}

	applyFilter(name, fails) {
		const { part, asked } = this;
		const bit = Filter.bit(name);
		if (name === 'within') {
			const { starts } = part.rows.points;
			for (let row = 0; row < fails.length; row++) {
				if (starts[row + 1] > starts[row] && this.distances[row] > asked.filter.values.within) {
					fails[row] |= bit;
				}
			}
			return;
		}
		const { of } = name === 'age' ? part.columns.ages : part.columns[name];
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

	/** How many rows would pass without that filter. */
	countWithout(name) {
		const bit = Filter.bit(name);
		let count = 0;
		for (const fails of this.fails) {
			count += fails === 0 || fails === bit ? 1 : 0;
		}
		return count;
	}

	/** Calls each(row, score) for every row that passes. */
	eachHit(each) {
		for (let row = 0; row < this.fails.length; row++) {
			if (this.fails[row] === 0) {
				each(row, this.scoreOf(row));
			}
		}
	}

	scoreOf(row) {
		const { part, asked } = this;
		const relevance = this.relevanceOf(row);
		const band = this.bandOf(row, relevance);
		const kind = this.words.length > 0 ? 0 : KINDS[part.valueOf('kind', row)];
		return band * BAND + this.stateScore(row) + this.nearScore(row) + this.trustScore(row, asked) + kind
			+ (1 - relevance) * 100;
	}

	relevanceOf(row) {
		let sum = 0;
		for (const { best } of this.scores) {
			sum += best[row];
		}
		return this.words.length > 0 ? sum / this.words.length : 1;
	}

	bandOf(row, relevance) {
		if (this.words.length === 0) {
			return 0;
		}
		if (this.named[row]) {
			const { lengths } = this.part;
			const long = Math.max(1, lengths[this.scores[0].phrase[row]]);
			if (this.namedCount <= FEW_NAMES || this.words.length / long >= MOST_OF_NAME) {
				return 0;
			}
		}
		return relevance >= GOOD ? 1 : relevance >= FAIR ? 2 : 3;
	}

	/* Open now, then later today; what is paused or closed only behind all else of its band. */
	stateScore(row) {
		const { part, asked } = this;
		const status = part.valueOf('status', row);
		if (status !== 'open') {
			return status === 'closed' ? CLOSED : PAUSED;
		}
		const { is, next } = part.stateOf(part.columns.open.of[row], asked.now);
		return is === 'closed' && next && next.date === asked.now.date ? OPENS_TODAY : STATES[is];
	}

	nearScore(row) {
		if (!this.distances) {
			return 0;
		}
		const far = this.distances[row];
		if (far === Infinity) {
			return this.part.valuesOf('channel', row).some((channel) => channel !== 'place') ? NO_PLACE : FAR_FROM_ALL;
		}
		return DISTANCES.find(([most]) => far < most)[1];
	}

	trustScore(row, { now }) {
		const due = this.part.dueOf(row);
		const accepting = this.part.valueOf('accepting', row);
		return (due === '' || due < now.date ? OVERDUE : 0)
			+ (accepting === 'no' ? NOT_ACCEPTING : accepting === 'waiting-list' ? WAITING_LIST : 0);
	}

	/** Why a row was found: a reason for each word, the same one told once. */
	reasons(row) {
		const phrases = new Set(this.scores.map(({ phrase }) => phrase[row]).filter((phrase) => phrase >= 0));
		return [...phrases].map((phrase) => this.part.reason(phrase));
	}
}
