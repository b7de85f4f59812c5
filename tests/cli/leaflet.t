#!/bin/sh
# `fingerpost leaflet`: what stands on which panel, until when it is good, and what is said when it cannot be made.
. tests/cli/tap.sh
d=$SCRATCH/d
mkdir -p "$d/entries" "$d/leaflets"
cat >"$d/site.yaml" <<'END'
name: Small directory
example: yes
url: https://small.example
languages: [en]
timezone: Europe/London
nation: scotland
publisher: {name: The Alliance, phone: 01632 960009}
leaflet-days: 100
crisis:
  - {when: Someone's life is in danger, do: Call 999, phone: "999", checked: 2026-11-01}
  - {when: You are in England, do: Call 111 and choose option 2, phone: "111", checked: 2026-11-01, nations: [england]}
END
printf 'town:\n  name: The Town\n  nation: scotland\n' >"$d/areas.yaml"
printf 'talk:\n  name: Somebody to talk to\n' >"$d/topics.yaml"

# entry ID NAME CHECKED LINES
entry() {
	printf -- '---\nname: %s\nkind: safe-space\nsummary: A warm room. You can sit and talk with somebody.\ntopics: [talk]\ncovers: [town]\naccess: {how: [drop-in]}\ncost: free\ncontact: {phone: 01632 960001}\n%b%b---\nCome in.\n' \
		"$2" "verified: [{on: $3, by: Room, how: phone}]\n" "$4" >"$d/entries/$1.md"
}
place='places: [{name: The Wharf, address: 1 Wharf Road, postcode: EH6 7BT, hours: [Mon-Sun 6pm-2am], accessibility: {step-free: yes}}]\n'
entry lantern 'The Lantern' 2026-11-01 "$place"
entry refuge 'The Refuge' 2026-11-10 'places: [{confidential: yes, hours: [24/7]}]\n'
entry old 'The Old Room' 2026-01-01 "$place"
entry shut 'The Shut Room' 2026-11-01 "${place}status: {is: closed, on: 2026-11-02, replaced-by: [lantern]}\n"
# leaflet FORMAT LINES
leaflet() {
	printf -- '---\ntitle: Tonight\nformat: %s\n%b---\nPick a place.\n' "$1" "$2" >"$d/leaflets/tonight.md"
}
make_it() {
	status "$FINGERPOST" leaflet --repository "$d" --today 2026-11-23 -o "$SCRATCH/out.d" "$@"
}
# panel SIDE X: the text of a panel of the tri-fold, by its left edge in points
panel() {
	pdftotext -f "$1" -l "$1" -x "$2" -y 0 -W 270 -H 596 -layout "$SCRATCH/out.d/tonight.pdf" - | tr -s ' \n' ' '
}

leaflet tri-fold 'show: {areas: [town]}\n'
is 'a tri-fold is made' "$(make_it)" 0
like 'what was done and until when it is good is told' "$(cat "$SCRATCH/out")" '2 entries, 2 pages, letters of 14 points; good until 30 January 2027'
like 'what is overdue is left out and named' "$(cat "$SCRATCH/out")" 'not checked in good time: old$'
like 'so is what has closed' "$(cat "$SCRATCH/out")" 'closed: shut .instead: lantern.$'
ok 'it is a whole PDF' qpdf --check "$SCRATCH/out.d/tonight.pdf"
like 'the front is on the right of the outside, crisis help on it' "$(panel 1 562)" \
	"Small directory Tonight Pick a place. Need help now\\? Call 999 Someone's life is in danger Invented example"
like 'the crisis lines of other nations are not there' "$(panel 1 562 | grep -c 'option 2')" '^0$'
like 'the back is in the middle' "$(panel 1 280)" 'Good until 30 January 2027 .* between 1 November 2026 and 10 November 2026\..*01632 960009.*The Alliance'
like 'the first entry is inside on the left' "$(panel 2 0)" \
	'The Lantern .*Every day: 6pm to 2am Just come in. Free. The Wharf, 1 Wharf Road, EH6 7BT 01632 960001 Step-free\.'
like 'a confidential place is not told' "$(pdftotext "$SCRATCH/out.d/tonight.pdf" - | tr '\n' ' ')" \
	'The Refuge .*The address is shared when you get in touch\.'
is 'every panel says that it is invented' "$(for x in 0 280 562; do panel 1 $x; panel 2 $x; done | grep -o 'Invented example' | wc -l)" 6
pdftoppm -r 150 -png "$SCRATCH/out.d/tonight.pdf" "$SCRATCH/page"
is 'its code leads to its page' "$(zbarimg -q --raw "$SCRATCH/page-1.png")" https://small.example/leaflets/tonight.html
cp "$SCRATCH/out.d/tonight.pdf" "$SCRATCH/first.pdf"
make_it -j1 >/dev/null
ok 'the same bytes every time' cmp "$SCRATCH/first.pdf" "$SCRATCH/out.d/tonight.pdf"

ok 'it keeps the rules of accessible PDFs' tests/check-pdf "$SCRATCH/out.d/tonight.pdf"

# A logo: shapes above the title, that whoever hears the leaflet hears as the publisher's name.
cat >"$d/logo.svg" <<'END'
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><defs><linearGradient id="a"><stop stop-color="#163f38"/><stop
offset="1" stop-color="#2f7d6e"/></linearGradient><clipPath id="b"><rect width="40" height="20" rx="4"/></clipPath></defs>
<g clip-path="url(#b)" opacity=".9"><path d="M0 0h40v20H0z" fill="url(#a)"/><circle cx="20" cy="10" r="6" fill="#fff"/></g></svg>
END
cp "$d/site.yaml" "$SCRATCH/settings"
echo 'leaflet-logo: logo.svg' >>"$d/site.yaml"
is 'a leaflet with a logo is made' "$(make_it)" 0
ok 'it keeps the rules of accessible PDFs' tests/check-pdf "$SCRATCH/out.d/tonight.pdf"
is 'with the name of the publisher for its logo' \
	"$(qpdf --qdf --object-streams=disable "$SCRATCH/out.d/tonight.pdf" - | grep -ac '/Alt (The Alliance)')" 1
is 'nothing of which became a picture' "$(pdfimages -list "$SCRATCH/out.d/tonight.pdf" | tail -n +3)" ''
like 'the title is below it' "$(panel 1 562)" 'Small directory Tonight'
cp "$SCRATCH/out.d/tonight.pdf" "$SCRATCH/logo.pdf"
make_it -j1 >/dev/null
ok 'the same bytes every time' cmp "$SCRATCH/logo.pdf" "$SCRATCH/out.d/tonight.pdf"
leaflet tri-fold 'show: {areas: [town]}\n'
printf '%s\n' "$(printf 'Pick a place. %.0s' $(seq 40))" >>"$d/leaflets/tonight.md"
is 'where there is no room for it' "$(make_it)" 0
is 'the logo is left out first' \
	"$(qpdf --qdf --object-streams=disable "$SCRATCH/out.d/tonight.pdf" - | grep -ac '/Alt (The Alliance)')" 0
like 'and no letter is smaller for that, but it is told' "$(cat "$SCRATCH/out")" 'letters of 14 points, without the logo; good'
cp "$SCRATCH/settings" "$d/site.yaml"

# Another typeface, the first that is installed.
leaflet tri-fold 'show: {areas: [town]}\n'
echo 'leaflet-font: [No Such Typeface, noto serif]' >>"$d/site.yaml"
is 'a leaflet in another typeface is made' "$(make_it)" 0
like 'in the first that is installed' "$(pdffonts "$SCRATCH/out.d/tonight.pdf")" 'NotoSerif-Bold'
like 'in it alone' "$(pdffonts "$SCRATCH/out.d/tonight.pdf" | grep -c NotoSans)" '^0$'
cp "$SCRATCH/settings" "$d/site.yaml"
echo 'leaflet-font: No Such Typeface' >>"$d/site.yaml"
is 'without any of them nothing is made' "$(make_it)" 1
like 'with the name of the typeface' "$(cat "$SCRATCH/err")" 'site.yaml:[0-9]*:15: warning: The typeface “No Such Typeface” is not'
like 'and a code' "$(cat "$SCRATCH/err")" '[[]leaflet-font' # [leaflet-font]
cp "$SCRATCH/settings" "$d/site.yaml"

leaflet list 'show: {entries: [lantern, nobody]}\n'
is 'an entry that is not there is an error' "$(make_it)" 1
like 'which is said' "$(cat "$SCRATCH/err")" 'leaflets/tonight.md:4:27: error: There is no entry with the id “nobody”'
is 'and no warning about the rest of the directory beside it' "$(grep -c warning "$SCRATCH/err")" 0
leaflet list 'show: {areas: [town], overdue: yes}\n'
is 'a list with what is overdue' "$(make_it)" 0
like 'says so' "$(pdftotext "$SCRATCH/out.d/tonight.pdf" -)" 'Not checked since 1 January 2026: call first'
like 'and does not say of all of it that it was checked later' "$(pdftotext "$SCRATCH/out.d/tonight.pdf" - | tr '\n' ' ')" \
	'Everything here was checked between 1 January 2026 and 10 November 2026\. Some of it was not checked in good time'
sed -i '/^verified:/d' "$d/entries/old.md"
is 'a list with what was never checked' "$(make_it)" 0
like 'does not say when all of it was' "$(pdftotext "$SCRATCH/out.d/tonight.pdf" - | tr '\n' ' ')" \
	'get a newer copy\. Some of it was not checked in good time'
entry old 'The Old Room' 2026-01-01 "$place"
for order in kind area; do
	leaflet list "show: {areas: [town], entries: [line], overdue: yes}\norder: $order\n"
	entry line 'The Line' 2026-11-10 ''
	sed -i 's/^kind: .*/kind: helpline/; s/^covers: .*/covers: everywhere/' "$d/entries/line.md"
	is "a list by $order" "$(make_it)" 0
	case $order in kind) here='Safe spaces' there=Helplines ;; area) here='The Town' there=Everywhere ;; esac
	for heading in "$here" "$there" 'Not checked lately: call first'; do
		ok "has “$heading” above what it is about" sh -c "pdftotext -nopgbrk '$SCRATCH/out.d/tonight.pdf' - | grep -qx '$heading'"
	done
	ok 'it keeps the rules of accessible PDFs' tests/check-pdf "$SCRATCH/out.d/tonight.pdf"
done
is 'one where all are of one area' "$(rm "$d/entries/line.md"; leaflet list 'show: {areas: [town]}\norder: area\n'; make_it)" 0
is 'needs no heading' "$(pdftotext "$SCRATCH/out.d/tonight.pdf" - | grep -cx 'The Town')" 0
leaflet list 'show: {areas: [town]}\n'
printf '\nIt is *free* and **warm**, says [the council](https://council.example/warm).\n\n- Tea &amp; talk\n- https://tea.example\n' >>"$d/leaflets/tonight.md"
is 'an introduction in Markdown' "$(make_it)" 0
like 'is plain words, with addresses written out' "$(pdftotext "$SCRATCH/out.d/tonight.pdf" - | tr -s ' \n' ' ')" \
	'Pick a place\. It is free and warm, says the council \(council.example/warm\)\. . Tea & talk . https://tea.example '
leaflet tri-fold 'show: {areas: [town]}\n'
printf '\nOpen 10am–2pm or 6.30pm–8.45pm, 9.30am to 12.30pm and 1.15pm to 5.45pm.\n' >>"$d/leaflets/tonight.md"
is 'a leaflet with hours beside hours is made' "$(make_it)" 0
is 'each of which stands on one line' \
	"$(pdftotext "$SCRATCH/out.d/tonight.pdf" - | grep -o '10am–2pm\|6.30pm–8.45pm\|9.30am to 12.30pm\|1.15pm to 5.45pm' | wc -l)" 4
leaflet list 'show: {areas: [town]}\n'
printf 'Ask for Ann.\nMonday, 2pm\n\nBring a coat.\n' >"$SCRATCH/notes"
is 'a list for one person' "$(make_it --ids refuge,lantern --for Sam --notes "$SCRATCH/notes")" 0
like 'has the name and the notes, and its entries in their order' "$(pdftotext -layout "$SCRATCH/out.d/list.pdf" - | tr -s ' \n' ' ')" \
	'For Sam .*Ask for Ann\..* The Refuge .*The Lantern '
like 'its code leads to the directory, since no page has that list' "$(pdftotext "$SCRATCH/out.d/list.pdf" - | tr '\n' ' ')" \
	'The directory as it is today: small.example'
like 'the lines of notes stay lines' "$(pdftotext "$SCRATCH/out.d/list.pdf" - | tr '\n' '|')" 'Ask for Ann\.\|Monday, 2pm\|.*Bring a coat\.'
is 'a list for one person in large print' "$(make_it --ids lantern --large-print)" 0
like 'has its letters' "$(cat "$SCRATCH/out")" 'list.pdf: 1 entry, .* letters of 18 points'
is 'a list in a language the directory is not in is a mistake of usage' "$(make_it --ids lantern --language pl)" 2
like 'which is said' "$(cat "$SCRATCH/err")" 'not published in the language “pl”'
is 'so is a language without a list' "$(make_it --language en)" 2
is 'an entry that is not there is a mistake of usage' "$(make_it --ids refuge,nobody)" 2
is 'so is a leaflet' "$(make_it tonigth)" 2
like 'with what was meant' "$(cat "$SCRATCH/err")" 'Did you mean “tonight”'

# refused FORMAT LINES CODE: it is not made, and the code is said
refused() {
	leaflet "$1" "$2"
	is "$3: nothing is made" "$(make_it)" 1
	ok "$3 is what is said" grep -qF "$3" "$SCRATCH/err"
}
refused list 'show: {kinds: [helpline]}\n' '[leaflet-empty]'
like 'and that the file there is an old one' "$(cat "$SCRATCH/out")" 'tonight.pdf: NOT made; the file there is an old one'
refused list '' '[leaflet-asks-nothing]'
refused list 'show: {entries: [shut]}\n' '[leaflet-closed]'
like 'and what takes its place' "$(cat "$SCRATCH/err")" 'has closed, so it is not made: shut \(instead: lantern\)'
is 'a folder within one that is not there yet' \
	"$(leaflet list 'show: {areas: [town]}\n'; status "$FINGERPOST" leaflet --repository "$d" --today 2026-11-23 -o "$SCRATCH/not/there")" 0
ok 'is made' test -f "$SCRATCH/not/there/tonight.pdf"
is 'an entry of --ids that has closed' "$(make_it --ids shut)" 1
like 'is said to have closed' "$(cat "$SCRATCH/err")" 'leaflet-closed'
refused list 'show: {entries: [old]}\n' '[leaflet-stale]'
refused list 'edition: easy-words\nshow: {areas: [town]}\n' '[leaflet-without-easy-words]'
entry lantern 'The 🫠 Lantern' 2026-11-01 "$place"
refused list 'show: {areas: [town]}\n' '[leaflet-letter]'
like 'at the place where it is written, with its number' "$(cat "$SCRATCH/err")" 'entries/lantern.md:2:.*U.1FAE0'
entry lantern 'The Lantern' 2026-11-01 "$place"
leaflet list 'show: {areas: [town]}\n'
printf '\nCome in,\nfriend 🫠.\n' >>"$d/leaflets/tonight.md"
is 'a leaflet with such a letter in its own words' "$(make_it)" 1
like 'is told its line and column' "$(cat "$SCRATCH/err")" 'leaflets/tonight.md:9:8: .*U.1FAE0'
printf 'Ask for Ann.\nMonday 🫠\n' >"$SCRATCH/notes"
is 'so are the notes for one person' "$(make_it --ids lantern --notes "$SCRATCH/notes")" 1
like 'with theirs' "$(cat "$SCRATCH/err")" '/notes:2:8: .*U.1FAE0'
is 'and the person' "$(make_it --ids lantern --for 'Sam 🫠')" 1
like 'with the option' "$(cat "$SCRATCH/err")" '^--for: .*U.1FAE0'
entry lantern 'The Lantern' 2026-09-01 "$place"
leaflet list 'show: {areas: [town]}\n'
is 'one that is good for a few days only is made' "$(make_it)" 0
like 'with a warning that names what to check again' "$(cat "$SCRATCH/err")" 'check again: lantern'
like 'and its code' "$(cat "$SCRATCH/err")" "[[]leaflet-short" # [leaflet-short]
like 'and why' "$(cat "$SCRATCH/err")" 'for 7 days only, until 30 November 2026: a review is due then'
# funded ENTRY UNTIL: an entry with a published funding line
funded() {
	entry "$1" "$1" 2026-11-01 "${place}funding: [{funder: A Council, kind: grant, until: $2, status: secured, share: all, source: a list, publish: yes}]\n"
}
funded hut 2026-11-28
is 'one whose funding ends sooner is made' "$(make_it)" 0
like 'with a warning that says that, and names what else ends soon' "$(tr -s ' \n' ' ' <"$SCRATCH/err")" \
	'5 days only, until 28 November 2026: what pays for an entry ends then\..* check again: lantern; and ask what pays from then on for: hut'
funded hut 2026-10-31
is 'one whose funding had ended when it was checked is made' "$(make_it)" 0
like 'with a warning that names the day' "$(cat "$SCRATCH/err")" 'ended: hut \(31 October 2026\)\. .leaflet-unpaid' # [leaflet-unpaid]
like 'and the entry' "$(cat "$SCRATCH/out")" '3 entries'
funded hut 2026-11-05
is 'one that was not checked since its funding ended' "$(make_it)" 0
like 'is left out' "$(cat "$SCRATCH/out")" 'not checked in good time: hut old$'
like 'with the same warning' "$(cat "$SCRATCH/err")" 'ended: hut \(5 November 2026\)\. .leaflet-unpaid'
leaflet list 'show: {areas: [town], overdue: yes}\n'
is 'unless the leaflet shows such' "$(make_it)" 0
like 'as call first' "$(pdftotext "$SCRATCH/out.d/tonight.pdf" -)" 'Not checked since 1 November 2026: call first'
rm "$d/entries/hut.md"
entry lantern 'The Lantern' 2026-11-01 "$place"
long=$(printf 'Pick a place. %.0s' $(seq 120))
leaflet tri-fold 'show: {areas: [town]}\n'
printf '%s\n' "$long" >>"$d/leaflets/tonight.md"
is 'an introduction that does not fit is an error' "$(make_it)" 1
like 'which names the part' "$(cat "$SCRATCH/err")" '[[]leaflet-head' # [leaflet-head]
for i in $(seq 20); do entry "room-$i" "Room $i" 2026-11-01 "$place"; done
refused tri-fold 'show: {areas: [town]}\n' '[leaflet-full]'
refused poster 'show: {entries: [lantern, refuge, room-1, room-2, room-3, room-4, room-5]}\n' '[leaflet-full]'
like 'what to take out is named, and no more' "$(cat "$SCRATCH/err")" '4 of its 7 entries do not fit on this leaflet.*: room-2, .*room-5\.'
like 'and formats in which it does fit' "$(cat "$SCRATCH/err")" \
	'Take these out of “show”, make the words of all shorter, or choose a format with more room: tri-fold, booklet or list\.'
entry room-1 'Room 1' 2026-11-01 "places:$(printf '\\n  - {name: The Long Hall, address: "%s", postcode: EH6 7BT, hours: [Mon-Fri 9am-5pm]}' \
	"The Old Mill, $(printf 'by the Mill, %.0s' $(seq 45)) Wharf Road" "The Kirk, $(printf 'by the Kirk, %.0s' $(seq 45)) Kirk Road" \
	"The School, $(printf 'by the School, %.0s' $(seq 45)) School Road")\n"
refused poster 'show: {entries: [room-1]}\n' '[leaflet-full]'
like 'no formats in which it does not' "$(cat "$SCRATCH/err")" 'Make its words shorter, or choose a format with more room: booklet or list\.'
for i in $(seq 400); do entry "room-$i" "Room $i" 2026-11-01 "$place"; done
refused list 'show: {areas: [town]}\n' '[leaflet-too-many]'
# What was made before is taken from the cache, while nothing has changed and it is whole.
rm -f "$d"/entries/room-*.md
leaflet tri-fold 'show: {areas: [town]}\n'
site() {
	status "$FINGERPOST" build "$d" --today 2026-11-23 -o "$SCRATCH/$1"
}
kept() {
	cat "$XDG_CACHE_HOME"/fingerpost/leaflet-* | cksum
}
rm -f "$XDG_CACHE_HOME"/fingerpost/leaflet-*
is 'a site is made with its leaflet' "$(site made)" 0
first=$(kept)
is 'and made again' "$(site again)" 0
ok 'with the same leaflet' diff -r "$SCRATCH/made/leaflets" "$SCRATCH/again/leaflets"
entry lantern 'The Lantern House' 2026-11-01 "$place"
is 'an entry with another name' "$(site again)" 0
like 'is in the leaflet by that name' "$(pdftotext "$SCRATCH/again/leaflets/tonight.pdf" -)" 'The Lantern House'
ok 'which is kept in its turn' test "$first" != "$(kept)"
entry lantern 'The Lantern' 2026-11-01 "$place"
is 'the entry as it was' "$(site again)" 0
for one in "$XDG_CACHE_HOME"/fingerpost/leaflet-*; do
	sed -i 's/%PDF/%FDP/' "$one"
done
is 'a damaged cache does no harm' "$(site again)" 0
ok 'and is not believed' diff -r "$SCRATCH/made/leaflets" "$SCRATCH/again/leaflets"
# All formats, languages and editions, as the example has them.
is 'the leaflets of the example are made' "$(status "$FINGERPOST" leaflet --repository "$PWD" --today 2026-11-23 -o "$SCRATCH/example")" 0
ok 'they keep the rules of accessible PDFs' tests/check-pdf "$SCRATCH"/example/*.pdf
for pdf in "$SCRATCH"/example/*.pdf; do
	ok "$(basename "$pdf") is a whole PDF" qpdf --check "$pdf"
done
is 'what is read from right to left copies out as it is written' \
	"$(tests/check-pdf --words "$SCRATCH/example/urdu.pdf" | grep -c '^آپ اکیلے نہیں ہیں')" 1
# urdu SIDE X: the words of a panel of the tri-fold in Urdu, by its left edge in points
urdu() {
	pdftotext -f "$1" -l "$1" -x "$2" -y 0 -W 270 -H 596 "$SCRATCH/example/urdu-tonight.pdf" - | tr -s ' \n' ' '
}
like 'from right to left the front is on the left of the outside' "$(urdu 1 0)" 'Annoch and Glens support directory.*999.*85258'
like 'the flap on the right' "$(urdu 1 566)" '2027'
like 'and inside one begins on the right' "$(urdu 2 566)" '07700 900242'
like 'and goes on in the middle' "$(urdu 2 285)" '07700 900241'
is 'with its words in the order they are written in' \
	"$(tests/check-pdf --words "$SCRATCH/example/urdu-tonight.pdf" | grep -c '^یہاں آپ کی زبان سمجھنے والے لوگ ہیں')" 1
# In translations, the place is that of the words which were printed.
cp -R content "$SCRATCH/letters"
rm "$SCRATCH"/letters/leaflets/*
printf -- '---\ntitle: Rhestr\nformat: list\nlanguage: cy\nshow: {entries: [the-lantern-room]}\n---\nDewch.\n' \
	>"$SCRATCH/letters/leaflets/rhestr.md"
sed -i 's/"Ffoniwch 999"/"Ffoniwch 999 🫠"/' "$SCRATCH/letters/strings/cy.yaml"
is 'a letter in a strings file' "$(status "$FINGERPOST" leaflet --repository "$SCRATCH/letters" --today 2026-11-23 -o "$SCRATCH/out.d")" 1
like 'is told its line there' "$(cat "$SCRATCH/err")" \
	"strings/cy.yaml:$(grep -n '"Call 999"' content/strings/cy.yaml | cut -d: -f1):.*U.1FAE0"
sed -i 's/ 🫠//' "$SCRATCH/letters/strings/cy.yaml"
printf -- '---\ntitle: Easy\nformat: list\nedition: easy-words\nshow: {entries: [the-lantern-room]}\n---\nCome.\n' \
	>"$SCRATCH/letters/leaflets/rhestr.md"
sed -i 's/^summary: /&🫠 /' "$SCRATCH"/letters/entries/*/the-lantern-room.easy.md
is 'one in easy words' "$(status "$FINGERPOST" leaflet --repository "$SCRATCH/letters" --today 2026-11-23 -o "$SCRATCH/out.d")" 1
like 'its line in those' "$(cat "$SCRATCH/err")" 'the-lantern-room.easy.md:[0-9]+:10: .*U.1FAE0'
# Of several places, what is the same is said once, with the names of all that it is true of.
halls() {
	entry halls 'The Halls' 2026-11-01 "places: [{name: One, address: 1 Road, hours: [Mon 9am-5pm], accessibility: {$1}}, {address: 2 Road, hours: [$2], accessibility: {hearing-loop: unknown}}, {name: Three, address: 3 Road, hours: [Mon 9am-5pm], accessibility: {$1}}]\n"
	leaflet tri-fold 'show: {entries: [halls]}\n'
	make_it >/dev/null
	pdftotext -f 2 "$SCRATCH/out.d/tonight.pdf" - | tr -s ' \n\f' ' '
}
different=$(halls 'step-free: yes' 'Wed 6pm-9pm')
like 'the hours of places that have the same' "$different" 'One and Three Monday: 9am to 5pm 2 Road Wednesday: 6pm to 9pm Just come in'
like 'and access, of those with something to say' "$different" '01632 960001 One and Three\. Step-free\. '
like 'no names where all have the same' "$(halls 'hearing-loop: unknown' 'Mon 9am-5pm')" 'with somebody\. Monday: 9am to 5pm Just come in'
rm "$d/entries/halls.md"
# Telephone numbers in sentences are not broken, wherever they stand in a line.
leaflet tri-fold 'show: {entries: [lantern]}\n'
for words in '' 'Or ' 'You may ' 'You may now ' 'If you can '; do
	printf '%sring 01632 960003 or 0131 496 0104 or 07700 900105.\n\n' "$words" >>"$d/leaflets/tonight.md"
done
make_it >/dev/null
is 'a number in a sentence stands on one line' \
	"$(pdftotext "$SCRATCH/out.d/tonight.pdf" - | grep -oE '01632 960003|0131 496 0104|07700 900105' | wc -l)" 15
cp -R "$d" "$SCRATCH/option"
for end in '' 'the ' 'the very ' 'this very '; do
	sed "s/choose option 2/choose ${end}option 2/; s/england/scotland/" "$d/site.yaml" >"$SCRATCH/option/site.yaml"
	status "$FINGERPOST" leaflet --repository "$SCRATCH/option" --today 2026-11-23 -o "$SCRATCH/out.d" --ids lantern >/dev/null
	pdftotext "$SCRATCH/out.d/list.pdf" -
done >"$SCRATCH/options"
is 'nor stands a digit alone on the last line' "$(grep -c 'option 2$' "$SCRATCH/options")" 4
# How to get in when the front door is no way in stands on what has room for it.
entry ramp 'The Ramp' 2026-11-01 'places: [{name: The Wharf, address: 1 Wharf Road, hours: [24/7], accessibility: {step-free: yes, notes: Ring 01632 960002 for the ramp.}}]\n'
for format in tri-fold booklet; do
	leaflet $format 'show: {entries: [ramp]}\n'
	make_it >/dev/null
	like "a $format has notes on access" "$(pdftotext "$SCRATCH/out.d/tonight.pdf" - | tr -s ' \n\f' ' ')" \
		'Step-free\. Ring 01632 960002 for the ramp\.'
done
rm "$d/entries/ramp.md"
# A card leaves out the next dates before it leaves out an entry, and gives what there is in the place of a number.
cards=$SCRATCH/cards
mkdir -p "$cards/entries" "$cards/leaflets"
cp "$d/site.yaml" "$d/areas.yaml" "$d/topics.yaml" "$cards"
# line ID CONTACT HOURS
line() {
	printf -- '---\nname: Line %s\nkind: helpline\nsummary: Somebody listens.\ntopics: [talk]\ncovers: [town]\naccess: {how: [self-referral]}\ncost: free\ncontact: {%s}\nby-phone: {hours: [%s]}\nverified: [{on: 2026-11-01, by: Line, how: phone}]\n---\nCall.\n' \
		"$@" >"$cards/entries/line-$1.md"
}
long='Tue 10am-12noon, Thu 1.30pm-3.45pm, 1st Sat 10am-1pm, closed 24 Dec - 2 Jan, closed bank holidays'
line long 'phone: 01632 960001' "$long"
line longer 'phone: 01632 960002' "$long, Mon 10am-12noon, Fri 9.30am-11.15am, 2nd Wed 6.15pm-8.45pm, closed 3 Aug, closed 5 Aug, closed 7 Aug"
line mail 'email: line@mail.example' '24/7'
# card ENTRIES: the exit status of making one
card() {
	printf -- '---\ntitle: Card\nformat: wallet-card\nshow: {entries: [%s]}\n---\n' "$1" >"$cards/leaflets/card.md"
	status "$FINGERPOST" leaflet --repository "$cards" --today 2026-11-23 -o "$SCRATCH/out.d"
}
is 'a card with many hours is made' "$(card line-long)" 0
like 'without their next dates' "$(pdftotext "$SCRATCH/out.d/card.pdf" - | tr -s ' \n\f' ' ')" \
	'Line long 01632 960001 Tuesday: .* First Saturday of the month: 10am to 1pm; Closed 24 December'
is 'one for what has no number' "$(card line-mail)" 0
like 'gives its address' "$(pdftotext "$SCRATCH/out.d/card.pdf" - | tr -s ' \n\f' ' ')" 'Line mail line@mail.example Open 24'
is 'one of which the first entry is too long' "$(card 'line-longer, line-mail')" 1
like 'names that entry alone' "$(cat "$SCRATCH/err")" '1 of its 2 entries does not fit .*: line-longer[.]'
# An index line may name more pages than fill one.
thick=$SCRATCH/thick
mkdir -p "$thick/entries" "$thick/leaflets"
cp "$d/site.yaml" "$d/areas.yaml" "$thick"
printf 'talk:\n  name: Somebody to talk to\nwalk:\n  name: A walk\nrest:\n  name: A rest\n' >"$thick/topics.yaml"
for i in $(seq 1000 1329); do
	topic=talk
	[ "$((i / 2 % 2))" = 0 ] || topic=walk
	[ "$i" -lt 1320 ] || topic=rest
	printf -- '---\nname: Room %s\nkind: safe-space\nsummary: A warm room. You can sit there.\ntopics: [%s]\ncovers: [town]\naccess: {how: [drop-in]}\ncost: free\ncontact: {phone: 01632 960001, email: somebody@room-%s.example}\n%b%b---\nCome in.\n' \
		$i $topic $i "$place" 'verified: [{on: 2026-11-01, by: Room, how: phone}]\n' >"$thick/entries/room-$i.md"
done
printf -- '---\ntitle: Thick\nformat: booklet\nedition: large-print\nshow: {areas: [town]}\norder: name\n---\nPick.\n' >"$thick/leaflets/thick.md"
is 'a booklet with a long index is made' \
	"$(status "$FINGERPOST" leaflet --repository "$thick" --today 2026-11-23 -o "$SCRATCH/out.d")" 0
index=$(pdftotext "$SCRATCH/out.d/thick.pdf" - | tr -s ' \n\f' ' ' | grep -o 'By need.*')
like 'which names pages that follow each other by the first and the last' "$index" 'A rest [0-9]+–[0-9]+ .*The Town [0-9]+–[0-9]+ '
like 'and others one by one' "$index" 'A walk [0-9]+, [0-9, ]+ Somebody to talk to [0-9]+, [0-9, ]+ .*[0-9]+ By place'
is 'a list for one person in another language' \
	"$(status "$FINGERPOST" leaflet --repository "$SCRATCH/letters" --today 2026-11-23 -o "$SCRATCH/out.d" --ids bursztyn-parents --language pl)" 0
like 'has its title and its entries in that' "$(pdftotext "$SCRATCH/out.d/list.pdf" - | tr -s ' \n\f' ' ')" \
	"Twoja lista .* $(sed -n 's/^name: *//p' content/entries/communities/bursztyn-parents.pl.md) "
# From right to left the groups of a number would change places, but for spaces of which Unicode says that they keep them.
printf -- '---\ntitle: آپ\nformat: list\nlanguage: ur\nshow: {entries: [annoch-night-line]}\n---\nمنگل کو **01632 960111** یا 0131 496 0102 پر فون کریں۔\n' \
	>"$SCRATCH/letters/leaflets/rhestr.md"
printf 'Ring 01632 960112 first.\nمنگل کو 01632 960113 پر\n' >"$SCRATCH/notes"
is 'a leaflet with numbers in Urdu is made' \
	"$(status "$FINGERPOST" leaflet --repository "$SCRATCH/letters" --today 2026-11-23 -o "$SCRATCH/out.d")" 0
is 'with their groups in order' "$(pdftotext "$SCRATCH/out.d/rhestr.pdf" - | grep -oE '01632.960111|0131.496.0102' | sort)" \
	"$(printf '0131\302\240496\302\2400102\n01632\302\240960111')"
is 'and a list for one person' "$(status "$FINGERPOST" leaflet --repository "$SCRATCH/letters" --today 2026-11-23 -o "$SCRATCH/out.d" \
	--ids annoch-night-line --notes "$SCRATCH/notes")" 0
like 'with those in its notes' "$(pdftotext "$SCRATCH/out.d/list.pdf" -)" "$(printf '01632\302\240960113')"
is 'each line of which begins at the edge of its own script' "$(pdftotext -bbox "$SCRATCH/out.d/list.pdf" - |
	awk -F'"' '/>Ring</ { print "left", $2 < 80 } /960113/ { print "right", ($6 > 400) }')" "$(printf 'left 1\nright 1')"
# Bengali has translations, but no strings: what the leaflet says itself is in English, and nothing else is.
printf -- '---\ntitle: আপনি একা নন\nformat: list\nlanguage: bn\nshow: {entries: [shiuli-lunch-club]}\n---\nআসুন।\n' \
	>"$SCRATCH/letters/leaflets/rhestr.md"
is 'a leaflet in a language without strings is made' \
	"$(status "$FINGERPOST" leaflet --repository "$SCRATCH/letters" --today 2026-11-23 -o "$SCRATCH/out.d")" 0
is 'with a warning' "$(grep -c 'rhestr.md:4:11: warning: This leaflet says in “en” .* since nothing says it in “bn”. [[]leaflet-strings]' "$SCRATCH/err")" 1
is 'of its own' "$(grep -cF '[leaflet-strings]' "$SCRATCH/err")" 1
qpdf --qdf --object-streams=disable "$SCRATCH/out.d/rhestr.pdf" "$SCRATCH/plain.pdf"
like 'its words are English, also to those who have them read out' "$(pdftotext "$SCRATCH/out.d/rhestr.pdf" -)" 'Need help now'
is 'its title, introduction and entry Bengali' "$(grep -ao '/Lang (..)' "$SCRATCH/plain.pdf" | sort | uniq -c | tr -s ' \n' ' ')" \
	' 6 /Lang (bn) 1 /Lang (en) '
pages=$(qpdf --show-npages "$SCRATCH/example/handbook.pdf")
is 'a booklet is a multiple of four pages' "$((pages % 4))" 0
is 'and half as many sides when it is imposed' "$(qpdf --show-npages "$SCRATCH/example/handbook.print.pdf")" "$((pages / 2))"
is 'a site with a leaflet in easy words' "$(status "$FINGERPOST" build "$PWD" --today 2026-11-23 -o "$SCRATCH/whole")" 0
like 'names in its summary what that does without' "$(tr '\n' ' ' <"$SCRATCH/out")" \
	'Left out of leaflets/easy-words.pdf, since nobody has written easy words for them [(][0-9]+[)]:   after-the-call-out annoch-night-line '
is 'in lines that fit a terminal' "$(awk 'length > 100' "$SCRATCH/out")" ''
like 'its first side has the last page on the left' "$(pdftotext -f 1 -l 1 -x 0 -y 0 -W 420 -H 596 "$SCRATCH/example/handbook.print.pdf" -)" "Page $pages"
like 'and the front on the right' "$(pdftotext -f 1 -l 1 -x 421 -y 0 -W 420 -H 596 "$SCRATCH/example/handbook.print.pdf" -)" 'Help in Inverannoch'
done_testing
