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

/* All scripts together, each sent by itself. The aim is 30 kB; this is as near as they have come. */
const SCRIPTS = 33250;

/* The form's own script, which no other page has. */
const FORM = 12000;

const sent = bytes => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

test('somebody on an old phone has the home page or an entry with its styles in one round trip', async () => {
	const {folder} = await directory();
	const styles = readFileSync(join(folder, 'assets/style.css'));

	assert.ok(styles.length <= STYLES, `${styles.length} bytes of styles`);
	for (const path of ['index.html', 'index.ur.html', ...readdirSync(join(folder, 'entries')).map(name => `entries/${name}`)]) {
		const bytes = sent(Buffer.concat([readFileSync(join(folder, path)), styles]));

		assert.ok(bytes <= FIRST_ROUND_TRIP, `${path}: ${bytes} bytes`);
	}
});

test('somebody who pays by the megabyte is sent few scripts, and a small core to keep', async () => {
	const {folder} = await directory();
	const scripts = ['assets/reader.js', 'assets/find.js', 'assets/list.js', 'worker.js']
		.reduce((sum, path) => sum + sent(readFileSync(join(folder, path))), 0);
	const core = sent(readFileSync(join(folder, 'packs/core.txt')));

	assert.ok(scripts <= SCRIPTS, `${scripts} bytes of scripts`);
	assert.ok(core <= CORE, `${core} bytes of the core`);
});

test('a volunteer who adds their group is sent a form that is soon there', async () => {
	const {folder} = await directory();

	assert.ok(sent(readFileSync(join(folder, 'assets/form.js'))) <= FORM, `${sent(readFileSync(join(folder, 'assets/form.js')))} bytes`);
	for (const path of ['add.html', 'change.ur.html'])
		assert.ok(sent(readFileSync(join(folder, path))) <= FIRST_ROUND_TRIP, path);
});
