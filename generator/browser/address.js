/* Addresses of the site's other pages, from wherever this one stands. */

import {root} from './load.js';

/**
 * What stands before ".html" in the addresses of pages in this page's language: ".cy", or nothing. An entry's own
 * text may be in yet another language, in which there are no other pages; the page itself is not in that.
 */
export function suffix() {
	const named = /\.([a-z][a-z-]*)(?:\.\d+)?\.html$/.exec(location.pathname);

	return named && named[1] === document.documentElement.lang ? `.${named[1]}` : '';
}

/** The address of an entry's page in this page's language. */
export function addressOfEntry(id) {
	return `${root()}entries/${id}${suffix()}.html`;
}

/** The address of a page at the root of the site, in this page's language: "list", "find". */
export function addressOfPage(name) {
	return `${root()}${name}${suffix()}.html`;
}
