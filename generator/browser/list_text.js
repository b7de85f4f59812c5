/* The list as plain text, for a message or a file: what is true without any page around it. */
import {rowsOfCard, stateOfCard} from './card_rows.js';
import {say} from './words.js';

const INDENT = '   ';

function linesOfRow(row) {
	return row.groups.flatMap(group => group.lines.map(line =>
		say('{label}: {text}', {label: group.name || row.label, text: line})));
}

function linesOfItem(item, number) {
	const card = item.card;

	return [
		`${number}. ${card ? say('{name} ({kind}, {areas})', card) : item.id}`,
		...[...card ? [stateOfCard(card), card.summary, ...rowsOfCard(card).flatMap(linesOfRow)] : [],
			item.note && say('Note: {note}', item)].filter(Boolean).map(line => INDENT + line),
	];
}

/**
 * @param {Object} list
 * @param {string} list.title
 * @param {string} list.site the directory's name
 * @param {import('./kept_list.js').Kept[]} list.items
 * @param {string} list.asOf the day the facts are of, in words
 * @param {string[]} list.crisis what to do when it cannot wait, a line each
 * @param {string} list.warning that all of it is invented, or ""
 * @returns {string}
 */
export function textOfList({title, site, items, asOf, crisis, warning}) {
	return [
		title,
		site,
		warning,
		'',
		...items.flatMap((item, i) => [...linesOfItem(item, i + 1), '']),
		asOf,
		'',
		say('If it cannot wait:'),
		...crisis.map(line => `- ${line}`),
	].filter((line, i, all) => line || (line === '' && all[i - 1])).join('\n') + '\n';
}
