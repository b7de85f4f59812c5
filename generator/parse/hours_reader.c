/* Looking at tokens, and refusing them. See hours_reader.h. */
#include "parse/hours_reader.h"

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

	return text_format(reader->diags->arena, "%.*s%s%.*s",
		TEXT_ARGS(text_slice(text, 0, reader->tokens[from].start)), instead,
		TEXT_ARGS(text_slice(text, reader->tokens[until - 1].end, text.size)));
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
		if (starts_with_digit(slice))
			return hours_refuse(reader, DIAG_HOURS_NO_SUCH_TIME, index, index + 1, slice);
		if (text_is(slice, "/"))
			return hours_refuse_with(reader, index, index + 1,
				"Write “&” or “-”, whichever is true: “Mon & Wed 10am-12noon”, “Mon-Wed 10am-12noon”.");
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
