/* Filters: which rows pass which, and how many each choice would leave. Every filter has a bit, so that a row that
 * fails one alone still counts among that one's choices. */
import {CHOICE_PHRASES} from './facet_names.js';
import {FILTER_PHRASES} from './find_names.js';

/** The names of the filters, in the order they are shown. */
export const FILTERS = Object.keys(FILTER_PHRASES);

/* Of these a row must have all that are chosen: they are what somebody needs. */
const ALL_OF = new Set(['access', 'format']);

/** What was asked for, filter by filter. */
export class Filter {
	/** @param {import('./search.js').Query} query */
	constructor({ filters = {}, near = null }) {
		this.values = {};
		for (const name of FILTERS) {
			const value = filters[name];
			if (String(value ?? '') !== '' && !(name === 'within' && !near)) {
				this.values[name] = value;
			}
		}
	}

	/** The names of the filters that are set. */
	chosen() {
		return FILTERS.filter(name => this.values[name] !== undefined);
	}

	/** The bit of a filter. */
	static bit(name) {
		return 1 << FILTERS.indexOf(name);
	}

	/**
	 * Does a set of ids pass a filter?
	 * @param {string} name
	 * @param {string[]} ids
	 * @returns {boolean}
	 */
	passes(name, ids) {
		const chosen = this.values[name];
		return ALL_OF.has(name) ? chosen.every(id => ids.includes(id)) : chosen.some(id => ids.includes(id));
	}
}

/** Is somebody of this age within "16-25", "16-", "-17" or ""? */
export function suits(ages, age) {
	if (ages === '') {
		return true;
	}
	const [from, until] = ages.split('-');
	return (from === '' || age >= Number(from)) && (until === '' || age <= Number(until));
}

/* Adds up the parts' counts of one facet: id -> {id, name, within, count}. */
function gather(parts, found, name) {
	const items = new Map();
	parts.forEach((part, i) => {
		for (const [id, count] of part.countsOf(name, found[i])) {
			const item = items.get(id) || {id, ...part.called(name, id), count: 0};
			item.count += count;
			items.set(id, item);
		}
	});
	return items;
}

/* In the order people know them; all others come by how many there are. */
function inOrder(name, items) {
	if (name === 'topic' || name === 'area') {
		return items;
	}
	if (CHOICE_PHRASES[name]) {
		const order = Object.keys(CHOICE_PHRASES[name]);
		return items.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
	}
	return items.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/**
 * The choices of every filter that has a column of ids, each with how many rows it would leave given all other filters.
 * @param {import('./search_part.js').Part[]} parts
 * @param {object[]} found what each part found
 * @param {Filter} filter
 */
export function facetItems(parts, found, filter) {
	const facets = {};
	for (const name of FILTERS.filter(filter => filter in parts[0].columns)) {
		const chosen = filter.values[name];
		const items = [...gather(parts, found, name).values()]
			.map(item => ({...item, chosen: [].concat(chosen).includes(item.id)}))
			.filter(item => item.count > 0 || item.chosen);
		facets[name] = inOrder(name, items);
	}
	return facets;
}
