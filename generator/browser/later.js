/* When to do what nobody waits for. */

/** Whoever saves data is sent nothing that they have not asked for. */
export const savesData = () => Boolean(navigator.connection && navigator.connection.saveData);

/** Does it when the page has loaded. @param {() => void} act */
export function whenLoaded(act) {
	if (document.readyState === 'complete') act();
	else addEventListener('load', act);
}

/** Does it when the browser has nothing else to do. @param {() => void} act */
export const whenIdle = act => { (self.requestIdleCallback || setTimeout)(act); };
