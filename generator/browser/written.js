/* What an entry's own file says (generator/render/written_data.h). */
import {fileOfCard} from './cards.js';
import {load} from './load.js';

const own = (written, id) => (Object.prototype.hasOwnProperty.call(written, id) ? written[id] : null);

/**
 * Finds what the file of an entry says; `reached` is false when the data could not be had.
 * @param {string} id
 * @param {string} files how many there are: of entries kept on devices, and of others, "2 1"
 * @returns {Promise<{written: ?Object, reached: boolean}>}
 */
export async function findWritten(id, files) {
	const [kept, unkept] = files.split(' ').map(Number);
	let reached = true;

	for (const [name, count] of [['written-', kept], ['written-unkept-', unkept]]) {
		if (count === 0) continue;
		await load(`data/${name}${fileOfCard(id, count)}.js`).catch(() => { reached = false; });
		const written = own((self.fingerpost && self.fingerpost.written) || {}, id);

		if (written) return {written, reached: true};
	}
	return {written: null, reached};
}
