/*
 * In the crisis part of every page: the directory's own safe spaces and lines that are certainly open now, those for
 * the page's area first, at most three, a line to call among them, each with until when and the way in. When none is,
 * nothing is claimed; the links beside it stay.
 */
import {addressOfEntry} from './address.js';
import {make} from './dom.js';
import {nowWords} from './now_words.js';
import {theEdition} from './open_now.js';
import {watchMinutes} from './minutes.js';
import {WAY_PHRASES} from './way_names.js';
import {say} from './words.js';

const MOST = 3;

/**
 * @typedef {object} Local an entry as data/now.js tells of it
 * @property {string} id
 * @property {string} name
 * @property {string} kind
 * @property {string[]} areas that it covers
 * @property {string[]} within the areas around those
 * @property {string} [where] what those areas are called, unless it is everywhere
 * @property {1} [everywhere]
 * @property {string[]} how ways in
 * @property {string} [phone] as written, and `tel` to dial
 * @property {string} [text] as written, and `sms`
 *
 * @typedef {object} Here what the page is about
 * @property {string[]} areas
 * @property {string[]} around the areas around those
 * @property {string} [entry] its own entry, which need not be pointed at
 */

/* How far an entry is from what the page is about: 0 there, 1 around it, 2 everywhere; null when it is elsewhere. */
function distance({areas, within, everywhere}, here) {
	if (everywhere) return 2;
	if (here.areas.length === 0) return 1;
	if (areas.some(id => here.areas.includes(id)) || within.some(id => here.areas.includes(id))) return 0;
	return areas.some(id => here.around.includes(id)) ? 1 : null;
}

/* A room to go to before a line to call; then what stays open longest. */
function order(a, b) {
	const longest = ({standing}) => (standing.until === null ? Infinity : standing.until);

	return a.distance - b.distance || (b.local.kind === 'safe-space') - (a.local.kind === 'safe-space')
		|| (longest(a) === longest(b) ? 0 : longest(b) - longest(a)) || (a.local.id < b.local.id ? -1 : 1);
}

/* The first of them; who cannot go out finds a line to call there, if there is one at all. */
function withLine(found) {
	const isLine = ({local}) => local.kind === 'helpline';
	const first = found.slice(0, MOST);
	const line = found.find(isLine);

	return line && !first.some(isLine) ? [...first.slice(0, MOST - 1), line] : first;
}

/**
 * What is certainly open, the nearest first.
 * @param {Local[]} locals
 * @param {Here} here
 * @param {import('./standing.js').Edition} edition
 * @param {import('./clock.js').Moment|null} moment
 * @returns {{local: Local, standing: import('./standing.js').Standing}[]}
 */
export function openNearby(locals, here, edition, moment) {
	return withLine(locals.filter(({id}) => id !== here.entry)
		.map(local => ({local, distance: distance(local, here), standing: edition.standing(local, moment)}))
		.filter(({distance: far, standing}) => far !== null && standing.is === 'open')
		.sort(order));
}

/* A link in words of the page's language; the number is never broken, turned round or translated. */
const link = (href, words, number) => make('a', {href}, ...words('|').split(/(\|)/)
	.map(part => part === '|' ? make('span', {dir: 'ltr', translate: 'no'}, number) : part));

/* What to do to get in, by the way that is open. */
function wayIn({phone, tel, text, sms, how}, {by}) {
	if (by === 'P' && how.includes('drop-in')) return say(WAY_PHRASES['drop-in']);
	if (by === 'X' && sms) return link(`sms:${sms}`, number => say('Text {number}', {number}), text);
	if (by !== 'O' && tel) return link(`tel:${tel}`, number => say('Call {number}', {number}), phone);
	return WAY_PHRASES[how[0]] ? say(WAY_PHRASES[how[0]]) : '';
}

function item({local, standing}, moment) {
	const way = wayIn(local, standing);

	return make('li', null, ...[
		make('a', {href: addressOfEntry(local.id)}, make('strong', {translate: 'no'}, local.name)),
		local.kind !== 'helpline' && local.where && [' ', make('span', {class: 'where', translate: 'no'}, local.where)],
		' ', make('span', {class: 'now open'}, nowWords(standing, moment)),
		way && [' ', make('span', {class: 'way'}, way)],
	].flat());
}

const ids = text => (text || '').split(' ').filter(Boolean);

/* Somebody's finger or focus may be on it, so it only changes when what it says does. */
function fill(list, items) {
	const now = make('ul', null, ...items);

	if (list.innerHTML !== now.innerHTML) list.replaceChildren(...items);
	list.hidden = items.length === 0;
}

/** Fills the list of what is open now, if the page has one. */
export async function tellLocalHelp() {
	const list = document.querySelector('[data-local]');

	if (!list) return;
	const edition = await theEdition();
	const locals = edition.told && edition.told.local || [];
	const own = document.querySelector('.page-entry [data-entry]');
	const here = {areas: ids(list.dataset.areas), around: ids(list.dataset.around), entry: own ? own.dataset.entry : ''};

	watchMinutes(list, instant => {
		const moment = edition.moment(instant);
		const found = openNearby(locals, here, edition, moment);

		fill(list, found.map(one => item(one, moment)));
		return moment ? edition.changesIn(locals.map(local => edition.standing(local, moment)), moment, instant) : Infinity;
	});
}
