/* The questions of the form and its lists of things (places), as answers in the shape of an entry's file. */
import {make, makeButton} from './dom.js';
import {isEmpty} from './entry_file.js';
import {Question} from './form_question.js';
import {say} from './words.js';

const questionsIn = element => [...element.querySelectorAll('[data-field]')].map(({question}) => question);

/* Puts an answer where its path leads: "access.how" into {access: {how: ...}}. */
function put(answers, path, value) {
	const steps = path.split('.');
	const last = steps.pop();
	let at = answers;

	for (const step of steps) at = at[step] = at[step] || {};
	at[last] = value;
}

function find(answers, path) {
	return path.split('.').reduce((at, step) => (at === undefined || at === null ? undefined : at[step]), answers);
}

export class FormParts {
	/** @param {HTMLFormElement} form */
	constructor(form) {
		this.form = form;
		this.lists = [...form.querySelectorAll('[data-things]')];
		for (const element of form.querySelectorAll('[data-field]')) new Question(element);
		for (const list of this.lists) this.prepare(list);
	}

	get questions() {
		return questionsIn(this.form);
	}

	/** The question about a field; of a list of things that of the first. */
	question(path) {
		return this.questions.find(question => question.path === path);
	}

	things(list) {
		return [...list.querySelectorAll('.thing')];
	}

	prepare(list) {
		const [first] = this.things(list);
		const button = list.querySelector('[data-more]');

		list.blank = first.cloneNode(true);
		for (const added of list.blank.querySelectorAll('.back')) added.remove();
		list.added = 1;
		button.hidden = false;
		button.addEventListener('click', () => questionsIn(this.add(list))[0].first.focus());
		this.hideSecret(first);
	}

	/* Clones have ids of their own. */
	add(list) {
		const thing = list.blank.cloneNode(true);
		const number = ++list.added;

		for (const name of ['id', 'for', 'name', 'aria-describedby'])
			for (const element of thing.querySelectorAll(`[${name}]`)) element.setAttribute(name, `${element.getAttribute(name)}-${number}`.replace(/-hint-(\d+)$/, '-$1-hint'));
		for (const element of thing.querySelectorAll('[data-field]')) new Question(element);
		thing.append(makeButton(say('Take this one out'), () => {
			thing.remove();
			this.name(list);
			list.querySelector('[data-more]').focus();
		}));
		this.things(list).pop().after(thing);
		this.name(list);
		this.hideSecret(thing);
		return thing;
	}

	/* Each says which it is, once there are several. */
	name(list) {
		const title = list.querySelector('h2').textContent;

		this.things(list).forEach((thing, i, all) => {
			if (all.length > 1) {
				thing.setAttribute('role', 'group');
				thing.setAttribute('aria-label', say('{part} (number {number})', {part: title, number: i + 1}));
			} else {
				thing.removeAttribute('role');
				thing.removeAttribute('aria-label');
			}
		});
	}

	/* Of a secret place only its hours and accessibility are asked, and nothing else is taken over. */
	hideSecret(thing) {
		const questions = questionsIn(thing);
		const secret = questions.find(({path}) => path === 'places.confidential');

		if (!secret) return;
		for (const {element, path} of questions)
			element.hidden = secret.value === 'yes' && !/confidential|hours|step-free|toilet|loop/.test(path);
	}

	/** What is answered, without what is not. */
	get answers() {
		const answers = {};
		const inLists = this.lists.map(list => list.dataset.things);

		for (const question of this.questions.filter(({path}) => !inLists.includes(path.split('.')[0]))) {
			const {value} = question;
			if (!isEmpty(value)) put(answers, question.path, value);
		}
		for (const list of this.lists) {
			const things = this.things(list).map(thing => {
				const own = {};
				for (const question of questionsIn(thing).filter(({element}) => !element.hidden)) {
					const {value} = question;
					if (!isEmpty(value)) put(own, question.path.slice(list.dataset.things.length + 1), value);
				}
				return own;
			}).filter(own => !isEmpty(own));

			if (things.length > 0) answers[list.dataset.things] = things;
		}
		return this.inOrder(answers);
	}

	/* Fields come in the order in which they are asked. */
	inOrder(answers) {
		const order = [...new Set(this.questions.map(({path}) => path.split('.')[0]))];

		return Object.assign({}, ...order.filter(name => name in answers).map(name => ({[name]: answers[name]})));
	}

	/** Answers the questions. @param {Object} answers */
	fill(answers) {
		for (const list of this.lists) {
			const things = answers[list.dataset.things] || [];

			while (this.things(list).length < things.length) this.add(list);
			this.things(list).forEach((thing, i) => {
				for (const question of questionsIn(thing))
					question.value = this.given(things[i], question.path.slice(list.dataset.things.length + 1), question);
				this.hideSecret(thing);
			});
		}
		for (const question of this.questions)
			if (!question.element.closest('[data-things]')) question.value = this.given(answers, question.path, question);
	}

	given(answers, path, question) {
		const value = find(answers, path);

		return value === undefined || value === null ? question.none : value;
	}
}
