/* One part of the directory, ready to be searched: what words lead to which rows, which rows pass which filters,
 * and what a result says of a row. */
import {turned} from './columns.js';
import {Filter, suits} from './facets.js';
import {words as foldedWords} from './fold.js';
import {Look} from './look.js';
import {miles} from './near.js';
import {idOf, readRows} from './rows.js';
import {WordIndex} from './word_index.js';

/** How much it says of a row that a word stands in its name, its place, and so on. */
const WEIGHTS = {name: 1, also: 1, topic: 0.85, synonym: 0.8, place: 0.8, area: 0.8, said: 0.8, organisation: 0.7, facet: 0.9};

/* Somebody who looks for Leith is served by what serves all of Edinburgh, and by a national line, but less so. */
const AROUND = 0.6;
const EVERYWHERE = 0.45;

/* The facets whose choices people also type: "polish", "helpline", "carers". */
const TYPED = ['kind', 'audience', 'language'];

const EVENING = [18 * 60, 24 * 60];

/* What makes a short list of small numbers another: a number, which is found faster than text. */
function keyOf(values, from, until, size) {
	let key = 0;
	for (let i = from; i < until; i++) {
		key = key * size + values[i] + 1;
	}
	return Number.isSafeInteger(key) ? key : values.subarray(from, until).join();
}

/* Rows' lists of numbers below `size` as a column: rows with the same list share one set, which `expand` makes ids
 * of. */
function columnOf({starts, values}, size, expand) {
	const of = new Int32Array(starts.length - 1);
	const known = new Map();
	const sets = [];
	const numbers = [];
	for (let row = 0; row < of.length; row++) {
		const key = keyOf(values, starts[row], starts[row + 1], size + 1);
		let number = known.get(key);
		if (number === undefined) {
			known.set(key, number = sets.length);
			numbers.push(values.subarray(starts[row], starts[row + 1]));
			sets.push(expand(numbers[number]));
		}
		of[row] = number;
	}
	return {of, sets, numbers};
}

/* Two columns as one: rows that have the same in both share a pair of numbers. */
function paired(first, second) {
	const of = new Int32Array(first.of.length);
	const known = new Map();
	const pairs = [];
	for (let row = 0; row < of.length; row++) {
		const key = first.of[row] * second.values.length + second.of[row];
		let number = known.get(key);
		if (number === undefined) {
			known.set(key, number = pairs.length);
			pairs.push([first.of[row], second.of[row]]);
		}
		of[row] = number;
	}
	return {of, pairs, first, values: pairs};
}

/* The day so many days after another; "" after "". */
function dayAfter(date, days) {
	return date === '' ? '' : new Date(Date.parse(`${date}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}

/* Those of all sets that are meant, with how much. */
function aimAt(column, shares) {
	const sets = shares.map((share, set) => set).filter(set => shares[set] > 0);
	return {column, sets, shares: sets.map(set => shares[set])};
}

/* Gives every row what its set has, where that is more than it has itself. */
function addSets(of, sets, {best, phrase}) {
	for (let row = 0; row < of.length; row++) {
		const set = of[row];
		if (sets.best[set] > best[row]) {
			best[row] = sets.best[set];
			phrase[row] = sets.phrase[set];
		}
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

/* Adds the number of everything around an item of a tree, and of itself. */
function addAround(tree, number, to) {
	for (; number >= 0 && !to.has(number); number = tree[number].around) {
		to.add(number);
	}
}

export class Part {
	/**
	 * @param {import('./search.js').Data} data
	 * @param {boolean} unkept
	 * @param {object} options as Search takes them
	 */
	constructor(data, unkept, options) {
		this.rows = readRows(data.search, data.facets, unkept);
		this.options = options;
		this.index = new WordIndex(this.rows.words);
		this.makeColumns();
		this.makePhrases();
		this.typed = [];
		this.lastScores = new Map();
		this.addTyped();
	}

	makeColumns() {
		const {topics, areas, about, covers, facets} = this.rows;
		const withinArea = areas.map(() => []);
		areas.forEach((area, i) => {
			const around = new Set();
			addAround(areas, i, around);
			around.forEach(number => withinArea[number].push(i));
		});
		const topicsOf = numbers => {
			const found = new Set();
			numbers.forEach(number => addAround(topics, number, found));
			return [...found].map(number => topics[number].id);
		};
		const areasOf = numbers => {
			const found = new Set();
			for (const number of numbers) {
				if (number === 0) {
					return areas.map(area => area.id);
				}
				addAround(areas, number - 1, found);
				withinArea[number - 1].forEach(inside => found.add(inside));
			}
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
			const [is, until = ''] = status.values[state].split(' ');
			return {hours: hours.values[wire], nation: nation.values[where], status: is, until};
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
			const hours = now && this.options.hours;
			open.key = key;
			open.sets = null;
			open.states = open.kinds.map(kind => ({status: kind.status, state: kind.status !== 'open' ? {is: 'closed'}
				: hours ? hours.state(kind.hours, kind.nation, now) : {is: 'unknown'}}));
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
		return status === 'open' && !!now && !!this.options.hours
			&& this.options.hours.opens(hours, nation, now.date, Math.max(EVENING[0], now.minute), EVENING[1]);
	}

	/* Where each sort of phrase begins: they are numbered through in the order of generator/render/search. */
	makePhrases() {
		const {rows} = this;
		const synonyms = rows.topics.flatMap((topic, i) => topic.rest.map(text => ({text, topic: i})));
		const sizes = [['name', rows.count], ['also', rows.also.names.length],
			['organisation', rows.organisations.length], ['area', rows.areas.length], ['topic', rows.topics.length],
			['synonym', synonyms.length], ['place', rows.places.length],
			['said', rows.said.length * (rows.topics.length + rows.areas.length)]];
		let at = 0;
		this.synonyms = synonyms;
		this.sorts = sizes.map(([as, size]) => ({as, from: at, until: at += size}));
		this.nameCount = this.sorts[1].until;
		this.phraseCount = at;
		this.aims = new Map();
		this.rowsAt = turned(rows.at, rows.places.length);
		this.lengths = new Uint8Array(at);
		for (const phrase of this.index.phrases) {
			this.lengths[phrase]++;
		}
	}

	/* The names of kinds, audiences and languages can be looked for as well; they are few. */
	addTyped() {
		for (const facet of TYPED) {
			for (const id of new Set(this.columns[facet].sets.flat())) {
				this.typed.push({facet, id, words: foldedWords(this.namesOf(facet, id))});
			}
		}
	}

	/* Everything a choice is called. */
	namesOf(facet, id) {
		const own = facet === 'language' ? (this.rows.languages[id] || []).join(' ') : '';
		return `${this.called(facet, id).name} ${own} ${facet === 'language' ? '' : id}`;
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
		return {name: (this.options.say && this.options.say(facet, id)) || written, within: ''};
	}

	/** Of what sort a phrase is, and its number within that sort. */
	sortOf(phrase) {
		for (const {as, from, until} of this.sorts) {
			if (phrase < until) {
				return {as, number: phrase - from};
			}
		}
		return {as: 'facet', number: phrase - this.phraseCount};
	}

	/* Which topic or area a name in another language is of. */
	saidBy(number) {
		const {topics, areas, said} = this.rows;
		const {language, ...names} = said[Math.floor(number / (topics.length + areas.length))];
		const at = number % (topics.length + areas.length);
		const facet = at < topics.length ? 'topic' : 'area';
		const item = facet === 'topic' ? at : at - topics.length;
		return {facet, item, language, text: names[facet][item]};
	}

	/* The column that a phrase speaks of, and the sets in it that it means, each with how much. Found once. */
	aimOf(phrase) {
		let aim = this.aims.get(phrase);
		if (!aim) {
			this.aims.set(phrase, aim = this.findAim(phrase));
		}
		return aim;
	}

	findAim(phrase) {
		const {topics} = this.rows;
		const {as, number} = this.sortOf(phrase);
		if (as === 'organisation') {
			return {column: 'runBy', sets: [number + 1], shares: [1]};
		}
		if (as === 'said') {
			const {facet, item} = this.saidBy(number);
			return this.aimOf(this.sorts.find(sort => sort.as === facet).from + item);
		}
		if (as === 'area') {
			return this.areaAim(number);
		}
		const column = as === 'facet' ? this.typed[number].facet : 'topic';
		const id = as === 'facet' ? this.typed[number].id : topics[as === 'topic' ? number : this.synonyms[number].topic].id;
		return aimAt(column, this.columns[column].sets.map(set => set.includes(id) ? 1 : 0));
	}

	/* What serves an area: there or within it first. */
	areaAim(area) {
		const around = new Set();
		addAround(this.rows.areas, area, around);
		const inside = new Set(this.withinArea[area]);
		const share = covered => covered < 0 ? EVERYWHERE : inside.has(covered) ? 1 : around.has(covered) ? AROUND : 0;
		return aimAt('area', this.columns.area.numbers.map(numbers =>
			numbers.reduce((most, number) => Math.max(most, share(number - 1)), 0)));
	}

	/** Does anything answer to the word? */
	leads(word) {
		return this.phrasesOf(word).touched.length > 0;
	}

	/* The phrases that a word leads to, and how well each answers to it. */
	phrasesOf(word) {
		const {index, typed, phraseCount} = this;
		const qualities = new Float32Array(phraseCount + typed.length);
		const touched = [];
		const put = (phrase, quality) => {
			if (qualities[phrase] === 0) {
				touched.push(phrase);
			}
			qualities[phrase] = Math.max(qualities[phrase], quality);
		};
		for (const {number, quality} of index.answers(word)) {
			for (let i = index.starts[number]; i < index.starts[number + 1]; i++) {
				put(index.phrases[i], quality);
			}
		}
		typed.forEach(({words}, i) => words.some(one => one === word) && put(phraseCount + i, 1));
		return {qualities, touched};
	}

	/**
	 * What a word leads to: for every row how well (0 to 1), and through which phrase.
	 * @param {string} word
	 * @returns {{best: Float32Array, phrase: Int32Array}}
	 */
	scores(word) {
		if (this.lastScores.has(word)) {
			return this.lastScores.get(word);
		}
		const {qualities, touched} = this.phrasesOf(word);
		const found = {best: new Float32Array(this.rows.count), phrase: new Int32Array(this.rows.count).fill(-1)};
		const columns = new Map();
		for (const phrase of touched) {
			this.addPhrase(phrase, qualities[phrase], found, columns);
		}
		for (const [name, sets] of columns) {
			addSets(this.columns[name].of, sets, found);
		}
		this.keepScores(word, found);
		return found;
	}

	/* Adds the rows of a phrase, or, when it speaks of a column, the sets in it: they are far fewer. */
	addPhrase(phrase, quality, {best, phrase: through}, columns) {
		const {as, number} = this.sortOf(phrase);
		const score = WEIGHTS[as] * quality;
		const put = row => {
			if (score > best[row]) {
				best[row] = score;
				through[row] = phrase;
			}
		};
		if (as === 'name') {
			put(number);
		} else if (as === 'also') {
			put(this.rows.also.rows[number]);
		} else if (as === 'place') {
			const {starts, values} = this.rowsAt;
			for (let i = starts[number]; i < starts[number + 1]; i++) {
				put(values[i]);
			}
		} else {
			this.addAim(phrase, score, columns);
		}
	}

	addAim(phrase, score, columns) {
		const {column, sets, shares} = this.aimOf(phrase);
		const size = this.columns[column].sets.length;
		if (!columns.has(column)) {
			columns.set(column, {best: new Float32Array(size), phrase: new Int32Array(size)});
		}
		const found = columns.get(column);
		for (let i = 0; i < sets.length; i++) {
			if (score * shares[i] > found.best[sets[i]]) {
				found.best[sets[i]] = score * shares[i];
				found.phrase[sets[i]] = phrase;
			}
		}
	}

	/* While somebody types, all words but the last stay as they are. */
	keepScores(word, found) {
		const MOST = 8;
		this.lastScores.set(word, found);
		if (this.lastScores.size > MOST) {
			this.lastScores.delete(this.lastScores.keys().next().value);
		}
	}

	/** What words and filters leave. */
	look(asked, words) {
		return new Look(this, asked, words);
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
		return this.columns.open.kinds.map(({hours, nation, status}) => !!this.options.hours
			&& isOpen({status, state: this.options.hours.state(hours, nation, chosen)}));
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

	/** The values of a row: its ways in. */
	valuesOf(name, row) {
		const facet = this.rows.facets[name];
		return facet.sets[facet.of[row]];
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
		const {status, until, hours, nation} = open.kinds[open.of[row]];
		const again = due.values[due.of[row]];
		return {
			id: idOf(rows, row),
			...this.nameOf(row),
			kind: this.valueOf('kind', row),
			status,
			pausedUntil: until,
			stale: again === '' || (!!now && again < now.date),
			standing: this.options.hours ? this.options.hours.standing({hours, nation, status, due: again}, now) : null,
			hours,
			nation,
			ways: this.valuesOf('way', row),
			channels: this.valuesOf('channel', row),
			access: this.valuesOf('access', row),
			accepting: this.valueOf('accepting', row),
			free: this.valueOf('cost', row) === 'free',
			checked: this.valueOf('checked', row),
			due: again,
			runBy: rows.runBy[row] >= 0 ? rows.organisations[rows.runBy[row]] : '',
			unkept: rows.unkept,
		};
	}

	/** Why a phrase speaks for a row. */
	reason(phrase) {
		const {rows} = this;
		const {as, number} = this.sortOf(phrase);
		switch (as) {
		case 'name':
			return {as, text: rows.names[number]};
		case 'also':
			return {as, text: rows.also.names[number], language: rows.also.languages[number]};
		case 'organisation':
			return {as: 'run-by', text: rows.organisations[number]};
		case 'area':
			return this.reasonOf('area', rows.areas[number].id);
		case 'topic':
			return this.reasonOf('topic', rows.topics[number].id);
		case 'synonym': {
			const topic = rows.topics[this.synonyms[number].topic];
			return {...this.reasonOf('topic', topic.id), through: this.synonyms[number].text};
		}
		case 'place':
			return {as, text: rows.places[number]};
		case 'said': {
			const {facet, item, text} = this.saidBy(number);
			const reason = this.reasonOf(facet, rows[facet === 'topic' ? 'topics' : 'areas'][item].id);
			return reason.text === text ? reason : {...reason, through: text};
		}
		default:
			return this.reasonOf(this.typed[number].facet, this.typed[number].id);
		}
	}

	reasonOf(facet, id) {
		return {as: facet, text: this.called(facet, id).name, id};
	}
}
