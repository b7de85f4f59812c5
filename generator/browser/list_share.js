/*
 * Sharing a list: as a link and as its QR code. Both tell whoever sees them what the list is about, so where
 * the directory calls a topic sensitive, that is said before either is shown.
 */
import {announce} from './announce.js';
import {make, makeButton} from './dom.js';
import {nameOf} from './list_card.js';
import {drawQrCode} from './qr_code.js';
import {linkOfList} from './shared_list.js';
import {list, say} from './words.js';

/** The address others can open: this page's own, or, from a memory stick, the published one; "" when there is none. */
export function addressToShare() {
	const canonical = document.querySelector('link[rel=canonical]');

	if (/^https?:$/.test(location.protocol)) return location.href.replace(/#.*/, '');
	return canonical ? canonical.href : '';
}

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
		const box = make('textarea', {id: 'copy-box', rows: 8, readonly: true}, text);

		place.replaceChildren(make('label', {for: 'copy-box'},
			say('Your browser does not let this page copy. Copy the text from this box.')), box);
		box.focus();
		box.select();
	}
}

function showLink(section, items) {
	const link = linkOfList(addressToShare(), items.map(item => item.id));
	const code = drawQrCode(link, say('QR code of the link to this list'));
	const place = make('div');
	const field = make('input', {id: 'share-link', type: 'text', readonly: true, value: link, translate: 'no'});
	const share = {title: document.querySelector('h1').textContent, url: link};

	section.append(
		make('p', null, say('Whoever opens it sees the same entries, as the directory has them on that day. Your notes are not in it.')),
		make('p', null, make('label', {for: 'share-link'}, say('Link')), field),
		make('p', {class: 'buttons'}, makeButton(say('Copy the link'), () => copy(link, say('The link is copied.'), place)),
			navigator.share ? makeButton(say('Send it with an app'), () => navigator.share(share).catch(() => {})) : null),
		place,
		code ? make('figure', null, code, make('figcaption', null,
			say('Somebody can point their phone\u2019s camera at this to open the list.')))
			: make('p', null, say('The list is too long for a QR code.')));
	field.focus();
	field.select();
}

/**
 * Makes the section that shares a list.
 * @param {import('./kept_list.js').Kept[]} items
 * @returns {HTMLElement} a section whose heading can be focused
 */
export function shareSection(items) {
	const heading = make('h2', {id: 'share', tabindex: -1}, say('Share this list'));
	const section = make('section', {'aria-labelledby': 'share'}, heading);
	const careful = items.filter(item => item.card && item.card.careful);

	if (!addressToShare()) {
		section.append(make('p', null,
			say('This copy of the directory has no address on the web, so there is no link to share. Print the list, or copy it as text.')));
	} else if (careful.length > 0) {
		const warning = make('div', {class: 'notice'},
			make('p', null, make('strong', null, say('Is it safe to share?')), ' ',
				say('Whoever sees this link can learn that somebody looked for help with {names}.',
					{names: list(careful.map(nameOf))})),
			makeButton(say('Show the link'), () => {
				warning.remove();
				showLink(section, items);
			}));

		section.append(warning);
	} else {
		showLink(section, items);
	}
	return section;
}
