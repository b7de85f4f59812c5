/* The questions. See questions.h. */
#include "interview/questions.h"

#include "model/wording.h"

#define TO_GO_TO (1u << KIND_SERVICE | 1u << KIND_SAFE_SPACE | 1u << KIND_PEER_GROUP)
#define TO_CALL (1u << KIND_HELPLINE)

static const struct question_row rows[QUESTIONS] = {
	[ASK_NAME] = { "--name", NULL, "name", .needed = true,
		.ask = PHRASE("What is it called?"), .hint = "What the people who run it call it." },
	[ASK_KIND] = { "--kind", NULL, "kind", .needed = true, .names = NAMES_CHOICE, .set = SET_kind,
		.ask = PHRASE("What is it?"), .hint = "A safe space is somewhere to go when things feel too much; a peer group is people in the same boat." },
	[ASK_RUN_BY] = { "--run-by", NULL, "run-by", .needed = true, .names = NAMES_ORGANISATION,
		.ask = PHRASE("Who runs it?"), .hint = "The organisation or group, by its name. It is added if it is not there yet." },
	[ASK_SUMMARY] = { "--summary", NULL, "summary", .needed = true,
		.ask = PHRASE("What is it, in a sentence or two?"),
		.hint = "Say what it is, for whom, and how to start. It stands in every list, so keep it below 200 letters." },
	[ASK_TOPICS] = { "--topic", NULL, "topics", ANSWER_LIST, .needed = true, .names = NAMES_TOPIC,
		.ask = PHRASE("What does it help with?"), .hint = "One or more topics, with commas between them." },
	[ASK_FOR] = { "--for", NULL, "for",
		.ask = PHRASE("Who may come or call?"), .hint = "In your own words: “Anyone who cares for somebody, 16 or over.”" },
	[ASK_AGES] = { "--ages", NULL, "ages",
		.ask = PHRASE("How old must people be?"), .hint = "16+, 18-25, up to 17, or all." },
	[ASK_WAY_IN] = { "--way-in", "access", "how", ANSWER_LIST, .needed = true, .names = NAMES_CHOICE, .set = SET_way_in,
		.kinds = TO_GO_TO,
		.ask = PHRASE("How do people get in?"), .hint = "One or more ways, with commas between them." },
	[ASK_NEXT] = { "--next", "access", "next",
		.ask = PHRASE("What happens when somebody comes or calls?"),
		.hint = "The first five minutes: “You are met at the door and offered a hot drink.”" },
	[ASK_COST] = { "--cost", NULL, "cost", .unless = "free",
		.ask = PHRASE("What does it cost?"), .hint = "“free”, or words with an amount: “£2, and nobody is turned away”." },
	[ASK_AREAS] = { "--area", NULL, "covers", ANSWER_LIST, .needed = true, .names = NAMES_AREA,
		.ask = PHRASE("Which areas does it serve?"),
		.hint = "One or more areas, with commas between them; or “everywhere”, for the whole country." },
	[ASK_PLACE] = { "--place", "places", "confidential", ANSWER_PLACE, .needed = true, .kinds = TO_GO_TO,
		.ask = PHRASE("Is there a place to go to?"),
		.hint = "yes, no, or secret. A refuge's address must never be typed: this folder keeps everything for ever." },
	[ASK_ADDRESS] = { "--address", "places", "address", .needed = true, .kinds = TO_GO_TO,
		.ask = PHRASE("What is its address?"), .hint = "As on an envelope, on one line, without the postcode." },
	[ASK_POSTCODE] = { "--postcode", "places", "postcode", .kinds = TO_GO_TO,
		.ask = PHRASE("And its postcode?"), .hint = "The whole of it, so that people find it on a map." },
	[ASK_HOURS] = { "--hours", "places", "hours", ANSWER_LINES, .kinds = TO_GO_TO,
		.ask = PHRASE("When is it open?"),
		.hint = "A line for each: “Mon-Fri 9am-5pm”, “1st Tue 6pm-8pm”, “closed bank holidays”, “24/7”." },
	[ASK_PHONE_HOURS] = { "--phone-hours", "by-phone", "hours", ANSWER_LINES, .kinds = TO_CALL, .needed = true,
		.ask = PHRASE("When does somebody answer?"),
		.hint = "A line for each: “Mon-Fri 6pm-midnight”, “Sat-Sun 24 hours”, “24/7”." },
	[ASK_PHONE] = { "--phone", "contact", "phone", .ask = PHRASE("Which number do people call?") },
	[ASK_TEXT] = { "--text", "contact", "text", .ask = PHRASE("Which number do people text?") },
	[ASK_EMAIL] = { "--email", "contact", "email", .ask = PHRASE("Which e-mail address does somebody read?"),
		.hint = "One that the group owns, rather than a person's." },
	[ASK_WEBSITE] = { "--website", "contact", "website", .ask = PHRASE("Has it a website?"), .hint = "The whole address, with https://" },
	[ASK_INSTEAD] = { "--instead", NULL, "if-not-this", ANSWER_LIST, .names = NAMES_ENTRY,
		.ask = PHRASE("What should people try when this is closed, or not right for them?"),
		.hint = "Other entries, with commas between them. In a crisis, one that is open when this is not." },
	[ASK_ABOUT] = { "--about", NULL, NULL, ANSWER_BODY,
		.ask = PHRASE("What is it like there?"), .hint = "What no question above asked, in plain words." },
};

const struct question_row *
question_row(enum question question)
{
	return &rows[question];
}

enum question
question_of(struct text option)
{
	int question = 0;

	while (question < QUESTIONS && !text_is(option, rows[question].option))
		question++;
	return (enum question)question;
}
