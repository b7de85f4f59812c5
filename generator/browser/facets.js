/* Filters: which rows pass which, and how many each choice would leave. Every filter has a bit, so that a row that
 * fails one alone still counts among that one's choices. */

const NAMES = ['topic', 'area', 'kind', 'open', 'way', 'audience', 'age', 'language', 'cost', 'channel', 'access',
	'format', 'accepting', 'stage', 'within'];

/** The filters whose choices are ids, in the order they are shown. */
export const FACETS = ['topic', 'area', 'kind', 'open', 'way', 'audience', 'language', 'cost', 'channel', 'access',
	'format', 'accepting', 'stage'];

/* Of these a row must have all that are chosen: they are what somebody needs. */
const ALL_OF = new Set(['access', 'format']);

/* Choices in the order people know them; all others come by how many there are. */
const ORDER = {
	kind: ['safe-space', 'helpline', 'peer-group', 'service'],
	open: ['now', 'evening'],
	way: ['drop-in', 'self-referral', 'professional-referral', 'invitation'],
	channel: ['place', 'phone', 'text', 'video', 'online'],
	access: ['step-free', 'accessible-toilet', 'hearing-loop'],
	format: ['large-print', 'easy-words', 'braille', 'bsl'],
	accepting: ['yes', 'waiting-list', 'no'],
	stage: ['staying-well', 'early-help', 'crisis', 'in-hospital', 'leaving-hospital'],
	cost: ['free'],
};

/** What was asked for, filter by filter. */
export class Filter {
	/** @param {import('./search.js').Query} query */
	constructor({ filters = {}, near = null }) {
		this.values = {};
		for (const name of NAMES) {
			const value = filters[name];
			const given = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
			if (given && !(name === 'within' && !near)) {
				this.values[name] = value;
			}
		}
	}

	/** The names of the filters that are set. */
	chosen() {
		return NAMES.filter(name => this.values[name] !== undefined);
	}

	/** The bit of a filter. */
	static bit(name) {
		return 1 << NAMES.indexOf(name);
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

function inOrder(name, items) {
	const order = ORDER[name];
	if (name === 'topic' || name === 'area') {
		return items;
	}
	if (order) {
		return items.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
	}
	return items.sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/**
 * The choices of every filter, each with how many rows it would leave given all other filters.
 * @param {import('./search_part.js').Part[]} parts
 * @param {object[]} found what each part found
 * @param {Filter} filter
 */
export function facetItems(parts, found, filter) {
	const facets = {};
	for (const name of FACETS) {
		const chosen = filter.values[name];
		const items = [...gather(parts, found, name).values()]
			.map(item => ({...item, chosen: Array.isArray(chosen) ? chosen.includes(item.id) : chosen === item.id}))
			.filter(item => item.count > 0 || item.chosen);
		facets[name] = inOrder(name, items);
	}
	return facets;
}
