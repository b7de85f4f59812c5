/* What was found, as cards; and what to do where nothing was. */
import {addressOfEntry} from './address.js';
import {stateOfCard} from './card_rows.js';
import {make, makeButton} from './dom.js';
import {facetName} from './facet_names.js';
import {nameOfFilter, wordsOfDistance, wordsOfReason} from './find_names.js';
import {entryCard, inLanguage} from './list_card.js';
import {date, plural, say} from './words.js';

function checkedWords({checked, stale}) {
	if (!checked) return say('Not checked yet: call first');
	return stale ? say('Not checked since {day}: call first', {day: date(checked)}) : say('Checked {day}', {day: date(checked)});
}

function facts(result) {
	const open = result.status === 'open';
	const said = [
		...open ? result.ways.map(way => facetName('way', way)) : [],
		open && result.free ? say('Free') : '',
		open && result.accepting && result.accepting !== 'yes' ? facetName('accepting', result.accepting) : '',
	].filter(Boolean);

	return make('ul', {class: 'facts'}, ...said.map(words => make('li', null, words)),
		make('li', {class: result.stale ? 'late' : null}, checkedWords(result)));
}

function why(result) {
	const words = [...new Set(result.why.map(wordsOfReason))].filter(Boolean);

	return words.length > 0 ? make('p', {class: 'reason'}, ...words.flatMap((one, i) => [i > 0 && '. ', make('span', null, one)])) : null;
}

/**
 * Makes the card of a result.
 * @param {import('./search.js').Result} result
 * @returns {HTMLElement}
 */
export function resultCard(result) {
	const {status, reopening} = result;

	return entryCard(result.id, result, facetName('kind', result.kind), make('span', {class: 'where'}, wordsOfDistance(result.distance)),
		make('h3', null, make('a', Object.assign({href: addressOfEntry(result.id), translate: 'no'}, inLanguage(result.nameLanguage)),
			result.name)),
		why(result),
		stateOfCard({closed: status === 'closed', paused: status === 'paused', reopening}),
		facts(result),
		make('p', {class: 'screen'}, makeButton(say('Add to list'), () => {}, {'data-keep': true, hidden: true})));
}

/** @param {import('./search.js').Result[]} results @returns {HTMLElement[]} */
export function resultItems(results) {
	return results.map(result => make('li', null, resultCard(result)));
}

/* What a filter was set to, so that "Kind of help: Safe space" says what would go. */
function dropWords({filter, count}, filters) {
	if (filter === 'all') return plural('Drop everything and see all {count} entries', 'Drop everything and see the {count} entry', count);
	const names = [].concat(filters[filter]).map(id => facetName(filter, id)).filter(Boolean);

	return plural('Drop “{filter}” and see {count} entries', 'Drop “{filter}” and see {count} entry', count,
		{filter: names.length === 1 ? names[0] : nameOfFilter(filter)});
}

/**
 * What to say and offer where nothing was found.
 * @param {import('./search.js').Found} found
 * @param {import('./search.js').Filters} filters
 * @param {(filter: string) => void} drop takes a filter away
 * @returns {HTMLElement[]}
 */
export function nothingFound({tooNarrow}, filters, drop) {
	const helpful = tooNarrow.drop.filter(one => one.count > 0);

	return [
		make('p', null, helpful.length > 0 && helpful[0].filter !== 'all'
			? say('Nothing fits all of this. One press makes it wider:') : say('Nothing fits this.')),
		make('p', {class: 'buttons'}, ...helpful.map(one => makeButton(dropWords(one, filters), () => drop(one.filter)))),
		...tooNarrow.nearest.length === 0 ? [] : [
			make('h2', null, say('The nearest to it')),
			make('ol', {class: 'cards'}, ...resultItems(tooNarrow.nearest)),
		],
	];
}
