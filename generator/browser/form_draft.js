/*
 * A draft on the device: kept when somebody asks for it, and not before. There is one for new entries and one for
 * changes. What comes out of storage may have been written by another edition or a curious hand, so it only ever
 * becomes text in the form.
 */
import {DRAFTS} from './draft_keys.js';

/* Where even asking for storage is forbidden, there is none. */
function within(act) {
	try {
		return act(self.localStorage);
	} catch (forbidden) {
		return null;
	}
}

const isAnswer = value => typeof value === 'string' || (Array.isArray(value) ? value.length < 100 && value.every(isAnswer) : isAnswers(value));
const isAnswers = value => typeof value === 'object' && value !== null && Object.values(value).every(isAnswer);

/**
 * The draft that was kept, or null.
 * @param {'add'|'change'} is
 * @param {string} id of the entry that is changed; "" when it is new
 * @returns {?{id: string, on: string, answers: Object}}
 */
export function readDraft(is, id) {
	const draft = within(storage => JSON.parse(storage.getItem(DRAFTS[is])));

	return draft && draft.id === id && /^\d{4}-\d\d-\d\d$/.test(draft.on) && isAnswers(draft.answers) ? draft : null;
}

/** Keeps one; false where nothing can be kept. */
export function keepDraft(is, id, answers) {
	const draft = JSON.stringify({id, on: new Date().toISOString().slice(0, 10), answers});

	return within(storage => {
		storage.setItem(DRAFTS[is], draft);
		return true;
	}) === true;
}

/** Deletes it. */
export function deleteDraft(is) {
	within(storage => storage.removeItem(DRAFTS[is]));
}
