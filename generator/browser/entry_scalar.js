/*
 * Words as YAML, so that every reader takes them for just these words: in quotes unless nothing in them can mean
 * anything else. generator/amend/edit.c does the same for the command line.
 */

/* Control characters, what is no character, halves of pairs, and the signs that turn the direction of what follows. */
const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\p{Cs}]/gu;
const TAKEN = /^(yes|no|on|off|y|n|true|false|null)$/i;

/** Words without what no text can hold; line ends are all alike. @param {string} words */
export function cleaned(words) {
	return String(words).replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(NEVER, '');
}

/** The same on one line. @param {string} words */
export function onOneLine(words) {
	return cleaned(words).replace(/\s+/g, ' ').trim();
}

function inQuotes(words) {
	return `"${words.replace(/[\\"]/g, '\\$&')}"`;
}

/** A value that has the rest of its line to itself. @param {string} words */
export function lineScalar(words) {
	const line = onOneLine(words);
	const plain = /^\p{L}/u.test(line) && !TAKEN.test(line) && !/: |:$| #/.test(line);

	return plain ? line : inQuotes(line);
}

/** A value inside [] or {}, where more signs mean something. @param {string} words */
export function itemScalar(words) {
	const line = onOneLine(words);

	return /^\p{L}[\p{L}\p{M}\d .'-]*$/u.test(line) && !TAKEN.test(line) ? line : inQuotes(line);
}
