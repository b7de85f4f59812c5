/*
 * From the newest commit to the oldest, each path leads to the entry it became: a lineage. What is confidential in any of
 * its versions is known at the end, and so is what the entry says today of who pays and who checked. See past.h.
 */
#include "parse/past.h"

#include <string.h>

#include "model/entry_changes.h"
#include "parse/alike.h"
#include "parse/entry_file.h"
#include "parse/file_name.h"
#include "parse/secrecy.h"
#include "parse/told_cache.h"

enum { JOINED_MOST = 2000 }; /* of one commit: a beginning or an import renames nothing */
enum { ALIKE_MOST = 20, ALIKE_PERCENT = 60 }; /* that come, and that go, where each is held against each */

/* One entry through all its names. */
struct lineage {
	const struct entry *entry;  /* as it is now; NULL: it is gone */
	bool secret;                /* confidential in some version, or in one that cannot be read */
	bool changed;               /* in some commit, other than in coming or going */
	bool over;                  /* what stood at the path before is another entry */
	const struct entry *parsed; /* the version that was parsed last, and its blob */
	unsigned char blob[20];
};

struct past {
	struct arena *arena, *versions; /* what is told; what is parsed for it */
	struct arena *scratch;
	struct told_list *nothing;      /* in every language */
	const struct past_request *request;
	struct map lineages; /* path -> struct lineage */
	struct told_cache cache;
	struct history *history;
	struct lineage **of;      /* beside the events, as is */
	struct told_pair **pairs;
};

static bool
is_base_entry(const struct past *past, struct text path)
{
	struct file_name name = file_name_of(path, past->request->reading->content);

	return name.type == FILE_ENTRY && name.language.size == 0;
}

/* One version, as far as it can be read: what is wrong with it was somebody's concern then. */
static const struct entry *
parse_version(struct past *past, struct lineage *lineage, struct text path, const unsigned char blob[20])
{
	struct arena *scratch;
	struct source *source;
	struct entry *entry;
	struct diags unsaid = { .arena = past->versions };
	struct reader reader = { .arena = past->versions, .diags = &unsaid };
	struct reading alone;

	if (lineage->parsed && memcmp(lineage->blob, blob, sizeof lineage->blob) == 0)
		return lineage->parsed;
	source = arena_alloc(past->versions, sizeof *source);
	*source = (struct source){ .path = path };
	if (!revisions_bytes(past->request->revisions, past->versions, blob, &source->bytes)) {
		lineage->secret = past->history->partial = true;
		return NULL;
	}
	alone = (struct reading){ .content = past->request->reading->content, .sources = &source, .count = 1 };
	secrecy_mark(&alone, 1);
	entry = arena_alloc(past->versions, sizeof *entry);
	*entry = (struct entry){ .source = source, .id = file_name_of(path, past->request->reading->content).stem };
	scratch = arena_new();
	entry_file_read(&reader, scratch, entry);
	arena_free(scratch);
	lineage->secret = lineage->secret || source->confidential || reader.secret || entry_is_confidential(entry);
	lineage->parsed = entry;
	memcpy(lineage->blob, blob, sizeof lineage->blob);
	return entry;
}

/* What readers are told, without what stewards are. */
static struct told_list
shown_of(struct told_list told)
{
	size_t count = 0;

	for (size_t i = 0; i < told.count; i++)
		if (told.at[i].shown.size > 0) {
			told.at[count] = told.at[i];
			told.at[count++].words = (struct text){ 0 };
		}
	return (struct told_list){ told.at, count };
}

static struct told_list
told_in(struct past *past, const struct wording *wording, const struct entry *before, const struct entry *after)
{
	if (after && before && !after->broken && !before->broken)
		return entry_changes(past->arena, wording, past->request->site, before, after);
	if (after && !before) /* all of it is new: the claims alone need their evidence */
		return entry_claims_told(past->arena, wording, after);
	return (struct told_list){ 0 };
}

/* In every language. */
static struct told_list *
tell_all(struct past *past, const struct entry *before, const struct entry *after)
{
	struct told_list *told = arena_array(past->arena, struct told_list, past->request->wording_count);

	for (size_t i = 0; i < past->request->wording_count; i++) {
		told[i] = told_in(past, past->request->wordings[i], before, after);
		if (past->request->for_readers)
			told[i] = shown_of(told[i]);
	}
	return told;
}

/* What the two versions of a revision come to, or the one when it came or went. */
static struct told_pair *
told_of(struct past *past, struct lineage *lineage, const struct revision *revision)
{
	static const struct entry nothing;
	const struct entry *before = NULL, *after = NULL;
	struct told_pair *pair = arena_alloc(past->arena, sizeof *pair), *known;

	*pair = (struct told_pair){ .fresh = true };
	memcpy(pair->key, revision->before, sizeof revision->before);
	memcpy(pair->key + sizeof revision->before, revision->after, sizeof revision->after);
	if ((known = told_cache_find(&past->cache, pair->key)))
		return known;
	if (revision->path.size > 0)
		after = parse_version(past, lineage, revision->path, revision->after);
	if (revision->before_path.size > 0)
		before = parse_version(past, lineage, revision->before_path, revision->before);
	pair->name = text_copy(past->arena, (after ? after : before ? before : &nothing)->name.text);
	pair->told = tell_all(past, before, after);
	if (!lineage->secret)
		told_cache_add(&past->cache, pair);
	return pair;
}

static bool
is_told_in(const struct told_list *list, const struct told *told)
{
	for (size_t i = 0; i < list->count; i++)
		if (text_equal(list->at[i].words, told->words) && text_equal(list->at[i].shown, told->shown))
			return true;
	return false;
}

/* Without what is told already: what the merge took from another parent is what tells that parent from the first one. The
 * cache has no place for it, since it may be confidential. */
static struct told_list *
own_doing(struct past *past, struct lineage *lineage, const struct revision *revision, const struct told_list *told)
{
	struct told_list *own = arena_array(past->arena, struct told_list, past->request->wording_count);
	const struct entry *before = parse_version(past, lineage, revision->before_path, revision->before);

	for (size_t i = 0; i < past->request->wording_count; i++) {
		own[i].at = arena_array(past->arena, struct told, told[i].count + 1);
		own[i].count = told[i].count;
		memcpy(own[i].at, told[i].at, told[i].count * sizeof *told[i].at);
	}
	for (uint32_t other = 0; other < revision->other_count; other++) {
		const struct told_list *taken = tell_all(past, before,
			parse_version(past, lineage, revision->path, revision->others[other]));

		for (size_t i = 0; i < past->request->wording_count; i++) {
			size_t kept = 0;

			for (size_t j = 0; j < own[i].count; j++)
				if (!is_told_in(&taken[i], &own[i].at[j]))
					own[i].at[kept++] = own[i].at[j];
			own[i].count = kept;
		}
	}
	return own;
}

static void
add_event(struct past *past, struct lineage *lineage, const struct revision *revision)
{
	struct history *history = past->history;
	struct told_pair *pair = told_of(past, lineage, revision);
	struct event *event = &history->events[history->event_count];

	*event = (struct event){ .is = revision->path.size == 0 ? EVENT_REMOVED
			: revision->before_path.size == 0 ? EVENT_ADDED : EVENT_CHANGED,
		.name = pair->name, .commit = revision->change->commit, .author = revision->change->author,
		.date = revision->change->date, .entry = lineage->entry, .told = pair->told };
	if (event->is == EVENT_CHANGED && revision->other_count > 0)
		event->told = own_doing(past, lineage, revision, pair->told);
	lineage->changed |= event->is == EVENT_CHANGED;
	past->pairs[history->event_count] = pair;
	past->of[history->event_count++] = lineage;
}

static struct lineage *
lineage_new(struct past *past, struct text path, const struct entry *entry)
{
	struct lineage *lineage = arena_alloc(past->arena, sizeof *lineage);

	*lineage = (struct lineage){ .entry = entry };
	map_put(&past->lineages, path, lineage);
	return lineage;
}

/* Is this the name that the version which came says it had before? */
static bool
was_called(const struct past *past, const struct entry *entry, struct text path)
{
	struct text stem = file_name_of(path, past->request->reading->content).stem;

	for (size_t i = 0; entry && i < entry->was.count; i++)
		if (text_equal(entry->was.at[i].text, stem))
			return true;
	return false;
}

static void
join_two(struct revision *come, struct revision *gone)
{
	come->before_path = gone->before_path;
	memcpy(come->before, gone->before, sizeof come->before);
	gone->before_path = (struct text){ 0 };
}

/* A file that came and one that went in the same commit are one when `was` says so. */
static void
join_renamed(struct past *past, struct revision *first, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct lineage passing = { .entry = NULL };

		if (first[i].before_path.size > 0 || first[i].path.size == 0)
			continue;
		for (size_t j = 0; j < count; j++)
			if (first[j].path.size == 0 && first[j].before_path.size > 0 && was_called(past,
					parse_version(past, &passing, first[i].path, first[i].after), first[j].before_path)) {
				join_two(&first[i], &first[j]);
				break;
			}
	}
}

/* A file that came or went in a commit, and what is in it. */
struct stray {
	struct revision *revision;
	struct alike_lines lines;
};

/* Gives those that came or, with `gone`, that went; none where they are too many. */
static size_t
find_strays(struct past *past, struct revision *first, size_t count, bool gone, struct stray strays[ALIKE_MOST])
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		struct text path = gone ? first[i].before_path : first[i].path;

		if (path.size == 0 || (gone ? first[i].path : first[i].before_path).size > 0 || !is_base_entry(past, path))
			continue;
		if (found == ALIKE_MOST)
			return 0;
		strays[found++] = (struct stray){ .revision = &first[i] };
	}
	return found;
}

static void
read_strays(struct past *past, struct stray *strays, size_t count, bool gone)
{
	for (size_t i = 0; i < count; i++) {
		const struct revision *revision = strays[i].revision;
		struct text bytes;

		if (revisions_bytes(past->request->revisions, past->scratch, gone ? revision->before : revision->after, &bytes))
			strays[i].lines = alike_lines(past->scratch, bytes);
	}
}

/* And they are one when they are mostly alike, as for git: those first that are most. */
static void
join_alike(struct past *past, struct revision *first, size_t count)
{
	struct stray came[ALIKE_MOST], went[ALIKE_MOST];
	size_t came_count = find_strays(past, first, count, false, came);
	size_t went_count = came_count > 0 ? find_strays(past, first, count, true, went) : 0;
	unsigned percent[ALIKE_MOST][ALIKE_MOST];

	if (went_count == 0)
		return;
	read_strays(past, came, came_count, false);
	read_strays(past, went, went_count, true);
	for (size_t i = 0; i < came_count; i++)
		for (size_t j = 0; j < went_count; j++)
			percent[i][j] = alike_percent(&came[i].lines, &went[j].lines);
	for (;;) {
		struct stray *come = NULL, *gone = NULL;
		unsigned best = ALIKE_PERCENT - 1;

		for (size_t i = 0; i < came_count; i++)
			for (size_t j = 0; came[i].revision && j < went_count; j++)
				if (went[j].revision && percent[i][j] > best) {
					best = percent[i][j];
					come = &came[i];
					gone = &went[j];
				}
		if (!come)
			break;
		join_two(come->revision, gone->revision);
		come->revision = gone->revision = NULL;
	}
	arena_clear(past->scratch);
}

static void
follow(struct past *past, const struct revision *revision)
{
	struct text path = revision->path.size > 0 ? revision->path : revision->before_path;
	struct lineage *lineage;

	if (path.size == 0 || !is_base_entry(past, path))
		return;
	lineage = map_get(&past->lineages, path);
	if (!lineage || lineage->over)
		lineage = lineage_new(past, path, NULL);
	add_event(past, lineage, revision);
	if (revision->before_path.size > 0 && !text_equal(revision->before_path, path)) {
		map_put(&past->lineages, revision->before_path, lineage);
		lineage_new(past, path, NULL)->over = true;
	} else if (revision->before_path.size == 0) {
		lineage_new(past, path, NULL)->over = true;
	}
}

/* Of what was confidential in any commit nothing is told of places or free text, and readers are told nothing. */
static struct told_list
without_secrets(struct arena *arena, const struct told_list *told)
{
	struct told_list kept = { arena_array(arena, struct told, told->count + 1), 0 };

	for (size_t i = 0; i < told->count; i++)
		if (told->at[i].of != TOLD_PLACE && told->at[i].of != TOLD_TEXT && told->at[i].of != TOLD_PROSE) {
			kept.at[kept.count] = told->at[i];
			kept.at[kept.count++].shown = (struct text){ 0 };
		}
	return kept;
}

static bool
is_among(const struct told_list *list, struct text words)
{
	for (size_t i = 0; i < list->count; i++)
		if (text_equal(list->at[i].shown, words))
			return true;
	return false;
}

static bool
is_said_now(const struct told *told, const struct told_list *claims, const struct told_list *funding)
{
	return (told->of != TOLD_CLAIM || is_among(claims, told->shown))
		&& (told->of != TOLD_FUNDING || is_among(funding, told->shown));
}

/* Does it name whoever pays or checked? */
static bool
names_somebody(const struct told_list *told)
{
	for (size_t i = 0; i < told->count; i++)
		if (told->at[i].shown.size > 0 && (told->at[i].of == TOLD_CLAIM || told->at[i].of == TOLD_FUNDING))
			return true;
	return false;
}

/* Those are named to readers as long as the entry itself does so: either may be taken back. */
static struct told_list
as_said_now(struct past *past, const struct wording *wording, const struct entry *entry, const struct told_list *told)
{
	struct told_list kept = *told, claims, funding;

	if (!names_somebody(told))
		return kept;
	claims = entry_claims_told(past->scratch, wording, entry);
	funding = entry_funding_told(past->scratch, wording, entry);
	for (size_t i = 0; i < told->count; i++) {
		if (told->at[i].shown.size == 0 || is_said_now(&told->at[i], &claims, &funding))
			continue;
		if (kept.at == told->at) {
			kept.at = arena_array(past->arena, struct told, told->count);
			memcpy(kept.at, told->at, told->count * sizeof *kept.at);
		}
		kept.at[i].shown = (struct text){ 0 };
	}
	arena_clear(past->scratch);
	return kept;
}

/* What one event comes to. */
static void
keep_event(struct past *past, struct event *event, struct lineage *lineage, struct told_pair *pair)
{
	const struct past_request *request = past->request;
	struct told_list *kept = arena_array(past->arena, struct told_list, request->wording_count);

	if (lineage->secret) {
		pair->secret = true;
		event->name = event->entry ? event->entry->name.text : TEXT("A confidential entry");
	}
	for (size_t i = 0; i < request->wording_count; i++)
		kept[i] = lineage->secret ? without_secrets(past->arena, &event->told[i])
			: as_said_now(past, request->wordings[i], event->entry, &event->told[i]);
	event->told = kept;
}

/* Once it is known what became of each entry. Readers are told of those that changed, so the others need no thought. */
static void
keep_what_may_be_told(struct past *past)
{
	struct history *history = past->history;

	for (size_t i = 0; i < history->event_count; i++) {
		struct event *event = &history->events[i];
		struct lineage *lineage = past->of[i];

		if (past->request->for_readers && !lineage->changed)
			event->told = past->nothing;
		if (lineage->secret || (event->entry && event->told != past->nothing))
			keep_event(past, event, lineage, past->pairs[i]);
	}
}

/* How many revisions from `first` on are of one commit. */
static size_t
commit_size(const struct revision *first, size_t most)
{
	size_t count = 1;

	while (count < most && text_equal(first[count].change->commit, first[0].change->commit))
		count++;
	return count;
}

/* What the words come from: the wordings, and the names of needs and areas. */
static struct hash
words_hash(const struct past_request *request)
{
	struct buffer buffer = { 0 };
	const struct site *site = request->site;
	struct hash hash;

	hash_add(&buffer, request->words);
	if (site->area_count > 0)
		hash_add(&buffer, hash_of(site->areas[0]->where.source->bytes));
	if (site->topic_count > 0)
		hash_add(&buffer, hash_of(site->topics[0]->where.source->bytes));
	hash = hash_of(buffer_text(&buffer));
	buffer_free(&buffer);
	return hash;
}

struct history *
past_read(struct arena *arena, const struct past_request *request)
{
	const struct revisions *revisions = request->revisions;
	const struct site *site = request->site;
	struct past past = { .arena = arena, .versions = arena_new(), .scratch = arena_new(),
		.nothing = arena_array(arena, struct told_list, request->wording_count), .request = request,
		.lineages = map_new(arena), .history = arena_alloc(arena, sizeof *past.history),
		.of = arena_array(arena, struct lineage *, revisions->count + 1),
		.pairs = arena_array(arena, struct told_pair *, revisions->count + 1) };
	struct revision *all = arena_array(arena, struct revision, revisions->count + 1);

	*past.history = (struct history){ .known = revisions->repository != NULL,
		.events = arena_array(arena, struct event, revisions->count + 1) };
	told_cache_open(&past.cache, arena, request->subject, request->purpose, request->wording_count, words_hash(request));
	for (size_t i = 0; i < site->entry_count; i++)
		lineage_new(&past, site->entries[i]->source->path, site->entries[i])->secret
			= site->entries[i]->source->confidential;
	if (revisions->count > 0)
		memcpy(all, revisions->at, revisions->count * sizeof *all);
	for (size_t i = 0, size; i < revisions->count; i += size) {
		size = commit_size(&all[i], revisions->count - i);
		if (size <= JOINED_MOST) {
			join_renamed(&past, &all[i], size);
			join_alike(&past, &all[i], size);
		}
		for (size_t j = i; j < i + size; j++)
			follow(&past, &all[j]);
	}
	keep_what_may_be_told(&past);
	told_cache_close(&past.cache);
	arena_free(past.versions);
	arena_free(past.scratch);
	return past.history;
}
