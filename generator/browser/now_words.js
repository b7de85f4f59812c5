/* How an entry stands, in a few words: "Open now, until 2am". Never "open" of what is not certain. */
import {dayAndMonth, say, time, weekday} from './words.js';
import {dateOf, dayNumber} from './clock.js';

const DAY = 1440;
const NOON = 720;

/* When it closes: tonight's small hours need no day. */
function untilWords(until, {date, minute}) {
	const ahead = Math.floor((until - 1) / DAY);
	const at = time(until - ahead * DAY);

	if (until <= DAY + NOON && until - minute < DAY) return at;
	if (ahead === 1) return say('{time} tomorrow', {time: at});
	return say('{time} on {day}', {time: at, day: weekday(dateOf(dayNumber(date) + ahead))});
}

function nextWords({date, minute, ahead}) {
	if (ahead === 0) return say('{time} today', {time: time(minute)});
	const day = ahead < 7 ? weekday(date) : dayAndMonth(date);

	/* The midnight of which day? Whoever is told "midnight on Sunday" may come when Sunday is over. */
	if (minute === 0) return ahead === 1 ? say('midnight tonight, as {day} begins', {day}) : say('midnight, as {day} begins', {day});
	if (ahead === 1) return say('{time} tomorrow', {time: time(minute)});
	return say('{time} on {day}', {time: time(minute), day});
}

/* By which of its ways, when it has several; or at some of its places; or simply so. */
const OPEN_PHRASES = {
	T: 'Open now by phone, until {when}',
	X: 'Open now by text, until {when}',
	V: 'Open now by video, until {when}',
	O: 'Open now online, until {when}',
	some: 'Open now at one of its places, until {when}',
	all: 'Open now, until {when}',
};

const ALWAYS_PHRASES = {
	T: 'Open now by phone, day and night',
	X: 'Open now by text, day and night',
	V: 'Open now by video, day and night',
	O: 'Open now online, day and night',
	some: 'Open now at one of its places, day and night',
	all: 'Open now, day and night',
};

const LATER_PHRASES = {
	T: 'By phone from {when}',
	X: 'By text from {when}',
	V: 'By video from {when}',
	O: 'Online from {when}',
	all: 'Opens at {when}',
};

function openWords({by, alone, some, until}, moment) {
	const how = !alone && by !== 'P' ? by : some ? 'some' : 'all';

	return until === null ? say(ALWAYS_PHRASES[how]) : say(OPEN_PHRASES[how], {when: untilWords(until, moment)});
}

function laterWords({by, alone, stale, next}) {
	const when = nextWords(next);

	if (stale) return say('Listed to open at {when}: call first', {when});
	return say(LATER_PHRASES[alone || by === 'P' ? 'all' : by], {when});
}

/**
 * @param {import('./standing.js').Standing} standing
 * @param {import('./clock.js').Moment|null} moment the one it is of
 * @returns {string}
 */
export function nowWords(standing, moment) {
	const {is, stale, holiday} = standing;

	switch (is) {
	case 'open':
		return openWords(standing, moment);
	case 'listed':
		return say('Listed as open: call first');
	case 'later':
		return laterWords(standing);
	case 'appointment':
		return stale ? say('By appointment: call first') : say('By appointment');
	case 'call-first':
		return holiday ? say('Bank holiday: call first') : say('Hours not certain: call first');
	case 'closed':
		return stale ? say('Listed as closed now: call first') : say('Closed now');
	case 'paused':
		return say('Paused for now');
	case 'gone':
		return say('Closed for good');
	default:
		return say('Hours not known');
	}
}
