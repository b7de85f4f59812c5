/*
 * What the tests of pages share: directories built and served, and people who visit them with a device of
 * their own. A directory is served by a process of its own port, which is also the only proxy that the browser
 * has: whatever a page asks of any other computer is noted (`elsewhere`) and refused. Nothing here waits for
 * a time to pass.
 *
 *	test('somebody ...', async t => {
 *		const page = await visit(t, await directory(), 'index.html', {width: 320});
 *		...
 *	});
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {dirname, extname, join, normalize} from 'node:path';
import {test as nodeTest} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = process.env.FINGERPOST ?? join(top, 'fingerpost');
const scratch = join(process.env.SCRATCH ?? join(top, 'build/scratch/browser'), `${process.pid}`);

/* The day every directory is built on, unless a test says another: a Monday. */
export const TODAY = '2026-11-23';

const types = {
	'.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json', '.xml': 'application/xml',
	'.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};

/**
 * Builds a repository into a folder as the command does.
 * @param {string} repository
 * @param {string} folder
 * @param {{today?: string, options?: string[]}} [how]
 */
export function build(repository, folder, {today = TODAY, options = []} = {}) {
	execFileSync(program, ['build', repository, '--worktree', '-o', folder, '--today', today, ...options],
		{stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 64 * 1024 * 1024});
	return folder;
}

/* What a server of files says to one request. */
function answer(folder, path) {
	const file = join(folder, normalize(decodeURIComponent(path.replace(/[?#].*/, ''))).replace(/\/$/, '/index.html'));

	try {
		if (statSync(file).isFile())
			return {status: 200, type: types[extname(file)] ?? 'application/octet-stream', bytes: readFileSync(file)};
	} catch { /* there is no such file */ }
	try {
		return {status: 404, type: types['.html'], bytes: readFileSync(join(folder, '404.html'))};
	} catch {
		return {status: 404, type: types['.txt'], bytes: Buffer.from('not found')};
	}
}

/** A folder on a port of this computer: what somebody's web server is to a directory. */
export class Served {
	/** @param {string} folder */
	constructor(folder) {
		this.folder = folder;
		/** Every path asked for, in order. @type {string[]} */
		this.requests = [];
		/** What was asked of other computers; nothing of it was answered. @type {string[]} */
		this.elsewhere = [];
		/**
		 * What goes wrong: answers a request in the server's place, in its own way or never, and says so.
		 * @type {?(path: string, response: import('node:http').ServerResponse) => boolean}
		 */
		this.mishap = null;
		this.port = 0;
	}

	/** Serves the folder, at the same port as before. */
	async online() {
		const server = createServer((request, response) => {
			if (!request.url.startsWith('/')) {
				this.elsewhere.push(request.url);
				response.writeHead(502).end();
				return;
			}
			this.requests.push(request.url);
			if (this.mishap && this.mishap(request.url.slice(1), response)) return;
			const {status, type, bytes} = answer(this.folder, request.url);
			response.writeHead(status, {'Content-Type': type, 'Cache-Control': 'no-store'}).end(bytes);
		});
		server.on('connect', (request, socket) => {
			this.elsewhere.push(request.url);
			socket.on('error', () => {});
			socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
		});
		await new Promise((resolve, reject) => {
			server.once('error', reject);
			server.listen(this.port, '127.0.0.1', resolve);
		});
		server.unref();
		this.port = server.address().port;
		this.server = server;
		return this;
	}

	/** From now on nothing answers, as in a hall without signal. */
	async offline() {
		const {server} = this;

		if (!server) return;
		this.server = null;
		await new Promise(resolve => {
			server.close(resolve);
			server.closeAllConnections();
		});
	}

	/** @param {string} path */
	address(path) {
		return `http://127.0.0.1:${this.port}/${path}`;
	}

	/** The address of the same file in the folder, as on a memory stick. @param {string} path */
	file(path) {
		const [, name, rest] = /^([^?#]*)(.*)$/.exec(path);
		return pathToFileURL(join(this.folder, name)) + rest;
	}
}

const served = new Set();

async function serve(folder) {
	const site = await new Served(folder).online();
	served.add(site);
	return site;
}

let example;

/** The directory in content/, built once for all tests. */
export function directory() {
	example ??= serve(process.env.BROWSER_SITE ?? build(top, join(scratch, 'site')));
	return example;
}

let made = 0;

/**
 * A directory of its own, from the text of its files: {'content/site.yaml': '...'}.
 * @param {Object<string, string>} files
 * @param {{today?: string, options?: string[]}} [how]
 */
export async function smallDirectory(files, how) {
	const folder = join(scratch, `small-${++made}`);

	write(folder, files);
	const site = await serve(build(folder, join(folder, 'public'), how));
	site.repository = folder;
	return site;
}

/** Writes files into a folder. @param {string} folder @param {Object<string, string>} files */
export function write(folder, files) {
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), {recursive: true});
		writeFileSync(join(folder, path), text);
	}
}

/** How the browser is started; `run` starts one for all files. */
export const launching = {
	/* Where there is one without windows, it takes two thirds of the time. */
	executablePath: process.env.CHROMIUM ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync),
	args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
		'--disable-component-update', '--disable-sync',
		/* Chromium itself asks Google about any page with fields to fill in, which no page can forbid. */
		'--disable-features=AutofillServerCommunication'],
};

let browser;

function theBrowser() {
	browser ??= process.env.BROWSER_ENDPOINT ? chromium.connect(process.env.BROWSER_ENDPOINT) : chromium.launch(launching);
	return browser;
}

/**
 * Somebody opens a page with a device of their own: nothing is remembered from other visits. Other pages of the
 * same visit are `page.context().newPage()`. Errors of scripts are in `page.errors`.
 * @param {{after: (end: () => unknown) => void}} t the test, with which the visit ends
 * @param {Served} site
 * @param {string} path
 * @param {{width?: number, height?: number, colorScheme?: 'light'|'dark', javaScript?: boolean, now?: string,
 *   ticking?: boolean, timezone?: string, language?: string, file?: boolean, worker?: boolean, script?: string,
 *   until?: string, context?: object}} [device]
 *   now: an instant with its offset, at which the device's clock stands still, or goes on from when `ticking`;
 *   file: the folder is opened without a server; worker: the device keeps copies, which takes it seconds; script: what runs
 *   in every page before its own; until: how far the page has to come, if not whole; context: what else Playwright's
 *   newContext takes
 */
export async function visit(t, site, path, device = {}) {
	const {width = 768, height = 900, colorScheme = 'light', javaScript = true, now = `${TODAY}T12:00:00Z`, ticking = false,
		timezone = 'Europe/London', language = 'en-GB', file = false, worker = false, script, until = 'load', context: more = {}} = device;
	const context = await (await theBrowser()).newContext({
		viewport: {width, height}, colorScheme, javaScriptEnabled: javaScript, timezoneId: timezone, locale: language,
		reducedMotion: 'reduce', serviceWorkers: worker ? 'allow' : 'block', proxy: {server: `127.0.0.1:${site.port}`, bypass: '127.0.0.1'}, ...more,
	});
	t.after(() => context.close());
	context.setDefaultTimeout(10000);
	if (javaScript && ticking) await context.clock.install({time: now});
	else if (javaScript) await context.clock.setFixedTime(now);
	if (script) await context.addInitScript({content: script});
	const page = await context.newPage();
	page.errors = [];
	page.on('pageerror', error => page.errors.push(error.message));
	page.on('console', message => message.type() === 'error' && page.errors.push(message.text()));
	await page.goto(file ? site.file(path) : site.address(path), {waitUntil: until});
	return page;
}

/**
 * What the device remembers of the site that the page is of.
 * @param {import('playwright-core').Page} page
 */
export async function remembered(page) {
	return {
		cookies: (await page.context().cookies()).length,
		...await page.evaluate(async () => ({
			localStorage: {...localStorage},
			sessionStorage: {...sessionStorage},
			databases: self.indexedDB.databases ? (await indexedDB.databases()).map(({name}) => name) : [],
		})),
	};
}

let waiting = 0;

async function close() {
	await Promise.all([...served].map(site => site.offline()));
	served.clear();
	example = undefined;
	if (browser) await (await browser).close();
	browser = undefined;
	rmSync(scratch, {recursive: true, force: true});
}

/**
 * node:test's own, and when a file's last test is done the browser and the servers are let go.
 * @param {string} name a sentence about a person
 * @param {(t: import('node:test').TestContext) => Promise<void>} body
 */
export function test(name, body) {
	waiting++;
	nodeTest(name, async t => {
		t.after(async () => {
			if (--waiting === 0) await close();
		});
		await body(t);
	});
}
