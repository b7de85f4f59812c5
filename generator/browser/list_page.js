/*
 * The page of the reader's list, and of a list that somebody shared by a link. It is drawn anew after each
 * change; focus goes to where the reader would look next, and what happened is said.
 */
import {addressOfPage} from './address.js';
import {announce, prepareAnnouncements} from './announce.js';
import {findCards} from './cards.js';
import {make, makeButton, tell} from './dom.js';
import {KeptList, KEY, NOTE_MOST} from './kept_list.js';
import {listCard, nameOf, whyOf} from './list_card.js';
import {copy, shareSection} from './list_share.js';
import {textOfList} from './list_text.js';
import {listOfLink} from './shared_list.js';
import {tellShown} from './shown.js';
import {date, plural, say} from './words.js';

const FILE = 'list.txt';

/* The crisis lines as the end of every page tells them: what to do, and when. */
function crisisLines() {
	return [...document.querySelectorAll('#all-help dl > div')].map(line =>
		say('{label}: {text}', {label: line.querySelector('dd').textContent.trim(), text: line.querySelector('dt').textContent.trim()}));
}

function textOf(selector) {
	const element = document.querySelector(selector);

	return element ? element.textContent.trim() : '';
}

class ListPage {
	constructor(root) {
		this.root = root;
		this.kept = new KeptList();
		this.cards = new Map();
		this.reached = true;
		this.before = null; /* the state before something was taken off, and what that was */
	}

	/* The items with the newest card there is. */
	get items() {
		return this.kept.items.map(item => Object.assign(item, {card: this.cards.get(item.id) || item.card}));
	}

	async start() {
		prepareAnnouncements();
		this.draw();
		await this.open();
		addEventListener('hashchange', () => this.open());
		addEventListener('storage', event => event.key === KEY && !this.isWriting() && this.draw());
	}

	/* What the address says: somebody's list, or else the reader's own. */
	async open() {
		const shared = listOfLink(location.hash);
		const ids = [...this.kept.items.map(item => item.id), ...shared ? shared.ids : []];

		if (ids.length > 0) Object.assign(this, await findCards(ids));
		for (const [id, card] of this.cards) if (this.kept.has(id)) this.kept.learn(id, card.unkept ? null : card);
		this.shared = shared;
		if (!this.isWriting()) this.draw();
		if (shared) document.querySelector('h1').focus();
	}

	isWriting() {
		return document.activeElement && document.activeElement.matches('textarea');
	}

	draw() {
		const title = document.querySelector('h1');

		title.tabIndex = -1;
		tell(title, this.shared ? say('A list somebody shared') : say('Your list'));
		document.documentElement.classList.toggle('large', this.kept.large);
		this.root.replaceChildren(...(this.shared ? this.sharedParts() : this.ownParts()).filter(Boolean));
		tellShown();
	}

	changed(words, focus) {
		this.draw();
		announce(words);
		const element = document.getElementById(focus);

		if (element) element.focus();
	}

	/* The reader's own list */

	ownParts() {
		const items = this.items;

		if (items.length === 0) return [this.undoPart(), ...this.emptyParts()];
		return [
			make('p', {class: 'lead'}, plural('{count} entries', items.length)),
			make('p', {class: 'screen'}, this.kept.lasts
				? say('The list is kept on this device, and nowhere else. Whoever uses this device can see it.')
				: say('This device does not let the list be kept. It is here until you leave this page: print or copy it first.')),
			this.undoPart(),
			make('ol', {class: 'cards kept'}, ...items.map((item, i) => make('li', null, this.ownCard(item, i, items.length)))),
			make('p', {class: 'screen'}, this.asOf()),
			this.actions(() => this.items),
		];
	}

	emptyParts() {
		return [
			make('p', {class: 'lead'}, say('Your list is empty.')),
			make('p', null, say('Choose \u201cAdd to list\u201d on anything you find, and it comes here. You can then put it in order, add notes, print it or pass it on.')),
			make('p', null, make('a', {href: addressOfPage('find')}, say('Find help'))),
		];
	}

	undoPart() {
		if (!this.before) return null;
		return make('p', {class: 'notice screen'}, this.before.words, ' ', makeButton(say('Put it back'), () => {
			this.kept.restore(this.before.state);
			this.before = null;
			this.changed(say('It is back on your list.'), 'main');
		}, {id: 'undo'}));
	}

	ownCard(item, i, count) {
		const {id} = item;
		const move = (by, word, name) => makeButton(word, () => this.move(item, by),
			{id: `${name}-${id}`, 'aria-labelledby': `${name}-${id} entry-${id}`});
		const buttons = make('p', {class: 'buttons screen'},
			i > 0 ? move(-1, say('Move up'), 'up') : null,
			i < count - 1 ? move(1, say('Move down'), 'down') : null,
			makeButton(say('Remove from list'), () => this.remove(item),
				{id: `remove-${id}`, 'aria-labelledby': `remove-${id} entry-${id}`}));

		return listCard(id, item.card, whyOf(item, this.cards, this.reached), ...this.noteParts(item), buttons);
	}

	/* A box prints as a box, cut off, so the words stand beside it for paper. */
	noteParts(item) {
		const id = `note-${item.id}`;
		const printed = make('p', {class: 'paper', hidden: !item.note}, item.note);
		const box = make('textarea', {id, rows: 2, maxlength: NOTE_MOST, 'aria-describedby': `entry-${item.id}`}, item.note);

		box.addEventListener('input', () => {
			this.kept.note(item.id, box.value);
			printed.textContent = box.value;
			printed.hidden = !box.value;
		});
		return [make('p', {class: 'note screen'}, make('label', {for: id}, say('Your note, kept on this device')), box), printed];
	}

	move(item, by) {
		this.kept.move(item.id, by);
		const place = this.kept.items.findIndex(kept => kept.id === item.id) + 1;
		const count = this.kept.items.length;
		const way = by < 0 && place > 1 || place === count ? 'up' : 'down';

		this.changed(say('{name} is now {place} of {count}', {name: nameOf(item), place, count}), `${way}-${item.id}`);
	}

	remove(item) {
		const words = say('{name} is off your list.', {name: nameOf(item)});

		this.before = {state: this.kept.state, words};
		this.kept.remove(item.id);
		this.changed(words, 'undo');
	}

	clear() {
		this.before = {state: this.kept.state, words: say('Your list is cleared.')};
		this.kept.clear();
		this.changed(this.before.words, 'undo');
	}

	/* What can be done with a list, whoever made it */

	asOf() {
		const now = self.fingerpost && self.fingerpost.now;

		return now ? say('As the directory had it on {date}.', {date: date(now.made)}) : '';
	}

	text(items) {
		return textOfList({title: textOf('h1'), site: textOf('.site-name'), items, asOf: this.asOf(),
			crisis: crisisLines(), warning: textOf('.example p')});
	}

	save(items) {
		const link = make('a', {download: FILE, hidden: true,
			href: URL.createObjectURL(new Blob([this.text(items)], {type: 'text/plain;charset=utf-8'}))});

		document.body.append(link);
		link.click();
		link.remove();
		setTimeout(() => URL.revokeObjectURL(link.href), 60000);
		announce(say('The list is saved as a file.'));
	}

	/* `items` gives them as they are when something is pressed: a note may have been written since. */
	actions(items) {
		const place = make('div');
		const large = make('input', {type: 'checkbox', id: 'large', checked: this.kept.large});
		const share = () => {
			place.replaceChildren(shareSection(items()));
			const link = document.getElementById('share-link');

			(link || document.getElementById('share')).focus();
		};

		large.addEventListener('change', () => {
			this.kept.large = large.checked;
			document.documentElement.classList.toggle('large', large.checked);
		});
		return make('section', {class: 'screen', 'aria-labelledby': 'pass-on'},
			make('h2', {id: 'pass-on'}, say('Print it or pass it on')),
			make('p', {class: 'choice'}, large, ' ', make('label', {for: 'large'}, say('Large print'))),
			make('p', {class: 'buttons'},
				makeButton(say('Print'), () => print()),
				makeButton(say('Copy as text'), () => copy(this.text(items()), say('The list is copied as text.'), place)),
				makeButton(say('Share as a link'), share),
				makeButton(say('Save as a file'), () => this.save(items())),
				this.shared ? null : makeButton(say('Clear the list'), () => this.clear())),
			place);
	}

	/* A list somebody shared */

	sharedParts() {
		const found = this.shared.ids.filter(id => this.cards.has(id));
		const missing = this.shared.ids.length - found.length;
		const items = found.map(id => ({id, note: '', card: this.cards.get(id)}));
		const own = this.kept.items.length;

		return [
			make('p', {class: 'lead'}, plural('{count} entries', items.length)),
			missing > 0 && !this.reached ? make('p', {class: 'notice'},
				say('Not all of it could be fetched. Try again when you are connected.')) : null,
			missing + this.shared.ignored > 0 && this.reached ? make('p', {class: 'notice'},
				plural('{count} entries of this link are not in this directory, and are left out.', missing + this.shared.ignored)) : null,
			items.length > 0 ? make('p', {class: 'screen'}, say('Nothing of it is kept on this device unless you keep it.'), ' ',
				makeButton(say('Keep these on my list'), () => this.keep(found), {id: 'keep-all'})) : null,
			own > 0 ? make('p', {class: 'screen'}, make('a', {href: addressOfPage('list')}, say('Your own list ({count})', {count: own}))) : null,
			make('ol', {class: 'cards kept'}, ...items.map(item => make('li', null, listCard(item.id, item.card, '')))),
			make('p', {class: 'screen'}, this.asOf()),
			items.length > 0 ? this.actions(() => items) : null,
		];
	}

	keep(ids) {
		const before = this.kept.items.length;
		const whole = ids.filter(id => this.kept.add(id)).length === ids.length;

		for (const id of ids) this.kept.learn(id, this.cards.get(id).unkept ? null : this.cards.get(id));
		const added = this.kept.items.length - before;

		this.shared = null;
		history.replaceState(null, '', location.href.replace(/#.*/, ''));
		this.changed(whole ? plural('{count} entries are added to your list.', added)
			: say('Your list is full, so not all of them are on it.'), 'main');
		document.querySelector('h1').focus();
	}
}

/**
 * Makes the page of the list work.
 * @param {HTMLElement} root the element that says, without script, what to do instead
 */
export function startListPage(root) {
	return new ListPage(root).start();
}
