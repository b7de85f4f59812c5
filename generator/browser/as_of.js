/* On paper: as of which day this is what the directory says. A page itself carries no such day, so that it stays as it is. */
import {theEdition} from './open_now.js';
import {date, say} from './words.js';

/** Fills [data-as-of], which the style sheet shows on paper only. */
export async function tellAsOf() {
	const place = document.querySelector('[data-as-of]');
	const {told} = await theEdition();

	if (place && told) place.textContent = say('As the directory had it on {date}.', {date: date(told.made)});
}
