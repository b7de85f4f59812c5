/*
 * Values as volunteers write them, taken strictly: YAML's own ideas of dates, numbers and truth are never
 * used, since they read `3/10/26` and `no` in ways that nobody meant. See values.h.
 */
#include "parse/values.h"

#include <string.h>

#include "model/entry.h"
#include "parse/hours_text.h"

static void *
member(const struct field *field, void *thing)
{
	return (char *)thing + field->offset;
}

/* The model outlives the nodes, but not the sources: slices of a source are kept as they are. */
static struct text
keep(struct reader *reader, const struct node *value)
{
	struct text text = text_trim(value->text), bytes = value->where.source->bytes;

	if (text.size > 0 && text.at >= bytes.at && text.at + text.size <= bytes.at + bytes.size)
		return text;
	return text_copy(reader->arena, text);
}

/* Free text: what YAML would cut off it silently is a mistake here. */
static bool
take_words(struct reader *reader, const struct field *field, const struct node *value, const char *expected,
	struct words *words)
{
	words->where = value->where;
	if (value->kind == NODE_MAPPING && value->source_line.size > 0 && value->count == 1) {
		diag_say(reader->diags, DIAG_YAML_COLON, value->where, value->source_line);
		return false;
	}
	if (value->kind != NODE_SCALAR) {
		fields_wrong_shape(reader, field, value, expected);
		return false;
	}
	if (value->cut.size > 0)
		diag_say(reader->diags, DIAG_YAML_COMMENT_CUT, where_inside(value->where.source, value->cut),
			value->cut);
	words->text = keep(reader, value);
	return true;
}

/* A word or number of a fixed form: a comment behind it cuts nothing off. */
static bool
take_word(struct reader *reader, const struct field *field, const struct node *value, const char *expected,
	struct words *words)
{
	if (value->kind != NODE_SCALAR) {
		fields_wrong_shape(reader, field, value, expected);
		return false;
	}
	*words = (struct words){ keep(reader, value), value->where };
	return true;
}

/* Words that people write for one of a choice's, and that are not near it in their letters. */
static struct text
choice_meant(enum choice_set set, struct text written)
{
	static const struct { enum choice_set set; const char *written, *meant; } rows[] = {
		{ SET_claim_method, "in person", "visit" }, { SET_claim_method, "in-person", "visit" },
		{ SET_claim_method, "face to face", "visit" }, { SET_claim_method, "call", "phone" },
		{ SET_claim_method, "telephone", "phone" }, { SET_claim_method, "online", "website" },
		{ SET_claim_method, "web", "website" },
		{ SET_kind, "support group", "peer-group" }, { SET_kind, "group", "peer-group" },
		{ SET_kind, "self-help group", "peer-group" }, { SET_kind, "club", "peer-group" },
		{ SET_kind, "crisis cafe", "safe-space" }, { SET_kind, "crisis café", "safe-space" },
		{ SET_kind, "hotline", "helpline" }, { SET_kind, "phone line", "helpline" }, { SET_kind, "telephone line", "helpline" },
		{ SET_entry_status, "temporarily closed", "paused" }, { SET_entry_status, "closed temporarily", "paused" },
		{ SET_entry_status, "closed until further notice", "paused" }, { SET_entry_status, "suspended", "paused" },
		{ SET_entry_status, "on hold", "paused" }, { SET_entry_status, "active", "open" },
		{ SET_funding_status, "confirmed", "secured" }, { SET_funding_status, "awarded", "secured" },
		{ SET_funding_status, "pending", "applied" }, { SET_funding_status, "applied for", "applied" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].set == set && text_equal_ignoring_case(written, text_of(rows[i].written)))
			return text_of(rows[i].meant);
	return written;
}

static void
take_choice(struct reader *reader, const struct field *field, const struct node *value, const char *expected,
	struct choice *choice)
{
	enum choice_set set = (enum choice_set)field->detail;
	struct words words;
	struct text *known;
	size_t count;

	choice->where = value->where;
	if (!take_word(reader, field, value, expected, &words)
		|| (choice->is = (uint8_t)choice_find(set, words.text)) != 0)
		return;
	count = choice_count(set);
	known = arena_array(reader->diags->arena, struct text, count);
	for (size_t i = 0; i < count; i++)
		known[i] = text_of(choice_written(set, (unsigned)i + 1));
	diag_say(reader->diags, DIAG_UNKNOWN_CHOICE, value->where, words.text, text_of(field->name),
		fields_alternatives(reader->diags->arena, choice_meant(set, words.text), known, count));
}

void
read_words(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	take_words(reader, field, value, "text", member(field, thing));
}

/* `topics: loneliness, anxiety`: to YAML one text, to whoever wrote it a list. Text may hold a comma, so each part
 * must be one word. */
static bool
lacks_brackets(struct reader *reader, const struct field *field, const struct node *value)
{
	struct text rest = text_trim(value->text), part;

	if (value->kind != NODE_SCALAR || value->quoted || text_find(rest, ",") < 0)
		return false;
	while (text_next(&rest, ',', &part))
		if (text_trim(part).size == 0 || text_find(text_trim(part), " ") >= 0)
			return false;
	diag_say(reader->diags, DIAG_LIST_WITHOUT_BRACKETS, value->where, text_trim(value->text), text_of(field->name));
	return true;
}

void
read_words_list(struct reader *reader, const struct field *field, const struct node *key,
	const struct node *value, void *thing)
{
	struct words_list *list = member(field, thing);
	size_t count;
	struct node *const *items = fields_items(&value, &count);

	if (lacks_brackets(reader, field, value))
		return;
	list->at = arena_array(reader->arena, struct words, count);
	for (size_t i = 0; i < count; i++)
		list->count += take_words(reader, field, items[i], "a list of texts", &list->at[list->count]);
}

void
read_choice(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	take_choice(reader, field, value, "one word", member(field, thing));
}

void
read_choices(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	struct choices *choices = member(field, thing);
	size_t count;
	struct node *const *items = fields_items(&value, &count);

	if (lacks_brackets(reader, field, value))
		return;
	choices->at = arena_array(reader->arena, struct choice, count);
	for (size_t i = 0; i < count; i++) {
		take_choice(reader, field, items[i], "a list of words", &choices->at[choices->count]);
		choices->count += choices->at[choices->count].is != 0;
	}
}

void
read_reference(struct reader *reader, const struct field *field, const struct node *key,
	const struct node *value, void *thing)
{
	struct reference *reference = member(field, thing);

	take_word(reader, field, value, "one id", &reference->id);
}

void
read_references(struct reader *reader, const struct field *field, const struct node *key,
	const struct node *value, void *thing)
{
	struct references *references = member(field, thing);
	size_t count;
	struct node *const *items = fields_items(&value, &count);

	if (lacks_brackets(reader, field, value))
		return;
	references->at = arena_array(reader->arena, struct reference, count);
	for (size_t i = 0; i < count; i++)
		references->count += take_word(reader, field, items[i], "a list of ids",
			&references->at[references->count].id);
}

/* "2026-02-30" has the form of a date, "3/10/26" has not. */
static bool
has_date_form(struct text text)
{
	static const char form[] = "0000-00-00";

	for (size_t i = 0; i < sizeof form - 1; i++)
		if (i >= text.size
			|| (form[i] == '-' ? text.at[i] != '-' : text.at[i] < '0' || text.at[i] > '9'))
			return false;
	return text.size == sizeof form - 1;
}

void
read_day(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	struct day *day = member(field, thing);
	struct words words;

	if (!take_word(reader, field, value, "a date", &words))
		return;
	if (date_parse(words.text, &day->date))
		day->where = words.where;
	else
		diag_say(reader->diags, has_date_form(words.text) ? DIAG_NO_SUCH_DATE : DIAG_BAD_DATE, words.where,
			words.text, text_of(field->name));
}

void
read_number(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	struct number *number = member(field, thing);
	struct words words;
	long is;

	if (!take_word(reader, field, value, "a number", &words))
		return;
	if (text_number(words.text, &is) && is >= 1 && is <= (long)field->detail)
		*number = (struct number){ is, words.where };
	else
		diag_say(reader->diags, DIAG_BAD_NUMBER, words.where, words.text, text_of(field->name),
			TEXT("1"), text_format(reader->diags->arena, "%u", field->detail));
}

void
read_yes_no(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	static const struct { struct text word; enum answer is; } answers[] = {
		{ TEXT_INIT("yes"), ANSWER_YES }, { TEXT_INIT("no"), ANSWER_NO },
		{ TEXT_INIT("unknown"), ANSWER_UNKNOWN },
	};
	struct yes_no *answer = member(field, thing);
	struct words words;

	if (!take_word(reader, field, value, "yes, no or unknown", &words))
		return;
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
		if (text_equal_ignoring_case(words.text, answers[i].word)) {
			*answer = (struct yes_no){ answers[i].is, words.where };
			return;
		}
	diag_say(reader->diags, DIAG_BAD_YES_NO, words.where, words.text, text_of(field->name));
}

bool
value_degrees(struct text text, double *degrees)
{
	bool negative = text_starts(text, "-"), point = false;
	double sum = 0, unit = 1;
	size_t digits = 0;

	for (size_t i = negative; i < text.size; i++) {
		char c = text.at[i];

		if (c == '.' && !point && digits > 0) {
			point = true;
		} else if (c >= '0' && c <= '9' && digits < 15) {
			sum = sum * 10 + (c - '0');
			unit = point ? unit * 10 : unit;
			digits++;
		} else {
			return false;
		}
	}
	*degrees = (negative ? -sum : sum) / unit;
	return digits > 0 && text.at[text.size - 1] != '.';
}

/* Both halves as text: from `55.9, -3.1`, or from the list that [55.9, -3.1] is. */
static bool
take_halves(struct reader *reader, const struct field *field, const struct node *value, struct text halves[2])
{
	struct words words;

	if (value->kind == NODE_SEQUENCE && value->count == 2 && value->items[0]->kind == NODE_SCALAR
		&& value->items[1]->kind == NODE_SCALAR) {
		halves[0] = value->items[0]->text;
		halves[1] = value->items[1]->text;
		return true;
	}
	if (!take_word(reader, field, value, "a latitude, a comma and a longitude", &words))
		return false;
	halves[1] = words.text;
	text_next(&halves[1], ',', &halves[0]);
	return true;
}

void
read_point(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	struct point *point = member(field, thing), found = { 0 };
	struct text halves[2] = { { 0 }, { 0 } };

	if (!take_halves(reader, field, value, halves))
		return;
	if (value_degrees(text_trim(halves[0]), &found.latitude)
		&& value_degrees(text_trim(halves[1]), &found.longitude) && found.latitude >= -90
		&& found.latitude <= 90 && found.longitude >= -180 && found.longitude <= 180) {
		*point = found;
		point->where = value->where;
	} else {
		diag_say(reader->diags, DIAG_BAD_POINT, value->where,
			value->kind == NODE_SCALAR ? value->text : TEXT("[...]"));
	}
}

/* A number of years at the start of the text, which is taken off it. */
static bool
take_age(struct text *text, uint8_t *age)
{
	size_t digits = 0;
	long number;

	*text = text_trim(*text);
	while (digits < text->size && text->at[digits] >= '0' && text->at[digits] <= '9')
		digits++;
	if (!text_number(text_slice(*text, 0, digits), &number) || number > 120)
		return false;
	*age = (uint8_t)number;
	*text = text_trim(text_slice(*text, digits, text->size));
	return true;
}

static bool
parse_ages(struct text text, struct ages *ages)
{
	static const char *const dashes[] = { "-", "–", "to " };

	*ages = (struct ages){ .from = 0, .until = 255 };
	if (text_is(text, "all")) {
		ages->all = true;
		return true;
	}
	if (text_starts(text, "up to ")) {
		text = text_slice(text, strlen("up to "), text.size);
		return take_age(&text, &ages->until) && text.size == 0;
	}
	if (!take_age(&text, &ages->from))
		return false;
	if (text_is(text, "+"))
		return true;
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (text_starts(text, dashes[i])) {
			text = text_slice(text, strlen(dashes[i]), text.size);
			return take_age(&text, &ages->until) && text.size == 0 && ages->from <= ages->until;
		}
	return false;
}

void
read_ages(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	struct ages *ages = member(field, thing), found;
	struct words words;

	if (!take_word(reader, field, value, "one range of ages", &words))
		return;
	if (parse_ages(words.text, &found)) {
		*ages = found;
		ages->where = words.where;
	} else {
		diag_say(reader->diags, DIAG_BAD_AGES, words.where, words.text);
	}
}

/* `Oct-Mar: Wed 10am-2pm` is a mapping to YAML; here it is the line somebody wrote. */
static bool
take_rule(struct reader *reader, const struct field *field, const struct node *value, struct hours_rule *rule)
{
	struct words written;

	if (value->kind == NODE_MAPPING && value->count == 1 && value->source_line.size > 0) {
		written = (struct words){ value->source_line, value->where };
		if (value->items[0]->cut.size > 0)
			diag_say(reader->diags, DIAG_YAML_COMMENT_CUT,
				where_inside(value->where.source, value->items[0]->cut), value->items[0]->cut);
	} else if (value->kind != NODE_SCALAR) {
		fields_wrong_shape(reader, field, value, "a list of opening hours, one rule a line");
		return false;
	} else if (!take_words(reader, field, value, "text", &written))
		return false;
	return hours_parse_rule(reader->arena, written, rule, reader->diags);
}

void
read_hours(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	struct hours *hours = member(field, thing);
	size_t count;
	struct node *const *items = fields_items(&value, &count);

	if (count == 0)
		return;
	hours->where = key->where;
	hours->rules = arena_array(reader->arena, struct hours_rule, count);
	for (size_t i = 0; i < count; i++)
		hours->count += take_rule(reader, field, items[i], &hours->rules[hours->count]);
}
