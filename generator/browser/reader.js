/* What every page does with script: nothing that the page cannot do without. */
import {watchLeave} from './leave.js';

watchLeave(document);
