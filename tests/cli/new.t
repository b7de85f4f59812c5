#!/bin/sh
# `fingerpost new` writes an entry that checks clean, from options or from answers; and nothing but that.
. tests/cli/tap.sh
d=$SCRATCH/d
mkdir -p "$d/entries" "$d/organisations"
cat >"$d/site.yaml" <<'END'
name: Small directory
url: https://small.example/
languages: [en]
timezone: Europe/London
nation: scotland
publisher: {name: Small Alliance, email: hello@small.example}
licence: CC-BY-4.0
levels: {crisis-lines-missing: off, bank-holidays-missing: off}
END
printf 'leith:\n  name: Leith\n' >"$d/areas.yaml"
printf 'talk:\n  name: Somebody to talk to\n  synonyms: [lonely]\n' >"$d/topics.yaml"
printf -- '---\nname: Harbour Mind\n---\n' >"$d/organisations/harbour-mind.md"

new() {
	status "$FINGERPOST" new --repository "$d" --today 2026-11-23 "$@"
}
told() {
	new --name "$1" --kind service --run-by 'harbour mind' --summary 'A warm room where anybody can sit and talk with somebody, every day.' \
		--topic Lonely --area leith --way-in drop-in --phone '01632 960001' --hours 'Mon-Fri 9am-5pm' --hours 24/7 \
		--address '1 Sea Lane, Leith' --postcode 'EH6 7BT'
}
check() {
	status "$FINGERPOST" check "$d" --today 2026-11-23
}

is 'told all it needs, it asks nothing' "$(told 'The Warm Room' </dev/null)" 0
is 'names and synonyms become ids, and every rule of hours has its line' "$(grep -v '^#' "$d/entries/the-warm-room.md")" "$(cat <<'END'
---
name: The Warm Room
kind: service
run-by: harbour-mind
summary: A warm room where anybody can sit and talk with somebody, every day.
topics: [talk]
access:
  how: [drop-in]
cost: free
covers: [leith]
places:
  - address: 1 Sea Lane, Leith
    postcode: EH6 7BT
    hours:
      - Mon-Fri 9am-5pm
      - 24/7
contact:
  phone: 01632 960001
---
END
)"
is 'editors are told of the schema' "$(sed -n 2p "$d/entries/the-warm-room.md")" \
	'# yaml-language-server: $schema=https://small.example/schema/entry.json'
is 'it checks clean' "$(check)$(cat "$SCRATCH/err")" 0
like 'the command that verifies it is told' "$(told 'The Other Room' >/dev/null; cat "$SCRATCH/out")" \
	"fingerpost verify the-other-room --by 'Harbour Mind' --how phone"
is 'a name in curly quotation marks is written in straight ones' \
	"$(told '“The Open Room”' >/dev/null; sed -n 3p "$d/entries/the-open-room.md")$(check)" 'name: "“The Open Room”"0'
rm "$d/entries/the-open-room.md"
cp "$d/entries/the-warm-room.md" "$SCRATCH/before"
told 'The Warm Room' >/dev/null
is 'a name that is taken gets an id of its own' "$(ls "$d/entries")" \
	"$(printf '%s\n' the-other-room.md the-warm-room-leith.md the-warm-room.md)"
ok 'and the other entry stays as it was' cmp "$SCRATCH/before" "$d/entries/the-warm-room.md"
is 'an id that is there is not written over' "$(new --id the-warm-room --name A --kind helpline --run-by harbour-mind \
	--summary 'Somebody to talk to on the telephone, at any time of the day.' --topic talk --area leith --phone-hours 24/7 \
	--phone '01632 960002')" 1
ok 'whatever is said' cmp "$SCRATCH/before" "$d/entries/the-warm-room.md"
rm "$d"/entries/the-*.md

new --name 'The Far Line' --kind helpline --run-by 'Harbor Mind' --summary 'Somebody to talk to on the telephone, at any time of the day.' \
	--topic talk --area leith --phone-hours 24/7 --phone '01632 960002' >"$SCRATCH/status"
like 'a group that may be there by another name is asked about' "$(cat "$SCRATCH/out")" \
	'^There is an organisation “Harbour Mind” already: if this one is the same, write “run-by: harbour-mind” .* take organisations/harbor-mind[.]md away'
rm "$d"/entries/the-far-line.md "$d"/organisations/harbor-mind.md

is 'a way into a helpline is refused' "$(new --name 'The Far Line' --kind helpline --run-by 'Harbour Mind' --topic talk --area leith \
	--summary 'Somebody to talk to on the telephone, at any time of the day.' --way-in drop-in --phone '01632 960002')" 2
like 'as what it is: there is none but calling' "$(cat "$SCRATCH/err")" '[-]-way-in does not go with .*: a helpline is called, so it has no'

# Two at once with one name, in folders of their own: an id belongs to one of them only.
for folder in a b c d; do
	"$FINGERPOST" new --in $folder --name 'The Twin Room' --kind helpline --run-by harbour-mind --topic talk --area leith \
		--summary 'Somebody to talk to on the telephone, at any time of the day.' --phone-hours 24/7 --phone '01632 960002' \
		--repository "$d" --today 2026-11-23 >"$SCRATCH/said.$folder" 2>&1 &
done
wait
is 'several new ones at once have an id each' "$(cd "$d/entries" && find . -name 'the-twin*' -exec basename {} \; | sort)" \
	"$(printf '%s\n' the-twin-room-2.md the-twin-room-3.md the-twin-room-leith.md the-twin-room.md)"
rm -r "$d"/entries/[abcd]

is 'what an entry needs is asked for' "$(new --name A --kind helpline)" 2
like 'by the name of the option' "$(cat "$SCRATCH/err")" '--run-by is needed'
is 'a slip in an option' "$(new --nmae A)" 2
like 'is known' "$(cat "$SCRATCH/err")" 'Did you mean “--name”'
is 'a word without its quotes' "$(new --name The Warm Room)" 2
is 'hours that nobody can read' "$(new --name A --kind helpline --run-by 'New Group' --summary 'Somebody to talk to on the telephone, day and night.' \
	--topic talk --area leith --phone '01632 960002' --phone-hours 'till late')" 1
ok 'write nothing, and no organisation either' test -z "$(ls "$d/entries")$(ls "$d/organisations" | grep new)"

# Markup, YAML and what looks like either come out as the words they are.
hostile="*a: [b] {c} # \"d\" 'e' <script>alert(1)</script> & \\n --- | > %f @g \`h\`"
is 'hostile answers are taken as words' "$(new --name "X $hostile" --kind service --run-by "$hostile" --summary "$hostile is what it says" \
	--for "- $hostile" --next "!$hostile" --cost "? $hostile" --topic talk --area everywhere --way-in 1 --place no --email a@small.example \
	--about "# $hostile [go](javascript:alert(1))" --id hostile)" 0
is 'and check clean' "$(check)$(cat "$SCRATCH/err")" 0
like 'in quotes' "$(cat "$d/entries/hostile.md")" '^cost: "\? \*a: \[b\] \{c\} # \\"d\\"'
"$FINGERPOST" build "$d" --today 2026-11-23 -o "$SCRATCH/site" >/dev/null
is 'no markup of theirs reaches a page' "$(grep -c '<script>alert\|href="javascript' "$SCRATCH/site/entries/hostile.html")" 0
rm "$d"/entries/hostile.md
is 'a line end is no part of an answer' "$(new --name "$(printf 'A\nkind: x')" --kind service)" 2

# Asked. Each group of lines is a question's: what is refused, and then what is taken.
answers() {
	cat <<'END'
Tea: & <b>cake</b>

cafe
Peer group
Harbour Minds

A table.
A table in the library for anybody who wants company. Sit down and have tea.
lonly
lonely
Anyone
16
16+
1

free
everywhere
perhaps
secret
Tue 12pm-4pm
fortnightly
Tue 2pm-4pm

0131
01632 960555


tea.example



y
END
}
answers >"$SCRATCH/answers"
is 'asked, it takes the answers that can stand' "$(new <"$SCRATCH/answers")" 0
like 'what cannot stand is told as the checker tells it' "$(cat "$SCRATCH/out")" 'Write “Tue 12noon-4pm” if it is midday'
like 'a secret place is asked no address' "$(grep -c 'What is its address' "$SCRATCH/out")" '^0$'
is 'the entry holds them' "$(grep -v '^#' "$d/entries/tea-b-cake-b.md")" "$(cat <<'END'
---
name: "Tea: & <b>cake</b>"
kind: peer-group
run-by: harbour-minds
summary: A table in the library for anybody who wants company. Sit down and have tea.
topics: [talk]
for: Anyone
ages: 16+
access:
  how: [drop-in]
cost: free
covers: [everywhere]
places:
  - confidential: yes
    hours:
      - Tue 2pm-4pm
contact:
  phone: 01632 960555
---
END
)"
like 'told beside the one it may be' "$(cat "$SCRATCH/out")" 'added as organisations/harbour-minds[.]md[.] Did you mean “Harbour Mind”?'
ok 'a group that is new here gets its file' grep -q '^name: Harbour Minds$' "$d/organisations/harbour-minds.md"
is 'all of it checks clean' "$(check)$(cat "$SCRATCH/err")" 0
rm "$d"/entries/tea*.md
head -n 12 "$SCRATCH/answers" >"$SCRATCH/some"
is 'answers that end too soon' "$(new <"$SCRATCH/some")" 1
mkfifo "$SCRATCH/pipe"
env --default-signal=INT "$FINGERPOST" new --repository "$d" <"$SCRATCH/pipe" >"$SCRATCH/out" 2>&1 &
pid=$!
exec 3>"$SCRATCH/pipe"
sed '$d' "$SCRATCH/answers" >&3
for _ in 1 2 3 4 5 6 7 8 9 10; do
	grep -q 'Write this file' "$SCRATCH/out" && break
	sleep 0.2
done
kill -INT $pid
wait $pid
is 'Ctrl-C ends it, even at its last question' $? 130
exec 3>&-
ok 'and neither leaves anything behind' test -z "$(ls -A "$d/entries")"
done_testing
