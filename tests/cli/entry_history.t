#!/bin/sh
# The pages of what has changed in an entry: what readers are told, and what they are not.
. tests/cli/tap.sh
. tests/cli/past.sh
d=$SCRATCH/d
o=$SCRATCH/public
e=$d/content/entries
past_of "$d" click-here safe-space

# build WHAT [ARGUMENT...]: builds over what is there
build() {
	what=$1
	shift
	is "$what" "$(status "$FINGERPOST" build "$d" --today 2026-11-23 -o "$o" "$@")" 0
}
# page ID: the words of its page, a line each
page() {
	sed -n '/<main/,/<\/main>/p' "$o/history/$1.html" | sed 's/<[^>]*>/\n/g' | sed '/^ *$/d; /^Commit/d'
}
# told ID: days and changes alone
told() {
	page "$1" | sed '1,/^See what is true today/d'
}

entry lantern 'places: [{address: 1 Wharf, postcode: EH6 6AA, hours: [Mon-Fri 6pm-12midnight, closed 25 Dec]}]\ncontact: {phone: 01632 960001}\ncost: free\n'
entry refuge 'places: [{address: 5 Hidden Lane, postcode: DD1 1AA, hours: [24/7]}]\ncontact: {phone: 01632 960002}\n'
entry quiet 'places: [{address: 2 Wharf, hours: [Mon 6pm-9pm]}]\ncontact: {phone: 01632 960003}\n'
commit 2026-10-01
entry refuge 'places: [{confidential: yes, hours: [24/7]}]\ncontact: {phone: 01632 960002}\n'
entry lantern 'places: [{address: 3 Wharf, postcode: EH6 6AB, hours: [Mon-Thu 6pm-12midnight, Fri 6pm-2am]}]\ncontact: {phone: 01632 960004}\ncost: £2\nfunding: [{kind: grant, funder: Leith Trust, until: 2027-03-31, publish: yes}, {kind: grant, funder: Quiet Giver, until: 2027-03-31}]\nverified: [{on: 2026-10-02, by: Harbour Mind, how: phone, checked: [hours, phone]}]\n'
commit 2026-10-03
sed -i 's/^summary:.*/summary: Somewhere quite different, with words that nobody read before./' "$e/lantern.md"
commit 2026-10-03
git -C "$d" mv content/entries/lantern.md content/entries/the-lantern.md
sed -i 's/^kind:.*/kind: service\nwas: [lantern]/' "$e/the-lantern.md"
commit 2026-10-07

build 'it is made'
is 'what changed is told in words, through a renaming, each day once' "$(told the-lantern)" \
'7 October 2026
Kind changed from Safe space to Service
3 October 2026
Summary changed
Cost changed from “free” to “£2”
Phone changed
Address changed
Postcode changed
Friday closing time changed from midnight to 2am
Hours taken out: “Closed on 25 December”
Funding added: Leith Trust (Grant), until 31 March 2027
Harbour Mind checked this by phone on 2 October 2026: hours and phone
1 October 2026
New in the directory'
like 'each with its commit' "$(cat "$o/history/the-lantern.html")" \
	"Commit $(git -C "$d" rev-parse --short=10 HEAD)"
like 'the entry leads to it' "$(cat "$o/entries/the-lantern.html")" 'href="../history/the-lantern.html"'
like 'and it to the entry' "$(cat "$o/history/the-lantern.html")" 'href="../entries/the-lantern.html"'
like 'under its old name it leads on to the new one' "$(cat "$o/history/lantern.html")" 'the-lantern.html'
like 'search engines are asked to leave it out' "$(cat "$o/history/the-lantern.html")" 'name="robots" content="noindex"'
ok 'old numbers, addresses and texts are told of nowhere' sh -c \
	"! grep -rq '960001\|1 Wharf\|EH6 6AA\|A warm and calm place' '$o/history'"
ok 'nor is a funder who did not agree' sh -c "! grep -rq 'Quiet Giver' '$o'"
ok 'nor whoever wrote it down' sh -c "! grep -rqi 'sheila' '$o'"
ok 'an entry that was confidential in any commit has no such page' sh -c \
	"test ! -e '$o/history/refuge.html' && ! grep -q history/ '$o/entries/refuge.html' && ! grep -rqi 'hidden lane\|DD1 1' '$o' '$XDG_CACHE_HOME'"
ok 'nor has one in which nothing has changed' test ! -e "$o/history/quiet.html"

cp -R "$o" "$SCRATCH/first"
build 'again, from the cache' -j 8
ok 'it is the same to the byte' diff -r --exclude .fingerpost "$SCRATCH/first" "$o"
rm -rf "$XDG_CACHE_HOME"
rm -rf "$o"
build 'and without it, with one worker' -j 1
ok 'it is the same to the byte, too' diff -r --exclude .fingerpost "$SCRATCH/first" "$o"

sed -i 's/publish: yes/publish: no/; /^verified/d' "$e/the-lantern.md"
commit 2026-10-09
build 'consent and a claim taken back'
ok 'are not told of any more, nor were they ever' sh -c \
	"! grep -q 'Leith Trust\|checked this' '$o/history/the-lantern.html'"
ok 'and what was built anew is what is built at once' sh -c \
	"\"\$FINGERPOST\" build '$d' --today 2026-11-23 -o '$SCRATCH/anew' >/dev/null 2>&1 && diff -r --exclude .fingerpost '$SCRATCH/anew' '$o'"

sed -i 's/^summary:.*/summary: A warm room, and words that somebody else wrote./' "$e/the-lantern.md"
git -C "$d" commit -qam 'a name that is an address' --author 'Vera (vera.v@private.example) <vera@private.example>' --date 2026-10-09T13:00:00Z
sed -i 's/^summary:.*/summary: A warm room, and words that yet another one wrote./' "$e/the-lantern.md"
git -C "$d" commit -qam 'and one that is nothing else' --author 'vera@private.example <vera@private.example>' --date 2026-10-09T14:00:00Z
printf 'history: {names: yes}\n' >>"$d/content/site.yaml"
commit 2026-10-10
build 'a site that names whoever writes, in two languages'
like 'does so' "$(page the-lantern)" 'Written down by Sheila Steward\.'
like 'also whoever calls herself by more than her name' "$(page the-lantern)" 'Written down by Vera\.'
is 'but not whoever has an address instead of one' "$(page the-lantern | grep -c '^Written down by')" 5
ok 'without an address' sh -c "! grep -rq 'sheila@\|private.example' '$o' '$XDG_CACHE_HOME'"
"$FINGERPOST" report "$d" --today 2026-11-23 --since 2026-09-01 -o "$SCRATCH/report" >"$SCRATCH/out" 2>&1
ok 'nor has a report one' sh -c "grep -q ',Vera,' '$SCRATCH/report/changes.csv' && ! grep -rq '@private\|private.example' '$SCRATCH/report'"
like 'and tells it in the other one' "$(page the-lantern.cy)" \
	'^Dydd Gwener: newidiodd yr amser cau o .* i '
ok 'a sitemap leaves it out' sh -c "grep -q entries/the-lantern '$o/sitemap.xml' && ! grep -q history/ '$o/sitemap.xml'"
ok 'and so does what is kept for offline' sh -c "! grep -rq 'history/the-lantern.html$' '$o/packs'"
sed -i 's/^history:.*/history: {pages: no}/' "$d/content/site.yaml"
build 'a site that wants none'
ok 'has none' sh -c "test ! -e '$o/history' && ! grep -rq history/ '$o/entries'"

sed -i '/^history:/d' "$d/content/site.yaml"
commit 2026-10-11
git clone -q --depth 1 "file://$d" "$SCRATCH/shallow"
is 'half a history' "$(status "$FINGERPOST" build "$SCRATCH/shallow" --today 2026-11-23 -o "$SCRATCH/half")" 0
ok 'is not told as if it were all' test ! -e "$SCRATCH/half/history"
git -C "$d" config uploadpack.allowFilter true
git clone -q --filter=blob:none "file://$d" "$SCRATCH/partial"
is 'a clone without what files said earlier' "$(status "$FINGERPOST" build "$SCRATCH/partial" --today 2026-11-23 -o "$SCRATCH/part")" 0
ok 'says that this is missing' grep -qF '[history-partial]' "$SCRATCH/err"
ok 'and tells nothing of what may have been confidential then' sh -c "! grep -rqE 'changed from|Hidden Lane' '$SCRATCH/part/history'"
is 'its report' "$(status "$FINGERPOST" report "$SCRATCH/partial" --today 2026-11-23 --since 2026-09-01 -o "$SCRATCH/part-report")" 0
like 'says so as well' "$(cat "$SCRATCH/out")" '^  Part of the history is not here'
git -C "$SCRATCH/partial" fetch -q --refetch --no-filter
is 'once that is fetched' "$(status "$FINGERPOST" build "$SCRATCH/partial" --today 2026-11-23 -o "$SCRATCH/part")" 0
ok 'all of it is told' sh -c "! grep -q history-partial '$SCRATCH/err' && grep -q 'changed from' '$SCRATCH/part/history/the-lantern.html'"
rm -rf "$d/.git"
is 'and none at all' "$(status "$FINGERPOST" build "$d" --today 2026-11-23 -o "$SCRATCH/none")" 0
ok 'gives the same site without it' test ! -e "$SCRATCH/none/history" -a -e "$SCRATCH/none/entries/the-lantern.html"
done_testing
