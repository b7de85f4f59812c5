#!/usr/bin/env node
/*
 * How long searching takes in Chromium: tests/bench/search.mjs SITE prints how many bytes an entry the data takes,
 * and medians of getting ready, all entries there to browse, and of answering, at full speed and four times slower.
 * Each time the page and all its code are new, as they are for somebody who has just come.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import {chromium} from '../node_modules/playwright-core/index.mjs';
import {launching} from '../browser/harness.mjs';

const top = join(dirname(fileURLToPath(import.meta.url)), '../..');
const {buildSync} = createRequire(join(top, 'generator/browser/package.json'))('esbuild');
const site = resolve(process.argv[2]);
const ROUNDS = 7;
const QUERIES = ['ha', 'hall', 'area 7', 'peer group', 'polish', 'foflod', 'mostly nothing', 'support worker'];
/* [times slower, milliseconds to be ready, milliseconds to answer] */
const BUDGETS = [[1, 150, 10], [4, 600, 40]];

const ENTRY = `
	import {Opening} from './opening.js';
	import {Search} from './search.js';
	import {Edition} from './standing.js';
	let engine;
	const add = src => new Promise((done, failed) => {
		const script = document.createElement('script');
		Object.assign(script, {src, onload: done, onerror: failed});
		document.head.append(script);
	});
	self.ready = async root => {
		await Promise.all(['search', 'facets', 'now'].map(name => add(root + '/data/' + name + '.js')));
		const {search, facets, now} = self.fingerpost;
		engine = new Search([{search, facets}], {hours: new Opening(new Edition(now)), say: () => '', about: () => ''});
		return self.answer('');
	};
	self.warmUp = () => [...engine.warmUp({date: self.fingerpost.now.made, minute: 600})].length;
	self.answer = words => engine.search({words, now: {date: self.fingerpost.now.made, minute: 600}}).count;
`;

function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

/* The processor's time in milliseconds that the page's own thread has used: others may be at work on this machine. */
async function used(session) {
	const {metrics} = await session.send('Performance.getMetrics');
	return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
}

async function round(browser, folder, slower) {
	const page = await browser.newPage();
	const session = await page.context().newCDPSession(page);
	const took = async work => {
		const before = await used(session);
		const gave = await work();
		return {gave, took: await used(session) - before};
	};

	await session.send('Performance.enable', {timeDomain: 'threadTicks'});
	await page.goto(pathToFileURL(join(folder, 'page.html')).href);
	await session.send('Emulation.setCPUThrottlingRate', {rate: slower});
	const {gave: entries, took: ready} = await took(() => page.evaluate(root => self.ready(root), pathToFileURL(site).href));
	const {took: warm} = await took(() => page.evaluate(() => self.warmUp()));
	const answers = [];
	for (const words of QUERIES) answers.push(await took(() => page.evaluate(typed => self.answer(typed), words)));
	await page.close();
	return {entries, ready, warm, answers};
}

async function rounds(browser, folder, slower) {
	const found = [];

	for (let i = 0; i < ROUNDS; i++) found.push(await round(browser, folder, slower));
	return found;
}

function tellBytes(entries) {
	for (const [name, most] of [['search', 70], ['facets', 40]]) {
		const bytes = brotliCompressSync(readFileSync(join(site, 'data', `${name}.js`))).length / entries;
		console.log(`  data/${name}.js: ${bytes.toFixed(1)} bytes an entry (at most ${most})`);
	}
}

const folder = mkdtempSync(join(tmpdir(), 'fingerpost-search-'));
const {outputFiles} = buildSync({stdin: {contents: ENTRY, resolveDir: join(top, 'generator/browser')}, bundle: true,
	minify: true, format: 'iife', target: 'es2018', write: false});
writeFileSync(join(folder, 'page.html'), `<!doctype html><meta charset="utf-8"><script>${outputFiles[0].text}</script>`);
const browser = await chromium.launch(launching);
try {
	for (const [slower, readyIn, answerIn] of BUDGETS) {
		const all = await rounds(browser, folder, slower);
		if (slower === 1) tellBytes(all[0].entries);
		console.log(`  Chromium, ${slower} times slower: ready in ${median(all.map(one => one.ready)).toFixed(0)} ms (at most ${readyIn}),`
			+ ` and warm, when the browser has nothing else to do, in ${median(all.map(one => one.warm)).toFixed(0)} ms more`);
		QUERIES.forEach((words, i) => console.log(`    ${JSON.stringify(words)}: ${all[0].answers[i].gave} results in `
			+ `${median(all.map(one => one.answers[i].took)).toFixed(1)} ms (at most ${answerIn})`));
	}
} finally {
	await browser.close();
	rmSync(folder, {recursive: true, force: true});
}
