/* What words ask for that are not looked for: who types “open tonight” names a time, and means what the filter of that
 * name does; who types “near me” means the field beside. */
import {words as folded} from './fold.js';
import {say} from './words.js';

const DAWN = 5 * 60; /* minutes of the day: before it, tonight is now */

/* The words without the first of the phrases that stands in them; null when none does. */
function without(words, phrases) {
	const text = ` ${words.join(' ')} `;
	const found = phrases.split(',').map(phrase => ` ${folded(phrase).join(' ')} `).find(phrase => phrase.trim() && text.includes(phrase));

	return found ? folded(text.replace(found, ' ')) : null;
}

/**
 * Takes wishes out of words.
 * @param {string} written
 * @param {import('./search.js').Filters} filters
 * @param {?import('./clock.js').Moment} now null when the device's clock cannot be right: then nothing is known to be open
 * @returns {{words: string, filters: import('./search.js').Filters}}
 */
export function wishes(written, filters, now) {
	const tonight = now && now.minute < DAWN ? 'now' : 'evening';
	const known = [
		[tonight, `${say('Open this evening')},${say('open tonight, tonight, this evening, open late')}`],
		['now', `${say('Open now')},${say('right now, open today')}`],
		['', say('near me, nearby')],
	];
	let words = folded(written);
	let {open} = filters;

	for (const [time, phrases] of known) {
		const left = without(words, phrases);

		words = left || words;
		open = open || (left && now && time);
	}
	return {words: words.join(' '), filters: Object.assign({}, filters, open ? {open} : {})};
}
