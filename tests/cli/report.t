#!/bin/sh
# `fingerpost report`: the figures of a small directory of which they can be worked out by hand.
. tests/cli/tap.sh
d=$SCRATCH/d
mkdir -p "$d/entries"
cat >"$d/site.yaml" <<'END'
name: Small directory
example: yes
url: https://small.example/
languages: [en]
timezone: Europe/London
nation: scotland
bank-holidays: bank-holidays.json
levels: {long-sentence: error}
END
cat >"$d/areas.yaml" <<'END'
town:
  name: The Town
  nation: scotland
quay:
  name: The Quay
  within: town
glen:
  name: The Glen
  nation: scotland
END
cat >"$d/bank-holidays.json" <<'END'
{"scotland": {"division": "scotland", "events": [
{"title": "St Andrew's Day", "date": "2026-11-30", "notes": "", "bunting": true},
{"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true}]},
"england-and-wales": {"division": "england-and-wales", "events": [
{"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true}]},
"northern-ireland": {"division": "northern-ireland", "events": [
{"title": "Christmas Day", "date": "2026-12-25", "notes": "", "bunting": true}]}}
END
printf 'talk:\n  name: Somebody to talk to\nfood:\n  name: Food\n' >"$d/topics.yaml"

# entry ID KIND AREA LINES
entry() {
	printf -- '---\nname: %s\nkind: %s\nsummary: A warm room where anybody can sit and talk with somebody.\ntopics: [talk]\ncovers: [%s]\n%b---\nCome in.\n' \
		"$1" "$2" "$3" "$4" >"$d/entries/$1.md"
}
entry lantern safe-space town 'access: {how: [drop-in]}
places: [{address: 1 Wharf, hours: [Mon-Sun 6pm-2am]}]
funding: [{kind: grant, until: 2027-03-31, share: all, status: secured}]
verified: [{on: 2026-11-01, by: Room, how: phone}]
if-not-this: [line]
'
entry line helpline town 'by-phone: {hours: [Mon-Sun 9am-5pm]}
contact: {phone: 01632 960001}
funding: [{kind: volunteers}]
verified: [{on: 2026-01-01, by: Room, how: phone}]
'
entry closed-doors safe-space glen 'access: {how: [professional-referral]}
places: [{address: 1 Wharf, hours: [24/7]}]
contact: {email: "=cmd@doors.example"}
if-not-this: [gone]
waive: {crisis-without-alternative: "it never closes, said the council"}
'
entry gone service glen 'contact: {phone: 01632 960002}
status: {is: closed, on: 2026-01-01}
'
report() {
	is "$1" "$(status "$FINGERPOST" report "$d" --today 2026-11-23 -o "$SCRATCH/report")" 0
}
report 'it is made'
# row FILE FIRST: the row of a CSV file that begins so
row() {
	tr -d '\r' <"$SCRATCH/report/$1.csv" | grep "^$2,"
}
like 'the terminal is told the sum of it' "$(cat "$SCRATCH/out")" '^  1 overdue, 1 never checked, 0 due soon'
is 'verification: what is overdue, with the command' "$(row verification line)" \
	"line,line,Helpline,overdue,2026-01-01,2026-04-01,,01632 960001,fingerpost verify line --by 'YOUR GROUP' --how phone"
like 'verification: a cell that looks like a formula is none' "$(row verification closed-doors)" ",\"'=cmd@doors.example\","
is 'funding: a runway' "$(row funding lantern)" 'lantern,lantern,Safe space,at risk,2027-03-31'
is 'funding: volunteers' "$(row funding line)" 'line,line,Helpline,volunteers only,'
is 'funding: its month' "$(row funding-by-month 'Mar 2027')" 'Mar 2027,0,1,0,0,lantern'
is 'funding: its month, by area' "$(head -n 1 "$SCRATCH/report/funding-by-area.csv" | tr -d '\357\273\277' | cut -d, -f1-8) $(row funding-by-area 'The Quay' | cut -d, -f1-8)" \
	'area,all,2026-11,2026-12,2027-01,2027-02,2027-03,2027-04 The Quay,1,0,0,0,0,1,0'
is 'funding: not by one that it does not serve' "$(row funding-by-area 'The Glen')" ''
is 'funding: and by need' "$(row funding-by-topic 'Somebody to talk to' | cut -d, -f1-8)" 'Somebody to talk to,1,0,0,0,0,1,0'
ok 'funding: the month of the chart stands below its bar' node -e '
	const page = require("fs").readFileSync(process.argv[1] + "/funding.html", "utf8");
	const [, x, width, month] = /<rect class="series-\d" x="(\d+)" y="\d+" width="(\d+)"[^>]*><title>(\w+) 2027/.exec(page);
	const label = new RegExp(`<text class="label" text-anchor="middle" x="(\\d+)" y="\\d+">${month}<`).exec(page);
	const months = page.match(/<text class="label"/g).length, ticks = page.match(/class="tick"/g).length;
	if (month !== "Mar" || Math.abs(+x + width / 2 - label[1]) > 1 || months !== 24 || ticks !== 24)
		throw new Error([x, width, month, label[1], months, ticks].join());' "$SCRATCH/report"
is 'funding: the area that loses its last safe space' "$(row last-safe-spaces 'The Quay')" 'The Quay,2027-03-31,lantern,1'
like 'coverage: where is nobody to turn to at 3 on a Sunday morning' "$(cat "$SCRATCH/out")" \
	'^  On a Sunday at 3am, 3 of 3 areas have no place to go: The Glen, The Town and The Quay\. 3 have no line to call: '
like 'coverage: and when is it worst' "$(cat "$SCRATCH/out")" \
	'^  It is worst for longest from Monday 2am until Monday 6pm: 3 of 3 areas have no place to go, the same ones\.'
like 'coverage: which the overview tells in one look, in words and with a chart' "$(tr -d '\n' <"$SCRATCH/report/index.html")" \
	'<h2><a href="coverage.html">.*On a Sunday at 3am, 3 of 3 .*<svg[^>]*aria-label="Areas without a place to go'
coverage=$(tr -d '\n' <"$SCRATCH/report/coverage.html")
like 'coverage: which entries are counted' "$coverage" 'Counted is what names the crisis under “stage”, and each safe space and helpline without a “stage”'
like 'coverage: a chart of no week of its own' "$coverage" 'The Town: places to go in each hour</span>. Of the 168 hours of a usual week, 112 have none'
like 'coverage: and which hours' "$coverage" 'in a usual week every week of the next four'
like 'coverage: whose shades are told as they look on dark paper, too' "$(tr -d '\n' <"$SCRATCH/report/index.html")" \
	'how many have no place that is open to somebody in a crisis: the stronger the shade, the more'
is 'coverage: how many areas have no place to go, hour by hour' "$(row nowhere-to-go Sunday)" \
	'Sunday,1,1,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,1,1,1,1,1,1'
is 'coverage: 7 x 8 hours of a place and 7 x 8 of a line' "$(row coverage 'The Town')" 'The Town,112,112,56,72,0,0'
is 'coverage: what covers the town covers the quay' "$(row coverage 'The Quay')" 'The Quay,112,112,56,72,0,0'
is 'coverage: a place one is sent to is none to go to' "$(row coverage 'The Glen')" 'The Glen,168,168,168,168,0,0'
entry signs peer-group glen 'languages: [pl, bfi, en, xyz]
audiences: [older-people, LGBT]
contact: {phone: 01632 960003}
verified: [{on: 2026-11-02, by: Room, how: phone}]
'
report 'it is made with languages and audiences'
is 'gaps: languages by their names' "$(sed 1d "$SCRATCH/report/gaps-languages.csv" | cut -d, -f1 | tr '\n' ,)" \
	'British Sign Language,English,Polish,xyz,'
is 'gaps: audiences in words' "$(sed 1d "$SCRATCH/report/gaps-audiences.csv" | cut -d, -f1 | tr '\n' ,)" 'LGBT,Older people,'
like 'no line breaks a day' "$(cat "$SCRATCH/report/verification.html")" '<td class="day">2026-04-01</td>'
rm "$d/entries/signs.md"
entry queue safe-space glen 'access: {how: [self-referral], accepting: waiting-list}
places: [{address: 2 Wharf, hours: [24/7]}]
if-not-this: [line]
'
report 'it is made with a place that has a waiting list'
is 'coverage: a place with a waiting list is none to go to tonight' "$(row coverage 'The Glen')" 'The Glen,168,168,168,168,0,0'
entry queue safe-space glen 'access: {how: [drop-in]}
places: [{address: 2 Wharf, hours: [4th Tue 2pm-4pm, every 2 weeks Wed 2pm-4pm from 25 Nov 2026, Thu 2pm-4pm]}]
if-not-this: [line]
'
report 'it is made with a place that is not open every week'
is 'coverage: two hours a month are none of a usual week' "$(row coverage 'The Glen')" 'The Glen,166,168,166,166,0,0'
rm "$d/entries/queue.md"
report 'it is made without it again'
is 'coverage: a session past midnight' "$(row places-town Sunday)" 'Sunday,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,1,1'
is 'coverage: when there is neither' "$(row coverage-gaps 'The Town' | grep either | head -n 1)" \
	'The Town,usual,either,Monday 2am,Monday 9am,7'
is 'coverage: a week without anything' "$(row coverage-gaps 'The Glen' | grep usual,either)" \
	'The Glen,usual,either,midnight on Sunday night,all week,168'
is 'gaps: a need by area' "$(head -n 1 "$SCRATCH/report/gaps-topics.csv" | tr -d '\r\357\273\277') $(row gaps-topics Food)" \
	'what,glen,town,quay Food,0,0,0'
is 'gaps: no more columns stand beside each other than fit on paper' \
	"$(tr -d '\n' <"$SCRATCH/report/funding.html" | grep -o '<table class="wide">.*' | sed 's/<\/table>.*//' | grep -o '<th scope="col"' | grep -c .)" 26
is 'dead ends: an alternative that has closed' "$(row alternatives-nowhere closed-doors)" \
	'closed-doors,closed-doors,"It leads to gone, and on to nothing that is open."'
is 'dead ends: the way to help at night' "$(row ways-to-open lantern)" 'lantern,lantern,,no way'
is 'exceptions: what an entry waives, and why' "$(row waivers closed-doors)" \
	'closed-doors,closed-doors,crisis-without-alternative,"People come here in a crisis, and nothing under “if-not-this” is open when this is closed.","it never closes, said the council"'
is 'exceptions: what is changed for all' "$(row levels long-sentence)" 'long-sentence,warning,error'
is 'the calendar holds every day on which something is to be checked' \
	"$(grep -c BEGIN:VEVENT "$SCRATCH/report/review-dates.ics")" 2
is 'and what another directory calls the same is another' \
	"$(tr -d '\r' <"$SCRATCH/report/review-dates.ics" | grep '^UID:' | grep -v '^UID:check-[a-z-]*@small\.example$')" ''
ok 'and there is a link to it' grep -q 'href="review-dates.ics"' "$SCRATCH/report/verification.html"
is 'from the page of what is to be checked alone' "$(grep -l 'review-dates.ics' "$SCRATCH"/report/*.html | wc -l)" 1
is 'coverage: the week of the next bank holiday, hour by hour' "$(row bank-holiday-lines-town Monday)" \
	'Monday,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0'
like 'coverage: with all of its figures in one sheet' "$(cat "$SCRATCH/report/coverage-hours.csv")" \
	'^town,with a bank holiday,places,2026-12-05,Saturday,1,1,0,'
like 'coverage: where a usual day has no date' "$(cat "$SCRATCH/report/coverage-hours.csv")" '^town,usual,places,,Saturday,1,1,0,'
entry summer safe-space glen 'places: [{address: 1 Brae, hours: ["Jun-Aug: Mon-Sun 12noon-4pm", Bank holidays 9am-10am]}]
if-not-this: [line]
'
is 'coverage: a day that was asked for' \
	"$(status "$FINGERPOST" report "$d" --today 2026-11-23 --day 2026-12-25 -o "$SCRATCH/report")" 0
is 'has the hours of bank holidays' "$(row day-places 'The Glen')" 'The Glen,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0'
like 'and says that it is one' "$(cat "$SCRATCH/report/coverage.html")" 'On Friday 25 December 2026: places to go</h2>'
like 'by name' "$(cat "$SCRATCH/report/coverage.html")" 'It is a bank holiday: Christmas Day\.'
like 'on the terminal' "$(cat "$SCRATCH/out")" '^  On Friday 25 December 2026, 3 of 3 areas have hours without a line to call'
"$FINGERPOST" report "$d" --today 2026-11-23 --day 2026-07-08 -o "$SCRATCH/report" >"$SCRATCH/out" 2>&1
is 'one in July those of its season' "$(row day-places 'The Glen')" 'The Glen,0,0,0,0,0,0,0,0,0,0,0,0,1,1,1,1,0,0,0,0,0,0,0,0'
"$FINGERPOST" report "$d" --today 2026-11-23 --day 2027-07-08 -o "$SCRATCH/report" >"$SCRATCH/out" 2>&1
like 'and what depends on bank holidays that are not known yet is in doubt' "$(cat "$SCRATCH/report/coverage.html")" \
	'Bank holidays are known until 31 December 2026'
is 'no day' "$(status "$FINGERPOST" report "$d" --day tomorrow -o "$SCRATCH/no")" 2
rm "$d/entries/summer.md"
report 'as before'
ok 'the JSON files can be read' node -e '
	for (const name of ["verification", "funding", "coverage", "gaps", "dead-ends", "exceptions"]) {
		const report = JSON.parse(require("fs").readFileSync(process.argv[1] + "/" + name + ".json"));
		if (report.report !== name || !report.invented) throw new Error(name);
	}' "$SCRATCH/report"
ok 'every page says that the directory is invented' sh -c "! grep -L 'invented example' $SCRATCH/report/*.html | grep ."
cp -R "$SCRATCH/report" "$SCRATCH/first"
report 'made again over itself'
ok 'it is the same to the byte' diff -r --exclude .fingerpost "$SCRATCH/first" "$SCRATCH/report"
is 'by one worker' "$(status "$FINGERPOST" report "$d" --today 2026-11-23 -o "$SCRATCH/one" --jobs 1)" 0
is 'and by eight' "$(status "$FINGERPOST" report "$d" --today 2026-11-23 -o "$SCRATCH/eight" --jobs 8)" 0
ok 'it is the same, too' diff -r --exclude .fingerpost "$SCRATCH/one" "$SCRATCH/eight"
is 'it is not written into the content' "$(status "$FINGERPOST" report "$d" -o "$d/entries/report")" 3
is 'a site' "$(status "$FINGERPOST" build "$d" --today 2026-11-23 -o "$SCRATCH/site")" 0
is 'is not written over' "$(status "$FINGERPOST" report "$d" -o "$SCRATCH/site")" 3
like 'which is said' "$(cat "$SCRATCH/err")" 'a site is published there, and what is written here is not for readers'
is 'nor is anything put into it' "$(status "$FINGERPOST" report "$d" -o "$SCRATCH/site/inside/report")" 3
is 'not even where a site is still to come' "$(cd "$SCRATCH" && status "$FINGERPOST" report d -o public/report)" 3
ok 'and nothing of them is left there' sh -c \
	"test -e '$SCRATCH/site/entries/lantern.html' -a ! -e '$SCRATCH/site/inside' -a ! -e '$SCRATCH/public'"
entry letters service town 'contact: {email: hello@letters.example, website: https://letters.example}\n'
entry leaflet service town 'contact: {website: https://leaflet.example}\n'
entry bench peer-group town 'places: [{address: 1 Park, hours: [Mon 6pm-8pm]}]\n'
report 'others to check'
is 'verification: who has an e-mail is asked by it' "$(row verification letters | cut -d, -f8-)" \
	"hello@letters.example,fingerpost verify letters --by 'YOUR GROUP' --how email"
is 'verification: and who has a website, from that' "$(row verification leaflet | cut -d, -f8-)" \
	"https://leaflet.example,fingerpost verify leaflet --by 'YOUR GROUP' --how website"
is 'verification: and where there is nothing but a place, one goes there' "$(row verification bench | sed 's|.*address",||')" \
	"nobody is given,fingerpost verify bench --by 'YOUR GROUP' --how visit"
for way in 'n7 n8' 'n8 n9' 'n9 n7' 'n6 n7' 'a b, line' 'b a' 'x y, z' 'y x' 'z x'; do
	entry "${way%% *}" service town "contact: {phone: 01632 960002}\nif-not-this: [${way#* }]\n"
done
report 'ways that go round'
is 'dead ends: three that lead round' "$(row alternatives-circles n8)" \
	'n8,n8,Its alternatives lead round and back to it: n8 → n9 → n7 → n8.'
is 'dead ends: and a knot of three' "$(row alternatives-circles x)" 'x,x,"It leads to y and z alone, and they lead back."'
is 'dead ends: but nothing from which another way leads on' \
	"$(tr -d '\r' <"$SCRATCH/report/alternatives-circles.csv" | cut -d, -f1 | sed 1d | tr '\n' ' ')" 'n7 n8 n9 x y z '
printf 'nonsense' >"$d/entries/gone.md"
is 'with errors in the content there is no report' "$(status "$FINGERPOST" report "$d" -o "$SCRATCH/report")" 1
done_testing
