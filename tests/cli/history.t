#!/usr/bin/perl
# The last change of every path must be what `git log -1 -- PATH` says, on histories with merges of every
# kind, renames and reverts, written by hand and at random; and the cache must never change an answer.
use strict;
use warnings;
use Test::More;
use File::Path qw(make_path remove_tree);
use File::Temp qw(tempdir);

my $tool = ($ENV{BUILD} // 'build') . '/tests/tools/last_changes';
my $scratch = tempdir(DIR => $ENV{SCRATCH} // '/tmp', CLEANUP => 1);
$ENV{GIT_CONFIG_GLOBAL} = '/dev/null';
$ENV{GIT_CONFIG_NOSYSTEM} = 1;
my $time = 1_600_000_000;

sub slurp {
	my ($file) = @_;
	open my $in, '<:raw', $file or return undef;
	local $/;
	return scalar <$in>;
}

sub spill {
	my ($file, $bytes) = @_;
	make_path($file =~ s{/[^/]*$}{}r);
	open my $out, '>:raw', $file or die "$file: $!";
	print $out $bytes;
	close $out or die "$file: $!";
}

# Runs git in a repository; each command is a minute after the one before.
sub git {
	my ($repository, @arguments) = @_;
	$time += 60;
	local $ENV{GIT_AUTHOR_DATE} = $ENV{DATE} // "$time +0530";
	local $ENV{GIT_COMMITTER_DATE} = "$time +0000";
	open my $out, '-|', 'sh', '-c', "exec git \"\$@\" 2>>$scratch/git-says", 'git', '-C', $repository, '-c', 'user.name=Zoë Ní Bhriain', '-c', 'user.email=z@x.example',
		'-c', 'advice.detachedHead=false', @arguments or die;
	my @lines = <$out>;
	close $out;
	return wantarray ? @lines : join '', @lines;
}

sub new_repository {
	my ($name) = @_;
	git($scratch, 'init', '-q', '-b', 'main', $name);
	return "$scratch/$name";
}

sub commit {
	my ($repository, $message, %files) = @_;
	for my $path (sort keys %files) {
		if (defined $files{$path}) { spill("$repository/$path", $files{$path}) }
		else { git($repository, 'rm', '-q', $path) }
	}
	git($repository, 'add', '-A');
	git($repository, 'commit', '-q', '--allow-empty', '-m', $message);
}

# What we say, and what git says, as one text each.
sub ours {
	my (@arguments) = @_;
	return scalar qx($tool @arguments 2>$scratch/messages);
}

sub gits {
	my ($repository, $rev) = @_;
	my $all = '';
	my @paths = split /\0/, git($repository, 'ls-tree', '-rz', '--name-only', $rev);
	@paths = grep { m{^content/} } @paths if grep { $_ eq 'content/site.yaml' } @paths;
	for my $path (sort @paths) {
		my $line = git($repository, 'log', '-1', '--format=%H%x09%as%x09%an', $rev, '--', $path);
		$all .= "$path\t$line";
	}
	return $all;
}

sub same_as_git {
	my ($repository, $rev, $name) = @_;
	is(ours($repository, $rev), gits($repository, $rev), $name);
}

subtest 'merges, renames and reverts' => sub {
	my $r = new_repository('merges');
	my $lines = join '', map { "line $_\n" } 1 .. 30;
	commit($r, 'start', 'content/site.yaml' => "name: X\n",
		map { ("content/entries/$_.md" => "$_\n$lines") } 'a' .. 'k');
	commit($r, 'outside', 'README.md' => "not content\n");

	git($r, 'checkout', '-q', '-b', 'side');
	commit($r, 'side edits', 'content/entries/a.md' => "a side\n$lines",
		'content/entries/c.md' => "c\n$lines" . "side\n", 'content/entries/d.md' => "d side\n$lines");
	git($r, 'checkout', '-q', 'main');
	commit($r, 'main edits', 'content/entries/b.md' => "b main\n$lines",
		'content/entries/c.md' => "c main\n$lines");
	git($r, 'merge', '-q', '--no-ff', '-m', 'clean merge', 'side');
	same_as_git($r, 'HEAD', 'a merge of both sides');

	git($r, 'checkout', '-q', '-b', 'evil', 'HEAD~1');
	commit($r, 'evil side', 'content/entries/e.md' => "e evil\n$lines");
	git($r, 'checkout', '-q', 'main');
	commit($r, 'something on main', 'content/entries/f.md' => "f main\n$lines");
	git($r, 'merge', '-q', '--no-ff', '--no-commit', 'evil');
	commit($r, 'evil merge', 'content/entries/g.md' => "nobody's\n$lines");
	same_as_git($r, 'HEAD', 'a merge that changes a file of its own');

	git($r, 'checkout', '-q', '-b', 'ignored', 'HEAD~1');
	commit($r, 'will be ignored', 'content/entries/h.md' => "h ignored\n$lines");
	git($r, 'checkout', '-q', 'main');
	git($r, 'merge', '-q', '-s', 'ours', '-m', 'take ours', 'ignored');
	same_as_git($r, 'HEAD', 'a merge that takes our side');
	git($r, 'checkout', '-q', '-b', 'winner', 'HEAD~1');
	commit($r, 'wins', 'content/entries/i.md' => "i winner\n", 'content/entries/h.md' => "h winner\n");
	git($r, 'checkout', '-q', 'main');
	commit($r, 'loses', 'content/entries/i.md' => "i loser\n", 'content/entries/h.md' => "h loser\n");
	git($r, 'merge', '-q', '-X', 'theirs', '-m', 'take theirs', 'winner');
	same_as_git($r, 'HEAD', 'a merge that takes their side');

	git($r, 'mv', 'content/entries/j.md', 'content/entries/renamed.md');
	git($r, 'commit', '-q', '-m', 'rename');
	git($r, 'mv', 'content/entries', 'content/moved');
	git($r, 'commit', '-q', '-m', 'rename the folder');
	git($r, 'mv', 'content/moved', 'content/entries');
	git($r, 'commit', '-q', '-m', 'and back');
	same_as_git($r, 'HEAD', 'renames of a file and of its folder');

	commit($r, 'a mistake', 'content/entries/k.md' => "wrong\n", 'content/entries/a.md' => "wrong\n");
	git($r, 'revert', '--no-edit', 'HEAD');
	same_as_git($r, 'HEAD', 'a revert is a change');
	my ($merge) = git($r, 'log', '--merges', '-1', '--format=%H');
	chomp $merge;
	git($r, 'revert', '--no-edit', '-m', '1', $merge);
	same_as_git($r, 'HEAD', 'a revert of a merge');

	commit($r, 'delete', 'content/entries/b.md' => undef);
	commit($r, 'bring back', 'content/entries/b.md' => "b main\n$lines");
	chmod 0755, "$r/content/entries/c.md";
	git($r, 'commit', '-q', '-a', '-m', 'a mode is a change');
	commit($r, 'a folder in place of a file', 'content/entries/d.md' => undef, 'content/entries/d.md/x.md' => "x\n");
	same_as_git($r, 'HEAD', 'deleted and back, modes, a folder for a file');

	git($r, 'checkout', '-q', '-b', 'one');
	commit($r, 'one', 'content/entries/one.md' => "1\n", 'content/entries/both.md' => "same\n");
	git($r, 'checkout', '-q', '-b', 'two', 'main');
	commit($r, 'two', 'content/entries/two.md' => "2\n", 'content/entries/both.md' => "same\n");
	git($r, 'checkout', '-q', 'main');
	commit($r, 'three', 'content/entries/three.md' => "3\n");
	git($r, 'merge', '-q', '-m', 'octopus', 'one', 'two');
	same_as_git($r, 'HEAD', 'an octopus, and the same change on two sides');

	git($r, 'checkout', '-q', '--orphan', 'other');
	git($r, 'rm', '-rfq', '.');
	commit($r, 'another root', 'content/entries/elsewhere.md' => "from elsewhere\n");
	git($r, 'checkout', '-q', 'main');
	git($r, 'merge', '-q', '--allow-unrelated-histories', '-m', 'join', 'other');
	{
		local $ENV{DATE} = '1700000000 -1130';
		$time -= 5_000_000;
		commit($r, 'a clock that was wrong', 'content/entries/two.md' => "2 again\n");
		$time += 5_000_000;
	}
	same_as_git($r, 'HEAD', 'two roots, and a wrong clock');
	same_as_git($r, 'HEAD~7', 'an older commit');
};

# Random histories: a merge takes each file from any of its parents, from none, or deletes it.
sub random_history {
	my ($name, $seed, $commits, $prefix) = @_;
	srand $seed;
	my $r = new_repository($name);
	my @paths = map { sprintf '%sentries/%s/%02d.md', $prefix, qw(north south north/deep)[$_ % 3], $_ } 1 .. 24;
	my (@trees, $stream);
	for my $mark (1 .. $commits) {
		my @parents;
		if ($mark > 1) {
			my $count = rand() < 0.3 ? 2 + int rand 2 : 1;
			my %seen;
			@parents = grep { !$seen{$_}++ } map { $mark - 1 - int rand($mark < 8 ? $mark - 1 : 7) } 1 .. $count;
		}
		my %tree = ("${prefix}site.yaml" => "name: X\n");
		for my $path (@paths) {
			my $from = @parents ? $parents[rand @parents] : 0;
			my $bytes = $from ? $trees[$from]{$path} : undef;
			$bytes = 'text ' . int rand 4 if rand() < 0.04 || $mark == 1;
			$bytes = undef if rand() < 0.01;
			$tree{$path} = $bytes if defined $bytes;
		}
		$trees[$mark] = \%tree;
		my $when = 1_500_000_000 + $mark * 100 - (rand() < 0.1 ? 5000 : 0);
		$stream .= "commit refs/heads/main\nmark :$mark\nauthor A $mark <a\@x> $when +0100\n"
			. "committer C <c\@x> $when +0000\ndata 0\n";
		$stream .= "from :$parents[0]\n" . join '', map { "merge :$_\n" } @parents[1 .. $#parents] if @parents;
		$stream .= "deleteall\n";
		$stream .= "M 100644 inline $_\ndata " . length($tree{$_}) . "\n$tree{$_}\n" for sort keys %tree;
	}
	open my $in, '|-', 'git', '-C', $r, 'fast-import', '--quiet', '--force' or die;
	print $in $stream;
	close $in or die;
	return $r;
}

subtest 'random histories' => sub {
	for my $seed (1 .. 6) {
		my $r = random_history("random$seed", $seed, 150, $seed % 3 ? 'content/' : '');
		local $ENV{XDG_CACHE_HOME} = "$scratch/random-cache";
		my $wanted = gits($r, 'main');
		ours($r, "main~$_") for 3, 1;
		is(ours($r, 'main'), $wanted, "history $seed, with an earlier commit in the cache");
		local $ENV{XDG_CACHE_HOME} = "$scratch/nothing";
		is(ours($r, 'main'), $wanted, "history $seed, without");
		remove_tree("$scratch/nothing", "$scratch/random-cache");
	}
};

subtest 'names that are not UTF-8' => sub {
	my $r = new_repository('names');
	open my $in, '|-', 'git', '-C', $r, 'fast-import', '--quiet' or die;
	print $in "commit refs/heads/main\nauthor Jos\xe9 <j\@x> 1600000000 +0000\n",
		"committer C <c\@x> 1600000000 +0000\ndata 0\nM 644 inline site.yaml\ndata 2\nx\n\n";
	close $in or die;
	like(ours($r, 'main'), qr/\t2020-09-13\tJos\xef\xbf\xbd$/m, 'the letter is replaced');
};

# The cache: an earlier run's answers are used, and whatever happens to them nothing changes.
sub fnv {
	my ($bytes) = @_;
	use integer;
	my $sum = 14695981039346656037;
	$sum = ($sum ^ ord $_) * 1099511628211 for split //, $bytes;
	return pack 'q<', $sum;
}

subtest 'cache' => sub {
	my $r = random_history('cached', 99, 120, 'content/');
	my $cache = "$scratch/cache";
	local $ENV{XDG_CACHE_HOME} = $cache;
	my $wanted = gits($r, 'main');
	is(ours($r, 'main'), $wanted, 'first run');
	my ($file) = glob "$cache/fingerpost/*.history";
	ok($file, 'the answers are kept');
	is_deeply([glob "$cache/fingerpost/unfinished-*"], [], 'nothing unfinished is left');
	my $kept = slurp($file);

	# Without the first commits only the cache can answer.
	my ($pack) = glob "$r/.git/objects/pack/*.pack";
	rename $pack, "$scratch/away.pack" or die;
	unlink $pack =~ s/pack$/idx/r;
	system("cd $r && git unpack-objects -q <$scratch/away.pack") == 0 or die;
	my ($root) = git($r, 'rev-list', '--max-parents=0', 'main');
	my $object = "$r/.git/objects/" . ($root =~ s/^(..)(.*)\n/$1\/$2/r);
	rename $object, "$scratch/away" or die;
	is(ours($r, 'main'), $wanted, 'the second run asks the cache');
	git($r, 'checkout', '-q', 'main');
	commit($r, 'one more', 'content/entries/new.md' => "new\n");
	my $with_one_more = ours($r, 'main');
	unlink $file;
	is(ours($r, 'main~1'), '', 'without the cache the missing commit is missed');
	like(slurp("$scratch/messages"), qr/^failure: .*damaged or not complete.*git fsck/, 'and named');
	rename "$scratch/away", $object or die;
	is($with_one_more, gits($r, 'main'), 'a new commit is walked only to the one that is known');

	my %harm = ('empty' => '', 'cut short' => substr($kept, 0, length($kept) / 2), 'something else' => "hello\n" x 99);
	for my $i (1 .. 8) {
		my $bytes = $kept;
		my $at = int($i * (length($kept) - 1) / 8);
		substr($bytes, $at, 1) = chr(255 - ord substr($bytes, $at, 1));
		$harm{"byte $at"} = $bytes;
	}
	my $body = substr($kept, 16);
	my $change = ('a' x 40) . pack('q<s<CC', 0, 2020, 1, 1);
	my %forged = (
		'no commits'                 => pack('VV', 0, 1) . pack('VV', 0, 4) . 'abcd',
		'too many commits'           => pack('VV', 0xffffffff, 0xffffffff) . $body,
		'a name without an end'      => pack('VV', 1, 0) . $change . pack('V', 0xfffffff0) . 'name' x 20,
		'a day that is none'         => pack('VV', 1, 0) . ('a' x 40) . pack('q<s<CCV', 0, 2020, 200, 99, 0),
		'a commit that is not there' => pack('VV', 1, 1) . $change . pack('VVV', 0, 7, 1) . 'a',
		'a path without an end'      => pack('VV', 1, 1) . $change . pack('VVV', 0, 0, 99) . 'a',
		'a cut number'               => pack('V', 1),
		'something behind'           => $body . 'x',
	);
	$harm{$_} = substr($kept, 0, 8) . fnv($forged{$_}) . $forged{$_} for keys %forged;
	for my $kind (sort keys %harm) {
		spill($file, $harm{$kind});
		is(ours($r, 'main~1'), $wanted, "a spoilt cache: $kind");
	}
	is(substr($kept, 8, 8), fnv($body), 'the forged files have the sum that ours have');
	unlink $file;
	make_path($file);
	is(ours($r, 'main~1'), $wanted, 'a folder in its place');
	remove_tree($cache);
	spill($cache, "a file\n");
	is(ours($r, 'main~1'), $wanted, 'no folder can be made');
	local $ENV{XDG_CACHE_HOME} = 'relative';
	local $ENV{HOME} = "$scratch/home";
	make_path($ENV{HOME});
	is(ours($r, 'main~1'), $wanted, 'a relative folder does not count');
	ok(-d "$scratch/home/.cache/fingerpost", 'the one at home does');
	ours($r, "main~$_") for 1 .. 20;
	my @left = glob "$scratch/home/.cache/fingerpost/*";
	cmp_ok(scalar @left, '<=', 8, 'only the last few are kept');
};

subtest 'shallow clones' => sub {
	my $r = new_repository('deep');
	local $ENV{XDG_CACHE_HOME} = "$scratch/shallow-cache";
	commit($r, 'start', 'content/site.yaml' => "name: X\n", map { ("content/entries/$_.md" => "$_\n") } 'a' .. 'e');
	commit($r, "change $_", "content/entries/$_.md" => "$_ new\n") for 'a' .. 'd';
	my %full = map { /^(.*?)\t(.*)$/ } split /\n/, gits($r, 'main');
	for my $depth (1, 3) {
		my $clone = "$scratch/shallow$depth";
		system('git', 'clone', '-q', '--depth', $depth, "file://$r", $clone) == 0 or die;
		my %got = map { /^(.*?)\t(.*)$/ } split /\n/, ours($clone);
		my %wanted = map { ($_ => "-\t-\t-") } keys %full;
		$wanted{"content/entries/$_.md"} = $full{"content/entries/$_.md"} for $depth == 3 ? ('c', 'd') : ();
		is_deeply(\%got, \%wanted, "depth $depth: only what is certain is said");
		like(slurp("$scratch/messages"), qr/^\[history-shallow] : Only the newest part/, "depth $depth: and it is said why");
	}
	git("$scratch/shallow1", 'fetch', '-q', '--unshallow');
	is(ours("$scratch/shallow1"), gits($r, 'main'), 'the rest was fetched');
	is(slurp("$scratch/messages"), '', 'and nothing is left to say');
};

done_testing();
