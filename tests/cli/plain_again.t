#!/bin/sh
# What was found plain in one run is not read again in the next: unless it, or what it is held against, has changed.
. tests/cli/tap.sh
. tests/cli/past.sh
d=$SCRATCH/d
past_of "$d" leaflet-changes service
rm "$d"/content/leaflets/*
organisation=$d/content/organisations/harbour-mind.md
entry lantern 'places: [{address: 1 Wharf, postcode: EH6 6AA, hours: [Mon-Fri 6pm-12midnight]}]\ncontact: {phone: 01632 960001}\n'
entry quiet 'places: [{address: 2 Wharf, postcode: EH6 6AA, hours: [Mon-Fri 6pm-12midnight]}]\ncontact: {phone: 01632 960002}\n'
sed -i 's/^access: .*/access: {how: [drop-in], next: A CPN calls you back.}/' "$d/content/entries/lantern.md"
sed -i 's/^name: .*/name: Harbour CPN Team/' "$organisation"

# found WHAT WANTED: the codes about plain language that checking the directory gives; the same without the cache
found() {
	"$FINGERPOST" check "$d" --today 2026-11-23 >"$SCRATCH/out" 2>"$SCRATCH/err"
	is "$1" "$(codes)" "$2"
	XDG_CACHE_HOME=$SCRATCH/nothing "$FINGERPOST" check "$d" --today 2026-11-23 >"$SCRATCH/out" 2>"$SCRATCH/other"
	ok 'as without a cache' cmp "$SCRATCH/err" "$SCRATCH/other"
	rm -rf "$SCRATCH/nothing"
}
codes() {
	grep -oE '[a-z.-]*\.md:[0-9:]* warning|\[(acronym|jargon|hurtful-word)\]$' "$SCRATCH/err" | grep -B1 '^\[' \
		| grep -v '^--' | sed 's/:[0-9:]* warning//' | tr '\n' ' '
}
plain=$XDG_CACHE_HOME/fingerpost

found 'all is plain' ''
ok 'which is kept' sh -c "test -s '$plain'/plain-*"
is 'as one hash for each entry, none of which tells anything' "$(cat "$plain"/plain-* | wc -c)" 56
sed -i 's/^Come as you are/Come if somebody has committed suicide/' "$d/content/entries/quiet.md"
found 'a text that has changed' 'quiet.md [hurtful-word] '
is 'is not kept' "$(cat "$plain"/plain-* | wc -c)" 40
found 'the second time it is said again' 'quiet.md [hurtful-word] '
sed -i 's/^name: .*/name: Harbour Team/' "$organisation"
found 'the organisation explains a word no more' 'lantern.md [acronym] quiet.md [hurtful-word] '
sed -i 's/^name: .*/name: Harbour CPN Team/' "$organisation"
sed -i 's/^Come if.*/Come as you are./' "$d/content/entries/quiet.md"
found 'all is plain again' ''
printf 'jargon:\n  calm: quiet\n' >>"$d/content/site.yaml"
found 'the directory has a word of its own' 'lantern.md [jargon] quiet.md [jargon] '
sed -i '/^jargon:/,$d' "$d/content/site.yaml"
found 'and has it no more' ''
printf 'spoilt' | dd of="$(ls "$plain"/plain-*)" bs=1 seek=30 conv=notrunc 2>/dev/null
found 'what was kept is spoilt' ''
printf -- '---\nof: 00000000\nsummary: For whoever knows somebody who committed suicide.\n---\nCome.\n' >"$d/content/entries/quiet.easy.md"
found 'a text in easy words came' 'quiet.easy.md [hurtful-word] '
ok 'nothing of any text is kept' sh -c "! grep -rqi 'wharf\|lantern' '$plain'/plain-*"
done_testing
