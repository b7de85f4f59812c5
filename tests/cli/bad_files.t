#!/bin/sh
# Files too large, too deep or too clever to be kept as golden cases: each is one clear message, quickly.
. tests/cli/tap.sh
content=$SCRATCH/content
cp -R tests/entry_format/content "$content"
file=$content/entries/strange.md

# front [FIELD...]: the fields of a fine entry, and others behind them.
front() {
	printf -- '---\nname: A Strange Place\nkind: service\nrun-by: harbour-mind\n'
	printf 'summary: Somewhere to go on a weekday when you would like some company.\n'
	printf 'topics: [loneliness]\naccess: {how: [drop-in], next: You are met at the door.}\ncost: free\n'
	printf 'covers: [edinburgh]\ncontact: {phone: 0131 496 0109}\nlanguages: [en]\n'
	printf 'verified: [{on: 2026-10-14, by: Harbour Mind, how: phone}]\nstatus: open\n'
	printf '%s\n' "$@"
}

# repeated COUNT WORD: the word so many times, on one line.
repeated() {
	head -c "$1" /dev/zero | sed "s/\\x0/$2/g"
}

# refused WHAT CODE: the file gives that error and no other, in at most ten seconds.
refused() {
	is "$1: the status is 1" "$(status timeout 60 "$FINGERPOST" check "$SCRATCH" --worktree --today 2026-11-23)" 1
	is "$1: it says why" "$(grep -oE '(error|warning): .*\[[a-z0-9-]+\]$' "$SCRATCH/err" | grep -oE '[a-z0-9-]+\]$')" "$2]"
}

fine() {
	is "$1: the status is 0" "$(status timeout 60 "$FINGERPOST" check "$SCRATCH" --worktree --today 2026-11-23)" 0
}

{ front; echo ---; repeated 10500000 a; } >"$file"
front 'if-not-this: [strange]' >"$content/entries/other.md"
{ echo ---; echo Come in.; } >>"$content/entries/other.md"
refused 'an entry over 10 MB that another one names' file-too-large
rm "$content/entries/other.md"
{ front; echo ---; repeated 1100000 'a '; } >"$file"
refused 'an entry over 1 MB' file-too-large # [file-too-large]
{ front; echo ---; repeated 110000 'a\n'; } >"$file"
refused 'a text over 100 kB' body-too-long # [body-too-long]
{ front; echo ---; repeated 90000 '['; } >"$file"
fine 'a text of brackets'
{ front; echo ---; repeated 40000 '> '; echo a; } >"$file"
fine 'a text of quotations'
{ front "formats: $(repeated 100000 '[')"; echo ---; } >"$file"
refused '100,000 brackets in a field' yaml-depth
{
	front 'a: &a [x, x, x, x, x, x, x, x]'
	for letter in b c d e f g h; do
		echo "$letter: &$letter [*a, *a, *a, *a, *a, *a, *a, *a]"
	done
	echo ---
} >"$file"
is 'an alias bomb: the status is 1' "$(status timeout 60 "$FINGERPOST" check "$SCRATCH" --worktree --today 2026-11-23)" 1
is 'an alias bomb: it says why' "$(grep -oE '\[[a-z-]+\]$' "$SCRATCH/err" | sort -u)" '[yaml-alias]'
{ front "audiences: [$(repeated 50000 'a: b, ')c]"; echo ---; } >"$file"
is 'mistakes without number on one line: the status is 1' \
	"$(status timeout 60 "$FINGERPOST" check "$SCRATCH" --worktree --today 2026-11-23)" 1
{ front; seq -f 'wrong-%.0f: x' 20000; echo ---; } >"$file"
is 'a file of unknown fields: the status is 1' \
	"$(status timeout 60 "$FINGERPOST" check "$SCRATCH" --worktree --today 2026-11-23)" 1
{ front; echo ---; printf '[a](<%s>)\n' "$(repeated 90000 x)"; } >"$file"
refused 'an address without end' link-into-nothing
is 'an address without end: the message has one' "$(awk 'length > 1500' "$SCRATCH/err" | wc -l)" 0
front >"$file"
refused 'fields that never end' front-matter-unclosed
{ front; echo ---; echo Come in.; } | sed 's/$/\r/' >"$file"
fine 'the line ends of Windows'
done_testing
