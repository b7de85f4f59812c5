/* What words lead to. A phrase is anything whose words are looked for: a name, a place, a need, in the order of
 * generator/render/search and numbered through; behind them stand the names of choices, which only the page knows. */
import {turned} from './columns.js';
import {words as foldedWords} from './fold.js';
import {WordIndex} from './word_index.js';

/** How much it says of a row that a word stands in its name, its place, and so on. */
const WEIGHTS = {name: 1, also: 1, topic: 0.85, synonym: 0.8, place: 0.8, area: 0.8, said: 0.8, organisation: 0.7, facet: 0.9};

/* Somebody who looks for Leith is served by what serves all of Edinburgh, and by a national line, but less so. */
const AROUND = 0.6;
const EVERYWHERE = 0.45;

/* The facets whose choices people also type: "polish", "helpline", "carers", "free". */
const TYPED = ['kind', 'audience', 'language', 'cost', 'way', 'channel', 'access', 'format'];

/* The same for what is not the name of a choice, but its id or what it is. */
const LESS = 0.9;

/* What topics and areas are called in other languages; "" has no words, and keeps its number. */
function namesSaid({topics, areas, said}) {
	return said.flatMap(({topic, area}) => [...topic.map((through, i) => ({facet: 'topic', id: topics[i].id, through})),
		...area.map((through, i) => ({facet: 'area', id: areas[i].id, through}))]);
}

export class Phrases {
	/** @param {import('./search_part.js').Part} part with its columns */
	constructor(part) {
		const {rows} = part;
		const synonyms = rows.topics.flatMap(({id, rest}) => rest.map(through => ({facet: 'topic', id, through})));
		const typed = TYPED.flatMap(facet => [...new Set(part.columns[facet].sets.flat())].flatMap(id => part.namesOf(facet, id)
			.map((name, i) => ({facet, id, weight: i > 0 ? LESS : 1, words: foldedWords(name)}))));
		const sorts = {name: rows.names, also: rows.also.names, organisation: rows.organisations, area: rows.areas,
			topic: rows.topics, synonym: synonyms, place: rows.places, said: namesSaid(rows), facet: typed};
		this.part = part;
		this.count = 0;
		this.sorts = Object.entries(sorts).map(([as, items]) => ({as, items, from: this.count, until: this.count += items.length}));
		this.nameCount = this.sorts[1].until;
		this.aims = new Map();
		this.rowsAt = turned(rows.at, rows.places.length);
		this.indexes = [[0, WordIndex.read(rows.words)], [this.count - typed.length, WordIndex.of(typed.map(({words}) => words))]];
		this.lengths = new Uint8Array(this.count);
		for (const phrase of this.indexes[0][1].phrases) {
			this.lengths[phrase]++;
		}
	}

	/** Is that very word in any? */
	has(word) {
		return this.indexes.some(([, index]) => index.has(word));
	}

	/**
	 * How well each phrase answers to a word, 0 for most.
	 * @param {string} word folded
	 * @returns {{qualities: Float32Array, leads: boolean}} leads: does any answer at all?
	 */
	of(word) {
		const qualities = new Float32Array(this.count);
		let leads = false;
		for (const mistaken of [false, true]) {
			for (const [from, index] of leads ? [] : this.indexes) {
				index.answers(word, mistaken, (number, quality) => {
					leads = true;
					qualities[from + number] = Math.max(qualities[from + number], quality);
				});
			}
		}
		return {qualities, leads};
	}

	/**
	 * Calls with each row that a phrase stands in, and how much of its quality counts. What speaks of a column calls with
	 * the sets in it that it means, which are far fewer.
	 * @param {{as: string, items: object[]}} sort
	 * @param {number} number in its sort
	 * @param {(at: number, share: number, column?: string) => void} act
	 */
	each({as, items}, number, act) {
		const weight = WEIGHTS[as];
		if (as === 'name') {
			act(number, weight);
		} else if (as === 'also') {
			act(this.part.rows.also.rows[number], weight);
		} else if (as === 'place') {
			const {starts, values} = this.rowsAt;
			for (let i = starts[number]; i < starts[number + 1]; i++) {
				act(values[i], weight);
			}
		} else if (as === 'organisation') {
			act(number + 1, weight, 'runBy');
		} else {
			const {facet = as, id, weight: less = 1} = items[number];
			const {sets, shares} = this.setsOf(facet, id);
			sets.forEach((set, i) => act(set, weight * less * shares[i], facet));
		}
	}

	/* The sets that mean a choice. Found once. */
	setsOf(column, id) {
		const key = `${column} ${id}`;
		if (!this.aims.has(key)) {
			const shares = column === 'area' ? this.sharesOfArea(id) : this.part.columns[column].sets.map(set => set.includes(id) ? 1 : 0);
			const sets = shares.map((share, set) => set).filter(set => shares[set] > 0);
			this.aims.set(key, {sets, shares: sets.map(set => shares[set])});
		}
		return this.aims.get(key);
	}

	/* What serves an area: there or within it first. */
	sharesOfArea(id) {
		const {part} = this;
		const {areas} = part.rows;
		const area = areas.findIndex(one => one.id === id);
		const around = part.aroundOf(areas, [area]);
		const share = covered => covered < 0 ? EVERYWHERE : part.withinArea[area].includes(covered) ? 1 : around.has(covered) ? AROUND : 0;
		return part.columns.area.numbers.map(numbers => numbers.reduce((most, number) => Math.max(most, share(number - 1)), 0));
	}

	/** Why a phrase speaks for a row. */
	reason(phrase) {
		const {as, items, from} = this.sorts.find(({until}) => phrase < until);
		const item = items[phrase - from];
		if (!item.id) {
			return {as, text: item};
		}
		const {facet = as, id, through} = item;
		const text = this.part.called(facet, id).name;
		return {as: facet, text, ...through && through !== text ? {through} : {}};
	}
}
