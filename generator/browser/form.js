/* The pages with the form: adding an entry, and suggesting a change to one. */
import {startForm} from './form_page.js';
import {readyWords} from './words.js';

const form = document.querySelector('[data-form]');

if (form) readyWords().then(() => startForm(form));
