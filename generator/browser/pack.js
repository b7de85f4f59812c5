/*
 * Reads packs: many files of the site in one, each line once (generator/render/pack.h says how they are
 * written).
 */

/**
 * @typedef {Object} Pack
 * @property {string[]} paths of the files in it
 * @property {(path: string) => ?string} file the text of one of them, or null
 */

/**
 * Takes a pack apart. What a network cuts off, or somebody else puts in its place, is not one: both ends of a
 * pack name its hash.
 * @param {string} text
 * @param {string} hash that it must have
 * @returns {Pack}
 * @throws {Error} when it is not that pack, whole
 */
export function readPack(text, hash) {
	const lines = text.split('\n');

	if (!lines[0].startsWith(`fingerpost-pack ${hash} `) || lines[lines.length - 2] !== `end ${hash}`)
		throw new Error('another pack');
	const runs = JSON.parse(lines[1]);
	const paths = Object.keys(runs);

	return {
		paths,
		file(path) {
			if (!paths.includes(path)) return null;
			const parts = [];

			for (let i = 0; i < runs[path].length; i += 2)
				parts.push(lines.slice(runs[path][i] + 2, runs[path][i + 1] + 2).join('\n'));
			return parts.join('\n');
		},
	};
}
