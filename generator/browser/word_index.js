/* Which phrases a word stands in. Whole words and beginnings are found in the generator's own sorted list; for
 * typing mistakes the list becomes MiniSearch's radix tree, when somebody first makes one. */
import SearchableMap from 'minisearch/SearchableMap';
import {lines, numbers} from './columns.js';

const LEAF = '';

/* A word's end in the tree: a Map with one value, but two thirds of all nodes are ends, and a Map takes twenty
 * times as long to make. */
class End {
	constructor(number) {
		this.number = number;
	}

	keys() {
		return [LEAF];
	}

	get() {
		return this.number;
	}
}

/* Adds the words from `from` to `until`, which share their first `depth` letters, to a node. */
function addBranches(node, words, from, until, depth) {
	let start = from;
	if (words[start].length === depth) {
		node.set(LEAF, start++);
	}
	while (start < until) {
		const first = words[start];
		const letter = first[depth];
		let end = start + 1;
		while (end < until && words[end][depth] === letter) {
			end++;
		}
		if (end === start + 1) {
			node.set(first.slice(depth), new End(start));
		} else {
			const last = words[end - 1];
			let shared = depth + 1;
			while (shared < first.length && first[shared] === last[shared]) {
				shared++;
			}
			const branch = new Map();
			node.set(first.slice(depth, shared), branch);
			addBranches(branch, words, start, end, shared);
		}
		start = end;
	}
}

/* The radix tree of sorted words, each leading to its number. */
function treeOf(words) {
	const root = new Map();
	if (words.length > 0) {
		addBranches(root, words, 0, words.length, 0);
	}
	return new SearchableMap(root);
}

/* How well a word of the index answers to what was typed. */
const EXACT = 1;
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

/* The number of the first of the sorted words that is not before this one. */
function lowerBound(words, word) {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (words[middle] < word) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

export class WordIndex {
	/** @param {[string, string, string, string]} data the words as the generator wrote them */
	constructor([shared, ends, counts, phrases]) {
		const sizes = numbers(counts);
		const same = numbers(shared);
		let before = '';
		this.words = lines(ends).map((end, i) => before = before.slice(0, same[i]) + end);
		this.phrases = numbers(phrases);
		this.starts = new Int32Array(this.words.length + 1);
		for (let i = 0, at = 0; i < this.words.length; i++) {
			const end = at + sizes[i] + 1;
			for (let j = at + 1; j < end; j++) {
				this.phrases[j] += this.phrases[j - 1];
			}
			this.starts[i + 1] = at = end;
		}
	}

	/**
	 * The words that answer to one, each with how well (0 to 1). Typing mistakes are looked for only where nothing
	 * begins so: "mind" means mind, not kind.
	 * @param {string} word folded
	 * @returns {{number: number, quality: number}[]}
	 */
	answers(word) {
		const {words} = this;
		const found = [];
		if (word === '') {
			return found;
		}
		for (let number = lowerBound(words, word); number < words.length && words[number].startsWith(word); number++) {
			const rest = words[number].length - word.length;
			found.push({number, quality: rest === 0 ? EXACT : PREFIX * (0.5 + 0.5 * word.length / (word.length + rest))});
		}
		if (word.length > 3 && word.endsWith('s') && (found.length === 0 || found[0].quality < EXACT)) {
			const number = lowerBound(words, word.slice(0, -1));
			if (words[number] === word.slice(0, -1)) {
				found.push({number, quality: PLURAL});
			}
		}
		return found.length > 0 ? found : this.mistaken(word);
	}

	mistaken(word) {
		const {words} = this;
		const most = mistakesIn(word);
		const found = new Map();
		if (most === 0) {
			return [];
		}
		for (const other of swapped(word)) {
			for (let number = lowerBound(words, other); number < words.length && words[number].startsWith(other); number++) {
				found.set(number, MISTAKE);
			}
		}
		this.tree = this.tree || treeOf(words);
		for (const [number, distance] of this.tree.fuzzyGet(word, most).values()) {
			found.set(number, Math.max(found.get(number) || 0, MISTAKE / distance));
		}
		return [...found].map(([number, quality]) => ({number, quality}));
	}
}
