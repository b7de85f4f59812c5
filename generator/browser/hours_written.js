/*
 * Hours as people write them, looked at while they type. Only the generator reads all of them
 * (generator/parse/hours_text.c); this knows the usual forms and the usual mistakes, and says honestly of everything
 * else that it cannot tell.
 */
import {say} from './words.js';

const DAY = '(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)';
const SPAN = `${DAY}(?: ?- ?${DAY}| to ${DAY})?`;
const DAYS = `(?:daily|weekdays|weekends|${SPAN}(?:(?:, ?| and | ?& ?)${SPAN})*)`;
const NTH = `(?:1st|2nd|3rd|4th|last)(?:(?: ?& ?| and )(?:2nd|3rd|4th|last))? ${DAY}`;
const NUMBERED = '(?:(?:[1-9]|1[01])(?:[.:][0-5]\\d)?(?:am|pm)|12[.:](?:0[1-9]|[1-5]\\d)(?:am|pm))';
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const NOON = '(?:12 ?noon|noon|midday)';
const TIME = `(?:${NUMBERED}|${NOON}|midnight|${CLOCK})`;
const TO = ' ?(?:-|to) ?';
/* The two ways of telling the time do not go together, and nothing begins at “midnight”: whichever of the two? */
const RANGE = `(?:(?:${NUMBERED}|${NOON})${TO}(?:${NUMBERED}|${NOON}|midnight)|${CLOCK}${TO}${CLOCK})`;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const DATE = `(?:[1-9]|1\\d|2[0-8]) ${MONTH}`;
const SEASON = `${MONTH} ?- ?${MONTH}: ?`;
const USUAL = new RegExp(`^(?:24/7|(?:${DAYS} )?by appointment|closed bank holidays|closed ${DATE}(?: ?- ?${DATE})?|(?:${SEASON})?(?:${DAYS}|${NTH}),? ${RANGE})$`);

const tidy = line => line.toLowerCase().replace(/[–—]/g, '-').replace(/\s+/g, ' ').trim();

/* A session that ends when it begins, or lasts longer than half a day, is nearly always a slip. */
function minutes(time) {
	const [, hour, minute = '0', part] = /^(\d+)?(?:[.:](\d\d))?(am|pm)?/.exec(time);

	if (/midnight/.test(time)) return 0;
	if (/noon|midday/.test(time)) return 720;
	return (Number(hour) % (part ? 12 : 24) + (part === 'pm' ? 12 : 0)) * 60 + Number(minute);
}

function isLikely(line) {
	const range = new RegExp(`(${TIME})${TO}(${TIME})$`).exec(line);

	if (!range) return true;
	const [from, until] = [minutes(range[1]), minutes(range[2])];

	return from !== until && (until > from || until + 1440 - from <= 720);
}

/** Is the line of a form that the generator is known to read? @param {string} line */
export function isUsual(line) {
	return USUAL.test(tidy(line)) && isLikely(tidy(line));
}

/**
 * What is certainly wrong with a line, or "".
 * @param {string} line
 */
export function mistakeIn(line) {
	const rule = tidy(line);

	if (/(^|[^\d.:])12(?:[.:]00)? ?[ap]\.?m\b/.test(rule)) return say('“{line}”: write “12noon” or “midnight”, since 12am and 12pm mean different things to different people.', {line});
	if (/fortnight|alternate|every other|every (2|two) weeks/.test(rule) && !/from \d/.test(rule))
		return say('“{line}”: say from which day, as in “every 2 weeks Wed 10am-12noon from 7 Jan 2026”.', {line});
	if (/\b(late|onwards|dusk|dawn|close)\b/.test(rule)) return say('“{line}”: write the time at which it ends.', {line});
	if (/\d ?[ap]m\b/.test(rule) && !/-|to|until|till/.test(rule)) return say('“{line}”: write when it begins and when it ends, as in “Mon 6pm-8pm”.', {line});
	if (new RegExp(`(?:^|[\\s,])\\d{1,2} ?(?:-|to) ?\\d{1,2}(?! ?(?:[\\d:.]|am|pm|${MONTH}))`).test(rule))
		return say('“{line}”: write am or pm, as in “Mon-Fri 9am-5pm”.', {line});
	if (new RegExp(`^${RANGE}$`).test(rule)) return say('“{line}”: write the days as well, as in “Mon-Fri 9am-5pm”.', {line});
	return '';
}

/** What this page cannot tell about a line, or "". @param {string} line */
export function doubtAbout(line) {
	return isUsual(line) ? '' : say('This page does not know “{line}”. It may be right all the same: it is looked at when it arrives.', {line});
}
