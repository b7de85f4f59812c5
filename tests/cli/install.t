#!/bin/sh
# What `make install` puts in place works from there, away from the source tree.
. tests/cli/tap.sh
case ${BUILD-} in
*/asan | */tsan) echo '1..0 # SKIP what is installed is the plain program' && exit ;;
esac

root="$SCRATCH/a root"
# With the names that the build itself has for its files: by others all would be linked again, under the tests beside this one.
ok 'installs below DESTDIR' env -u BUILD make -s -j2 install DESTDIR="$root" PREFIX=/usr/local
ok 'the program is there' test -x "$root/usr/local/bin/fingerpost"
ok 'the man page is there' test -f "$root/usr/local/share/man/man1/fingerpost.1"
ok 'the theme is there as it is in the tree' diff -r themes/default "$root/usr/local/share/fingerpost/themes/default"
ok 'it runs' "$root/usr/local/bin/fingerpost" --help

installed=$root/usr/local/bin/fingerpost
leaflet() { "$installed" leaflet --ids breathing-out --repository content -o "$SCRATCH/leaflets" --today 2026-11-23; }
ok 'it makes a leaflet, with what is installed beside it' leaflet
ok 'which is there' test -s "$SCRATCH/leaflets/list.pdf"

stage=$root/usr/local/lib/fingerpost/leaflet.so
stamp=$(sed -n 's/^const char build_stamp.*"\(.*\)".*/\1/p' build/generator/base/stamp.c)
ok 'the stage has the stamp of its build' grep -q "$stamp" "$stage"
perl -pi -e "s/\Q$stamp\E/'0' x length \$&/e" "$stage"
leaflet >"$SCRATCH/out" 2>"$SCRATCH/err"
is 'one of another build is not used' "$?" 3
like 'in words, too' "$(cat "$SCRATCH/err")" 'leaflet.so belongs to another build of this program: install Fingerpost again'
rm "$stage"
mv "$root/usr/local/bin/fingerpost" "$root/usr/local/bin/alone"
installed=$root/usr/local/bin/alone
leaflet >"$SCRATCH/out" 2>"$SCRATCH/err"
is 'without it, it says what to do' "$?" 3
is 'in words' "$(cat "$SCRATCH/err")" 'fingerpost leaflet: leaflet.so is missing, which belongs to this program: install Fingerpost again'
ok 'what needs no leaflet works without' "$installed" check tests/cases/summary-short/content
done_testing
