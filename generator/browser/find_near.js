/*
 * Where the reader is, as far as they say: a place, a postcode's district, or the device's location. All of it is
 * worked out on the device; of a full postcode only the district is used, of a location about a mile.
 */
import {make, makeButton} from './dom.js';
import {loadData} from './load.js';
import {district, Gazetteer} from './near.js';
import {say} from './words.js';

const WAIT = 10000; /* milliseconds for the device to find out */
const COARSE = 50;  /* a fiftieth of a degree: about a mile */

/** The field, and what became of it. */
export class Near {
	/** @param {() => void} changed */
	constructor(changed) {
		this.changed = changed;
		this.point = null;
		this.field = make('input', {id: 'find-near', type: 'text', list: 'find-places', autocomplete: 'off', maxlength: 60,
			'aria-describedby': 'find-near-said'});
		this.said = make('p', {id: 'find-near-said', class: 'said', role: 'status'});
		this.places = make('datalist', {id: 'find-places'});
		this.part = make('div', {class: 'near'},
			make('label', {for: 'find-near'}, say('Near (a place, or a postcode)')),
			make('p', {class: 'buttons'}, this.field, navigator.geolocation ? makeButton(say('Use where I am'), () => this.locate()) : null),
			this.said, this.places);
		this.field.addEventListener('focus', () => this.suggest());
		this.field.addEventListener('change', () => this.read().then(this.changed));
	}

	async gazetteer() {
		this.known = this.known || new Gazetteer(await loadData('places'));
		return this.known;
	}

	async suggest() {
		const known = await this.gazetteer().catch(() => null);

		if (known) this.places.replaceChildren(...known.names().map(value => make('option', {value})));
	}

	/** Looks up a postcode that was typed elsewhere. @param {string} written */
	take(written) {
		this.field.value = written;
		return this.read();
	}

	/* Looks up what is written; a full postcode becomes its district at once, also in the field. */
	async read() {
		const written = this.field.value.trim();

		if (written === '') {
			if (!this.point || !this.point.located) this.clear();
			return;
		}
		this.point = null;
		const known = await this.gazetteer().catch(() => null);
		const point = known && known.find(written);

		this.state = {written: point && district(written) ? point.name : this.field.value, point};
	}

	locate() {
		this.said.textContent = say('Finding where you are\u2026');
		navigator.geolocation.getCurrentPosition(({coords}) => {
			const coarse = degrees => Math.round(degrees * COARSE) / COARSE;

			this.state = {written: '',
				point: {latitude: coarse(coords.latitude), longitude: coarse(coords.longitude), located: true}};
			this.changed();
		}, () => {
			this.said.textContent = say('Your device did not say where you are, and that is fine. Type a place or a postcode instead.');
		}, {timeout: WAIT, maximumAge: 600000});
	}

	/** What to keep in the history of the tab, and back. */
	get state() {
		return {written: this.field.value, point: this.point};
	}

	set state({written, point}) {
		let words = written && say('That place is not known here. Try a town, or the first half of a postcode.');

		if (point) words = point.located ? say('First comes what is open, near you and checked lately. Where you are stays on this device.')
			: say('First comes what is open, near {place} and checked lately.', {place: point.name});
		this.field.value = written;
		this.point = point;
		/* The same again would be read out again. */
		if (this.said.textContent !== words) this.said.textContent = words;
	}

	clear() {
		this.state = {written: '', point: null};
	}
}
