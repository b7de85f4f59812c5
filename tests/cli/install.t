#!/bin/sh
# What `make install` puts in place works from there, away from the source tree.
. tests/cli/tap.sh
case ${BUILD-} in
*/asan | */tsan) echo '1..0 # SKIP what is installed is the plain program' && exit ;;
esac

root=$SCRATCH/root
ok 'installs below DESTDIR' make -s -j2 install DESTDIR="$root" PREFIX=/usr/local
ok 'the program is there' test -x "$root/usr/local/bin/fingerpost"
ok 'the man page is there' test -f "$root/usr/local/share/man/man1/fingerpost.1"
ok 'the theme is there as it is in the tree' diff -r themes/default "$root/usr/local/share/fingerpost/themes/default"
ok 'it runs' "$root/usr/local/bin/fingerpost" --help
done_testing
