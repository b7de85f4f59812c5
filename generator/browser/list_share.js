/*
 * Sharing a list: as a link and as its QR code. Both tell whoever sees them what the list is about, so where
 * the directory calls a topic sensitive, that is said before either is shown.
 */
import {announce} from './announce.js';
import {tell} from './dom.js';
import {nameOf} from './list_card.js';
import {load} from './load.js';
import {part, wordsOf} from './parts.js';
import {linkOfList} from './shared_list.js';
import {list, say} from './words.js';

/** The address others can open: this page's own, or, from a memory stick, the published one; "" when there is none. */
export function addressToShare() {
	const canonical = document.querySelector('link[rel=canonical]');

	if (/^https?:$/.test(location.protocol)) return location.href.replace(/#.*/, '');
	return canonical ? canonical.href : '';
}

const CODE_WIDTH = 256; /* pixels */

/**
 * Puts text on the clipboard, or, where that is not allowed, into a box to copy it from.
 * @param {string} text
 * @param {string} done what to say when it is there
 * @param {HTMLElement} place where the box goes
 */
export async function copy(text, done, place) {
	try {
		await navigator.clipboard.writeText(text);
		place.replaceChildren();
		announce(done);
	} catch (notAllowed) {
		const made = part('copy-box');
		const box = made.lastChild;

		box.value = text;
		place.replaceChildren(made);
		box.focus();
		box.select();
	}
}

/* What draws it is fetched now; where it cannot be had, the link is there. */
async function showCode(link, figure, tooLong) {
	await load('assets/qr.js');
	const code = self.fingerpost.drawQrCode(link, wordsOf('code'), CODE_WIDTH);

	figure.hidden = !code;
	tooLong.hidden = Boolean(code);
	if (code) figure.prepend(code);
}

function showLink(section, items) {
	const link = linkOfList(addressToShare(), items.map(item => item.id));
	const share = {title: document.querySelector('h1').textContent, url: link};
	const made = part('link', {
		copy: () => copy(link, wordsOf('link-copied'), made.querySelector('div')),
		send: () => navigator.share(share).catch(() => {}),
	});
	const field = made.querySelector('input');
	const figure = made.querySelector('figure');
	const tooLong = made.lastElementChild;

	field.value = link;
	if (!navigator.share) made.querySelector('[data-press=send]').remove();
	figure.hidden = tooLong.hidden = true;
	section.append(made);
	showCode(link, figure, tooLong).catch(() => {});
	field.focus();
	field.select();
}

/**
 * Makes the section that shares a list.
 * @param {import('./kept_list.js').Kept[]} items
 * @returns {HTMLElement} a section whose heading can be focused
 */
export function shareSection(items) {
	const section = part('share');
	const careful = items.filter(item => item.card && item.card.careful);

	if (!addressToShare()) {
		section.append(part('no-address'));
	} else if (careful.length > 0) {
		const warning = part('careful', {show: () => {
			warning.remove();
			showLink(section, items);
		}});

		tell(warning.querySelector('span'), say('Whoever sees this link can learn that somebody looked for help with {names}.',
			{names: list(careful.map(nameOf))}));
		section.append(warning);
	} else {
		showLink(section, items);
	}
	return section;
}
