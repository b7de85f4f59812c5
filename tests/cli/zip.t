#!/bin/sh
# The whole site as one zip file.
. tests/cli/tap.sh

build() {
	"$FINGERPOST" build . --worktree --today 2026-11-23 -o "$SCRATCH/$1" --zip "$2"
}

# Unpacks with Perl's own reader, which knows nothing of ours.
unpack_zip() {
	perl -MIO::Uncompress::Unzip=:all -MFile::Path=make_path -MFile::Basename=dirname -e '
		my $zip = IO::Uncompress::Unzip->new($ARGV[0]) or die $UnzipError;
		my $status = 1;
		while ($status > 0) {
			my $name = "$ARGV[1]/" . $zip->getHeaderInfo->{Name};
			my ($bytes, $piece) = ("");
			$bytes .= $piece while ($status = $zip->read($piece)) > 0;
			make_path(dirname($name));
			open my $out, ">:raw", $name or die "$name: $!";
			print $out $bytes;
			$status = $zip->nextStream;
		}' "$1" "$2"
}

ok 'builds the site and a zip file' build site "$SCRATCH/harbour.zip"
ok 'unpacks it' unpack_zip "$SCRATCH/harbour.zip" "$SCRATCH/unpacked"
is 'all of it is in one folder of that name' "$(ls "$SCRATCH/unpacked")" harbour
rm -r "$SCRATCH/site/.fingerpost"
ok 'the folder is the site, byte for byte' diff -r "$SCRATCH/site" "$SCRATCH/unpacked/harbour"

mkdir "$SCRATCH/again"
ok 'builds another' build site2 "$SCRATCH/again/harbour.zip"
ok 'the same edition gives the same bytes' cmp "$SCRATCH/harbour.zip" "$SCRATCH/again/harbour.zip"
ok 'it takes the place of an older one' build site2 "$SCRATCH/again/harbour.zip"
is 'and nothing else is left beside it' "$(ls "$SCRATCH/again")" harbour.zip

mkdir "$SCRATCH/folder.zip"
for file in "$SCRATCH/folder.zip" "$SCRATCH/folder.zip/" content/site.zip "$SCRATCH/missing/site.zip" "$SCRATCH/site/index.html/site.zip"; do
	build site3 "$file" >"$SCRATCH/out" 2>"$SCRATCH/err"
	is "--zip ${file#"$SCRATCH"/}: status 3" $? 3
	like "--zip ${file#"$SCRATCH"/}: one clear line" "$(cat "$SCRATCH/err")" 'cannot write the zip file'
done
echo 'what we said on Monday' >"$SCRATCH/notes.txt"
build site3 "$SCRATCH/notes.txt" >"$SCRATCH/out" 2>"$SCRATCH/err"
is 'a file that is no zip file stays: status 3' $? 3
like 'one clear line' "$(cat "$SCRATCH/err")" 'notes.txt: a file that is no zip file is there; move it away, or choose another name'
is 'as it was' "$(cat "$SCRATCH/notes.txt")" 'what we said on Monday'
is 'nothing was published then' "$(ls "$SCRATCH/site3" 2>/dev/null)" ''
is 'nothing was left in the content' "$(ls content/*.zip content/*.new 2>/dev/null)" ''
is '--zip without a file: status 2' "$(status "$FINGERPOST" build --zip)" 2

done_testing
