/* The search, on the page for it and on the home page once somebody goes to its search box; and the page of the reader's own
 * list, on which lands what was found. */
import {startFindPage} from './find_page.js';
import {startListPage} from './list_page.js';
import {readyWords} from './words.js';

for (const [place, start] of [['[data-find]', startFindPage], ['[data-list]', startListPage]]) {
	const root = document.querySelector(place);

	if (root) readyWords().then(() => start(root));
}
