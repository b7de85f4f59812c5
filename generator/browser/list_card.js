/* An entry of a list as the page shows it: everything somebody needs who has only this sheet of paper. */
import {addressOfEntry} from './address.js';
import {rowsOfCard, stateOfCard} from './card_rows.js';
import {make} from './dom.js';
import {part} from './parts.js';
import {say} from './words.js';

/** What marks text in another language than the page's. */
export function inLanguage(language) {
	return language ? {lang: language, dir: 'auto'} : {};
}

/* The groups of a number, the parts of a postcode, and the number of a house and its street stand on one line. */
const unparted = line => line.replace(/(\d\w*) (?=\w)/g, '$1\u00a0');

function lineOf(row, line) {
	const words = row.asWritten ? unparted(line) : line;

	return row.link ? make('a', {href: row.link, class: 'number'}, words) : words;
}

function rowElement(row) {
	const marks = Object.assign(row.asWritten ? {translate: 'no', dir: 'auto'} : {}, inLanguage(row.language));

	return make('div', null, make('dt', null, row.label), ...row.groups.flatMap(group =>
		group.lines.map((line, i) => make('dd', marks,
			group.name && i === 0 ? make('strong', null, group.name) : null,
			group.name && i === 0 ? make('br') : null, lineOf(row, line)))));
}

/**
 * Makes the article of an entry, whatever is told of it.
 * @param {string} id
 * @param {{hours: string, due: string, status: string, nation: string}} told what open_now.js goes by
 * @param {string} kind what it is called
 * @param {HTMLElement} where
 * @param {HTMLElement} heading
 * @param {?HTMLElement} below what comes next
 * @param {string} state what has to be said first, as stateOfCard() gives it
 * @param {...(Node|null)} more
 * @returns {HTMLElement}
 */
export function entryCard(id, told, kind, where, heading, below, state, ...more) {
	return make('article', {class: 'card', 'data-entry': id, 'data-hours': told.hours, 'data-due': told.due,
		'data-status': told.status, 'data-nation': told.nation},
	make('p', {class: 'tags kind'}, make('span', null, kind), ' ', where),
	heading,
	below,
	state ? make('p', {class: 'state'}, make('strong', null, state)) : null,
	make('p', {class: 'now', 'data-now': true, hidden: true}),
	...more);
}

/**
 * Makes the card of an entry.
 * @param {string} id
 * @param {?Object} card as cards.js gives it; null when nothing is known of the entry
 * @param {?HTMLElement} why there is none, or this one may be old
 * @param {...(Node|null)} more what stands at its end
 * @returns {HTMLElement}
 */
export function listCard(id, card, why, ...more) {
	const heading = {id: `entry-${id}`, tabindex: -1};

	if (why) why.className = card ? 'late' : 'state';
	if (!card)
		return make('article', {class: 'card'}, make('h2', heading, make('a', {href: addressOfEntry(id)}, id)),
			why, ...more);
	return entryCard(id, card, card.kind, make('span', {class: 'where', translate: 'no'}, card.areas),
		make('h2', heading, make('a', Object.assign({href: addressOfEntry(id), translate: 'no'}, inLanguage(card.nameIn)), card.name)),
		card.summary ? make('p', inLanguage(card.summaryIn), card.summary) : null,
		stateOfCard(card),
		make('dl', {class: 'facts-list'}, ...rowsOfCard(card).map(rowElement)),
		why, ...more);
}

/** The name to say of an entry on a list. */
export function nameOf(item) {
	return item.card ? item.card.name : item.id;
}

/** Why a card is missing or may be old: shown on it. @returns {?HTMLElement} */
export function whyOf(item, cards, reached) {
	if (cards.has(item.id)) return null;
	return part(reached ? 'gone' : item.card ? 'old' : 'unreached');
}
