/*
 * Bundles what runs on the reader's device, and writes it down as C for the program to carry:
 *   node bundle.mjs FOLDER
 * makes FOLDER/{reader,find,list,worker}.js, and FOLDER/scripts.c with the bytes of all of them. They are
 * classic scripts, since modules do not load from a memory stick (file://), for phones as old as 2018's.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildSync} from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];

/* Where each is published: a worker only looks after what stands beside or below it. */
const published = {
	reader: 'assets/reader.js',
	find: 'assets/find.js',
	list: 'assets/list.js',
	worker: 'worker.js',
};

/* Others' work in them, whose licences ask to be told of. */
const foreign = {minisearch: 'LICENSE.txt', uqr: 'LICENSE'};

function licences() {
	const texts = Object.entries(foreign).map(([name, file]) => {
		const text = readFileSync(join(here, 'node_modules', name, file), 'utf8').trim();
		return `${name}\n\n${text}\n`;
	});
	return `The scripts of this site hold parts of these, under their licences:\n\n${texts.join('\n\n')}`;
}

function bundle(name) {
	buildSync({
		absWorkingDir: here,
		entryPoints: [`${name}.js`],
		outfile: join(process.cwd(), folder, `${name}.js`),
		bundle: true,
		minify: true,
		format: 'iife',
		target: 'es2018',
		charset: 'utf8',
		legalComments: 'none',
		logLevel: 'warning',
	});
	return readFileSync(join(folder, `${name}.js`));
}

function asArray(identifier, bytes) {
	const numbers = [...bytes].join(',').replace(/(.{100}[^,]*,)/g, '$1\n');
	return `static const unsigned char ${identifier}[] = {\n${numbers}\n};\n`;
}

mkdirSync(folder, {recursive: true});
const files = Object.entries(published).map(([name, path]) => ({name, path, bytes: bundle(name)}));
files.push({name: 'licences', path: 'licences.txt', bytes: Buffer.from(licences())});

writeFileSync(join(folder, 'scripts.c'), [
	'/* Made by generator/browser/bundle.mjs. */\n#include "render/scripts.h"\n',
	...files.map(({name, bytes}) => asArray(name, bytes)),
	'const struct script scripts[SCRIPT_COUNT] = {',
	...files.map(({name, path}) => `\t[SCRIPT_${name.toUpperCase()}] = `
		+ `{ "${path}", { (const char *)${name}, sizeof ${name} } },`),
	'};\n',
].join('\n'));
