/* Looking at tokens, and refusing them. See hours_reader.h. */
#include "parse/hours_reader.h"

#include <string.h>

#include "parse/hours_text.h"

enum { MORNING = 6 * 60 };

void
hours_reader_begin(struct hours_reader *reader, struct words written, struct hours_rule *rule, struct diags *diags)
{
	reader->written = written;
	reader->rule = rule;
	reader->diags = diags;
	reader->at = reader->season_until = reader->when_from = reader->when_until = 0;
	reader->date_from = reader->date_until = reader->midnight_start = 0;
	reader->interval = reader->from_date = reader->every_nth = reader->of_month = false;
}

const struct token *
hours_peek(const struct hours_reader *reader, size_t ahead)
{
	const struct token *token = &reader->tokens[reader->at];

	while (ahead-- > 0 && token->type != TOKEN_END)
		token++;
	return token;
}

bool
hours_is(const struct hours_reader *reader, enum token_type type)
{
	return reader->tokens[reader->at].type == type;
}

bool
hours_take(struct hours_reader *reader, enum token_type type)
{
	if (!hours_is(reader, type))
		return false;
	if (type != TOKEN_END)
		reader->at++;
	return true;
}

bool
hours_take_bank_holidays(struct hours_reader *reader)
{
	if (!hours_is(reader, WORD_BANK) || hours_peek(reader, 1)->type != WORD_HOLIDAYS)
		return false;
	reader->at += 2;
	return true;
}

struct text
hours_slice(const struct hours_reader *reader, size_t from, size_t until)
{
	size_t end = until > from ? reader->tokens[until - 1].end : reader->tokens[from].start;

	return text_slice(reader->written.text, reader->tokens[from].start, end);
}

size_t
hours_end(const struct hours_reader *reader)
{
	size_t end = reader->at;

	while (reader->tokens[end].type != TOKEN_END)
		end++;
	while (end > reader->at && reader->tokens[end - 1].type == TOKEN_COMMA)
		end--;
	return end;
}

struct text
hours_rest(const struct hours_reader *reader, size_t from)
{
	return hours_slice(reader, from, hours_end(reader));
}

static uint32_t
characters(struct text text)
{
	uint32_t count = 0;

	for (size_t i = 0; i < text.size; i++)
		count += ((unsigned char)text.at[i] & 0xc0) != 0x80;
	return count;
}

struct where
hours_where(const struct hours_reader *reader, size_t from, size_t until)
{
	struct where where = reader->written.where;
	struct text slice = hours_slice(reader, from, until);

	where.column += characters(text_slice(reader->written.text, 0, reader->tokens[from].start));
	where.length = characters(slice);
	return where;
}

struct text
hours_rewritten(const struct hours_reader *reader, size_t from, size_t until, const char *instead)
{
	struct text text = reader->written.text;
	size_t start = reader->tokens[from].start, end = until > from ? reader->tokens[until - 1].end : start;

	if (*instead == '\0' && start > 0 && text.at[start - 1] == ' ')
		start--;
	return text_format(reader->diags->arena, "%.*s%s%.*s", TEXT_ARGS(text_slice(text, 0, start)), instead,
		TEXT_ARGS(text_slice(text, end, text.size)));
}

struct text
hours_better(const struct hours_reader *reader, size_t from, size_t until, const char *instead, struct hours_rule *rule)
{
	struct arena *arena = reader->diags->arena;
	struct diags own = { .arena = arena };
	struct hours_rule read;
	struct text text = hours_rewritten(reader, from, until, instead);

	return hours_parse_rule(arena, (struct words){ text, reader->written.where }, rule ? rule : &read, &own)
		&& own.list.count == 0 ? text : (struct text){ 0 };
}

bool
hours_are_plain(const struct hours_reader *reader)
{
	for (const struct token *token = reader->tokens; token->type != TOKEN_END; token++)
		if (token->type == TOKEN_UNKNOWN || token->type == WORD_VAGUE || token->type == WORD_OPEN_END)
			return false;
	return true;
}

bool
hours_refused(struct hours_reader *reader)
{
	struct diag *diag = reader->diags->list.at[reader->diags->list.count - 1];

	diag->harmless = hours_are_plain(reader);
	return false;
}

bool
hours_refuse_with(struct hours_reader *reader, size_t from, size_t until, const char *remedy)
{
	return hours_refuse(reader, DIAG_HOURS_NOT_UNDERSTOOD, from, until, hours_slice(reader, from, until),
		reader->written.text, text_of(remedy));
}

static bool
starts_with_digit(struct text text)
{
	return text.size > 0 && text.at[0] >= '0' && text.at[0] <= '9';
}

/* “Mon evenings 6pm-9pm”, “Every evening 6pm-11pm”: the times say it. Of what begins behind midnight, the night can be
 * that of the day before. */
static bool
refuse_part_of_day(struct hours_reader *reader, size_t index, struct text slice)
{
	static const char *const instead[] = { "", "day" };
	const char *remedy = hours_vague_remedy(VAGUE_PART_OF_DAY);

	for (size_t i = 0; i < sizeof instead / sizeof *instead; i++) {
		struct hours_rule rule;
		struct text better = hours_better(reader, index, index + 1, instead[i], &rule);

		if (better.size > 0 && rule.count > 0 && rule.ranges[0].from >= MORNING) {
			remedy = text_format(reader->diags->arena, "The times say it: write “%.*s”.", TEXT_ARGS(better)).at;
			break;
		}
	}
	return hours_refuse(reader, DIAG_HOURS_VAGUE, index, index + 1, slice, text_of(remedy));
}

/* “25/12/2026”, “25.12.26”: which of the two is the month, people see differently. */
static bool
is_date_in_figures(struct text text)
{
	size_t marks = 0;

	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] == '/' || text.at[i] == '.' || text.at[i] == '-')
			marks++;
		else if (text.at[i] < '0' || text.at[i] > '9')
			return false;
	}
	return marks == 2;
}

/* “M-F”, where T and S may be either of two days. */
static bool
is_day_letter(struct text text)
{
	return text.size == 1 && strchr("MTWFSmtwfs", text.at[0]);
}

bool
hours_refuse_token(struct hours_reader *reader, size_t index)
{
	static const char general[] = "Rules look like “Mon-Fri 9am-5pm”, “1st Tue 6pm-8pm”, “24/7”, "
		"“by appointment” or “closed 25 Dec”; anything else belongs in the text below.";
	const struct token *token = &reader->tokens[index];
	struct text slice, nearest;

	if (token->type == TOKEN_END && index > 0)
		token--, index--;
	/* Of "by phone" and "during term", the second word is what no rule is made of. */
	else if (token[0].type > WORD_OPEN_END && (token[1].type == WORD_VAGUE || token[1].type == WORD_OPEN_END))
		token++, index++;
	if (token[0].type == WORD_VAGUE && token[1].type == WORD_VAGUE && token[1].value == VAGUE_CLOCK) /* half past */
		token++, index++;
	slice = text_slice(reader->written.text, token->start, token->end);
	switch (token->type) {
	case WORD_VAGUE:
		if (token->value == VAGUE_PART_OF_DAY)
			return refuse_part_of_day(reader, index, slice);
		return hours_refuse(reader, DIAG_HOURS_VAGUE, index, index + 1, slice,
			text_of(hours_vague_remedy((enum vague)token->value)));
	case WORD_CHRISTMAS: case WORD_BOXING: case WORD_NEW:
		return hours_refuse(reader, DIAG_HOURS_VAGUE, index, index + 1, slice,
			text_of(hours_vague_remedy(VAGUE_CHRISTMAS)));
	case WORD_HOLIDAYS:
		return hours_refuse(reader, DIAG_HOURS_VAGUE, index, index + 1, slice,
			text_of(hours_vague_remedy(VAGUE_HOLIDAYS)));
	case WORD_OPEN_END:
		return hours_refuse(reader, DIAG_HOURS_OPEN_ENDED, index, index + 1, slice);
	case TOKEN_UNKNOWN:
		if (is_date_in_figures(slice))
			return hours_refuse(reader, DIAG_HOURS_NO_SUCH_DATE, index, index + 1, slice);
		if (starts_with_digit(slice))
			return hours_refuse(reader, DIAG_HOURS_NO_SUCH_TIME, index, index + 1, slice);
		if (text_is(slice, "/"))
			return hours_refuse_with(reader, index, index + 1,
				"Write “&” or “-”, whichever is true: “Mon & Wed 10am-12noon”, “Mon-Wed 10am-12noon”.");
		if (is_day_letter(slice))
			return hours_refuse_with(reader, index, index + 1,
				"Write three letters of each day, or all: “Mon-Fri 9am-5pm”, “Monday, Wednesday & Friday 9am-5pm”.");
		nearest = hours_suggest(reader->diags->arena, slice);
		if (nearest.size > 0)
			return hours_refuse_with(reader, index, index + 1, text_format(reader->diags->arena,
				"Write “%.*s” if that is what it means. %s", TEXT_ARGS(nearest), general).at);
		break;
	case TOKEN_NUMBER: case TOKEN_ISO_DATE: /* "Thu 5 Nov 2026 6pm-8pm" */
		reader->at = index;
		if (hours_at_date(reader, 0))
			return hours_refuse(reader, DIAG_HOURS_SINGLE_DATE, index, hours_end(reader), reader->written.text);
		break;
	default:
		break;
	}
	return hours_refuse_with(reader, index, index + 1, general);
}
