/* The pages that are looked at when a test speaks of any page. */
import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/**
 * One page of each kind, and entries of every state.
 * @param {Served} site
 * @returns {string[]} addresses in it
 */
export function pagesOf(site) {
	const first = (folder, wanted = /\.html$/) => {
		const name = readdirSync(join(site.folder, folder)).sort().find(file => wanted.test(file) && !/\.[a-z]{2}\.html$/.test(file));
		return `${folder}/${name}`;
	};
	return [
		'index.html', 'find.html', 'list.html', 'add.html', 'safety.html', 'offline.html', 'areas.html', 'topics.html', 'a-to-z.html',
		'organisations.html', 'changes.html', 'edition.html', '404.html', 'everywhere.html',
		first('areas'), first('topics'), first('kinds'), first('organisations'), first('pages'), first('open'), first('ways'), first('history'),
		'entries/the-lantern-room.html', 'entries/marigold-outreach.html', 'entries/dads-and-dumplings.html',
		'entries/wee-hours-line.html',
	];
}
