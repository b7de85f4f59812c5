/* The search on the home page: a box, and all else once somebody goes to it. When that does not come, there are other ways. */
import {addressOfPage} from './address.js';
import {make} from './dom.js';
import {load} from './load.js';
import {searchBox, WORDS} from './search_box.js';
import {readyWords, say} from './words.js';

const PATIENCE = 4000; /* milliseconds */

/** Shows the box where a page asks for it by [data-find="later"]. */
export async function startHomeSearch() {
	const root = document.querySelector('[data-find=later]');

	if (!root) return;
	await readyWords();
	const form = searchBox(root);
	const missed = make('p', {class: 'notice', role: 'status'}, say('Search did not arrive. Press Search to try again.'), ' ',
		make('a', {href: addressOfPage('find')}, say('Look around instead')));
	const miss = () => form.append(missed);
	const begin = () => load('assets/find.js').then(() => {
		missed.hidden = true;
	}, miss);

	form.addEventListener('submit', event => {
		event.preventDefault();
		begin();
		setTimeout(miss, PATIENCE); /* hidden once the search has come */
	});
	form.addEventListener('focusin', begin, {once: true});
	/* Back to the page: what was looked for is there again. */
	if ((history.state && history.state.find) || document.activeElement === document.getElementById(WORDS)) begin();
}
