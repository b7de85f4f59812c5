/*
 * English forms for one, of phrases that count: plural('{count} entries', n) says the key for any other number.
 * tests/browser/unit/words.test.mjs looks whether each that is said stands here.
 */
export const ONE = {
	'{count} entries': '{count} entry',
	'{count} results': '{count} result',
	'{count} miles away': '{count} mile away',
	'Within {count} miles': 'Within {count} mile',
	'Show {count} more': 'Show {count} more',
	'Narrow it down ({count} chosen)': 'Narrow it down ({count} chosen)',
	'Drop everything and see all {count} entries': 'Drop everything and see the {count} entry',
	'Drop “{filter}” and see {count} entries': 'Drop “{filter}” and see {count} entry',
	'{count} entries are added to your list.': '{count} entry is added to your list.',
	'{count} entries of this link are not in this directory, and are left out.':
		'{count} entry of this link is not in this directory, and is left out.',
};
