/* What filters, the reasons for a result and distances are called; choices are in facet_names.js. */
import {plural, say} from './words.js';

/** The filters in the order they are shown, and what each is called; the words come last. */
export const FILTER_PHRASES = {
	topic: 'What it is about',
	area: 'Where it helps',
	within: 'How far away',
	kind: 'Kind of help',
	open: 'When',
	way: 'How to get in',
	audience: 'Especially for',
	age: 'Age',
	language: 'Language spoken there',
	cost: 'Cost',
	channel: 'In person or from home',
	access: 'Access',
	format: 'Things they can give you',
	accepting: 'Taking new people',
	stage: 'Good for',
	words: 'What you typed',
};

/** The name of a filter. @param {string} filter as in search.js's Filters, or "words" */
export const nameOfFilter = filter => say(FILTER_PHRASES[filter]);

/* Why a result is there, with a hole for what was found. */
const REASON_PHRASES = {
	topic: 'Helps with {need}',
	area: 'Serves {place}',
	place: 'At {place}',
	organisation: 'Run by {organisation}',
	audience: 'Especially for: {people}',
	language: 'Speaks {language}',
	also: 'Also called {name}',
};

/**
 * Why a result is there, as a sentence; "" when its name says so itself.
 * @param {import('./search.js').Reason} reason
 * @returns {string}
 */
export function wordsOfReason({as, text, through}) {
	if (as === 'name' || as === 'kind') return '';
	if (as === 'topic' && through) return say('Helps with {need} (\u201c{words}\u201d)', {need: text, words: through});
	const {[as]: phrase} = REASON_PHRASES;

	return phrase ? say(phrase, {need: text, place: text, organisation: text, people: text, language: text, name: text}) : text;
}

/** How far away, as people say it. @param {number|null} miles @returns {string} */
export function wordsOfDistance(miles) {
	if (miles === null) return '';
	return miles === 0 ? say('Less than half a mile away') : plural('{count} miles away', '{count} mile away', miles);
}
