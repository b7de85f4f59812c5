/* As of which day this is what the directory says: on paper, and from a memory stick. A page itself carries no such day, so
 * that it stays as it is. */
import {showAge} from './offline.js';
import {theEdition} from './open_now.js';
import {date, say} from './words.js';

const RECENT = 3 * 24 * 60 * 60 * 1000; /* milliseconds: what is newer is no old copy */

/** Fills [data-as-of], which the style sheet shows on paper only; on a memory stick of some days ago tells its age. */
export async function tellAsOf() {
	const place = document.querySelector('[data-as-of]');
	const {told} = await theEdition();

	if (place && told) place.textContent = say('As the directory had it on {date}.', {date: date(told.made)});
	if (told && location.protocol === 'file:' && Date.now() - Date.parse(told.made) > RECENT) {
		const published = document.querySelector('link[rel=canonical]');

		showAge(told.made, published && published.href);
	}
}
