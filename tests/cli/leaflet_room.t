#!/bin/sh
# Leaflets whose letters are large, or whose script is tall, and those of little paper: what has no room in one place is
# found in another, crisis help first.
. tests/cli/tap.sh
d=$SCRATCH/d
cp -R content "$d"
rm "$d"/leaflets/*
# leaflet ID FORMAT LINES; make_it: makes all
leaflet() {
	printf -- '---\ntitle: %s\nformat: %s\n%b---\n%s\n' "$1" "$2" "$3" "$4" >"$d/leaflets/$1.md"
}
make_it() {
	status "$FINGERPOST" leaflet --repository "$d" --today 2026-11-23 -o "$SCRATCH/out.d" "$@"
}
# words ID PAGE
words() {
	pdftotext ${2:+-f $2 -l $2} "$SCRATCH/out.d/$1.pdf" - | tr -s ' \n' ' '
}

large='edition: large-print\nshow: {entries: [the-lantern-room, stillwater-house]}\n'
urdu='language: ur\nshow: {entries: [lamplight-line]}\n'
cp "$d/site.yaml" "$SCRATCH/settings"
nations='scotland england wales northern-ireland'
is_sanitized && nations=scotland # a sanitizer finds in one what it finds in all
for nation in $nations; do
	sed "s/^nation: .*/nation: $nation/" "$SCRATCH/settings" >"$d/site.yaml"
	leaflet large booklet 'edition: large-print\nshow: {entries: [annoch-night-line]}\n' 'Somewhere to go.'
	is "a booklet in large print with the crisis lines of $nation" "$(make_it)" 0
done
cp "$SCRATCH/settings" "$d/site.yaml"
leaflet large booklet "$large" 'Somewhere to go.'
leaflet urdu booklet "$urdu" 'یہاں آپ کی زبان سمجھنے والے لوگ ہیں۔'
leaflet polski booklet 'language: pl\nshow: {entries: [bursztyn-parents, annoch-night-line]}\n' 'Miejsce.'
leaflet czas tri-fold 'language: pl\nshow: {entries: [the-lantern-room, bursztyn-parents]}\n' 'Miejsce.'
leaflet poster poster "$urdu" 'یہاں آپ کی زبان سمجھنے والے لوگ ہیں۔'
leaflet card wallet-card "$urdu" ''
leaflet cairt wallet-card 'language: gd\nshow: {entries: [annoch-night-line]}\n' ''
leaflet lantern wallet-card 'show: {entries: [the-lantern-room]}\n' ''
leaflet cuppa booklet 'edition: large-print\nshow: {entries: [carers-cuppa]}\n' 'Somewhere to go.'
leaflet circle list 'language: ur\nshow: {entries: [lamplight-circle, reply-text-line]}\n' 'خواتین'
leaflet list list "edition: large-print\n$urdu" "$(for i in 1 2 3 4 5 6; do echo یہاں آپ کی زبان سمجھنے والے لوگ ہیں۔; done)"
leaflet fold tri-fold 'show: {entries: [annoch-night-line]}\n' 'Somewhere to go.'
leaflet flyer poster 'show: {entries: [annoch-night-line]}\n' 'Somewhere to go.'
leaflet trio tri-fold 'language: ur\nshow: {entries: [lamplight-line, lamplight-circle, carers-line, wee-hours-line]}\n' 'خواتین'
leaflet pages list "$large" 'Somewhere to go.'
leaflet whole list 'show: {entries: [the-lantern-room, stillwater-house]}\n' 'Somewhere to go.'
leaflet wall poster 'show: {entries: [the-lantern-room, stillwater-house]}\n' 'Somewhere to go.'
leaflet beag poster 'language: gd\nshow: {entries: [the-lantern-room, stillwater-house]}\n' 'Àite blàth.'
leaflet balla poster 'paper: A3\nlanguage: gd\nshow: {entries: [the-lantern-room, stillwater-house]}\n' 'Àite blàth.'
leaflet times list 'show: {entries: [annoch-night-line]}\n' \
	"$(seq 1 20 | while read -r i; do printf '%s is where we are: 10am to midday, 10pm to midnight\n\n' "$(seq -s a "$i" | tr -d 0-9)ll along the quay"; done)"
leaflet tight tri-fold 'show: {entries: [annoch-night-line, breathing-out, carers-cuppa]}\n' 'Pick a place and go.'
is 'what is large, tall or small is made' "$(make_it)" 0
told=$(cat "$SCRATCH/out")
is 'no line parts the times of an opening' "$(pdftotext "$SCRATCH/out.d/times.pdf" - | grep -cE '(10[ap]m|to)$')" 0
like 'an entry as long as a panel is on it, if need be with a date on two lines' "$(words tight 2)" "Carers' Cuppa"
like 'the cover of a booklet has the most urgent lines' "$(words large 1)" '999 .*Samaritans.*85258'
like 'its next page the others, and for whom they are' "$(words large 2)" 'More help now .*0800 83 85 87 You feel low'
like 'and other routes are not lost' "$(words large)" 'If you cannot use a voice call .*18000.*18001 111'
like 'its contents have the names that entries have' "$(tests/check-pdf --words "$SCRATCH/out.d/urdu.pdf" | grep -c '^لیمپ لائٹ لائن')" '^2$'
like 'and its index is in the order of the words that are read' "$(words polski)" \
	'Bycie rodzicem .*Kultura, język i wiara .*Myśli samobójcze .*Samotność i towarzystwo'
like 'so it is in Urdu' "$(words urdu 2)" '0800 83 85 87'
like 'in large print crisis help is in one column, the first line first' \
	"$(pdftotext -f 1 -l 1 -layout "$SCRATCH/out.d/list.pdf" - | grep -c '999.*116 123')" '^0$'
like 'and on the first page, also where lines are tall' "$(words list 1)" '999.*111.*116 123.*85258'
like 'what has no room there goes on overleaf' "$(words list 2)" '0800 027 1234'
like 'a fold holds all crisis lines where there is room' "$(words fold)" 'domestic abuse helpline on 0800 027 1234'
like 'and other routes to all of them' "$(words fold)" 'voice call Emergency\. .*NHS 24\. .*Breathing Space\. British Sign'
like 'all of them on the front where there is no room inside' "$(words trio 1)" '0800 83 85 87.*0800 027 1234'
for one in flyer wall balla beag poster; do
	like "a poster, too: $one" "$(words $one)" '999.*0800 83 85 87.*0800 027 1234'
done
like 'and one of two entries still says when all was checked, how to have it otherwise, and what it was made of' \
	"$(words wall)" 'checked .*2026.*large print.*01632 960000.*Published by .*Made on 23 November 2026\.'
like 'where a place is open and its phone is answered at the same hours, that is one paragraph' "$(words wall)" \
	'Open 24 hours a day, every day\. By phone: at the same hours'
like 'a card that has no room for what to do has all numbers, with whose they are' "$(words lantern 1)" \
	'Call 999 NHS 24 111 Samaritans 116 123 Text SHOUT to 85258 Breathing Space 0800 83 85 87 Domestic abuse 0800 027 1234'
like 'a card says less of a place that is open at many times' "$(words lantern 2)" \
	'The Lantern Room 01632 960102 Monday to Thursday: 6pm to 2am; .*The Old Net Store, DD1 0AB'
like 'a poster with room says when all was checked, when it was made and how to have it otherwise' "$(words flyer)" \
	'Good until .*Everything here was checked on .*Published by .*Made on 23 November 2026'
like 'a card with room says who publishes it' "$(words lantern)" 'Bank holidays: call first\. annoch-and-glens.example'
for one in large fold flyer; do
	like "$one says once what to do on bank holidays" "$(words $one)" 'On bank holidays, call first unless hours are given for them\.'
done
# Routes that a fold has no room for are named where they are found.
sed "s/^    name: Samaritans$/&\n    also: [{for: $(printf 'Those who wait %.0s' $(seq 60)), phone: 18001 116 123}]/" "$SCRATCH/settings" >"$d/site.yaml"
is 'a fold with many routes is made' "$(make_it fold)" 0
like 'with those that find room' "$(words fold)" 'NHS 24\. .*For other lines, see annoch-and-glens.example'
cp "$SCRATCH/settings" "$d/site.yaml"
is 'and again with few' "$(make_it fold)" 0
sed 's/^    name: NHS 24$/    name: NHS 111/' "$SCRATCH/settings" >"$d/site.yaml"
is 'a card with a line whose number is its name' "$(make_it lantern)" 0
like 'says it once' "$(words lantern 1)" 'Call 999 NHS 111 Samaritans 116 123'
cp "$SCRATCH/settings" "$d/site.yaml"
is 'a word with a hyphen stands on one line' \
	"$(pdftotext -layout "$SCRATCH/out.d/balla.pdf" - | grep -c -- '-$')" 0
like 'and so do the hours of an opening' "$(words czas)" '18:00–2:00'
# An entry longer than a page says on the next one which it is; dates, times and addresses are not torn apart.
for one in large cuppa fold; do
	pdftotext "$SCRATCH/out.d/$one.pdf" - >>"$SCRATCH/lines"
done
ok 'an entry that goes on overleaf says which it is' grep -q 'The Lantern Room, continued' "$SCRATCH/lines"
like 'so does one that would leave much of a page empty, which is open when it says above' "$(words pages 2)" \
	'The Lantern Room A calm .*When: .*Sunday: 4pm to 2am .*Where: .*Continued on the next page Invented'
like 'and goes on between two facts' "$(words pages 3)" '^The Lantern Room, continued Access: '
is 'where that saves no page, it stays in one piece' "$(words whole | grep -c continued)" 0
is 'no line ends within a date, a time or the number of pages' \
	"$(grep -cE '[0-9][ap]m to$|(November|January|February|March|April|May|June)$|Page$|-$' "$SCRATCH/lines")" 0
like 'what is left out is told' "$told" 'cairt.pdf: 1 entry, 2 pages, letters of 12 points, with the 5 most urgent of 6 crisis lines;'
is 'and nothing of it when it is not' "$(echo "$told" | grep 'large.pdf\|fold.pdf\|flyer.pdf\|card.pdf' | grep -c urgent)" 0
# In Urdu the groups of a number are as far apart as in other languages, an address is read as one, and letters are no
# bolder than what is said asks for.
ok 'the groups of a number are apart' sh -c "pdftotext -bbox '$SCRATCH/out.d/circle.pdf' - | grep -A1 '>07700<' | tr '\"' ' ' |
	awk '/07700/ {end = \$7} /900241/ {exit !(\$3 - end > 3)}'"
like 'an address in text from right to left is in its own order' "$(words circle | LC_ALL=C tr -cd ' -~' | tr -s ' ')" \
	'Lintmill Community Centre, 9 Shuttle Lane, Lintmill, Inverannoch, DD4 1SH'
like 'the body in Urdu is regular' "$(pdffonts "$SCRATCH/out.d/circle.pdf")" 'NotoNastaliqUrdu-Regular'
like 'and names are bold' "$(pdffonts "$SCRATCH/out.d/circle.pdf")" 'NotoNastaliqUrdu-Bold'
is 'what says what another language says next is in the typeface of its own' \
	"$(pdffonts "$SCRATCH/out.d/circle.pdf" | grep -c 'NotoSansArabic')" 0
like 'what something costs has a capital there' "$(words circle)" 'Your usual text rate'
for pdf in "$SCRATCH"/out.d/*.pdf; do
	ok "$(basename "$pdf") keeps the rules of accessible PDFs" tests/check-pdf "$pdf"
done
done_testing
