/* Unicode's words and rules, read out of ICU into tables. The only file that sees unicode/. See locale.h. */
#include "base/locale.h"

#include <stdio.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uldnames.h>
#include <unicode/ulistformatter.h>
#include <unicode/uloc.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

enum { MONTHS = 12, WEEKDAYS = 7, HOURS = 24, PARTS_MOST = 12, COUNTS = 300, UNITS_MOST = 256 };

enum part_is { PART_WORDS, PART_DAY, PART_MONTH, PART_MONTH_ALONE, PART_MONTH_NUMBER, PART_YEAR };

/* A pattern of dates: words and fields in the order they are written. */
struct pattern {
	struct { enum part_is is; struct text words; } at[PARTS_MOST];
	size_t count;
};

/* What stands between the words of a list. */
struct between {
	struct text two, start, middle, end;
};

struct locale {
	struct text months[MONTHS], months_alone[MONTHS], weekdays[WEEKDAYS], day_parts[HOURS];
	struct pattern date, day_and_month, month_and_year;
	struct between between;
	uint8_t plurals[COUNTS]; /* enum plural, by count */
	uint8_t has_plurals;     /* a bit for each category */
	bool right_to_left, dotted_i;
};

/* What opening works with. */
struct opening {
	struct arena *arena;
	struct locale *locale;
	char name[ULOC_FULLNAME_CAPACITY]; /* ICU's: "cy_GB@calendar=gregorian;numbers=latn" */
	UErrorCode status;
};

static const char *const plural_names[PLURALS] = { "zero", "one", "two", "few", "many", "other" };

const char *
plural_name(enum plural plural)
{
	return plural_names[plural];
}

enum plural
plural_find(struct text name)
{
	int plural = 0;

	while (plural < PLURALS && !text_is(name, plural_names[plural]))
		plural++;
	return (enum plural)plural;
}

static struct text
utf8(struct opening *opening, const UChar *units, int32_t count)
{
	char bytes[UNITS_MOST * 3];
	int32_t size = 0;

	u_strToUTF8(bytes, sizeof bytes, &size, units, count, &opening->status);
	if (U_FAILURE(opening->status))
		return (struct text){ 0 };
	return text_copy(opening->arena, (struct text){ bytes, (size_t)size });
}

/* Codes of ours that ICU knows by another name. */
static const struct { const char *code, *icu; } other_names[] = { { "prs", "fa_AF" }, { "tl", "fil" } };

static bool
is_available(const char *language)
{
	for (int32_t i = 0; i < uloc_countAvailable(); i++)
		if (strcmp(uloc_getAvailable(i), language) == 0)
			return true;
	return false;
}

/* For a language it has no data for ICU would take that of the machine it runs on. */
static void
set_name(struct opening *opening, struct text language)
{
	char code[16] = "en";
	const char *name = code;

	if (language.size < sizeof code) {
		memcpy(code, language.at, language.size);
		code[language.size] = '\0';
	}
	for (size_t i = 0; i < sizeof other_names / sizeof *other_names; i++)
		if (strcmp(code, other_names[i].code) == 0)
			name = other_names[i].icu;
	if (!is_available(name))
		name = "en";
	snprintf(opening->name, sizeof opening->name, "%s%s@calendar=gregorian;numbers=latn", name,
		strchr(name, '_') ? "" : "_GB");
}

static void
add_part(struct pattern *pattern, enum part_is is, struct text words)
{
	if (pattern->count == PARTS_MOST)
		return;
	pattern->at[pattern->count].is = is;
	pattern->at[pattern->count++].words = words;
}

static void
add_field(struct pattern *pattern, UChar letter, int length)
{
	if (letter == 'd')
		add_part(pattern, PART_DAY, TEXT(""));
	else if (letter == 'y')
		add_part(pattern, PART_YEAR, TEXT(""));
	else if ((letter == 'M' || letter == 'L') && length < 3)
		add_part(pattern, PART_MONTH_NUMBER, TEXT(""));
	else if (letter == 'M')
		add_part(pattern, PART_MONTH, TEXT(""));
	else if (letter == 'L')
		add_part(pattern, PART_MONTH_ALONE, TEXT(""));
}

/* Reads a pattern such as "d'mh' MMMM y" (UTS 35, Date Format Patterns). */
static void
read_pattern(struct opening *opening, const UChar *units, int32_t count, struct pattern *pattern)
{
	UChar words[UNITS_MOST];
	int32_t size = 0;
	bool quoted = false;

	for (int32_t i = 0; i < count; ) {
		bool letter = (units[i] >= 'a' && units[i] <= 'z') || (units[i] >= 'A' && units[i] <= 'Z');
		int32_t next = i + 1;

		if (units[i] == '\'' && next < count && units[next] == '\'') {
			words[size++] = units[next++];
		} else if (units[i] == '\'') {
			quoted = !quoted;
		} else if (quoted || !letter) {
			words[size++] = units[i];
		} else {
			while (next < count && units[next] == units[i])
				next++;
			if (size > 0)
				add_part(pattern, PART_WORDS, utf8(opening, words, size));
			size = 0;
			add_field(pattern, units[i], next - i);
		}
		i = next;
	}
	if (size > 0)
		add_part(pattern, PART_WORDS, utf8(opening, words, size));
}

static void
read_best_pattern(struct opening *opening, UDateTimePatternGenerator *generator, const char *skeleton,
	struct pattern *pattern)
{
	UChar fields[16], units[UNITS_MOST];
	int32_t count;

	u_uastrcpy(fields, skeleton);
	count = udatpg_getBestPattern(generator, fields, -1, units, UNITS_MOST, &opening->status);
	if (U_SUCCESS(opening->status))
		read_pattern(opening, units, count, pattern);
}

/* The pattern without its year and the words that belong to that: what stands behind it when it comes first,
 * and on both its sides when it comes last. CLDR has patterns for this too, but not as well kept. */
static void
drop_year(const struct pattern *date, struct pattern *left)
{
	size_t year = 0, from = 0, until = date->count;

	while (year < date->count && date->at[year].is != PART_YEAR)
		year++;
	if (year < 2) {
		for (from = year + 1; from < date->count && date->at[from].is == PART_WORDS; from++)
			continue;
	} else {
		for (until = year; until > 0 && date->at[until - 1].is == PART_WORDS; until--)
			continue;
	}
	for (size_t i = from; i < until; i++)
		add_part(left, date->at[i].is, date->at[i].words);
}

static void
read_patterns(struct opening *opening)
{
	UDateTimePatternGenerator *generator = udatpg_open(opening->name, &opening->status);

	if (U_SUCCESS(opening->status)) {
		read_best_pattern(opening, generator, "yMMMMd", &opening->locale->date);
		read_best_pattern(opening, generator, "yMMMM", &opening->locale->month_and_year);
		drop_year(&opening->locale->date, &opening->locale->day_and_month);
	}
	udatpg_close(generator);
}

static struct text
symbol(struct opening *opening, const UDateFormat *format, UDateFormatSymbolType type, int32_t index)
{
	UChar units[UNITS_MOST];
	int32_t count = udat_getSymbols(format, type, index, units, UNITS_MOST, &opening->status);

	return U_SUCCESS(opening->status) ? utf8(opening, units, count) : (struct text){ 0 };
}

/* Half past each hour, since noon and midnight have names of their own. */
static struct text
day_part(struct opening *opening, const UDateFormat *format, int hour)
{
	UChar units[UNITS_MOST];
	int32_t count = udat_format(format, (hour * 60 + 30) * 60000.0, units, UNITS_MOST, NULL, &opening->status);

	return U_SUCCESS(opening->status) ? utf8(opening, units, count) : (struct text){ 0 };
}

static void
read_names(struct opening *opening)
{
	static const UChar zone[] = { 'U', 'T', 'C', 0 }, part_of_day[] = { 'B', 0 };
	struct locale *locale = opening->locale;
	UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, opening->name, zone, -1, part_of_day, -1,
		&opening->status);

	for (int month = 0; month < MONTHS; month++) {
		locale->months[month] = symbol(opening, format, UDAT_MONTHS, month);
		locale->months_alone[month] = symbol(opening, format, UDAT_STANDALONE_MONTHS, month);
	}
	for (int day = 0; day < WEEKDAYS; day++) /* ICU's weeks begin with a Sunday, number 1 */
		locale->weekdays[day] = symbol(opening, format, UDAT_STANDALONE_WEEKDAYS, (day + 1) % WEEKDAYS + 1);
	for (int hour = 0; hour < HOURS; hour++)
		locale->day_parts[hour] = day_part(opening, format, hour);
	udat_close(format);
}

static struct text
units_between(struct opening *opening, const UChar *list, UChar before, UChar behind)
{
	const UChar *from = u_strchr(list, before), *until = u_strchr(list, behind);

	return from && until ? utf8(opening, from + 1, (int32_t)(until - from - 1)) : TEXT(" ");
}

/* ICU does not give its patterns of lists, so lists of marks are made and taken apart. */
static void
read_between(struct opening *opening)
{
	static const UChar a[] = { 0xe000 }, b[] = { 0xe001 }, c[] = { 0xe002 }, d[] = { 0xe003 };
	static const UChar *const marks[] = { a, b, c, d };
	static const int32_t sizes[] = { 1, 1, 1, 1 };
	struct between *between = &opening->locale->between;
	UListFormatter *format = ulistfmt_openForType(opening->name, ULISTFMT_TYPE_AND, ULISTFMT_WIDTH_WIDE,
		&opening->status);
	UChar two[UNITS_MOST] = { 0 }, four[UNITS_MOST] = { 0 };

	ulistfmt_format(format, marks, sizes, 2, two, UNITS_MOST, &opening->status);
	ulistfmt_format(format, marks, sizes, 4, four, UNITS_MOST, &opening->status);
	if (U_SUCCESS(opening->status)) {
		between->two = units_between(opening, two, a[0], b[0]);
		between->start = units_between(opening, four, a[0], b[0]);
		between->middle = units_between(opening, four, b[0], c[0]);
		between->end = units_between(opening, four, c[0], d[0]);
	}
	ulistfmt_close(format);
}

static void
read_plurals(struct opening *opening)
{
	UPluralRules *rules = uplrules_open(opening->name, &opening->status);

	for (int count = 0; count < COUNTS; count++) {
		UChar units[UNITS_MOST];
		int32_t size = uplrules_select(rules, count, units, UNITS_MOST, &opening->status);
		struct text name = U_SUCCESS(opening->status) ? utf8(opening, units, size) : TEXT("other");

		opening->locale->plurals[count] = (uint8_t)plural_find(name);
		opening->locale->has_plurals |= (uint8_t)(1 << opening->locale->plurals[count]);
	}
	opening->locale->has_plurals |= 1 << PLURAL_OTHER;
	uplrules_close(rules);
}

static bool
fail_reading(const struct opening *opening, struct failure *failure)
{
	return fail(failure, "cannot read what ICU knows of the language %s: %s", opening->name,
		u_errorName(opening->status));
}

const struct locale *
locale_open(struct arena *arena, struct text language, struct failure *failure)
{
	struct opening opening = { .arena = arena, .locale = arena_alloc(arena, sizeof *opening.locale) };
	static void (*const steps[])(struct opening *opening) = { read_patterns, read_names, read_between, read_plurals };

	set_name(&opening, language);
	opening.locale->right_to_left = uloc_isRightToLeft(opening.name);
	opening.locale->dotted_i = text_is(language, "tr") || text_is(language, "az");
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
		steps[i](&opening);
		if (U_FAILURE(opening.status)) {
			fail_reading(&opening, failure);
			return NULL;
		}
	}
	return opening.locale;
}

bool
locale_name_languages(struct arena *arena, struct text language, const char *const *codes, size_t count,
	struct text *names, struct failure *failure)
{
	UDisplayContext contexts[] = { UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU, UDISPCTX_NO_SUBSTITUTE };
	struct opening opening = { .arena = arena };
	ULocaleDisplayNames *display;

	set_name(&opening, language);
	display = uldn_openForContext(opening.name, contexts, 2, &opening.status);
	for (size_t i = 0; U_SUCCESS(opening.status) && i < count; i++) {
		UChar units[UNITS_MOST];
		UErrorCode none = U_ZERO_ERROR;
		int32_t size = uldn_languageDisplayName(display, codes[i], units, UNITS_MOST, &none);

		names[i] = U_SUCCESS(none) && size > 0 ? utf8(&opening, units, size) : TEXT("");
	}
	uldn_close(display);
	return U_SUCCESS(opening.status) || fail_reading(&opening, failure);
}

bool
locale_is_right_to_left(const struct locale *locale)
{
	return locale->right_to_left;
}

enum plural
locale_plural(const struct locale *locale, size_t count)
{
	return (enum plural)locale->plurals[count < COUNTS ? count : COUNTS - 100 + count % 100];
}

bool
locale_has_plural(const struct locale *locale, enum plural plural)
{
	return locale->has_plurals >> plural & 1;
}

/* Writes a number from 0 to 9999 and gives its text. */
static struct text
digits(char at[4], int number)
{
	size_t size = 1;

	for (int rest = number / 10; rest > 0; rest /= 10)
		size++;
	for (size_t i = size; i > 0; i--, number /= 10)
		at[i - 1] = (char)('0' + number % 10);
	return (struct text){ at, size };
}

static struct text
fill(struct arena *arena, const struct locale *locale, const struct pattern *pattern, int year, int month, int day)
{
	char numbers[PARTS_MOST][4];
	struct text words[PARTS_MOST];

	for (size_t i = 0; i < pattern->count; i++) {
		switch (pattern->at[i].is) {
		case PART_WORDS:
			words[i] = pattern->at[i].words;
			break;
		case PART_DAY:
			words[i] = digits(numbers[i], day);
			break;
		case PART_MONTH:
			words[i] = locale->months[month - 1];
			break;
		case PART_MONTH_ALONE:
			words[i] = locale->months_alone[month - 1];
			break;
		case PART_MONTH_NUMBER:
			words[i] = digits(numbers[i], month);
			break;
		case PART_YEAR:
			words[i] = digits(numbers[i], year);
			break;
		}
	}
	return text_join(arena, words, pattern->count);
}

struct text
locale_date(struct arena *arena, const struct locale *locale, struct date date)
{
	return fill(arena, locale, &locale->date, date.year, date.month, date.day);
}

struct text
locale_day_and_month(struct arena *arena, const struct locale *locale, int month, int day)
{
	return fill(arena, locale, &locale->day_and_month, 0, month, day);
}

struct text
locale_month_and_year(struct arena *arena, const struct locale *locale, int year, int month)
{
	return fill(arena, locale, &locale->month_and_year, year, month, 0);
}

struct text
locale_month(const struct locale *locale, int month)
{
	return locale->months_alone[month - 1];
}

struct text
locale_month_beside_day(const struct locale *locale, int month)
{
	return locale->months[month - 1];
}

struct text
locale_weekday(const struct locale *locale, enum weekday weekday)
{
	return locale->weekdays[weekday];
}

struct text
locale_day_part(const struct locale *locale, int hour)
{
	return locale->day_parts[hour];
}

static bool
begins_with_vowel(struct text words)
{
	struct text first = text_slice(words, 0, 1);

	return first.size > 0 && strchr("AEIOUWYaeiouwy", first.at[0]);
}

/* Letters in brackets are for when a vowel follows: Welsh " a(c) ". */
static void
add_between(struct text **piece, struct text between, struct text next)
{
	ptrdiff_t open = text_find(between, "("), close = text_find(between, ")");

	if (open < 0 || close < open) {
		*(*piece)++ = between;
		return;
	}
	*(*piece)++ = text_slice(between, 0, (size_t)open);
	if (begins_with_vowel(next))
		*(*piece)++ = text_slice(between, (size_t)open + 1, (size_t)close);
	*(*piece)++ = text_slice(between, (size_t)close + 1, between.size);
}

struct text
locale_list(struct arena *arena, const struct locale *locale, const struct text *words, size_t count)
{
	const struct between *between = &locale->between;
	struct text *pieces, *piece;

	if (count < 2)
		return count == 1 ? words[0] : TEXT("");
	piece = pieces = arena_array(arena, struct text, count * 4);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			add_between(&piece, count == 2 ? between->two : i == 1 ? between->start
				: i + 1 == count ? between->end : between->middle, words[i]);
		*piece++ = words[i];
	}
	return text_join(arena, pieces, (size_t)(piece - pieces));
}

/* How many bytes of UTF-8 a character takes that begins so. */
static int32_t
bytes_of(unsigned char lead)
{
	return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

struct text
locale_capital(struct arena *arena, const struct locale *locale, struct text words)
{
	size_t first = words.size > 0 ? (size_t)bytes_of((unsigned char)words.at[0]) : 0;
	UChar units[U16_MAX_LENGTH];
	UChar32 letter = 0, capital;
	char bytes[5];
	int32_t count = 0, size = 0;
	UErrorCode status = U_ZERO_ERROR;

	if (first == 0 || first > words.size)
		return words;
	u_strFromUTF8(units, U16_MAX_LENGTH, &count, words.at, (int32_t)first, &status);
	u_strToUTF32(&letter, 1, NULL, units, count, &status);
	capital = letter == 'i' && locale->dotted_i ? 0x130 : u_totitle(letter);
	if (U_FAILURE(status) || capital == letter)
		return words;
	u_strFromUTF32(units, U16_MAX_LENGTH, &count, &capital, 1, &status);
	u_strToUTF8(bytes, sizeof bytes, &size, units, count, &status);
	return text_join(arena, (struct text[]){ { bytes, (size_t)size },
		text_slice(words, first, words.size) }, 2);
}
