/* Addresses of the site's other pages, from wherever this one stands. */

import {root} from './load.js';

/** What stands before ".html" in the addresses of pages in this page's language: ".cy", or nothing. */
export function suffix() {
	const language = /\.([a-z][a-z-]*)(?:\.\d+)?\.html$/.exec(location.pathname);

	return language ? `.${language[1]}` : '';
}

/** The address of an entry's page in this page's language. */
export function addressOfEntry(id) {
	return `${root()}entries/${id}${suffix()}.html`;
}

/** The address of a page at the root of the site, in this page's language: "list", "find". */
export function addressOfPage(name) {
	return `${root()}${name}${suffix()}.html`;
}
