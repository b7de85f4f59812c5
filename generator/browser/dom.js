/*
 * Making elements. Text only ever goes in as text, so nothing that somebody wrote can become markup, and
 * styles and handlers are never attributes: the pages' content security policy forbids both.
 */
import {isFallback} from './words.js';

/** Marks an element whose words are English because the page's language has none. */
function mark(made, words) {
	if (isFallback(words)) Object.assign(made, {lang: 'en', dir: 'ltr'});
}

function fill(made, attributes, children) {
	for (const [name, value] of Object.entries(attributes || {})) {
		if (value === true) made.setAttribute(name, '');
		else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
	}
	made.append(...children.filter(child => child !== null && child !== undefined && child !== false));
	children.forEach(child => mark(made, child));
	return made;
}

/**
 * Makes an element of HTML.
 * @param {string} tag
 * @param {?Object<string, string|number|boolean|null|undefined>} [attributes] true gives an empty one; false,
 *   null and undefined none
 * @param {...(Node|string|null|undefined|false)} children those that are nothing are left out
 * @returns {HTMLElement}
 */
export function make(tag, attributes, ...children) {
	return fill(document.createElement(tag), attributes, children);
}

/** Puts words in the place of an element's own. @param {HTMLElement} element @param {string} words */
export function tell(element, words) {
	element.removeAttribute('lang');
	element.removeAttribute('dir');
	element.textContent = words;
	mark(element, words);
}

/**
 * Makes a button that does something.
 * @param {string} label
 * @param {() => void} act
 * @param {?Object} [attributes] as make() takes them
 * @returns {HTMLButtonElement}
 */
export function makeButton(label, act, attributes) {
	const made = make('button', Object.assign({type: 'button'}, attributes), label);

	made.addEventListener('click', act);
	return made;
}
