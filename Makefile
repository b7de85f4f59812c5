# Fingerpost. `make help` lists what there is to make.

BUILD ?= build
CC ?= cc
LIBRARIES = yaml-0.1 libcmark libgit2 libxml-2.0 jansson libutf8proc
CFLAGS ?= -O2 -g
FLAGS = -std=c11 -D_GNU_SOURCE -Wall -Wextra -Wshadow -Wconversion -Wno-sign-conversion -Wstrict-prototypes \
	-Wmissing-prototypes -pthread -Igenerator -MMD -MP

SOURCES = $(filter-out generator/main.c,$(wildcard generator/*/*.c generator/*/*/*.c))
OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o)

fingerpost: $(BUILD)/generator/main.o $(OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -pthread -o $@ $^ $$(pkg-config --libs $(LIBRARIES))

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(FLAGS) $$(pkg-config --cflags $(LIBRARIES)) $(CFLAGS) -c -o $@ $<

-include $(OBJECTS:.o=.d) $(BUILD)/generator/main.d
