/* How long an entry is paid for: the rule of derive/runway.h at its edges. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "derive/runway.h"

static const struct date today = { 2026, 11, 23 };

/* A grant, from long ago until a day ("" = nobody said, "-" = open-ended). */
static struct funding_line
line(unsigned share, const char *until)
{
	struct funding_line line = { .kind.is = FUNDING_GRANT, .share.is = (uint8_t)share,
		.status.is = FUNDING_SECURED, .open_ended = until[0] == '-' };

	date_parse(text_of(until), &line.until.date);
	return line;
}

static struct runway
of(struct funding_line *lines, size_t count)
{
	struct entry entry = { .funding = lines, .funding_count = count };

	return runway_of(&entry, today);
}

#define OF(...) of((struct funding_line[]){ __VA_ARGS__ }, sizeof((struct funding_line[]){ __VA_ARGS__ }) \
	/ sizeof(struct funding_line))

static void
assert_until(struct runway runway, enum runway_is is, const char *until)
{
	struct date date = { 0 };

	date_parse(text_of(until), &date);
	assert_int_equal(runway.is, is);
	assert_int_equal(date_compare(runway.until, date), 0);
}

static void
test_months(void **state)
{
	(void)state;
	assert_until(OF(line(SHARE_ALL, "2027-11-24")), RUNWAY_SECURE, "2027-11-24");
	assert_until(OF(line(SHARE_ALL, "2027-11-23")), RUNWAY_RENEWAL_DUE, "2027-11-23");
	assert_until(OF(line(SHARE_ALL, "2027-05-23")), RUNWAY_RENEWAL_DUE, "2027-05-23");
	assert_until(OF(line(SHARE_ALL, "2027-05-22")), RUNWAY_AT_RISK, "2027-05-22");
	assert_until(OF(line(SHARE_ALL, "2026-11-23")), RUNWAY_AT_RISK, "2026-11-23");
	assert_until(OF(line(SHARE_ALL, "2026-11-22")), RUNWAY_ENDED, "");
	assert_until(OF(line(SHARE_ALL, "-")), RUNWAY_SECURE, "");
}

static void
test_shares(void **state)
{
	(void)state;
	assert_until(OF(line(SHARE_MOST, "2027-03-31")), RUNWAY_AT_RISK, "2027-03-31");
	assert_int_equal(OF(line(SHARE_PART, "2027-03-31")).is, RUNWAY_UNKNOWN);
	assert_int_equal(OF(line(SHARE_PART, "2027-03-31"), line(SHARE_PART, "2027-03-31")).is, RUNWAY_UNKNOWN);
	assert_until(OF(line(SHARE_PART, "2027-03-31"), line(SHARE_PART, "2027-04-30"), line(SHARE_PART, "2028-03-31")),
		RUNWAY_AT_RISK, "2027-03-31");
	assert_until(OF(line(SHARE_MOST, "2027-03-31"), line(SHARE_PART, "2030-03-31")), RUNWAY_AT_RISK, "2027-03-31");
	assert_until(OF(line(0, "2027-03-31")), RUNWAY_AT_RISK, "2027-03-31");
	assert_int_equal(OF(line(0, "2027-03-31"), line(0, "2027-03-31")).is, RUNWAY_UNKNOWN);
}

static void
test_one_behind_another(void **state)
{
	struct funding_line next = line(SHARE_ALL, "2028-03-31"), late;

	(void)state;
	date_parse(TEXT("2027-04-01"), &next.from.date);
	assert_until(OF(line(SHARE_ALL, "2027-03-31"), next), RUNWAY_SECURE, "2028-03-31");
	late = next;
	date_parse(TEXT("2027-04-02"), &late.from.date);
	assert_until(OF(line(SHARE_ALL, "2027-03-31"), late), RUNWAY_AT_RISK, "2027-03-31");
	assert_int_equal(OF(late).is, RUNWAY_UNKNOWN);
}

static void
test_what_does_not_count(void **state)
{
	struct funding_line applied = line(SHARE_ALL, "2030-03-31"), volunteers = line(0, ""), ending;

	(void)state;
	applied.status.is = FUNDING_APPLIED;
	volunteers.kind.is = FUNDING_VOLUNTEERS;
	ending = line(SHARE_ALL, "2027-03-31");
	ending.status.is = FUNDING_ENDING;
	assert_int_equal(OF(applied).is, RUNWAY_UNKNOWN);
	assert_until(OF(applied, line(SHARE_ALL, "2027-03-31")), RUNWAY_AT_RISK, "2027-03-31");
	assert_until(OF(ending), RUNWAY_AT_RISK, "2027-03-31");
	assert_int_equal(OF(volunteers).is, RUNWAY_VOLUNTEERS);
	assert_int_equal(OF(volunteers, line(SHARE_ALL, "2026-03-31")).is, RUNWAY_ENDED);
	assert_int_equal(OF(volunteers, line(SHARE_PART, "2026-03-31")).is, RUNWAY_VOLUNTEERS);
	assert_int_equal(OF(line(SHARE_PART, "2026-03-31")).is, RUNWAY_UNKNOWN);
	assert_int_equal(OF(line(SHARE_PART, "2026-03-31"), line(SHARE_PART, "2026-05-31")).is, RUNWAY_UNKNOWN);
	assert_int_equal(OF(line(SHARE_PART, "2026-03-31"), line(SHARE_PART, "2026-05-31"), line(SHARE_PART, "2026-05-31")).is,
		RUNWAY_ENDED);
	assert_int_equal(OF(volunteers, line(SHARE_PART, "2027-03-31")).is, RUNWAY_UNKNOWN);
	assert_int_equal(OF(volunteers, applied).is, RUNWAY_VOLUNTEERS);
}

static void
test_unknown(void **state)
{
	struct entry bare = { 0 };

	(void)state;
	assert_int_equal(runway_of(&bare, today).is, RUNWAY_UNKNOWN);
	assert_int_equal(OF(line(SHARE_ALL, "")).is, RUNWAY_UNKNOWN);
	assert_until(OF(line(SHARE_ALL, ""), line(SHARE_MOST, "2027-03-31")), RUNWAY_UNKNOWN, "2027-03-31");
	assert_until(OF(line(SHARE_PART, ""), line(SHARE_ALL, "2027-03-31")), RUNWAY_AT_RISK, "2027-03-31");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_months),
		cmocka_unit_test(test_shares),
		cmocka_unit_test(test_one_behind_another),
		cmocka_unit_test(test_what_does_not_count),
		cmocka_unit_test(test_unknown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
