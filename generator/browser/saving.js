/*
 * What readers do about their device themselves: save an area, keep a page of a topic that is kept on no device
 * unasked, see what is saved, and have the site forgotten. Each stands hidden in its page until script shows it.
 */
import {announce} from './announce.js';
import {makeButton, make} from './dom.js';
import {DRAFTS} from './draft_keys.js';
import {KEY} from './kept_list.js';
import {ask, theWorker} from './offline.js';
import {root} from './load.js';
import {say} from './words.js';

const language = () => document.documentElement.lang;

/* "about 2 MB", as much as it takes on the device. */
function inWords(size) {
	return size < 1e6 ? say('about {count} kB', {count: Math.ceil(size / 1e5) * 100}) : say('about {count} MB', {count: Math.round(size / 1e6)});
}

function reasonOf(error) {
	if (error.message === 'AbortError') return say('Saving was stopped. Nothing of it is kept.');
	if (error.message === 'QuotaExceededError') return say('There is not enough room on this device. Nothing of it is kept.');
	return say('It could not be saved. Try again when the network is better.');
}

/* One place on the page that shows one state after another. */
function show(place, ...what) {
	const hadFocus = place.contains(document.activeElement);

	place.replaceChildren(...what);
	place.hidden = false;
	if (hadFocus && place.querySelector('button')) place.querySelector('button').focus();
}

async function saveArea(place, worker, area) {
	const bar = make('progress', {max: 1, value: 0, 'aria-label': say('Saving this area')});

	show(place, make('p', null, bar, ' ', makeButton(say('Stop saving'), () => ask(worker, {ask: 'cancel'}))));
	announce(say('Saving this area'));
	try {
		await ask(worker, {ask: 'save', area, language: language()}, ({size, all}) => {
			bar.value = size / all;
		});
		announce(say('This area is saved on this device.'));
	} catch (error) {
		announce(reasonOf(error));
		await showArea(place, worker, reasonOf(error));
		return;
	}
	await showArea(place, worker);
}

async function showArea(place, worker, problem) {
	const {area} = place.dataset;
	const {small, size, saved} = await ask(worker, {ask: 'state', area, language: language()});
	const unsave = async () => {
		await ask(worker, {ask: 'unsave', area});
		announce(say('This area is no longer saved.'));
		await showArea(place, worker);
	};

	if (small) return;
	if (saved) show(place, make('p', null, say('This area is saved on this device.'), ' ', makeButton(say('Remove it'), unsave)));
	else show(place, problem && make('p', {class: 'notice'}, problem) || '', make('p', null,
		makeButton(say('Save this area on this device ({size})', {size: inWords(size)}), () => saveArea(place, worker, area))));
}

async function showPage(place, worker, path) {
	const {savedPage} = await ask(worker, {ask: 'state', path});
	const change = async () => {
		try {
			await ask(worker, {ask: savedPage ? 'unsavePage' : 'savePage', path});
			announce(savedPage ? say('This page is no longer kept.') : say('This page is kept on this device.'));
		} catch (error) {
			announce(reasonOf(error));
		}
		await showPage(place, worker, path);
	};

	show(place, make('p', null, savedPage ? say('This page is kept on this device. Anybody who uses it could find it.')
		: say('This page is not kept on this device, because somebody might find it there. Keep it only if nobody else looks at your phone.')),
	make('p', null, makeButton(savedPage ? say('Remove this page from this device') : say('Keep this page on this device'), change)));
}

/* The list and drafts live beside the caches. Another site of the same host has the same storage, and is not ours to empty. */
function forgetList() {
	try {
		for (const key of [KEY, ...Object.values(DRAFTS)]) localStorage.removeItem(key);
		sessionStorage.clear();
	} catch (forbidden) { /* then nothing was kept in it */ }
}

async function forget(place) {
	const done = document.querySelector('[data-forgotten]');

	forgetList();
	if (navigator.serviceWorker && location.protocol !== 'file:') {
		const registration = await navigator.serviceWorker.getRegistration(new URL(root() || './', location.href));

		if (registration && registration.active) await ask(registration.active, {ask: 'forget'});
		if (registration) await registration.unregister();
	}
	place.hidden = true;
	done.hidden = false;
	done.focus();
}

function pathOfPage() {
	return location.pathname.slice(new URL(root() || './', location.href).pathname.length);
}

async function showSaved(place, worker) {
	const {areas} = await ask(worker, {ask: 'state'});

	place.querySelector('ul').append(...areas.map(({id, name}) =>
		make('li', null, make('a', {href: `${root()}areas/${id}.html`, translate: 'no'}, name))));
	place.hidden = areas.length === 0;
}

/** Shows what the page has a place for. */
export async function startSaving() {
	const place = name => document.querySelector(`[data-${name}]`);
	const again = place('again');

	if (again) {
		again.href = location.href;
		again.hidden = false;
	}
	if (place('forget')) {
		place('forget').querySelector('button').addEventListener('click', () => forget(place('forget')));
		place('forget').hidden = false;
	}
	if (!place('save') && !place('keep-page') && !place('saved')) return;
	const worker = await theWorker();

	if (!worker) return;
	if (place('save')) showArea(place('save'), worker);
	if (place('keep-page')) showPage(place('keep-page'), worker, pathOfPage());
	if (place('saved')) showSaved(place('saved'), worker);
}
