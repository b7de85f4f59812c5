/*
 * Makes a directory to measure with: a stream for `git fast-import`, on standard output, of so many
 * entries and so many commits. The same numbers give the same bytes: everything follows from an entry's
 * number and revision. Usage: corpus ENTRIES COMMITS <bank-holidays.json
 *
 * Words are drawn by Zipf's law from a vocabulary that starts with the commonest English ones and goes
 * on with words made of syllables, because an index, a compressor and a cache all behave differently on
 * uniform noise.
 */
#include <math.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VOCABULARY = 8000, LONGEST_WORD = 16, AREAS = 40, REGIONS = 8, TOPICS = 12, ORGANISATIONS = 200, FIELD = 1024 };

static char vocabulary[VOCABULARY][LONGEST_WORD];
static double up_to[VOCABULARY]; /* the share of the words up to and with this rank */

struct dice {
	uint64_t state;
};

/* splitmix64 */
static uint64_t
roll(struct dice *dice)
{
	uint64_t z = dice->state += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

static unsigned
below(struct dice *dice, unsigned limit)
{
	return (unsigned)(roll(dice) % limit);
}

/* Text that grows, for one file. */
struct paper {
	char *at;
	size_t size, capacity;
};

static void add(struct paper *paper, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void
add(struct paper *paper, const char *format, ...)
{
	va_list arguments;
	int size;

	if (paper->capacity - paper->size < 8 * FIELD) {
		paper->capacity = paper->capacity * 2 + 16 * FIELD;
		if (!(paper->at = realloc(paper->at, paper->capacity)))
			abort();
	}
	va_start(arguments, format);
	size = vsnprintf(paper->at + paper->size, paper->capacity - paper->size, format, arguments);
	va_end(arguments);
	if (size < 0 || (size_t)size >= paper->capacity - paper->size)
		abort();
	paper->size += (size_t)size;
}

static void
make_vocabulary(void)
{
	static const char *const common[] = { "the", "and", "to", "you", "a", "of", "in", "we", "is", "for", "your", "with",
		"on", "are", "can", "or", "it", "people", "at", "have", "be", "us", "from", "help", "our", "who", "if", "by",
		"not", "group", "time", "there", "they", "talk", "support", "come", "day", "tea", "room", "call", "need",
		"home", "what", "feel", "week", "someone", "family", "walk", "all", "one", "so", "when", "door", "quiet",
		"friend", "evening", "any", "stay", "listen", "work", "café", "place", "meet", "safe" };
	static const char *const starts[] = { "b", "br", "c", "cl", "d", "f", "fl", "g", "gr", "h", "l", "m", "n", "p",
		"pl", "r", "s", "st", "t", "tr", "v", "w", "th", "sh" };
	static const char *const middles[] = { "a", "e", "i", "o", "u", "ea", "ai", "oo", "ou", "ie" };
	static const char *const ends[] = { "", "n", "r", "l", "t", "s", "nd", "st", "m", "ck", "ng", "d" };
	enum { COMMON = sizeof common / sizeof *common };
	struct dice dice = { 42 };
	double sum = 0;

	for (int i = 0; i < VOCABULARY; i++) {
		char *word = vocabulary[i];
		unsigned syllables = 1 + below(&dice, i < 1000 ? 2 : 3);

		if (i < COMMON)
			strcpy(word, common[i]);
		else
			for (unsigned s = 0; s < syllables; s++) {
				strcat(word, starts[below(&dice, sizeof starts / sizeof *starts)]);
				strcat(word, middles[below(&dice, sizeof middles / sizeof *middles)]);
				if (s + 1 == syllables)
					strcat(word, ends[below(&dice, sizeof ends / sizeof *ends)]);
			}
		sum += 1 / pow(i + 2.7, 1.07); /* Zipf and Mandelbrot, as fitted to English */
		up_to[i] = sum;
	}
	for (int i = 0; i < VOCABULARY; i++)
		up_to[i] /= sum;
}

static const char *
word(struct dice *dice)
{
	double share = (double)(roll(dice) >> 11) / 9007199254740992.0;
	int low = 0, high = VOCABULARY - 1;

	while (low < high) {
		int middle = (low + high) / 2;

		if (up_to[middle] < share)
			low = middle + 1;
		else
			high = middle;
	}
	return vocabulary[low];
}

static void
add_sentence(struct paper *paper, struct dice *dice)
{
	unsigned words = 6 + below(dice, 9);

	for (unsigned i = 0; i < words; i++) {
		size_t start = paper->size;

		add(paper, "%s%s", word(dice), i + 1 < words ? " " : ".");
		if (i == 0 && paper->at[start] >= 'a' && paper->at[start] <= 'z')
			paper->at[start] = (char)(paper->at[start] - 'a' + 'A');
	}
}

static void
add_name(struct paper *paper, struct dice *dice)
{
	for (int i = 0; i < 2; i++) {
		const char *drawn = vocabulary[100 + below(dice, VOCABULARY - 100)];

		add(paper, "%s%c%s", i ? " " : "", drawn[0] - 'a' + 'A', drawn + 1);
	}
}

static const char *const kinds[] = { "service", "service", "service", "peer-group", "peer-group", "safe-space", "helpline" };

/* The kind hangs on the number alone, so that any entry can name a helpline to try instead. */
static const char *
kind_of(unsigned number)
{
	return kinds[number % 7];
}

static void
add_hours(struct paper *paper, struct dice *dice, const char *indent)
{
	static const char *const forms[] = { "Mon-Fri 9am-5pm", "Mon, Wed, Fri 10am-4pm", "1st Tue 6pm-8pm",
		"every 2 weeks Wed 10am-12noon from 7 Jan 2026", "Oct-Mar 10am-2pm", "Fri 10pm-2am", "24/7",
		"Tues & Thurs 9.30am-12.30pm", "by appointment", "Sat-Sun 11:00-15:00", "last Thu 7pm-9pm" };
	unsigned form = below(dice, sizeof forms / sizeof *forms);

	if (form == 4)
		add(paper, "%s- \"Oct-Mar: Wed 10am-2pm\"\n", indent);
	else
		add(paper, "%s- %s\n", indent, forms[form]);
	if (form != 6 && below(dice, 2))
		add(paper, "%s- closed bank holidays\n", indent);
	if (form != 6 && below(dice, 4) == 0)
		add(paper, "%s- closed 24 Dec - 2 Jan\n", indent);
}

static void
add_place(struct paper *paper, struct dice *dice, unsigned area)
{
	static const char letters[] = "ABDEFGHJLNPQRSTUWXYZ";

	add(paper, "  - name: ");
	add_name(paper, dice);
	add(paper, " Hall\n    address: %u ", 1 + below(dice, 200));
	add_name(paper, dice);
	add(paper, " Street, Area %u\n", area);
	add(paper, "    postcode: DD%u %u%c%c\n", 1 + area % 11, below(dice, 10), letters[below(dice, 20)],
		letters[below(dice, 20)]);
	add(paper, "    at: %.4f, %.4f\n", 56.3 + area * 0.01 + below(dice, 1000) / 20000.0,
		-3.4 + area * 0.01 + below(dice, 1000) / 20000.0);
	add(paper, "    hours:\n");
	add_hours(paper, dice, "      ");
	add(paper, "    accessibility: {step-free: %s, accessible-toilet: %s, hearing-loop: unknown, notes: ",
		below(dice, 3) ? "yes" : "no", below(dice, 2) ? "yes" : "no");
	add_sentence(paper, dice);
	add(paper, "}\n    travel: ");
	add_sentence(paper, dice);
	add(paper, "\n");
}

static void
add_access(struct paper *paper, struct dice *dice)
{
	static const char *const how[] = { "drop-in", "self-referral", "self-referral, professional-referral",
		"drop-in, self-referral" };
	static const char *const waits[] = { "none", "about two weeks", "up to six weeks" };

	add(paper, "access:\n  how: [%s]\n  referral: ", how[below(dice, 4)]);
	add_sentence(paper, dice);
	add(paper, "\n  handover: ");
	add_sentence(paper, dice);
	add(paper, "\n  wait: %s\n  next: ", waits[below(dice, 3)]);
	add_sentence(paper, dice);
	add(paper, "\n  accepting: %s\n", below(dice, 8) ? "yes" : "waiting-list");
}

static void
add_funding(struct paper *paper, struct dice *dice)
{
	static const char *const funding_kinds[] = { "grant", "contract", "donations", "trading", "core" };

	add(paper, "funding:\n  - funder: ");
	add_name(paper, dice);
	add(paper, " Trust\n    kind: %s\n    from: 2025-04-01\n    until: 20%u-03-31\n", funding_kinds[below(dice, 5)],
		27 + below(dice, 4));
	add(paper, "    status: secured\n    share: most\n    source: award list, 2 April 2026\n    publish: %s\n",
		below(dice, 3) ? "yes" : "no");
}

static void
add_front_matter(struct paper *paper, struct dice *dice, unsigned number, unsigned revision, unsigned entries)
{
	static const char *const stages[] = { "staying-well", "early-help", "crisis", "in-hospital", "leaving-hospital" };
	static const char *const audiences[] = { "carers", "veterans", "older people", "young people", "new parents" };
	unsigned area = below(dice, AREAS), topic = below(dice, TOPICS);
	int is_helpline = strcmp(kind_of(number), "helpline") == 0;
	/* Every seventh entry is a helpline: the one of its own seven, or the one before. */
	unsigned instead = is_helpline ? (number >= 7 ? number - 7 : 13) : number - number % 7 + 6;

	add(paper, "---\nname: ");
	add_name(paper, dice);
	add(paper, " %u\nkind: %s\nrun-by: organisation-%u\nsummary: ", number, kind_of(number), below(dice, ORGANISATIONS));
	add_sentence(paper, dice);
	add(paper, " ");
	add_sentence(paper, dice);
	add(paper, "\ntopics: [topic-%u, topic-%u]\nstage: [%s]\nfor: ", topic, (topic + 1 + below(dice, TOPICS - 1)) % TOPICS,
		stages[below(dice, 5)]);
	add_sentence(paper, dice);
	add(paper, "\nnot-for: ");
	add_sentence(paper, dice);
	add(paper, "\nages: %s\n", below(dice, 2) ? "16+" : "all");
	if (below(dice, 3) == 0)
		add(paper, "audiences: [%s]\n", audiences[below(dice, 5)]);
	add_access(paper, dice);
	add(paper, "cost: free\ncovers: [area-%u]\n", area);
	if (!is_helpline) {
		add(paper, "places:\n");
		add_place(paper, dice, area);
	}
	if (is_helpline || below(dice, 3) == 0) {
		add(paper, "by-phone:\n  hours:\n");
		add_hours(paper, dice, "    ");
	}
	add(paper, "contact: {phone: 01632 960%03u, email: hello@group-%u.example, website: https://group-%u.example}\n",
		number % 1000, number, number);
	add(paper, "languages: [en%s]\nformats: [large-print]\n", below(dice, 4) ? "" : ", pl");
	add_funding(paper, dice);
	add(paper, "verified:\n  - {on: 2026-%02u-%02u, by: A steward, how: phone}\n", 1 + (number + revision * 5) % 10,
		1 + below(dice, 28));
	if (instead < entries)
		add(paper, "if-not-this: [entry-%u]\n", instead);
	add(paper, "status: open\n---\n");
}

/* One entry as its file stands after so many revisions. */
static void
make_entry(struct paper *paper, unsigned number, unsigned revision, unsigned entries)
{
	struct dice dice = { (uint64_t)number * 1000003 + 7 };

	paper->size = 0;
	add_front_matter(paper, &dice, number, revision, entries);
	for (int paragraph = 0; paragraph < 3; paragraph++) {
		if (paragraph == 1)
			add(paper, "## What happens\n\n");
		for (int sentence = 0; sentence < 4; sentence++) {
			if (sentence > 0)
				add(paper, paragraph == 2 ? "\n- " : " ");
			else if (paragraph == 2)
				add(paper, "- ");
			add_sentence(paper, &dice);
		}
		add(paper, "\n\n");
	}
	add(paper, "Read more on [our page](https://group-%u.example/about), *or call*.\n", number);
	for (unsigned i = 0; i < revision % 3; i++) {
		add_sentence(paper, &dice);
		add(paper, "\n");
	}
}

static void
put_file(const char *path, const struct paper *paper)
{
	printf("M 100644 inline %s\ndata %zu\n", path, paper->size);
	fwrite(paper->at, 1, paper->size, stdout);
	putchar('\n');
}

static void
put_settings(struct paper *paper)
{
	struct dice dice = { 4711 };
	char path[64];
	int c;

	paper->size = 0;
	add(paper, "name: A directory to measure with\nexample: yes\nurl: https://measure.example\nlanguages: [en]\n"
		"timezone: Europe/London\nnation: scotland\n"
		"publisher: {name: Nobody, email: hello@measure.example, phone: 01632 960000}\nlicence: CC-BY-4.0\n"
		"repository: {url: https://forge.measure.example/directory, branch: main, forge: github}\n"
		"bank-holidays: bank-holidays.json\ncrisis:\n"
		"  - {when: Someone's life is in danger, do: Call 999, phone: \"999\", source: https://measure.example/999,"
		" checked: 2026-11-01, nations: [scotland, england, wales, northern-ireland]}\n");
	put_file("content/site.yaml", paper);
	paper->size = 0;
	while ((c = getchar()) != EOF)
		add(paper, "%c", c);
	put_file("content/bank-holidays.json", paper);

	paper->size = 0;
	for (unsigned i = 0; i < AREAS; i++) {
		add(paper, "area-%u:\n  name: Area %u\n", i, i);
		if (i >= REGIONS)
			add(paper, "  within: area-%u\n", i % REGIONS);
	}
	put_file("content/areas.yaml", paper);

	paper->size = 0;
	for (unsigned i = 0; i < TOPICS; i++) {
		add(paper, "topic-%u:\n  name: ", i);
		add_name(paper, &dice);
		add(paper, "\n%s  synonyms: [", i < 6 ? "  promoted: yes\n" : "");
		add_name(paper, &dice);
		add(paper, "]\n");
	}
	put_file("content/topics.yaml", paper);

	for (unsigned i = 0; i < ORGANISATIONS; i++) {
		paper->size = 0;
		add(paper, "---\nname: ");
		add_name(paper, &dice);
		add(paper, " %u\ntype: charity\ncontact: {website: https://organisation-%u.example}\nstatus: open\n---\n", i, i);
		add_sentence(paper, &dice);
		add(paper, "\n");
		snprintf(path, sizeof path, "content/organisations/organisation-%u.md", i);
		put_file(path, paper);
	}
}

static void
begin_commit(unsigned mark, unsigned parent, unsigned merged, const char *branch)
{
	printf("commit refs/heads/%s\nmark :%u\ncommitter Steward <steward@measure.example> %u +0000\ndata 7\nChange\n\n",
		branch, mark, 1600000000 + mark * 7200);
	if (parent > 0)
		printf("from :%u\n", parent);
	if (merged > 0)
		printf("merge :%u\n", merged);
}

/* The repository as it grows. */
struct growth {
	struct paper paper;
	struct dice dice;
	unsigned entries, commits, added, *revisions;
};

static void
put_entry(struct growth *growth, unsigned number)
{
	char path[64];

	snprintf(path, sizeof path, "content/entries/shelf-%u/entry-%u.md", number % AREAS, number);
	make_entry(&growth->paper, number, growth->revisions[number], growth->entries);
	put_file(path, &growth->paper);
}

/* Changes one entry that is there, and gives its number. */
static unsigned
change_one(struct growth *growth)
{
	unsigned number = below(&growth->dice, growth->added);

	growth->revisions[number]++;
	put_entry(growth, number);
	return number;
}

/* Adds the share of the entries that is due with commit `mark`; the last one brings what is left. */
static void
add_entries(struct growth *growth, unsigned mark)
{
	unsigned half = growth->entries / 2;
	unsigned due = mark == growth->commits ? growth->entries
		: half + (unsigned)((uint64_t)(growth->entries - half) * mark / growth->commits);

	for (; growth->added < due; growth->added++)
		put_entry(growth, growth->added);
}

/*
 * The first commit brings the settings and half of the entries; the next ones the rest, in equal parts,
 * and each changes one to three of them. About one in 20 comes in from a branch, and is merged. A merge in
 * this format starts from its first parent's files, so what the branch changed is told again.
 */
static void
put_history(struct growth *growth)
{
	begin_commit(1, 0, 0, "main");
	put_settings(&growth->paper);
	add_entries(growth, 1);
	for (unsigned mark = 2; mark <= growth->commits; mark++) {
		if (mark % 20 == 0 && mark + 2 <= growth->commits) {
			unsigned changed;

			begin_commit(mark, mark - 1, 0, "branch");
			changed = change_one(growth);
			begin_commit(mark + 1, mark - 1, 0, "main");
			change_one(growth);
			begin_commit(mark + 2, mark + 1, mark, "main");
			put_entry(growth, changed);
			mark += 2;
		} else {
			begin_commit(mark, mark - 1, 0, "main");
			for (unsigned i = 1 + below(&growth->dice, 3); i > 0; i--)
				change_one(growth);
		}
		add_entries(growth, mark);
	}
}

int
main(int argc, char **argv)
{
	struct growth growth = { .dice = { 99 } };

	growth.entries = argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 0;
	growth.commits = argc > 2 ? (unsigned)strtoul(argv[2], NULL, 10) : 0;
	if (growth.entries < 2 || growth.commits == 0
		|| !(growth.revisions = calloc(growth.entries, sizeof *growth.revisions))) {
		fputs("usage: corpus ENTRIES COMMITS <bank-holidays.json\n", stderr);
		return 2;
	}
	make_vocabulary();
	put_history(&growth);
	free(growth.revisions);
	free(growth.paper.at);
	return 0;
}
