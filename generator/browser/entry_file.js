/*
 * Answers as an entry's file: front matter that the generator's own parser reads back as just these answers, and a text
 * behind it that shows just these words. Answers have the shape of the file: {name: "The Lantern", access: {how:
 * ["drop-in"]}, places: [{hours: ["Mon 6pm-8pm"]}]}.
 */
import {cleaned, itemScalar, lineScalar, onOneLine} from './entry_scalar.js';

/* What the form offers to choose from is written as it is. */
const WORD = /^[a-z][a-z0-9-]*$/;
const HOURS = 'hours';

const isThing = value => typeof value === 'object' && !Array.isArray(value);
const word = (value, quoted) => (WORD.test(value) ? value : quoted(value));

/** Is there nothing in it? */
export function isEmpty(value) {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return onOneLine(value) === '';
	return Object.values(value).every(isEmpty);
}

function listLines(name, items, indent) {
	if (name === HOURS) return [`${indent}${name}:`, ...items.map(item => `${indent}  - ${lineScalar(item)}`)];
	return [`${indent}${name}: [${items.map(itemScalar).join(', ')}]`];
}

function thingsLines(name, things, indent) {
	return [`${indent}${name}:`, ...things.flatMap(thing =>
		thingLines(thing, `${indent}    `).map((line, i) => (i === 0 ? `${indent}  - ${line.slice(indent.length + 4)}` : line)))];
}

/* A choice of yes and no is just that word in the file; words that only look like one are in quotes. */
const ANSWERS = ['confidential', 'step-free', 'accessible-toilet', 'hearing-loop', 'publish', 'accepting', 'kind', 'is', 'status',
	'share'];

function scalarLine(name, value, indent) {
	return `${indent}${name}: ${ANSWERS.includes(name) ? word(value, lineScalar) : lineScalar(value)}`;
}

function fieldLines(name, value, indent) {
	if (typeof value === 'string') return [scalarLine(name, value, indent)];
	if (isThing(value)) return [`${indent}${name}:`, ...thingLines(value, `${indent}  `)];
	const items = value.filter(item => !isEmpty(item));

	return items.some(isThing) ? thingsLines(name, items, indent) : listLines(name, items, indent);
}

function thingLines(thing, indent) {
	return Object.keys(thing).filter(name => !isEmpty(thing[name])).flatMap(name => fieldLines(name, thing[name], indent));
}

/* `covers: everywhere` and `status: open` have the line to themselves. */
function shortened(name, value) {
	if (name === 'covers' && value.includes('everywhere')) return 'everywhere';
	if (name === 'status' && Object.keys(value).filter(key => !isEmpty(value[key])).join() === 'is') return value.is;
	return value;
}

/**
 * The lines of some fields, as they stand in a file.
 * @param {Object} answers without the body
 * @param {string[]} [names] of those fields; all of them, if they are not given
 */
export function fieldsText(answers, names = Object.keys(answers)) {
	return names.filter(name => !isEmpty(answers[name]))
		.flatMap(name => fieldLines(name, shortened(name, answers[name]), '')).map(line => `${line}\n`).join('');
}

/** Plain words as Markdown that shows just these. @param {string} words */
export function asMarkdown(words) {
	return cleaned(words).trim().split('\n').map(line => line.trim()
		.replace(/[\\`*_[\]<&]/g, '\\$&').replace(/^[#>+\-=~]/, '\\$&').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')).join('\n');
}

function frontMatter(schema, fields, behind) {
	const comment = schema ? `# yaml-language-server: $schema=${onOneLine(schema)}\n` : '';

	return `---\n${comment}${fields}---\n${behind}`;
}

/**
 * The whole file of a new entry.
 * @param {Object} answers its `body` is plain words
 * @param {string} [schemas] where the schemas are, with a "/" behind
 */
export function entryFile(answers, schemas = '') {
	const {body, ...fields} = answers;

	return frontMatter(schemas && `${schemas}entry.json`, fieldsText(fields), isEmpty(body) ? '' : `${asMarkdown(body)}\n`);
}

/** The file of an organisation that nothing is known of but its name. */
export function organisationFile(name, schemas = '') {
	return frontMatter(schemas && `${schemas}organisation.json`, fieldsText({name}), '');
}

/** A name as an id: "Café Ré" gives "cafe-re"; "" when it has no letters that ids have. @param {string} name */
export function idOf(name) {
	return cleaned(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-')
		.slice(0, 44).replace(/^-+|-+$/g, '');
}
