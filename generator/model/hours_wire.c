/* Hours for scripts. See hours_wire.h. */
#include "model/hours_wire.h"

static const char kinds[] = {
	[HOURS_OPEN] = 'o',
	[HOURS_BY_APPOINTMENT] = 'a',
	[HOURS_CLOSED] = 'c',
	[HOURS_CLOSED_BANK_HOLIDAYS] = 'x',
	[HOURS_OPEN_BANK_HOLIDAYS] = 'b',
};

enum { EVERY_DAY = 0x7f, LAST_OF_MONTH = 5 };

static void
add_days(struct buffer *wire, uint8_t days)
{
	if (days == EVERY_DAY) {
		buffer_add_char(wire, '*');
		return;
	}
	for (int day = 0; day < 7; day++)
		if (days & 1 << day)
			buffer_add_char(wire, (char)('1' + day));
}

static void
add_nth(struct buffer *wire, uint8_t nth)
{
	buffer_add_char(wire, 'n');
	for (int i = 0; i <= LAST_OF_MONTH; i++)
		if (nth & 1 << i)
			buffer_add_char(wire, i == LAST_OF_MONTH ? 'l' : (char)('1' + i));
}

/* Two numbers below 100, two digits each: an hour and its minute, a month and its day. */
static void
add_two(struct buffer *wire, unsigned first, unsigned second)
{
	char *at = buffer_reserve(wire, 4);

	at[0] = (char)('0' + first / 10);
	at[1] = (char)('0' + first % 10);
	at[2] = (char)('0' + second / 10);
	at[3] = (char)('0' + second % 10);
	wire->size += 4;
	wire->at[wire->size] = '\0';
}

static void
add_day_of_year(struct buffer *wire, struct hours_day day)
{
	if (day.year)
		add_two(wire, (unsigned)day.year / 100, (unsigned)day.year % 100);
	add_two(wire, day.month, day.day);
}

static void
add_time(struct buffer *wire, unsigned minute)
{
	add_two(wire, minute / 60, minute % 60);
}

static void
add_rule(struct buffer *wire, const struct hours_rule *rule)
{
	buffer_add_char(wire, kinds[rule->kind]);
	add_days(wire, rule->days);
	if (rule->bank_holidays)
		buffer_add_char(wire, 'h');
	if (rule->nth)
		add_nth(wire, rule->nth);
	if (rule->weeks > 1)
		buffer_format(wire, "w%u", rule->weeks);
	if (date_given(rule->anchor)) {
		buffer_add_char(wire, '@');
		add_day_of_year(wire, (struct hours_day){ rule->anchor.year, rule->anchor.month, rule->anchor.day });
	}
	if (rule->first.month) {
		buffer_add_char(wire, 's');
		add_day_of_year(wire, rule->first);
		buffer_add_char(wire, '-');
		add_day_of_year(wire, rule->last);
	}
	for (size_t i = 0; i < rule->count; i++) {
		buffer_add_char(wire, i == 0 ? 't' : ',');
		add_time(wire, rule->ranges[i].from);
		buffer_add_char(wire, '-');
		add_time(wire, rule->ranges[i].until);
	}
}

static void
add_rules(struct buffer *wire, const struct hours *hours)
{
	for (size_t i = 0; i < hours->count; i++) {
		if (i > 0)
			buffer_add_char(wire, ';');
		add_rule(wire, &hours->rules[i]);
	}
}

/* Begins a spot and gives where its rules will stand. */
static size_t
begin_spot(struct buffer *wire, char letter)
{
	if (wire->size > 0)
		buffer_add_char(wire, '|');
	buffer_add_char(wire, letter);
	return wire->size;
}

void
hours_wire(const struct entry *entry, struct buffer *wire)
{
	static const char letters[CHANNELS] = { 'T', 'X', 'V', 'O' };
	size_t first = 0, first_size = 0;

	for (size_t i = 0; i < entry->place_count; i++) {
		size_t at = begin_spot(wire, 'P');

		add_rules(wire, &entry->places[i].hours);
		if (i == 0) {
			first = at;
			first_size = wire->size - at;
		}
	}
	for (size_t i = 0; i < CHANNELS; i++) {
		size_t at;

		if (!given(entry->channels[i]))
			continue;
		at = begin_spot(wire, letters[i]);
		add_rules(wire, &entry->channels[i].hours);
		if (first_size > 0 && text_equal(text_slice(buffer_text(wire), first, first + first_size),
			text_slice(buffer_text(wire), at, wire->size))) {
			wire->size = at;
			buffer_add_char(wire, '=');
		}
	}
}
