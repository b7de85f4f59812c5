#!/bin/sh
# `fingerpost init` begins a directory that checks clean and builds, for each nation, and touches nothing that is there.
. tests/cli/tap.sh
d=$SCRATCH/d

init() {
	status "$FINGERPOST" init "$@"
}
is 'without a nation it asks for one' "$(init "$d")" 2
like 'since crisis lines differ' "$(cat "$SCRATCH/err")" 'which nation'
ok 'and writes nothing' test ! -e "$d"
for nation in scotland england wales northern-ireland; do
	rm -rf "$d"
	is "$nation: it begins" "$(init "$d" --nation $nation)" 0
	is "$nation: it checks clean" "$(status "$FINGERPOST" check "$d" --today 2026-11-23)$(cat "$SCRATCH/err")" 0
	is "$nation: its own crisis lines are there, and all are for it" \
		"$(grep -c "^    nations:.*$nation" "$d/content/site.yaml")" "$(grep -c '^    source: https://' "$d/content/site.yaml")"
done
is 'those of the example, letter by letter' "$(sed -n '/^  - when: .*Northern Ireland/,/^  - when\|^[a-z#]/p' content/site.yaml | sed '$d')" \
	"$(sed -n '/^  - when: .*Northern Ireland/,/^#/p' "$d/content/site.yaml" | sed '$d')"
is 'it builds' "$(status "$FINGERPOST" build "$d" --today 2026-11-23 -o "$SCRATCH/site")" 0
ok 'the files of the tree and no others' test "$( (cd "$d" && find . -type f ! -name bank-holidays.json | sort) )" = \
	"$( (cd starter && find . -type f | sort) )"
ok 'the script may be run, and is one' sh -n "$d/ci/install-fingerpost"
like 'and says what it lacks' "$(env -u FINGERPOST_SOURCE "$d/ci/install-fingerpost" 2>&1)" 'Write its address'
ok 'what forges read is YAML' node -e 'const yaml = require("./tests/node_modules/yaml");
	for (const path of process.argv.slice(1)) yaml.parse(require("fs").readFileSync(path, "utf8"), {strict: true});' \
	"$d"/.gitlab-ci.yml "$d"/.github/workflows/*.yml "$d"/.github/ISSUE_TEMPLATE/*.yml
like 'GitLab has a report of the main branch to hold that of a merge request against' \
	"$(sed -n '/^check:/,/script:/p' "$d/.gitlab-ci.yml")" '- if: [$]CI_COMMIT_BRANCH == [$]CI_DEFAULT_BRANCH'
is 'no question stands in braces without quotation marks, which older readers of YAML refuse' \
	"$(grep -rn '{[a-z]*: [^"]*[?]}' "$d/.github")" ''
is 'no mark is left in any file' "$(grep -rl '@[A-Z_]*@' "$d")" ''

echo mine >"$d/content/site.yaml"
is 'a folder that is not empty is refused' "$(init "$d" --nation wales)" 3
is 'and left as it is' "$(cat "$d/content/site.yaml")" mine
rm -rf "$d" && git init -q "$d"
is 'a new repository is empty' "$(init "$d" --nation wales --name 'Ours: "A & B" <i>#1</i>' --source https://forge.example/a.git)" 0
is 'whatever it is called' "$(status "$FINGERPOST" check "$d" --worktree --today 2026-11-23)$(cat "$SCRATCH/err")" 0
like 'forges are told where the program is' "$(cat "$d/ci/install-fingerpost")" "FINGERPOST_SOURCE:-'https://forge.example/a.git'"
is 'an address that a shell would take apart is refused' "$(init "$SCRATCH/e" --nation wales --source "x';ls")" 2
is 'a new entry goes into it' "$(status "$FINGERPOST" new --repository "$d" --today 2026-11-23 --name Tea --kind peer-group \
	--run-by 'Harbour Friends' --summary 'Tea in the library for anybody who wants company. Just come in.' --topic lonely \
	--area 'our town' --way-in drop-in --place no --phone '01632 960003')$(cat "$SCRATCH/err")" 0
done_testing
