/*
 * The addresses that carry an entry or a change: an e-mail, or a page of the forge with its fields filled in. GitHub
 * and Forgejo take `filename` and `value`, GitLab `file_name` and `content`, and no forge promises to; so the text can
 * be copied as well.
 */

/* Servers commonly refuse a request line above 8 KiB, and mail programs on Windows a link above 2,083 characters. */
export const FORGE_MOST = 8000;
export const MAIL_MOST = 1900;

const query = fields => Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
const pathed = path => path.split('/').map(encodeURIComponent).join('/');

/**
 * An e-mail with these words in it; `whole` is false when they are too many, and only the subject is there.
 * @param {string} email
 * @param {string} subject
 * @param {string} body
 */
export function mailOf(email, subject, body) {
	const to = `mailto:${encodeURIComponent(email).replace(/%40/g, '@')}`;
	const address = `${to}?${query({subject, body: body.replace(/\n/g, '\r\n')})}`;

	return address.length <= MAIL_MOST ? {address, whole: true} : {address: `${to}?${query({subject})}`, whole: false};
}

const NEW = {
	github: ({repository, branch, path, text}) => [`${repository}/new/${pathed(branch)}`,
		{filename: path, ...(text === null ? {} : {value: text})}],
	gitlab: ({repository, branch, path, text}) => [`${repository}/-/new/${pathed(branch)}`,
		{file_name: path, ...(text === null ? {} : {content: text})}],
	forgejo: ({repository, branch, path, text}) => [`${repository}/_new/${pathed(branch)}/`,
		{filename: path, ...(text === null ? {} : {value: text})}],
};

/**
 * The forge's page for a new file; `whole` is false when the text is too long to be on it already.
 * @param {{repository: string, branch: string, forge: string}} where
 * @param {string} path
 * @param {string} text
 */
export function newFileOf(where, path, text) {
	const made = bytes => {
		const [page, fields] = (NEW[where.forge] || NEW.github)({...where, path, text: bytes});
		return `${page}?${query(fields)}`;
	};

	return made(text).length <= FORGE_MOST ? {address: made(text), whole: true} : {address: made(null), whole: false};
}

/** The forge's page on which a file is edited. */
export function editOf({repository, branch, forge}, path) {
	const way = {gitlab: '-/edit', forgejo: '_edit'}[forge] || 'edit';

	return `${repository}/${way}/${pathed(branch)}/${pathed(path)}`;
}
