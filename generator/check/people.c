/* Few names are left unknown, and those that are words as well (Grace, Mark, May) are not asked about. See people.h. */
#include "check/people.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "model/spot.h"

enum { LONGEST_NAME = 16, WORDS_MOST = 4 };

/* In the order of strcmp(). */
static const char *const first_names[] = {
	"Aamir", "Aaron", "Abbie", "Abdi", "Abdul", "Abdullah", "Abena", "Abigail", "Adam", "Adebayo", "Adrian",
	"Agata", "Agnes", "Agnieszka", "Ahmed", "Aileen", "Aisha", "Alan", "Alasdair", "Alastair", "Aled",
	"Aleksandra", "Alex", "Alexander", "Alexandra", "Alfie", "Ali", "Alice", "Alison", "Alistair", "Alun",
	"Alwyn", "Amanda", "Amelia", "Amina", "Amir", "Amy", "Andrea", "Andrew", "Andriy", "Andrzej", "Andy",
	"Aneurin", "Angela", "Angharad", "Angus", "Ania", "Anita", "Anjali", "Ann", "Anna", "Anne", "Annie",
	"Anthony", "Antony", "Aoife", "Arif", "Arjun", "Arthur", "Arwel", "Arwyn", "Asha", "Ashley", "Asif",
	"Audrey", "Ava", "Ayesha", "Aziz", "Balwinder", "Barbara", "Barry", "Bartosz", "Beata", "Beathag", "Beca",
	"Bedwyr", "Bella", "Ben", "Benjamin", "Bernadette", "Bernard", "Beryl", "Beth", "Bethan", "Betty",
	"Beverley", "Bilal", "Bob", "Bobby", "Bogdan", "Bozena", "Brenda", "Brendan", "Brian", "Bridget",
	"Bronagh", "Bronwen", "Bruce", "Buddug", "Callum", "Calum", "Cameron", "Caoimhe", "Carl", "Carla", "Carol",
	"Caroline", "Carolyn", "Carwyn", "Carys", "Cathal", "Catherine", "Cathy", "Catrin", "Catriona", "Celia",
	"Ceri", "Ceridwen", "Cerys", "Charles", "Charlie", "Charlotte", "Cheryl", "Chidi", "Chinedu", "Chloe",
	"Chris", "Christina", "Christine", "Christopher", "Ciara", "Ciaran", "Ciorstaidh", "Claire", "Clare",
	"Claudia", "Clive", "Coinneach", "Colin", "Connie", "Connor", "Conor", "Craig", "Cyril", "Dafydd", "Dai",
	"Damian", "Daniel", "Danielle", "Danny", "Danuta", "Daphne", "Dariusz", "Darren", "Dave", "David",
	"Davina", "Dean", "Debbie", "Deborah", "Declan", "Deepa", "Deepak", "Deirdre", "Delyth", "Denise",
	"Dennis", "Derek", "Dermot", "Dewi", "Diana", "Diane", "Dilys", "Domhnall", "Dominic", "Donald", "Donna",
	"Doreen", "Doris", "Dorota", "Dorothy", "Dougal", "Douglas", "Duncan", "Dylan", "Eamonn", "Edith", "Edna",
	"Edward", "Effie", "Eifion", "Eileen", "Eilidh", "Eirlys", "Elaine", "Eleanor", "Eleri", "Elfed", "Elin",
	"Elizabeth", "Ella", "Ellen", "Ellie", "Elsie", "Eluned", "Elzbieta", "Emeka", "Emily", "Emlyn", "Emma",
	"Emrys", "Emyr", "Enid", "Eoghan", "Eoghann", "Eoin", "Eric", "Erin", "Ernest", "Esther", "Ethan", "Euan",
	"Eva", "Evelyn", "Ewa", "Ewan", "Ewen", "Faisal", "Farah", "Farhana", "Farooq", "Fatima", "Felicity",
	"Fergus", "Ffion", "Finlay", "Fiona", "Fionnuala", "Flora", "Frances", "Francis", "Fraser", "Fred",
	"Frederick", "Freya", "Funmi", "Gail", "Gareth", "Gary", "Gavin", "Gemma", "Geoff", "Geoffrey", "George",
	"Georgina", "Geraint", "Gerald", "Gerard", "Gerry", "Gethin", "Gillian", "Gladys", "Glenda", "Glenn",
	"Glenys", "Gordon", "Gosia", "Graeme", "Graham", "Grainne", "Grazyna", "Greg", "Gregor", "Grzegorz",
	"Gurpreet", "Gwen", "Gwenda", "Gwenllian", "Gwilym", "Gwyneth", "Gwynfor", "Habib", "Halina", "Hamish",
	"Hamza", "Hannah", "Harpreet", "Harriet", "Harry", "Hassan", "Hayley", "Hazel", "Heather", "Heledd",
	"Helen", "Henry", "Heulwen", "Hilary", "Hilda", "Hina", "Hodan", "Hugh", "Huw", "Hywel", "Iain", "Ian",
	"Ibrahim", "Idris", "Iestyn", "Ieuan", "Ifan", "Ifor", "Imogen", "Imran", "Ioan", "Iolo", "Iqbal", "Irene",
	"Irfan", "Irina", "Iryna", "Isabel", "Iseabail", "Ishbel", "Isla", "Ismail", "Isobel", "Ivan", "Iwan",
	"Iwona", "Jacek", "Jackie", "Jacob", "Jacqueline", "Jacqui", "Jadwiga", "Jagdish", "Jake", "Jakub",
	"James", "Jamie", "Jane", "Janet", "Janice", "Janusz", "Jason", "Javed", "Jayne", "Jean", "Jeff",
	"Jeffrey", "Jennifer", "Jenny", "Jeremy", "Jerry", "Jess", "Jessica", "Jill", "Jim", "Jo", "Joan",
	"Joanna", "Joanne", "Jodie", "Joe", "John", "Jolanta", "Jonathan", "Joseph", "Josephine", "Josh", "Joshua",
	"Josie", "Joyce", "Judith", "Judy", "Julia", "Julian", "Julie", "Justyna", "Kamal", "Kamil", "Kamran",
	"Karen", "Karim", "Karl", "Karolina", "Kasia", "Katarzyna", "Kate", "Kath", "Katherine", "Kathleen",
	"Kathryn", "Kathy", "Katie", "Katy", "Kay", "Kayleigh", "Keith", "Kelly", "Ken", "Kenneth", "Kerry",
	"Kevin", "Khadija", "Khalid", "Kieran", "Kim", "Kinga", "Kiran", "Kirsten", "Kirstie", "Kirsty", "Kofi",
	"Krystyna", "Krzysztof", "Kulwinder", "Kwame", "Kyle", "Lachlan", "Lakshmi", "Laura", "Lauren", "Leanne",
	"Lee", "Leila", "Leon", "Leonard", "Lesley", "Leslie", "Lewis", "Liam", "Lilian", "Linda", "Lindsay",
	"Lisa", "Liz", "Llinos", "Lorna", "Lorraine", "Louise", "Lowri", "Lucy", "Lukasz", "Luke", "Lydia", "Lynn",
	"Lynne", "Mabel", "Maciej", "Madeleine", "Maeve", "Magda", "Magdalena", "Maggie", "Mahmood", "Mair",
	"Mairead", "Mairi", "Malcolm", "Malgorzata", "Mandy", "Manjit", "Marc", "Marcin", "Marcus", "Mared",
	"Marek", "Margaret", "Marged", "Mari", "Maria", "Marian", "Marie", "Marilyn", "Marion", "Mariusz",
	"Marjorie", "Martha", "Martin", "Martyn", "Mary", "Maryam", "Mateusz", "Matthew", "Maureen", "Mavis",
	"Max", "Małgorzata", "Meena", "Megan", "Meinir", "Melanie", "Melissa", "Menna", "Mererid", "Meurig",
	"Mhairi", "Michael", "Michal", "Michał", "Michelle", "Mick", "Mike", "Miriam", "Mohamed", "Mohammad",
	"Mohammed", "Mohamud", "Moira", "Molly", "Monica", "Monika", "Morag", "Morgan", "Muhammad", "Murdo",
	"Muriel", "Mushtaq", "Mustafa", "Myfanwy", "Mykola", "Nadia", "Nancy", "Naomi", "Nasir", "Nasreen",
	"Nasrin", "Natalia", "Natalie", "Natalya", "Nathan", "Nazia", "Neha", "Neil", "Nerys", "Nesta", "Ngozi",
	"Nia", "Niamh", "Nicholas", "Nick", "Nicola", "Nigel", "Nikki", "Nina", "Nisha", "Noel", "Noreen", "Norma",
	"Norman", "Nusrat", "Oisin", "Oksana", "Oleksandr", "Olena", "Oliver", "Olivia", "Olwen", "Omar", "Oonagh",
	"Orla", "Oscar", "Osian", "Owain", "Owen", "Padraig", "Pamela", "Parveen", "Pat", "Patricia", "Patrick",
	"Paul", "Paula", "Pauline", "Pawel", "Paweł", "Peigi", "Percy", "Peter", "Phil", "Philip", "Phillip",
	"Piotr", "Polly", "Pooja", "Priya", "Rachael", "Rachel", "Rafal", "Rafał", "Rahim", "Rahman", "Rajesh",
	"Rajinder", "Ralph", "Ranjit", "Rashid", "Ravi", "Raymond", "Razia", "Rebecca", "Rehana", "Renata",
	"Rhian", "Rhiannon", "Rhoda", "Rhodri", "Rhona", "Rhydian", "Rhys", "Richard", "Rita", "Robert", "Rod",
	"Roger", "Rohan", "Roisin", "Ron", "Ronald", "Rory", "Rosalind", "Rosemary", "Rosie", "Roy", "Ruairidh",
	"Ruaridh", "Rukhsana", "Ruth", "Ryan", "Sadia", "Sadie", "Saima", "Sajid", "Sally", "Salma", "Sam",
	"Samantha", "Samina", "Samuel", "Sandeep", "Sandra", "Sanjay", "Saoirse", "Sara", "Sarah", "Scott",
	"Seamus", "Sean", "Seonaid", "Seumas", "Shabana", "Shahid", "Shannon", "Sharon", "Shazia", "Sheena",
	"Sheila", "Shirley", "Shona", "Sian", "Simon", "Simran", "Sinead", "Siobhan", "Sioned", "Siwan", "Sonia",
	"Sophie", "Stacey", "Stanislaw", "Stanisław", "Steffan", "Stella", "Stephanie", "Stephen", "Steve",
	"Steven", "Stewart", "Struan", "Stuart", "Sue", "Suleiman", "Sunil", "Sunita", "Surinder", "Susan",
	"Suzanne", "Svitlana", "Sylvia", "Sylwia", "Tahir", "Tanya", "Tara", "Tariq", "Ted", "Tegwen", "Teresa",
	"Terry", "Tetyana", "Thelma", "Theresa", "Thomas", "Tim", "Timothy", "Tina", "Toby", "Tom", "Tomasz",
	"Tommy", "Tomos", "Tony", "Torquil", "Tracey", "Tracy", "Trefor", "Trevor", "Tudur", "Tunde", "Una",
	"Ursula", "Urszula", "Usha", "Usman", "Valerie", "Vanessa", "Vera", "Vicky", "Victor", "Vijay", "Vikram",
	"Vincent", "Viv", "Vivian", "Volodymyr", "Walter", "Wayne", "Wendy", "Weronika", "William", "Wilma",
	"Winifred", "Wojciech", "Yasmeen", "Yasmin", "Yulia", "Yusuf", "Yvonne", "Zahra", "Zainab", "Zbigniew",
	"Zoe", "Zofia", "Łukasz",
};

/* What makes a name that of a place, a group or a line. */
static const char *const not_people[] = {
	"Academy", "Allotments", "Ambulance", "Arena", "Arms", "Army", "Association", "Avenue", "Award", "Awards",
	"Bank", "Bar", "Barracks", "Baths", "Beach", "Brae", "Bridge", "Building", "Buildings", "Cafe", "Café",
	"Campus", "Care", "Castle", "Cathedral", "Centre", "Chapel", "Charity", "Cheshire", "Christmas", "Church",
	"Cinema", "Clinic", "Close", "Club", "Collection", "College", "Community", "Cottage", "Cottages", "Council",
	"Court", "Crescent", "Curie", "Day", "Dock", "Docks", "Drive", "Estate", "Farm", "Federation", "Festival",
	"Field", "Fields", "Forum", "Foundation", "Fund", "Gallery", "Garden", "Gardens", "Gate", "Green", "Group",
	"Gym", "Hall", "Health", "Helpline", "Hill", "Home", "Hospice", "Hospital", "Hostel", "Hotel", "House", "Hub",
	"Infirmary", "Inn", "Institute", "Island", "Kitchen", "Lane", "League", "Legacy", "Leisure", "Library",
	"Line", "Lodge", "Lomond", "Lounge", "Ltd", "Maris", "Market", "Medical", "Memorial", "Mews", "Mill", "Mills",
	"Mission", "Museum", "Network", "Nursery", "Observatory", "Office", "Orchestra", "Palace", "Parade", "Parish",
	"Park", "Partnership", "Pavilion", "Pharmacy", "Pier", "Place", "Practice", "Primary", "Project", "Pub",
	"Quarter", "Quay", "Refuge", "Reserve", "Rise", "Road", "Room", "Rooms", "Row", "Ryder", "School", "Service",
	"Services", "Shed", "Shop", "Society", "Sports", "Square", "Stadium", "Stand", "Station", "Store", "Street",
	"Studio", "Suite", "Surgery", "Tavern", "Team", "Terrace", "Theatre", "Tower", "Trust", "Unit", "University",
	"Valley", "Vennel", "View", "Village", "Walk", "Ward", "Way", "Wharf", "Wing", "Wood", "Works", "Wynd",
	"Yard"
};

/* What stands in front of somebody's name. */
static const char *const in_front[] = { "ask for", "asks for", "asking for", "book with", "call", "caretaker", "chair",
	"client", "contact", "contacting", "co-ordinator", "coordinator", "counsellor", "e-mail", "email", "facilitated by",
	"facilitator", "host", "hosted by", "led by", "leader", "manager", "meet", "member", "message", "minister", "number for",
	"organised by", "organiser", "patient", "phone", "resident", "ring", "rsvp to", "run by", "secretary", "see", "set up by",
	"speak to", "speak with", "started by", "taught by", "talk to", "talk with", "text", "thanks to", "tutor", "volunteer",
	"worker" };

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

/* The plain letter that begins a letter with accents: 'S' for Ś; else what can be no letter. Ł has no parts. */
static char
plain_letter(uint32_t character)
{
	enum { LAST_LATIN = 0x1eff };
	char plain[PLAIN_MOST];

	if (character == 0x141 || character == 0x142)
		return character == 0x141 ? 'L' : 'l';
	return character <= LAST_LATIN && plain_letters(character, plain) > 0 ? plain[0] : ' ';
}

/* How many bytes of accents stand here that belong to the letter in front (U+0300 to U+036F), as some keyboards write “â”. */
static size_t
accents_at(struct text text, size_t at)
{
	size_t from = at;

	while (at + 1 < text.size && ((unsigned char)text.at[at] == 0xcc
		|| ((unsigned char)text.at[at] == 0xcd && (unsigned char)text.at[at + 1] < 0xb0)))
		at += 2;
	return at - from;
}

/* How many bytes the Latin letter at this place takes, with its accents, and whether it is a capital; 0 when none stands
 * there. */
static size_t
letter_at(struct text text, size_t at, bool *capital)
{
	char plain = at < text.size ? text.at[at] : ' ';
	uint32_t character;
	size_t size = 1;

	if ((unsigned char)plain >= 0x80) {
		size = character_read(text, at, &character);
		plain = plain_letter(character);
	}
	*capital = plain >= 'A' && plain <= 'Z';
	return *capital || (plain >= 'a' && plain <= 'z') ? size + accents_at(text, at + size) : 0;
}

static bool
is_letter(struct text text, size_t at)
{
	bool capital;

	return letter_at(text, at, &capital) > 0;
}

/* Most letters of a text are small ones, and need no closer look. */
static bool
may_begin_name(char c)
{
	return (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0xc3;
}

static bool
is_capital(struct text text, size_t at)
{
	bool capital;

	return letter_at(text, at, &capital) > 0 && capital;
}

/* How many bytes the letter takes that ends the text; 0 when it ends in something else. */
static size_t
letter_before(struct text text)
{
	size_t at = text.size;

	while (at > 0 && (((unsigned char)text.at[--at] & 0xc0) == 0x80 || accents_at(text, at) > 0))
		;
	return is_letter(text, at) ? text.size - at : 0;
}

/* The word with a capital that begins the text: “Mary-Ann”, “O’Neill”; empty when there is none. */
static struct text
capital_word(struct text text)
{
	size_t at = 0;
	bool capital;

	if (!is_capital(text, 0))
		return (struct text){ 0 };
	while (is_letter(text, at) || (at < text.size && (text.at[at] == '-' || text.at[at] == '\'') && is_capital(text, at + 1)))
		at += is_letter(text, at) ? letter_at(text, at, &capital) : 1;
	return text_slice(text, 0, at);
}

static int
compare_name(const void *key, const void *row)
{
	return strcmp(key, *(const char *const *)row);
}

/* “Siân” as it stands in the list: without its accents. False when it is too long to be there. */
static bool
without_accents(struct text word, char name[LONGEST_NAME])
{
	size_t size = 0;

	for (size_t at = 0; at < word.size;) {
		char plain[PLAIN_MOST];
		uint32_t character;
		size_t length;

		at += character_read(word, at, &character);
		length = plain_letters(character, plain);
		if (size + length >= LONGEST_NAME)
			return false;
		memcpy(name + size, plain, length);
		size += length;
	}
	name[size] = '\0';
	return size > 0;
}

static bool
is_first_name(struct text word)
{
	char name[LONGEST_NAME];

	return without_accents(word, name)
		&& bsearch(name, first_names, COUNT(first_names), sizeof *first_names, compare_name) != NULL;
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
		|| (text_starts(behind, ".") && is_letter(behind, 1));
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
	return at == 0 || (letter_before(text_slice(text, 0, at)) == 0 && text.at[at - 1] != '-');
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
	struct text word;
	size_t letter;

	if (before.size == 0 || before.at[before.size - 1] != ' ')
		return (struct text){ 0 };
	word = before = text_slice(before, 0, before.size - 1);
	while ((letter = letter_before(word)) > 0)
		word.size -= letter;
	return text_slice(before, word.size, before.size);
}

/* “Mrs Jones” is a person whatever stands round her; “Miss” and “Father” are words as well. */
static bool
is_addressed(struct text name)
{
	static const char *const titles[] = { "Dr ", "Dr. ", "Mr ", "Mr. ", "Mrs ", "Mrs. ", "Ms ", "Ms. " };

	for (size_t i = 0; i < COUNT(titles); i++)
		if (text_starts(name, titles[i]))
			return true;
	return false;
}

static bool
is_person(struct text before, struct text name, struct text behind, size_t words)
{
	struct text word = word_before(before);

	if (is_introduced(before) || is_signed(before))
		return true;
	if (is_among(word, of_places, words > 1 ? BEFORE_ANY : COUNT(of_places)) || is_capital(word, 0)
			|| ends_with_words(text_trim(before), "st."))
		return false;
	return words > 1 || is_addressed(name) || does_something(behind);
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

		if (!may_begin_name(text.at[at]) || !is_capital(text, at) || letter_before(text_slice(text, 0, at)) > 0)
			continue;
		name = name_at(text_slice(text, at, text.size), &count);
		if (name.size == 0)
			continue;
		if (is_person(text_slice(text, 0, at), name, text_slice(text, at + name.size, text.size), count)
				&& !is_own_name(entry, name))
			diag_say(diags, DIAG_PERSON_NAMED, spot_in(words, name), name);
		at += name.size - 1;
	}
}
