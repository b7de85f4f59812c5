/* What people hold in their hands when they print a page. */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export const PAPER = {format: 'A4', margin: {top: '12mm', right: '12mm', bottom: '12mm', left: '12mm'}};

/**
 * What a phone's camera reads from each sheet of a page that is printed, and the words on it.
 * @param {import('playwright-core').Page} page
 */
export async function printed(page) {
	const folder = mkdtempSync(join(tmpdir(), 'fingerpost-paper-'));
	const pdf = await page.pdf(PAPER);
	const words = execFileSync('pdftotext', ['-layout', '-', '-'], {input: pdf}).toString().split('\f');

	try {
		execFileSync('pdftoppm', ['-r', '150', '-gray', '-', join(folder, 'sheet')], {input: pdf});
		return readdirSync(folder).sort().map((name, i) => ({words: words[i], codes:
			spawnSync('zbarimg', ['-q', '--raw', join(folder, name)]).stdout.toString().trim()}));
	} finally {
		rmSync(folder, {recursive: true});
	}
}
