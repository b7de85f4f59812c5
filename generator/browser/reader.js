/* What every page does with script: nothing that the page cannot do without. */
import {tellAsOf} from './as_of.js';
import {startHomeSearch} from './home_search.js';
import {startKeepButtons} from './keep_buttons.js';
import {watchLeave} from './leave.js';
import {tellLocalHelp} from './local_help.js';
import {startOffline} from './offline.js';
import {fillNow} from './open_now.js';
import {drawPaperCode} from './paper_code.js';
import {rankListings} from './ranking.js';
import {startSaving} from './saving.js';
import {SHOWN} from './shown.js';

function fillShown() {
	document.addEventListener(SHOWN, () => fillNow());
}

/* Each for itself: what fails on somebody's device must not take the others with it. */
for (const start of [watchLeave, tellLocalHelp, rankListings, fillNow, fillShown, startKeepButtons, startHomeSearch, startOffline,
	startSaving, tellAsOf, drawPaperCode]) {
	try {
		start();
	} catch (error) {
		setTimeout(() => {
			throw error;
		});
	}
}
