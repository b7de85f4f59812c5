#!/bin/sh
# The history of entries, as `fingerpost report` tells it: in words, from the files at both ends of each commit.
. tests/cli/tap.sh
. tests/cli/past.sh
d=$SCRATCH/d
e=$d/content/entries
past_of "$d" click-here safe-space

# report NAME SINCE [ARGUMENT...]
report() {
	what=$1 since=$2
	shift 2
	rm -rf "$SCRATCH/report"
	is "$what" "$(status "$FINGERPOST" report "$d" --today 2026-11-23 -o "$SCRATCH/report" --since "$since" "$@")" 0
}
# changes ID: what is told of it, the newest first
changes() {
	tr -d '\r' <"$SCRATCH/report/changes.csv" | grep "^[0-9-]*,$1," | cut -d, -f1,4- | sed 's/,Sheila Steward,.*//'
}

entry lantern 'places: [{address: 1 Wharf, hours: [Mon-Fri 6pm-12midnight, closed 25 Dec]}]\ncontact: {phone: 01632 960001}\n'
entry refuge 'places: [{address: 5 Hidden Lane, postcode: DD1 1AA, hours: [24/7]}]\ncontact: {phone: 01632 960002}\n'
commit 2026-10-01
entry refuge 'places: [{address: 7 Hidden Lane, postcode: DD1 1AA, hours: [24/7]}]\ncontact: {phone: 01632 960002}\n'
entry lantern 'places: [{address: 1 Wharf, hours: [Mon-Thu 6pm-12midnight, Fri 6pm-2am, Sun 1pm-5pm]}]\ncontact: {phone: 01632 960003}\nverified: [{on: 2026-10-02, by: Harbour Mind, how: phone, checked: [hours, phone]}]\n'
commit 2026-10-03
printf '# Where it is\n' >>"$e/lantern.md"
entry refuge 'places: [{confidential: yes, hours: [24/7]}]\ncontact: {phone: 01632 960002}\n'
commit 2026-10-05
git -C "$d" mv content/entries/lantern.md content/entries/the-lantern.md
sed -i 's/^kind:.*/kind: service\nwas: [lantern]/; s/^topics.*/topics: [anxiety, mind]\nstatus: {is: paused, until: 2026-12-20}/; s/^name:.*/name: The Beacon/; s/^summary:.*/summary: Somewhere quite different, with words that are all new, so that nothing is alike./' "$e/the-lantern.md"
sed -i 's/^anxiety:/mind: {name: Mind}\nanxiety:/' "$d/content/topics.yaml"
commit 2026-10-07
entry line 'contact: {phone: 01632 960004}\nverified: [{on: 2026-10-20, by: Harbour Mind, how: visit}]\n'
commit 2026-10-09

report 'it is made' 2026-09-01
is 'hours, contacts and claims are told in words, and a renamed file keeps its past' "$(changes the-lantern)" \
'2026-10-07,Paused until 20 December 2026
2026-10-07,Name changed from “The lantern” to “The Beacon”
2026-10-07,"Summary changed from “A warm and calm place to talk when things feel too much.” to “Somewhere quite different, with words that are all new, so that nothing is alike.”"
2026-10-07,Kind changed from Safe space to Service
2026-10-07,Needs added: Mind
2026-10-05,Description rewritten
2026-10-03,Phone changed from “01632 960001” to “01632 960003”
2026-10-03,Friday closing time changed from midnight to 2am
2026-10-03,"Now open on Sunday, 1pm to 5pm"
2026-10-03,Hours taken out: “Closed on 25 December”
2026-10-03,Harbour Mind checked this by phone on 2 October 2026: hours and phone
2026-10-01,New in the directory'
ok 'a place that was confidential in any commit is told of nowhere' sh -c \
	"! grep -rqi 'hidden lane\|DD1 1' '$SCRATCH/report' && grep -q refuge '$SCRATCH/report/changes.csv'"
ok 'nor kept in the cache' sh -c "! grep -rqi 'hidden lane\|DD1 1' '$XDG_CACHE_HOME'"
ok 'nobody has an e-mail address' sh -c "! grep -rq 'sheila@' '$SCRATCH/report'"
is 'every claim has its commit' "$(tr -d '\r' <"$SCRATCH/report/evidence.csv" | grep -c ',Sheila Steward,[0-9a-f]*$')" 2
like 'one is of a day that was still to come' "$(cat "$SCRATCH/report/claims-before-their-day.csv")" \
	'^line,The line,.*,2026-10-20,2026-10-09,Sheila Steward,'
like 'the terminal is told' "$(cat "$SCRATCH/out")" 'Since 1 September 2026: 3 new entries, 0 taken out, 3 changes'
cp -R "$SCRATCH/report" "$SCRATCH/first"
report 'again, from the cache' 2026-09-01
ok 'it is the same to the byte' diff -r --exclude .fingerpost "$SCRATCH/first" "$SCRATCH/report"
rm -rf "$XDG_CACHE_HOME"/fingerpost/told-*
report 'and without half of it' 2026-09-01
ok 'it is the same to the byte, too' diff -r --exclude .fingerpost "$SCRATCH/first" "$SCRATCH/report"

report 'since a commit' HEAD~1
is 'what it holds is not told' "$(tr -d '\r' <"$SCRATCH/report/changes.csv" | sed 1d | cut -d, -f1,2,4)" \
	'2026-10-09,line,New in the directory
2026-10-09,line,Harbour Mind checked this by a visit on 20 October 2026: everything'
is 'since a day that is still to come' "$(status "$FINGERPOST" report "$d" --today 2026-11-23 --since 2026-11-24 -o "$SCRATCH/no")" 2
like 'there is nothing to tell' "$(cat "$SCRATCH/err")" 'nothing can have changed since a day that is still to come'
is 'since a commit that is not there' "$(status "$FINGERPOST" report "$d" --since nosuch -o "$SCRATCH/no")" 3
like 'which is named' "$(cat "$SCRATCH/err")" 'no commit, branch or tag “nosuch”'

git -C "$d" checkout -q -b side HEAD~1
sed -i 's/01632 960003/01632 960009/' "$e/the-lantern.md"
commit 2026-10-10
git -C "$d" checkout -q main
rm "$e/line.md"
commit 2026-10-11
git -C "$d" merge -q -m merge side
report 'a merge' HEAD~1
is 'tells what came by the other way, once' "$(changes the-lantern)" \
	'2026-10-10,Phone changed from “01632 960003” to “01632 960009”'
git -C "$d" reset -q --hard HEAD~1
git -C "$d" branch -q -f side side~1
git -C "$d" checkout -q side
sed -i 's/01632 960003/01632 960009/; s/^kind:.*/kind: peer-group/' "$e/the-lantern.md"
entry lamp 'contact: {phone: 01632 960020}\n'
commit 2026-10-10
git -C "$d" checkout -q main
sed -i 's/^Come as you are.*/Come whenever you like, alone or with somebody./; s/^cost:.*//; s/^# Where.*/# How to find it/' "$e/the-lantern.md"
commit 2026-10-12
git -C "$d" merge -q -m merge side >/dev/null
sed -i 's/01632 960009/01632 960010/' "$e/the-lantern.md"
sed -i 's/01632 960020/01632 960021/' "$e/lamp.md"
git -C "$d" add -A
git -C "$d" commit -q --amend --no-edit --author 'Sheila Steward <sheila@lantern.example>' --date 2026-10-13T12:00:00Z
report 'a merge of what was changed on both sides' HEAD~2
is 'tells what is its own doing, and the rest once' "$(changes the-lantern)" \
'2026-10-13,Phone changed from “01632 960003” to “01632 960010”
2026-10-12,Description rewritten
2026-10-10,Phone changed from “01632 960003” to “01632 960009”
2026-10-10,Kind changed from Service to Peer group'
is 'also of what came by the other side alone' "$(changes lamp)" \
'2026-10-13,Phone changed from “01632 960020” to “01632 960021”
2026-10-10,New in the directory'
git -C "$d" reset -q --hard HEAD~1
git -C "$d" reset -q --hard HEAD~1
report 'and what was taken out' HEAD~1
is 'is told as well' "$(tr -d '\r' <"$SCRATCH/report/changes.csv" | sed 1d | cut -d, -f1-4)" \
	'2026-10-11,,The line,Taken out of the directory'

git -C "$d" tag old
git -C "$d" reset -q --hard HEAD~2
sed -i 's/01632 960003/01632 960005/' "$e/the-lantern.md"
commit 2026-10-12
report 'a past that was written anew' 2026-10-08
is 'is told as it is now' "$(changes '[a-z-]*')" '2026-10-12,Phone changed from “01632 960003” to “01632 960005”'
hint='“old” is no part of this history: it has been rewritten since, or that is another branch'
report 'since a commit of the past that was' old
like 'says on the terminal that what is told may not be new' "$(cat "$SCRATCH/out")" "$hint"
like 'and in the report' "$(cat "$SCRATCH/report/changes.html")" "$hint"
report 'since one of the past that is' HEAD~1
is 'says nothing of it' "$(grep -c 'no part of this history' "$SCRATCH/out")" 0
entry evening 'places: [{address: 4 Wharf, hours: [Mon-Fri 6pm-9pm]}]\ncontact: {phone: 01632 960011}\n'
sed -i 's/^summary:.*/summary: Cards, dominoes and a pot of soup for whoever turns up hungry./; s/^Come as.*/Games, soup and no questions: a fire, a piano and the harbour outside the window./' "$e/evening.md"
commit 2026-10-14
git -C "$d" mv content/entries/evening.md content/entries/soup-night.md
sed -i 's/01632 960011/01632 960012/; s/^name:.*/name: Soup night/' "$e/soup-night.md"
entry daylight 'contact: {phone: 01632 960013}\n'
commit 2026-10-15
report 'a file that is renamed and edited, of which no “was” tells' 2026-10-13
is 'keeps its past' "$(changes soup-night)" \
'2026-10-15,Name changed from “The evening” to “Soup night”
2026-10-15,Phone changed from “01632 960011” to “01632 960012”
2026-10-14,New in the directory'
is 'and another that came beside it has its own' "$(changes daylight)" '2026-10-15,New in the directory'
git -C "$d" reset -q --hard HEAD~2
entry purse 'funding: [{kind: grant, funder: Leith Trust, until: 2027-03-31, publish: yes}, {kind: grant, funder: Quiet Giver}]\n'
commit 2026-10-14
sed -i 's/publish: yes/publish: no/; s/Quiet Giver/Quiet Giver, publish: yes/; s/^covers:.*/covers: everywhere/' "$e/purse.md"
commit 2026-10-15
report 'consent that is taken back' 2026-10-15
is 'is told to stewards' "$(changes purse)" \
'2026-10-15,Areas added: Everywhere
2026-10-15,Areas taken out: Leith
2026-10-15,"Consent taken back to show Leith Trust (Grant), until 31 March 2027"
2026-10-15,Consent given to show Quiet Giver (Grant)'
git -C "$d" reset -q --hard HEAD~2
git clone -q --depth 1 "file://$d" "$SCRATCH/shallow"
is 'half a history gives a report' "$(status "$FINGERPOST" report "$SCRATCH/shallow" -o "$SCRATCH/half")" 0
like 'that says what to do' "$(cat "$SCRATCH/half/changes.html")" 'git fetch --unshallow'
sed -i 's/1 Wharf/9 Wharf Lane/' "$e/the-lantern.md"
commit 2026-10-12
report 'an address' 2026-09-01
ok 'is kept for the next run' grep -rq '9 Wharf Lane' "$XDG_CACHE_HOME"
sed -i 's/address: 9 Wharf Lane/confidential: yes/' "$e/the-lantern.md"
commit 2026-10-13
report 'until the place is confidential' 2026-09-01
ok 'and then neither told nor kept' sh -c "! grep -rq 'Wharf' '$SCRATCH/report' '$XDG_CACHE_HOME'"

# The same hours, in another order and twice over.
entry order 'places: [{address: 8 Wharf, hours: [Sat 2pm-4pm, Sat 10am-12noon, Fri 9am-5pm]}]\n'
commit 2026-11-20
entry order 'places: [{address: 8 Wharf, hours: [Fri 9am-5pm, Fri 9am-5pm, Sat 10am-12noon, Sat 2pm-4pm]}]\n'
commit 2026-11-21
entry order 'places: [{address: 8 Wharf, hours: [Fri 9am-5pm, Sat 3pm-5pm, Sat 10am-12noon, Sat 2pm-4pm]}]\n'
commit 2026-11-22
report 'it is made with hours that were put in order' 2026-11-21
is 'which is no change, and a change is told in the order of the day' "$(changes order | grep -v New)" \
	'2026-11-22,Saturday hours changed from “10am to midday and 2pm to 4pm” to “10am to midday and 2pm to 5pm”'
done_testing
