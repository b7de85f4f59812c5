/* When is an entry fresh, due, overdue or unverified: the edges of every interval. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "derive/derive.h"

static const struct source file;
static const struct date today = { 2026, 11, 23 };

static struct date
days_ago(int days)
{
	return date_add_days(today, -days);
}

static struct claim
claim(int ago, struct choice *checked, size_t count)
{
	return (struct claim){ .where.source = &file, .on = { days_ago(ago), { .source = &file } },
		.checked = { checked, count } };
}

/* A peer group is reviewed every 180 days. */
static struct entry
group(struct claim *claims, size_t count)
{
	return (struct entry){ .kind = { KIND_PEER_GROUP, { .source = &file } },
		.contact.phone = { TEXT("0131 496 0101"), { .source = &file } },
		.claims = claims, .claim_count = count };
}

static enum freshness_is
is_after(int days)
{
	struct site site = { 0 };
	struct claim claims[] = { claim(days, NULL, 0) };
	struct entry entry = group(claims, 1);

	return freshness_of(&site, &entry, today).is;
}

static void
test_intervals(void **state)
{
	(void)state;
	assert_int_equal(is_after(0), FRESHNESS_FRESH);
	assert_int_equal(is_after(134), FRESHNESS_FRESH);
	assert_int_equal(is_after(135), FRESHNESS_DUE);
	assert_int_equal(is_after(180), FRESHNESS_DUE);
	assert_int_equal(is_after(181), FRESHNESS_OVERDUE);
}

static void
test_settings_win(void **state)
{
	struct site site = { 0 };
	struct claim claims[] = { claim(40, NULL, 0) };
	struct entry entry = group(claims, 1);

	(void)state;
	site.settings.review_days[KIND_PEER_GROUP] = (struct number){ 30, { .source = &file } };
	assert_int_equal(freshness_of(&site, &entry, today).is, FRESHNESS_OVERDUE);
}

static void
test_no_claim(void **state)
{
	struct site site = { 0 };
	struct entry entry = group(NULL, 0);

	(void)state;
	assert_int_equal(freshness_of(&site, &entry, today).is, FRESHNESS_NEVER);
}

static void
test_future_claim_is_none(void **state)
{
	assert_int_equal(is_after(-1), FRESHNESS_NEVER);
	(void)state;
}

static void
test_partial_claims(void **state)
{
	struct site site = { 0 };
	struct choice phone[] = { { CHECKED_PHONE, { .source = &file } } };
	struct choice hours[] = { { CHECKED_HOURS, { .source = &file } } };
	struct claim both[] = { claim(10, phone, 1), claim(100, NULL, 0) };
	struct claim wrong[] = { claim(10, hours, 1) };
	struct choice how[] = { { WAY_IN_DROP_IN, { .source = &file } } };
	struct entry entry = group(both, 2);
	struct freshness freshness;

	(void)state;
	/* only a phone to check: the newest claim about it counts */
	freshness = freshness_of(&site, &entry, today);
	assert_int_equal(date_compare(freshness.checked, days_ago(10)), 0);
	/* with a way in, the entry is as old as the older claim about that */
	entry.access.how.at = how;
	entry.access.how.count = 1;
	freshness = freshness_of(&site, &entry, today);
	assert_int_equal(date_compare(freshness.checked, days_ago(100)), 0);
	assert_int_equal(date_compare(freshness.field[CHECKED_PHONE], days_ago(10)), 0);
	/* a claim about hours says nothing of the phone */
	entry = group(wrong, 1);
	freshness = freshness_of(&site, &entry, today);
	assert_int_equal(freshness.is, FRESHNESS_NEVER);
	assert_int_equal(date_compare(freshness.field[CHECKED_HOURS], days_ago(10)), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_intervals),
		cmocka_unit_test(test_settings_win),
		cmocka_unit_test(test_no_claim),
		cmocka_unit_test(test_future_claim_is_none),
		cmocka_unit_test(test_partial_claims),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
