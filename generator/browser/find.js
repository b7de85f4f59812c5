/* The search: on the page for it, and on the home page once somebody goes to its search box. */
import {startFindPage} from './find_page.js';

const root = document.querySelector('[data-find]');

if (root) startFindPage(root);
