#!/bin/sh
# The same commit, settings and day give the same bytes: on any number of threads, twice, and over an
# older edition.
. tests/cli/tap.sh
whole=.
# What a sanitizer finds in all languages and leaflets, it finds in some of them.
if is_sanitized; then
	whole=$SCRATCH/whole
	copy_content "$whole"
fi
organisation=$(ls content/organisations/*.md | head -n 1)

build() {
	rm -f "$XDG_CACHE_HOME"/fingerpost/leaflet-* # or they would be those of the build before
	"$FINGERPOST" build "$1" --worktree --today 2026-11-23 -o "$SCRATCH/$2" --jobs "$3"
}

ok 'builds on one thread' build "$whole" one 1
ok 'builds on eight threads' build "$whole" eight 8
ok 'builds again' build "$whole" again 8
ok 'one thread and eight give the same bytes' diff -r "$SCRATCH/one" "$SCRATCH/eight"
ok 'two runs give the same bytes' diff -r "$SCRATCH/eight" "$SCRATCH/again"

report() { "$FINGERPOST" report "$whole" --worktree --today 2026-11-23 -o "$SCRATCH/$1" --jobs "$2"; }
ok 'reports on one thread' report report-one 1
ok 'reports on eight threads' report report-eight 8
ok 'reports are the same bytes' diff -r "$SCRATCH/report-one" "$SCRATCH/report-eight"

# An older edition: another settings file, an entry with other words, and a page that is gone by now.
mkdir "$SCRATCH/older" "$SCRATCH/newer"
copy_content "$SCRATCH/older"
copy_content "$SCRATCH/newer"
sed -i 's/^name: .*/name: What it was called before/' "$SCRATCH/older/content/site.yaml"
printf 'It was said otherwise then.\n' >>"$SCRATCH/older/$organisation"
printf -- '---\ntitle: An old page\nsummary: It is gone by now.\n---\nOld words.\n' \
	>"$SCRATCH/older/content/pages/old-page.md"
ok 'builds an older edition' build "$SCRATCH/older" over 2
ok 'the older edition has its page' test -n "$(find "$SCRATCH/over" -name 'old-page.html')"
ok 'builds over it' build "$SCRATCH/newer" over 2
ok 'builds the same afresh' build "$SCRATCH/newer" fresh 2
ok 'an edition over an older one is the same as a fresh one' \
	diff -r -x .fingerpost "$SCRATCH/over" "$SCRATCH/fresh"
done_testing
