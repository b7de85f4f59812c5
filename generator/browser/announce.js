/*
 * Tells people who cannot see the page what changed on it. The region stands there before anything is said,
 * since screen readers speak changes and not what comes with the region. It waits its turn (a status, not an
 * alert): nothing here is worth cutting somebody's sentence short.
 */
import {make} from './dom.js';

let region = null;

/** Makes the region ready; call it when the page starts, so that the first words are heard too. */
export function prepareAnnouncements() {
	if (region) return;
	region = make('p', {role: 'status', class: 'hidden', 'data-announce': true});
	document.body.append(region);
}

/**
 * Says it. The same words twice in a row are said twice, which takes a change: a no-break space at the end.
 * @param {string} words
 */
export function announce(words) {
	prepareAnnouncements();
	region.textContent = region.textContent === words ? `${words}\u00a0` : words;
}
