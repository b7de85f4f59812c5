/*
 * A card as rows, a label and what it says, in the order in which somebody going there needs them: the same on
 * the screen, on paper and in a message.
 */
import {list, say} from './words.js';

const joined = parts => parts.filter(Boolean).join(', ');

function whereabouts(place) {
	return place.private ? say('The address is shared when you get in touch.')
		: joined([(place.address || '').startsWith(place.name) ? '' : place.name, place.address, place.postcode]);
}

/* The hours of each place and channel; told apart by name only where there is more than one. */
function times(card) {
	const spots = [...card.places || [], ...(card.channels || []).filter(channel => !channel.same)]
		.filter(spot => spot.when && spot.when.length > 0);

	return spots.map(spot => ({name: spots.length > 1 ? spot.name : '', lines: spot.when}));
}

/* What is known of getting in and about, of each place. */
function accesses({places = []}) {
	return places.filter(({access}) => access).map(({name, access}) => ({name: places.length > 1 ? name : '',
		lines: [access.map(({text, note}) => say('{label}: {text}', {label: text, text: note})).join(' \u00b7 ')]}));
}

/**
 * @typedef {Object} Row
 * @property {string} label
 * @property {{name: string, lines: string[]}[]} groups what it says; a name only where there is more than one
 * @property {string} [link] of the only line, if it has one
 * @property {boolean} [asWritten] names, addresses and numbers, which no machine should translate
 * @property {string} [language] of what it says, when that is not the page's
 */

/**
 * Gives the rows of a card that have something to say.
 * @param {Object} card as cards.js gives them
 * @returns {Row[]}
 */
export function rowsOfCard(card) {
	const all = (...lines) => [{name: '', lines: lines.filter(Boolean)}];
	const rows = [
		{label: say('When'), groups: card.closed || card.paused ? [] : times(card)},
		{label: say('Where'), groups: all(...(card.places || []).map(whereabouts)),
			asWritten: !(card.places || []).some(place => place.private)},
		{label: say('Phone'), groups: all(card.phone), link: card.call, asWritten: true},
		{label: say('Text'), groups: all(card.text), link: card.send, asWritten: true},
		{label: say('Email'), groups: all(card.email), link: card.email && `mailto:${card.email}`, asWritten: true},
		{label: say('Website'), groups: all(card.website), link: card.website, asWritten: true},
		{label: say('How to get in'), groups: all(...card.ways || [], card.full && say('Not taking new people at the moment'))},
		{label: say('Cost'), groups: all(card.cost), language: card.costIn},
		{label: say('Access'), groups: accesses(card)},
		{label: say('Languages'), groups: all(list(card.languages || []))},
		{label: say('Last checked'), groups: all(card.checked || say('Not checked yet: call first'))},
	];

	return rows.filter(row => row.groups.some(group => group.lines.length > 0));
}

/**
 * What has to be said first: that it has closed or is paused; "" when there is nothing.
 * @param {Object} card
 * @returns {string}
 */
export function stateOfCard(card) {
	if (card.closed) return say('This has closed.');
	if (card.reopening) return say('Paused for now. It was due to reopen: call first.');
	if (card.paused) return say('Paused for now.');
	return '';
}
