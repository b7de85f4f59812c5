/*
 * Does things again when they may have changed, with one timer for all of a page; and when somebody comes back to it,
 * since timers sleep on a phone in a pocket.
 */

/** @type {Map<object, (instant: number) => number>} */
const watched = new Map();
let timer = 0;
let listening = false;

/* Browsers take no longer waits than 2^31 milliseconds. */
const LONGEST = 3600000;

function wait(milliseconds) {
	clearTimeout(timer);
	if (milliseconds < Infinity) timer = setTimeout(doAll, Math.max(1000, Math.min(milliseconds, LONGEST)));
}

function doAll() {
	const instant = Date.now();
	wait(Math.min(Infinity, ...[...watched.values()].map(act => act(instant))));
}

/**
 * Does it now, and again after as many milliseconds as it says, or earlier.
 * @param {object} key what it is done to; it replaces what was done to it before
 * @param {(instant: number) => number} act
 */
export function watchMinutes(key, act) {
	watched.set(key, act);
	if (!listening) {
		document.addEventListener('visibilitychange', () => document.hidden || doAll());
		addEventListener('pageshow', event => event.persisted && doAll());
		listening = true;
	}
	doAll();
}
