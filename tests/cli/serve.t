#!/usr/bin/env node
// `fingerpost serve` answers this computer alone, gives out nothing but the site, tells what is wrong, and leaves nothing
// behind when it ends. Speaks TAP.
const {spawn} = require('child_process');
const {existsSync, mkdirSync, rmSync, writeFileSync} = require('fs');
const http = require('http');
const {join} = require('path');

const program = process.env.FINGERPOST || './fingerpost';
const scratch = process.env.SCRATCH || 'build/scratch/serve';
const folder = join(scratch, 'd');
const entry = '---\nname: The Hall\nkind: service\nsummary: A warm room where anybody can sit and talk with somebody.\ncovers: everywhere\n---\n';
let number = 0;

function test(what, fine, ...said) {
	console.log(`${fine ? 'ok' : 'not ok'} ${++number} - ${what}`);
	if (!fine) said.forEach(line => console.log(`# ${line}`));
}

function write(path, text) {
	mkdirSync(join(folder, path, '..'), {recursive: true});
	writeFileSync(join(folder, path), text);
}

// What the server says to one request; the path is sent as it stands.
const ask = (port, path, options = {}) => new Promise((resolve, reject) => {
	const request = http.request({host: '127.0.0.1', port, path, ...options}, response => {
		let body = '';

		response.on('data', more => { body += more; });
		response.on('end', () => resolve({status: response.statusCode, headers: response.headers, body}));
	});

	request.on('error', reject);
	request.end();
});

const started = server => new Promise((resolve, reject) => {
	let said = '';

	server.stdout.on('data', more => {
		const [, port] = /Open http:\/\/127\.0\.0\.1:(\d+)/.exec(said += more) || [];
		if (port) resolve(port);
	});
	server.on('exit', () => reject(new Error(said)));
});

async function main() {
	rmSync(folder, {recursive: true, force: true});
	write('site.yaml', 'name: Small directory\nlanguages: [en]\nlevels: {wanted-field: off}\n');
	write('entries/hall.md', entry);

	const server = spawn(program, ['serve', folder, '--today', '2026-11-23'], {env: {...process.env, TMPDIR: scratch}});
	const port = await started(server);
	const ended = new Promise(done => { server.on('exit', (status, signal) => done(status === null ? signal : status)); });
	const page = await ask(port, '/entries/hall.html');

	test('a page is there', page.status === 200 && page.body.includes('The Hall'), page.body.slice(0, 200));
	test('with the script that keeps it new', page.body.includes('/fingerpost-preview/preview.js'));
	test('and nothing keeps it', page.headers['cache-control'] === 'no-store');
	test('a folder is its index', (await ask(port, '/')).body.includes('Small directory'));
	test('what is not there is a page, too', (await ask(port, '/entries/nothing.html')).status === 404);
	for (const path of ['/../../../../etc/passwd', '/..%2f..%2f..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '//etc/passwd',
		'/entries/../../../etc/passwd', '/entries\\..\\hall.html', '/.fingerpost/', '/.fingerpost/ledger', '/worker.js']) {
		const answer = await ask(port, path);

		test(`nothing is had by ${path}`, answer.status >= 400 && !answer.body.includes('root:'), `${answer.status}`);
	}
	test('another name for this machine is refused', (await ask(port, '/', {headers: {Host: 'evil.example'}})).status === 403);
	test('its own name with another behind it, too',
		(await ask(port, '/', {headers: {Host: `127.0.0.1.evil.example:${port}`}})).status === 403);
	test('it can only be looked at', (await ask(port, '/', {method: 'POST'})).status === 405);

	const state = async since => JSON.parse((await ask(port, `/fingerpost-preview/state?since=${since}`)).body);
	const first = await state(-1);
	test('pages are told how the build went', first.pages === 1 && first.state.errors === 0, JSON.stringify(first));
	const told = state(first.told);
	write('entries/hall.md', entry.replace('kind: service', 'kind: <script>'));
	const second = await told;
	test('a mistake is told at once', second.state.errors === 1 && second.pages === 1
		&& second.state.findings[0].sentence.includes('“<script>”'), JSON.stringify(second));
	test('and the last good page stays', (await ask(port, '/entries/hall.html')).body.includes('The Hall'));

	const waiting = state(second.told).catch(() => null);
	server.kill('SIGINT');
	test('Ctrl-C ends it, whoever is waiting', await ended === 0, `${await ended}`);
	await waiting;
	const left = spawn('sh', ['-c', `ls -d ${scratch}/fingerpost-serve-* 2>/dev/null`]);
	test('and nothing is left behind', await new Promise(done => { left.on('exit', status => done(status !== 0)); })
		&& !existsSync(join(folder, 'public')));
	console.log(`1..${number}`);
}

main().catch(error => {
	console.log(`Bail out! ${error.message}`);
	process.exit(1);
});
