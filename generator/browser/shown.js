/*
 * Tells the script of every page (reader.js) that this one has made or changed something it looks after: cards,
 * whose hours it puts into words, buttons that add to the list, and the list itself, which it counts.
 */

/** The event, on the document. */
export const SHOWN = 'fingerpost-shown';

/** Call it when it stands in the page. */
export function tellShown() {
	document.dispatchEvent(new CustomEvent(SHOWN));
}
