/*
 * What a page does about being offline: has the service worker keep the directory, says how old a kept page is,
 * and offers a newer edition without ever taking away what somebody is reading. Nothing of this happens on a
 * memory stick (file://), where there are no workers and everything is at hand anyway, but for its age (as_of.js).
 */
import {makeButton, make} from './dom.js';
import {savesData, whenLoaded} from './later.js';
import {root} from './load.js';
import {within} from './within.js';
import {date, language, say} from './words.js';

const HOUR = 60 * 60 * 1000;
const PATIENCE = 4000; /* milliseconds for what a page is made of to come */

/**
 * Asks a worker for something.
 * @param {ServiceWorker} worker
 * @param {Object} message with what is asked for in `ask`
 * @param {(progress: Object) => void} [progress]
 * @returns {Promise<any>} what it answers; rejected with the error's name in `message`
 */
export function ask(worker, message, progress = () => {}) {
	return new Promise((resolve, reject) => {
		const {port1, port2} = new MessageChannel();

		port1.onmessage = ({data}) => {
			if (data.failed) reject(new Error(data.failed));
			else if ('done' in data) resolve(data.done);
			else progress(data);
		};
		worker.postMessage(message, [port2]);
	});
}

/** The worker that looks after this page, or null where there can be none. */
export async function theWorker() {
	if (!navigator.serviceWorker || location.protocol === 'file:') return null;
	return (await navigator.serviceWorker.ready).active;
}

/**
 * "You are offline. This copy is of 23 November 2026."
 * @param {string} made "2026-11-23"
 * @param {string} live the address of the page without the copy, or ""
 */
export function showAge(made, live) {
	const words = location.protocol === 'file:' ? say('This copy is of {date}.', {date: date(made)})
		: navigator.onLine ? say('This site does not answer just now. This copy is of {date}.', {date: date(made)})
			: say('You are offline. This copy is of {date}.', {date: date(made)});
	const again = live && make('a', {href: live}, say('Try again without the copy'));

	document.querySelector('main').prepend(make('div', {class: 'notice screen', role: 'status', 'data-age': true},
		make('p', null, words), again && make('p', null, again)));
}

function showNewer() {
	if (document.querySelector('[data-newer]')) return;
	/* Meanwhile one newer still may have come, or another tab have taken it. */
	const update = async () => {
		const {waiting, active} = await navigator.serviceWorker.ready;

		await ask(waiting || active, {ask: 'update'});
		location.reload();
	};

	const bar = make('div', {class: 'bar notice screen', role: 'status', 'data-newer': true},
		make('span', null, say('A newer edition is ready.')), ' ', makeButton(say('Update now'), update), ' ',
		makeButton(say('Not now'), () => {
			bar.remove();
			document.querySelector('main').focus({preventScroll: true});
		}));

	document.body.append(bar);
}

/* Calls back when a worker that is being installed stands ready. */
function whenInstalled(worker, act) {
	if (worker.state === 'installed') act();
	else worker.addEventListener('statechange', () => worker.state === 'installed' && act());
}

/* What is there when the page has come: it is of that edition already, unless it is a copy. */
function meetEdition(worker, isCopy) {
	whenInstalled(worker, isCopy ? showNewer : () => ask(worker, {ask: 'takeOver'}));
}

/* What comes while the page is open. */
function watchEditions(registration, met) {
	let asked = Date.now();

	registration.addEventListener('updatefound', () => {
		const {installing} = registration;

		if (installing && installing !== met) whenInstalled(installing, showNewer);
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
		asked = Date.now();
		registration.update().catch(() => {});
	});
}

async function register() {
	const made = document.documentElement.dataset.copy;
	const hadWorker = Boolean(navigator.serviceWorker.controller);
	const worker = new URL(`${root()}worker.js`, location.href);

	if (made) {
		showAge(made, '?fresh');
		for (const part of document.querySelectorAll('[data-unkept]')) part.hidden = false; /* what the copy is without */
	}
	const registration = await navigator.serviceWorker.register(worker, {updateViaCache: 'none'});

	if (hadWorker) await registration.update().catch(() => {});
	const met = registration.waiting || registration.installing;

	if (hadWorker && met) meetEdition(met, Boolean(made));
	watchEditions(registration, met);
	const active = await theWorker();

	if (!made && !savesData()) await ask(active, {ask: 'keep', language: language()});
}

/** Begins when the page has loaded: nothing here is worth making it wait. What never comes is not waited for. */
export function startOffline() {
	if (!navigator.serviceWorker || location.protocol === 'file:') return;
	within(PATIENCE, new Promise(whenLoaded)).then(register).catch(() => {}); /* storage that is full or forbidden: the site works on the network alone */
}
