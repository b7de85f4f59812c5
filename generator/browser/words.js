/*
 * Words in the reader's language. As in gettext the English phrase is the key: a whole message with named
 * holes, "Open now, until {when}", so that each language may order it as it must. It stands as one literal where it
 * is said, or in a table whose name ends in _PHRASES, so that `make strings` finds it. What a language has no words for
 * is said in English.
 */
import {loadData} from './load.js';

const dictionary = () => (self.fingerpost && self.fingerpost.words) || {};

/** The language of the page: "en", "cy". */
export const language = () => (self.document && document.documentElement.lang) || 'en';

/**
 * Loads the words of the page's language, if it is not English; a page says English where they cannot be had.
 * @returns {Promise<void>}
 */
export async function readyWords() {
	if (language() !== 'en') await loadData('words', `words-${language()}`).catch(() => null);
}

/* Whose rules to go by: the page's language's; British English's where this browser does not know it, since it would take
 * those of the device's own language instead. */
const tags = () => [language() === 'en' ? 'en-GB' : language(), 'en-GB'];

function fill(pattern, values) {
	return pattern.replace(/\{([\w-]+)\}/g, (hole, name) => (name in values ? values[name] : ''));
}

/* What was said in English because the page's language has no words for it. */
const fallbacks = new Set();

function filled(english, said, values) {
	const words = fill(said || english, values);

	if (!said && language() !== 'en') fallbacks.add(words);
	return words;
}

/** Were these words said in English on a page in another language? Then they are to be marked so. @param {string} words */
export const isFallback = words => fallbacks.has(words);

/**
 * The phrase in the page's language, its holes filled.
 * @param {string} english
 * @param {Object<string, string|number>} [values]
 */
export function say(english, values = {}) {
	const said = dictionary()[english];
	return filled(english, typeof said === 'string' && said, values);
}

/**
 * A phrase that counts: the form that the language has for the number, which stands in the hole {count}.
 * @param {string} english for many, which is the key: "{count} results"
 * @param {string} one the English for one: "{count} result"
 * @param {number} count
 * @param {Object<string, string|number>} [values]
 */
export function plural(english, one, count, values = {}) {
	const forms = dictionary()[english];
	const form = forms && (forms[new Intl.PluralRules(tags()).select(count)] || forms.other);
	return filled(count === 1 ? one : english, form, {count, ...values});
}

/** "a, b and c". @param {string[]} words */
export function list(words) {
	if (!Intl.ListFormat) return words.join(', ');
	return new Intl.ListFormat(tags()).format(words);
}

/* A day as the language says it; days have no time zone. Digits stay 0 to 9, like the phone numbers beside them. English
 * names are those of a browser that does not know the language, as Chrome knows no Welsh: the dictionary has its own. */
function dated(iso, parts) {
	const format = new Intl.DateTimeFormat(tags().map(tag => `${tag}-u-nu-latn-ca-gregory`), {timeZone: 'UTC', ...parts});
	return format.format(new Date(`${iso}T00:00:00Z`)).replace(/[A-Z]\w+/g, name => say(name));
}

/** "14 October 2026". @param {string} iso "2026-10-14" */
export const date = iso => dated(iso, {day: 'numeric', month: 'long', year: 'numeric'});

/** "14 October". @param {string} iso */
export const dayAndMonth = iso => dated(iso, {day: 'numeric', month: 'long'});

/** "Wednesday". @param {string} iso */
export const weekday = iso => dated(iso, {weekday: 'long'});

/* "صبح", for languages that name the part of the day instead of am and pm; half past, since noon has a name of its own. */
function partOfDay(hour) {
	const format = new Intl.DateTimeFormat(tags(), {hour: 'numeric', dayPeriod: 'short', timeZone: 'UTC'});
	const part = format.formatToParts(new Date(Date.UTC(2000, 0, 1, hour, 30))).find(({type}) => type === 'dayPeriod');
	return part ? part.value : '';
}

/**
 * A time as the hours on the pages have it: "9am", "9.30am", "midday", "midnight" (tests/hours/times.txt).
 * @param {number} minute of the day; 1440 is the midnight it ends with, 0 the one it begins with
 */
export function time(minute) {
	const hour = Math.floor(minute / 60) % 24;
	const values = {
		hour: hour % 12 || 12,
		hour24: minute === 1440 ? 24 : hour,
		minute: String(minute % 60).padStart(2, '0'),
		get part() { return partOfDay(hour); },
	};
	const morning = hour < 12;

	if (minute === 0) return say('midnight (start of the day)', values);
	if (minute % 60) return morning ? say('{hour}.{minute}am', values) : say('{hour}.{minute}pm', values);
	if (hour % 12) return morning ? say('{hour}am', values) : say('{hour}pm', values);
	return morning ? say('midnight', values) : say('midday', values);
}
