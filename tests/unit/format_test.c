/* Tests of the written forms: numbers, addresses, postcodes and ids. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/format.h"
#include "model/language.h"

static const char *
dialled(const char *written)
{
	static char digits[PHONE_SIZE];

	return phone_parse(text_of(written), digits) ? digits : "no";
}

static void
test_phones(void **state)
{
	static const char *const cases[][2] = {
		{ "0131 496 0101", "+441314960101" }, { "01314960101", "+441314960101" },
		{ "(0131) 496-0101", "+441314960101" }, { "+44 (0)131 496 0101", "+441314960101" },
		{ "0044 131 496 0101", "+441314960101" }, { "+44 0131 496 0101", "+441314960101" },
		{ "020 7946 0123", "+442079460123" }, { "07700 900123", "+447700900123" },
		{ "0800 83 85 87", "+44800838587" }, { "0800 1111", "+448001111" }, { "016977 2345", "+44169772345" },
		{ "01204 12345", "+44120412345" }, { "999", "999" }, { "111", "111" }, { "116 123", "116123" },
		{ "18000", "18000" }, { "18001 111", "18001111" }, { "18001 0808 808 8000", "1800108088088000" },
		{ "+353 1 234 5678", "+35312345678" }, { "0131 496 0101 ext 12", "+441314960101;ext=12" },
		{ "0131 496 0101 x12", "+441314960101;ext=12" }, { "0131\xc2\xa0" "496 0101", "+441314960101" },
		{ "0131 496 010", "no" }, { "0131 496 01011", "no" }, { "", "no" }, { "+", "no" }, { "phone us", "no" },
		{ "0131 496 0101 (ask for Jo)", "no" }, { "0131 496 0101 / 0102", "no" }, { "0031 20 123", "+3120123" },
		{ "0631 496 0101", "no" }, { "123", "no" }, { "18001 496", "no" }, { "ext 12", "no" },
		{ "00000000000000000000000000000000000000000000000000", "no" }, { "+44", "no" }, { "0044", "no" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(dialled(cases[i][0]), cases[i][1]);
}

static void
test_text_numbers(void **state)
{
	char digits[PHONE_SIZE];

	(void)state;
	assert_true(text_number_parse(TEXT("85258"), digits));
	assert_string_equal(digits, "85258");
	assert_true(text_number_parse(TEXT("07700 900123"), digits));
	assert_string_equal(digits, "+447700900123");
	assert_false(text_number_parse(TEXT("SHOUT to 85258"), digits));
	assert_false(text_number_parse(TEXT("12345"), digits));
	assert_false(text_number_parse(TEXT(""), digits));
}

static void
test_emails(void **state)
{
	static const char *const good[] = { "hello@lantern.example", "a.b+c@x.org.uk", "o'neil@lantern.example" };
	static const char *const bad[] = { "", "@", "hello", "hello@", "@lantern.example", "hello@lantern", "a b@x.org",
		"a..b@x.org", ".a@x.org", "a@x..org", "a@-x.org", "a@b@c.org ", "mailto:a@x.org", "a@x.org, b@x.org" };

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(email_parse(text_of(good[i])));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(email_parse(text_of(bad[i])));
	assert_true(text_is(email_host(TEXT("a@x.org")), "x.org"));
}

static void
test_addresses(void **state)
{
	static const struct { const char *written; enum address_is is; const char *host; } cases[] = {
		{ "https://lantern.example", ADDRESS_FINE, "lantern.example" },
		{ "HTTPS://Lantern.Example/a?b#c", ADDRESS_FINE, "Lantern.Example" },
		{ "http://lantern.example:8080/", ADDRESS_FINE, "lantern.example" },
		{ "https://user@lantern.example/", ADDRESS_BROKEN, "lantern.example" },
		{ "https://lantern.example/?q=\xc2\xac", ADDRESS_FINE, "lantern.example" },
		{ "www.lantern.example", ADDRESS_WITHOUT_SCHEME, "" },
		{ "lantern.example:80/x", ADDRESS_WITHOUT_SCHEME, "" },
		{ "", ADDRESS_WITHOUT_SCHEME, "" },
		{ "javascript:alert(1)", ADDRESS_OTHER_SCHEME, "" },
		{ "JavaScript:alert(1)", ADDRESS_OTHER_SCHEME, "" },
		{ "data:text/html,x", ADDRESS_OTHER_SCHEME, "" },
		{ "mailto:a@x.org", ADDRESS_OTHER_SCHEME, "" },
		{ "https:/lantern.example", ADDRESS_BROKEN, "" },
		{ "https://", ADDRESS_BROKEN, "" },
		{ "https://lantern", ADDRESS_BROKEN, "lantern" },
		{ "http://https://lantern.example", ADDRESS_BROKEN, "https" },
		{ "https://lantern.example/a b", ADDRESS_BROKEN, "lantern.example" },
		{ "https://lantern.example\\a", ADDRESS_BROKEN, "lantern.example" },
		{ "/pages/about", ADDRESS_BROKEN, "" },
	};
	struct address address;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(address_parse(text_of(cases[i].written), &address), cases[i].is);
		assert_true(text_is(address.host, cases[i].host));
	}
	assert_true(host_is_within(TEXT("www.bit.ly"), "bit.ly"));
	assert_true(host_is_within(TEXT("BIT.LY"), "bit.ly"));
	assert_false(host_is_within(TEXT("rabbit.ly"), "bit.ly"));
	assert_false(host_is_within(TEXT("ly"), "bit.ly"));
}

static void
test_postcodes(void **state)
{
	static const char *const good[][2] = { { "EH6 7BT", "EH6 7BT" }, { "eh67bt", "EH6 7BT" },
		{ " W1A  1AA ", "W1A 1AA" }, { "M1 1AA", "M1 1AA" }, { "EC1A1BB", "EC1A 1BB" }, { "SW19 2AB", "SW19 2AB" } };
	static const char *const bad[] = { "", "EH6", "EH6 7B", "EH6 7CI", "EHH6 7BT", "6EH 7BT", "EH6-7BT", "EH6 7BTX",
		"EH6 7BT Leith", "EH6AA 7BT" };
	struct postcode postcode;

	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		assert_true(postcode_parse(text_of(good[i][0]), &postcode));
		assert_string_equal(postcode.text, good[i][1]);
		assert_int_equal(postcode.text[postcode.outcode_size], ' ');
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(postcode_parse(text_of(bad[i]), &postcode));
}

static void
test_ids_and_codes(void **state)
{
	(void)state;
	assert_true(organisation_id_parse(TEXT("GB-SC-SC012345")));
	assert_true(organisation_id_parse(TEXT("GB-CHC-1234567")));
	assert_false(organisation_id_parse(TEXT("GB-SC-")));
	assert_false(organisation_id_parse(TEXT("SC012345")));
	assert_false(organisation_id_parse(TEXT("GB-SC-SC 012345")));
	assert_true(area_code_parse(TEXT("S12000036")));
	assert_false(area_code_parse(TEXT("EH6")));
	assert_false(area_code_parse(TEXT("S1200003X")));
	assert_true(timezone_parse(TEXT("Europe/London")));
	assert_true(timezone_parse(TEXT("Europe/Isle_of_Man")));
	assert_true(timezone_parse(TEXT("Atlantic/Stanley")));
	assert_false(timezone_parse(TEXT("Europe/Lundon")));
	assert_false(timezone_parse(TEXT("Europe/London/Leith")));
	assert_false(timezone_parse(TEXT("GMT")));
	assert_false(timezone_parse(TEXT("../etc/passwd")));
	assert_false(timezone_parse(TEXT("Europe/../London")));
	assert_true(id_parse(TEXT("the-lantern-2")));
	assert_false(id_parse(TEXT("")));
	assert_false(id_parse(TEXT("The-Lantern")));
	assert_false(id_parse(TEXT("../x")));
}

static void
test_languages(void **state)
{
	size_t count;

	(void)state;
	assert_string_equal(language_of(TEXT("pl"))->english, "Polish");
	assert_true(language_of(TEXT("ur"))->right_to_left);
	assert_false(language_of(TEXT("cy"))->right_to_left);
	assert_string_equal(language_named(TEXT("Cymraeg"))->code, "cy");
	assert_string_equal(language_named(TEXT("polish"))->code, "pl");
	assert_null(language_of(TEXT("")));
	assert_null(language_of(TEXT("xx")));
	assert_true(language_code_parse(TEXT("bfi")));
	assert_false(language_code_parse(TEXT("Polish")));
	for (const struct language *rows = languages(&count); count > 1; count--)
		assert_true(text_compare(text_of(rows[count - 2].english), text_of(rows[count - 1].english)) < 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_phones),
		cmocka_unit_test(test_text_numbers),
		cmocka_unit_test(test_emails),
		cmocka_unit_test(test_addresses),
		cmocka_unit_test(test_postcodes),
		cmocka_unit_test(test_ids_and_codes),
		cmocka_unit_test(test_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
