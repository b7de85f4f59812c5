/*
 * English forms for one, of phrases that count: plural('{count} entries', n) says the key for any other number.
 * tests/browser/unit/words.test.mjs looks whether each that is said stands here.
 */
export const ONE = {
	'{count} entries': '{count} entry',
};
