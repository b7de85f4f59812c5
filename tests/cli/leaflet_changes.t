#!/bin/sh
# What a leaflet says has changed since its last edition.
. tests/cli/tap.sh
. tests/cli/past.sh
d=$SCRATCH/d
o=$SCRATCH/leaflets
e=$d/content/entries
past_of "$d" leaflet-changes service
rm "$d/content/leaflets/wall.md" "$d/content/leaflets/next.md"

claim='verified: [{on: 2026-10-14, by: Harbour Mind, how: phone}]\n'
# leaflet WHAT: makes it; words: what stands on it, a paragraph on few lines
leaflet() {
	is "$1" "$(status "$FINGERPOST" leaflet --repository "$d" tonight -o "$o" --today 2026-11-23)" 0
}
words() {
	pdftotext "$o/tonight.pdf" - | tr '\n' ' ' | tr -s ' '
}

entry lantern "$claim"'places: [{address: 1 Wharf, postcode: EH6 6AA, hours: [Mon-Fri 6pm-12midnight]}]\ncontact: {phone: 01632 960001}\n'
entry quiet "$claim"'contact: {phone: 01632 960002}\n'
entry gone "$claim"'contact: {phone: 01632 960003}\n'
entry hidden "$claim"'places: [{address: 5 Hidden Lane, hours: [24/7]}]\ncontact: {phone: 01632 960004}\n'
commit 2026-08-01
sed -i 's/^summary:.*/summary: A warm and quiet place to talk when things feel too much./' "$e/quiet.md"
sed -i 's/1 Wharf/2 Wharf/' "$e/lantern.md"
entry hidden "$claim"'places: [{confidential: yes, hours: [24/7]}]\ncontact: {phone: 01632 960004}\n'
commit 2026-08-20
entry lantern "$claim"'places: [{address: 2 Wharf, postcode: EH6 6AA, hours: [Mon-Thu 6pm-12midnight, Fri 6pm-2am]}]\ncontact: {phone: 01632 960009}\n'
sed -i 's/^verified:/status: {is: closed, on: 2026-10-03}\nverified:/' "$e/gone.md"
entry fresh "$claim"'contact: {phone: 01632 960005}\n'
commit 2026-10-03

for format in list booklet tri-fold; do
	sed -i "s/^format:.*/format: $format/" "$d/content/leaflets/tonight.md"
	leaflet "a $format"
	like "says what is not as it was on the day of the last edition" "$(words)" \
		'Changed since 1 September 2026.*The gone: Closed on 3 October 2026\. The fresh: New in the directory\. The lantern: Phone changed\. Friday closing time changed from midnight to 2am\.'
	ok 'and nothing of what it does not hold, was told then, or is no longer so' sh -c \
		"! pdftotext '$o/tonight.pdf' - | grep -q 'quiet place.*changed\|960001\|1 Wharf\|Hidden Lane\|The quiet:\|checked this'"
done
sed -i 's/^changes-since:.*/changes-since: 2026-11-01/' "$d/content/leaflets/tonight.md"
leaflet 'after the last change'
like 'it says that there is none' "$(words)" 'Changed since 1 November 2026 Nothing of what stands in this leaflet\.'
is 'a build makes it with the site' "$(status "$FINGERPOST" build "$d" --today 2026-11-23 -o "$SCRATCH/public")" 0
cp "$SCRATCH/public/leaflets/tonight.pdf" "$o"
like 'with the same words' "$(words)" 'Changed since 1 November 2026'
# The commit on paper is true.
commit 2026-11-10
commit=$(git -C "$d" rev-parse HEAD | cut -c 1-10)
leaflet 'what is committed'
like 'names its commit' "$(words)" "Edition $commit "
is 'and warns of nothing' "$(grep -c leaflet-uncommitted "$SCRATCH/err")" 0
touch "$d/content/entries/lantern.md"
printf 'x' >"$d/content/notes.bak"
leaflet 'files that are only newer, or no content'
is 'are no change' "$(grep -c leaflet-uncommitted "$SCRATCH/err")" 0
sed -i 's/01632 960009/01632 960008/' "$e/lantern.md"
leaflet 'what is not committed'
like 'says so' "$(words)" "Edition $commit, with changes that are not in it"
like 'and whoever prints it is told' "$(cat "$SCRATCH/err")" "commit $commit in content/entries/lantern.md, .*leaflet-uncommitted" # [leaflet-uncommitted]
is 'what is committed can be printed all the same' "$(status "$FINGERPOST" leaflet --repository "$d" --rev HEAD tonight -o "$o" --today 2026-11-23)" 0
is 'and does not say so' "$(words | grep -c 'not in it')" 0
git -C "$d" checkout -q .
git clone -q --depth 1 "file://$d" "$SCRATCH/shallow"
is 'from half a history it is made' "$(status "$FINGERPOST" leaflet --repository "$SCRATCH/shallow" tonight -o "$SCRATCH/half" --today 2026-11-23)" 0
like 'without that, and with a word to whoever prints it' "$(cat "$SCRATCH/err")" 'nothing is known of the past of the files'
done_testing
