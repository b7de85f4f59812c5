/*
 * A list as a link. It holds the entries' ids and nothing else, behind the `#`, which browsers do not send
 * to servers: `list.html#list=the-lantern,night-line`. Notes are never in it.
 */
import {isId, LIST_MOST} from './kept_list.js';

const START = '#list=';

/**
 * @param {string} page the address of the list's page, without `#`
 * @param {string[]} ids
 * @returns {string}
 */
export function linkOfList(page, ids) {
	return `${page}${START}${ids.join(',')}`;
}

/**
 * Reads the part of an address behind `#`, whoever wrote it.
 * @param {string} hash with its `#`
 * @returns {?{ids: string[], ignored: number}} null when it is no list; what cannot be an id, and what is more
 *   than a list holds, is counted and left out
 */
export function listOfLink(hash) {
	const ids = [];
	let ignored = 0;

	if (!hash.startsWith(START)) return null;
	for (const id of new Set(hash.slice(START.length).split(','))) {
		if (isId(id) && ids.length < LIST_MOST) ids.push(id);
		else if (id !== '') ignored++;
	}
	return {ids, ignored};
}
