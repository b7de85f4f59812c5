/* Few names are left unknown, and those that are words as well (Grace, Mark, May) are not asked about. See people.h. */
#include "check/people.h"

#include <stdlib.h>
#include <string.h>

#include "model/spot.h"

enum { LONGEST_NAME = 16, WORDS_MOST = 4 };

/* In the order of strcmp(). */
static const char *const first_names[] = {
	"Aaron", "Abdul", "Abigail", "Adam", "Adrian", "Agnes", "Agnieszka", "Ahmed", "Aileen", "Aisha", "Alan",
	"Alasdair", "Alastair", "Alex", "Alexander", "Alexandra", "Ali", "Alice", "Alison", "Alistair", "Amanda",
	"Amelia", "Amina", "Amy", "Andrea", "Andrew", "Andy", "Angela", "Angus", "Anita", "Ann", "Anna", "Anne",
	"Annie", "Anthony", "Antony", "Arthur", "Ashley", "Asif", "Audrey", "Barbara", "Barry", "Ben", "Benjamin",
	"Bernard", "Beth", "Bethan", "Betty", "Beverley", "Brenda", "Brian", "Bridget", "Callum", "Calum", "Cameron",
	"Carl", "Carla", "Carol", "Caroline", "Carolyn", "Catherine", "Catriona", "Charles", "Charlie", "Cheryl",
	"Chloe", "Chris", "Christina", "Christine", "Christopher", "Claire", "Clare", "Clive", "Colin", "Connor",
	"Craig", "Cyril", "Daniel", "Danielle", "Danny", "Darren", "Dave", "David", "Davina", "Dean", "Debbie",
	"Deborah", "Denise", "Dennis", "Derek", "Diana", "Diane", "Donald", "Donna", "Dorothy", "Dougal", "Douglas",
	"Duncan", "Edith", "Edward", "Eileen", "Eilidh", "Elaine", "Eleanor", "Elizabeth", "Ella", "Ellen", "Ellie",
	"Elsie", "Emily", "Emma", "Eric", "Erin", "Ethan", "Eva", "Evelyn", "Ewa", "Fatima", "Fergus", "Fiona",
	"Fraser", "Freya", "Gareth", "Gary", "Gavin", "Gemma", "Geoff", "Geoffrey", "George", "Gerald", "Gerard",
	"Gillian", "Gordon", "Graeme", "Graham", "Greg", "Gwen", "Hamish", "Hannah", "Harriet", "Harry", "Hassan",
	"Hayley", "Hazel", "Heather", "Helen", "Henry", "Hilary", "Hugh", "Iain", "Ian", "Ibrahim", "Imran", "Irene",
	"Isabel", "Isla", "Ivan", "Jacqueline", "Jacqui", "Jake", "James", "Jamie", "Jane", "Janet", "Janice",
	"Jason", "Jean", "Jennifer", "Jenny", "Jeremy", "Jessica", "Jill", "Jim", "Joan", "Joanna", "Joanne", "Joe",
	"John", "Jonathan", "Joseph", "Josh", "Joshua", "Joyce", "Judith", "Judy", "Julia", "Julian", "Julie",
	"Karen", "Karl", "Kate", "Katherine", "Kathleen", "Kathryn", "Kathy", "Katie", "Katy", "Kayleigh", "Keith",
	"Kelly", "Kenneth", "Kerry", "Kevin", "Khalid", "Kim", "Kirsten", "Kirsty", "Kyle", "Laura", "Lauren",
	"Leanne", "Lee", "Leila", "Leon", "Leonard", "Lesley", "Leslie", "Lewis", "Liam", "Linda", "Lindsay", "Lisa",
	"Liz", "Lorna", "Lorraine", "Louise", "Lucy", "Luke", "Lynn", "Lynne", "Magdalena", "Maggie", "Malcolm",
	"Malgorzata", "Mandy", "Margaret", "Maria", "Marian", "Marie", "Marion", "Marjorie", "Matthew", "Maureen",
	"Megan", "Melanie", "Melissa", "Michael", "Michelle", "Mick", "Mike", "Mohammad", "Mohammed", "Moira",
	"Molly", "Monica", "Morag", "Muhammad", "Mushtaq", "Nadia", "Nancy", "Naomi", "Natalie", "Nathan", "Neil",
	"Niamh", "Nicholas", "Nick", "Nicola", "Nigel", "Nikki", "Norma", "Olivia", "Omar", "Owen", "Pamela",
	"Patricia", "Patrick", "Paul", "Paula", "Pauline", "Peter", "Phil", "Philip", "Phillip", "Priya", "Rachael",
	"Rachel", "Rajesh", "Ravi", "Raymond", "Rebecca", "Rhona", "Rhys", "Richard", "Robert", "Roger", "Ronald",
	"Rory", "Rosemary", "Rosie", "Roy", "Ruth", "Ryan", "Sadia", "Sally", "Sam", "Samantha", "Samuel", "Sandra",
	"Sara", "Sarah", "Scott", "Sean", "Shabana", "Shannon", "Sharon", "Sheila", "Shirley", "Shona", "Sian",
	"Simon", "Siobhan", "Sophie", "Stacey", "Stephanie", "Stephen", "Steve", "Steven", "Stuart", "Suleiman",
	"Susan", "Suzanne", "Sylvia", "Tahir", "Tanya", "Tara", "Teresa", "Terry", "Theresa", "Thomas", "Tim",
	"Timothy", "Tina", "Toby", "Tom", "Tony", "Tracey", "Tracy", "Trevor", "Valerie", "Vanessa", "Vera",
	"Vincent", "Vivian", "Wendy", "William", "Winifred", "Yasmin", "Yusuf", "Yvonne", "Zoe",
};

/* What makes a name that of a place, a group or a line. */
static const char *const not_people[] = { "Academy", "Allotments", "Arms", "Association", "Avenue", "Award", "Awards",
	"Bank", "Bar", "Barracks", "Bridge", "Building", "Buildings", "Cafe", "Café", "Campus", "Care", "Centre", "Chapel",
	"Charity", "Church", "Clinic", "Close", "Club", "College", "Community", "Council", "Court", "Crescent", "Curie", "Dock",
	"Docks", "Drive", "Estate", "Farm", "Field", "Fields", "Foundation", "Fund", "Gallery", "Garden", "Gardens", "Gate",
	"Green", "Group", "Hall", "Helpline", "Hill", "Home", "Hospice", "Hospital", "House", "Hub", "Infirmary", "Institute",
	"Lane", "Legacy", "Library", "Line", "Lodge", "Ltd", "Memorial", "Museum", "Office", "Palace", "Parade", "Parish",
	"Park", "Partnership", "Pier", "Place", "Project", "Quay", "Rise", "Road", "Room", "Rooms", "Row", "School", "Service",
	"Services", "Shed", "Society", "Square", "Street", "Studio", "Suite", "Surgery", "Team", "Terrace", "Theatre", "Tower",
	"Trust", "Unit", "University", "Walk", "Ward", "Way", "Wing", "Wood", "Works" };

/* What stands in front of somebody's name. */
static const char *const in_front[] = { "ask for", "asks for", "asking for", "call", "client", "contact", "contacting",
	"co-ordinator", "coordinator", "caretaker", "chair", "counsellor", "e-mail", "email", "facilitated by", "facilitator",
	"host", "hosted by", "led by", "leader", "manager", "meet", "member", "message", "organised by", "organiser", "patient",
	"phone", "resident", "ring", "run by", "see", "set up by", "speak to", "speak with", "started by", "support worker",
	"taught by", "talk to", "talk with", "text", "thanks to", "tutor", "volunteer", "with our friend", "worker" };

/* What stands behind it, of somebody who does something or is something; behind a comma, of who is spoken of. */
static const char *const behind_name[] = { "answers", "asks", "brings", "calls", "came", "can", "comes", "cooks", "died",
	"drives", "found", "founded", "gives", "greets", "had", "has", "helped", "helps", "hosts", "invites", "is", "knows", "leads",
	"listens", "lived", "lives", "looks", "lost", "makes", "manages", "meets", "organises", "runs", "said", "says", "set",
	"started", "takes", "talks", "teaches", "volunteers", "was", "welcomes", "who", "will", "works", "would", "writes", "wrote" };
static const char *const behind_comma[] = { "a", "an", "aged", "one", "our", "the", "their", "who", "whose", "your" };

/* In front of a name, these make it that of a place, and the further ones one that has no surname: “from Lewis”. */
static const char *const of_places[] = { "at", "in", "near", "on", "the", "across", "around", "from", "of", "to", "via" };

enum { BEFORE_ANY = 5 };

/* What can stand behind a name and is none of it, where the fields of a form were written in one line. */
static const char *const not_surnames[] = { "Address", "Contact", "Email", "Mobile", "Phone", "Public", "Tel", "Telephone",
	"The" };

#define COUNT(array) (sizeof(array) / sizeof *(array))

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0xc3;
}

/* The word with a capital that begins the text: “Mary-Ann”, “O’Neill”; empty when there is none. */
static struct text
capital_word(struct text text)
{
	size_t at = 0;

	if (text.size == 0 || text.at[0] < 'A' || text.at[0] > 'Z')
		return (struct text){ 0 };
	while (at < text.size && (is_letter(text.at[at]) || ((text.at[at] == '-' || text.at[at] == '\'')
			&& at + 1 < text.size && text.at[at + 1] >= 'A' && text.at[at + 1] <= 'Z')))
		at++;
	return text_slice(text, 0, at);
}

static int
compare_name(const void *key, const void *row)
{
	return strcmp(key, *(const char *const *)row);
}

static bool
is_first_name(struct text word)
{
	char name[LONGEST_NAME];

	if (word.size == 0 || word.size >= sizeof name)
		return false;
	memcpy(name, word.at, word.size);
	name[word.size] = '\0';
	return bsearch(name, first_names, COUNT(first_names), sizeof *first_names, compare_name) != NULL;
}

static bool
is_among(struct text word, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_is(word, words[i]))
			return true;
	return false;
}

/* Behind “Mrs”, any name will do. */
static struct text
skip_title(struct text text, bool *titled)
{
	static const char *const titles[] = { "Dr", "Father", "Miss", "Mr", "Mrs", "Ms", "Rev", "Revd", "Reverend" };
	struct text word = capital_word(text), rest = text_slice(text, word.size, text.size);

	*titled = is_among(word, titles, COUNT(titles));
	if (!*titled)
		return text;
	if (text_starts(rest, "."))
		rest = text_slice(rest, 1, rest.size);
	return text_starts(rest, " ") ? text_slice(rest, 1, rest.size) : (struct text){ 0 };
}

/* Is the name part of something else: “Andrew's”, or an e-mail address? */
static bool
goes_on(struct text behind)
{
	return text_starts(behind, "'s") || text_starts(behind, "\xe2\x80\x99s") || text_starts(behind, "@")
		|| (text_starts(behind, ".") && behind.size > 1 && is_letter(behind.at[1]));
}

/* “Bhatt”, and not “Phone” or “SE12”. */
static struct text
surname(struct text text)
{
	struct text word = capital_word(text);
	bool shouted = word.size > 1 && word.at[1] >= 'A' && word.at[1] <= 'Z';

	return shouted || is_among(word, not_surnames, COUNT(not_surnames)) ? (struct text){ 0 } : word;
}

/* The name that begins the text, with a title before it and surnames behind; empty when there is none. `words` counts
 * what it is made of, the title aside. */
static struct text
name_at(struct text text, size_t *words)
{
	bool titled;
	struct text rest = skip_title(text, &titled), word = capital_word(rest);
	size_t size = 0;

	*words = 0;
	if (word.size == 0 || (!titled && !is_first_name(word)))
		return (struct text){ 0 };
	for (; *words < WORDS_MOST && word.size > 0; ++*words) {
		if (is_among(word, not_people, COUNT(not_people)))
			return (struct text){ 0 };
		rest = text_slice(rest, word.size, rest.size);
		if (goes_on(rest))
			return (struct text){ 0 };
		size = (size_t)(rest.at - text.at);
		word = text_starts(rest, " ") ? surname(text_slice(rest, 1, rest.size)) : (struct text){ 0 };
		rest = text_slice(rest, word.size > 0, rest.size);
	}
	return text_slice(text, 0, size);
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* Without the marks and spaces that can stand between a role and a name. */
static struct text
without_marks(struct text before)
{
	while (before.size > 0 && (is_space(before.at[before.size - 1]) || strchr(":*_([", before.at[before.size - 1])))
		before.size--;
	return before;
}

/* Do the words end the text, as words of their own, however they are spaced? */
static bool
ends_with_words(struct text text, const char *words)
{
	size_t at = text.size;

	for (size_t i = strlen(words); i > 0; i--) {
		if (words[i - 1] == ' ') {
			if (at == 0 || !is_space(text.at[at - 1]))
				return false;
			while (at > 0 && is_space(text.at[at - 1]))
				at--;
		} else if (at == 0 || (text.at[at - 1] | 0x20) != words[i - 1]) {
			return false;
		} else {
			at--;
		}
	}
	return at == 0 || (!is_letter(text.at[at - 1]) && text.at[at - 1] != '-');
}

static bool
is_introduced(struct text before)
{
	before = without_marks(before);
	for (size_t i = 0; i < COUNT(in_front); i++)
		if (ends_with_words(before, in_front[i]))
			return true;
	return false;
}

/* Under a quotation: “– Margaret”. */
static bool
is_signed(struct text before)
{
	before = without_marks(before);
	if (!text_ends(before, "\xe2\x80\x93") && !text_ends(before, "\xe2\x80\x94"))
		return false;
	before = text_trim(text_slice(before, 0, before.size - 3));
	return text_ends(before, "\xe2\x80\x9d") || text_ends(before, "\"") || text_ends(before, ">") || text_ends(before, ".");
}

static struct text
small_word(struct text text)
{
	size_t size = 0;

	while (size < text.size && text.at[size] >= 'a' && text.at[size] <= 'z')
		size++;
	return text_slice(text, 0, size);
}

/* “Moira runs”, “Ali and Tom will”, “Jean, our volunteer,”, “Joe, 43,”. */
static bool
does_something(struct text behind)
{
	size_t words;

	if (text_starts(behind, " and ")) {
		struct text rest = text_slice(behind, 5, behind.size), other = name_at(rest, &words);

		return other.size > 0 && does_something(text_slice(rest, other.size, rest.size));
	}
	while (text_starts(behind, "*") || text_starts(behind, ")"))
		behind = text_slice(behind, 1, behind.size);
	if (text_starts(behind, ", ")) {
		behind = text_slice(behind, 2, behind.size);
		return is_among(small_word(behind), behind_comma, COUNT(behind_comma))
			|| (behind.size > 1 && behind.at[0] >= '1' && behind.at[0] <= '9' && behind.at[1] >= '0' && behind.at[1] <= '9');
	}
	return behind.size > 0 && is_space(behind.at[0])
		&& is_among(small_word(text_slice(behind, 1, behind.size)), behind_name, COUNT(behind_name));
}

/* The word before, as it is written; empty at the beginning of a sentence or a line. */
static struct text
word_before(struct text before)
{
	size_t at;

	if (before.size == 0 || before.at[before.size - 1] != ' ')
		return (struct text){ 0 };
	for (at = before.size - 1; at > 0 && is_letter(before.at[at - 1]); at--)
		;
	return text_slice(before, at, before.size - 1);
}

static bool
is_person(struct text before, struct text behind, size_t words)
{
	struct text word = word_before(before);

	if (is_introduced(before) || is_signed(before))
		return true;
	if (is_among(word, of_places, words > 1 ? BEFORE_ANY : COUNT(of_places)) || (word.size > 0 && word.at[0] >= 'A' && word.at[0] <= 'Z'))
		return false;
	return words > 1 || does_something(behind);
}

static bool
holds(struct text text, struct text part)
{
	return part.size <= text.size && memmem(text.at, text.size, part.at, part.size);
}

/* What the entry or its organisation is called after. */
static bool
is_own_name(const struct entry *entry, struct text name)
{
	return entry && (holds(entry->name.text, name)
		|| (entry->run_by.organisation && holds(entry->run_by.organisation->name.text, name)));
}

void
people_check(struct words words, const struct entry *entry, struct diags *diags)
{
	struct text text = words.text;

	for (size_t at = 0; at < text.size; at++) {
		struct text name;
		size_t count;

		if (text.at[at] < 'A' || text.at[at] > 'Z' || (at > 0 && is_letter(text.at[at - 1])))
			continue;
		name = name_at(text_slice(text, at, text.size), &count);
		if (name.size == 0)
			continue;
		if (is_person(text_slice(text, 0, at), text_slice(text, at + name.size, text.size), count) && !is_own_name(entry, name))
			diag_say(diags, DIAG_PERSON_NAMED, spot_in(words, name), name);
		at += name.size - 1;
	}
}
