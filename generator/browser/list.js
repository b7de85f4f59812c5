/* The page of the reader's own list. */
import {startListPage} from './list_page.js';
import {readyWords} from './words.js';

const root = document.querySelector('[data-list]');

if (root) readyWords().then(() => startListPage(root));
