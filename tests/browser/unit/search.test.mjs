/* What somebody finds who types words and chooses filters. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Search} from '../../../generator/browser/search.js';
import {NOW, SAYING, data, hours, searching} from './search_fixture.mjs';

const ROOM = {id: 'the-lantern-room', name: 'The Lantern Room', kind: 'safe-space', topics: ['worry'], covers: ['shore'],
	places: ['The Old Net Store', 'Saltgate', 'DD1'], points: [[56.461, -2.970]], hours: '18-26', runBy: 'Lantern Quay',
	way: 'drop-in self-referral', access: 'step-free accessible-toilet', cost: 'free', language: 'en pl',
	also: ['pl Pokój z Latarnią']};
const LINE = {id: 'night-line', name: 'Night Line', kind: 'helpline', topics: ['company'], covers: ['everywhere'],
	channel: 'phone', hours: '0-24', cost: 'free'};
const WALK = {id: 'hill-walk', name: 'Hill Walk', kind: 'peer-group', topics: ['company'], covers: ['hills'],
	places: ['Kirk Hall', 'Kirkmarron', 'DD8'], points: [[56.652, -2.925]], hours: '9-12', ages: '18-25',
	audience: 'new-parents|young-people', format: 'large-print'};
const CLINIC = {id: 'worry-clinic', name: 'Worry Clinic', topics: ['worry'], covers: ['city'], hours: '9-17',
	accepting: 'waiting-list', way: 'professional-referral', points: [[56.470, -3.040]]};
const ALL = [ROOM, LINE, WALK, CLINIC];

function find(query, entries = ALL, options = {}) {
	return searching(entries, options).search({now: NOW, ...query});
}

function ids(query, entries, options) {
	return find(query, entries, options).results.map(result => result.id);
}

test('somebody who types the name of a place finds it first', () => {
	assert.equal(ids({words: 'lantern room'})[0], 'the-lantern-room');
	assert.deepEqual(find({words: 'lantern room'}).results[0].why, [{as: 'name', text: 'The Lantern Room'}]);
});

test('somebody who is still typing finds what begins so', () => {
	assert.deepEqual(ids({words: 'lante'}), ['the-lantern-room']);
});

test('one letter waits for the next', () => {
	assert.equal(find({words: 'l'}).count, 4);
	assert.deepEqual(ids({words: 'lantern r'}), ['the-lantern-room']);
});

test('somebody who makes a typing mistake is understood', () => {
	for (const words of ['latern', 'lantren room', 'lanturn', 'lonley']) assert.notEqual(find({words}).count, 0, words);
	assert.equal(ids({words: 'lantren'})[0], 'the-lantern-room');
});

test('somebody who has not finished a word with a mistake in it is understood as well', () => {
	assert.deepEqual(ids({words: 'panick atack'}).sort(), ['the-lantern-room', 'worry-clinic']);
	assert.deepEqual(ids({words: 'lonlin'}).sort(), ['hill-walk', 'night-line']);
	assert.equal(find({words: 'wak'}).count, 0, 'too short a word to be taken for another');
});

test('words in another form are the same words', () => {
	assert.deepEqual(ids({words: 'lanterns'}), ['the-lantern-room']);
	assert.deepEqual(ids({words: 'walking hills'}), ['hill-walk']);
});

test('two words written as one, or one as two, are put right', () => {
	assert.deepEqual(ids({words: 'lanternroom'}), ['the-lantern-room']);
	assert.deepEqual(ids({words: 'salt gate'})[0], 'the-lantern-room');
});

test('a kind of help is found by what it is, also with a mistake in it', () => {
	const options = {say: (facet, id) => ({'safe-space': 'Safe space', helpline: 'Helpline'})[id] ?? '',
		about: id => ({'safe-space': 'Somewhere to go when things feel too much.', helpline: 'Somebody to talk to or text with.'})[id]};

	for (const words of ['somewhere to go', 'safe spce', 'saef space'])
		assert.deepEqual(ids({words}, ALL, options), ['the-lantern-room'], words);
	assert.equal(ids({words: 'someone to text with'}, ALL, options)[0], 'night-line');
});

test('a way in, a cost and what somebody needs can be typed', () => {
	assert.deepEqual(ids({words: 'drop in'}), ['the-lantern-room']);
	assert.deepEqual(ids({words: 'step free'})[0], 'the-lantern-room');
	assert.deepEqual(ids({words: 'free helpline'}), ['night-line']);
});

test('when nothing has every word, what has most of them is shown, and that is said', () => {
	const found = find({words: 'lantern kirkmarron'});

	assert.equal(found.partly, true);
	assert.deepEqual(found.missing, []);
	assert.deepEqual(found.results.map(result => result.id), ['hill-walk', 'the-lantern-room']);
	assert.deepEqual(found.results[0].why, [{as: 'place', text: 'Kirkmarron'}]);
	assert.equal(find({words: 'lantern saltgate'}).partly, false);
});

test('a word that is there is taken at its word', () => {
	assert.deepEqual(ids({words: 'walk'}), ['hill-walk']);
	assert.deepEqual(ids({words: 'talk'}).sort(), ['hill-walk', 'night-line']);
});

test('somebody who says it in their own words finds the need, and is told which', () => {
	const [first] = find({words: 'panic attacks'}).results;

	assert.deepEqual(first.why, [{as: 'topic', text: 'Anxiety and worry', through: 'panic attacks'}]);
	assert.deepEqual(ids({words: "I've nobody to talk to"}).sort(), ['hill-walk', 'night-line']);
});

test('a need holds what is about any need within it', () => {
	assert.deepEqual(ids({words: 'mood'}).sort(), ['the-lantern-room', 'worry-clinic']);
	assert.deepEqual(ids({filters: {topic: ['mind']}}).sort(), ['the-lantern-room', 'worry-clinic']);
});

test('somebody who types in Polish finds what is told in Polish, whatever their keyboard has', () => {
	assert.deepEqual(ids({words: 'pokój'}), ['the-lantern-room']);
	assert.deepEqual(ids({words: 'POKOJ latarnia'}), ['the-lantern-room']);
	const [result] = find({words: 'pokoj'}, ALL, {language: 'pl'}).results;
	assert.equal(result.name, 'Pokój z Latarnią');
	assert.equal(result.nameLanguage, 'pl');
});

test('needs and places are found by their names in any language, and told in the reader\'s', () => {
	const said = [{language: 'pl', names: {worry: 'Lęk i niepokój', shore: 'Solna Brama'}}];
	const found = find({words: 'lek'}, ALL, {said, language: 'pl'});

	assert.deepEqual(found.results.map(result => result.id).sort(), ['the-lantern-room', 'worry-clinic']);
	assert.deepEqual(found.results[0].why, [{as: 'topic', text: 'Lęk i niepokój'}]);
	assert.equal(found.facets.topic.find(item => item.id === 'worry').name, 'Lęk i niepokój');
	assert.equal(ids({words: 'solna brama'}, ALL, {said})[0], 'the-lantern-room');
	assert.deepEqual(find({words: 'niepokoj'}, ALL, {said}).results[0].why,
		[{as: 'topic', text: 'Anxiety and worry', through: 'Lęk i niepokój'}]);
});

test('somebody looks for a language, a kind of help or who it is for', () => {
	const say = (facet, id) => ({'peer-group': 'Peer group', 'new-parents': 'New parents'})[id] ?? '';

	assert.deepEqual(ids({words: 'polish'}), ['the-lantern-room']);
	assert.deepEqual(ids({words: 'polski'}), ['the-lantern-room']);
	assert.deepEqual(ids({words: 'peer group'}, ALL, {say}), ['hill-walk']);
	assert.deepEqual(ids({words: 'parents'}, ALL, {say}), ['hill-walk']);
});

test('somebody who names a town, a hall or a postcode finds what is there', () => {
	assert.equal(ids({words: 'kirkmarron'})[0], 'hill-walk');
	assert.equal(ids({words: 'kirk hall'})[0], 'hill-walk');
	assert.equal(ids({words: 'dd8 1ab'})[0], 'hill-walk');
	assert.equal(ids({words: 'harbour mind worry'})[0], 'worry-clinic');
});

test('somebody who writes a postcode as one word is shown what is at its district', () => {
	assert.deepEqual(ids({words: 'dd81ab'}), ['hill-walk']);
	assert.deepEqual(ids({words: 'worry DD10AB'}), ['the-lantern-room']);
});

test('somebody is never shown another district as if it were their own', () => {
	const far = [{...WALK, places: ['Tay Hall', 'Tayport', 'PH11']}, {...ROOM, places: ['Net Store', 'Saltgate', 'SW1A']}];

	for (const words of ['DD11', 'DD18', 'DD7', 'DD6 8AB']) assert.equal(find({words}).count, 0, words);
	assert.equal(find({words: 'PH1'}, far).count, 0);
	assert.deepEqual(ids({words: 'PH11'}, far), ['hill-walk']);
	assert.deepEqual(ids({words: 'SW1'}, far), ['the-lantern-room']);
});

test('somebody who names an area is shown what is there, then what serves it from around', () => {
	const found = find({words: 'saltgate'});

	assert.deepEqual(found.results.map(result => result.id), ['the-lantern-room', 'night-line', 'worry-clinic']);
	assert.deepEqual(found.results[2].why, [{as: 'area', text: 'Saltgate'}]);
	assert.deepEqual(ids({filters: {area: ['shore']}}).sort(), ['night-line', 'the-lantern-room', 'worry-clinic']);
	assert.deepEqual(ids({filters: {area: ['hills']}}).sort(), ['hill-walk', 'night-line']);
});

test('words that say nothing are passed over, and one that nobody knows is told', () => {
	assert.deepEqual(ids({words: 'a walk in the hill'}), ['hill-walk']);
	const found = find({words: 'zzyzx walk'});
	assert.deepEqual(found.missing, ['zzyzx']);
	assert.deepEqual(found.results.map(result => result.id), ['hill-walk']);
});

test('what is open now comes before what is not, and that before what is paused', () => {
	const entries = [{id: 'a', name: 'Anna', hours: '18-20'}, {id: 'b', name: 'Bert', hours: '9-17'},
		{id: 'c', name: 'Cara', hours: '9-17', status: 'paused 2026-12-01'}, {id: 'd', name: 'Dora', hours: '8-9'}];

	assert.deepEqual(ids({words: 'worry'}, entries), ['b', 'a', 'd', 'c']);
	const paused = find({words: 'worry'}, entries).results[3];
	assert.equal(paused.status, 'paused');
});

test('what is past its review date, or was never verified, comes after what is fresh', () => {
	const entries = [{id: 'a', name: 'Anna', checked: '2024-01-01'}, {id: 'b', name: 'Bert'}, {id: 'c', name: 'Cara', checked: ''}];
	const found = find({words: 'worry'}, entries).results;

	assert.equal(found[0].id, 'b');
	assert.deepEqual(found.map(result => result.stale), [false, true, true]);
	assert.deepEqual(found.map(result => result.due), ['2027-11-01', '2024-12-31', '']);
});

test('what takes new people comes before what does not', () => {
	const entries = [{id: 'a', name: 'Anna', accepting: 'no'}, {id: 'b', name: 'Bert', accepting: 'waiting-list'}, {id: 'c', name: 'Cara'}];

	assert.deepEqual(ids({words: 'worry'}, entries), ['c', 'b', 'a']);
	assert.deepEqual(ids({filters: {accepting: ['yes']}}, entries), ['c']);
});

test('the name that was typed comes first even when it is shut', () => {
	const entries = [{id: 'a', name: 'Worry Group', hours: '8-9'}, {id: 'b', name: 'Bert', hours: '9-17'}];

	assert.deepEqual(ids({words: 'worry group'}, [...entries, {id: 'c', name: 'Group of others', hours: '9-17'}])[0], 'a');
});

test('what has closed is shown to those who ask for it by name, as closed, and to nobody else', () => {
	const entries = [{...WALK, status: 'closed'}, LINE];

	assert.deepEqual(ids({words: 'hill walk'}, entries), ['hill-walk']);
	assert.equal(find({words: 'hill walk'}, entries).results[0].status, 'closed');
	assert.deepEqual(ids({words: 'lonely'}, entries), ['night-line']);
	assert.deepEqual(ids({}, entries), ['night-line']);
	assert.equal(find({}, entries).facets.kind.length, 1);
	assert.deepEqual(ids({words: 'hill walk', filters: {open: 'now'}}, entries), []);
});

test('somebody in a bad hour who has typed nothing sees safe spaces and helplines first', () => {
	const entries = [{id: 'a', name: 'Anna'}, {id: 'b', name: 'Bert', kind: 'peer-group'}, {id: 'c', name: 'Cara', kind: 'helpline'},
		{id: 'd', name: 'Dora', kind: 'safe-space'}];

	assert.deepEqual(ids({}, entries), ['d', 'c', 'b', 'a']);
});

test('what is near comes first, in miles as far as they are known', () => {
	const near = {latitude: 56.65, longitude: -2.92};
	const found = find({near}).results;

	assert.equal(found.find(result => result.id === 'hill-walk').distance, 0);
	assert.equal(found.find(result => result.id === 'the-lantern-room').distance, 13);
	assert.equal(found.find(result => result.id === 'night-line').distance, null);
	assert.deepEqual(ids({near, filters: {within: 5}}).sort(), ['hill-walk', 'night-line']);
	assert.equal(find({filters: {within: 5}}).count, 4, 'without a place there is nothing to measure from');
});

test('filters combine, and each is counted as the others leave it', () => {
	const found = find({filters: {cost: ['free']}});

	assert.deepEqual(found.results.map(result => result.id).sort(), ['night-line', 'the-lantern-room']);
	assert.deepEqual(found.facets.kind.map(({id, count}) => [id, count]), [['safe-space', 1], ['helpline', 1]]);
	assert.deepEqual(found.facets.cost, [{id: 'free', name: 'free', within: '', count: 2, chosen: true}]);
	assert.deepEqual(ids({filters: {cost: ['free'], kind: ['helpline']}}), ['night-line']);
	assert.deepEqual(ids({filters: {kind: ['helpline', 'peer-group']}}).sort(), ['hill-walk', 'night-line']);
	const both = find({filters: {cost: ['free'], kind: ['helpline']}}).facets;
	assert.deepEqual(both.kind.map(({id, count, chosen}) => [id, count, chosen]), [['safe-space', 1, false], ['helpline', 1, true]]);
});

test('somebody who needs two things is shown only what has both', () => {
	assert.deepEqual(ids({filters: {access: ['step-free', 'accessible-toilet']}}), ['the-lantern-room']);
	assert.deepEqual(ids({filters: {access: ['step-free', 'hearing-loop']}}), []);
	const {access} = find({filters: {access: ['step-free']}}).facets;
	assert.deepEqual(access.map(({id, count}) => [id, count]), [['step-free', 1], ['accessible-toilet', 1]]);
});

test('every filter finds what it says', () => {
	const cases = {way: ['professional-referral', 'worry-clinic'], audience: ['new-parents', 'hill-walk'],
		language: ['pl', 'the-lantern-room'], channel: ['phone', 'night-line'], format: ['large-print', 'hill-walk'],
		kind: ['safe-space', 'the-lantern-room'], accepting: ['waiting-list', 'worry-clinic']};

	for (const [name, [id, entry]] of Object.entries(cases)) {
		assert.deepEqual(ids({filters: {[name]: [id]}}), [entry], name);
		assert.equal(find({}).facets[name].find(item => item.id === id).count, 1, name);
	}
});

test('somebody of an age is shown what is for them', () => {
	assert.equal(ids({filters: {age: 17}}).includes('hill-walk'), false);
	assert.equal(ids({filters: {age: 18}}).includes('hill-walk'), true);
	assert.equal(ids({filters: {age: 25}}).includes('hill-walk'), true);
	assert.equal(ids({filters: {age: 26}}).includes('hill-walk'), false);
	assert.equal(find({filters: {age: 0}}).count, 3);
});

test('somebody looks for what is open now, this evening, or at an hour of their own', () => {
	assert.deepEqual(ids({filters: {open: 'now'}}).sort(), ['hill-walk', 'night-line', 'worry-clinic']);
	assert.deepEqual(ids({filters: {open: 'evening'}}).sort(), ['night-line', 'the-lantern-room']);
	assert.deepEqual(ids({filters: {open: {date: '2026-11-27', minute: 16 * 60}}}).sort(), ['night-line', 'worry-clinic']);
	assert.deepEqual(find({}).facets.open.map(({id, count}) => [id, count]), [['now', 3], ['evening', 2]]);
	const late = {date: '2026-11-23', minute: 20 * 60};
	assert.deepEqual(ids({filters: {open: 'now'}, now: late}).sort(), ['night-line', 'the-lantern-room']);
});

test('when nothing is left, somebody is told which filter to take away, and shown the nearest', () => {
	const {count, results, tooNarrow} = find({filters: {kind: ['safe-space'], open: 'now', cost: ['free']}});

	assert.equal(count, 0);
	assert.deepEqual(results, []);
	assert.deepEqual(tooNarrow.drop, [{filter: 'kind', count: 1}, {filter: 'open', count: 1}]);
	assert.deepEqual(tooNarrow.nearest.map(result => result.id), ['night-line']);
});

test('when only the words stand in the way, somebody is told so', () => {
	const {tooNarrow} = find({words: 'lantern', filters: {kind: ['helpline']}});

	assert.deepEqual(tooNarrow.drop, [{filter: 'kind', count: 1}, {filter: 'words', count: 1}]);
});

test('when no one filter helps, somebody is shown everything', () => {
	const {tooNarrow} = find({words: 'zzyzx'});

	assert.deepEqual(tooNarrow.drop, [{filter: 'all', count: 4}]);
	assert.equal(tooNarrow.nearest.length, 4);
});

test('whoever finds nothing, says where they are and finds nothing again is shown what is near them', () => {
	const search = searching(ALL, {});
	const shown = near => search.search({words: 'zzyzx', near, now: NOW}).tooNarrow.nearest.map(({id, distance}) => [id, distance]);

	assert.ok(shown(null).every(([, distance]) => distance === null));
	assert.ok(shown({latitude: 55.97, longitude: -3.17}).some(([, distance]) => distance !== null));
	assert.deepEqual(shown(null), find({}).results.map(({id}) => [id, null]));
});

test('whoever asks for more gets the next ones, and none twice', () => {
	const all = find({}).results.map(({id}) => id);

	for (const most of [1, 2, 3, 4]) assert.deepEqual(find({most}).results.map(({id}) => id), all.slice(0, most));
});

test('what is never kept is searched as well when it could be had', () => {
	const both = new Search([data([LINE]), data([{id: 'refuge', name: 'Refuge'}])], {...SAYING, hours});
	const {results, facets} = both.search({now: NOW});

	assert.deepEqual(results.map(result => result.id), ['night-line', 'refuge']);
	assert.deepEqual(facets.kind.map(({id, count}) => [id, count]), [['helpline', 1], ['service', 1]]);
	assert.deepEqual(both.search({now: NOW, words: 'refuge'}).results.map(result => result.id), ['refuge']);
});

test('somebody whose clock cannot be right finds things all the same', () => {
	const search = searching(ALL);
	const found = search.search({now: null, words: 'worry'});

	assert.equal(found.count, 2);
	assert.deepEqual(found.facets.open, []);
	assert.equal(search.search({now: null, filters: {open: 'now'}}).count, 0);
});

test('as many results are shown as were asked for, and all are counted', () => {
	const many = Array.from({length: 45}, (_, i) => ({id: `e${i}`, name: `Entry ${String(i).padStart(2, '0')}`}));
	const search = searching(many);
	const page = search.search({now: NOW, most: 20});

	assert.equal(page.count, 45);
	assert.equal(page.results.length, 20);
	assert.equal(page.results[19].id, 'e19');
	assert.equal(search.search({now: NOW, most: 60}).results.length, 45);
});

test('a directory without entries, and words without letters, do no harm', () => {
	assert.equal(find({}, []).count, 0);
	assert.equal(find({words: 'lantern'}, []).count, 0);
	assert.equal(find({words: ' ?! '}).count, 4);
	assert.equal(find({words: 'x'.repeat(300)}).count, 0);
});
