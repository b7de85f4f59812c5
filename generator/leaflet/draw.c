/* Sheets through Cairo, with the tags that tell a screen reader what is what. See draw.h. */
#include "leaflet/draw.h"

#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#include "leaflet/entry_block.h"
#include "leaflet/logo.h"
#include "leaflet/qr.h"
#include "leaflet/setting.h"
#include "leaflet/signs.h"

/* The lines across, the frame of crisis help, and the corners of frames. */
static const double thin = .75, thick = 2, corner = 5, quiet_zone = 4;

struct drawing {
	const struct sheets *sheets;
	cairo_t *cairo;
	struct list *tags;      /* NULL: no PDF */
	struct list outlines;   /* of struct outline */
	bool in_list, in_item;  /* of facts */
};

/* A heading, for the bookmarks. */
struct outline {
	struct text words;
	int level;
	size_t reading, sheet;
	double x, y;
};

static struct tag *
begin(struct drawing *drawing, const char *type, const char *attributes)
{
	struct tag *tag = arena_alloc(drawing->sheets->arena, sizeof *tag);

	tag->type = type;
	if (!drawing->tags)
		return tag;
	cairo_tag_begin(drawing->cairo, type, attributes);
	list_add(drawing->sheets->arena, drawing->tags, tag);
	return tag;
}

static void
end(struct drawing *drawing, const char *type)
{
	if (drawing->tags)
		cairo_tag_end(drawing->cairo, type);
}

static void
use_ink(struct drawing *drawing, enum ink ink)
{
	struct colour colour = drawing->sheets->look.ink[ink];

	cairo_set_source_rgb(drawing->cairo, colour.parts[0] / 255.0, colour.parts[1] / 255.0, colour.parts[2] / 255.0);
}

/* The link, or the words in another language, that a run of letters belongs to; NULL: none. */
static const struct span *
span_at(const struct paragraph *paragraph, size_t offset)
{
	for (size_t i = 0; i < paragraph->span_count; i++) {
		const struct span *span = &paragraph->spans[i];

		if (offset >= span->from && offset < span->until && (span->address.size > 0 || span->language.size > 0))
			return span;
	}
	return NULL;
}

/* Cairo marks the content of the innermost elements only, so beside a link plain words need one of their own. */
static bool
is_mixed(const struct paragraph *paragraph)
{
	for (size_t i = 0; i < paragraph->span_count; i++)
		if (paragraph->spans[i].address.size > 0 || paragraph->spans[i].language.size > 0)
			return true;
	return false;
}

/* An address between Cairo's quotes. */
static const char *
link_attributes(struct arena *arena, struct text address)
{
	struct buffer attributes = { 0 };
	struct text copy;

	buffer_add_string(&attributes, "uri='");
	for (size_t i = 0; i < address.size; i++)
		if (address.at[i] == '\'' || address.at[i] == '\\')
			buffer_format(&attributes, "%%%02X", (unsigned char)address.at[i]);
		else
			buffer_add_char(&attributes, address.at[i]);
	buffer_add_string(&attributes, "'");
	copy = text_copy(arena, buffer_text(&attributes));
	buffer_free(&attributes);
	return copy.at;
}

static void
begin_span(struct drawing *drawing, const struct paragraph *paragraph, const struct span *span)
{
	if (span && span->address.size > 0)
		begin(drawing, CAIRO_TAG_LINK, link_attributes(drawing->sheets->arena, span->address))->contents =
			text_slice(paragraph->text, span->from, span->until);
	else if (is_mixed(paragraph))
		begin(drawing, "Span", NULL)->language = span ? span->language : TEXT("");
}

static void
end_span(struct drawing *drawing, const struct paragraph *paragraph, const struct span *span)
{
	if (span && span->address.size > 0)
		end(drawing, CAIRO_TAG_LINK);
	else if (is_mixed(paragraph))
		end(drawing, "Span");
}

/* A run of a line, and how far along the line it begins. */
struct placed_run {
	PangoLayoutRun *run;
	double x;
};

static int
compare_runs(const void *a, const void *b)
{
	return ((const struct placed_run *)a)->run->item->offset - ((const struct placed_run *)b)->run->item->offset;
}

/* The runs of a line in the order in which they are read, which from right to left is not that of their places. */
static size_t
runs_of(struct drawing *drawing, PangoLayoutLine *line, double x, struct placed_run **runs)
{
	size_t count = 0;

	*runs = arena_array(drawing->sheets->arena, struct placed_run, g_slist_length(line->runs));
	for (GSList *at = line->runs; at; at = at->next) {
		PangoLayoutRun *run = at->data;

		(*runs)[count++] = (struct placed_run){ run, x };
		x += pango_glyph_string_get_width(run->glyphs) / (double)PANGO_SCALE;
	}
	qsort(*runs, count, sizeof **runs, compare_runs);
	return count;
}

/* Scripts whose letters stand one behind the other, a shape each. */
static bool
is_plain_script(const PangoLayoutRun *run)
{
	GUnicodeScript script = (GUnicodeScript)run->item->analysis.script;

	return run->item->analysis.level % 2 == 0 && (script == G_UNICODE_SCRIPT_LATIN || script == G_UNICODE_SCRIPT_COMMON
		|| script == G_UNICODE_SCRIPT_CYRILLIC || script == G_UNICODE_SCRIPT_GREEK);
}

/* Where a word ends, with the spaces behind it. */
static size_t
end_of_word(const char *text, size_t from, size_t until)
{
	while (from < until && text[from] != ' ')
		from++;
	while (from < until && text[from] == ' ')
		from++;
	return from;
}

/*
 * Draws a run word by word, and says of each what is written there: in Nastaliq or Bengali letters join, climb and
 * change places, so that nobody could put them in order again who copies them one by one.
 */
static void
draw_words(struct drawing *drawing, const char *text, const struct placed_run *placed, double y)
{
	const PangoGlyphString *string = placed->run->glyphs;
	const PangoItem *item = placed->run->item;
	cairo_glyph_t *glyphs = arena_array(drawing->sheets->arena, cairo_glyph_t, (size_t)string->num_glyphs);
	size_t length = (size_t)item->length;

	cairo_set_scaled_font(drawing->cairo,
		pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(item->analysis.font)));
	for (size_t from = 0, until; from < length; from = until) {
		double x = placed->x;
		int count = 0;

		until = end_of_word(text + item->offset, from, length);
		for (int i = 0; i < string->num_glyphs; i++) {
			const PangoGlyphInfo *glyph = &string->glyphs[i];
			size_t cluster = (size_t)string->log_clusters[i];

			if (cluster >= from && cluster < until && glyph->glyph != PANGO_GLYPH_EMPTY)
				glyphs[count++] = (cairo_glyph_t){ glyph->glyph, x + glyph->geometry.x_offset / (double)PANGO_SCALE,
					y + glyph->geometry.y_offset / (double)PANGO_SCALE };
			x += glyph->geometry.width / (double)PANGO_SCALE;
		}
		if (count > 0)
			cairo_show_text_glyphs(drawing->cairo, text + item->offset + from, (int)(until - from), glyphs, count,
				&(cairo_text_cluster_t){ (int)(until - from), count }, 1, 0);
	}
}

/* Letters, line by line and run by run, each in the span it belongs to. */
static void
draw_letters(struct drawing *drawing, const struct setting *setting, double x, double y)
{
	const char *text = pango_layout_get_text(setting->layout);
	PangoLayoutIter *iter = pango_layout_get_iter(setting->layout);
	const struct span *open = NULL;
	bool begun = false;

	use_ink(drawing, setting->ink);
	do {
		double baseline = pango_layout_iter_get_baseline(iter) / (double)PANGO_SCALE;
		struct placed_run *runs;
		PangoRectangle extents;
		size_t count;

		pango_layout_iter_get_line_extents(iter, NULL, &extents);
		count = runs_of(drawing, pango_layout_iter_get_line_readonly(iter), x + extents.x / (double)PANGO_SCALE, &runs);
		for (size_t i = 0; i < count; i++) {
			const struct span *span = span_at(setting->paragraph, (size_t)runs[i].run->item->offset);

			if (begun && span != open)
				end_span(drawing, setting->paragraph, open);
			if (!begun || span != open)
				begin_span(drawing, setting->paragraph, open = span);
			begun = true;
			if (is_plain_script(runs[i].run)) {
				cairo_move_to(drawing->cairo, runs[i].x, y + baseline);
				pango_cairo_show_glyph_item(drawing->cairo, text, runs[i].run);
			} else {
				draw_words(drawing, text, &runs[i], y + baseline);
			}
		}
	} while (pango_layout_iter_next_line(iter));
	if (begun)
		end_span(drawing, setting->paragraph, open);
	pango_layout_iter_free(iter);
}

static void
end_item(struct drawing *drawing)
{
	if (drawing->in_item) {
		end(drawing, "LBody");
		end(drawing, "LI");
	}
	drawing->in_item = false;
}

static void
end_list(struct drawing *drawing)
{
	end_item(drawing);
	if (drawing->in_list)
		end(drawing, "L");
	drawing->in_list = false;
}

/* How far its first letters stand below its top. */
static double
baseline_of(const struct setting *setting)
{
	return pango_layout_get_baseline(setting->layout) / (double)PANGO_SCALE;
}

/* The sign or the words in front of a fact, in line with its first letters. */
static void
draw_label(struct drawing *drawing, const struct box *box, const struct set_paragraph *set)
{
	const struct look *look = &drawing->sheets->look;
	double edge = look->size * 1.05, y = box->y + set->y, line = baseline_of(set->setting);
	double x = drawing->sheets->edition->right_to_left ? box->x + box->set->width - edge : box->x;

	begin(drawing, "Lbl", NULL);
	if (set->label) {
		draw_letters(drawing, set->label, box->x + set->label_x, y + line - baseline_of(set->label));
	} else {
		begin(drawing, "Figure", NULL)->alternative = sign_words(drawing->sheets->edition->wording, set->paragraph->sign);
		use_ink(drawing, INK_ACCENT);
		sign_draw(drawing->cairo, set->paragraph->sign, x, y + line - edge * .86, edge);
		end(drawing, "Figure");
	}
	end(drawing, "Lbl");
}

static void
begin_fact(struct drawing *drawing, const struct box *box, const struct set_paragraph *set)
{
	if (!drawing->in_list)
		begin(drawing, "L", NULL);
	drawing->in_list = true;
	if (set->paragraph->sign == SIGN_NONE && !set->label && drawing->in_item)
		return;
	end_item(drawing);
	begin(drawing, "LI", NULL);
	if (set->paragraph->sign != SIGN_NONE || set->label)
		draw_label(drawing, box, set);
	begin(drawing, "LBody", NULL);
	drawing->in_item = true;
}

static void
note_outline(struct drawing *drawing, const struct box *box, const struct set_paragraph *set)
{
	struct outline *outline = arena_alloc(drawing->sheets->arena, sizeof *outline);
	const struct panel *panel = sheets_panel(drawing->sheets, box->panel);

	*outline = (struct outline){ set->paragraph->text, set->paragraph->level, panel->reading, panel->sheet,
		box->x + set->x, box->y + set->y };
	list_add(drawing->sheets->arena, &drawing->outlines, outline);
}

static void
draw_paragraph(struct drawing *drawing, const struct box *box, const struct set_paragraph *set)
{
	static const char *const headings[] = { "P", "H1", "H2", "H3", "H4" };
	const char *type = headings[set->paragraph->level];

	if (set->paragraph->fact)
		begin_fact(drawing, box, set);
	else
		end_list(drawing);
	begin(drawing, type, NULL)->language = set->paragraph->language;
	draw_letters(drawing, set->setting, box->x + set->x, box->y + set->y);
	end(drawing, type);
	if (set->paragraph->level > 0 && drawing->tags)
		note_outline(drawing, box, set);
}

static void
rounded_path(cairo_t *cairo, double x, double y, double width, double height)
{
	cairo_new_sub_path(cairo);
	cairo_arc(cairo, x + width - corner, y + corner, corner, -M_PI / 2, 0);
	cairo_arc(cairo, x + width - corner, y + height - corner, corner, 0, M_PI / 2);
	cairo_arc(cairo, x + corner, y + height - corner, corner, M_PI / 2, M_PI);
	cairo_arc(cairo, x + corner, y + corner, corner, M_PI, 3 * M_PI / 2);
	cairo_close_path(cairo);
}

/* The dark band behind a banner, round at its upper corners. */
static void
draw_banner(cairo_t *cairo, double x, double y, double width, double height)
{
	cairo_new_path(cairo);
	cairo_move_to(cairo, x, y + height);
	cairo_arc(cairo, x + corner, y + corner, corner, M_PI, 3 * M_PI / 2);
	cairo_arc(cairo, x + width - corner, y + corner, corner, -M_PI / 2, 0);
	cairo_line_to(cairo, x + width, y + height);
	cairo_close_path(cairo);
	cairo_fill(cairo);
}

/* What is around or above a block; no part of what is read. */
static void
draw_frame(struct drawing *drawing, const struct box *box)
{
	const struct set_block *set = box->set;
	cairo_t *cairo = drawing->cairo;
	double line = set->block->is == BLOCK_CRISIS ? thick : thin;

	use_ink(drawing, INK_ACCENT);
	cairo_set_line_width(cairo, line);
	if (set->block->is == BLOCK_ENTRY) {
		cairo_move_to(cairo, box->x, box->y);
		cairo_line_to(cairo, box->x + set->width, box->y);
		cairo_stroke(cairo);
	} else if (set->block->is == BLOCK_CRISIS || set->block->is == BLOCK_NOTICE) {
		rounded_path(cairo, box->x + line / 2, box->y + line / 2, set->width - line, set->height - line);
		cairo_stroke(cairo);
	}
	if (set->block->is == BLOCK_CRISIS)
		draw_banner(cairo, box->x, box->y, set->width, set->banner);
}

/* Black on white, whatever the leaflet's colours, with its quiet zone. */
static void
draw_code(struct drawing *drawing, const struct box *box)
{
	struct qr qr = qr_of(drawing->sheets->arena, box->set->block->code);
	double module = box->set->code / ((double)qr.side + 2 * quiet_zone);
	double x = box->x + box->set->code_x + quiet_zone * module, y = box->y + box->set->code_y + quiet_zone * module;
	cairo_t *cairo = drawing->cairo;

	begin(drawing, "Figure", NULL)->alternative = box->set->block->alternative;
	cairo_set_source_rgb(cairo, 0, 0, 0);
	for (size_t row = 0; row < qr.side; row++)
		for (size_t from = 0, until; from < qr.side; from = until) {
			for (until = from; until < qr.side && qr.dark[row * qr.side + until]; until++)
				continue;
			if (until > from)
				cairo_rectangle(cairo, x + (double)from * module, y + (double)row * module,
					(double)(until - from) * module, module);
			until += until == from;
		}
	cairo_fill(cairo);
	end(drawing, "Figure");
}

static void
draw_logo(struct drawing *drawing, const struct box *box)
{
	const struct set_block *set = box->set;

	begin(drawing, "Figure", NULL)->alternative = set->block->alternative;
	logo_draw(drawing->cairo, drawing->sheets->edition->site->logo, box->x + set->logo_x, box->y, set->logo_width,
		set->logo_height);
	end(drawing, "Figure");
}

static void
draw_box(struct drawing *drawing, const struct box *box)
{
	bool part = box->set->block->is == BLOCK_ENTRY || box->set->block->is == BLOCK_CRISIS;

	draw_frame(drawing, box);
	if (part)
		begin(drawing, "Sect", NULL);
	if (box->set->block->code.size > 0)
		draw_code(drawing, box);
	if (box->set->block->logo > 0)
		draw_logo(drawing, box);
	for (size_t i = 0; i < box->set->count; i++)
		draw_paragraph(drawing, box, &box->set->at[i]);
	end_list(drawing);
	if (part)
		end(drawing, "Sect");
}

/* The foot stands on every panel, so it is part of what is read only once. */
static void
draw_foot(struct drawing *drawing, const struct panel *panel)
{
	for (size_t i = 0; panel->foot && i < panel->foot->count; i++) {
		const struct set_paragraph *set = &panel->foot->at[i];

		begin(drawing, "P", NULL);
		draw_letters(drawing, set->setting, panel->x + panel->left + set->x, panel->y + panel->foot_y + set->y);
		end(drawing, "P");
	}
}

static void
draw_marks(struct drawing *drawing, size_t sheet)
{
	cairo_set_source_rgb(drawing->cairo, .45, .45, .45);
	cairo_set_line_width(drawing->cairo, .5);
	for (size_t i = 0; i < drawing->sheets->marks.count; i++) {
		const struct mark *mark = drawing->sheets->marks.at[i];

		if (mark->sheet != sheet)
			continue;
		cairo_move_to(drawing->cairo, mark->from_x, mark->from_y);
		cairo_line_to(drawing->cairo, mark->to_x, mark->to_y);
		cairo_stroke(drawing->cairo);
	}
}

static void
draw_panel(struct drawing *drawing, size_t number)
{
	const struct panel *panel = sheets_panel(drawing->sheets, number);
	struct list *tags = drawing->tags;
	struct tag *tag;

	if (panel->copy)
		drawing->tags = NULL;
	tag = begin(drawing, "Sect", NULL);
	tag->is_panel = true;
	tag->reading = panel->reading;
	for (size_t i = 0; i < drawing->sheets->boxes.count; i++) {
		const struct box *box = drawing->sheets->boxes.at[i];

		if (box->panel == number)
			draw_box(drawing, box);
	}
	if (panel->reading == 0)
		draw_foot(drawing, panel);
	end(drawing, "Sect");
	drawing->tags = NULL;
	if (panel->reading > 0)
		draw_foot(drawing, panel);
	drawing->tags = tags;
}

static void
draw_sheet(struct drawing *drawing, size_t sheet)
{
	draw_marks(drawing, sheet);
	for (size_t i = 0; i < drawing->sheets->panels.count; i++)
		if (sheets_panel(drawing->sheets, i)->sheet == sheet)
			draw_panel(drawing, i);
}

static int
compare_outlines(const void *a, const void *b)
{
	const struct outline *left = a, *right = b;

	return left->reading < right->reading ? -1 : left->reading > right->reading;
}

/* Bookmarks, in the order of reading. */
static void
add_outlines(struct drawing *drawing, cairo_surface_t *surface)
{
	int parents[6] = { CAIRO_PDF_OUTLINE_ROOT };

	list_sort(&drawing->outlines, compare_outlines);
	for (size_t i = 0; i < drawing->outlines.count; i++) {
		const struct outline *outline = drawing->outlines.at[i];
		struct text target = text_format(drawing->sheets->arena, "page=%zu pos=[%d %d]", outline->sheet + 1,
			(int)outline->x, (int)outline->y);
		int number = cairo_pdf_surface_add_outline(surface, parents[outline->level - 1],
			text_string(drawing->sheets->arena, outline->words), target.at, CAIRO_PDF_OUTLINE_FLAG_OPEN);

		for (int level = outline->level; level < 6; level++)
			parents[level] = number;
	}
}

static cairo_status_t
add_bytes(void *buffer, const unsigned char *bytes, unsigned int size)
{
	buffer_add(buffer, (struct text){ (const char *)bytes, size });
	return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata(const struct sheets *sheets, cairo_surface_t *surface)
{
	const struct leaflet_edition *edition = sheets->edition;
	struct arena *arena = sheets->arena;
	struct text day = date_iso(arena, edition->derived->today);

	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, text_string(arena, edition->title));
	if (edition->site->settings.publisher.name.text.size > 0)
		cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR,
			text_string(arena, edition->site->settings.publisher.name.text));
	if (edition->derived->commit.size > 0)
		cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_KEYWORDS,
			text_format(arena, "edition %.*s%s", TEXT_ARGS(edition->derived->commit),
				edition->derived->is_changed ? ", with changes that are not in it" : "").at);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
		text_format(arena, "%.*sT00:00:00Z", TEXT_ARGS(day)).at);
}

void
draw_pdf(const struct sheets *sheets, struct buffer *pdf, struct list *tags)
{
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(add_bytes, pdf, sheets->width, sheets->height);
	struct drawing drawing = { .sheets = sheets, .cairo = cairo_create(surface), .tags = tags };

	set_metadata(sheets, surface);
	begin(&drawing, "Document", NULL);
	for (size_t i = 0; i < sheets->count; i++) {
		draw_sheet(&drawing, i);
		cairo_show_page(drawing.cairo);
	}
	end(&drawing, "Document");
	add_outlines(&drawing, surface);
	cairo_destroy(drawing.cairo);
	cairo_surface_finish(surface);
	cairo_surface_destroy(surface);
}

int
draw_picture(const struct sheets *sheets, size_t sheet, int pixels, struct buffer *png)
{
	double scale = pixels / sheets->width;
	int height = (int)lround(sheets->height * scale);
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, pixels, height);
	struct drawing drawing = { .sheets = sheets, .cairo = cairo_create(surface) };

	cairo_set_source_rgb(drawing.cairo, 1, 1, 1);
	cairo_paint(drawing.cairo);
	cairo_scale(drawing.cairo, scale, scale);
	draw_sheet(&drawing, sheet);
	cairo_destroy(drawing.cairo);
	cairo_surface_write_to_png_stream(surface, add_bytes, png);
	cairo_surface_destroy(surface);
	return height;
}
