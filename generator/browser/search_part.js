/* One part of the directory, ready to be searched: what words lead to which rows, which rows pass which filters,
 * and what a result says of a row. */
import {dateOf, dayNumber} from './clock.js';
import {Filter, suits} from './facets.js';
import {miles} from './near.js';
import {Phrases} from './phrases.js';
import {idOf, readRows} from './rows.js';
import {columnOf, paired} from './sets.js';

const EVENING = [18 * 60, 24 * 60];

/* The day so many days after another; "" after "". */
function dayAfter(date, days) {
	return date === '' ? '' : dateOf(dayNumber(date) + days);
}

/* Gives every row what its set has, where that is more than it has itself. */
function addSets(of, sets, found) {
	for (let row = 0; row < of.length; row++) {
		put(found, row, sets.best[of[row]], sets.phrase[of[row]]);
	}
}

/* Keeps the best score of a row or a set, and the phrase it comes through. */
function put({best, phrase}, at, score, through) {
	if (score > best[at]) {
		best[at] = score;
		phrase[at] = through;
	}
}

function isOpen({status, state}) {
	return status === 'open' && (state.is === 'open' || state.is === 'call-first');
}

/* What every item of a tree is called, in the reader's language where it has a name, and what it stands within. */
function byId(tree, said = []) {
	return new Map(tree.map(({id, name, around}, i) =>
		[id, {name: said[i] || name, within: around >= 0 ? tree[around].id : ''}]));
}

export class Part {
	/**
	 * @param {import('./search.js').Data} data
	 * @param {object} options as Search takes them
	 */
	constructor(data, options) {
		this.rows = readRows(data.search, data.facets);
		this.options = options;
		this.makeColumns();
		this.lastScores = new Map();
	}

	/** What words lead to; made when there first is one, since looking around needs none of it. */
	get phrases() {
		this.made = this.made || new Phrases(this);
		return this.made;
	}

	/** The numbers of some items of a tree, and of everything around them. */
	aroundOf(tree, numbers) {
		const found = new Set();
		for (let number of numbers) {
			for (; number >= 0 && !found.has(number); number = tree[number].around) {
				found.add(number);
			}
		}
		return found;
	}

	makeColumns() {
		const {topics, areas, about, covers, facets} = this.rows;
		const withinArea = areas.map(() => []);
		areas.forEach((area, i) => this.aroundOf(areas, [i]).forEach(number => withinArea[number].push(i)));
		const topicsOf = numbers => [...this.aroundOf(topics, numbers)].map(number => topics[number].id);
		const areasOf = numbers => {
			if (numbers.includes(0)) {
				return areas.map(area => area.id);
			}
			const found = this.aroundOf(areas, numbers.map(number => number - 1));
			numbers.forEach(number => withinArea[number - 1].forEach(inside => found.add(inside)));
			return [...found].map(inside => areas[inside].id);
		};
		this.columns = {...facets, topic: columnOf(about, topics.length, topicsOf),
			area: columnOf(covers, areas.length + 1, areasOf)};
		this.columns.open = this.openings();
		this.columns.due = this.dues();
		this.columns.runBy = {of: this.rows.runBy.map(number => number + 1), sets: ['', ...this.rows.organisations]};
		const said = this.rows.said.find(({language}) => language === this.options.language) || {};
		this.items = {topic: byId(topics, said.topic), area: byId(areas, said.area)};
		this.withinArea = withinArea;
	}

	/* Rows with the same hours, nation and status are open at the same times. */
	openings() {
		const {hours, nation, status} = this.rows.facets;
		const column = paired(paired(hours, nation), status);
		column.kinds = column.pairs.map(([both, state]) => {
			const [wire, where] = column.first.pairs[both];
			const [is] = status.values[state].split(' ');
			return {hours: hours.values[wire], nation: nation.values[where], status: is};
		});
		return {...column, key: ''};
	}

	/* The day each row is to be checked again, "" for what nobody has ever verified. */
	dues() {
		const {checked, kind} = this.rows.facets;
		const column = paired(checked, kind);
		const values = column.pairs.map(([day, is]) => dayAfter(checked.values[day], this.rows.review[kind.values[is]]));
		return {of: column.of, values};
	}

	/**
	 * How each kind of hours stands at a moment; asked for again, as it was.
	 * @returns {{status: string, state: object}[]} beside columns.open.kinds
	 */
	states(now) {
		const {open} = this.columns;
		const key = now ? `${now.date} ${now.minute}` : 'unknown';
		if (open.key !== key) {
			open.key = key;
			open.sets = null;
			open.states = open.kinds.map(({hours, nation, status}) => ({status, state: status !== 'open' ? {is: 'closed'}
				: now ? this.options.hours.state(hours, nation, now) : {is: 'unknown'}}));
		}
		return open.states;
	}

	/* Which of "now" and "evening" each kind of hours is open at. */
	openSets(now) {
		const {open} = this.columns;
		const states = this.states(now);
		open.sets = open.sets || open.kinds.map((kind, number) => [
			...isOpen(states[number]) ? ['now'] : [],
			...this.opensThisEvening(kind, now) ? ['evening'] : [],
		]);
		return open.sets;
	}

	opensThisEvening({hours, nation, status}, now) {
		return status === 'open' && !!now
			&& this.options.hours.opens(hours, nation, now.date, Math.max(EVENING[0], now.minute), EVENING[1]);
	}

	/**
	 * What a choice of a facet is called, and what it stands within.
	 * @returns {{name: string, within: string}}
	 */
	called(facet, id) {
		if (this.items[facet]) {
			return this.items[facet].get(id);
		}
		const [written] = (facet === 'language' && this.rows.languages[id]) || [id];
		return {name: this.options.say(facet, id) || written, within: ''};
	}

	/** Everything a choice of a facet may be typed as; its name comes first. */
	namesOf(facet, id) {
		const {name} = this.called(facet, id);
		return facet === 'language' ? [name, ...this.rows.languages[id] || []] : [name, id, this.options.about(id) || ''];
	}

	/**
	 * What a word leads to: for every row how well (0 to 1), and through which phrase.
	 * @param {string} word
	 * @returns {{leads: boolean, best: Float32Array, phrase: Int32Array}} leads: does anything answer to it?
	 */
	scores(word) {
		if (this.lastScores.has(word)) {
			return this.lastScores.get(word);
		}
		const {qualities, leads} = this.phrases.of(word);
		const found = {leads, best: new Float32Array(this.rows.count), phrase: new Int32Array(this.rows.count).fill(-1)};
		const columns = new Map();
		for (const sort of leads ? this.phrases.sorts : []) {
			for (let phrase = sort.from; phrase < sort.until; phrase++) {
				if (qualities[phrase] > 0) {
					this.phrases.each(sort, phrase - sort.from, (at, share, column) =>
						put(column ? this.ofSets(columns, column) : found, at, qualities[phrase] * share, phrase));
				}
			}
		}
		for (const [name, sets] of columns) {
			addSets(this.columns[name].of, sets, found);
		}
		this.keepScores(word, found);
		return found;
	}

	/* The scores of a column's sets, made when they are first asked for. */
	ofSets(columns, name) {
		if (!columns.has(name)) {
			const size = this.columns[name].sets.length;
			columns.set(name, {best: new Float32Array(size), phrase: new Int32Array(size)});
		}
		return columns.get(name);
	}

	/* While somebody types, all words but the last stay as they are. */
	keepScores(word, found) {
		const MOST = 8;
		this.lastScores.set(word, found);
		if (this.lastScores.size > MOST) {
			this.lastScores.delete(this.lastScores.keys().next().value);
		}
	}

	/** Miles to the nearest public place of each row, Infinity for a row that has none; kept for the last point. */
	distancesFrom(point) {
		if (this.near !== point) {
			const {starts, latitudes, longitudes} = this.rows.points;
			const far = new Float64Array(this.rows.count).fill(Infinity);
			for (let row = 0; row < far.length; row++) {
				for (let i = starts[row]; i < starts[row + 1]; i++) {
					far[row] = Math.min(far[row], miles(point.latitude, point.longitude, latitudes[i], longitudes[i]));
				}
			}
			this.near = point;
			this.distances = far;
		}
		return this.distances;
	}

	/** For every set of a facet, does it pass the filter? */
	passing(name, filter, asked) {
		const chosen = filter.values[name];
		if (name === 'age') {
			return this.columns.ages.values.map(ages => suits(ages, Number(chosen)));
		}
		if (name !== 'open') {
			return this.columns[name].sets.map(ids => filter.passes(name, ids));
		}
		if (typeof chosen === 'string') {
			return this.openSets(asked.now).map(ids => ids.includes(chosen));
		}
		return this.columns.open.kinds.map(({hours, nation, status}) => isOpen({status, state: this.options.hours.state(hours, nation, chosen)}));
	}

	/** How many rows each choice of a facet would leave, given all other filters: pairs of id and number. */
	countsOf(name, look) {
		const {of} = this.columns[name];
		const sets = name === 'open' ? this.openSets(look.asked.now) : this.columns[name].sets;
		const needsAll = name === 'access' || name === 'format';
		const left = look.countSets(of, sets.length, needsAll ? 0 : Filter.bit(name));
		const counts = new Map();
		if (this.items[name]) {
			this.items[name].forEach((item, id) => counts.set(id, 0));
		}
		sets.forEach((ids, set) => {
			for (const id of ids) {
				counts.set(id, (counts.get(id) || 0) + left[set]);
			}
		});
		return counts;
	}

	/** One value of a row: of its kind, its hours. */
	valueOf(name, row) {
		const facet = this.rows.facets[name];
		return facet.values[facet.of[row]];
	}

	/** The row's name as the reader reads it. */
	nameOf(row) {
		const {also, names} = this.rows;
		for (let i = 0; i < also.rows.length && also.rows[i] <= row; i++) {
			if (also.rows[i] === row && also.languages[i] === this.options.language) {
				return {name: also.names[i], nameLanguage: also.languages[i]};
			}
		}
		return {name: names[row]};
	}

	/** What a result tells of a row. */
	describe(row, now) {
		const {rows} = this;
		const {open, due} = this.columns;
		const {status, hours, nation} = open.kinds[open.of[row]];
		const again = due.values[due.of[row]];
		return {
			id: idOf(rows, row),
			...this.nameOf(row),
			kind: this.valueOf('kind', row),
			status,
			reopening: !!now && (this.valueOf('status', row).split(' ')[1] || now.date) < now.date,
			stale: again === '' || (!!now && again < now.date),
			hours,
			nation,
			ways: this.rows.facets.way.sets[this.rows.facets.way.of[row]],
			accepting: this.valueOf('accepting', row),
			free: this.valueOf('cost', row) === 'free',
			checked: this.valueOf('checked', row),
			due: again,
		};
	}
}
