#!/bin/sh
# A page is made again whenever anything it shows has changed, and only then: after each kind of change, an
# edition over the last one is what a fresh folder would get.
. tests/cli/tap.sh
tree=$SCRATCH/tree
mkdir -p "$tree" "$SCRATCH/theme/parts"
copy_content "$tree"
lantern=$(find "$tree/content/entries" -name the-lantern-room.md)
night=$(find "$tree/content/entries" -name annoch-night-line.md)
polish=$(find "$tree/content/entries" -name the-lantern-room.pl.md)

# build FOLDER [OPTION...]: what the program says of the files
build() {
	folder=$1
	shift
	"$FINGERPOST" build "$tree" --worktree -o "$SCRATCH/$folder" --today 2026-11-23 "$@" 2>"$SCRATCH/errors" | grep '^Files'
}

is_clean() {
	[ -s "$SCRATCH/said" ] && ! grep -q Sanitizer "$SCRATCH/errors"
}

# same WHAT [OPTION...]: builds over the last edition and afresh, and compares. A sanitizer finds nothing in a fresh build
# that the first had not shown, so there it is enough that the other comes to its end.
same() {
	what=$1
	shift
	sleep 0.1 # a file system's clock ticks slowly, and a page as young as the look at it proves nothing
	build over "$@" >"$SCRATCH/said"
	if is_sanitized; then
		ok "$what" is_clean
		return
	fi
	rm -rf "$SCRATCH/fresh"
	build fresh "$@" >/dev/null
	grep -A3 'error: ' "$SCRATCH/errors" | sed 's/^/# /'
	ok "$what" diff -r "$SCRATCH/over" "$SCRATCH/fresh"
}

same 'a first edition'
same 'nothing has changed'
like 'and nothing is written' "$(cat "$SCRATCH/said")" '0 new, 0 changed, [0-9]+ as they were, 0 removed'
sed -i 's/^name: .*/name: The Lantern Hall/' "$lantern"
same 'an entry has another name, which others show'
like 'and few pages are written' "$(cat "$SCRATCH/said")" '0 new, ([0-9]{1,2}|[12][0-9]{2}) changed'
sed -i 's/^summary: .*/summary: Somebody picks up all night long, on every night of the whole year./' "$night"
same 'an entry that others lead to says something else'
sed -i 's/^name: .*/name: Pokój z latarnią/' "$polish"
same 'a translation has another name'
sed -i '/^status:/d' "$night"
printf 'status: {is: paused, since: 2026-11-01}\n' | sed -i '2r /dev/stdin' "$night"
same 'an entry is paused'
sed -i 's/Mon-Thu 6pm-2am/Mon-Thu 5pm-2am/' "$lantern"
same 'an entry has other hours'
searched=$(stat -c %i "$SCRATCH/over/data/search.js")
echo 'Another line of it.' >>"$lantern"
same 'an entry says more'
is 'and what finds it stays as it was' "$(stat -c %i "$SCRATCH/over/data/search.js")" "$searched"
sed 's/^name: .*/name: Another Room/; /^was:/d' "$lantern" >"${lantern%/*}/another-room.md"
same 'an entry is new'
sed -i 's/^covers: .*/covers: [the-glens]/' "${lantern%/*}/another-room.md"
same 'an entry serves another area'
rm "$polish"
same 'a translation is gone'
organisation=$(sed -n 's/^run-by: *//p' "$lantern")
sed -i 's/^name: .*/name: Another Name for Them/' "$tree/content/organisations/$organisation.md"
same 'its organisation has another name'
sed -i '0,/^  name: /s/^  name: .*/  name: Another Name/' "$tree/content/areas.yaml"
same 'an area has another name'
sed -i '0,/^  name: /s/^  name: .*/  name: Another need/' "$tree/content/topics.yaml"
same 'a topic has another name'
sed -i 's/^publisher: .*/publisher: {name: Others}/' "$tree/content/site.yaml"
same 'the settings are others'
cat >"$SCRATCH/theme/parts/contact.html" <<'HTML'
<fp:block fp:takes="contact"><p>Call <fp:block fp:text="contact.phone">1</fp:block></p></fp:block>
HTML
same 'another theme' --theme "$SCRATCH/theme"
cat >"$SCRATCH/theme/parts/contact.html" <<'HTML'
<fp:block fp:takes="contact"><p>One of <fp:block fp:text="site.entry-count">1</fp:block></p></fp:block>
HTML
same 'a theme that shows more of the directory' --theme "$SCRATCH/theme"
cat >"$SCRATCH/theme/parts/card.html" <<'HTML'
<fp:block fp:takes="entry"><article class="card"><h3><a fp:href="entry.link" fp:text="entry.name.text">One</a></h3>
<ul><li fp:each="other in entry.if-not-this" fp:text="other.name.text">Another</li></ul></article></fp:block>
HTML
same 'a theme whose cards show what else there is' --theme "$SCRATCH/theme"
sed -i 's/^name: .*/name: The Night Line/' "$night"
same 'an entry has another name, two steps from where it is shown' --theme "$SCRATCH/theme"
for notes in "${XDG_CACHE_HOME:-$HOME/.cache}"/fingerpost/parsed-* "${XDG_CACHE_HOME:-$HOME/.cache}"/fingerpost/plain-*; do
	printf 'spoilt' | dd of="$notes" bs=1 seek=200 conv=notrunc 2>/dev/null
done
sed -i 's/^name: .*/name: The Night Line at last/' "$night"
same 'the notes of earlier runs are spoilt' --theme "$SCRATCH/theme"
mkdir -p "$SCRATCH/theme/strings"
printf 'pages:\n  "Places": "Miejsca"\n' >"$SCRATCH/theme/strings/pl.yaml"
same 'a language has words of its own' --theme "$SCRATCH/theme"
printf 'pages:\n  "Places": "Okolice"\n' >"$SCRATCH/theme/strings/pl.yaml"
same 'a language has other words' --theme "$SCRATCH/theme"
rm -r "$SCRATCH/theme/strings"
same 'a language has no words any more' --theme "$SCRATCH/theme"
rm "${night%.md}".*md
sed -i 's/, annoch-night-line//; s/annoch-night-line, //; s/annoch-night-line/reply-text-line/' \
	$(grep -rl annoch-night-line "$tree/content")
same 'the directory has one entry less' --theme "$SCRATCH/theme"
same 'the usual theme again'
same 'another day' --today 2026-12-24
same 'another address' --today 2026-12-24 --base-url https://elsewhere.example/directory
page=$SCRATCH/over/entries/the-lantern-room.html
echo spoilt >>"$page"
same 'a page that somebody has edited' --today 2026-12-24 --base-url https://elsewhere.example/directory
done_testing
