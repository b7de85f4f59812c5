/* Whether entries are open, as ranking and filters ask it: of all their places and channels at once, and of thousands
 * of entries in a moment. What a reader is told of one entry takes longer to find, and standing.js does. */
import {dayNumber} from './clock.js';
import {MINUTES_A_DAY, hoursOn, spotsOf, stateAt} from './hours.js';

/* The best that any place or channel of an entry is. */
const BEST = ['open', 'call-first', 'appointment', 'closed', 'unknown'];

/**
 * Answers for a directory; what search.js calls Hours.
 */
export class Opening {
	/** @param {import('./standing.js').Edition} edition */
	constructor(edition) {
		this.edition = edition;
		this.known = new Map();
		this.key = '';
	}

	/* What is found of a place's or channel's hours, once for all entries that have the same. */
	once(spot, what, find) {
		if (this.key !== what) {
			this.key = what;
			this.known.clear();
		}
		if (!this.known.has(spot)) {
			this.known.set(spot, find(spotsOf(spot)));
		}
		return this.known.get(spot);
	}

	/**
	 * How entries with such hours stand at a moment, whether or not anybody has checked them.
	 * @param {string} wire
	 * @param {string} nation whose bank holidays hold
	 * @param {import('./clock.js').Moment} moment
	 * @returns {{is: string, later: boolean}} later: it certainly opens later that day
	 */
	state(wire, nation, {date, minute}) {
		const what = `${nation} ${date} ${minute}`;
		let best = BEST.length - 1;
		let later = false;
		for (const spot of wire.split('|')) {
			const state = this.once(spot, what, ([read]) => this.stateOf(read, nation, date, minute));
			best = Math.min(best, state.best);
			later = later || state.later;
		}
		return {is: BEST[best], later: later && best > 0};
	}

	stateOf(spot, nation, date, minute) {
		if (!spot) {
			return {best: BEST.length - 1, later: false};
		}
		const holidays = this.edition.holidays(nation);
		const number = dayNumber(date);
		const today = hoursOn(spot.rules, number, holidays);
		return {
			best: BEST.indexOf(stateAt(spot.rules, number, minute, holidays).is),
			later: today.is === 'known' && !today.doubtful && today.sessions.some(({from}) => from > minute),
		};
	}

	/**
	 * Is an entry open, or listed so, for a while between two minutes of a day? What began the day before counts.
	 * @returns {boolean}
	 */
	opens(wire, nation, date, from, until) {
		const what = `${nation} ${date} ${from} ${until}`;
		return wire.split('|').some(spot => this.once(spot, what, ([read]) => !!read
			&& (this.isDuring(read, nation, date, 0, from, until) || this.isDuring(read, nation, date, -1, from, until))));
	}

	/* Has the day so many days ahead a session that touches those minutes? */
	isDuring({rules}, nation, date, ahead, from, until) {
		const day = hoursOn(rules, dayNumber(date) + ahead, this.edition.holidays(nation));
		return (day.is === 'known' || day.is === 'call-first') && day.sessions.some(session =>
			session.from + ahead * MINUTES_A_DAY < until && session.until + ahead * MINUTES_A_DAY > from);
	}
}
