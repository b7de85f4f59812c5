/* Which phrases a word stands in. The words are the generator's own sorted list: those that begin alike stand
 * together, which whole words, beginnings and typing mistakes are all found by. */
import {lines, numbers} from './columns.js';

/* How well a word of the index answers to what was typed. */
const EXACT = 1;
const PLURAL = 0.95;
const PREFIX = 0.9;
const MISTAKE = 0.5;

/* How many letters may be wrong in a word of this length. */
function mistakesIn(word) {
	return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/* One more row of the table that tells how many letters lie between a word and another's first ones: wrong, missing,
 * too many, or two neighbours swapped, the commonest mistake of all. The rows before it end in the row above. */
function nextRow(rows, word, other, at) {
	const above = rows[at];
	const row = new Uint8Array(word.length + 1);
	row[0] = at + 1;
	for (let i = 0; i < word.length; i++) {
		row[i + 1] = Math.min(above[i + 1] + 1, row[i] + 1, above[i] + (word[i] === other[at] ? 0 : 1));
		if (i > 0 && at > 0 && word[i] === other[at - 1] && word[i - 1] === other[at]) {
			row[i + 1] = Math.min(row[i + 1], rows[at - 1][i - 1] + 1);
		}
	}
	return row;
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
		let before = '';
		this.shared = numbers(shared);
		this.words = lines(ends).map((end, i) => before = before.slice(0, this.shared[i]) + end);
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

	/* What a word shares with the one before need not be compared again, and when that was too far off already, nor
	 * need the rest of it. */
	mistaken(word) {
		const most = mistakesIn(word);
		const rows = [Uint8Array.from({length: word.length + 1}, (_, i) => i)];
		const found = [];
		let read = 0;
		let isFar = most === 0;
		this.words.forEach((other, number) => {
			let at = Math.min(read, this.shared[number]);
			if (isFar && at === read) {
				return;
			}
			for (isFar = false; at < other.length && !isFar; at++) {
				rows[at + 1] = nextRow(rows, word, other, at);
				isFar = Math.min(...rows[at + 1]) > most;
			}
			read = at;
			if (!isFar && rows[at][word.length] <= most) {
				found.push({number, quality: MISTAKE / rows[at][word.length]});
			}
		});
		return found;
	}
}
