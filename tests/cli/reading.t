#!/bin/sh
# What the read stage takes in: the same sources from a work tree, a bare repository and a commit; what
# cannot be used is reported, and what cannot be opened ends with one clear line.
. tests/cli/tap.sh
tool=${BUILD:-build}/tests/tools/last_changes
# A library that loses memory is known by its file's name; where there is no symbolizer, asking for one says so.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}symbolize=0"
# libgit2 reads ~/.gitconfig whatever GIT_CONFIG_GLOBAL says.
export HOME="$SCRATCH/home"
mkdir "$HOME"

# Runs the tool; leaves $out, $err and $status.
look() {
	out=$("$tool" "$@" 2>"$SCRATCH/messages")
	status=$?
	err=$(cat "$SCRATCH/messages")
}

# fails DESCRIPTION PATTERN ARGUMENT...: it ends with a failure of one line that says this.
fails() {
	what=$1 pattern=$2
	shift 2
	look "$@"
	is "$what: it ends" "$status" 3
	is "$what: one line" "$(printf '%s\n' "$err" | wc -l)" 1
	like "$what: it says so" "$err" "^failure: .*$pattern"
}

# reports DESCRIPTION CODE PATH ARGUMENT...: the diagnostic is about this path, and the rest is read.
reports() {
	what=$1 code=$2 path=$3
	shift 3
	look -s "$@"
	is "$what: an error" "$status" 1
	like "$what: reported" "$err" "^\\$code $path: "
	like "$what: the rest is read" "$out" '^content/site.yaml'
}

directory() {
	mkdir -p "$1/content/entries/north" "$1/content/pages"
	echo 'name: X' >"$1/content/site.yaml"
	echo 'one' >"$1/content/entries/one.md"
	echo 'two' >"$1/content/entries/north/two.md"
}

repository() {
	directory "$1"
	git init -q -b main "$1"
	git -C "$1" add -A
	git -C "$1" commit -q -m start
}

whole=$SCRATCH/whole
repository "$whole"
mkdir -p "$whole/content/photos" "$whole/content/north.d"
: >"$whole/content/entries/empty.md"
for name in entries/photo.jpg photos/other.jpg photos/list.csv .hidden.md entries/one.md~ entries/.one.md.swp \
	'entries/#one.md#' north.d/x.json entries/north.md README.md; do
	echo "$name" >"$whole/content/$name"
done
git -C "$whole" add -A -f
git -C "$whole" commit -q -m more
git -C "$whole" tag -a -m release v1
look -s "$whole"
is 'the sources, in byte order, and what was not read' "$(printf '%s\n' "$out" | cut -f 1,2)" "$(printf '%s\t%s\n' \
	content/README.md 10 content/entries/empty.md 0 content/entries/north.md 17 content/entries/north/two.md 4 \
	content/entries/one.md 4 content/entries/photo.jpg - content/north.d/x.json 15 content/photos/list.csv 16 \
	content/site.yaml 8)"
sources=$out
git clone -q --bare "$whole" "$SCRATCH/bare.git"
for repository in "$SCRATCH/bare.git" "$whole/.git" "$whole/"; do
	look -s "$repository"
	is "the same from ${repository#"$SCRATCH"/}" "$out" "$sources"
done
for rev in HEAD main v1 "$(git -C "$whole" rev-parse --short HEAD)"; do
	look -s "$whole" "$rev"
	is 'the same from the commit, by any name' "$out" "$sources"
done
git -C "$SCRATCH/bare.git" repack -q -a -d --depth=50
look -s "$SCRATCH/bare.git"
is 'the same from a pack' "$out" "$sources"
git -C "$whole" worktree add -q "$SCRATCH/linked" HEAD
look -s "$SCRATCH/linked"
is 'the same from a linked work tree' "$out" "$sources"
look -s "$SCRATCH/bare.git" HEAD~1
is 'an older commit' "$(printf '%s\n' "$out" | cut -f 1)" \
	"$(printf '%s\n' content/entries/north/two.md content/entries/one.md content/site.yaml)"

echo 'three' >"$whole/content/entries/three.md"
echo 'one, changed' >"$whole/content/entries/one.md"
look "$whole"
like 'a file that is not tracked has no change' "$out" '^content/entries/three.md	-'
like 'one that is being changed has its last' "$out" \
	"^content/entries/one.md	$(git -C "$whole" log -1 --format=%H -- content/entries/one.md)	"
look -s "$whole" HEAD
is 'the commit is as it was' "$out" "$sources"

# site.yaml at the repository's root: other folders there are none of ours.
flat=$SCRATCH/flat
directory "$SCRATCH/flat.d"
mv "$SCRATCH/flat.d/content" "$flat"
mkdir "$flat/themes" "$flat/entries/notes"
echo '{}' | tee "$flat/themes/x.json" "$flat/package.json" "$flat/entries/notes/x.json" >"$flat/README.md"
git init -q -b main "$flat"
git -C "$flat" add -A
git -C "$flat" commit -q -m flat
look -s "$flat"
is 'site.yaml at the root' "$(printf '%s\n' "$out" | cut -f 1)" "$(printf '%s\n' entries/north/two.md \
	entries/notes/x.json entries/one.md package.json site.yaml)"
flat_sources=$out
look -s "$flat" HEAD
is 'site.yaml at the root of a commit' "$out" "$flat_sources"

# A work tree that git keeps some files from.
git clone -q "$whole" "$SCRATCH/sparse"
git -C "$SCRATCH/sparse" sparse-checkout set --no-cone '/*' '!/content/entries/north/' >/dev/null 2>&1
reports 'files that are not checked out' '[files-left-out]' '' "$SCRATCH/sparse"
like 'and how many' "$err" 'keeps files of the directory from this folder \(1\)'
look -s "$SCRATCH/sparse" HEAD
is 'the commit has them' "$status $(printf '%s\n' "$out" | grep -c north/)" '0 1'
git -C "$SCRATCH/sparse" sparse-checkout disable >/dev/null 2>&1
look -s "$SCRATCH/sparse"
is 'and so has the whole work tree' "$status $(printf '%s\n' "$out" | grep -c north/)" '0 1'

# No git at all, or nothing committed.
directory "$SCRATCH/plain"
look "$SCRATCH/plain"
is 'a folder that is no repository is read' "$status $(printf '%s\n' "$out" | wc -l)" '0 3'
like 'and has no history' "$out" '^content/site.yaml	-	-	-$'
fails 'a commit of no repository' 'plain is not a git repository, so it has no commit “v1”' "$SCRATCH/plain" v1
git init -q "$SCRATCH/plain"
look "$SCRATCH/plain"
is 'without commits the work tree is read' "$status $(printf '%s\n' "$out" | wc -l)" '0 3'
git init -q --bare "$SCRATCH/nothing.git"
fails 'a bare repository without commits' 'has no commits yet' "$SCRATCH/nothing.git"
mkdir "$SCRATCH/empty"
fails 'an empty folder' 'there is no site.yaml in .*empty: looked for content/site.yaml' "$SCRATCH/empty"
git init -q "$SCRATCH/empty"
git -C "$SCRATCH/empty" commit -q --allow-empty -m nothing
fails 'an empty repository' 'there is no site.yaml' "$SCRATCH/empty"
fails 'an empty commit' 'there is no site.yaml in that commit of ' "$SCRATCH/empty" HEAD

# What cannot be opened.
fails 'no such folder' 'there is no folder .*missing' "$SCRATCH/missing"
fails 'a file' 'site.yaml is a file; name the folder' "$whole/content/site.yaml"
fails 'no such commit' 'there is no commit, branch or tag “nowhere” in .*git tag' "$whole" nowhere
like 'which is told from the end of the sentence' "$(cd "$whole" && "$FINGERPOST" check --rev nowhere 2>&1)" 'in \.: “git log'
fails 'a folder of a commit' '“HEAD:content” in .* is not a commit' "$whole" HEAD:content
fails 'no work tree' 'has no work tree \(it is a bare repository\)' -w "$SCRATCH/bare.git"
ln -s "$whole/content" "$SCRATCH/empty/content"
fails 'a link for the content folder' '“content” is a symbolic link' "$SCRATCH/empty"

git init -q -b main --object-format=sha256 "$SCRATCH/sha256"
directory "$SCRATCH/sha256"
git -C "$SCRATCH/sha256" add -A
git -C "$SCRATCH/sha256" commit -q -m start
look "$SCRATCH/sha256"
is 'the work tree of a SHA-256 repository is read' "$status $(printf '%s\n' "$out" | wc -l)" '0 3'
like 'and it is said that its history is not' "$err" '^\[history-sha256] : .*SHA-256'
fails 'a commit of a SHA-256 repository' 'SHA-256 format, whose commits cannot be read yet' "$SCRATCH/sha256" main
git clone -q --bare "$SCRATCH/sha256" "$SCRATCH/sha256.git"
fails 'a bare SHA-256 repository' 'SHA-256 format, which cannot be read yet' "$SCRATCH/sha256.git"

git -C "$whole" config uploadpack.allowFilter true
git clone -q --no-local --filter=blob:none "$whole" "$SCRATCH/partial" 2>/dev/null
look -s "$SCRATCH/partial"
is 'a partial clone is read' "$out" "$sources"
git -C "$SCRATCH/partial" sparse-checkout set content >/dev/null 2>&1
look -s "$SCRATCH/partial"
is 'a sparse checkout too' "$out" "$sources"

if [ "$(id -u)" = 0 ]; then
	repository "$SCRATCH/foreign"
	chown -R 12345 "$SCRATCH/foreign"
	fails "somebody else's repository" \
		"belongs to another user.* git config --global --add safe.directory $SCRATCH/foreign\$" "$SCRATCH/foreign"
	command=$(printf '%s\n' "$err" | sed -n 's/.* run: //p')
	(export GIT_CONFIG_GLOBAL="$HOME/.gitconfig" && eval "$command")
	look "$SCRATCH/foreign"
	is 'what it says helps' "$status" 0
	git clone -q --bare "$whole" "$SCRATCH/foreign.git"
	chown -R 12345 "$SCRATCH/foreign.git"
	fails "somebody else's bare repository" "safe.directory $SCRATCH/foreign.git\$" "$SCRATCH/foreign.git"
	(export GIT_CONFIG_GLOBAL="$HOME/.gitconfig" && git config --global --add safe.directory "$SCRATCH/foreign.git")
	look "$SCRATCH/foreign.git"
	is 'there too' "$status" 0
else
	repository "$SCRATCH/closed"
	chmod 000 "$SCRATCH/closed/content/entries/one.md"
	fails 'a file that may not be read' 'content/entries/one.md cannot be read: Permission denied' "$SCRATCH/closed"
fi

# A blob that is not there any more.
repository "$SCRATCH/damaged"
object=$(git -C "$SCRATCH/damaged" rev-parse HEAD:content/entries/one.md)
file=$SCRATCH/damaged/.git/objects/$(echo "$object" | sed 's/^../&\//')
chmod u+w "$file"
echo 'not an object' >"$file"
fails 'a damaged object' "object $object cannot be read. “git fsck”" "$SCRATCH/damaged" HEAD
rm "$file"
fails 'a missing object' "object $object cannot be read" "$SCRATCH/damaged" HEAD
rm -r "$SCRATCH/damaged/.git/objects/$(git -C "$SCRATCH/damaged" rev-parse HEAD | cut -c 1-2)"
fails 'a missing commit' 'damaged or not complete' "$SCRATCH/damaged"

# What is in the tree but cannot be used: on disc and in a commit.
both() {
	reports "$1, on disc" "$2" "$3" "$odd"
	git -C "$odd" add -A -f
	git -C "$odd" commit -q -m "$1"
	reports "$1, in a commit" "$2" "$3" "$odd" HEAD
}
for kind in link folder-link large latin1 newline bidi deep case; do
	odd=$SCRATCH/odd-$kind
	repository "$odd"
	entries=$odd/content/entries
	case $kind in
	link)
		ln -s /etc/passwd "$entries/passwd.md"
		both 'a symbolic link' '[symbolic-link]' content/entries/passwd.md ;;
	folder-link)
		ln -s /etc "$odd/content/extra"
		both 'a symbolic link to a folder' '[symbolic-link]' content/extra ;;
	large)
		head -c 52428800 /dev/zero >"$entries/large.md"
		both 'a file of 50 MB' '[file-too-large]' content/entries/large.md ;;
	latin1)
		echo x >"$entries/$(printf 'caf\351').md"
		both 'a name that is not UTF-8' '[path-not-utf8]' content/entries/caf�.md ;;
	newline)
		echo x >"$entries/$(printf 'a\nb').md"
		both 'a name with a line end' '[path-control-character]' content/entries/a�b.md ;;
	bidi)
		echo x >"$entries/$(printf 'a\342\200\256b').md"
		both 'a name that turns the writing' '[path-control-character]' content/entries/a�b.md ;;
	deep)
		deep=$entries/$(seq -s / 40)
		mkdir -p "$deep"
		echo x >"$deep/x.md"
		both 'folders without an end' '[path-too-deep]' 'content/entries/1/2/3.*' ;;
	case)
		echo x >"$entries/One.md"
		both 'names that differ in case alone' '[path-case]' content/entries/one.md
		like 'the other one is named' "$err" 'content/entries/One.md only in' ;;
	esac
done
odd=$SCRATCH/odd-submodule
repository "$odd"
repository "$odd/content/entries/inner"
reports 'a repository in the content' '[submodule]' content/entries/inner "$odd"
git -C "$odd" add -A 2>/dev/null
git -C "$odd" commit -q -m submodule
reports 'a submodule in a commit' '[submodule]' content/entries/inner "$odd" HEAD

# Trees that git itself would not write.
forged=$SCRATCH/forged
git init -q -b main "$forged"
tree() { git -C "$forged" hash-object -t tree -w --stdin --literally; }
bytes() { printf '%s' "$1" | sed 's/../\\x&/g' | xargs -0 printf; }
blob=$(echo 'name: X' | git -C "$forged" hash-object -w --stdin)
forge() {
	root=$({ for entry in "$@"; do printf '%s\0' "${entry%=*}"; bytes "${entry##*=}"; done; } | tree)
	git -C "$forged" update-ref refs/heads/main "$(echo x | git -C "$forged" commit-tree "$root")"
}
forge "100644 site.yaml=$blob" "100644 x/../y.json=$blob"
fails 'a path that climbs' 'damaged or not complete' "$forged" main
forge "100644 site.yaml=$blob" "100644 /etc/x.json=$blob"
fails 'an absolute path' 'damaged or not complete' "$forged" main
forge "100644 site.yaml=$blob" "40000 ..=$blob"
look -s "$forged" main
is 'the folder above is passed over' "$status $(printf '%s\n' "$out" | cut -f 1)" '0 site.yaml'
forge "100644 site.yaml=$blob" "100644 a.json=$blob" "100644 site.yaml=$blob"
fails 'the same name twice' 'holds “site.yaml” twice' "$forged" main
root=$(printf '100644 site.yaml' | tree)
git -C "$forged" update-ref refs/heads/main "$(echo x | git -C "$forged" commit-tree "$root")"
fails 'a tree that is cut off' 'damaged or not complete' "$forged" main
level=$({ printf '100644 x.md\0'; bytes "$blob"; } | tree)
for i in 1 2 3 4 5 6 7 8; do
	level=$(for name in a b c d e f g h i j; do printf '40000 %s\0' "$name"; bytes "$level"; done | tree)
done
forge "40000 entries=$level" "100644 site.yaml=$blob"
fails 'one small tree a hundred million times' 'more than 1000000 files' "$forged" main

done_testing
