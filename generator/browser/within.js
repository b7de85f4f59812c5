/** Gives what a promise comes to, or null when that takes longer. @param {number} milliseconds @param {Promise} promise */
export function within(milliseconds, promise) {
	let timer;
	const late = new Promise(resolve => {
		timer = setTimeout(resolve, milliseconds, null);
	});

	return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
