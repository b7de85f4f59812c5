/* Lighthouse in a browser of its own, since it takes the whole of one. */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import lighthouse from 'lighthouse';

import {launching} from './harness.mjs';

/* Starts the browser; gives the port it is steered by, as it says on standard error. */
function start(profile) {
	const browser = spawn(launching.executablePath, [...launching.args, '--remote-debugging-port=0',
		`--user-data-dir=${profile}`, 'about:blank'], {stdio: ['ignore', 'ignore', 'pipe'], detached: true});

	return new Promise((resolve, reject) => {
		let said = '';
		browser.once('error', reject);
		browser.once('exit', () => reject(new Error(`the browser did not start: ${said}`)));
		browser.stderr.setEncoding('utf8').on('data', words => {
			const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)\//m.exec(said += words)?.[1];
			if (port) resolve({browser, port: Number(port)});
		});
	});
}

/* Ends the browser and whatever script started it, and waits for all of its processes: they write into the profile as
   long as they live, and the pipe they share closes with the last of them. */
function ended(browser) {
	return new Promise(done => {
		browser.removeAllListeners('exit');
		if (browser.stderr.closed) done();
		else browser.stderr.once('close', done);
		process.kill(-browser.pid, 'SIGKILL');
	});
}

/**
 * What Lighthouse finds on a page, as it sees it on a phone.
 * @param {{after: (end: () => unknown) => void}} t
 * @param {string} address
 * @param {string[]} categories
 */
export async function audit(t, address, categories) {
	const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
	const {browser, port} = await start(profile);

	t.after(async () => {
		await ended(browser);
		rmSync(profile, {recursive: true, force: true, maxRetries: 5});
	});
	return lighthouse(address, {port, onlyCategories: categories, logLevel: 'error', output: 'json'});
}
