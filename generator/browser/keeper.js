/*
 * What the service worker keeps, in the browser's caches. Each site has its own, since several may share a host:
 *
 *     fingerpost /directory/ core EDITION   the core, whole or not at all
 *     fingerpost /directory/ packs          packs by id and hash, each with a list of its pages; areas asked for
 *     fingerpost /directory/ pages          pages that the reader saved one by one
 *
 * Packs of pages are taken in the languages that were opened, as whole directories. A pack of a new edition takes the
 * place of the old one when it has arrived whole, so an update that is cut off loses nothing.
 */
import {packsOfArea, packsUnasked, sizeOf} from './areas_kept.js';
import {readPack} from './pack.js';

/* The addresses of what a cache holds, if there is one. */
async function addressesIn(cache) {
	return cache ? (await cache.keys()).map(({url}) => new URL(url)) : [];
}

/* Takes away what it holds at such addresses. */
async function dropFrom(cache, isUnwanted) {
	for (const url of await addressesIn(cache))
		if (isUnwanted(url)) await cache.delete(url);
}

export class Keeper {
	/**
	 * @param {Object} list of data/offline.js
	 * @param {string} scope the path of the site
	 */
	constructor(list, scope) {
		this.list = list;
		this.scope = scope;
		this.forgotten = false;
		this.read = new Map(); /* packs read lately, by address */
		this.stops = new Set(); /* each ends a work */
		this.saving = null;     /* ends what is being saved */
		this.working = null;
	}

	name(what) {
		return `fingerpost ${this.scope} ${what}`;
	}

	/* The same in every edition. */
	pathOf(pack) {
		return `${this.scope}packs/${pack.id}.txt`;
	}

	addressOf(pack) {
		return `${this.pathOf(pack)}?${pack.hash}`;
	}

	/* Fetches a pack, looks whether it is the one, whole, and keeps it. */
	async putPack(cache, pack, signal) {
		const response = await fetch(this.addressOf(pack), {cache: 'no-cache', signal});
		const text = response.ok ? await response.text() : '';
		const {paths} = readPack(text, pack.hash);
		const headers = {'Content-Type': 'text/plain; charset=utf-8', 'X-Made': this.list.made};

		if (this.forgotten) throw new DOMException('', 'AbortError');
		await cache.put(this.addressOf(pack), new Response(text, {headers}));
		await cache.put(`${this.addressOf(pack)}&paths`, new Response(JSON.stringify(paths), {headers}));
	}

	async putFile(cache, {path, size}) {
		const response = await fetch(`${this.scope}${path}`, {cache: 'no-cache'});
		const bytes = await response.arrayBuffer();

		if (!response.ok || bytes.byteLength !== size) throw new Error(`another ${path}`);
		await cache.put(`${this.scope}${path}`, new Response(bytes, {headers: {'Content-Type': response.headers.get('Content-Type')}}));
	}

	/** Keeps the core; rejected, and nothing is kept, unless all of it can be. */
	async keepCore() {
		const name = this.name(`core ${this.list.edition}`);
		const cache = await caches.open(name);
		const core = this.list.packs.find(({is}) => is === 'core');

		try {
			await Promise.all([this.putPack(cache, core), ...this.list.files.map(file => this.putFile(cache, file))]);
		} catch (error) {
			await caches.delete(name);
			throw error;
		}
	}

	async dropOldCores() {
		const current = this.name(`core ${this.list.edition}`);

		for (const name of await caches.keys())
			if (name.startsWith(this.name('core ')) && name !== current) await caches.delete(name);
	}

	/** A cache that is there already, or null: looking for something makes none. */
	async opened(what) {
		return await caches.has(this.name(what)) ? caches.open(this.name(what)) : null;
	}

	/* A pack as it was put, from memory when it was read lately: few people read two areas at once. */
	async packAt(cache, address) {
		if (!this.read.has(address)) {
			const response = await cache.match(address);

			if (!response) return null;
			if (this.read.size >= 3) this.read.delete(this.read.keys().next().value);
			this.read.set(address, {pack: readPack(await response.text(), address.split('?')[1]), made: response.headers.get('X-Made')});
		}
		return this.read.get(address);
	}

	/* Packs of this edition first, then what is left of one before it; one that this edition has as well is of its day. */
	async findInPacks(what, path) {
		const cache = await this.opened(what);
		const now = new Set(this.list.packs.map(pack => this.addressOf(pack)));
		const addresses = (await addressesIn(cache)).filter(({search}) => search.endsWith('&paths')).map(url => (url.pathname + url.search).slice(0, -6));

		addresses.sort((a, b) => now.has(b) - now.has(a));
		for (const address of addresses) {
			const paths = await cache.match(`${address}&paths`);

			if (!paths || !(await paths.json()).includes(path)) continue;
			const kept = await this.packAt(cache, address);

			if (kept) return {text: kept.pack.file(path), made: now.has(address) ? this.list.made : kept.made};
		}
		return null;
	}

	/**
	 * Looks for a kept file of text.
	 * @param {string} path
	 * @returns {Promise<?{text: string, made: string}>} made: the day of the edition it is of
	 */
	async find(path) {
		if (this.forgotten) return null;
		try {
			const pages = await this.opened('pages');
			const saved = pages && await pages.match(`${this.scope}${path}`);

			if (saved) return {text: await saved.text(), made: saved.headers.get('X-Made')};
			return await this.findInPacks(`core ${this.list.edition}`, path) || await this.findInPacks('packs', path);
		} catch (unreadable) {
			return null; /* storage that cannot be read holds nothing */
		}
	}

	/** Looks for a kept picture or font. @returns {Promise<?Response>} */
	async file(path) {
		const core = this.list.files.some(file => file.path === path) && await this.opened(`core ${this.list.edition}`);

		return core ? await core.match(`${this.scope}${path}`) || null : null;
	}

	/* One work at a time: what comes later waits. */
	async alone(work, stop = new AbortController()) {
		const before = this.working;
		const now = (async () => {
			await before;
			return work(stop.signal);
		})();

		this.stops.add(stop);
		this.working = now.catch(() => {}); /* told to whoever asked for it */
		try {
			return await now;
		} finally {
			this.stops.delete(stop);
		}
	}

	/* Fetches what is not there yet, and takes away older ones when the new have arrived. */
	async keepPacks(packs, signal, tell = () => {}) {
		const cache = await caches.open(this.name('packs'));
		const all = sizeOf(packs);
		let size = 0;

		for (const pack of packs) {
			if (this.forgotten || signal.aborted) throw new DOMException('', 'AbortError');
			if (!await cache.match(`${this.addressOf(pack)}&paths`)) await this.putPack(cache, pack, signal);
			await this.dropOlder(cache, pack);
			tell({size: size += pack.size, all});
		}
	}

	dropOlder(cache, pack) {
		return dropFrom(cache, ({pathname, search}) => pathname === this.pathOf(pack) && !search.startsWith(`?${pack.hash}`));
	}

	/* Takes away all packs but these, of whatever edition. */
	async dropAllBut(packs) {
		const paths = new Set(Array.from(packs, pack => this.pathOf(pack)));

		await dropFrom(await this.opened('packs'), ({pathname}) => pathname.endsWith('.txt') && !paths.has(pathname));
	}

	/** The ids of the areas that the reader saved. */
	async areas() {
		const addresses = await addressesIn(await this.opened('packs'));

		return addresses.map(url => /\/asked\?([a-z0-9-]+)&?([a-z]*)$/.exec(url)).filter(Boolean).map(([, area, language]) => ({area, language}));
	}

	/* The packs that every device takes in this language, those of another that it took before, and those of the areas
	 * that the reader saved. */
	async wanted(language) {
		const cache = await this.opened('packs');
		const before = new Set(cache ? (await cache.keys()).map(({url}) => new URL(url).pathname) : []);
		const areas = await this.areas();

		return new Set([...packsUnasked(this.list, language),
			...this.list.packs.filter(pack => pack.unasked && before.has(this.pathOf(pack))), ...areas.flatMap(({area, language}) => packsOfArea(this.list, area, language))]);
	}

	/**
	 * Keeps what every device takes, and brings what the reader saved up to this edition.
	 * @param {string} language of the page that is read
	 */
	refresh(language) {
		return this.alone(async signal => {
			const wanted = await this.wanted(language);

			if (wanted.size > 0) await this.keepPacks([...wanted], signal);
			await this.dropAllBut(this.list.packs);
			await this.refreshPages();
		});
	}

	/* Pages saved one by one are as old as the edition they are from. */
	async refreshPages() {
		const cache = await this.opened('pages');

		for (const url of await addressesIn(cache)) {
			const kept = await cache.match(url);

			if (kept.headers.get('X-Made') !== this.list.made) await this.putPage(cache, url);
		}
	}

	async putPage(cache, url) {
		const response = await fetch(url, {cache: 'no-cache'});

		if (response.status === 404 || response.status === 410) await cache.delete(url);
		if (!response.ok || response.redirected) throw new Error('no page');
		await cache.put(url, new Response(await response.text(),
			{headers: {'Content-Type': 'text/html; charset=utf-8', 'X-Made': this.list.made}}));
	}

	/**
	 * Saves an area, and remembers that it was asked for. What arrived of one that cannot be saved whole goes.
	 * @param {string} area
	 * @param {string} language
	 * @param {(progress: {size: number, all: number}) => void} tell
	 */
	saveArea(area, language, tell) {
		this.saving = new AbortController();
		return this.alone(async signal => {
			try {
				await this.keepPacks(packsOfArea(this.list, area, language), signal, tell);
				const cache = await caches.open(this.name('packs'));

				await cache.put(`${this.scope}packs/asked?${area}${language ? `&${language}` : ''}`, new Response(''));
			} catch (error) {
				if (!this.forgotten) await this.dropAllBut(await this.wanted());
				throw error;
			}
		}, this.saving);
	}

	/** Ends what is being saved. */
	cancel() {
		if (this.saving) this.saving.abort();
	}

	/** Takes a saved area away, but for what another one needs. */
	async unsaveArea(area) {
		const cache = await caches.open(this.name('packs'));

		await dropFrom(cache, ({href}) => new RegExp(`/asked\\?${area}(&|$)`).test(href));
		await this.dropAllBut(await this.wanted());
	}

	async savePage(path) {
		await this.putPage(await caches.open(this.name('pages')), `${this.scope}${path}`);
	}

	async unsavePage(path) {
		const cache = await this.opened('pages');

		if (cache) await cache.delete(`${this.scope}${path}`);
	}

	/** What a page shows of all this. */
	async state(area, path, language = '') {
		const cache = await this.opened('pages');
		const packs = area ? packsOfArea(this.list, area, language) : [];
		const areas = await this.areas();

		return {
			made: this.list.made,
			small: this.list.small,
			size: sizeOf(packs),
			saved: areas.some(asked => asked.area === area),
			areas: [...new Set(areas.map(asked => asked.area))].map(id => (
				{id, name: (this.list.packs.find(pack => pack.in && pack.in[0] === id) || {name: id}).name})),
			savedPage: Boolean(path && cache && await cache.match(`${this.scope}${path}`)),
		};
	}

	/** Removes everything, also what is arriving. */
	async forget() {
		this.forgotten = true;
		for (const stop of this.stops) stop.abort();
		await this.working;
		for (const name of await caches.keys())
			if (name.startsWith(this.name(''))) await caches.delete(name);
	}
}
