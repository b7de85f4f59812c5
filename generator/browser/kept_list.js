/*
 * The reader's list: entries somebody chose, in order, with a note for each. It stays on the device: nothing is
 * stored before the first entry is added and nothing is left when the last one goes. What comes out of
 * storage may have been written by another edition, another site of the same host or a curious hand, so it is
 * held against what a list can be. Where storage is full or forbidden the list lives as long as the page.
 */
import {tidyCard} from './cards.js';

/** Where it is kept: one item of localStorage. */
export const KEY = 'fingerpost-list';

/** A longer list is a directory of its own, and no longer fits a link or a QR code. */
export const LIST_MOST = 50;

/** The longest note, in UTF-16 units. */
export const NOTE_MOST = 500;

const ID = /^[a-z0-9-]{1,64}$/;

/** Could this be an entry's id? */
export function isId(id) {
	return typeof id === 'string' && ID.test(id);
}

function tidyItem(item) {
	if (!item || !isId(item.id)) return null;
	return {
		id: item.id,
		note: typeof item.note === 'string' ? item.note.slice(0, NOTE_MOST) : '',
		card: tidyCard(item.card),
	};
}

/** A state with nothing but what a list can be. */
function tidyState(state) {
	const items = [], seen = new Set();

	for (const item of state && Array.isArray(state.items) ? state.items : []) {
		const tidy = tidyItem(item);

		if (!tidy || seen.has(tidy.id) || items.length === LIST_MOST) continue;
		seen.add(tidy.id);
		items.push(tidy);
	}
	return {large: Boolean(state && state.large), items};
}

/** The device's storage, or null where even asking for it is forbidden. */
function deviceStorage() {
	try {
		return self.localStorage;
	} catch (forbidden) {
		return null;
	}
}

/**
 * An entry on the list.
 * @typedef {Object} Kept
 * @property {string} id
 * @property {string} note the reader's own words; "" when there are none
 * @property {?Object} card what the directory said when it was last reached (cards.js), or null
 */

/** The list. Every change is read, made and written in one go, since other tabs may change it as well. */
export class KeptList {
	/** @param {?Storage} storage */
	constructor(storage = deviceStorage()) {
		this.storage = storage;
		this.memory = null; /* the state, once storage has failed */
	}

	read() {
		if (this.memory) return tidyState(this.memory);
		try {
			return tidyState(JSON.parse(this.storage.getItem(KEY)));
		} catch (unreadable) {
			return tidyState(null);
		}
	}

	write(state) {
		if (!this.memory) {
			try {
				if (state.items.length > 0) this.storage.setItem(KEY, JSON.stringify(state));
				else this.storage.removeItem(KEY);
				return;
			} catch (fullOrForbidden) {
				/* From here on the page's own memory is the list. */
			}
		}
		this.memory = state;
	}

	/** Does the device keep it? False once a change could not be stored. */
	get lasts() {
		return this.memory === null;
	}

	/** Would the device keep one? Tried with a word, which is taken away again. */
	get canLast() {
		try {
			this.storage.setItem(`${KEY}-try`, '1');
			this.storage.removeItem(`${KEY}-try`);
			return true;
		} catch (fullOrForbidden) {
			return false;
		}
	}

	/** @returns {Kept[]} in the reader's order */
	get items() {
		return this.read().items;
	}

	/** Is it shown and printed large? */
	get large() {
		return this.read().large;
	}

	set large(large) {
		this.write(Object.assign(this.read(), {large}));
	}

	/** Everything, to be given to restore(). */
	get state() {
		return this.read();
	}

	/** Puts back what was there before a removal. */
	restore(state) {
		this.write(tidyState(state));
	}

	/** @param {string} id */
	has(id) {
		return this.items.some(item => item.id === id);
	}

	/**
	 * Adds an entry at the end.
	 * @returns {boolean} false when it is no id, or the list is full; true also when it was there.
	 */
	add(id) {
		const state = this.read();

		if (!isId(id)) return false;
		if (state.items.some(item => item.id === id)) return true;
		if (state.items.length === LIST_MOST) return false;
		state.items.push({id, note: '', card: null});
		this.write(state);
		return true;
	}

	/** @param {string} id */
	remove(id) {
		const state = this.read();

		state.items = state.items.filter(item => item.id !== id);
		this.write(state);
	}

	/** Moves an entry by so many places: -1 is up. */
	move(id, by) {
		const state = this.read();
		const from = state.items.findIndex(item => item.id === id);
		const to = from + by;

		if (from < 0 || to < 0 || to >= state.items.length) return;
		state.items.splice(to, 0, ...state.items.splice(from, 1));
		this.write(state);
	}

	change(id, part) {
		const state = this.read();
		const item = state.items.find(kept => kept.id === id);

		if (!item) return;
		Object.assign(item, tidyItem(Object.assign({}, item, part)));
		this.write(state);
	}

	/** Keeps the reader's own words about an entry. */
	note(id, note) {
		this.change(id, {note});
	}

	/** Keeps what the directory says of an entry, for when it cannot be reached; null forgets it. */
	learn(id, card) {
		this.change(id, {card});
	}

	/** Takes everything off it. */
	clear() {
		this.write({large: false, items: []});
	}
}
