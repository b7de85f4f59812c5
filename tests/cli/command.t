#!/bin/sh
# The command line itself: help, usage mistakes, exit statuses, and what goes to which stream.
. tests/cli/tap.sh
organisation=$(ls content/organisations/*.md | head -n 1)

is 'without a command the status is 2' "$(status "$FINGERPOST")" 2
is '--help is fine' "$(status "$FINGERPOST" --help)" 0
like '--help lists the commands' "$(cat "$SCRATCH/out")" '^ +check '
is '--version is fine' "$(status "$FINGERPOST" --version)" 0
like '--version tells it' "$(cat "$SCRATCH/out")" '^fingerpost [0-9]'
for command in build check; do
	is "$command --help is fine" "$(status "$FINGERPOST" $command --help)" 0
	like "$command --help shows how it is used" "$(cat "$SCRATCH/out")" "^usage: fingerpost $command"
done

usage() {
	what=$1 pattern=$2
	shift 2
	is "$what: the status is 2" "$(status "$FINGERPOST" "$@")" 2
	like "$what: it is said" "$(cat "$SCRATCH/err")" "$pattern"
	is "$what: standard output is empty" "$(cat "$SCRATCH/out")" ''
}
usage 'a command that is not there' 'Did you mean “build”' biuld
usage 'an option that is not there' 'Did you mean “--jobs”' build --job=2
usage 'an option of another command' 'no option “--theme”' check --theme themes/default
usage 'no value' '--rev wants' build --rev
usage 'a number that is none' '--jobs wants a number' build --jobs many
usage 'too many threads' '--jobs wants a number' build --jobs 65
usage 'a day that does not exist' '--today wants a day' build --today 2026-02-30
usage 'a base address without a scheme' '--base-url wants' build --base-url measure.example
usage 'a base address that no page can go on from' 'starts with https:// and has no' build --base-url 'https://measure.example/?page=1'
usage 'a commit and the work tree' 'choose one' build --rev HEAD --worktree
usage 'two repositories' 'one repository at a time' build here there

# What it finds goes to standard error, what it did to standard output.
mkdir -p "$SCRATCH/small"
copy_content "$SCRATCH/small"
is 'check of a good directory is fine' "$(status "$FINGERPOST" check "$SCRATCH/small" --today 2026-11-23)" 0
like 'check ends with a summary on standard output' "$(cat "$SCRATCH/out")" 'entries'
sed -i '2a nmae: A slip' "$SCRATCH/small/$organisation"
is 'check of a bad one gives 1' "$(status "$FINGERPOST" check "$SCRATCH/small" --today 2026-11-23)" 1
like 'the file, line and column are told' "$(cat "$SCRATCH/err")" \
	"^$organisation:3:1: error: .*\[unknown-field\]"
is 'build of a bad one gives 1' \
	"$(status "$FINGERPOST" build "$SCRATCH/small" --today 2026-11-23 -o "$SCRATCH/site")" 1
ok 'and makes nothing' test ! -e "$SCRATCH/site/index.html"
is 'nothing to read gives 3' "$(status "$FINGERPOST" check "$SCRATCH/nowhere")" 3
is 'what stands in the way is one line' "$(wc -l <"$SCRATCH/err" | tr -d ' ')" 1
ok 'nothing is coloured in a pipe' test -z "$(env -u NO_COLOR TERM=xterm "$FINGERPOST" check "$SCRATCH/small" \
	--today 2026-11-23 2>&1 | grep "$(printf '\033')")"
done_testing
