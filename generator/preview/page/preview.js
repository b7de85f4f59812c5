/*
 * In every page of `fingerpost serve`: shows what the last build said, and loads the page again when there is a newer
 * one. It is no part of what is published.
 */
(() => {
	const SECOND = 1000;

	function make(name, className, text) {
		const element = document.createElement(name);

		if (className) element.className = className;
		if (text) element.textContent = text;
		return element;
	}

	function finding({level, place, sentence, remedy, code}) {
		const item = make('li', level);

		if (place) item.append(make('code', null, place), ' ');
		item.append(make('strong', null, sentence), ' ', make('span', null, remedy), ' ', make('small', null, `[${code}]`));
		return item;
	}

	const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

	function summaryOf({errors, warnings, failure}) {
		if (failure) return `It could not be built: ${failure} This is the last good page.`;
		if (errors) return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}: this is the last good page.`;
		return counted(warnings, 'warning');
	}

	const style = make('link');
	style.rel = 'stylesheet';
	style.href = '/fingerpost-preview/preview.css';
	document.head.append(style);

	const bar = make('aside', 'fingerpost-preview');
	bar.setAttribute('aria-label', 'Preview');
	bar.setAttribute('role', 'status');
	bar.hidden = true;
	document.body.append(bar);

	function show(state) {
		const wasOpen = bar.querySelector('details')?.open, wasWrong = bar.classList.contains('wrong');
		const details = make('details');
		const list = make('ul');

		bar.hidden = !state.errors && !state.warnings && !state.failure;
		bar.classList.toggle('wrong', Boolean(state.errors || state.failure));
		details.append(make('summary', null, summaryOf(state)), list);
		details.open = (state.errors > 0 && !wasWrong) || Boolean(wasOpen);
		list.append(...state.findings.map(finding));
		if (state.more) list.append(make('li', null, `and ${state.more} more: the terminal has all of them.`));
		bar.replaceChildren(details);
	}

	async function follow() {
		let told = -1, pages = null;

		for (;;) {
			try {
				const answer = await fetch(`/fingerpost-preview/state?since=${told}`, {cache: 'no-store'});
				const news = await answer.json();

				if (pages !== null && news.pages !== pages) return location.reload();
				({told, pages} = news);
				if (news.state) show(news.state);
			} catch {
				bar.hidden = false;
				bar.replaceChildren(make('p', null, 'The preview has ended. Start it again with “fingerpost serve”.'));
				await new Promise(resolve => { setTimeout(resolve, 2 * SECOND); });
			}
		}
	}
	follow();
})();
