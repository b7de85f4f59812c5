/*
 * The filters: native checkboxes in groups, each with how many entries it would leave. They are set by a press
 * of "Apply", so that somebody with a screen reader or a tremor is not moved about by each choice.
 */
import {make, makeButton, tell} from './dom.js';
import {FILTERS} from './facets.js';
import {nameOfFilter} from './find_names.js';
import {plural, say} from './words.js';

/* These are open from the start; the others are a press away. */
const FIRST = ['open', 'kind', 'way'];

const MILES = [1, 3, 5, 10, 20];
const EVENING = 18 * 60;
const AGE_MOST = 120;

let made = 0;

function choice(type, group, value, words, checked, attributes) {
	const id = `choice-${++made}`;
	const box = make('input', Object.assign({type, id, name: `find-${group}`, value}, attributes));

	box.checked = checked;
	return make('div', {class: 'choice'}, box, ' ', make('label', {for: id}, words));
}

function group(name, chosen, ...inside) {
	return make('details', {class: 'group', open: FIRST.includes(name) || chosen, 'data-filter': name},
		make('summary', null, nameOfFilter(name)),
		make('fieldset', null, make('legend', {class: 'hidden'}, nameOfFilter(name)), ...inside));
}

/* Topics and areas are told with what is around them, since lists of hundreds help nobody. */
function wordsOfItem(item, items) {
	const around = item.within && items.find(other => other.id === item.within);

	return say('{name} ({count})', {count: item.count, name: around ? say('{around}: {name}', {around: around.name, name: item.name}) : item.name});
}

function boxes(name, items) {
	return group(name, items.some(item => item.chosen), ...items.map(item =>
		choice('checkbox', name, item.id, wordsOfItem(item, items), item.chosen)));
}

/* "18:00", as a field has it. */
const clock = minute => new Date(minute * 60000).toISOString().slice(11, 16);

/* Any time, now, this evening, or a time somebody chooses. */
function openGroup(items, open, now) {
	const at = open && open.date && open;
	const day = make('input', {type: 'date', id: 'find-day', value: at ? at.date : now && now.date});
	const time = make('input', {type: 'time', id: 'find-time', value: clock(at ? at.minute : EVENING)});
	const row = choice('radio', 'open', 'at', say('At a time I choose'), at);
	const choose = () => { row.querySelector('input').checked = true; };

	day.addEventListener('change', choose);
	time.addEventListener('change', choose);
	return group('open', false,
		choice('radio', 'open', '', say('Any time'), !open),
		...items.map(item => choice('radio', 'open', item.id, wordsOfItem(item, items), open === item.id)),
		row, make('p', {class: 'buttons'}, make('label', {for: 'find-day'}, say('Day')), ' ', day, ' ',
			make('label', {for: 'find-time'}, say('Time')), ' ', time));
}

function ageGroup(age) {
	return group('age', age !== undefined, make('p', {class: 'buttons'}, make('label', {for: 'find-age'}, say('How old is the person?')),
		make('input', {id: 'find-age', type: 'number', min: 0, max: AGE_MOST, value: age})));
}

function withinGroup(within) {
	return group('within', within, choice('radio', 'within', '', say('Any distance'), !within),
		...MILES.map(miles =>
			choice('radio', 'within', miles, plural('Within {count} miles', 'Within {count} mile', miles), within === miles)));
}

/**
 * Makes the groups of filters.
 * @param {import('./search.js').Found} found
 * @param {import('./search.js').Filters} filters those that are set
 * @param {{now: ?import('./clock.js').Moment, near: boolean}} moment near: is it known where the reader is?
 * @returns {HTMLElement[]}
 */
export function filterGroups(found, filters, {now, near}) {
	const groups = [];

	for (const name of FILTERS) {
		const items = found.facets[name] || [];

		if (name === 'open') groups.push(openGroup(items, filters.open, now));
		else if (name === 'age') groups.push(ageGroup(filters.age));
		else if (name === 'within' && near) groups.push(withinGroup(filters.within));
		else if (items.length > 0) groups.push(boxes(name, items));
	}
	return groups;
}

function openOf(form, value) {
	if (value !== 'at') return value || null;
	const day = form.querySelector('#find-day').value, time = form.querySelector('#find-time').value;
	const [hour, minute] = time.split(':').map(Number);

	return day && time ? {date: day, minute: hour * 60 + minute} : null;
}

/**
 * What is set in the form.
 * @param {HTMLFormElement} form
 * @returns {import('./search.js').Filters}
 */
export function filtersOf(form) {
	const filters = {};

	for (const box of form.querySelectorAll('[data-filter] input:checked')) {
		const name = box.name.replace('find-', '');

		if (box.type === 'checkbox') filters[name] = [...filters[name] || [], box.value];
		else if (name === 'open' && openOf(form, box.value)) filters.open = openOf(form, box.value);
		else if (name === 'within' && box.value) filters.within = Number(box.value);
	}
	const age = form.querySelector('#find-age');

	if (age && age.value !== '' && age.validity.valid) filters.age = Number(age.value);
	return filters;
}

/** How many filters are set. @param {import('./search.js').Filters} filters */
export function countOfFilters(filters) {
	return Object.values(filters).flat().length;
}

/**
 * What the filters are folded into, with its buttons.
 * @param {() => void} clear takes all of them away
 * @returns {{panel: HTMLElement, fill: (groups: HTMLElement[], chosen: number) => void, fold: () => void}} fold closes it
 *   where it stands above the results
 */
export function filterPanel(clear) {
	const summary = make('summary');
	const groups = make('div');
	const isWide = () => matchMedia('(min-width: 60rem)').matches;
	const panel = make('details', {class: 'filters', open: isWide()}, summary, groups,
		make('p', {class: 'buttons bar card'}, make('button', {type: 'submit'}, say('Apply')), makeButton(say('Clear'), clear)));

	return {
		panel,
		fill(made, chosen) {
			const open = new Set([...groups.querySelectorAll('details[open]')].map(one => one.dataset.filter));

			tell(summary, chosen > 0 ? plural('Narrow it down ({count} chosen)', 'Narrow it down ({count} chosen)', chosen)
				: say('Narrow it down'));
			for (const one of made) if (open.has(one.dataset.filter)) one.open = true;
			groups.replaceChildren(...made);
		},
		fold() {
			panel.open = isWide();
		},
	};
}
