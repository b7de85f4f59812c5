/*
 * The box that a search begins with: on the page for it, and on the home page, where the rest is fetched only
 * when somebody goes to it.
 */
import {make} from './dom.js';
import {say} from './words.js';

const MOST = 200; /* characters: more is no search */

/** The id of the field. */
export const WORDS = 'find-words';

/**
 * Makes the form with its field, if it is not there yet.
 * @param {HTMLElement} root the element [data-find]
 * @returns {HTMLFormElement}
 */
export function searchBox(root) {
	const there = root.querySelector('form');

	if (there) return there;
	const form = make('form', {class: 'find', novalidate: true},
		make('label', {for: WORDS}, say('What do you need, or where?')),
		make('p', {class: 'buttons'},
			make('input', {id: WORDS, type: 'search', maxlength: MOST, autocomplete: 'off', enterkeyhint: 'search'}),
			make('button', {type: 'submit'}, say('Search'))));

	root.prepend(form);
	root.hidden = false;
	return form;
}
