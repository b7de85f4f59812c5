#!/bin/sh
# What `fingerpost check --format` says to programs.
. tests/cli/tap.sh

mkdir -p "$SCRATCH/small"
copy_content "$SCRATCH/small"
entry=$(find content/entries -name 'the-lantern-room.md')
sed -i '2i nmae: a 100% slip' "$SCRATCH/small/$entry"
printf -- '---\nname: \377\n---\n' >"$SCRATCH/small/content/entries/broken.md"
sed -i '/^name:/d' "$SCRATCH/small/content/site.yaml"
printf -- '---\nname: Away from EH6 7BT\nkind: service\nsummary: By EH6 7BT, at 1 Hidden Lane.\nplaces: [{confidential: yes}]\n---\nAt EH6 7BT.\n' \
	>"$SCRATCH/small/content/entries/hidden.md"

check() {
	is "$1: errors give 1" "$(status "$FINGERPOST" check "$SCRATCH/small" --today 2026-11-23 --format "$1")" 1
	like "$1: the summary is on standard error" "$(cat "$SCRATCH/err")" '^Checked .* errors'
}

check github
like 'github: file, line and columns' "$(cat "$SCRATCH/out")" \
	"^::error file=$entry,line=2,col=1,endColumn=5,title=[a-z-]+::"
like 'github: a finding is one line, its remedy behind a break' "$(cat "$SCRATCH/out")" \
	'^::error .*title=unknown-field::.*%0A'
is 'github: there is nothing else' "$(grep -cvE '^::(error|warning) ' "$SCRATCH/out")" 0

json() {
	node -e 'const all = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); console.log(eval(process.argv[2]))' \
		"$SCRATCH/out" "$1"
}
check gitlab
is 'gitlab: every finding has what GitLab wants' "$(json 'all.every(f => f.description && f.check_name
	&& /^[0-9a-f]{32}$/.test(f.fingerprint) && /^(major|minor)$/.test(f.severity) && f.location.path
	&& f.location.lines.begin >= 1)')" true
is 'gitlab: no two fingerprints are alike' "$(json 'new Set(all.map(f => f.fingerprint)).size === all.length')" true
check json
is 'json: the finding is there with its place' "$(json "JSON.stringify(all.filter(f => f.code === 'unknown-field')
	.map(f => [f.level, f.file, f.line, f.column, f.length]))")" "[[\"error\",\"$entry\",2,1,4]]"
is 'json: a remedy for each' "$(json 'all.length > 3 && all.every(f => f.remedy && f.sentence)')" true

rm -rf "$SCRATCH/small/content"
copy_content "$SCRATCH/small"
is 'json: warnings alone give 0' "$(status "$FINGERPOST" check "$SCRATCH/small" --today 2026-11-23 --format json)" 0
private=$(grep -rl 'confidential: yes' content/entries | head -n 1)
sed -i '2i nmae: 7 Hidden Lane' "$SCRATCH/small/$private"
sed -i '/^summary:/s/$/ ASK FOR THE HIDDEN DOOR or call Sheila Hidden, who suffers from Hidden/' "$SCRATCH/small/$private"
printf 'Contact Andrew Hidden, the CPN for the elderly, at 7 Hidden Lane: https://bit.ly/Hidden <b>Hidden</b>\n' \
	>>"$SCRATCH/small/$private"
for format in text github gitlab json; do
	is "$format: a finding in a confidential file is told" \
		"$(status "$FINGERPOST" check "$SCRATCH/small" --today 2026-11-23 --format $format)" 1
	cat "$SCRATCH/err" >>"$SCRATCH/out"
	ok "$format: and its words are not" sh -c "grep -q '$private' '$SCRATCH/out' && grep -q person-named '$SCRATCH/out' \
		&& ! grep -qi 'nmae\\|Hidden' '$SCRATCH/out'"
done
is 'a format there is not gives 2' "$(status "$FINGERPOST" check --format xml)" 2
like 'and says which there are' "$(cat "$SCRATCH/err")" 'text, github, gitlab or json'
done_testing
