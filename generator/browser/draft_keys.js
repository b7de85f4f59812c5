/* Where drafts of the form are kept: items of localStorage, which every page can empty. */
export const DRAFTS = {add: 'fingerpost-draft-add', change: 'fingerpost-draft-change'};
