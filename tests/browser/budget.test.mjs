/* What somebody on a slow connection has to wait for, in bytes as brotli sends them. */
import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

import {directory, test} from './harness.mjs';

/* The first round trip of a connection carries this much. */
const FIRST_ROUND_TRIP = 14 * 1024;
const STYLES = 10000;
const CORE = 100 * 1000;

/* All scripts that readers need together, each sent by itself. */
const SCRIPTS = 30 * 1024;
const FOR_READERS = ['assets/reader.js', 'assets/find.js', 'assets/qr.js', 'worker.js'];

/* The form's own script, which no other page has. */
const FORM = 12000;

const sent = (bytes, quality = 11) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}}).length;

/* The best takes twenty times as long as the fifth, and is asked only about what the fifth makes too large. */
const isSentWithin = (bytes, most) => sent(bytes, 5) <= most || sent(bytes) <= most;

test('somebody on an old phone has the home page or an entry with its styles in one round trip', async () => {
	const {folder} = await directory();
	const styles = readFileSync(join(folder, 'assets/style.css'));

	assert.ok(styles.length <= STYLES, `${styles.length} bytes of styles`);
	for (const path of ['index.html', 'index.ur.html', ...readdirSync(join(folder, 'entries')).map(name => `entries/${name}`)]) {
		const bytes = Buffer.concat([readFileSync(join(folder, path)), styles]);

		if (!isSentWithin(bytes, FIRST_ROUND_TRIP)) assert.fail(`${path}: ${sent(bytes)} bytes`);
	}
});

test('somebody who pays by the megabyte is sent few scripts, and a small core to keep', async () => {
	const {folder} = await directory();
	const scripts = FOR_READERS
		.reduce((sum, path) => sum + sent(readFileSync(join(folder, path))), 0);
	const core = sent(readFileSync(join(folder, 'packs/core.txt')));

	assert.ok(scripts <= SCRIPTS, `${scripts} bytes of scripts`);
	assert.ok(core <= CORE, `${core} bytes of the core`);
});

/* Properties are made short but for names that others use (generator/browser/kept_names.mjs). */
test('somebody whose phone gets the short scripts is told all that the data say', async () => {
	const {folder} = await directory();
	const modules = new URL('../../generator/browser/', import.meta.url);
	const sources = readdirSync(modules).filter(name => /^(?!form|entry|hours_w|written).*js$/.test(name)).map(name => readFileSync(new URL(name, modules), 'utf8'))
		.join('\n').replace(/\/\*[^]*?\*\//g, '');
	const scripts = FOR_READERS.map(path => readFileSync(join(folder, path), 'utf8')).join('\n');
	const names = readdirSync(join(folder, 'data')).filter(name => !name.startsWith('w'))
		.flatMap(name => [...readFileSync(join(folder, 'data', name), 'utf8').matchAll(/[{,]"?([A-Za-z]\w*)"?:/g)].map(([, key]) => key));
	const lost = [...new Set(names)].filter(name => new RegExp(`[.{]\\s*${name}\\b|, ${name}[,} ]`).test(sources)
		&& !new RegExp(`\\b${name}\\b`).test(scripts));

	assert.ok(new Set(names).size > 80, `${new Set(names).size} names`);
	assert.deepEqual(lost, []);
});

test('a volunteer who adds their group is sent a form that is soon there', async () => {
	const {folder} = await directory();

	assert.ok(sent(readFileSync(join(folder, 'assets/form.js'))) <= FORM, `${sent(readFileSync(join(folder, 'assets/form.js')))} bytes`);
	for (const path of ['add.html', 'change.ur.html'])
		assert.ok(sent(readFileSync(join(folder, path))) <= FIRST_ROUND_TRIP, path);
});
