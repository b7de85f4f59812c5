/* Whether entries are open, as ranking and filters ask it: of all their places and channels at once, and of thousands
 * of entries in a moment. What a reader is told of one entry is said elsewhere (open_now.js). */
import {dateOf, dayNumber} from './clock.js';
import {MINUTES_A_DAY, closesAt, holidaysOf, hoursOn, opensNext, spotsOf, stateAt} from './hours.js';

/* The best that any place or channel of an entry is. */
const BEST = ['open', 'call-first', 'appointment', 'closed', 'unknown'];

function earlier(a, b) {
	if (!a || !b) {
		return a || b;
	}
	return b.day < a.day || (b.day === a.day && b.minute < a.minute) ? b : a;
}

/**
 * Answers for a directory; what search.js calls Hours.
 */
export class Opening {
	/** @param {{holidays?: Object<string, object>}|null} edition what data/now.js sets; without it no day is a holiday */
	constructor(edition) {
		this.holidays = {};
		for (const [nation, told] of Object.entries((edition && edition.holidays) || {})) {
			this.holidays[nation] = holidaysOf(told);
		}
	}

	/**
	 * How an entry stands at a moment.
	 * @param {string} wire its hours
	 * @param {string} nation whose bank holidays hold
	 * @param {import('./clock.js').Moment} moment
	 * @returns {{is: string, later: boolean}} later: it certainly opens later that day
	 */
	state(wire, nation, {date, minute}) {
		const holidays = this.holidays[nation] || null;
		const number = dayNumber(date);
		let best = BEST.length - 1;
		let later = false;
		for (const {rules} of spotsOf(wire)) {
			best = Math.min(best, BEST.indexOf(stateAt(rules, number, minute, holidays).is));
			if (best > 0 && !later) {
				const today = hoursOn(rules, number, holidays);
				later = today.is === 'known' && !today.doubtful && today.sessions.some(({from}) => from > minute);
			}
		}
		return {is: BEST[best], later: later && best > 0};
	}

	/**
	 * When what is open closes, and when what is not opens next.
	 * @returns {{until: number|null, next: {date: string, minute: number}|null}} until: minute of the day, above 1440
	 *     past midnight; null when it is not open or does not close within a week
	 */
	times(wire, nation, {date, minute}) {
		const holidays = this.holidays[nation] || null;
		const number = dayNumber(date);
		let until = -1;
		let next = null;
		for (const {rules} of spotsOf(wire)) {
			const state = stateAt(rules, number, minute, holidays);
			if (state.is === 'open') {
				const end = closesAt(rules, number, state.until, holidays);
				until = end === null ? Infinity : Math.max(until, end);
			} else {
				next = earlier(next, opensNext(rules, number, minute, holidays));
			}
		}
		if (until >= 0) {
			return {until: until === Infinity ? null : until, next: null};
		}
		return {until: null, next: next && {date: dateOf(next.day), minute: next.minute}};
	}

	/**
	 * Is an entry open, or listed so, for a while between two minutes of a day? What began the day before counts.
	 * @returns {boolean}
	 */
	opens(wire, nation, date, from, until) {
		const holidays = this.holidays[nation] || null;
		const number = dayNumber(date);
		const during = (rules, ahead) => {
			const day = hoursOn(rules, number + ahead, holidays);
			return (day.is === 'known' || day.is === 'call-first') && day.sessions.some(session =>
				session.from + ahead * MINUTES_A_DAY < until && session.until + ahead * MINUTES_A_DAY > from);
		};
		return spotsOf(wire).some(({rules}) => during(rules, 0) || during(rules, -1));
	}
}
