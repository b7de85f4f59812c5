/*
 * The page of the reader's list, and of a list that somebody shared by a link. It is drawn anew after each
 * change; focus goes to where the reader would look next, and what happened is said.
 */
import {addressOfPage} from './address.js';
import {announce, prepareAnnouncements} from './announce.js';
import {findCards} from './cards.js';
import {make, tell} from './dom.js';
import {KeptList, KEY, NOTE_MOST} from './kept_list.js';
import {listCard, nameOf, whyOf} from './list_card.js';
import {copy, shareSection} from './list_share.js';
import {textOfList} from './list_text.js';
import {part, wordsOf} from './parts.js';
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
		this.title = document.querySelector('h1');
		this.ownTitle = this.title.textContent;
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
		if (shared) this.title.focus();
	}

	isWriting() {
		return document.activeElement && document.activeElement.matches('textarea');
	}

	/* Is anything on it that somebody may have to leave quickly? What nothing is known of may be. */
	get isCareful() {
		const cards = this.shared ? this.shared.ids.map(id => this.cards.get(id)) : this.items.map(({card}) => card);

		return cards.some(card => !card || card.careful || card.unkept);
	}

	draw() {
		const leave = document.querySelector('[data-leave]');

		if (leave) leave.parentElement.hidden = !this.isCareful;
		this.title.tabIndex = -1;
		tell(this.title, this.shared ? say('A list somebody shared') : this.ownTitle);
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

		if (items.length === 0) return [this.undoPart(), part(this.kept.canLast ? 'empty' : 'cannot')];
		return [
			make('p', {class: 'lead'}, plural('{count} entries', '{count} entry', items.length)),
			part(this.kept.lasts ? 'kept' : 'not-kept'),
			this.undoPart(),
			make('ol', {class: 'cards kept'}, ...items.map((item, i) => make('li', null, this.ownCard(item, i, items.length)))),
			make('p', {class: 'screen'}, this.asOf()),
			this.actions(() => this.items),
		];
	}

	undoPart() {
		if (!this.before) return null;
		const made = part('undo', {undo: () => {
			this.kept.restore(this.before.state);
			this.before = null;
			this.changed(wordsOf('back'), 'main');
		}});

		tell(made.firstChild, this.before.words);
		return made;
	}

	ownCard(item, i, count) {
		const {id} = item;
		const buttons = part('order', {up: () => this.move(item, -1), down: () => this.move(item, 1), remove: () => this.remove(item)});

		for (const button of [...buttons.children]) {
			const {press} = button.dataset;

			button.id = `${press}-${id}`;
			button.setAttribute('aria-labelledby', `${press}-${id} entry-${id}`);
			if (i === 0 && press === 'up' || i === count - 1 && press === 'down') button.remove();
		}
		return listCard(id, item.card, whyOf(item, this.cards, this.reached), ...this.noteParts(item), buttons);
	}

	/* A box prints as a box, cut off, so the words stand beside it for paper. */
	noteParts(item) {
		const printed = make('p', {class: 'paper', hidden: !item.note}, item.note);
		const made = part('note');
		const [label, box] = made.children;

		label.htmlFor = box.id = `note-${item.id}`;
		box.setAttribute('aria-describedby', `entry-${item.id}`);
		box.maxLength = NOTE_MOST;
		box.value = item.note;
		box.addEventListener('input', () => {
			this.kept.note(item.id, box.value);
			printed.textContent = box.value;
			printed.hidden = !box.value;
		});
		return [made, printed];
	}

	move(item, by) {
		if (!this.kept.has(item.id)) return this.changed(this.offWords(item), 'main'); /* taken off in another tab */
		this.kept.move(item.id, by);
		const place = this.kept.items.findIndex(kept => kept.id === item.id) + 1;
		const count = this.kept.items.length;
		const way = by < 0 && place > 1 || place === count ? 'up' : 'down';

		this.changed(say('{name} is now {place} of {count}', {name: nameOf(item), place, count}), `${way}-${item.id}`);
	}

	offWords(item) {
		return say('{name} is off your list.', {name: nameOf(item)});
	}

	remove(item) {
		const words = this.offWords(item);

		this.before = {state: this.kept.state, words};
		this.kept.remove(item.id);
		this.changed(words, 'undo');
	}

	clear() {
		this.before = {state: this.kept.state, words: wordsOf('cleared')};
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
		announce(wordsOf('saved'));
	}

	/* `items` gives them as they are when something is pressed: a note may have been written since. */
	actions(items) {
		const made = part('pass-on', {
			print: () => print(),
			copy: () => copy(this.text(items()), wordsOf('copied'), place),
			share: () => {
				place.replaceChildren(shareSection(items()));
				(document.getElementById('share-link') || document.getElementById('share')).focus();
			},
			save: () => this.save(items()),
			clear: () => this.clear(),
		});
		const place = made.lastElementChild;
		const large = made.querySelector('input');

		large.checked = this.kept.large;
		large.addEventListener('change', () => {
			this.kept.large = large.checked;
			document.documentElement.classList.toggle('large', large.checked);
		});
		if (this.shared) made.querySelector('[data-press=clear]').remove();
		return made;
	}

	/* A list somebody shared */

	sharedParts() {
		const found = this.shared.ids.filter(id => this.cards.has(id));
		const missing = this.shared.ids.length - found.length;
		const items = found.map(id => ({id, note: '', card: this.cards.get(id)}));
		const own = this.kept.items.length;

		return [
			make('p', {class: 'lead'}, plural('{count} entries', '{count} entry', items.length)),
			missing > 0 && !this.reached ? part('not-all') : null,
			missing + this.shared.ignored > 0 && this.reached ? make('p', {class: 'notice'},
				plural('{count} entries of this link are not in this directory, and are left out.',
					'{count} entry of this link is not in this directory, and is left out.', missing + this.shared.ignored)) : null,
			items.length > 0 ? part('shared', {keep: () => this.keep(found)})
				: make('p', null, make('a', {href: addressOfPage('find')}, say('Find help'))),
			own > 0 ? make('p', {class: 'screen'}, make('a', {href: addressOfPage('list')}, say('Your own list ({count})', {count: own}))) : null,
			make('ol', {class: 'cards kept'}, ...items.map(item => make('li', null, listCard(item.id, item.card, null)))),
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
		this.changed(whole
			? plural('{count} entries are added to your list.', '{count} entry is added to your list.', added)
			: wordsOf('full'), 'main');
		this.title.focus();
	}
}

/**
 * Makes the page of the list work.
 * @param {HTMLElement} root the element that says, without script, what to do instead
 */
export function startListPage(root) {
	return new ListPage(root).start();
}
