/*
 * Listings begin with what is open now, which only the reader's clock can tell. It is done once, when the edition's
 * data have come, and not once somebody has begun to use the page: nothing moves from under a finger. Without script the
 * generator's own order stands.
 */
import {theEdition} from './open_now.js';

/* Pages whose lists are in order of help and not of names. */
const RANKED = /page-(kind|topic|area|everywhere|ways)\b/;

/* Less comes first. What nobody has checked lately comes after all that somebody has. */
const PLACES = {open: 0, listed: 2, appointment: 2, 'call-first': 2, paused: 9, gone: 9};
const LATER_TODAY = 1;
const NOT_TODAY = 3;
const STALE = 4;

function placeOf({is, next, stale}) {
	const place = is === 'later' && next.ahead === 0 ? LATER_TODAY : is in PLACES ? PLACES[is] : NOT_TODAY;

	return place + (stale ? STALE : 0);
}

function rank(list, edition, moment) {
	const items = [...list.children].map((item, i) => {
		const entry = item.querySelector('[data-entry]');

		return {item, i, place: entry ? placeOf(edition.standing(entry.dataset, moment)) : 0};
	});
	const ranked = items.slice().sort((a, b) => a.place - b.place || a.i - b.i);

	if (ranked.some(({i}, at) => i !== at)) list.append(...ranked.map(({item}) => item));
}

/** Puts the listings of this page in order. */
export async function rankListings() {
	let isInUse = false;

	if (!RANKED.test(document.body.className)) return;
	for (const type of ['pointerdown', 'touchstart', 'wheel', 'keydown'])
		addEventListener(type, () => { isInUse = true; }, {once: true, passive: true});
	const edition = await theEdition();
	const moment = edition.moment();

	if (moment && !isInUse) document.querySelectorAll('main .cards').forEach(list => rank(list, edition, moment));
}
