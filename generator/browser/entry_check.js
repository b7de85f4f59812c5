/*
 * Answers looked at while they are typed. The directory's own check looks at all of it again, and further: this page
 * finds what is certainly wrong, and says of some things only that they may be.
 */
import {isEmpty} from './entry_file.js';
import {doubtAbout, mistakeIn} from './hours_written.js';
import {say} from './words.js';

const POSTCODE = /^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i;

/* What tells where a place is: a postcode, what3words, coordinates, a map, a plus code, a grid reference, a street. The
 * directory's own check knows more of them; what is found here never leaves the device. */
const WHEREABOUTS = [/\b[a-z]{1,2}\d[a-z\d]?[\s-]?\d[a-z]{2}\b/i, /\/\/\/ ?\p{L}+\.\p{L}+\.\p{L}+/u, /-?\d{1,3}\.\d{3,}[\s,;/]+-?\d{1,3}\.\d{3,}/,
	/\b(?:maps\.|goo\.gl\/|google\.[a-z.]+\/maps|openstreetmap|osm\.org|bing\.com\/maps|streetmap|what3words|w3w\.co)\S*/i,
	/\b[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}\b/, /\b[HNOST][A-Z] ?\d{3,5} ?\d{3,5}\b/,
	/\b\d{1,4}[a-z]?,? (?:\p{Lu}[\p{L}'’]*\.? ){1,3}(?:Road|Rd|Street|St|Lane|Avenue|Drive|Close|Place|Terrace|Crescent|Court|Wynd|Square|Gardens|Way|Row|Quay)\b/u];

/* A national number, one in three to six digits, one from abroad; with or without the text relay's digits in front. */
const PHONE = /^(?:1800[12])?(?:0[1-9]\d{8,9}|[1-9]\d{2,5}|(?:\+|00)44\d{9,11}|(?:\+|00)(?!44)\d{7,15})$/;

const fine = {error: '', advice: ''};
const error = words => ({error: words, advice: ''});
const advice = words => ({error: '', advice: words});

function day(value) {
	const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) || [];
	const made = year && new Date(Date.UTC(year, month - 1, date));

	return made && made.getUTCMonth() === month - 1 ? fine : error(say('Write the day as 2026-10-14: year, month, day.'));
}

function point(value) {
	const halves = value.split(',').map(half => half.trim());
	const right = halves.length === 2 && halves.every(half => /^-?\d{1,3}(\.\d{1,12})?$/.test(half))
		&& halves[0] >= 49 && halves[0] <= 61 && halves[1] >= -9 && halves[1] <= 2; /* in the United Kingdom */

	return right ? fine : error(say('Write the latitude, a comma and the longitude, as in 55.9757, -3.1669.'));
}

function ages(value) {
	const [, from, until] = /^(\d{1,3}) *(?:\+|(?:-|–|to ) *(\d{1,3}))$/.exec(value) || [];
	const upTo = /^up to +(\d{1,3})$/.exec(value);
	const right = value === 'all' || (upTo && upTo[1] <= 120) || (from && from <= 120 && (!until || (until <= 120 && Number(from) <= until)));

	return right ? fine : error(say('Write ages as 16+, 18-25, up to 17, or all.'));
}

function hours(lines) {
	const mistake = lines.map(mistakeIn).find(Boolean);

	return mistake ? error(mistake) : advice(lines.map(doubtAbout).find(Boolean) || '');
}

function entries(ids) {
	return ids.every(id => /^[a-z0-9-]{1,64}$/.test(id)) ? fine
		: error(say('Open the entry in this directory, and copy the address of its page.'));
}

const SHAPES = {day, point, ages, hours, entries, end: value => (value === 'open-ended' ? fine : day(value))};

/* Fields whose words have a form of their own. */
const FIELDS = {
	name: value => (/\p{L}|\d/u.test(value) ? fine : error(say('Write its name in letters.'))),
	summary: value => {
		if (value.length > 200) return advice(say('This is long for a list: below 200 letters are best.'));
		return value.length < 50 ? advice(say('A little more would help people to choose: 50 letters or more.')) : fine;
	},
	postcode: value => (POSTCODE.test(value) ? fine : error(say('Write the whole postcode, as in EH6 7BT.'))),
	phone: value => (/^\+?[\d ()-]{3,24}$/.test(value) && PHONE.test(value.replace(/[^\d+]/g, '')) ? fine : error(say('Write the number in digits, as in 0131 496 0101.'))),
	text: value => FIELDS.phone(value),
	email: value => (/^[^\s@<>"'(),;:\\]+@[^\s@<>"'(),;:\\]+\.[a-z]{2,}$/i.test(value) ? fine
		: error(say('Write the whole e-mail address, as in hello@lantern.example.'))),
	website: value => (/^https?:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?([/?#][^\s"<>\\]*)?$/i.test(value) ? fine
		: error(say('Write the whole address, beginning with https://'))),
	languages: value => (value.every(code => /^[a-z]{2,3}$/.test(code)) ? fine
		: error(say('Write short codes in small letters, as in en, pl, bfi.'))),
};

/**
 * What is to be said of one answer.
 * @param {{path: string, shape: string, needed: boolean}} question
 * @param {*} value
 * @returns {{error: string, advice: string}} an error has to be put right before the entry is shown
 */
export function checkAnswer({path, shape, needed}, value) {
	if (isEmpty(value)) return needed ? error(say('Please answer this: it is needed.')) : fine;
	const field = FIELDS[path.split('.').pop()];

	return (field || SHAPES[shape] || (() => fine))(value);
}

function textsOf(value) {
	if (typeof value === 'string') return [value];
	return value ? Object.values(value).flatMap(textsOf) : [];
}

/* As it is read: full-width letters are letters, and what cannot be seen is nothing. */
function whereaboutsIn(text) {
	const read = text.normalize('NFKC').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '');

	return WHEREABOUTS.map(shape => (shape.exec(read) || [''])[0]).find(Boolean);
}

/** Is a place among the answers that nobody may be told of? @param {Object} answers */
export const isSecret = ({places = []}) => places.some(({confidential}) => confidential === 'yes');

/**
 * What is wrong with the answers as a whole.
 * @param {Object} answers
 * @returns {{path: string, error: string}[]}
 */
export function checkAll(answers) {
	const {contact, places = [], access = {}} = answers;
	const found = [];

	if (isEmpty(contact) && isEmpty(access.referral) && !places.some(({address, postcode}) => address || postcode))
		found.push({path: 'contact.phone', error: say('Give one way to get in touch, or a place to go to.')});
	const what = isSecret(answers) && textsOf(answers).map(whereaboutsIn).find(Boolean);

	if (what)
		found.push({path: 'places.confidential',
			error: say('A place is secret, and your answers tell where it is: “{what}”. Take it out before you go on.', {what})});
	return found;
}
