/*
 * Data arrives as classic scripts, each of which sets one property of `fingerpost`: a site opened from a folder
 * can load nothing else.
 */

const loading = {};

/** The way from this page to the root of the site: "", "../". */
export const root = () => document.documentElement.dataset.root || '';

/**
 * Loads a script of the site once, however often it is asked for; one that could not be had is tried again.
 * @param {string} path from the root of the site: "data/now.js"
 * @returns {Promise<void>} rejected when it cannot be had
 */
export function load(path) {
	loading[path] = loading[path] || new Promise((resolve, reject) => {
		const script = document.createElement('script');

		script.src = root() + path;
		script.onload = () => resolve();
		script.onerror = () => {
			delete loading[path];
			script.remove();
			reject(new Error(`${path} cannot be had`));
		};
		document.head.append(script);
	});
	return loading[path];
}

/**
 * Loads data into `fingerpost`.
 * @param {string} name of the property, and of its file in data/ unless that is given
 * @param {string} [file] "words-cy"
 * @returns {Promise<any>} the property
 */
export async function loadData(name, file = name) {
	await load(`data/${file}.js`);
	return self.fingerpost[name];
}
