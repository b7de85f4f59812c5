/*
 * "Add to list" on every card and entry, and the way to the list in the header. All of it stands hidden in the
 * page, and is shown here, since without script there is no list.
 */
import {announce} from './announce.js';
import {addressOfPage} from './address.js';
import {findCards} from './cards.js';
import {make, tell} from './dom.js';
import {KEY, KeptList} from './kept_list.js';
import {linkOfList} from './shared_list.js';
import {SHOWN} from './shown.js';
import {say} from './words.js';

const kept = new KeptList();
let named = 0; /* ids given so far: an entry may stand on a page more than once */

function entryOf(button) {
	return button.closest('[data-entry]');
}

/* Where the device keeps nothing, the link itself holds the list. */
function addressOfList() {
	return kept.lasts ? addressOfPage('list') : linkOfList(addressOfPage('list'), kept.items.map(item => item.id));
}

/* Beside a button whose entry is on the list stands the way to it. */
function showWay(button, count) {
	const way = button.nextElementSibling;

	if (way) way.remove();
	if (count > 0) button.after(make('span', {class: 'links'}, ' ',
		make('a', {href: addressOfList()}, say('See your list ({count})', {count}))));
}

/* Shows the buttons, and says on each what it would do. */
function labelButtons() {
	const ids = new Set(kept.items.map(item => item.id));

	for (const button of document.querySelectorAll('[data-keep]')) {
		const entry = entryOf(button);

		if (!entry) continue;
		const name = entry.querySelector('h1, h2, h3');

		if (name && !name.id) name.id = `name-${++named}`;
		if (!button.id) button.id = `keep-${++named}`;
		if (name) button.setAttribute('aria-labelledby', `${button.id} ${name.id}`);
		const isKept = ids.has(entry.dataset.entry);

		tell(button, isKept ? say('Remove from list') : say('Add to list'));
		button.hidden = false;
		showWay(button, isKept ? ids.size : 0);
	}
}

function showListLink() {
	const count = kept.items.length;

	for (const place of document.querySelectorAll('[data-kept]')) {
		const link = place.querySelector('a');

		place.hidden = count === 0;
		tell(link, say('Your list ({count})', {count}));
		link.href = addressOfList();
	}
}

function show() {
	labelButtons();
	showListLink();
}

/* What the directory says of it is kept beside its id, for when the list is opened without a network. */
async function learn(id) {
	const {cards} = await findCards([id]);
	const card = cards.get(id);

	if (card && !card.unkept) kept.learn(id, card);
}

function change(id) {
	if (kept.has(id)) {
		kept.remove(id);
		return say('Removed from your list.');
	}
	if (!kept.add(id)) return say('Your list is full. Remove something from it first.');
	learn(id);
	return kept.lasts ? say('Added to your list, which stays on this device.')
		: say('Added to your list, but this device does not let it be kept for longer than this page.');
}

/** Makes the buttons of this page work, also those that come later (shown.js). */
export function startKeepButtons() {
	document.addEventListener('click', event => {
		const button = event.target.closest('[data-keep]');

		if (!button || !entryOf(button)) return;
		announce(change(entryOf(button).dataset.entry));
		show();
	});
	document.addEventListener(SHOWN, show);
	addEventListener('storage', event => (event.key === KEY || event.key === null) && show());
	addEventListener('pageshow', show);
	show();
}
