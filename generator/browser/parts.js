/*
 * Parts of a page that stand in it as a template, in the page's own language, until they are needed:
 * <template data-parts=""><p data-part="empty">...</p></template>.
 */

/**
 * Makes a part.
 * @param {string} name as in data-part
 * @param {Object<string, () => void>} [presses] what its buttons do, by what they have in data-press
 * @returns {HTMLElement}
 */
export function part(name, presses) {
	const made = document.querySelector('[data-parts]').content.querySelector(`[data-part=${name}]`).cloneNode(true);

	for (const button of made.querySelectorAll('[data-press]')) button.addEventListener('click', presses[button.dataset.press]);
	return made;
}

/** The words of a part that is nothing else. @param {string} name */
export const wordsOf = name => part(name).textContent;
