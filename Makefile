# Fingerpost. `make help` lists what there is to make.

VERSION = 0.1
PREFIX ?= /usr/local
BUILD ?= build
JOBS ?= $(shell nproc 2>/dev/null || echo 2)
CFLAGS ?= -O2 -g
# Makes called from here use all processors, unless this one was told how many.
PARALLEL = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(JOBS))
FUZZ_SECONDS ?= 600

# A build of its own (asan, tsan) keeps its program in its own folder.
PROGRAM = $(if $(filter build,$(BUILD)),fingerpost,$(BUILD)/fingerpost)
LIBRARIES = yaml-0.1 libcmark libgit2 libxml-2.0 jansson libutf8proc libxxhash zlib icu-i18n icu-uc libical libmicrohttpd \
	pangocairo pangoft2 cairo-pdf fontconfig libqpdf libqrencode librsvg-2.0

PKG_CFLAGS := $(shell pkg-config --cflags $(LIBRARIES) 2>/dev/null)
# Only what a program calls is loaded when it starts, where the linker knows how.
AS_NEEDED := $(shell echo 'int main(void){return 0;}' | $(CC) -Wl,--as-needed -x c -o /dev/null - 2>/dev/null && echo -Wl,--as-needed)
PKG_LIBS := $(AS_NEEDED) $(shell pkg-config --libs $(LIBRARIES) 2>/dev/null) -lm
WARNINGS = -Wall -Wextra -Wno-unused-parameter -Wno-missing-field-initializers -Wshadow -Wconversion -Wno-sign-conversion -Wstrict-prototypes -Wmissing-prototypes
FLAGS = -std=c11 -D_GNU_SOURCE -DFINGERPOST_VERSION='"$(VERSION)"' \
	-DFINGERPOST_SHARE='"$(PREFIX)/share/fingerpost"' -DFINGERPOST_LIB='"$(PREFIX)/lib/fingerpost"' \
	$(WARNINGS) -fPIC -fvisibility=hidden -pthread -Igenerator $(PKG_CFLAGS) $(CFLAGS)

# What runs on the reader's device: bundled once for all builds, and carried inside the program.
SCRIPTS = build/browser/scripts.c
SCRIPT_SOURCES = $(wildcard generator/browser/*.js) generator/browser/bundle.mjs generator/browser/package-lock.json

# What a new directory begins with, carried inside the program likewise.
STARTER = build/starter/files.c
STARTER_SOURCES = $(shell find starter -type f) generator/starter/embed generator/bytes content/bank-holidays.json content/site.yaml

# What a preview adds to pages, likewise.
PREVIEW = build/preview/page.c
PREVIEW_SOURCES = $(wildcard generator/preview/page/*) generator/preview/embed generator/bytes

SOURCES = $(filter-out generator/main.c,$(wildcard generator/*.c generator/*/*.c generator/*/*/*.c))
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/generator/render/scripts.o $(BUILD)/generator/starter/files.o \
	$(BUILD)/generator/preview/page.o
ARCHIVE = $(BUILD)/generator.a
# The checksum of all of them, which the program and its stages hold against each other.
STAMP = $(BUILD)/generator/base/stamp.c
# Stages that the program loads when it wants them, with their libraries.
STAGES = $(BUILD)/leaflet.so $(BUILD)/preview.so
UNIT_TESTS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/unit/*_test.c))
FUZZ_TARGETS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/fuzz/*_fuzz.c))
TOOLS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/tools/*.c))
BENCH_TOOLS = $(patsubst %.c,$(BUILD)/%,$(wildcard tests/bench/*.c))

# A comma that $(call) does not take for its own.
, := ,
# LLVM's linker takes half as long for the many small programs of the tests.
SANITIZE = CC=clang BUILD=build/$(1) LDFLAGS=-fuse-ld=lld \
	CFLAGS='-O1 -gline-tables-only -fno-omit-frame-pointer -fno-sanitize-recover=all $(2)'
# The fuzz targets that are built beside the tests are told which edges an input takes; those of `make fuzz`, of every comparison
# as well, which takes half as long again to build and to run.
ASAN = $(call SANITIZE,asan,-fsanitize=address -fsanitize=undefined -fsanitize-coverage=inline-8bit-counters$(,)pc-table)
FUZZ = $(call SANITIZE,fuzzing,-fsanitize=address -fsanitize=undefined -fsanitize=fuzzer-no-link)
TSAN = $(call SANITIZE,tsan,-fsanitize=thread)

## make: build the generator, ./fingerpost
all: $(PROGRAM) $(STAGES) $(BUILD)/layers

## make site: install what is missing, build the generator and the directory in content/ into public/
site:
	@tests/install site
	@$(MAKE) -s $(PARALLEL) all
	@./fingerpost build . -o public

## make check: check content/ without building it
check: all
	@./fingerpost check .

## make test: install what the tests need, run all of them
test:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) all units tools
	@$(MAKE) -s $(PARALLEL) $(ASAN) all units tools fuzzers
	@$(MAKE) -s $(PARALLEL) $(TSAN) all units tools
	@tests/run --jobs $(JOBS) browser plain asan tsan site fuzz unit rules

## make unit: the unit tests
unit:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) units
	@tests/run --jobs $(JOBS) unit

## make cases: the golden cases of tests/cases
cases:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) all
	@tests/run --jobs $(JOBS) cases

## make cli: the tests of the command line
cli:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) all tools
	@tests/run --jobs $(JOBS) cli

## make rules: are the documents true, and has every diagnostic a case?
rules:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) all tools
	@tests/run rules

## make pages: the built directory: HTML conformance, links, well-formed XML and JSON
pages:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) all
	@tests/run site

## make browser: what runs on the reader's device, in node and in a browser
browser:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) all tools
	@tests/run --jobs $(JOBS) browser

## make accept: show how golden results would change, then take them
accept: all
	@tests/run-cases --accept
	@rm -rf build/pictures && mkdir -p build/pictures && cp -R content build/pictures/content
	@./$(PROGRAM) leaflet --repository build/pictures/content --today 2026-11-23 -o build/pictures/made >/dev/null 2>&1
	@tests/check-pictures --accept tests/pictures build/pictures/made/*.pdf

## make asan: the tests under AddressSanitizer and UndefinedBehaviorSanitizer
asan:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) $(ASAN) all units tools
	@tests/run --jobs $(JOBS) asan

## make tsan: the tests under ThreadSanitizer
tsan:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) $(TSAN) all units tools
	@tests/run --jobs $(JOBS) tsan

## make fuzz: every fuzz target for FUZZ_SECONDS (600)
fuzz:
	@tests/install test
	@$(MAKE) -s $(PARALLEL) $(FUZZ) fuzzers
	@FUZZ_BUILD=build/fuzzing FUZZ_SECONDS=$(FUZZ_SECONDS) tests/run --jobs $(JOBS) fuzz

## make bench: how long it takes, against a floor; BENCH="1000 10000" entries
bench: all $(BENCH_TOOLS)
	@tests/bench/run $(BENCH)

## make bench-leaflets: what leaflets take, beside Chromium and WeasyPrint; COUNT=200 leaflets
bench-leaflets: all $(BENCH_TOOLS)
	@tests/bench/leaflets

## make themes-doc: write the reference part of docs/themes.md from the tables themes are compiled against
themes-doc: tools
	@sed '/^<!-- reference/q' docs/themes.md >$(BUILD)/themes.md
	@$(BUILD)/tests/tools/themes_doc >>$(BUILD)/themes.md
	@mv $(BUILD)/themes.md docs/themes.md

## make strings: which phrases each language lacks; LANGUAGE=bn lists them, or begins a file for a new language
strings: all tools
	@tests/strings $(LANGUAGE)

## make install: the program, its stages, its man page and its themes, below $(DESTDIR)$(PREFIX)
install: all
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/lib/fingerpost" "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 755 $(PROGRAM) "$(DESTDIR)$(PREFIX)/bin/fingerpost"
	install -m 644 $(STAGES) "$(DESTDIR)$(PREFIX)/lib/fingerpost"
	install -m 644 man/fingerpost.1 "$(DESTDIR)$(PREFIX)/share/man/man1/fingerpost.1"
	for file in $$(cd themes && find default report -type f); do \
		install -D -m 644 "themes/$$file" "$(DESTDIR)$(PREFIX)/share/fingerpost/themes/$$file" || exit 1; \
	done

## make clean: remove what was built
clean:
	rm -rf build fingerpost
	find public -mindepth 1 ! -name .gitignore -delete

## make help: this list
help:
	@sed -n 's/^## //p' Makefile

units: $(UNIT_TESTS)
tools: $(TOOLS) $(BUILD)/tests/bench/corpus
fuzzers: $(FUZZ_TARGETS)

$(PROGRAM): $(BUILD)/generator/main.o $(ARCHIVE) | $(STAGES)
	$(CC) $(CFLAGS) $(LDFLAGS) -pthread -o $@ $^ $(PKG_LIBS)
	@test $(BUILD) = build || ln -sfn ../../themes $(BUILD)/themes

$(STAGES): $(BUILD)/%.so: $(BUILD)/generator/%/stage.o $(ARCHIVE)
	$(CC) $(CFLAGS) $(LDFLAGS) -shared -pthread -o $@ $^ $(PKG_LIBS)

$(ARCHIVE): $(OBJECTS) $(STAMP:.c=.o) $(BUILD)/sources
	@rm -f $@
	$(AR) qcs $@ $(OBJECTS) $(STAMP:.c=.o)

$(STAMP): $(OBJECTS) $(BUILD)/sources
	@echo "#include \"base/stamp.h\"" >$@
	@echo "const char build_stamp[] = \"$$(cat $(OBJECTS) | sha256sum | cut -c1-64)\";" >>$@

$(STAMP:.c=.o): $(STAMP) $(BUILD)/flags
	$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/generator/render/scripts.o: $(SCRIPTS) $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/generator/starter/files.o: $(STARTER) $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(STARTER): $(STARTER_SOURCES)
	@mkdir -p $(@D)
	generator/starter/embed >$@

$(BUILD)/generator/preview/page.o: $(PREVIEW) $(BUILD)/flags
	@mkdir -p $(@D)
	$(CC) $(FLAGS) -MMD -MP -c -o $@ $<

$(PREVIEW): $(PREVIEW_SOURCES)
	@mkdir -p $(@D)
	generator/preview/embed >$@

$(SCRIPTS): $(SCRIPT_SOURCES)
	@tests/install --list site
	node generator/browser/bundle.mjs $(@D)

$(BUILD)/tests/unit/%: $(BUILD)/tests/unit/%.o $(ARCHIVE)
	$(CC) $(CFLAGS) $(LDFLAGS) -pthread -o $@ $^ $(PKG_LIBS) -lcmocka

$(BUILD)/tests/fuzz/%: $(BUILD)/tests/fuzz/%.o $(ARCHIVE)
	$(CC) $(CFLAGS) -fsanitize=fuzzer $(LDFLAGS) -pthread -o $@ $^ $(PKG_LIBS)

$(BUILD)/tests/bench/%: $(BUILD)/tests/bench/%.o
	$(CC) $(CFLAGS) $(LDFLAGS) -pthread -o $@ $< $(PKG_LIBS)

$(BUILD)/tests/tools/%: $(BUILD)/tests/tools/%.o $(ARCHIVE)
	$(CC) $(CFLAGS) $(LDFLAGS) -pthread -o $@ $^ $(PKG_LIBS)

# Held against the last run's, so that other flags build everything again, and a removed file leaves the archive.
$(BUILD)/flags: FORCE
	@{ command -v $(CC) && pkg-config --exists $(LIBRARIES); } >/dev/null 2>&1 || tests/install --list site
	@mkdir -p $(@D)
	@echo "$(subst ",\",$(CC) $(FLAGS))" | cmp -s - $@ || echo "$(subst ",\",$(CC) $(FLAGS))" >$@

$(BUILD)/sources: FORCE
	@mkdir -p $(@D)
	@echo "$(OBJECTS)" | cmp -s - $@ || echo "$(OBJECTS)" >$@

# Which folder may include which: a build that breaks the layers fails.
$(BUILD)/layers: tests/layers tests/check-layers $(wildcard generator/*/*.[ch] generator/*/*/*.[ch] generator/*.c)
	@mkdir -p $(@D)
	@tests/check-layers
	@touch $@

FORCE:
.PHONY: all site check test unit cases cli rules pages browser accept asan tsan fuzz bench bench-leaflets themes-doc strings install clean help \
	units tools fuzzers FORCE
.SECONDARY:
.DELETE_ON_ERROR:

-include $(OBJECTS:.o=.d) $(BUILD)/generator/main.d $(UNIT_TESTS:=.d) $(FUZZ_TARGETS:=.d) \
	$(BENCH_TOOLS:=.d) $(TOOLS:=.d)
