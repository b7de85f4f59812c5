#!/bin/sh
# Publishing with the program itself: over an older edition, among somebody else's files, where it must
# not, and killed at any instant. (Each change on its way: tests/unit/publish_kill_test.c.)
. tests/cli/tap.sh

build() {
	"$FINGERPOST" build "$1" --worktree --today 2026-11-23 -o "$SCRATCH/$2"
}

mkdir "$SCRATCH/one" "$SCRATCH/two"
copy_content "$SCRATCH/one"
copy_content "$SCRATCH/two"
sed -i 's/^name: .*/name: What it is called now/' "$SCRATCH/two/content/site.yaml"
printf -- '---\ntitle: A new page\nsummary: It was not there before.\n---\nNew words.\n' \
	>"$SCRATCH/two/content/pages/new-page.md"

ok 'builds the first edition' build "$SCRATCH/one" first
ok 'builds the second edition' build "$SCRATCH/two" second
ok 'builds the first edition elsewhere' build "$SCRATCH/one" site
find "$SCRATCH/site" -type f ! -path '*/.fingerpost/*' -exec touch -d 2001-01-01 {} +
ok 'builds it again' build "$SCRATCH/one" site
is 'what is the same is not touched' "$(find "$SCRATCH/site" -type f -newermt 2001-01-02 ! -path '*/.fingerpost/*')" ''

echo mine >"$SCRATCH/site/mine.txt"
ok 'builds the second edition over the first' build "$SCRATCH/two" site
is 'a file of somebody else stays' "$(cat "$SCRATCH/site/mine.txt")" mine
rm "$SCRATCH/site/mine.txt"
ok 'the folder is the same as a fresh one' diff -r "$SCRATCH/site" "$SCRATCH/second"
ok 'builds the first edition again' build "$SCRATCH/one" site
ok 'and what no longer belongs is gone' diff -r "$SCRATCH/site" "$SCRATCH/first"

mkdir "$SCRATCH/taken"
echo mine >"$SCRATCH/taken/index.html"
is 'a foreign file in the place of an output: status 3' "$(status build "$SCRATCH/one" taken)" 3
like 'it is named' "$(cat "$SCRATCH/err")" 'taken/index.html was not written by Fingerpost'
is 'nothing was written' "$(ls -A "$SCRATCH/taken")" index.html

for folder in / "$SCRATCH/one" "$SCRATCH/one/content" "$SCRATCH/one/content/new" "$SCRATCH/one/content/site.yaml"; do
	"$FINGERPOST" build "$SCRATCH/one" --worktree -o "$folder" >"$SCRATCH/out" 2>"$SCRATCH/err"
	is "-o ${folder#"$SCRATCH"/}: status 3" $? 3
	like "-o ${folder#"$SCRATCH"/}: one clear line" "$(cat "$SCRATCH/err")" '(refusing|cannot) to? ?publish into'
done

# The files of the site that are not as in this edition, nor missing there.
unlike() {
	diff -rq "$SCRATCH/site" "$SCRATCH/$1" | sed -n 's/^Files \(.*\) and .* differ$/\1/p' |
		grep -v '/\.fingerpost/' | LC_ALL=C sort
}

if is_sanitized; then # a program that slow is killed before it writes anything
	done_testing
	exit
fi

# Kills the program after a while that grows a little each time, and asks what a reader would meet: a
# file that is like neither edition's is cut off.
without_home=0
: >"$SCRATCH/cut"
for round in 10 15 20 25 30 35 40 45 50 55 60 65 70 75 80; do
	from=one && [ $((round % 2)) = 0 ] && from=two
	"$FINGERPOST" build "$SCRATCH/$from" --worktree --today 2026-11-23 -o "$SCRATCH/site" >"$SCRATCH/out" 2>&1 &
	sleep "0.0$round"
	{ kill -9 $! && wait $!; } 2>"$SCRATCH/err"
	[ -s "$SCRATCH/site/index.html" ] || without_home=$((without_home + 1))
	unlike first >"$SCRATCH/unlike"
	unlike second | comm -12 "$SCRATCH/unlike" - >>"$SCRATCH/cut"
done
is 'a killed build leaves a home page' $without_home 0
is 'a killed build leaves no file that is cut off' "$(cat "$SCRATCH/cut")" ''
ok 'the next build ends the work' build "$SCRATCH/two" site
ok 'and leaves what a fresh one does' diff -r "$SCRATCH/site" "$SCRATCH/second"
done_testing
