/*
 * English forms for one, of phrases that count: plural('{count} entries', n) says the key for any other number.
 * tests/browser/unit/words.test.mjs looks whether each that is said stands here.
 */
export const ONE = {
	'{count} entries': '{count} entry',
	'{count} entries are added to your list.': '{count} entry is added to your list.',
	'{count} entries of this link are not in this directory, and are left out.':
		'{count} entry of this link is not in this directory, and is left out.',
};
