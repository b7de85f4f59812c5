/*
 * One question of the form, as it stands on the page: what is answered, and what is said about the answer. An answer is
 * text, or a list of texts where the field is one.
 */
import {make, makeButton} from './dom.js';
import {checkAnswer} from './entry_check.js';
import {cleaned, onOneLine} from './entry_scalar.js';
import {idOf, isEmpty} from './entry_file.js';
import {say} from './words.js';

const LISTS = ['several', 'list', 'hours', 'entries'];
const KEYBOARDS = {'contact.phone': 'tel', 'contact.text': 'tel', 'contact.email': 'email', 'contact.website': 'url'};

/* The id in the address of a page of this directory; anything else as it is. */
const idIn = (line, folder) => (new RegExp(`${folder}/([a-z0-9-]+)(?:\\.[a-z-]+)?\\.html`).exec(line) || [line, line])[1];

export class Question {
	/** @param {HTMLElement} element with data-field */
	constructor(element) {
		const {field, shape, needed} = element.dataset;

		Object.assign(this, {element, path: field, shape, needed: needed !== undefined, touched: false, saidNow: ''});
		element.question = this;
		if (KEYBOARDS[field]) this.controls[0].inputMode = KEYBOARDS[field];
		if (shape === 'one' && !this.needed) this.addTakingBack();
	}

	get controls() {
		return [...this.element.querySelectorAll('input, textarea')];
	}

	/** What the question says, without what stands behind it. */
	get asked() {
		return this.element.querySelector('label, legend').firstChild.textContent.trim();
	}

	get isChosen() {
		return this.shape === 'one' || this.shape === 'several';
	}

	/** An empty answer of its kind. */
	get none() {
		return LISTS.includes(this.shape) ? [] : '';
	}

	get value() {
		const {controls, shape} = this;
		const text = controls[0].value;
		const lines = () => cleaned(text).split('\n').map(onOneLine).filter(Boolean);

		if (this.isChosen) {
			const chosen = controls.filter(({checked}) => checked).map(({value}) => value);
			return shape === 'several' ? chosen : chosen[0] || '';
		}
		if (shape === 'hours') return lines();
		if (shape === 'entries') return lines().map(line => idIn(line, 'entries'));
		if (shape === 'list') return onOneLine(text).split(',').map(item => this.item(item.trim())).filter(Boolean);
		if (shape === 'named') return this.idNamed(onOneLine(text));
		return shape === 'body' ? cleaned(text).trim() : onOneLine(text);
	}

	set value(value) {
		const {controls, shape} = this;

		if (this.isChosen) for (const control of controls) control.checked = [].concat(value).includes(control.value);
		else if (shape === 'named') controls[0].value = this.nameOf(value);
		else controls[0].value = Array.isArray(value) ? value.join(shape === 'list' ? ', ' : '\n') : value;
		this.showTakingBack();
	}

	/* An audience is an id in the file: "New parents" gives "new-parents". */
	item(words) {
		return this.path === 'audiences' ? idOf(words) || words : words;
	}

	get names() {
		return [...this.element.querySelectorAll('option')];
	}

	idNamed(words) {
		const found = this.names.find(({value, dataset}) => value.toLowerCase() === words.toLowerCase() || dataset.id === words);

		return found ? found.dataset.id : idIn(words, 'organisations');
	}

	nameOf(id) {
		const found = this.names.find(({dataset}) => dataset.id === id);

		return found ? found.value : id;
	}

	/** Is the answer the name of something that the directory does not have yet? */
	get isNew() {
		return this.shape === 'named' && !isEmpty(this.value) && !this.names.some(({dataset}) => dataset.id === this.value)
			&& !(this.names.length === 0 && /^[a-z0-9-]+$/.test(this.value));
	}

	/** The answer as somebody reads it. @param {*} value */
	inWords(value) {
		const label = one => {
			const control = this.isChosen && this.controls.find(found => found.value === one);
			return control ? control.closest('label').textContent.trim() : this.nameOf(one);
		};

		return [].concat(value).map(label).filter(Boolean).join(this.shape === 'hours' || this.shape === 'entries' ? '; ' : ', ');
	}

	/** Where the keyboard goes to answer it. */
	get first() {
		return this.controls[0];
	}

	/* Radio buttons cannot be let go by themselves. */
	addTakingBack() {
		this.takingBack = makeButton(say('Take this answer back'), () => {
			this.value = '';
			this.first.focus();
		}, {class: 'back', hidden: true, 'aria-label': say('Take this answer back: {question}', {question: this.asked})});
		this.element.append(this.takingBack);
	}

	showTakingBack() {
		if (this.takingBack) this.takingBack.hidden = isEmpty(this.value);
	}

	/** Looks at the answer and says what is to be said beside it; gives that. @param {*} [before] an answer that may stay */
	check(before) {
		const {value} = this;
		const {error, advice} = before !== undefined && JSON.stringify(value) === JSON.stringify(before) ? {error: '', advice: ''}
			: checkAnswer(this, value);

		this.say(error, advice);
		return error || advice;
	}

	/** Says it beside the question. */
	say(error, advice = '') {
		const {id} = this.isChosen ? this.element : this.first;
		const target = this.isChosen ? this.element : this.first;
		const before = this.element.querySelector('.error, .advice');

		this.error = error;
		this.saidNow = error || advice;
		if (before) before.remove();
		target.removeAttribute('aria-invalid');
		if (error && !this.isChosen) target.setAttribute('aria-invalid', 'true');
		if (error) (this.element.querySelector('.choices') || this.first).before(make('p', {class: 'error', id: `${id}-said`}, error));
		else if (advice) (this.element.querySelector('.choices') || this.first).after(make('p', {class: 'advice', id: `${id}-said`}, advice));
		target.setAttribute('aria-describedby', [this.element.querySelector('.hint') && `${id}-hint`, (error || advice) && `${id}-said`]
			.filter(Boolean).join(' '));
		if (!target.getAttribute('aria-describedby')) target.removeAttribute('aria-describedby');
	}
}
