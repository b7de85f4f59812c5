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
	}

	/**
	 * How entries with such hours stand at a moment, whether or not anybody has checked them.
	 * @param {string} wire
	 * @param {string} nation whose bank holidays hold
	 * @param {import('./clock.js').Moment} moment
	 * @returns {{is: string, later: boolean}} later: it certainly opens later that day
	 */
	state(wire, nation, {date, minute}) {
		const holidays = this.edition.holidays(nation);
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

	/** How one entry stands, told in full. @see Edition.standing */
	standing(entry, moment) {
		return this.edition.standing(entry, moment);
	}

	/**
	 * Is an entry open, or listed so, for a while between two minutes of a day? What began the day before counts.
	 * @returns {boolean}
	 */
	opens(wire, nation, date, from, until) {
		const holidays = this.edition.holidays(nation);
		const number = dayNumber(date);
		const during = (rules, ahead) => {
			const day = hoursOn(rules, number + ahead, holidays);
			return (day.is === 'known' || day.is === 'call-first') && day.sessions.some(session =>
				session.from + ahead * MINUTES_A_DAY < until && session.until + ahead * MINUTES_A_DAY > from);
		};
		return spotsOf(wire).some(({rules}) => during(rules, 0) || during(rules, -1));
	}
}
