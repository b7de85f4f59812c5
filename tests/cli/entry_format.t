#!/usr/bin/env perl
# Runs the examples of docs/entry-format.md: each is put into the small directory of tests/entry_format
# and checked. An example without a mark must be fine; `error=code` and `warning=code` name the one
# finding it must give. An example without "---" holds only the fields that matter: the rest comes
# from a file of that type which is fine. Speaks TAP.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename qw(dirname);
use File::Path qw(remove_tree make_path);

my $top = abs_path(dirname($0) . '/../..');
my $program = $ENV{FINGERPOST} // "$top/fingerpost";
my $scratch = $ENV{SCRATCH} // "$top/build/scratch/entry_format";
my $document = 'docs/entry-format.md';

sub slurp {
	my ($path) = @_;
	open my $in, '<:raw', $path or die "cannot read $path: $!\n";
	local $/;
	return <$in> // '';
}

sub spill {
	my ($path, $bytes) = @_;
	make_path(dirname($path));
	open my $out, '>:raw', $path or die "cannot write $path: $!\n";
	print $out $bytes;
	close $out or die "cannot write $path: $!\n";
}

# A file's fields as [name, all its lines].
sub fields_of {
	my ($yaml) = @_;
	my @fields;
	for my $line (split /^/, $yaml) {
		if ($line =~ /^([^\s#-][^:]*):/) { push @fields, [$1, $line] }
		elsif (@fields) { $fields[-1][1] .= $line }
	}
	return @fields;
}

# The example's fields, and behind them those of the whole file that it leaves out.
sub completed {
	my ($example, $whole) = @_;
	my %there = map { $_->[0] => 1 } fields_of($example);
	return $example . join '', map { $_->[1] } grep { !$there{ $_->[0] } } fields_of($whole);
}

my $entry = slurp("$top/tests/entry_format/the-lantern.md");
my $settings = slurp("$top/tests/entry_format/content/site.yaml");

sub document {
	my ($example, $whole) = @_;
	return $example if $example =~ /^---$/m;
	return "---\n" . completed($example, $whole) . "---\nCome as you are.\n";
}

# An example of each type: the file it becomes.
my %file_of = (
	entry        => sub { ('entries/the-lantern.md', document($_[0], $entry)) },
	translation  => sub { ('entries/the-lantern.cy.md', document($_[0], '')) },
	organisation => sub { ('organisations/another.md', $_[0]) },
	page         => sub { ('pages/another.md', $_[0]) },
	leaflet      => sub { ('leaflets/another.md', $_[0]) },
	site         => sub { ('site.yaml', completed($_[0], $settings)) },
	areas        => sub { ('areas.yaml', completed($_[0], slurp("$top/tests/entry_format/content/areas.yaml"))) },
	topics       => sub { ('topics.yaml', completed($_[0], slurp("$top/tests/entry_format/content/topics.yaml"))) },
	strings      => sub { ('strings/pl.yaml', $_[0]) },
	hours        => sub {
		my $rules = join '', map { "      - $_\n" } split /\n/, $_[0];
		my $fine = $_[0] =~ /bank holidays|24\/7|appointment/ ? '' : "      - closed bank holidays\n";
		return ('entries/the-lantern.md', document("places:\n  - name: Customs Wharf\n"
			. "    address: 12 Constitution Place, Leith, Edinburgh\n    hours:\n$rules$fine", $entry));
	},
);

my @tests;
my $text = slurp("$top/$document");
while ($text =~ /^```(?:yaml )?(\w+)(?: (error|warning)=([a-z0-9-]+))?\n(.*?)^```$/msg) {
	my ($type, $level, $code, $example) = ($1, $2, $3, $4);
	my $line = 1 + (substr($text, 0, $-[0]) =~ tr/\n//);
	push @tests, [$line, $type, $level, $code, $example];
}

print '1..' . (@tests || 1) . "\n";
print "not ok 1 - $document has examples\n" unless @tests;
for my $number (1 .. @tests) {
	my ($line, $type, $level, $code, $example) = @{ $tests[$number - 1] };
	my $what = "$document:$line: $type" . ($code ? " gives $code" : '');
	my $make = $file_of{$type};
	if (!$make) { print "not ok $number - $what: there is no such type\n"; next }
	my ($path, $bytes) = $make->($example);
	remove_tree($scratch);
	make_path($scratch);
	system('cp', '-R', "$top/tests/entry_format/content", "$scratch/content") == 0 or die "cannot copy\n";
	spill("$scratch/content/entries/the-lantern.md", document('', $entry));
	spill("$scratch/content/$path", $bytes);
	my $said = qx{NO_COLOR=1 "$program" check "$scratch" --worktree --today 2026-11-23 2>&1 >/dev/null};
	my $status = $? >> 8;
	my @codes = $said =~ /\[([a-z0-9-]+)\]$/mg;
	my $fine = "@codes" eq ($code // '') && $status == (($level // '') eq 'error' ? 1 : 0);
	print $fine ? 'ok' : 'not ok', " $number - $what\n";
	print "# exit status $status\n", $said =~ s/^/# /gmr unless $fine;
}
