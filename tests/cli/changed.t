#!/bin/sh
# `fingerpost check --changed-since`: what a change touches, and what it breaks elsewhere.
. tests/cli/tap.sh
d=$SCRATCH/d
mkdir -p "$d"
cp -R tests/cases/click-here/content "$d/content"
e=$d/content/entries
sed 's/^name:.*/name: The Night Line/; s/^contact:.*/contact: {phone: 0131 496 0102}/; s/^status:/if-not-this: [the-lantern]\nstatus:/' \
	"$e/the-lantern.md" >"$e/night-line.md"
sed -i 's/ To book, .*//' "$e/the-lantern.md"
mkdir "$d/content/leaflets"
printf -- '---\ntitle: What there is\nformat: list\nshow: {kinds: [service]}\n---\n' >"$d/content/leaflets/all.md"
git -C "$d" -c init.defaultBranch=main init -q
git -C "$d" add -A
git -C "$d" commit -qm 'Begin'

# changed NAME STATUS: checks what has changed since the first commit
changed() {
	is "$1" "$(status "$FINGERPOST" check "$d" --changed-since HEAD --today 2026-11-23)" "$2"
}
changed 'nothing has changed' 0
is 'and what was wrong before is not told' "$(cat "$SCRATCH/err")" ''
is 'how much was looked at is said' "$(cat "$SCRATCH/out")" 'Checked 0 changed entries of 2: no errors, no warnings.'

sed -i 's/^summary:.*/summary: Come in./' "$e/the-lantern.md"
changed 'an entry that has changed' 0
is 'is checked, and it alone' "$(grep -o '^[^ ]* [a-z]*:\|\[[a-z-]*\]$' "$SCRATCH/err" | tr '\n' ' ')" \
	'content/entries/the-lantern.md:5:10: warning: [summary-short] '
is 'it is one' "$(cat "$SCRATCH/out")" 'Checked 1 changed entry of 2: no errors, 1 warning.'

git -C "$d" checkout -q .
echo 'Take one.' >>"$d/content/leaflets/all.md"
changed 'a leaflet that has changed is laid out' 0

git -C "$d" checkout -q .
rm "$e/the-lantern.md"
changed 'an entry that is gone' 1
like 'is missed by the one that names it' "$(cat "$SCRATCH/err")" 'night-line.md:[0-9:]* error: .*\[unknown-reference\]'
is 'and its address is missed by readers' "$(grep 'the-lantern.md:' "$SCRATCH/err" | grep -v night-line)" \
	'content/entries/the-lantern.md: warning: The address of “the-lantern” goes with this file, and readers may have kept, shared or printed it. [address-lost]'
like 'which another entry may have taken' "$(cat "$SCRATCH/err")" 'If another entry took its place, .*: was: \[the-lantern\]'
is 'and nothing else is told' "$(grep -cE ': (error|warning): ' "$SCRATCH/err")" 2

git -C "$d" checkout -q .
sed -i 's/^if-not-this:.*/if-not-this: [lantern-room]/' "$e/night-line.md"
sed 's/^summary:.*/summary: A room to talk in, every evening but Sunday./' "$e/the-lantern.md" >"$e/lantern-room.md"
rm "$e/the-lantern.md"
changed 'an entry that has another id' 0
like 'is named as the one that may have taken the address' "$(cat "$SCRATCH/err")" 'If “lantern-room” took its place'
sed -i 's/^run-by:.*/&\nwas: [the-lantern]/' "$e/lantern-room.md"
changed 'and once it says what it was called' 0
is 'the address is not lost' "$(grep -c 'address-lost' "$SCRATCH/err")" 0
rm "$e/lantern-room.md"
mkdir "$e/evenings"
git -C "$d" checkout -q .
mv "$e/the-lantern.md" "$e/evenings/"
changed 'an entry that stands in another folder' 0
is 'keeps its address' "$(cat "$SCRATCH/err")" ''
rm -r "$e/evenings"

git -C "$d" checkout -q .
sed -i 's/^leith:/leith-and-newhaven:/' "$d/content/areas.yaml"
changed 'an area that has another id' 1
is 'is missed by all that it covers' "$(grep -c 'error.*\[unknown-reference\]' "$SCRATCH/err")" 2
is 'and nothing else is told, again' "$(grep -cE ': (error|warning): ' "$SCRATCH/err")" 2

git -C "$d" checkout -q .
sed -i 's/^summary:.*/summary: Come in./' "$e/the-lantern.md"
git -C "$d" commit -qam 'Say less for now'
printf 'levels: {summary-short: error}\n' >>"$d/content/site.yaml"
changed 'advice that is made an error' 1
like 'is told of the files that it breaks' "$(cat "$SCRATCH/err")" 'the-lantern.md:[0-9:]* error: .*\[summary-short\]'
git -C "$d" commit -qam 'Hold summaries to their length'
sed -i 's/^levels:.*/levels: {summary-short: warning}/' "$d/content/site.yaml"
changed 'an error that is made advice again' 0
is 'is no news' "$(cat "$SCRATCH/err")" ''
git -C "$d" checkout -q .
git -C "$d" reset -q --hard HEAD~2

printf '<<<<<<< ours\n  - {on: 2026-11-01, by: Harbour Mind, how: phone}\n=======\n  - {on: 2026-11-02, by: A steward, how: visit}\n>>>>>>> theirs\n' \
	>"$SCRATCH/conflict"
sed -i "/2026-10-14/r $SCRATCH/conflict" "$e/the-lantern.md"
changed 'two who verified at once' 1
like 'are both quoted' "$(cat "$SCRATCH/err")" '“- {on: 2026-11-01, by: Harbour Mind, how: phone}” and “- {on: 2026-11-02, by: A steward, how: visit}”'

git -C "$d" checkout -q .
sed -i 's/^summary:.*/summary: Come in./' "$e/the-lantern.md"
git -C "$d" commit -qam 'Say less'
is 'commits are compared, too' "$(status "$FINGERPOST" check "$d/.git" --rev HEAD --changed-since HEAD~1 --today 2026-11-23)" 0
is 'with the same result' "$(cat "$SCRATCH/out")" 'Checked 1 changed entry of 2: no errors, 1 warning.'
is 'a commit that is not there' "$(status "$FINGERPOST" check "$d" --changed-since nosuch)" 3
like 'is named' "$(cat "$SCRATCH/err")" 'there is no commit, branch or tag “nosuch”'
git clone -q --depth 1 "file://$d" "$SCRATCH/shallow"
is 'nor is it in half a history' "$(status "$FINGERPOST" check "$SCRATCH/shallow" --changed-since HEAD~1)" 3
like 'and what to do is said' "$(cat "$SCRATCH/err")" 'git fetch --unshallow.*fetch-depth: 0'
rm -rf "$d/.git"
is 'nor in a folder without one' "$(status "$FINGERPOST" check "$d" --changed-since HEAD)" 3
done_testing
