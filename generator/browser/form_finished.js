/*
 * What is shown when the form is filled in: the finished text, to copy, and the ways to send it. Nothing is sent by
 * this page itself: each way is a link that somebody chooses, and what is public is said beside it.
 */
import {announce} from './announce.js';
import {make, makeButton} from './dom.js';
import {editOf, mailOf, newFileOf} from './entry_sending.js';
import {copy} from './list_share.js';
import {say} from './words.js';

const link = (address, words, attributes) => make('a', Object.assign({href: address, rel: 'noreferrer'}, attributes), words);

/* Text to read and to copy. */
function shown(title, text, done) {
	const place = make('div');

	return [make('h3', null, title), make('pre', {tabindex: 0, role: 'region', 'aria-label': title, translate: 'no'}, text),
		make('p', {class: 'buttons'}, makeButton(say('Copy: {what}', {what: title}), () => copy(text, done, place))), place];
}

function download(name, text) {
	const made = make('a', {download: name, hidden: true,
		href: URL.createObjectURL(new Blob([text], {type: 'text/markdown;charset=utf-8'}))});

	document.body.append(made);
	made.click();
	URL.revokeObjectURL(made.href);
	made.remove();
	announce(say('{file} is saved on your device.', {file: name}));
}

const nameOf = path => path.split('/').pop();

function mailWay({email, publisher}, subject, body) {
	const mail = mailOf(email, subject, body);

	return make('li', null, make('h4', null, say('By e-mail')),
		make('p', null, say('Only {publisher} gets it. Your own e-mail program opens, and you send it from there.', {publisher: publisher || email})),
		mail.whole ? null : make('p', null, say('It is too long for a link: copy it above, and paste it into the e-mail.')),
		make('p', null, link(mail.address, say('Write to {email}', {email}))));
}

function fileWay(files) {
	return make('li', null, make('h4', null, say('As a file')),
		make('p', null, say('Save it, and give it to them in any way you like.')),
		make('p', {class: 'buttons'}, ...files.map(({path, text}) =>
			makeButton(say('Save {file}', {file: nameOf(path)}), () => download(nameOf(path), text)))));
}

function forgeWay({forgeName}, more) {
	return make('li', null, make('h4', null, say('Through {forge}', {forge: forgeName})),
		make('p', {class: 'notice'}, say('This is public: anybody can read what you send, under the name of your account at {forge}, and it stays in the history for ever.',
			{forge: forgeName})), ...more);
}

/* What a forge was told once is public for ever, whatever the check says of it afterwards. */
function secretWay({forgeName}) {
	return make('li', null, make('h4', null, say('Through {forge}', {forge: forgeName})),
		make('p', {class: 'notice'}, say('Not this time: a place is secret, and anybody could read what you send there, for ever. Send it by e-mail or as a file.')));
}

const inTurn = ({path}) => make('p', null, say('Send {file} first. Until it is taken in, the check of the other file says that it does not know who runs this. That is as it should be.',
	{file: nameOf(path)}));

function newFileLinks(where, files) {
	return files.flatMap(({path, text}) => {
		const page = newFileOf(where, path, text);

		return [page.whole ? null : make('p', null, say('It is too long for a link: copy it above, and paste it into the page that opens.')),
			make('p', null, link(page.address, say('Open the new file {file}', {file: nameOf(path)}), {target: '_blank'}))];
	});
}

/* The frame of both: what it is called, what it holds, how it is sent. */
function lay(section, title, first, ways, back) {
	const heading = make('h2', {id: 'finished', tabindex: -1}, title);

	section.replaceChildren(heading, make('p', null, make('strong', null, say('Nothing has been sent yet.'))), ...first,
		make('h3', null, say('Send it')),
		make('p', null, say('This page works without a network. Sending needs one.')),
		make('ol', {class: 'send'}, ...ways.filter(Boolean)),
		make('p', null, say('Somebody reads it before it is published, and all of it is checked again. They may ask you something.')),
		make('p', {class: 'buttons'}, makeButton(say('Go back and change something'), back)));
	section.hidden = false;
	heading.focus();
}

/**
 * Shows a finished entry.
 * @param {HTMLElement} section
 * @param {Object} where data attributes of the form
 * @param {{path: string, text: string}[]} files the entry's first
 * @param {string} name of the entry
 * @param {boolean} secret where a place of it is
 * @param {() => void} back
 */
export function showEntry(section, where, files, name, secret, back) {
	const body = files.map(({path, text}) => `${path}\n\n${text}`).join('\n\n');

	lay(section, say('Your entry is finished'), files.flatMap(({path, text}) =>
		shown(path, text, say('{file} is copied.', {file: nameOf(path)}))), [
		where.email && mailWay(where, say('A new entry: {name}', {name}), body),
		fileWay(files),
		where.repository && (secret ? secretWay(where) : forgeWay(where, [files[1] && inTurn(files[1]),
			...newFileLinks(where, [...files].reverse()),
			make('p', null, say('If the page that opens is empty, copy the text above and paste it there.'))])),
	], back);
}

/**
 * Shows what would change.
 * @param {HTMLElement} section
 * @param {Object} where data attributes of the form
 * @param {{name: string, id: string, path: string, words: string, lines: string, secret: boolean}} change
 * @param {() => void} back
 */
export function showChange(section, where, {name, id, path, words, lines, secret}, back) {
	const subject = say('A change to {name}: {id}', {name, id});

	lay(section, say('What would change'), shown(say('In words'), words, say('The words are copied.')), [
		where.email && mailWay(where, subject, words),
		fileWay([{path: `${id}.txt`, text: `${subject}\n\n${words}\n${lines}`}]),
		where.repository && (secret ? secretWay(where) : forgeWay(where, [...shown(say('For the file'), lines, say('The lines are copied.')),
			make('p', null, say('Put these lines in the place of those that begin with the same words.')),
			make('p', null, link(editOf(where, path), say('Open the file {file}', {file: nameOf(path)}), {target: '_blank'}))])),
	], back);
}
