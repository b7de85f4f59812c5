/* What the choices of filters are called, in the reader's language; in English word for word as the generator has
 * them on the pages. */
import {language, say} from './words.js';

const NAMES = {
	kind: {
		service: () => say('Service'),
		'safe-space': () => say('Safe space'),
		'peer-group': () => say('Peer group'),
		helpline: () => say('Helpline'),
	},
	open: {
		now: () => say('Open now'),
		evening: () => say('Open this evening'),
	},
	stage: {
		'staying-well': () => say('Staying well'),
		'early-help': () => say('Early help'),
		crisis: () => say('In a crisis'),
		'in-hospital': () => say('In hospital'),
		'leaving-hospital': () => say('Leaving hospital'),
	},
	way: {
		'drop-in': () => say('Just come in'),
		'self-referral': () => say('Get in touch yourself'),
		'professional-referral': () => say('A professional refers you'),
		invitation: () => say('By invitation'),
	},
	accepting: {
		yes: () => say('Taking new people'),
		no: () => say('Not taking new people at the moment'),
		'waiting-list': () => say('There is a waiting list'),
	},
	format: {
		'large-print': () => say('Large print'),
		'easy-words': () => say('Easy words'),
		braille: () => say('Braille'),
		bsl: () => say('British Sign Language'),
	},
	access: {
		'step-free': () => say('Step-free'),
		'accessible-toilet': () => say('Accessible toilet'),
		'hearing-loop': () => say('Hearing loop'),
	},
	channel: {
		place: () => say('In person'),
		phone: () => say('By phone'),
		text: () => say('By text'),
		video: () => say('By video'),
		online: () => say('Online'),
	},
	cost: {
		free: () => say('Free'),
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
	const name = NAMES[facet] && NAMES[facet][id];
	return name ? name() : '';
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
