/* What every page does with script: nothing that the page cannot do without. */
import {watchLeave} from './leave.js';
import {startOffline} from './offline.js';
import {startSaving} from './saving.js';

watchLeave(document);
startOffline();
startSaving();
