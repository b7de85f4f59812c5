/*
 * The names that properties keep in the scripts as they are sent. All others are of no concern to anything outside of
 * the scripts, and are made short: bundle.mjs. The web's own names terser knows; those that stand in quotes anywhere, or as
 * holes of phrases, or as keys of tables of phrases, or in data- attributes, are kept as well, since something is looked up
 * by them. tests/browser/budget.test.mjs finds a name of data that is missing below.
 */
const KEPT = {
	/* where scripts meet each other and their data */
	site: 'fingerpost shared words search facets cards written drawQrCode',
	/* data/now.js and data/offline.js (generator/render/data_now.h, offline_list.h) */
	edition: `made timezone holidays cards unkeptCards local nation within everywhere where how sms due edition packs unasked
		hash size files path small`,
	/* data/search.js, data/facets.js and data/places.js (generator/render/search/) */
	search: `count unkept names ids also organisations runBy areas covers topics about places at said byArea review languages
		points kind status stage way audience ages language format channel access accepting cost hours checked named districts`,
	/* cards, and with them the list as it is stored (generator/render/cards.h, cards.js, kept_list.js) */
	cards: `name nameIn summary summaryIn phone text email costIn address postcode asOf note call send website paused reopening closed
		careful full private same when ways channels id card large items`,
	/* what a page and the worker tell each other: they may be of two editions */
	messages: 'ask area savedPage saved all failed done',
	/* the history of the tab with its filters, and drafts of the form, which goes by names itself */
	history: 'find filters near shown scroll written point located latitude longitude date minute open topic age answers on',
	/* looked up by what data say: forms and holes of other languages' phrases, kinds, letters, kinds of files */
	tables: `one two few many other hour hour24 minute part helpline lgbt lgbtq bsl adhd nhs o a đ ı ł ø ß ς css webmanifest
		svg js html`,
	/* what the buttons of templates do: themes/default/list.html */
	presses: 'undo up down remove print copy share save clear show send keep',
	/* attributes of elements that make() makes, and what else of the web terser does not know */
	web: `class novalidate maxlength enterkeyhint readonly tabindex preventScroll maximumAge waitUntil respondWith resultingClientId
		clientId includeUncontrolled`,
};

/**
 * @param {string[]} texts of all scripts
 * @returns {string[]}
 */
export function keptNames(texts) {
	const tables = texts.flatMap(text => text.match(/_PHRASES = \{[^]*?\};/g) || []);
	const keys = tables.flatMap(table => [...table.matchAll(/(\w+): /g)].map(([, key]) => key));
	const said = texts.flatMap(text => [...text.matchAll(/"([\w-]+)"|\{([\w-]+)\}|dataset\.(\w+)/g)].map(found => found.slice(1).join('')));

	return [...new Set([...Object.values(KEPT).flatMap(names => names.split(/\s+/)), ...keys, ...said])];
}
