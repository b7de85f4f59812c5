/* Words as they are looked for: the same letters whatever their case and accents, as the generator's
 * fold_terms() (generator/base/fold.c) has them; tests/browser/folding.txt holds both to it. */

const PARTS = /[^\p{L}\p{N}\p{M}\p{Cf}'.`\u2018\u2019]+/u;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/* Letters that Unicode holds to be their own, but that people type as others when their keyboard lacks them. */
const TYPED_AS = {đ: 'd', ı: 'i', ł: 'l', ø: 'o', ß: 'ss', ς: 'σ'};

/* Capitals first, since some small letters have no other way to meet: ß and ss, ς and σ. */
function foldWord(word) {
	return word.normalize('NFKD').replace(NOT_WORD, '').toUpperCase().toLowerCase().normalize('NFKD')
		.replace(NOT_WORD, '').replace(/[đıłøßς]/g, letter => TYPED_AS[letter]);
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
	return found.filter(word => word !== '');
}
