/*
 * How an entry stands at a moment: the best of its places and of the ways to use it without one. Certain only with
 * the edition's own data (its time zone and bank holidays), and by a clock that can be right; it never says
 * open of what nobody has checked lately. now_words.js puts it into words.
 */
import {dateOf, dayNumber, isPlausible, momentIn} from './clock.js';
import {MINUTES_A_DAY, closesAt, hoursOn, holidaysOf, opensNext, spotsOf, stateAt} from './hours.js';

/**
 * @typedef {import('./clock.js').Moment} Moment
 *
 * @typedef {object} Entry what is known of one on the wire, as the attributes data-hours and so on
 * @property {string} [hours]
 * @property {string} [nation]
 * @property {string} [due] the day it is to be checked again; empty when nobody has checked it
 * @property {string} [status] open, paused or closed
 *
 * @typedef {object} Standing
 * @property {'open'|'listed'|'later'|'appointment'|'call-first'|'closed'|'unknown'|'paused'|'gone'} is
 *   listed: within its hours, but not for certain; later: it opens at `next`; call-first: nothing certain is known
 *   of the moment; gone: closed for good
 * @property {string} by the letter of the spot: P a place, T by phone, X by text, V by video, O online
 * @property {boolean} alone it has no other spot
 * @property {boolean} some only some of its places
 * @property {boolean} stale past its review, or never checked: whatever it says, call first
 * @property {boolean} holiday it is a bank holiday of which its hours say nothing
 * @property {number|null} [until] when it closes, in minutes of the moment's day; null = not within a week
 * @property {{date: string, minute: number, ahead: number}|null} [next] when it opens, and how many days ahead that is
 */

/* The best first, of spots that stand differently at one moment; hours of today before any of another day. */
const BEST = ['open', 'listed', 'today', 'appointment', 'call-first', 'later', 'closed', 'unknown'];

function spotStanding({by, rules}, number, minute, holidays) {
	const {is, until, during} = stateAt(rules, number, minute, holidays);

	if (is === 'open') return {is, by, until: closesAt(rules, number, until, holidays)};
	if (is === 'call-first') return {is: during ? 'listed' : is, by, holiday: hoursOn(rules, number, holidays).holiday};
	if (is !== 'closed') return {is, by};
	const next = opensNext(rules, number, minute, holidays);
	if (!next) return {is, by};
	return {is: 'later', by, next: {date: dateOf(next.day), minute: next.minute, ahead: next.day - number}};
}

function rank({is, next}) {
	const place = BEST.indexOf(is === 'later' && next.ahead === 0 ? 'today' : is);
	return place * 1e6 + (next ? next.ahead * MINUTES_A_DAY + next.minute : 0);
}

function best(standings) {
	return standings.reduce((found, standing) => (rank(standing) < rank(found) ? standing : found));
}

function isSome(found, standings) {
	const places = standings.filter(({by}) => by === 'P');
	return found.by === 'P' && places.some(({is}) => is !== found.is);
}

/** What is said on the word of one edition. */
export class Edition {
	/** @param {object|null} told `fingerpost.now`, or null when it could not be had: then nothing is certain */
	constructor(told) {
		this.told = told;
		this.nations = {};
		this.known = new Map();
	}

	/**
	 * The directory's moment, or null when there is none to go by: no data, or a clock that cannot be right.
	 * @param {number} [instant] milliseconds; now
	 * @returns {Moment|null}
	 */
	moment(instant = Date.now()) {
		const moment = this.told && momentIn(this.told.timezone, instant);
		return moment && isPlausible(moment.date, this.told.made) ? moment : null;
	}

	holidays(nation) {
		if (!(nation in this.nations)) this.nations[nation] = holidaysOf(this.told && this.told.holidays[nation]);
		return this.nations[nation];
	}

	/* Entries with the same hours are many, and most are asked for several times a minute. */
	spots(hours, nation, {date, minute}) {
		const key = `${date} ${minute}`;
		const hoursKey = `${nation} ${hours}`;

		if (this.key !== key) {
			this.key = key;
			this.known.clear();
		}
		if (!this.known.has(hoursKey)) {
			this.known.set(hoursKey, spotsOf(hours)
				.map(spot => spotStanding(spot, dayNumber(date), minute, this.holidays(nation))));
		}
		return this.known.get(hoursKey);
	}

	/**
	 * @param {Entry} entry
	 * @param {Moment|null} moment as moment() gives it
	 * @returns {Standing}
	 */
	standing({hours = '', nation = '', due = '', status = 'open'}, moment) {
		const nothing = {by: '', alone: true, some: false, stale: false, holiday: false};

		if (status !== 'open') return {...nothing, is: status === 'paused' ? 'paused' : 'gone'};
		if (!hours) return {...nothing, is: 'unknown'};
		if (!moment) return {...nothing, is: 'call-first'};
		const standings = this.spots(hours, nation, moment);
		if (standings.length === 0) return {...nothing, is: 'unknown'};
		const found = best(standings);
		const stale = due === '' || due < moment.date;
		return {...nothing, ...found, is: found.is === 'open' && stale ? 'listed' : found.is, stale,
			alone: standings.length === 1, some: isSome(found, standings)};
	}

	/**
	 * In how many milliseconds something may stand differently: at the end of this minute at the earliest, and when the
	 * hour is full at the latest, since clocks are put forward and back then.
	 * @param {Standing[]} standings
	 * @param {Moment} moment
	 * @param {number} instant
	 */
	changesIn(standings, {minute}, instant) {
		const boundaries = standings.map(({until, next}) => until || (next && next.ahead * MINUTES_A_DAY + next.minute))
			.filter(boundary => boundary > minute);
		const fullHour = (Math.floor(minute / 60) + 1) * 60;

		return (Math.min(fullHour, ...boundaries) - minute) * 60000 - instant % 60000;
	}
}
