/* Whether entries are open, as ranking and filters ask it: of all their places and channels at once, and of thousands
 * of entries in a moment. What a reader is told of one entry takes longer to find, and standing.js does. */
import {dayNumber} from './clock.js';
import {MINUTES_A_DAY, hoursOn, opensNext, spotsOf, stateAt} from './hours.js';

/* The best that any place or channel of an entry is. */
const BEST = ['open', 'call-first', 'appointment', 'closed'];

/**
 * Answers for a directory; what search.js calls Hours.
 */
export class Opening {
	/** @param {import('./standing.js').Edition} edition */
	constructor(edition) {
		this.edition = edition;
		this.known = new Map();
	}

	/* What is found of each place's or channel's rules, once for all entries that have the same; {} where none can be read. */
	ofSpots(wire, what, find) {
		if (this.key !== what) {
			this.key = what;
			this.known.clear();
		}
		return wire.split('|').map(text => {
			if (!this.known.has(text)) {
				const [spot] = spotsOf(text);
				this.known.set(text, spot ? find(spot.rules) : {});
			}
			return this.known.get(text);
		});
	}

	/**
	 * How entries with such hours stand at a moment, whether or not anybody has checked them.
	 * @param {string} wire
	 * @param {string} nation whose bank holidays hold
	 * @param {import('./clock.js').Moment} moment
	 * @returns {{is: string, later: boolean}} later: it is closed, and certainly opens later that day
	 */
	state(wire, nation, {date, minute}) {
		const when = [dayNumber(date), minute, this.edition.holidays(nation)];
		const spots = this.ofSpots(wire, `${nation} ${date} ${minute}`, rules =>
			({is: stateAt(rules, ...when).is, later: opensNext(rules, ...when, 1) !== null}));
		const is = BEST.find(state => spots.some(spot => spot.is === state)) || 'unknown';
		return {is, later: is === 'closed' && spots.some(spot => spot.later)};
	}

	/**
	 * Is an entry open, or listed so, for a while between two minutes of a day? What began the day before counts.
	 * @returns {boolean}
	 */
	opens(wire, nation, date, from, until) {
		return this.ofSpots(wire, `${nation} ${date} ${from} ${until}`, rules => [0, -1].some(ahead => {
			const day = hoursOn(rules, dayNumber(date) + ahead, this.edition.holidays(nation));
			return (day.is === 'known' || day.is === 'call-first') && day.sessions.some(session =>
				session.from + ahead * MINUTES_A_DAY < until && session.until + ahead * MINUTES_A_DAY > from);
		})).includes(true);
	}
}
