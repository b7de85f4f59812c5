/*
 * What a device needs for an area when there is no network, and what it takes unasked. Works on the list of
 * data/offline.js alone.
 */

/** The page of a language other than the first needs that language's packs, too. */
const isIn = (pack, language) => !pack.language || pack.language === language;

/**
 * The packs of an area: its own, those of the areas within it and around it, what serves everybody, and what
 * leads there.
 * @param {Object} list of data/offline.js
 * @param {string} area its id
 * @param {string} [language] of the page it is saved from
 */
export function packsOfArea(list, area, language = '') {
	const own = list.packs.find(pack => pack.in && pack.in[0] === area);
	const around = own ? own.in : [];

	if (!own) return [];
	return list.packs.filter(pack => isIn(pack, language) && (pack.in
		? pack.in.includes(area) || around.includes(pack.in[0])
		: pack.is !== 'core'));
}

/**
 * What every device takes: pages in the language that is read, and what pages of all languages have in common.
 * @param {Object} list of data/offline.js
 * @param {string} [language] of the page
 */
export function packsUnasked(list, language = '') {
	const isOther = list.packs.some(pack => pack.language === language);

	return list.packs.filter(pack => pack.unasked && pack.is !== 'core'
		&& (pack.language ? pack.language === language : !isOther || /site|data/.test(pack.is)));
}

/** How many bytes packs take. */
export const sizeOf = packs => packs.reduce((sum, pack) => sum + pack.size, 0);
