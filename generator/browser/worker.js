/*
 * The service worker: what makes the site work without a network. It keeps what the edition chose and what the
 * reader asked for, never a page because it was read.
 *
 * Pages come from the network when it answers within four seconds, then from what is kept, then offline.html says
 * so. The rest of a page that came from what is kept comes from there as well, so that no page is half of
 * one edition and half of another.
 */
import {Keeper} from './keeper.js';
import {within} from './within.js';

importScripts(`data/offline.js?${self.fingerpostEdition}`);

const PATIENCE = 4000; /* milliseconds */
const scope = new URL(self.registration.scope).pathname;
const keeper = new Keeper(self.fingerpost.offline, scope);
const copies = new Set(); /* ids of windows that show a kept page */

/** What a page of ours asks for, and no login page of a café's network. */
const isOurs = html => html.slice(0, 8000).includes('assets/reader.js"');

function pathOf(url) {
	let path = url.pathname.slice(scope.length);

	try {
		path = decodeURIComponent(path);
	} catch { /* no address of ours */ }
	return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

const type = {html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml', webmanifest: 'application/manifest+json'};

function answer(text, path) {
	const kind = type[path.replace(/.*\./, '')] || 'text/plain';

	return new Response(text, {headers: {'Content-Type': `${kind}; charset=utf-8`}});
}

/** A page's answer from the network, or null when what came is not ours: then the copy is better. */
async function livePage(request) {
	const response = await fetch(request);

	if (response.status === 404 || response.status === 410) return response;
	if (!response.ok || response.redirected) return null;
	return isOurs(await response.clone().text()) ? response : null;
}

/** The page says itself which day its copy is of: script shows it. */
const dated = (html, made) => html.replace('<html ', `<html data-copy="${made}" `);

/* It stands in for a page in any folder. A device that has taken even this away waits for the network. */
async function unreachedPage(request, path) {
	const language = /\.([a-z]{2,3})(\.\d+)?\.html$/.exec(path);
	const copy = (language && await keeper.find(`offline.${language[1]}.html`)) || await keeper.find('offline.html');

	if (!copy) return fetch(request);
	const html = copy.text.replace(/( (?:href|src)=")(?![a-z]+:|#|\/)/g, `$1${scope}`).replace('<html ', `<html data-root="${scope}" `);
	return new Response(dated(html, copy.made), {status: 503, headers: {'Content-Type': 'text/html; charset=utf-8'}});
}

async function page(event, path) {
	const copy = await keeper.find(path) || await keeper.find(`${path}.html`);
	let live = null;

	try {
		live = await within(PATIENCE, copy ? livePage(event.request) : fetch(event.request));
	} catch { /* no network */ }
	if (live) return live;
	copies.add(event.resultingClientId);
	return copy ? answer(dated(copy.text, copy.made), 'html') : unreachedPage(event.request, path);
}

/** Styles, scripts, pictures and data. */
async function part(event, path) {
	const copy = async () => await keeper.file(path) || (found => found && answer(found.text, path))(await keeper.find(path));
	const first = copies.has(event.clientId) && await copy();

	if (first) return first;
	try {
		const live = await within(PATIENCE, fetch(event.request));

		if (live && live.ok && !/html/.test(live.headers.get('Content-Type'))) return live;
		/* Who reads a copy already knows that the network does not answer. */
		return await copy() || live || await (copies.has(event.clientId) ? Response.error() : fetch(event.request));
	} catch (unreached) {
		return await copy() || Response.error();
	}
}

self.addEventListener('install', event => event.waitUntil(keeper.keepCore()));

self.addEventListener('activate', event => event.waitUntil(keeper.dropOldCores().then(() => self.clients.claim())));

self.addEventListener('fetch', event => {
	const {request} = event;
	const url = new URL(request.url);

	if (request.method !== 'GET' || url.origin !== self.location.origin || !url.pathname.startsWith(scope) || keeper.forgotten
		|| url.search === '?fresh') return;
	const path = pathOf(url);

	if (path.startsWith('packs/') || path === 'worker.js') return;
	event.respondWith(request.mode === 'navigate' ? page(event, path) : part(event, path));
});

/** What pages ask for; each gives what is answered. */
const asked = {
	update: () => self.skipWaiting(),
	/* A page that is of the new edition already loses nothing by it; others would. */
	takeOver: async () => (await self.clients.matchAll({includeUncontrolled: true})).length < 2 && self.skipWaiting(),
	keep: ({language}) => keeper.refresh(language),
	state: ({area, path, language}) => keeper.state(area, path, language),
	save: ({area, language}, tell) => keeper.saveArea(area, language, tell),
	cancel: () => keeper.cancel(),
	unsave: ({area}) => keeper.unsaveArea(area),
	savePage: ({path}) => keeper.savePage(path),
	unsavePage: ({path}) => keeper.unsavePage(path),
	forget: () => keeper.forget(),
};

self.addEventListener('message', event => {
	const {data, ports: [port]} = event;
	const tell = answered => port && port.postMessage(answered);

	if (!data || !Object.keys(asked).includes(data.ask)) return;
	event.waitUntil(Promise.resolve(asked[data.ask](data, tell)).then(
		done => tell({done: done === undefined ? true : done}), error => tell({failed: error.name})));
});
