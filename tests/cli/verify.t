#!/bin/sh
# `fingerpost verify` writes down a claim and changes nothing else in the file.
. tests/cli/tap.sh
d=$SCRATCH/d
mkdir -p "$d/entries"
cat >"$d/site.yaml" <<'END'
name: Small directory
languages: [en]
timezone: Europe/London
nation: scotland
publisher: {name: Small Alliance, email: hello@small.example}
licence: CC-BY-4.0
END
printf 'leith:\n  name: Leith\n' >"$d/areas.yaml"
printf 'talk:\n  name: Somebody to talk to\n' >"$d/topics.yaml"

# entry ID TEXT-OF-VERIFIED: an entry with these lines where its claims stand
entry() {
	{
		printf -- '---\nname: The %s\nkind: service   # a comment\nsummary: A warm room where anybody can sit and talk with somebody.\ntopics: [talk]\ncovers: [leith]\n' "$1"
		printf 'access: {how: [drop-in]}\ncontact: {phone: 01632 960001}\nby-phone: {hours: [24/7]}\ncost: free\n%b' "$2"
		printf 'status: open\n---\nCome in.\n'
	} >"$d/entries/$1.md"
	cp "$d/entries/$1.md" "$SCRATCH/before"
}
verify() {
	status "$FINGERPOST" verify --repository "$d" --today 2026-11-23 "$@"
}
# changed ID: what the command changed, as diff shows it
changed() {
	diff "$SCRATCH/before" "$d/entries/$1.md" | grep '^[<>]'
}

entry hall 'verified:\n  # the office\n  - {on: 2026-06-02, by: A steward, how: visit, checked: [address]}  # with Jo\n'
is 'a claim by somebody else is added' "$(verify hall --by 'Harbour Mind' --how phone --checked hours,phone)" 0
is 'as one line before the first, and nothing else changes' "$(changed hall)" \
	'>   - {on: 2026-11-23, by: Harbour Mind, how: phone, checked: [hours, phone]}'
cp "$d/entries/hall.md" "$SCRATCH/before"
is 'the same claim on the same day is no change' "$(verify hall --by 'Harbour Mind' --how phone --checked phone,hours)" 0
like 'and that is said' "$(cat "$SCRATCH/out")" 'entries/hall.md: says so already'
is 'the file is as it was' "$(changed hall)" ''
is 'the same name again renews its claim' "$(verify hall --by 'A steward' --how phone --checked address --on 2026-11-20)" 0
is 'in its own line, whose comment stays' "$(changed hall)" \
	"$(printf '%s\n' '<   - {on: 2026-06-02, by: A steward, how: visit, checked: [address]}  # with Jo' \
	'>   - {on: 2026-11-20, by: A steward, how: phone, checked: [address]}  # with Jo')"
is 'an older day than the one that stands there is refused' \
	"$(verify hall --by 'A steward' --how phone --checked address --on 2026-01-01)" 1
like 'and that is said' "$(cat "$SCRATCH/err")" 'later day'

entry none ''
is 'an entry nobody has checked gets the field' "$(verify none --by "Jo's: room" --how visit)" 0
is 'before its status, and a name with a colon in quotes' "$(changed none)" \
	"$(printf '%s\n' '> verified:' "> "'  - {on: 2026-11-23, by: "Jo'"'"'s: room", how: visit}')"
entry empty 'verified: []\n'
verify empty --by Room --how email >/dev/null
is 'an empty list gets its first line' "$(changed empty)" \
	"$(printf '%s\n' '< verified: []' '> verified:' '>   - {on: 2026-11-23, by: Room, how: email}')"
entry flow 'verified: [{on: 2026-01-02, by: Room, how: phone, checked: [hours]}]\n'
verify flow --by Room --how email >/dev/null
is 'a list in brackets gets the claim inside them' "$(changed flow | tail -n 1)" \
	'> verified: [{on: 2026-11-23, by: Room, how: email}, {on: 2026-01-02, by: Room, how: phone, checked: [hours]}]'
entry block 'verified:\n- on: 2026-01-02\n  by: Room\n  how: phone\n'
verify block --by Other --how email >/dev/null
is 'a list at the margin of fields on their own lines gets one before it' "$(changed block)" \
	'> - {on: 2026-11-23, by: Other, how: email}'
entry noway 'verified:\n  - {on: 2026-01-02, by: Room}\n'
verify noway --by Room --how email >/dev/null
is 'a claim that did not say how is told it' "$(changed noway | tail -n 1)" '>   - {on: 2026-11-23, how: email, by: Room}'

entry space 'verified: [ ]  # nobody yet\n'
verify space --by Room --how email >/dev/null
is 'an empty list keeps the note behind it' "$(changed space | tail -n 2)" \
	"$(printf '%s\n' '> verified:  # nobody yet' '>   - {on: 2026-11-23, by: Room, how: email}')"
entry below 'verified:\n  []\n'
verify below --by Room --how email >/dev/null
is 'one on the next line gets it inside' "$(changed below | tail -n 1)" '>   [{on: 2026-11-23, by: Room, how: email}]'
entry braces 'verified: {on: 2026-01-02, by: Room, how: phone}  # Jo\n'
verify braces --by Other --how email >/dev/null
is 'one claim without a list becomes one of two' "$(changed braces | tail -n 1)" \
	'> verified: [{on: 2026-11-23, by: Other, how: email}, {on: 2026-01-02, by: Room, how: phone}]  # Jo'
entry quoted "verified: {on: 2026-01-02, by: 'The Hall''s room }', how: phone}\n"
is 'with quotes and braces in it' "$(verify quoted --by Other --how email)" 0
entry alone 'verified:\n  # asked\n  on: 2026-01-02\n  by: Room  # Jo\n\n  # not by phone\n  how: visit\n'
verify alone --by Other --how email >/dev/null
is 'also on lines of its own, with its notes' "$(sed -n '/^verified/,/^status/p' "$d/entries/alone.md")" \
	"$(printf '%s\n' verified: '  # asked' '  - {on: 2026-11-23, by: Other, how: email}' '  - on: 2026-01-02' \
	'    by: Room  # Jo' '' '    # not by phone' '    how: visit' 'status: open')"
entry hyphen 'verified:\n  -  # first\n    on: 2026-01-02\n    by: Room\n'
verify hyphen --by Other --how email >/dev/null
is 'a hyphen on a line of its own' "$(changed hyphen)" '>   - {on: 2026-11-23, by: Other, how: email}'
verify hyphen --by Room --how email >/dev/null
is 'and a way that has no line yet' "$(changed hyphen | tail -n 3)" \
	"$(printf '%s\n' '<     on: 2026-01-02' '>     on: 2026-11-23' '>     how: email')"
entry lines 'verified: [\n  {on: 2026-01-02, by: Room, how: phone},\n]\n'
verify lines --by Other --how email >/dev/null
is 'brackets over several lines' "$(changed lines)" '>   {on: 2026-11-23, by: Other, how: email},'
entry twice 'verified:\n  - {on: 2026-01-02, by: Room, how: phone}\n  - {on: 2026-03-02, by: Room, how: phone}\n'
verify twice --by Room --how email >/dev/null
is 'of two claims of the same the newer is renewed' "$(changed twice)" \
	"$(printf '%s\n' '<   - {on: 2026-03-02, by: Room, how: phone}' '>   - {on: 2026-11-23, by: Room, how: email}')"

entry crlf 'verified:\n  - {on: 2026-01-02, by: Room, how: phone}\n'
sed -i 's/$/\r/' "$d/entries/crlf.md" && cp "$d/entries/crlf.md" "$SCRATCH/before"
verify crlf --by Other --how email >/dev/null
is 'lines end as the others of the file do' "$(changed crlf | tr '\r' '$')" \
	'>   - {on: 2026-11-23, by: Other, how: email}$'

entry one 'verified:\n  - {on: 2026-01-02, by: Room, how: phone}\n'
cp "$d/entries/one.md" "$SCRATCH/one"
is 'a mailbox as who checked it is refused' "$(verify one --by jo@room.example --how phone)" 2
like 'since it would be published' "$(cat "$SCRATCH/err")" 'by is published beside the entry: give the name of the group'
ok 'and nothing is written' cmp "$SCRATCH/one" "$d/entries/one.md"
is 'one id that is unknown' "$(verify one oen --by Room --how phone)" 1
like 'gets a suggestion' "$(cat "$SCRATCH/err")" 'Did you mean “one”'
is 'and then no entry is changed' "$(changed one)" ''
is 'several entries at once' "$(verify one none --by Room --how phone)" 0
is 'are each told' "$(grep -c written "$SCRATCH/out")" 2
is 'one that is named twice' "$(verify one one none one --by Third --how phone)" 0
is 'is told once' "$(cat "$SCRATCH/out")" "$(printf '%s\n' 'entries/one.md: written' 'entries/none.md: written')"
chmod 644 "$d/entries/one.md"
is 'its permissions stay' "$(verify one --by Other --how phone >/dev/null; stat -c %a "$d/entries/one.md")" 644

# Many at once: each reads what the one before it wrote.
entry crowd 'verified:\n  - {on: 2026-01-02, by: Room, how: phone}\n'
lost=
for round in 1 2 3; do
	pids=
	for who in a b c d e f; do
		"$FINGERPOST" verify crowd --by "Person $round$who" --how phone --repository "$d" --today 2026-11-23 >"$SCRATCH/said.$who" 2>&1 &
		pids="$pids $!"
	done
	for pid in $pids; do
		wait "$pid" || lost="$lost status-$?"
	done
	for who in a b c d e f; do
		grep -q "by: Person $round$who," "$d/entries/crowd.md" || lost="$lost $round$who"
	done
done
is 'of many who verify one entry at once, nobody loses a claim' "$lost" ''
is 'and every other line is as it was' "$(changed crowd | grep -v 'by: Person')" ''
is 'nothing is left beside the entries' "$(find "$d" -name '*.md.*' -o -name '*.lock' -o -name '.?*')" ''
# holder SECONDS: somebody else who is at work on the files for as long, as process $pid
holder() {
	sh -c 'exec 9<"$1"; flock 9; exec sleep "$2"' - "$d" "$1" &
	pid=$!
	sleep 0.5
}
if command -v flock >/dev/null; then
	holder 2
	is 'whoever is not alone' "$(verify crowd --by 'Last one' --how phone)" 0
	is 'has waited' "$(kill -0 $pid 2>&1 | grep -o 'No such process')" 'No such process'
	holder 300
	kill -KILL $pid
	is 'one that was killed is not waited for' "$(timeout 20 "$FINGERPOST" verify crowd --by 'After it' --how phone \
		--repository "$d" --today 2026-11-23)" 'entries/crowd.md: written'
fi

for wrong in '--how phone' '--by Room' '--by Room --how pigeon' '--by Room --how phone --checked tea' \
	'--by Room --how phone --on 2027-01-01'; do
	# shellcheck disable=SC2086 -- words of a command line
	is "one $wrong: the status is 2" "$(verify one $wrong)" 2
done
is 'without an id the status is 2' "$(verify --by Room --how phone)" 2
is 'check finds nothing wrong with what was written' "$(status "$FINGERPOST" check "$d" --today 2026-11-23)" 0
printf 'broken' >"$d/entries/hall.md"
is 'an entry that cannot be read is left alone' "$(verify hall --by Room --how phone)" 1
is 'as it is' "$(cat "$d/entries/hall.md")" broken
done_testing
