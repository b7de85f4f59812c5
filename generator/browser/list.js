/* The page of the reader's own list. */
import {startListPage} from './list_page.js';

const root = document.querySelector('[data-list]');

if (root) startListPage(root);
