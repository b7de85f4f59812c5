/*
 * Says of every entry on a page how it stands now: fills [data-now], and goes on to say it right for as long as
 * the page is open.
 */
import {tell} from './dom.js';
import {loadData} from './load.js';
import {nowWords} from './now_words.js';
import {Edition} from './standing.js';
import {watchMinutes} from './minutes.js';
import {readyWords} from './words.js';

/* The class is what the style sheet goes by; "listed" looks like any other doubt. */
const CLASSES = {listed: 'call-first', gone: 'closed'};

/* Paused and closed ones say so themselves, and why. */
function fillOne(place, edition, moment) {
	const entry = place.closest('[data-hours], [data-entry]');
	const standing = edition.standing(entry ? entry.dataset : {}, moment);
	const isTold = standing.is !== 'paused' && standing.is !== 'gone';

	place.hidden = !isTold;
	place.className = `now ${CLASSES[standing.is] || standing.is}`;
	if (isTold) {
		const words = nowWords(standing, moment);
		if (place.textContent !== words) tell(place, words);
	}
	return standing;
}

let edition;

/** The edition, loaded once; its `told` is null when it could not be. @returns {Promise<Edition>} */
export function theEdition() {
	edition = edition || Promise.all([loadData('now').catch(() => null), readyWords()]).then(([told]) => new Edition(told));
	return edition;
}

/**
 * Fills what is in a part of the page, now and whenever something changes. Without the edition's data nothing is
 * said: the hours in words stand there as before.
 * @param {ParentNode} [root]
 */
export async function fillNow(root = document) {
	const told = await theEdition();

	if (!told.told) return;
	watchMinutes(root, instant => {
		const moment = told.moment(instant);
		const standings = [...root.querySelectorAll('[data-now]')].map(place => fillOne(place, told, moment));

		return moment ? told.changesIn(standings, moment, instant) : Infinity;
	});
}
