/* Which phrases a word stands in, with prefixes and typing mistakes: the generator's index of words, in
 * MiniSearch's radix tree. */
import SearchableMap from 'minisearch/SearchableMap';
import { lines, numbers } from './columns.js';

const LEAF = '';

/* Words come in order, each with how many letters it shares with the one before, so the tree grows along its
 * right edge only: `path` is that edge, a node for each depth. Returns the tree. */
function growTree(shared, ends) {
	const root = new Map();
	const path = [{ node: root, depth: 0 }];
	for (let i = 0; i < ends.length; i++) {
		let top = path[path.length - 1];
		let below = null;
		while (top.depth > shared[i]) {
			below = path.pop();
			top = path[path.length - 1];
		}
		if (top.depth < shared[i]) {
			const edge = below.edge;
			const middle = new Map([[edge.slice(shared[i] - top.depth), below.node]]);
			top.node.delete(edge);
			top.node.set(edge.slice(0, shared[i] - top.depth), middle);
			top = { node: middle, depth: shared[i], edge: edge.slice(0, shared[i] - top.depth) };
			path.push(top);
		}
		const leaf = new Map([[LEAF, i]]);
		top.node.set(ends[i], leaf);
		path.push({ node: leaf, depth: shared[i] + ends[i].length, edge: ends[i] });
	}
	return root;
}

/** How well a word of the index answers to what was typed. */
export const EXACT = 1;
const PLURAL = 0.95;
const PREFIX = 0.9;
const MISTAKE = 0.5;

/* How many letters may be wrong in a word of this length. */
function mistakesIn(word) {
	return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/* The word with each two neighbouring letters swapped: the commonest mistake of all, which otherwise counts as two. */
function swapped(word) {
	const found = [];
	for (let i = 0; i + 1 < word.length; i++) {
		if (word[i] !== word[i + 1]) {
			found.push(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
		}
	}
	return found;
}

export class WordIndex {
	/** @param {[string, string, string, string]} data the words as the generator wrote them */
	constructor([shared, ends, counts, phrases]) {
		const endings = lines(ends);
		this.tree = new SearchableMap(growTree(numbers(shared), endings));
		this.phrases = numbers(phrases);
		const sizes = numbers(counts);
		this.starts = new Int32Array(endings.length + 1);
		for (let i = 0, at = 0; i < endings.length; i++) {
			const end = at + sizes[i] + 1;
			for (let j = at + 1; j < end; j++) {
				this.phrases[j] += this.phrases[j - 1];
			}
			this.starts[i + 1] = at = end;
		}
		this.added = new Map();
		this.next = endings.length;
	}

	/** Adds a phrase that the generator does not know of, such as the name of a kind in the reader's language. */
	add(words, phrase) {
		for (const word of words) {
			const number = this.tree.fetch(word, () => this.next++);
			if (!this.added.has(number)) {
				this.added.set(number, []);
			}
			this.added.get(number).push(phrase);
		}
	}

	/** Calls each(phrase) for every phrase that word number `number` stands in. */
	eachPhrase(number, each) {
		const end = number + 1 < this.starts.length ? this.starts[number + 1] : 0;
		for (let i = end > 0 ? this.starts[number] : 0; i < end; i++) {
			each(this.phrases[i]);
		}
		for (const phrase of this.added.get(number) || []) {
			each(phrase);
		}
	}

	/**
	 * The words of the index that answer to a word, each with how well (0 to 1). Typing mistakes are looked for
	 * only where nothing begins so: "mind" means mind, not kind.
	 * @param {string} word folded
	 * @returns {Array<{word: string, number: number, quality: number}>}
	 */
	answers(word) {
		const found = [];
		if (word === '') {
			return found;
		}
		for (const [answer, number] of this.tree.atPrefix(word)) {
			found.push({ word: answer, number,
				quality: answer === word ? EXACT : PREFIX * (0.5 + 0.5 * word.length / answer.length) });
		}
		if (word.length > 3 && word.endsWith('s') && !this.tree.has(word) && this.tree.has(word.slice(0, -1))) {
			found.push({ word: word.slice(0, -1), number: this.tree.get(word.slice(0, -1)), quality: PLURAL });
		}
		if (found.length === 0) {
			this.addMistaken(word, found);
		}
		return found;
	}

	addMistaken(word, found) {
		const most = mistakesIn(word);
		if (most === 0) {
			return;
		}
		const seen = new Set();
		for (const other of swapped(word)) {
			for (const [answer, number] of this.tree.atPrefix(other)) {
				if (!seen.has(number)) {
					seen.add(number);
					found.push({ word: answer, number, quality: MISTAKE });
				}
			}
		}
		for (const [answer, [number, distance]] of this.tree.fuzzyGet(word, most)) {
			if (!seen.has(number)) {
				found.push({ word: answer, number, quality: MISTAKE / distance });
			}
		}
	}
}
