/*
 * Where everything stands: blocks, set in lines, in panels on sheets. This is data; draw.c makes a picture of it,
 * and tests look at it. Lengths are points; y grows downwards.
 */
#ifndef LEAFLET_SHEETS_H
#define LEAFLET_SHEETS_H

#include "leaflet/type.h"

/* A paragraph of a block in its place, from the block's own top left corner. */
struct set_paragraph {
	const struct paragraph *paragraph;
	const struct setting *setting;
	double x, y, width, height;
	const struct setting *label; /* the words in the place of a sign */
	double label_x;
};

/* A block in lines of its width. */
struct set_block {
	const struct block *block;
	double width, height;
	struct set_paragraph *at;
	size_t count;
	double banner;               /* the height of a crisis block's banner */
	double code_x, code_y, code; /* where its QR code is, and how large */
	double logo_x, logo_width, logo_height; /* where the logo above it is, and how large */
};

/* One page of a booklet, one panel of a folded sheet, one card. */
struct panel {
	size_t sheet;           /* the side of paper it is on, from 0 */
	size_t reading;         /* its place in the order of reading, from 0 */
	double x, y;            /* of its top left corner on the sheet */
	double width, height;   /* to the folds or the paper's edges */
	double left, top;       /* of what stands in it, from its own corner */
	double inner_width, inner_height; /* of that */
	const struct set_block *foot; /* its last line, or NULL: below the inner height */
	double foot_y;          /* from its own corner */
	bool copy;              /* it shows once more what another panel does: nobody has to hear it twice */
};

struct box {
	const struct set_block *set;
	size_t panel;
	double x, y; /* on the sheet */
};

/* A short line that shows where to fold or cut. */
struct mark {
	size_t sheet;
	double from_x, from_y, to_x, to_y;
};

struct sheets {
	struct arena *arena;
	const struct leaflet_edition *edition;
	struct look look;
	double column;           /* before facts; 0 until it is known */
	double width, height;    /* of each side of paper */
	size_t count;            /* of sides */
	struct list panels;      /* of struct panel */
	struct list boxes;       /* of struct box; by panel, from the top */
	struct list marks;       /* of struct mark */
	bool may_part;           /* an entry longer than a page goes on overleaf, between two of its paragraphs */
	bool parts_entries;      /* so do others, between two facts behind their hours, where a page would stay too empty */
	bool too_long;           /* more pages than staples hold */
	struct list left_over;   /* of struct block: what found no room */
	size_t crisis_left_out, crisis_lines; /* so many of so many crisis lines, the least urgent ones, stand nowhere */
	bool without_logo;       /* it has one, and made room by leaving it out */
	const struct step *step; /* what was done to make it fit */
};

/* Sets a block in lines of a width. */
struct set_block *sheets_set(struct sheets *sheets, struct type *type, const struct block *block, double width);

struct panel *sheets_panel(const struct sheets *sheets, size_t number);

/* Adds a panel and gives its number. */
size_t sheets_add_panel(struct sheets *sheets, struct panel panel);

void sheets_add_mark(struct sheets *sheets, size_t sheet, double from_x, double from_y, double to_x, double to_y);

/* Leaves a block over, since it found no room. */
void sheets_leave(struct sheets *sheets, const struct block *block);

/* Puts the pages of a booklet, one a sheet, on sides of paper twice as wide, so that they are in order once the paper
 * is folded; `pages` has a multiple of four. Gives new sheets and leaves the old ones as they were. */
struct sheets *sheets_impose(const struct sheets *pages);

/* Puts a set block into a panel at a height, from its inner top. */
void sheets_put(struct sheets *sheets, const struct set_block *set, size_t panel, double y);

/* Where a run of blocks has come to. */
struct flow {
	size_t panel;   /* the one being filled */
	double y;       /* from its inner top */
	const size_t *panels; /* those that may be filled, in order; NULL: `more` makes them */
	size_t panel_count, next;
	size_t (*more)(struct sheets *sheets, void *context); /* adds a page, and gives its number */
	void *context;
};

/* Begins in the first of these panels. */
struct flow flow_in(const size_t *panels, size_t count);

/*
 * Puts blocks one below the other, and goes on in the next panel when one has no room left. A block is never parted (unless
 * it is longer than a page, and the format says so; or it is an entry, more than a third of a page would stay empty, and
 * `parts_entries` says so), and one that is to stay with the next goes along with it. What finds no room is left over.
 */
void flow_blocks(struct sheets *sheets, struct type *type, struct flow *flow, struct set_block *const *blocks, size_t count);

#endif
