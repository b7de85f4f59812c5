/* Brings together what searching needs: the data of the whole directory, or of one area of a large one, which entries
 * are open, and what is never kept on a device, when that can be had. */
import {facetName} from './facet_names.js';
import {loadData} from './load.js';
import {theEdition} from './open_now.js';
import {Opening} from './opening.js';
import {Search} from './search.js';
import {within} from './within.js';

const PATIENCE = 2000; /* milliseconds for what may come after the rest */

/**
 * @typedef {object} AreaToPick
 * @property {string} id
 * @property {string} name
 * @property {number} count of its entries
 */

/* The search and facets of one part: "", "-leith", "-unkept". */
async function loadPart(part) {
	const [search, facets] = await Promise.all([loadData(`search${part}`), loadData(`facets${part}`)]);
	return {search, facets};
}

/* Adds what is never kept once it comes, which a search `lacks` until then: an offline copy holds nothing of it. */
async function addUnkept(part, search) {
	search.lacks = true;
	search.add(await loadPart(part));
	search.lacks = false;
}

/**
 * Opens the search.
 * @param {object} [options]
 * @param {string} [options.area] the id of the area to search; only a directory that is searched by area needs one
 * @param {string} [options.language] of the page
 * @param {(id: string) => string} [options.about] what a kind of help is, in a line
 * @param {() => void} [options.more] told when the search finds more than before
 * @returns {Promise<{search: Search|null, areas: AreaToPick[]}>} search: null when an area has to be picked from
 *     `areas` first, `lacks` when there is more that is not there; areas: empty when the whole directory is searched at once. Rejected when the data cannot be had.
 */
export async function openSearch({area = '', language = '', about, more} = {}) {
	const first = await loadData('search');
	/* One around several that are searched by themselves has no file of its own. */
	const parts = (first.byArea || []).filter(([, , , file]) => file !== '');
	const areas = parts.map(([id, name, , , count]) => ({id, name, count}));
	const picked = parts.find(([id]) => id === area);
	if (first.byArea && !picked) {
		return {search: null, areas};
	}
	const part = picked ? `-${picked[3]}` : '';
	const [data, edition] = await Promise.all([loadPart(part), theEdition()]);
	const search = new Search([data], {hours: new Opening(edition), language, say: facetName, about});

	if (data.search.unkept) await within(PATIENCE, addUnkept(picked ? `${part}.unkept` : '-unkept', search).then(more, () => {}));
	return {search, areas};
}
