/* What filters, the reasons for a result and distances are called; choices are in facet_names.js. */
import {plural, say} from './words.js';

/** The name of a filter. @param {string} filter as in search.js's Filters, or "words" */
export function nameOfFilter(filter) {
	switch (filter) {
	case 'topic': return say('What it is about');
	case 'area': return say('Where it helps');
	case 'kind': return say('Kind of help');
	case 'open': return say('When');
	case 'way': return say('How to get in');
	case 'audience': return say('Especially for');
	case 'age': return say('Age');
	case 'language': return say('Language spoken there');
	case 'cost': return say('Cost');
	case 'channel': return say('In person or from home');
	case 'access': return say('Access');
	case 'format': return say('Things they can give you');
	case 'accepting': return say('Taking new people');
	case 'stage': return say('Good for');
	case 'within': return say('How far away');
	case 'words': return say('What you typed');
	default: return '';
	}
}

/**
 * Why a result is there, as a sentence; "" when its name says so itself.
 * @param {import('./search.js').Reason} reason
 * @returns {string}
 */
export function wordsOfReason({as, text, through}) {
	switch (as) {
	case 'topic': return through ? say('Helps with {need} (\u201c{words}\u201d)', {need: text, words: through})
		: say('Helps with {need}', {need: text});
	case 'area': return say('Serves {place}', {place: text});
	case 'place': return say('At {place}', {place: text});
	case 'run-by': return say('Run by {organisation}', {organisation: text});
	case 'audience': return say('Especially for: {people}', {people: text});
	case 'language': return say('Speaks {language}', {language: text});
	case 'also': return say('Also called {name}', {name: text});
	case 'name':
	case 'kind': return '';
	default: return text;
	}
}

/** How far away, as people say it. @param {number|null} miles @returns {string} */
export function wordsOfDistance(miles) {
	if (miles === null || miles === undefined) return '';
	return miles === 0 ? say('Less than half a mile away') : plural('{count} miles away', '{count} mile away', miles);
}
