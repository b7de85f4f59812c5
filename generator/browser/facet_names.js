/* What the choices of filters are called, in the reader's language; in English word for word as the generator has
 * them on the pages. */
import {WAY_PHRASES} from './way_names.js';
import {language, say} from './words.js';

/** Choices in the order people know them, and what they are called. */
export const CHOICE_PHRASES = {
	kind: {
		'safe-space': 'Safe space',
		helpline: 'Helpline',
		'peer-group': 'Peer group',
		service: 'Service',
	},
	open: {
		now: 'Open now',
		evening: 'Open this evening',
	},
	way: WAY_PHRASES,
	channel: {
		place: 'In person',
		phone: 'By phone',
		text: 'By text',
		video: 'By video',
		online: 'Online',
	},
	access: {
		'step-free': 'Step-free',
		'accessible-toilet': 'Accessible toilet',
		'hearing-loop': 'Hearing loop',
	},
	format: {
		'large-print': 'Large print',
		'easy-words': 'Easy words',
		braille: 'Braille',
		bsl: 'British Sign Language',
	},
	accepting: {
		yes: 'Taking new people',
		'waiting-list': 'There is a waiting list',
		no: 'Not taking new people at the moment',
	},
	stage: {
		'staying-well': 'Staying well',
		'early-help': 'Early help',
		crisis: 'In a crisis',
		'in-hospital': 'In hospital',
		'leaving-hospital': 'Leaving hospital',
	},
	cost: {
		free: 'Free',
	},
};

/* Initials that stand in ids as if they were words (generator/render/view/context.c). */
const INITIALS = {lgbt: 'LGBT', lgbtq: 'LGBTQ', bsl: 'BSL', adhd: 'ADHD', nhs: 'NHS'};

/* "new-parents" gives "New parents". */
function inWords(id) {
	const text = id.split('-').map(part => INITIALS[part] || part).join(' ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/* A language as the reader's own language calls it; "" when it has no word for it. English names are in the data. */
function languageName(code) {
	if (language() === 'en') return '';
	try {
		const name = new Intl.DisplayNames([language()], {type: 'language', fallback: 'none'}).of(code);
		return name ? name.charAt(0).toUpperCase() + name.slice(1) : '';
	} catch {
		return '';
	}
}

/**
 * The name of a choice; "" when it is not for this file to say: those of topics and areas stand in the data, and so do
 * languages that the reader's own has no word for.
 * @param {string} facet "kind"
 * @param {string} id "safe-space"
 * @returns {string}
 */
export function facetName(facet, id) {
	if (facet === 'audience') return inWords(id);
	if (facet === 'language') return languageName(id);
	const {[id]: phrase} = CHOICE_PHRASES[facet] || {};
	return phrase ? say(phrase) : '';
}

/**
 * What else a choice may be typed as. A page that lists the kinds of help says what each is.
 * @param {string} id
 * @returns {string}
 */
export function aboutChoice(id) {
	const kind = document.querySelector(`.kinds a[href*="kinds/${id}."] + *`);
	return id === 'step-free' ? say('Wheelchair') : kind ? kind.textContent : '';
}
