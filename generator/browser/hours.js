/*
 * When something is open: the rules that the generator writes for scripts (generator/model/hours_wire.h), read
 * and applied as generator/model/hours.h says. Rules add up and closures win; a session belongs to the day it
 * starts on; on a bank holiday only rules that speak of them hold. All is wall-clock time of the directory.
 * tests/hours/cases.txt holds both readings.
 */
import {dateOf, dayNumber} from './clock.js';

export const MINUTES_A_DAY = 1440;
const DOUBTFUL = 12 * 60; /* a longer range past midnight is nearly always a mistake */
const TWO_MONTHS = 62;
const WEEK = 7;

/**
 * @typedef {{from: number, until: number}} Range minutes of the day; `until` above 1440 is on the next
 *
 * @typedef {object} Rule
 * @property {string} kind o open, a by appointment, c closed, x closed on bank holidays, b open as usual on them
 * @property {boolean[]} days from Monday
 * @property {boolean} bankHolidays also on bank holidays
 * @property {boolean[]|null} nth which ones of the month; [5] = the last
 * @property {number} weeks every so many
 * @property {number} anchor day number of the first session
 * @property {{first: string, last: string}|null} season as YYYYMMDD, or MMDD of every year
 * @property {Range[]} ranges
 *
 * @typedef {object} Spot a place, or a way to use it without one
 * @property {string} by P a place, T by phone, X by text, V by video, O online
 * @property {Rule[]} rules
 *
 * @typedef {object} Holidays of a nation
 * @property {Set<number>} days day numbers
 * @property {number} first day the file speaks of, and the last
 * @property {number} last
 *
 * @typedef {object} Day what hours say of one
 * @property {'known'|'call-first'|'appointment'|'unknown'} is
 * @property {Range[]} sessions ascending, merged where they touch
 * @property {boolean} byAppointment other times can be arranged
 * @property {boolean} doubtful never reads open
 * @property {boolean} holiday
 *
 * @typedef {'open'|'closed'|'call-first'|'appointment'|'unknown'} State
 */

/* Kind, days, bank holidays, nth of the month, every so many weeks, since when, season, times. */
const RULE = /^([oacxb])(\*|[1-7]*)(h?)(?:n([1-5]*l?))?(?:w(\d+))?(?:@(\d{4})(\d\d)(\d\d))?(?:s(\d{4}|\d{8})-(\d{4}|\d{8}))?(?:t([\d,-]+))?$/;

function rangeOf(text) {
	const [from, until] = text.split('-').map(time => Math.floor(time / 100) * 60 + time % 100);
	return {from, until};
}

/* What a text holds, each read by itself. */
const readEach = (text, between, one) => text ? text.split(between).map(one) : [];

/* A rule that cannot be read would be a promise nobody made: then nothing is known. */
function ruleOf(text) {
	const found = RULE.exec(text);
	if (!found) throw new Error('not a rule');
	const [, kind, days, holidays, nth, weeks, year, month, day, first, last, ranges] = found;
	return {
		kind,
		days: [1, 2, 3, 4, 5, 6, 7].map(number => days === '*' || days.includes(number)),
		bankHolidays: holidays !== '',
		nth: nth ? [1, 2, 3, 4, 5, 'l'].map(which => nth.includes(which)) : null,
		weeks: Number(weeks || 1),
		anchor: year ? dayNumber(`${year}-${month}-${day}`) : 0,
		season: first ? {first, last} : null,
		ranges: readEach(ranges, ',', rangeOf),
	};
}

const read = new Map();

/**
 * The spots of an entry; none when nothing is known, or it cannot be read.
 * @param {string} wire as in data-hours
 * @returns {Spot[]}
 */
export function spotsOf(wire) {
	let spots = read.get(wire);

	if (spots) return spots;
	try {
		spots = readEach(wire, '|', (text, i, texts) =>
			({by: text[0], rules: readEach((text[1] === '=' ? texts[0] : text).slice(1), ';', ruleOf)}));
	} catch {
		spots = [];
	}
	read.set(wire, spots);
	return spots;
}

/**
 * The bank holidays as now.js tells them; null when there is no file for the nation.
 * @param {{first: string, last: string, days: string[]}|undefined} told
 * @returns {Holidays|null}
 */
export function holidaysOf(told) {
	return told ? {first: dayNumber(told.first), last: dayNumber(told.last), days: new Set(told.days.map(dayNumber))} : null;
}

/* The parts of a day that rules ask for. 1970-01-01 was a Thursday; weeks run from Monday. */
const known = new Map();

function dayOf(number) {
	let day = known.get(number);

	if (!day) {
		const whole = dateOf(number).replace(/-/g, '');
		day = {
			number, whole, date: Number(whole.slice(6)), weekday: (number + 3) % WEEK, week: Math.floor((number + 3) / WEEK),
			isLast: dateOf(number + WEEK).slice(5, 7) !== whole.slice(4, 6),
		};
		known.set(number, day);
	}
	return day;
}

/* Only a season of every year may begin after it ends: in the year before. */
function covers({season}, day) {
	if (!season) return true;
	const today = day.whole.slice(-season.first.length);
	const from = today >= season.first;
	const until = today <= season.last;
	return season.first > season.last ? from || until : from && until;
}

function isUsual(rule, day) {
	return rule.days[day.weekday]
		&& (!rule.nth || rule.nth[Math.floor((day.date - 1) / WEEK)] || (rule.nth[5] && day.isLast))
		&& (rule.weeks < 2 || (day.number >= rule.anchor && (day.week - dayOf(rule.anchor).week) % rule.weeks === 0));
}

const isDoubtful = ({from, until}) => until > MINUTES_A_DAY && until - from > DOUBTFUL;

function merged(ranges) {
	const sessions = [];

	for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
		const last = sessions[sessions.length - 1];

		if (last && range.from <= last.until) last.until = Math.max(last.until, range.until);
		else sessions.push({...range});
	}
	return sessions;
}

/* What the rules for its weekday, for bank holidays, or for both give; closures aside. */
function dayBy(rules, day, usual, onHoliday) {
	const ranges = {o: [], a: []};
	let byAppointment = false;

	for (const rule of rules) {
		if (rule.kind !== 'o' && rule.kind !== 'a') continue;
		if (!((onHoliday && rule.bankHolidays) || (usual && isUsual(rule, day))) || !covers(rule, day)) continue;
		byAppointment = byAppointment || rule.kind === 'a';
		ranges[rule.kind].push(...rule.ranges);
	}
	const is = ranges.o.length === 0 && byAppointment ? 'appointment' : 'known';
	const held = is === 'appointment' ? ranges.a : ranges.o;
	return {is, sessions: merged(held), doubtful: held.some(isDoubtful), byAppointment};
}

const CLOSED = {is: 'known', sessions: [], doubtful: false, byAppointment: false};

const has = (rules, kind) => rules.some(rule => rule.kind === kind);

/* How far the usual week is covered without a gap from a minute on, by one more step. */
function coveredUntil(rules, minute) {
	let reach = minute;

	for (const rule of rules) {
		if (rule.kind !== 'o' || rule.season || rule.nth || rule.weeks > 1) continue;
		for (const range of rule.ranges) {
			if (isDoubtful(range)) continue;
			for (let day = -1; day < WEEK; day++)
				if (rule.days[(day + WEEK) % WEEK] && day * MINUTES_A_DAY + range.from <= minute)
					reach = Math.max(reach, day * MINUTES_A_DAY + range.until);
		}
	}
	return reach;
}

const forever = new Map();

/** Is it open all of every week, all year, but for closures? @param {Rule[]} rules */
export function isAlways(rules) {
	if (!forever.has(rules)) {
		let minute = 0;

		for (let reach; minute < WEEK * MINUTES_A_DAY && (reach = coveredUntil(rules, minute)) > minute;) minute = reach;
		forever.set(rules, minute >= WEEK * MINUTES_A_DAY);
	}
	return forever.get(rules);
}

function onHoliday(rules, day, usual) {
	if (has(rules, 'x')) return CLOSED;
	if (has(rules, 'b')) return dayBy(rules, day, true, true);
	if (rules.some(rule => rule.bankHolidays && covers(rule, day))) return dayBy(rules, day, false, true);
	/* What is not on anyway on such a weekday is not on. */
	return isAlways(rules) || (usual.sessions.length === 0 && !usual.byAppointment) ? usual : {...usual, is: 'call-first'};
}

/* Their members stand in the same order: that of CLOSED. */
const areAlike = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What starts on a day.
 * @param {Rule[]} rules
 * @param {number} number of the day
 * @param {Holidays|null} holidays
 * @returns {Day}
 */
export function hoursOn(rules, number, holidays) {
	const day = dayOf(number);
	const holiday = !!holidays && holidays.days.has(number);
	const usual = dayBy(rules, day, true, false);
	let is = usual;

	if (rules.some(rule => rule.kind === 'c' && covers(rule, day))) {
		is = CLOSED;
	} else if (!has(rules, 'o') && !has(rules, 'a')) {
		is = {...usual, is: holiday && has(rules, 'x') ? 'known' : 'unknown'};
	} else if (holiday) {
		is = onHoliday(rules, day, usual);
	} else if (holidays && (number < holidays.first || number > holidays.last)) {
		if (!areAlike(usual, onHoliday(rules, day, usual))) is = {...usual, is: 'call-first'};
	}
	return {...is, holiday};
}

/* What a day's sessions make of a minute counted from its start, which may lie on the next day. */
function within(day, minute) {
	const session = day.sessions.find(({from, until}) => minute >= from && minute < until);

	if (!session) return {is: day.is === 'unknown' ? 'unknown' : 'closed', until: minute};
	if (day.is === 'appointment') return {is: 'appointment', until: session.until};
	return {is: day.is === 'known' && !day.doubtful ? 'open' : 'call-first', until: session.until};
}

/**
 * How things stand at a minute of a day, what began the day before included.
 * @param {Rule[]} rules
 * @param {number} number of the day
 * @param {number} minute 0 to 1439
 * @param {Holidays|null} holidays
 * @returns {{is: State, until: number, during: boolean}} until: minute of the day at which an open session ends,
 *   above 1440 past the next midnight; during: is it within a session, certain or not?
 */
export function stateAt(rules, number, minute, holidays) {
	const today = hoursOn(rules, number, holidays);
	const now = within(today, minute);
	const late = within(hoursOn(rules, number - 1, holidays), minute + MINUTES_A_DAY);
	let {is, until} = now;

	if (late.is === 'open' && (is !== 'open' || late.until - MINUTES_A_DAY > until)) {
		is = 'open';
		until = late.until - MINUTES_A_DAY;
	} else if (late.is === 'call-first' && is !== 'open') {
		is = 'call-first';
	} else if (late.is === 'appointment' && is === 'closed') {
		is = 'appointment';
	}
	const during = is === 'open' || is === 'call-first';
	if (is === 'closed' && today.is === 'call-first') is = 'call-first';
	else if (is === 'closed' && today.byAppointment) is = 'appointment';
	return {is, until: is === 'open' ? until : minute, during};
}

/**
 * When what is open closes, sessions that follow without a gap included.
 * @param {Rule[]} rules
 * @param {number} number of the day
 * @param {number} until the end of the session, in minutes of that day
 * @param {Holidays|null} holidays
 * @returns {number|null} minutes of that day; null when that is more than a week away
 */
export function closesAt(rules, number, until, holidays) {
	for (let end = until; end < (WEEK + 1) * MINUTES_A_DAY;) {
		const ahead = Math.floor(end / MINUTES_A_DAY);
		const next = stateAt(rules, number + ahead, end % MINUTES_A_DAY, holidays);

		if (next.is !== 'open') return end;
		end = ahead * MINUTES_A_DAY + next.until;
	}
	return null;
}

/**
 * When it certainly opens next.
 * @param {Rule[]} rules
 * @param {number} number of the day
 * @param {number} minute
 * @param {Holidays|null} holidays
 * @param {number} [days] to look at: that one, and those after it
 * @returns {{day: number, minute: number}|null} null when it does not on these
 */
export function opensNext(rules, number, minute, holidays, days = TWO_MONTHS) {
	for (let ahead = 0; ahead < days; ahead++) {
		const day = hoursOn(rules, number + ahead, holidays);
		const session = day.is === 'known' && !day.doubtful
			&& day.sessions.find(({from}) => ahead > 0 || from > minute);

		if (session) return {day: number + ahead, minute: session.from};
	}
	return null;
}
