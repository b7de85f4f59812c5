/* What the sentences of an entry come to. See plain_words.h. */
#include "check/plain_words.h"

#include "check/sentences.h"
#include "model/spot.h"

enum {
	SENTENCE_WORDS = 35,  /* GOV.UK asks for 25; beyond 35 most readers have to start again */
	GRADED_WORDS = 60,    /* of fewer, a grade says nothing */
	GRADED_SENTENCES = 4,
	HARDEST_WORDS = 8,    /* a shorter sentence is not what makes a text hard */
	GRADE_MOST = 120,     /* tenths: a reading age of 17. Newspapers are at 14 or so, letters of offices at 16 and above */
	AGE_AT_GRADE_0 = 5,
};

/* The text of an entry so far. */
struct sum {
	unsigned sentences, words, syllables;
	struct sentence hardest;
	struct words hardest_in; /* the text it stands in */
	int hardest_grade;
};

static void
add_sentence(struct sum *sum, const struct sentence *sentence, struct words words)
{
	int grade = reading_grade(1, sentence->words, sentence->syllables);

	sum->sentences++;
	sum->words += sentence->words;
	sum->syllables += sentence->syllables;
	if (sentence->words >= HARDEST_WORDS && grade > sum->hardest_grade) {
		sum->hardest = *sentence;
		sum->hardest_in = words;
		sum->hardest_grade = grade;
	}
}

static struct text
counted(struct diags *diags, unsigned count)
{
	return text_format(diags->arena, "%u", count);
}

/* The first sentence of the text that is too long, and the first words that are shouted. */
static void
check_text(struct words words, struct sum *sum, struct diags *diags)
{
	struct text rest = words.text;
	struct sentence sentence;
	bool said_long = false, said_shouting = false;

	while (sentence_next(&rest, &sentence)) {
		add_sentence(sum, &sentence, words);
		if (sentence.words > SENTENCE_WORDS && !said_long) {
			diag_say(diags, DIAG_LONG_SENTENCE, spot_in(words, sentence.first), counted(diags, sentence.words),
				counted(diags, SENTENCE_WORDS));
			said_long = true;
		}
		if (sentence.shouted.size > 0 && !said_shouting) {
			diag_add(diags, DIAG_SHOUTING, spot_in(words, sentence.shouted), NULL, 0);
			said_shouting = true;
		}
	}
}

static void
check_grade(const struct sum *sum, struct diags *diags)
{
	int grade;

	if (sum->words < GRADED_WORDS || sum->sentences < GRADED_SENTENCES || sum->hardest.words == 0)
		return;
	grade = reading_grade(sum->sentences, sum->words, sum->syllables);
	if (grade > GRADE_MOST)
		diag_say(diags, DIAG_HARD_TO_READ, spot_in(sum->hardest_in, sum->hardest.first),
			counted(diags, (unsigned)(grade + 5) / 10 + AGE_AT_GRADE_0), counted(diags, sum->hardest.words),
			counted(diags, sum->hardest.long_words));
}

void
check_plain_words(const struct entry *entry, struct diags *diags)
{
	const struct words *const texts[] = { &entry->summary, &entry->for_whom, &entry->not_for, &entry->access.next,
		&entry->body };
	struct sum sum = { .hardest_grade = -1000 };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (texts[i]->text.size > 0)
			check_text(*texts[i], &sum, diags);
	check_grade(&sum, diags);
}
