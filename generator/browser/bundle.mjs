/*
 * Bundles what runs on the reader's device, and writes it down as C for the program to carry:
 *   node bundle.mjs FOLDER
 * makes FOLDER/{reader,find,qr,form,worker}.js, and FOLDER/scripts.c with the bytes of all of them. They are
 * classic scripts, since modules do not load from a memory stick (file://), for phones as old as 2018's.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {minify} from 'terser';
import {keptNames} from './kept_names.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2];

/* Where each is published: a worker only looks after what stands beside or below it. */
const published = {
	reader: 'assets/reader.js',
	find: 'assets/find.js',
	qr: 'assets/qr.js',
	form: 'assets/form.js',
	worker: 'worker.js',
};

const settings = {
	absWorkingDir: here,
	bundle: true,
	write: false,
	metafile: true,
	format: 'iife',
	target: 'es2019',
	charset: 'utf8',
	legalComments: 'none',
	logLevel: 'warning',
};

/* The modules that a script is made of, those of other people aside. */
async function modulesOf(name) {
	const {metafile} = await build({...settings, entryPoints: [`${name}.js`]});
	return Object.keys(metafile.inputs).filter(path => !path.includes('/'));
}

/*
 * Every page has reader.js, so what it has in common with the others is in it alone, and they take it from there:
 * gives the names that they import of each such module.
 */
async function sharedNames() {
	const [reader, ...others] = await Promise.all(['reader', 'find', 'qr', 'form'].map(modulesOf));
	const shared = {};

	for (const path of new Set(others.flat().filter(one => !reader.includes(one)))) {
		const source = readFileSync(join(here, path), 'utf8');

		for (const [, names, from] of source.matchAll(/^import \{([^}]*)\} from '\.\/([\w]+\.js)'/gm)) {
			if (!reader.includes(from)) continue;
			shared[from] = shared[from] || new Set();
			for (const name of names.split(',')) if (name.trim()) shared[from].add(name.trim().split(' as ')[0]);
		}
	}
	return shared;
}

const SHARED = '(self.fingerpost=self.fingerpost||{}).shared';
const all = shared => Object.values(shared).flatMap(names => [...names]).join(', ');

/* reader.js, and behind it what the others take. */
function readerEntry(shared) {
	const names = all(shared).split(', ');

	if (new Set(names).size < names.length) throw new Error(`two shared modules have the same name among ${names}`);
	return [
		...Object.entries(shared).map(([path, of]) => `import {${[...of].join(', ')}} from './${path}';`),
		"import './reader.js';",
		`${SHARED} = [${names.join(', ')}];`,
	].join('\n');
}

const taking = shared => ({
	name: 'taking',
	setup({onResolve, onLoad}) {
		onResolve({filter: /^\.\//}, ({path}) => (basename(path) in shared ? {path: 'shared', namespace: 'shared'} : null));
		onLoad({filter: /.*/, namespace: 'shared'}, () => (
			{contents: `const [${all(shared)}] = self.fingerpost.shared; export {${all(shared)}};`}));
	},
});

/* One script of many modules. */
async function joined(name, shared) {
	const how = {
		reader: {stdin: {contents: readerEntry(shared), resolveDir: here}},
		worker: {entryPoints: ['worker.js']},
	}[name] || {entryPoints: [`${name}.js`], plugins: [taking(shared)]};
	const {outputFiles: [file]} = await build({...settings, ...how});

	return file.text;
}

/*
 * As few bytes as can be: esbuild makes one script of many modules, and terser makes it short. What it does not do makes
 * fewer letters, but more bytes when they are sent. esbuild has refused to set a constant, so all of them can be said
 * with the one word. Scripts that meet on a page give the same short names to properties.
 */
async function shortened(text, properties, nameCache) {
	const {code} = await minify(text.replace(/^([\t ]*(?:for (?:await )?\()?)const /gm, '$1let '), {
		ecma: 2019, toplevel: true, nameCache, mangle: {properties},
		compress: {passes: 3, hoist_funs: true, pure_getters: true, inline: 1, loops: false, lhs_constants: false, unsafe: true, unsafe_arrows: true},
		format: {comments: false},
	});

	return Buffer.from(code);
}

function asArray(identifier, bytes) {
	const numbers = [...bytes].join(',').replace(/(.{100}[^,]*,)/g, '$1\n');
	return `static const unsigned char ${identifier}[] = {\n${numbers}\n};\n`;
}

mkdirSync(folder, {recursive: true});
const shared = await sharedNames();
const texts = {};

for (const name of Object.keys(published)) texts[name] = await joined(name, shared);
const reserved = keptNames(Object.values(texts));
const props = {};
const files = [];

for (const [name, path] of Object.entries(published)) {
	/* The form goes by the names of an entry's fields wherever it is: they stand in its page, drafts and files. */
	const properties = name !== 'form' && {keep_quoted: true, reserved};
	const cache = {props: name === 'worker' ? undefined : props.names};
	const bytes = await shortened(texts[name], properties, cache);

	if (name === 'reader') props.names = cache.props;
	writeFileSync(join(folder, `${name}.js`), bytes);
	files.push({name, path, bytes});
}

writeFileSync(join(folder, 'scripts.c'), [
	'/* Made by generator/browser/bundle.mjs. */\n#include "render/scripts.h"\n',
	...files.map(({name, bytes}) => asArray(name, bytes)),
	'const struct script scripts[SCRIPT_COUNT] = {',
	...files.map(({name, path}) => `\t[SCRIPT_${name.toUpperCase()}] = `
		+ `{ "${path}", { (const char *)${name}, sizeof ${name} } },`),
	'};\n',
].join('\n'));
