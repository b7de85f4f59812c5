/* The search on the home page: a box, and all else once somebody goes to it. */
import {load} from './load.js';
import {searchBox, WORDS} from './search_box.js';
import {readyWords} from './words.js';

/** Shows the box where a page asks for it by [data-find="later"]. */
export async function startHomeSearch() {
	const root = document.querySelector('[data-find=later]');

	if (!root) return;
	await readyWords();
	const form = searchBox(root);
	const begin = () => load('assets/find.js').catch(() => {});

	form.addEventListener('submit', event => event.preventDefault());
	form.addEventListener('focusin', begin, {once: true});
	/* Back to the page: what was looked for is there again. */
	if ((history.state && history.state.find) || document.activeElement === document.getElementById(WORDS)) begin();
}
