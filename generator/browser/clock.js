/* What the clock says in the directory's time zone, whatever zone the device is in, and whether to believe it. */

/** @typedef {{date: string, minute: number}} Moment a day, "2026-11-23", and a minute of it, 0 to 1439 */

const DAY = 86400000;
const OLDEST = 400; /* days an edition is believed to be in use */

const formats = {};

function formatOf(timezone) {
	formats[timezone] = formats[timezone] || new Intl.DateTimeFormat('en-GB', {
		timeZone: timezone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn',
		year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
	});
	return formats[timezone];
}

/**
 * The moment it is in a time zone.
 * @param {string} timezone "Europe/London"
 * @param {number} instant milliseconds, as Date.now() gives them
 * @returns {Moment|null} null when this browser does not know the time zone
 */
export function momentIn(timezone, instant) {
	const parts = {};

	try {
		for (const {type, value} of formatOf(timezone).formatToParts(instant)) parts[type] = value;
	} catch {
		return null;
	}
	return {date: `${parts.year}-${parts.month}-${parts.day}`, minute: parts.hour % 24 * 60 + Number(parts.minute)};
}

/** Days since 1970-01-01. @param {string} date */
export const dayNumber = date => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);

/** @param {number} number @returns {string} */
export const dateOf = number => new Date(number * DAY).toISOString().slice(0, 10);

/**
 * Can the device's day be right? It is wrong when it is before the edition was made, or so long after that nobody
 * would still be reading it.
 * @param {string} today
 * @param {string} made the edition's day
 */
export function isPlausible(today, made) {
	const age = dayNumber(today) - dayNumber(made);
	return age >= -1 && age <= OLDEST;
}
