# Directories with a past, for tests of what is told of it; sourced behind tap.sh.

# past_of FOLDER CASE KIND: a repository in there, with what the case holds around its entries, which `entry` gives KIND
past_of() {
	past=$1 past_kind=$3
	mkdir -p "$past"
	cp -R "tests/cases/$2/content" "$past/content"
	rm "$past"/content/entries/*
	git -C "$past" -c init.defaultBranch=main init -q
}

# entry ID LINES: writes an entry
entry() {
	printf -- '---\nname: The %s\nkind: %s\nrun-by: harbour-mind\nsummary: A warm and calm place to talk when things feel too much.\ntopics: [anxiety]\naccess: {how: [drop-in]}\ncovers: [leith]\n%b---\nCome as you are.\n' \
		"$1" "$past_kind" "$2" >"$past/content/entries/$1.md"
}

# commit DAY: commits everything, at noon of that day
commit() {
	git -C "$past" add -A
	GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" GIT_AUTHOR_NAME='Sheila Steward' \
		GIT_AUTHOR_EMAIL=sheila@lantern.example git -C "$past" commit -qm "$1"
}
