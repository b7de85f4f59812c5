/* Few names are left unknown, and those that are words as well (Grace, Mark, May) are not asked about. See people.h. */
#include "check/people.h"

#include <stdlib.h>
#include <string.h>

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
	"Isabel", "Isla", "Ivan", "Jacqueline", "Jacqui", "Jake", "James", "Jamie", "Jan", "Jane", "Janet", "Janice",
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
static const char *const not_people[] = { "Association", "Avenue", "Buildings", "Cafe", "Café", "Care", "Centre",
	"Chapel", "Charity", "Church", "Clinic", "Close", "College", "Community", "Council", "Court", "Curie", "Drive",
	"Foundation", "Fund", "Gardens", "Group", "Hall", "Helpline", "Home", "Hospice", "Hospital", "House", "Hub",
	"Institute", "Lane", "Legacy", "Library", "Line", "Lodge", "Ltd", "Memorial", "Museum", "Office", "Park", "Parish",
	"Partnership", "Place", "Project", "Road", "Room", "Rooms", "School", "Service", "Services", "Society", "Square",
	"Street", "Surgery", "Team", "Terrace", "Theatre", "Trust", "University", "Way", "Works" };

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

struct text
person_in_front(struct text text)
{
	struct text whole, word, rest;
	bool titled;
	size_t size = 0;

	if (text_starts(text, ":"))
		text = text_slice(text, 1, text.size);
	while (text_starts(text, " ") || text_starts(text, "*"))
		text = text_slice(text, 1, text.size);
	whole = text;
	rest = skip_title(text, &titled);
	word = capital_word(rest);
	if (word.size == 0 || (!titled && !is_first_name(word)))
		return (struct text){ 0 };
	for (size_t words = 0; words < WORDS_MOST && word.size > 0; words++) {
		if (is_among(word, not_people, COUNT(not_people)))
			return (struct text){ 0 };
		rest = text_slice(rest, word.size, rest.size);
		if (goes_on(rest))
			return (struct text){ 0 };
		size = (size_t)(rest.at - whole.at);
		word = text_starts(rest, " ") ? capital_word(text_slice(rest, 1, rest.size)) : (struct text){ 0 };
		rest = text_slice(rest, word.size > 0, rest.size);
	}
	return text_slice(whole, 0, size);
}
