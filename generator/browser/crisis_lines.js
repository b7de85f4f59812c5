/* The crisis lines as every page ends with them, for whoever types a line's name, its number, or what cannot wait. */
import {words as folded} from './fold.js';
import {say} from './words.js';
import {WordIndex} from './word_index.js';

const FIRST = 3;
const SURE = 0.9;    /* the word, or its stem, but no mere beginning of it */
const MISTYPED = 0.4; /* all but one letter */
const LONG = 6;       /* letters that such a word has: “hill” is no “kill” */

/* What to do, and each number as it is dialled: "116123". */
function wordsOfLine(line) {
	const links = [...line.querySelectorAll('a')];

	return [...links.flatMap(link => folded(link.textContent)), ...links.flatMap(link => link.href.match(/\d{3,}$/) || [])];
}

/** The lines of this page. */
export class CrisisLines {
	constructor() {
		this.lines = [...document.querySelectorAll('#all-help dl > div')];
		this.index = WordIndex.of(this.lines.map(wordsOfLine));
		this.distress = WordIndex.of([folded(say('suicide, suicidal, kill, die, dying, overdose'))]);
	}

	/** The lines for whom nothing else was found. */
	get first() {
		return this.lines.slice(0, FIRST);
	}

	isDistress(word) {
		let is = false;

		this.distress.answers(word, false, (all, quality) => { is = is || quality > SURE; });
		this.distress.answers(word, true, (all, quality) => { is = is || (quality > MISTYPED && word.length >= LONG); });
		return is;
	}

	/**
	 * The lines that somebody may mean.
	 * @param {string[]} words that were looked for
	 * @param {(word: string) => boolean} leads does it lead to anything else? Then it is no typing mistake.
	 * @returns {Element[]}
	 */
	meant(words, leads) {
		const found = words.map(word => {
			const lines = new Set();

			for (const mistaken of [false, true])
				if (lines.size === 0 && !(mistaken && leads(word))) this.index.answers(word, mistaken, line => lines.add(line));
			return lines;
		});

		if (words.some(word => this.isDistress(word))) return this.first;
		return words.length === 0 ? [] : this.lines.filter((line, i) => found.every(lines => lines.has(i)));
	}
}

/** Lines to show: one with all its routes, of several only the first, since what was found is to come into view. */
export function copyOfLines(lines) {
	const copies = lines.map(line => line.cloneNode(true));

	if (copies.length > 1) copies.forEach(copy => copy.querySelectorAll('dd + dd').forEach(route => route.remove()));
	return copies;
}
