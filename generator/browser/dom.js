/*
 * Making elements. Text only ever goes in as text, so nothing that somebody wrote can become markup, and
 * styles and handlers are never attributes: the pages' content security policy forbids both.
 */

const SVG = 'http://www.w3.org/2000/svg';

function fill(made, attributes, children) {
	for (const [name, value] of Object.entries(attributes || {})) {
		if (value === true) made.setAttribute(name, '');
		else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
	}
	made.append(...children.filter(child => child !== null && child !== undefined && child !== false));
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

/** The same for an element of SVG. */
export function makeShape(tag, attributes, ...children) {
	return fill(document.createElementNS(SVG, tag), attributes, children);
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
