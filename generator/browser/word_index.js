/* Which phrases a word stands in. The words are the generator's own sorted list: those that begin alike stand
 * together, which whole words, beginnings and typing mistakes are all found by. */
import {lines, numbers} from './columns.js';

/* How well a word of the index answers to what was typed. */
const EXACT = 1;
const STEM = 0.95;
const PREFIX = 0.9;
const MISTAKE = 0.5;
const BEGUN_WITH_MISTAKE = 0.4;

/* Of fewer letters, nearly everything begins so when one may be wrong. */
const LETTERS_OF_BEGINNING = 5;

/* "carers", "talking" and "bullied" speak of what "carer", "talk" and "bulli" do. */
const ENDINGS = /(?:ing|ed|s)$/;
const LETTERS_OF_STEM = 3;

/* Too short to be mistaken for another, or with a number at its end: EH12 is not EH1. */
const SURE = /^.{1,3}$|[0-9]$/;

/* What goes on where a number does not end: PH1 is no beginning of PH11. */
const CUT_NUMBER = /^\d{2}/;

/* How many letters may be wrong in a word. */
function mistakesIn(word) {
	return SURE.test(word) ? 0 : word.length < 8 ? 1 : 2;
}

/* Fills one more row of the table that tells how many letters lie between a word and another's first ones: wrong, missing,
 * too many, or two neighbours swapped, the commonest mistake of all. The last of the row is of the whole word.
 * Returns the least of the row. */
function fillRow(rows, word, other, at) {
	const above = rows[at];
	const row = rows[at + 1] = rows[at + 1] || new Uint8Array(word.length + 1);
	const letter = other[at];
	let least = row[0] = at + 1;
	for (let i = 0; i < word.length; i++) {
		let far = Math.min(above[i + 1] + 1, row[i] + 1, above[i] + (word[i] === letter ? 0 : 1));
		if (i > 0 && at > 0 && word[i - 1] === letter && word[i] === other[at - 1]) {
			far = Math.min(far, rows[at - 1][i - 1] + 1);
		}
		row[i + 1] = far;
		least = Math.min(least, far);
	}
	return least;
}

/** The number of the first of sorted words, or numbers, that is not before this one. */
export function lowerBound(sorted, one) {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle] < one) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

export class WordIndex {
	/**
	 * @param {string[]} words sorted, each with the phrases from starts[i] to starts[i + 1]
	 * @param {ArrayLike<number>} shared how many letters each has in common with the one before, as far as is known
	 * @param {ArrayLike<number>} starts
	 * @param {ArrayLike<number>} phrases
	 */
	constructor(words, shared, starts, phrases) {
		Object.assign(this, {words, shared, starts, phrases});
	}

	/** Reads the words as the generator wrote them. @param {[string, string, string, string]} data */
	static read([same, ends, counts, phrases]) {
		const sizes = numbers(counts);
		const shared = numbers(same);
		const all = numbers(phrases);
		let before = '';
		const words = lines(ends).map((end, i) => before = before.slice(0, shared[i]) + end);
		const starts = new Int32Array(words.length + 1);
		for (let i = 0, at = 0; i < words.length; i++) {
			const end = at + sizes[i] + 1;
			for (let j = at + 1; j < end; j++) {
				all[j] += all[j - 1];
			}
			starts[i + 1] = at = end;
		}
		return new WordIndex(words, shared, starts, all);
	}

	/** Makes an index of a few phrases. @param {string[][]} phrases the folded words of each */
	static of(phrases) {
		const words = [...new Set(phrases.flat())].sort();
		const of = words.map(word => phrases.map((phrase, number) => phrase.includes(word) ? number : -1).filter(number => number >= 0));
		const starts = [0];
		of.forEach((all, i) => starts.push(starts[i] + all.length));
		return new WordIndex(words, words.map(() => 0), starts, of.flat());
	}

	/** Is that very word there? */
	has(word) {
		return this.words[lowerBound(this.words, word)] === word;
	}

	/**
	 * Tells which phrases answer to a word, and how well (0 to 1). Typing mistakes are looked for only when they are asked
	 * for, which is where nothing begins so: "mind" means mind, not kind.
	 * @param {string} word folded
	 * @param {boolean} mistaken
	 * @param {(phrase: number, quality: number) => void} put
	 */
	answers(word, mistaken, put) {
		const {starts, phrases} = this;
		const tell = (number, quality) => {
			for (let i = starts[number]; i < starts[number + 1]; i++) {
				put(phrases[i], quality);
			}
		};
		if (mistaken) {
			this.mistaken(word, tell);
		} else if (word !== '') {
			this.meant(word, tell);
		}
	}

	meant(word, tell) {
		const {words} = this;
		const first = lowerBound(words, word);
		for (let number = first; number < words.length && words[number].startsWith(word); number++) {
			const {length} = words[number];
			if (!CUT_NUMBER.test(words[number].slice(word.length - 1))) {
				tell(number, length === word.length ? EXACT : PREFIX * (0.5 + 0.5 * word.length / length));
			}
		}
		const stem = word.replace(ENDINGS, '');
		if (stem.length >= LETTERS_OF_STEM && words[first] !== word && this.has(stem)) {
			tell(lowerBound(words, stem), STEM);
		}
	}

	/* What a word shares with the one before need not be compared again, and when that was too far off already, nor
	 * need the rest of it. */
	mistaken(word, tell) {
		const {words, shared} = this;
		const most = mistakesIn(word);
		const rows = [Uint8Array.from({length: word.length + 1}, (_, i) => i)];
		const least = [word.length]; /* how far off the best beginning is */
		let read = 0;
		let isFar = false;
		for (let number = 0; number < words.length && most > 0; number++) {
			const other = words[number];
			let at = Math.min(read, shared[number]);
			if (!isFar || at < read) {
				for (isFar = false; at < other.length && !isFar; at++) {
					isFar = fillRow(rows, word, other, at) > most;
					least[at + 1] = Math.min(least[at], rows[at + 1][word.length]);
				}
				read = at;
			}
			if (!isFar && rows[read][word.length] <= most) {
				tell(number, MISTAKE / rows[read][word.length]);
			} else if (word.length >= LETTERS_OF_BEGINNING && least[read] <= most) {
				tell(number, BEGUN_WITH_MISTAKE / least[read]);
			}
		}
	}
}
