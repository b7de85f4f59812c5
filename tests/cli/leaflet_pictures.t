#!/bin/sh
# Leaflets of the example look as they did when somebody looked at them; and a difference is seen.
. tests/cli/tap.sh
cp -R content "$SCRATCH/content"
make_them() {
	status "$FINGERPOST" leaflet --repository "$SCRATCH/content" --today 2026-11-23 -o "$SCRATCH/$1"
}
is 'the leaflets of the example are made' "$(make_them was)" 0
for pdf in "$SCRATCH"/was/*.pdf; do
	case $pdf in
	*.print.pdf) ;;
	*) ok "$(basename "$pdf") looks as it did" tests/check-pictures tests/pictures "$pdf" ;;
	esac
done
sed -i 's/ Nobody will ask you to explain[.]$//' "$SCRATCH/content/leaflets/harbour-poster.md"
is 'with one sentence less' "$(make_them other)" 0
ok 'a poster looks different' test "$(status tests/check-pictures tests/pictures "$SCRATCH/other/harbour-poster.pdf")" = 1
cp -R tests/pictures "$SCRATCH/pictures"
tests/check-pictures --accept "$SCRATCH/pictures" "$SCRATCH/other/harbour-poster.pdf" >/dev/null
ok 'until that is accepted' tests/check-pictures "$SCRATCH/pictures" "$SCRATCH/other/harbour-poster.pdf"
done_testing
