/*
 * Leaving a page quickly: the page's own link, and Shift three times within five seconds (the key that
 * GOV.UK settled on, after Escape clashed with what browsers do with it). Nothing is stored, and nothing
 * is claimed about what the browser remembers.
 */

const PRESSES = 3;
const WITHIN = 5000; /* milliseconds from the first press to the last */

/**
 * Tells when Shift was pressed often enough to mean it. A Shift held down, or held for a capital letter, does
 * not count: the key goes down and comes up with no other key between.
 * @returns {(event: {type: string, key: string, repeat?: boolean, timeStamp: number}) => boolean} takes every
 *   keydown and keyup; true once, at the press that completes it.
 */
export function shiftPresses() {
	let times = [];
	let alone = false;

	return event => {
		if (event.type === 'keydown') {
			alone = event.key === 'Shift' && (alone || !event.repeat);
			if (event.key !== 'Shift') times = [];
			return false;
		}
		if (event.key !== 'Shift' || !alone) return false;
		alone = false;
		times = times.filter(time => event.timeStamp - time <= WITHIN).concat(event.timeStamp);
		if (times.length < PRESSES) return false;
		times = [];
		return true;
	};
}

/* The page goes blank at once: the way to the other site may be slow, or there may be no network. */
function hide(document) {
	document.documentElement.hidden = true;
	document.title = '\u200b';
}

function leave(link) {
	hide(link.ownerDocument);
	link.ownerDocument.defaultView.location.replace(link.href);
}

/**
 * Makes the leave link of this page, if it has one, hide the page and leave no way back to it.
 */
export function watchLeave() {
	const link = document.querySelector('[data-leave]');
	const pressed = shiftPresses();

	if (!link) return;
	link.addEventListener('click', event => {
		event.preventDefault();
		leave(link);
	});
	for (const type of ['keydown', 'keyup'])
		document.addEventListener(type, event => pressed(event) && !link.closest('[hidden]') && leave(link));
}
