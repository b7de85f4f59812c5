# For the tests of the command line in sh: `. tests/cli/tap.sh` gives `ok`, `is`, `like` and `done_testing`,
# the program in $FINGERPOST, an empty folder in $SCRATCH, and a git that asks nothing of this machine.
: "${FINGERPOST:=$PWD/fingerpost}" "${SCRATCH:=$PWD/build/scratch/$(basename "$0" .t)}"
export NO_COLOR=1 LC_ALL=C.UTF-8 TZ=UTC GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=Steward GIT_AUTHOR_EMAIL=steward@alliance.example
export GIT_COMMITTER_NAME=Steward GIT_COMMITTER_EMAIL=steward@alliance.example
export XDG_CACHE_HOME="$SCRATCH/cache"
rm -rf "$SCRATCH" && mkdir -p "$SCRATCH"
tap_count=0

# ok DESCRIPTION COMMAND...: the command succeeds.
ok() {
	tap_what=$1
	tap_count=$((tap_count + 1))
	shift
	if "$@" >"$SCRATCH/.said" 2>&1; then
		echo "ok $tap_count - $tap_what"
	else
		echo "not ok $tap_count - $tap_what"
		echo "# $* gave $?:" && sed 's/^/# /' "$SCRATCH/.said"
	fi
}

# is DESCRIPTION GOT WANTED: both are the same text.
is() {
	tap_count=$((tap_count + 1))
	if [ "$2" = "$3" ]; then
		echo "ok $tap_count - $1"
	else
		echo "not ok $tap_count - $1"
		printf 'got:\n%s\nwanted:\n%s\n' "$2" "$3" | sed 's/^/# /'
	fi
}

# like DESCRIPTION GOT PATTERN: some line matches the extended regular expression.
like() {
	tap_count=$((tap_count + 1))
	if printf '%s\n' "$2" | grep -qE -- "$3"; then
		echo "ok $tap_count - $1"
	else
		echo "not ok $tap_count - $1"
		printf 'got:\n%s\nwanted something like: %s\n' "$2" "$3" | sed 's/^/# /'
	fi
}

# status COMMAND...: prints the exit status; what it says is in $SCRATCH/out and $SCRATCH/err.
status() {
	"$@" >"$SCRATCH/out" 2>"$SCRATCH/err"
	echo $?
}

done_testing() {
	echo "1..$tap_count"
}

# copy_content FOLDER: the example directory in there, with two of its leaflets and three of its languages: laying out
# all leaflets takes long, and every language writes all pages once more
copy_content() {
	mkdir -p "$1"
	cp -R content "$1/content"
	find "$1/content/leaflets" -type f ! -name tonight.md ! -name wallet-card.md -exec rm {} +
	sed -i 's/^languages: .*/languages: [en, pl, ur]/' "$1/content/site.yaml"
	rm "$1"/content/strings/cy.yaml "$1"/content/strings/gd.yaml
	find "$1/content/entries" -type f \( -name '*.bn.md' -o -name '*.cy.md' -o -name '*.gd.md' \) -exec rm {} +
}

# is_sanitized: is the program one under a sanitizer, where everything takes ten times as long?
is_sanitized() {
	case ${BUILD-} in
	*/asan | */tsan) return 0 ;;
	*) return 1 ;;
	esac
}
