/*
 * The search as the reader meets it: words, a place and filters in, cards out. What was asked for is kept in the
 * history of the tab, so that Back restores it; nothing of it stands in an address or a title, or is sent.
 */
import {announce, prepareAnnouncements} from './announce.js';
import {copyOfLines, CrisisLines} from './crisis_lines.js';
import {make, makeButton, tell} from './dom.js';
import {aboutChoice, facetName} from './facet_names.js';
import {countOfFilters, filterGroups, filterPanel, filtersOf} from './find_filters.js';
import {Near} from './find_near.js';
import {nothingFound, resultItems} from './find_results.js';
import {words as folded} from './fold.js';
import {whenIdle} from './later.js';
import {district} from './near.js';
import {openSearch} from './open_search.js';
import {searchBox, WORDS} from './search_box.js';
import {tellShown} from './shown.js';
import {wishes} from './wishes.js';
import {date, language, list, plural, say, time} from './words.js';

const SHOWN_AT_ONCE = 20;
const PATIENCE = 4000; /* milliseconds for what a search needs to come */
const TYPING = 150;    /* milliseconds without a key before it searches */
const AIR = 16;        /* pixels */
const SPEAKING = 800;  /* and before the count is said: a screen reader is still reading letters out */
const MISTYPED = 8;    /* letters: with one wrong, shorter words are too many others, "hall" is "call" */

/* Does a work bit by bit, while the browser has nothing else to do. */
function inBits(work) {
	whenIdle(() => work.next().done || inBits(work));
}

/* To the top of the window, with some air above it. */
function bringUp(element) {
	element.scrollIntoView();
	scrollBy(0, -AIR);
}

class FindPage {
	constructor(root) {
		this.root = root;
		this.filters = {};
		this.area = '';
		this.shown = SHOWN_AT_ONCE;
		this.form = searchBox(root);
		this.words = document.getElementById(WORDS);
		this.near = new Near(() => this.apply());
		this.filterPart = filterPanel(() => this.clear());
		/* On the home page nothing but the box stands there until somebody types, and then as little as can be. */
		this.isLater = root.dataset.find === 'later';
		this.filterPart.panel.hidden = true;
		this.heading = make('h2', {id: 'found', tabindex: -1});
		this.results = make('div', {class: 'found'});
		this.areaPart = make('div');
		this.lines = new CrisisLines();
		this.left = document.querySelector('[data-left]'); /* what to say of a copy that is without what is never kept */
		this.form.append(this.areaPart, this.near.part, this.filterPart.panel);
		if (this.isLater) this.filterPart.panel.firstChild.after(this.near.part);
		root.append(make('section', {'aria-labelledby': 'found', hidden: true}, this.heading, this.results));
	}

	async start() {
		prepareAnnouncements();
		history.scrollRestoration = 'manual';
		this.form.addEventListener('submit', event => {
			event.preventDefault();
			this.apply(true);
		});
		this.words.addEventListener('input', () => this.later());
		addEventListener('scroll', () => this.rememberLater(), {passive: true});
		this.results.addEventListener('click', () => this.remember(), {capture: true});
		addEventListener('popstate', () => this.restore());
		await this.restore();
	}

	/* Searches when somebody stops typing, and says the count a little after. */
	later() {
		clearTimeout(this.typing);
		this.typing = setTimeout(() => this.afresh().then(() => this.speak(SPEAKING)), TYPING);
	}

	speak(after) {
		clearTimeout(this.speaking);
		this.speaking = setTimeout(() => announce(this.heading.textContent), after);
	}

	/* Searches with what is set in the form; `submitted` by a press, which leads to what was found. */
	async apply(submitted = false) {
		clearTimeout(this.typing);
		await this.near.read();
		this.filters = filtersOf(this.form);
		await this.afresh();
		if (submitted) this.lead();
		else this.speak(0);
	}

	/* Leads to what was found, past the filters; or to the area that has to be chosen first. */
	lead() {
		const area = !this.search && document.getElementById('find-area');

		this.filterPart.fold();
		if (area) {
			area.focus();
			return;
		}
		this.heading.focus();
		bringUp(this.heading);
	}

	/* On the home page much stands above the box: what is found as somebody types comes into view below it, once. */
	comeIntoView() {
		if (!this.isLater || !this.words.value || this.isInView) return;
		this.isInView = true;
		bringUp(this.form);
	}

	clear() {
		this.filters = {};
		this.near.clear();
		this.afresh().then(() => this.speak(0));
	}

	/* Takes away what stood in the way. */
	drop(filter) {
		if (filter === 'words' || filter === 'all') this.words.value = '';
		if (filter === 'open') this.words.value = wishes(this.words.value, {}).words;
		if (filter === 'within' || filter === 'all') this.near.clear();
		if (filter === 'all') this.filters = {};
		else delete this.filters[filter];
		this.afresh().then(() => this.lead());
	}

	/* The search, or null when an area has to be chosen first. */
	open() {
		this.opening = this.opening || this.openArea(this.area).catch(unreachable => {
			this.opening = null;
			throw unreachable;
		});
		return this.opening;
	}

	async openArea(area) {
		const {search, areas} = await openSearch({area, language: language(), about: aboutChoice, more: () => this.showMore()});

		if (area !== this.area) return this.open(); /* another was chosen before it came */
		this.search = search;
		if (search) inBits(search.warmUp(this.moment()));
		if (areas.length > 0 && !this.areaPart.firstChild) this.offerAreas(areas);
		return search;
	}

	/* What came late stands among what was found already, but nothing moves under somebody who has gone on to it. */
	showMore() {
		if (this.heading.textContent && !this.results.contains(document.activeElement)) this.run();
	}

	offerAreas(areas) {
		const select = make('select', {id: 'find-area'}, make('option', {value: ''}, say('Choose an area')),
			...areas.map(area => make('option', {value: area.id, selected: area.id === this.area},
				say('{name} ({count})', area))));

		select.addEventListener('change', () => {
			this.area = select.value;
			this.search = this.opening = null;
			this.filters = {};
			this.say(select.selectedOptions[0].text); /* over nothing, until it is there */
			this.afresh().then(() => this.speak(0));
		});
		this.areaPart.append(make('p', {class: 'buttons'}, make('label', {for: 'find-area'}, say('Which area?')), select));
	}

	query(more) {
		const now = this.moment();

		return Object.assign({near: this.near.point, now}, wishes(this.code && this.near.point ? '' : this.words.value, this.filters, now), more);
	}

	/* Null when there is none to go by, as with a clock that cannot be right. */
	moment() {
		return this.search && this.search.options.hours.edition.moment();
	}

	/* Searches for something else, of which the first are shown. */
	afresh() {
		this.shown = SHOWN_AT_ONCE;
		return this.run();
	}

	async run() {
		let search;

		this.code = district(this.words.value); /* it says where, and not what */
		if (this.code) await this.near.take(this.code);
		clearTimeout(this.waiting);
		this.waiting = setTimeout(() => {
			this.say(say('The search is still on its way.'));
			this.speak(0);
		}, PATIENCE);
		try {
			search = await this.open();
		} catch (unreachable) {
			this.say(say('The search could not be fetched.'),
				make('p', null, say('Try again when you are connected, or look around below.')));
			return;
		} finally {
			clearTimeout(this.waiting);
		}
		const query = this.query({most: this.shown});

		if (!search) {
			this.say(say('Choose an area first'), make('p', null, say('This directory is large, so it is searched by area.')),
				this.linesPart(this.lines.meant(folded(query.words), word => word.length < MISTYPED)));
			this.comeIntoView();
			return;
		}
		this.draw(search.search(query), query.filters);
		this.remember();
	}

	/* A heading and what stands below it, in the place of results. */
	say(words, ...below) {
		this.root.querySelector('section').hidden = false;
		tell(this.heading, words);
		this.results.replaceChildren(...below);
	}

	draw(found, filters) {
		const near = Boolean(this.near.point);
		const meant = this.lines.meant(found.words, word => this.search.leads(word));
		const left = this.search.lacks && this.left || '';
		const isStuck = left && found.tooNarrow && found.tooNarrow.drop[0].filter === 'all';

		if (left) left.hidden = false;

		this.filterPart.fill(filterGroups(found, this.filters, {now: this.moment(), near}), countOfFilters(this.filters));
		this.filterPart.panel.hidden = false;
		if (found.count + meant.length === 0)
			this.say(say('Nothing found'), left, ...isStuck ? [] : nothingFound(found, filters, filter => this.drop(filter)),
				this.linesPart(this.lines.first));
		else
			this.say(plural('{count} results', '{count} result', found.count + meant.length), this.linesPart(meant), left, this.wish(filters),
				this.missing(found), make('ol', {class: 'cards'}, ...resultItems(found.results)), this.more(found));
		tellShown();
		this.comeIntoView();
	}

	linesPart(lines) {
		return lines.length === 0 ? '' : make('dl', {class: 'notice ways'}, ...copyOfLines(lines));
	}

	/* The time that was chosen, since each card tells how it stands now; or what the words were taken to ask for, which is
	 * no filter that stays when other words are typed. */
	wish({open}) {
		if (!open || (this.filters.open && !open.date)) return '';
		return make('p', null, open.date ? say('For {time} on {day}. Each says how it stands now.', {time: time(open.minute), day: date(open.date)})
			: facetName('open', open));
	}

	missing({missing, partly, count}) {
		const words = missing.length > 0 ? say('Nothing was found for {words}, so these are for the rest.',
			{words: list(missing.map(word => `\u201c${word}\u201d`))}) : partly ? say('Nothing has all of this, so these have some of it.') : '';

		return words && count > 0 ? make('p', {class: 'notice'}, words) : '';
	}

	/* Adds the next ones, and leads to the first of them. */
	more(found) {
		const left = found.count - found.results.length;

		if (left <= 0) return '';
		const label = plural('Show {count} more', 'Show {count} more', Math.min(left, SHOWN_AT_ONCE));

		return make('p', {class: 'buttons'}, makeButton(label, async () => {
			const first = this.results.querySelectorAll('ol > li').length;

			this.shown += SHOWN_AT_ONCE;
			await this.run();
			this.results.querySelectorAll('ol > li')[first].querySelector('a').focus();
			announce(say('{count} of {all} are shown.', {count: Math.min(this.shown, found.count), all: found.count}));
		}));
	}

	rememberLater() {
		clearTimeout(this.remembering);
		this.remembering = setTimeout(() => this.remember(), TYPING);
	}

	/* What Back restores; only once something was asked for. */
	remember() {
		if (!this.search) return;
		history.replaceState({find: {words: this.code || this.words.value, filters: this.filters, near: this.near.state, area: this.area,
			shown: this.shown, scroll: scrollY}}, '');
	}

	async restore() {
		const state = history.state && history.state.find;

		if (state) {
			this.words.value = this.words.value || state.words;
			this.filters = state.filters;
			this.near.state = state.near;
			this.area = state.area;
			this.shown = state.shown;
		}
		if (state || this.words.value || !this.isLater) await this.run();
		else await this.open().catch(() => null);
		if (state) scrollTo(0, state.scroll);
	}
}

/**
 * Makes a search work.
 * @param {HTMLElement} root the element [data-find]
 */
export function startFindPage(root) {
	return new FindPage(root).start();
}
