/* Words as they are looked for: the same letters whatever their case and accents, as the generator's
 * fold_terms() (generator/base/fold.c) has them; tests/browser/folding.txt holds both to it. */

const PARTS = /[^\p{L}\p{N}\p{M}\p{Cf}'.`\u2018\u2019]+/u;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const ASCII = /^[\x20-\x7e]*$/;

function foldWord(word) {
	return word.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD').replace(/ς/g, 'σ').replace(NOT_WORD, '');
}

/**
 * The words of a text, folded: "Carers' Cuppa" gives ["carers", "cuppa"].
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
	const found = ASCII.test(text)
		? text.toLowerCase().replace(/['.`]/g, '').split(/[^a-z0-9]+/)
		: text.split(PARTS).map(foldWord);
	return found.filter((word) => word !== '');
}
