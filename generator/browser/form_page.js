/*
 * A page with the form: it looks at answers while they are given, keeps a draft when it is asked to, and shows what is
 * finished. On change.html what stands behind "#" says which entry it is about; that never leaves the device.
 */
import {announce, prepareAnnouncements} from './announce.js';
import {make, makeButton} from './dom.js';
import {checkAll, isSecret} from './entry_check.js';
import {changesOf, linesOf} from './entry_changes.js';
import {entryFile, idOf, isEmpty, organisationFile} from './entry_file.js';
import {deleteDraft, keepDraft, readDraft} from './form_draft.js';
import {showChange, showEntry} from './form_finished.js';
import {FormParts} from './form_parts.js';
import {isId} from './kept_list.js';
import {date, say} from './words.js';
import {findWritten} from './written.js';

const at = (answers, path) => path.split('.').reduce((value, step) => (value ? value[step] : undefined), answers);

class FormPage {
	constructor(form) {
		this.form = form;
		this.where = form.dataset;
		this.is = form.dataset.form;
		this.parts = new FormParts(form);
		this.problems = form.querySelector('[data-problems]');
		this.finished = document.querySelector('[data-finished]');
		this.before = {};
		this.id = '';
	}

	async start() {
		const {form} = this;

		prepareAnnouncements();
		for (const hidden of document.querySelectorAll('[data-with-script], [data-enough], [data-finishing]')) hidden.hidden = false;
		form.addEventListener('submit', event => event.preventDefault());
		form.addEventListener('input', event => this.changed(event.target));
		form.addEventListener('focusout', event => this.left(event.target, event.relatedTarget));
		addEventListener('pointerdown', () => { this.pressed = true; });
		for (const released of ['pointerup', 'pointercancel'])
			addEventListener(released, () => setTimeout(() => this.release()));
		for (const button of form.querySelectorAll('[data-finish]')) button.addEventListener('click', () => this.finish());
		form.querySelector('[data-keep-draft]').addEventListener('click', () => this.keep());
		if (this.is === 'change') {
			addEventListener('hashchange', () => this.open());
			await this.open();
		} else {
			this.takeUpDraft();
		}
		form.dataset.ready = '';
	}

	/* The entry that the address names. */
	async open() {
		const id = location.hash.slice(1);
		const {written, reached} = isId(id) ? await findWritten(id, this.where.written) : {written: null, reached: true};
		const unknown = document.querySelector('[data-unknown]');

		unknown.hidden = Boolean(written);
		this.form.hidden = !written;
		if (!written) {
			unknown.textContent = reached ? say('This page does not know which entry you mean. Open the entry, and choose “Suggest a change” on its page.')
				: say('What this entry says could not be had. Try again when there is a network, or write an e-mail from its page.');
			return;
		}
		const {path, ...before} = written;

		Object.assign(this, {id, path});
		document.querySelector('h1').textContent = say('Suggest a change: {name}', {name: before.name});
		this.parts.fill(before);
		this.before = this.parts.answers;
		this.takeUpDraft();
	}

	questionOf(element) {
		const found = element.closest && element.closest('[data-field]');

		return found && found.question;
	}

	/* A list has no answer of its own from before; there what is wrong is always said. */
	check(question) {
		return question.check(this.is === 'change' && !question.element.closest('[data-things]')
			? at(this.before, question.path) || question.none : undefined);
	}

	changed(element) {
		const question = this.questionOf(element);

		if (!question) return;
		question.showTakingBack();
		if (question.path === 'places.confidential') this.parts.hideSecret(element.closest('.thing'));
		if (question.touched || question.isChosen) this.check(question);
	}

	/* Words that appear while a button is being pressed would move it away from under the finger. */
	release() {
		const [element, to] = this.waiting || [];

		this.pressed = false;
		this.waiting = null;
		if (element) this.left(element, to);
	}

	/* What is wrong is said when somebody goes on, and from then on at each key. */
	left(element, to) {
		const question = this.questionOf(element);

		if (!question || question.element.contains(to)) return;
		if (this.pressed) {
			this.waiting = [element, to];
			return;
		}
		question.touched = true;
		if (isEmpty(question.value)) return;
		const before = question.saidNow;
		const said = this.check(question);

		if (said && said !== before) announce(said);
	}

	/* All that is wrong, in the order of the page; also said beside each question. */
	mistakes() {
		const questions = this.parts.questions.filter(({element}) => !element.hidden);

		for (const question of questions) {
			question.touched = true;
			this.check(question);
		}
		if (this.is === 'add' || isEmpty(this.before) === false)
			for (const {path, error} of checkAll(this.parts.answers)) {
				const question = this.parts.question(path);

				if (!question.error) question.say(error);
			}
		return questions.filter(({error}) => error);
	}

	showMistakes(mistakes) {
		const heading = make('h2', {tabindex: -1}, say('There is something to put right'));

		this.problems.className = 'problems';
		this.problems.replaceChildren(heading, make('ul', null, ...mistakes.map(question => {
			const link = make('a', {href: `#${question.first.id || question.element.id}`}, `${question.asked} ${question.error}`);

			link.addEventListener('click', event => {
				event.preventDefault();
				question.first.focus();
				question.element.scrollIntoView();
			});
			return make('li', null, link);
		})));
		this.problems.hidden = false;
		this.finished.hidden = true;
		heading.focus();
	}

	async finish() {
		const mistakes = this.mistakes();

		if (mistakes.length > 0) {
			this.showMistakes(mistakes);
			return;
		}
		this.problems.hidden = true;
		if (this.is === 'add') await this.finishEntry();
		else this.finishChange();
	}

	back() {
		this.finished.hidden = true;
		this.parts.questions[0].first.focus();
	}

	/* An id that no other entry has, as far as this device can tell. */
	async freeId(answers) {
		const wanted = idOf(answers.name) || answers.kind;
		const area = [].concat(answers.covers)[0];

		for (let number = 1; number < 20; number++) {
			const id = number === 1 ? wanted : number === 2 && area && area !== 'everywhere' ? `${wanted}-${area}` : `${wanted}-${number}`;
			const {written} = await findWritten(id, this.where.written);

			if (isId(id) && !written) return id;
		}
		return wanted;
	}

	/* The answers, and the file of the organisation if that is new here. */
	takeOrganisation(answers) {
		const question = this.parts.question('run-by');
		const {folder = '', schemas = ''} = this.where;

		if (!question || !question.isNew) return [];
		const name = question.value;
		const id = idOf(name) || `${idOf(answers.name) || answers.kind}-organisation`;

		answers['run-by'] = id;
		return [{path: `${folder}organisations/${id}.md`, text: organisationFile(name, schemas)}];
	}

	async finishEntry() {
		const {answers} = this.parts;
		const {folder = '', schemas = ''} = this.where;
		const more = this.takeOrganisation(answers);
		const id = await this.freeId(answers);

		showEntry(this.finished, this.where, [{path: `${folder}entries/${id}.md`, text: entryFile(answers, schemas)}, ...more],
			answers.name, isSecret(answers), () => this.back());
	}

	finishChange() {
		const {answers} = this.parts;
		const changes = changesOf(this.before, answers);

		if (changes.length === 0) {
			this.finished.hidden = true;
			announce(say('You have not changed anything yet.'));
			this.problems.className = 'problems';
			this.problems.replaceChildren(make('p', null, say('You have not changed anything yet.')));
			this.problems.hidden = false;
			return;
		}
		const more = this.takeOrganisation(answers);

		showChange(this.finished, this.where, {name: this.before.name, id: this.id, path: this.path,
			secret: isSecret(this.before) || isSecret(answers), words: changes.map(change => this.inWords(change)).join('\n'),
			lines: this.lines(answers) + more.map(({path, text}) => `\n${path}\n${text}`).join('')}, () => this.back());
	}

	inWords({path, number, was, becomes}) {
		const question = this.parts.question(path);
		const words = value => (isEmpty(value) ? say('nothing') : question.inWords(value));
		const asked = number > 1 ? say('{part} (number {number})', {part: question.asked, number}) : question.asked;

		return say('{question} Was: {was}. Should be: {becomes}.', {question: asked, was: words(was), becomes: words(becomes)});
	}

	lines(answers) {
		const {lines, gone, body} = linesOf(this.before, answers);

		return [lines, gone.length > 0 ? `${say('Take out the lines of: {fields}', {fields: gone.join(', ')})}\n` : '',
			body === null ? '' : `${say('Behind the fields:')}\n\n${body}\n`].filter(Boolean).join('\n');
	}

	keep() {
		announce(keepDraft(this.is, this.id, this.parts.answers) ? say('Your draft is kept on this device, until you delete it.')
			: say('Nothing can be kept on this device.'));
		this.showDraft(new Date().toISOString().slice(0, 10));
	}

	takeUpDraft() {
		const draft = readDraft(this.is, this.id);

		if (!draft) return;
		this.parts.fill(draft.answers);
		this.showDraft(draft.on);
	}

	/* Says that there is one, and offers to delete it. */
	showDraft(on) {
		const place = this.draftPlace || (this.draftPlace = make('div', {class: 'notice screen'}));

		if (!readDraft(this.is, this.id)) return;
		place.replaceChildren(make('p', null, say('A draft of {date} is kept on this device. Whoever uses the device can read it.', {date: date(on)})),
			make('p', null, makeButton(say('Delete the draft'), () => {
				deleteDraft(this.is);
				place.remove();
				announce(say('The draft is deleted. What you see here is lost when you leave the page.'));
				this.form.querySelector('[data-keep-draft]').focus();
			})));
		this.form.querySelector('[data-finishing]').before(place);
	}
}

/** Starts the form of the page. @param {HTMLFormElement} form */
export function startForm(form) {
	return new FormPage(form).start();
}
