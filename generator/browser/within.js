/** Gives what a promise comes to, or null when that takes longer. @param {number} milliseconds @param {Promise} promise */
export function within(milliseconds, promise) {
	return Promise.race([promise, new Promise(resolve => {
		setTimeout(resolve, milliseconds, null);
	})]);
}
