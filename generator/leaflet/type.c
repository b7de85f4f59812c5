/* Typefaces through fontconfig, lines through Pango. See type.h. */
#include "leaflet/type.h"

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdlib.h>
#include <string.h>

#include "base/map.h"
#include "leaflet/setting.h"
#include "model/language.h"

/* What lines of one language and direction are made in. It never changes, or Pango would make its lines again. */
struct context {
	struct text language;
	bool right_to_left;
	PangoContext *pango;
};

/* Lines that were made. */
struct lines {
	PangoLayout *layout;
	double height;
};

struct type {
	PangoFontMap *map;
	const char *family, *urdu_family, *naskh_family; /* what letters are looked for in, one after the other */
	struct list contexts;       /* of struct context */
	PangoFontDescription *face; /* for face_of() alone */
	struct arena *arena, *lasting; /* until type_clear(), and until type_close() */
	struct arena *kept;         /* of the lines */
	struct list lines;          /* of struct lines, and below the same by all that they depend on */
	struct map lines_by_likeness;
	struct buffer likeness;     /* for likeness_of() alone */
	bool parts_dates, naskh;    /* as in the look of what is being set */
	struct text twelve[2];      /* what its language calls midnight and midday */
	double line;                /* how tall its lines are; 0 = as tall as their letters ask for */
	struct text missing_letter, missing_words;
};

/*
 * What one leaflet says others say too, in letters of the same size and in columns as wide: the steps of fitting of
 * one leaflet, and all leaflets of a directory. So lines are kept, until there are as many as some 10 MB hold.
 */
enum { LINES_MOST = 2000 };

/* What Noto Sans asks for, as a part of its size; its Arabic letters ask for half as much again, and have no use for it. */
static const double latin_line = 1.362;

/* Where packages put typefaces; what else a machine's own configuration says changes nothing, so that the same
 * directory gives the same bytes. */
static const char folders[] =
	"<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
	"<dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><dir>/opt/homebrew/share/fonts</dir>"
	"<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix=\"xdg\">fontconfig</cachedir>";

/* Of those only these files, and the ones that are asked for. */
static const char noto[] =
	"<glob>*/NotoSans*-Regular.*</glob><glob>*/NotoSans*-Bold.*</glob><glob>*/NotoNastaliqUrdu-*</glob>";

/* Debian's NotoNastaliqUrdu-Bold says of itself that it weighs no more than the regular one, and so would be taken for
 * either: what is called bold is bold. */
static void
weigh(FcConfig *config)
{
	FcFontSet *fonts = FcConfigGetFonts(config, FcSetSystem);

	for (int i = 0; fonts && i < fonts->nfont; i++) {
		FcPattern *weighed;
		FcChar8 *style;
		int weight;

		if (FcPatternGetString(fonts->fonts[i], FC_STYLE, 0, &style) != FcResultMatch
			|| strcmp((const char *)style, "Bold") != 0
			|| FcPatternGetInteger(fonts->fonts[i], FC_WEIGHT, 0, &weight) != FcResultMatch || weight >= FC_WEIGHT_BOLD)
			continue;
		weighed = FcPatternDuplicate(fonts->fonts[i]);
		FcPatternDel(weighed, FC_WEIGHT);
		FcPatternAddInteger(weighed, FC_WEIGHT, FC_WEIGHT_BOLD);
		FcPatternDestroy(fonts->fonts[i]);
		fonts->fonts[i] = weighed;
	}
}

/* NULL when fontconfig cannot read its folders. `chosen`: what to take of them, or NULL for all. */
static FcConfig *
configure(const struct buffer *chosen)
{
	FcConfig *config = FcConfigCreate();
	struct buffer xml = { 0 };
	bool fine;

	buffer_add_string(&xml, folders);
	if (chosen) {
		buffer_add_string(&xml, "<selectfont><acceptfont>");
		buffer_add(&xml, buffer_text(chosen));
		buffer_add_string(&xml, "</acceptfont><rejectfont><glob>*.*</glob></rejectfont></selectfont>");
	}
	buffer_add_string(&xml, "</fontconfig>");
	buffer_add_char(&xml, '\0');
	fine = config && FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)xml.at, FcFalse) && FcConfigBuildFonts(config);
	buffer_free(&xml);
	if (fine)
		weigh(config);
	if (config && !fine)
		FcConfigDestroy(config);
	return fine ? config : NULL;
}

static void
add_glob(struct buffer *chosen, struct text path)
{
	buffer_add_string(chosen, "<glob>");
	for (size_t i = 0; i < path.size; i++)
		switch (path.at[i]) {
		case '<': buffer_add_string(chosen, "&lt;"); break;
		case '&': buffer_add_string(chosen, "&amp;"); break;
		default: buffer_add_char(chosen, path.at[i]);
		}
	buffer_add_string(chosen, "</glob>");
}

/* Chooses the files of a typeface of this very name; false when there are none. */
static bool
choose(FcConfig *config, const char *family, struct buffer *chosen)
{
	FcPattern *pattern = FcPatternBuild(NULL, FC_FAMILY, FcTypeString, family, FC_OUTLINE, FcTypeBool, FcTrue, NULL);
	FcObjectSet *wanted = FcObjectSetBuild(FC_FILE, NULL);
	FcFontSet *found = FcFontList(config, pattern, wanted);
	bool any = found && found->nfont > 0;

	for (int i = 0; found && i < found->nfont; i++) {
		FcChar8 *path;

		if (FcPatternGetString(found->fonts[i], FC_FILE, 0, &path) == FcResultMatch)
			add_glob(chosen, text_of((const char *)path));
	}
	if (found)
		FcFontSetDestroy(found);
	FcObjectSetDestroy(wanted);
	FcPatternDestroy(pattern);
	return any;
}

/* Chooses the first typeface that is there, and gives its name in the arena; NULL when none is. */
static const char *
choose_first(struct arena *arena, const struct words_list *wanted, struct buffer *chosen)
{
	FcConfig *all = configure(NULL);
	const char *family = NULL;

	for (size_t i = 0; all && i < wanted->count && !family; i++) {
		const char *name = text_string(arena, wanted->at[i].text);

		family = choose(all, name, chosen) ? name : NULL;
	}
	if (all)
		FcConfigDestroy(all);
	return family;
}

/* Letters stand where the page is to have them, whatever a screen's pixels would like. */
static void
forget_pixels(PangoContext *context)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(context, options);
	pango_cairo_context_set_resolution(context, 72);
	pango_context_set_round_glyph_positions(context, FALSE);
	cairo_font_options_destroy(options);
}

static struct type *
type_new(FcConfig *config, struct arena *lasting, const char *family)
{
	struct type *type = calloc(1, sizeof *type);

	if (!type)
		fail_out_of_memory();
	type->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(type->map), config);
	type->face = pango_font_description_new();
	type->arena = arena_new();
	type->lasting = lasting;
	type->kept = arena_new();
	type->lines_by_likeness = map_new(type->kept);
	type->family = text_format(lasting, "%s%sNoto Sans", family ? family : "", family ? "," : "").at;
	type->urdu_family = text_format(lasting, "Noto Nastaliq Urdu,%s", type->family).at;
	type->naskh_family = text_format(lasting, "%s,Noto Sans Arabic", type->family).at;
	return type;
}

bool
type_open(struct type **opened, const struct words_list *wanted, struct failure *failure)
{
	struct arena *lasting = arena_new();
	struct buffer chosen = { 0 }, none = { 0 };
	const char *family = wanted->count > 0 ? choose_first(lasting, wanted, &chosen) : NULL;
	FcConfig *config;
	bool fine;

	buffer_add_string(&chosen, noto);
	config = configure(&chosen);
	fine = config && choose(config, "Noto Sans", &none);
	*opened = fine && (family || wanted->count == 0) ? type_new(config, lasting, family) : NULL;
	if (!*opened)
		arena_free(lasting);
	if (config)
		FcConfigDestroy(config);
	buffer_free(&chosen);
	buffer_free(&none);
	return fine || fail(failure, "the typeface Noto Sans is not installed: Debian's package fonts-noto-core has it");
}

static void
forget_lines(struct type *type)
{
	for (size_t i = 0; i < type->lines.count; i++)
		g_object_unref(((struct lines *)type->lines.at[i])->layout);
	type->lines = (struct list){ 0 };
	arena_clear(type->kept);
	type->lines_by_likeness = map_new(type->kept);
}

void
type_clear(struct type *type)
{
	if (type->lines.count > LINES_MOST || type->missing_letter.size > 0)
		forget_lines(type);
	type->missing_letter = type->missing_words = TEXT("");
	arena_clear(type->arena);
}

void
type_close(struct type *type)
{
	if (!type)
		return;
	forget_lines(type);
	pango_font_description_free(type->face);
	for (size_t i = 0; i < type->contexts.count; i++)
		g_object_unref(((struct context *)type->contexts.at[i])->pango);
	g_object_unref(type->map);
	arena_free(type->arena);
	arena_free(type->lasting);
	arena_free(type->kept);
	buffer_free(&type->likeness);
	free(type);
}

/* Urdu is read in Nastaliq, but where there is too little room. */
static bool
is_nastaliq(const struct type *type, struct text language)
{
	return text_is(language, "ur") && !type->naskh;
}

/* What Nastaliq has no letter for comes from the others. */
static const char *
family_of(const struct type *type, struct text language)
{
	return is_nastaliq(type, language) ? type->urdu_family : text_is(language, "ur") ? type->naskh_family : type->family;
}

static const PangoFontDescription *
face_of(struct type *type, struct text language, bool bold, double size)
{
	pango_font_description_set_family_static(type->face, family_of(type, language));
	pango_font_description_set_weight(type->face, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_font_description_set_absolute_size(type->face, size * PANGO_SCALE);
	return type->face;
}

static PangoLanguage *
tag_of(struct type *type, struct text language)
{
	return pango_language_from_string(text_string(type->arena, language));
}

static void
add_attribute(PangoAttrList *list, PangoAttribute *attribute, const struct span *span)
{
	attribute->start_index = (guint)span->from;
	attribute->end_index = (guint)span->until;
	pango_attr_list_insert(list, attribute);
}

static bool
is_latin_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ((unsigned char)c >= 0xc3 && (unsigned char)c <= 0xc9);
}

enum { ISOLATE_SIZE = 3 };

/* How many bytes here belong to a stretch in Latin letters: ASCII, a letter with an accent, or one of Unicode's isolates
 * (U+2066 to U+2069), which part words in it and have no look of their own; 0 = none. */
static size_t
latin_at(struct text text, size_t at)
{
	if ((unsigned char)text.at[at] < 0x80)
		return 1;
	if (is_latin_letter(text.at[at]))
		return 2;
	return at + 2 < text.size && text_starts(text_slice(text, at, text.size), "\xe2\x81")
		&& (unsigned char)text.at[at + 2] >= 0xa6 && (unsigned char)text.at[at + 2] <= 0xa9 ? ISOLATE_SIZE : 0;
}

/* Sets a stretch in the typeface of Latin letters. Among Nastaliq's letters, the isolates at its ends stay in theirs: they
 * keep a line that has nothing else as tall as the others, whose strokes would reach into it. */
static void
add_stretch(struct type *type, PangoAttrList *list, struct text text, struct span stretch)
{
	bool mixed = has_right_to_left(text);

	while (mixed && stretch.from < stretch.until && latin_at(text, stretch.from) == ISOLATE_SIZE)
		stretch.from += ISOLATE_SIZE;
	while (mixed && stretch.until >= stretch.from + ISOLATE_SIZE && latin_at(text, stretch.until - ISOLATE_SIZE) == ISOLATE_SIZE)
		stretch.until -= ISOLATE_SIZE;
	add_attribute(list, pango_attr_family_new(type->family), &stretch);
}

/* Nastaliq's typeface has digits and stops of its own, which in the midst of “DD4 1SH” or “NHS 24” are of another size:
 * a stretch with Latin letters is set in one typeface, but not the spaces and stops around it. */
static void
add_latin(struct type *type, PangoAttrList *list, struct text text)
{
	for (size_t from = 0, until; from < text.size; from = until + 1) {
		size_t last = from, size;
		bool latin = false;

		for (until = from; until < text.size && (size = latin_at(text, until)) > 0; until += size) {
			latin = latin || is_latin_letter(text.at[until]);
			if (is_latin_letter(text.at[until]) || (text.at[until] >= '0' && text.at[until] <= '9')
				|| (size == ISOLATE_SIZE && last == until))
				last = until + size;
		}
		while (from < last && (text.at[from] == ' ' || text.at[from] == ':' || text.at[from] == '.' || text.at[from] == ','))
			from++;
		if (latin)
			add_stretch(type, list, text, (struct span){ .from = from, .until = last });
	}
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Where the word that begins here ends. */
static size_t
end_of_word(struct text text, size_t at)
{
	while (at < text.size && text.at[at] != ' ')
		at++;
	return at;
}

/* How many bytes a hyphen or an en dash here takes; 0 = there is none. */
static size_t
hyphen_at(struct text text, size_t at)
{
	return text.at[at] == '-' ? 1 : text_starts(text_slice(text, at, text.size), "–") ? 3 : 0;
}

/* “midday,” or “midnight” of the leaflet's language, where it is one word. */
static bool
is_named_time(const struct type *type, struct text word)
{
	for (size_t i = 0; i < sizeof type->twelve / sizeof *type->twelve; i++)
		if (text_equal(text_slice(word, 0, type->twelve[i].size), type->twelve[i]) && word.size <= type->twelve[i].size + 1)
			return true;
	return false;
}

/* "9am", "16:00", "10.30pm": a number with more than digits; but not "9am–5pm", which is whole by itself. Or "midday". */
static bool
is_time(const struct type *type, struct text word)
{
	bool plain = true, range = false;

	for (size_t i = 0; i < word.size; i++) {
		plain = plain && is_digit(word.at[i]);
		range = range || hyphen_at(word, i) > 0;
	}
	return word.size > 0 && ((is_digit(word.at[0]) && !plain && !range) || is_named_time(type, word));
}

/* Does a space between these two words hold them together: “18 February”, “February 2027”? */
static bool
is_date(struct text first, struct text second)
{
	bool day = first.size <= 2 && is_digit(first.at[0]) && is_digit(first.at[first.size - 1]);
	bool year = second.size >= 4 && second.size <= 5 && (text_starts(second, "20") || text_starts(second, "19"))
		&& is_digit(second.at[3]) && (second.size == 4 || !is_digit(second.at[4])) && !is_digit(first.at[0]);

	return (day && second.size > 2 && (is_latin_letter(second.at[0]) || (unsigned char)second.at[0] >= 0xc3)) || year;
}

/* A short word between times: “to”, “gu”, “–”. */
static bool
joins_times(struct text word)
{
	return word.size > 0 && word.size <= 3 && !is_digit(word.at[0]);
}

/* Keeps dates and times whole: “18 February 2027”, “9am to midday”; but “9am to 5pm” and “6pm to 8pm” are two. */
static void
keep_dates(const struct type *type, PangoAttrList *list, struct text text)
{
	struct text before = { 0 }, first = { 0 };
	size_t from = 0, at = 0;
	bool range = false; /* does the first word end one? */

	while (at < text.size) {
		size_t end = end_of_word(text, at), next = end < text.size ? end + 1 : end;
		struct text second = text_slice(text, at, end), after = text_slice(text, next, end_of_word(text, next));
		bool begins = is_time(type, first) && !range && joins_times(second) && after.size > 0
			&& (is_digit(after.at[0]) || is_named_time(type, after));
		bool ends = is_time(type, before) && joins_times(first) && is_time(type, second) && from < at - first.size - 1;

		if (first.size > 0 && second.size > 0 && (begins || ends || is_date(first, second))) {
			add_attribute(list, pango_attr_allow_breaks_new(FALSE), &(struct span){ .from = from, .until = end });
		} else {
			from = at;
		}
		range = ends;
		before = first;
		first = second;
		at = next > at ? next : text.size;
	}
}

/* Keeps telephone numbers in sentences whole, a space with two digits on both sides; and “choose option 2” does not end
 * in a line that says “2”. */
static void
keep_numbers(PangoAttrList *list, struct text text)
{
	for (size_t i = 2; i + 1 < text.size; i++)
		if (text.at[i] == ' ' && is_digit(text.at[i + 1]) && (i + 2 == text.size || (is_digit(text.at[i - 2])
			&& is_digit(text.at[i - 1]) && is_digit(text.at[i + 2]))))
			add_attribute(list, pango_attr_allow_breaks_new(FALSE), &(struct span){ .from = i, .until = i + 2 });
}

/* No line ends with one: “an-diugh”, “self-referral” and “18:00–2:00” stand on one; `times`: those of hours alone. */
static void
keep_hyphens(PangoAttrList *list, struct text text, bool times)
{
	for (size_t i = 1; i < text.size; i++) {
		size_t size = hyphen_at(text, i), until = i + size + 1;

		if (size == 0 || until > text.size || text.at[i - 1] == ' ' || text.at[until - 1] == ' ')
			continue;
		if (times && (!is_digit(text.at[until - 1]) || (!is_digit(text.at[i - 1]) && text.at[i - 1] != 'm')))
			continue;
		while (until < text.size && ((unsigned char)text.at[until] & 0xc0) == 0x80)
			until++;
		add_attribute(list, pango_attr_allow_breaks_new(FALSE), &(struct span){ .from = i, .until = until });
	}
}

/* Whether what is never to be broken is whole; or, when that is longer than a line, an address breaks behind a slash and in
 * front of a stop or an at sign; or an address anywhere, but no number or date; or all of it. */
enum keeping { KEEP_WHOLE, KEEP_PARTS, KEEP_SHORT, KEEP_NONE };

static bool
ends_part(struct text text, size_t at)
{
	return text.at[at - 1] == '/' || text.at[at] == '.' || text.at[at] == '@';
}

/* Is it an address, which may be longer than a line? */
static bool
has_parts(struct text text, const struct span *span)
{
	for (size_t i = span->from + 1; i < span->until; i++)
		if (ends_part(text, i))
			return true;
	return false;
}

static void
keep_span(PangoAttrList *list, struct text text, const struct span *span, enum keeping keeping)
{
	size_t from = span->from;

	if (keeping == KEEP_NONE || (keeping == KEEP_SHORT && has_parts(text, span)))
		return;
	for (size_t i = span->from + 1; i <= span->until; i++) {
		if (i < span->until && (keeping != KEEP_PARTS || !ends_part(text, i)))
			continue;
		add_attribute(list, pango_attr_allow_breaks_new(FALSE), &(struct span){ .from = from, .until = i });
		from = i;
	}
}

static PangoAttrList *
attributes_of(struct type *type, const struct paragraph *paragraph, struct text language, enum keeping keeping)
{
	PangoAttrList *list = pango_attr_list_new();

	if (type->line > 0)
		pango_attr_list_insert(list, pango_attr_line_height_new_absolute((int)(type->line * PANGO_SCALE)));
	pango_attr_list_insert(list, pango_attr_insert_hyphens_new(FALSE));
	if (is_nastaliq(type, language))
		add_latin(type, list, paragraph->text);
	if (keeping != KEEP_NONE && !type->parts_dates)
		keep_dates(type, list, paragraph->text);
	if (keeping != KEEP_NONE) {
		keep_numbers(list, paragraph->text);
		keep_hyphens(list, paragraph->text, keeping > KEEP_WHOLE);
	}
	for (size_t i = 0; i < paragraph->span_count; i++) {
		const struct span *span = &paragraph->spans[i];

		if (span->bold)
			add_attribute(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), span);
		if (span->whole)
			keep_span(list, paragraph->text, span, keeping);
		/* Nastaliq's spaces are too narrow to part the groups of a number. */
		if (span->whole && is_nastaliq(type, language)
			&& !has_right_to_left(text_slice(paragraph->text, span->from, span->until)))
			add_stretch(type, list, paragraph->text, *span);
		if (span->language.size > 0) {
			add_attribute(list, pango_attr_language_new(tag_of(type, span->language)), span);
			add_attribute(list, pango_attr_family_new(family_of(type, span->language)), span);
		}
	}
	return list;
}

static void
put_attributes(struct type *type, PangoLayout *layout, const struct paragraph *paragraph, struct text language,
	enum keeping keeping)
{
	PangoAttrList *list = attributes_of(type, paragraph, language, keeping);

	pango_layout_set_attributes(layout, list);
	pango_attr_list_unref(list);
}

/* Notes the first letter that no typeface has. */
static void
look_for_missing(struct type *type, PangoLayout *layout, struct text words)
{
	PangoLayoutIter *iter;

	if (type->missing_letter.size > 0 || pango_layout_get_unknown_glyphs_count(layout) == 0)
		return;
	iter = pango_layout_get_iter(layout);
	do {
		const PangoLayoutRun *run = pango_layout_iter_get_run_readonly(iter);

		for (int i = 0; run && i < run->glyphs->num_glyphs; i++)
			if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) {
				const char *at = words.at + run->item->offset + run->glyphs->log_clusters[i];

				type->missing_letter = text_copy(type->arena,
					(struct text){ at, (size_t)(g_utf8_next_char(at) - at) });
				type->missing_words = text_copy(type->arena, words);
				break;
			}
	} while (type->missing_letter.size == 0 && pango_layout_iter_next_run(iter));
	pango_layout_iter_free(iter);
}

/* The order of the words is that of their own language, the edge they begin at that of the leaflet's. */
static bool
runs_right_to_left(const struct leaflet_edition *edition, struct text language)
{
	const struct language *known = language_of(language);

	return text_equal(language, edition->language) || !known ? edition->right_to_left : known->right_to_left;
}

static PangoContext *
context_of(struct type *type, struct text language, bool right_to_left)
{
	struct context *context;

	for (size_t i = 0; i < type->contexts.count; i++) {
		context = type->contexts.at[i];
		if (text_equal(context->language, language) && context->right_to_left == right_to_left)
			return context->pango;
	}
	context = arena_alloc(type->lasting, sizeof *context);
	*context = (struct context){ text_copy(type->lasting, language), right_to_left,
		pango_font_map_create_context(type->map) };
	forget_pixels(context->pango);
	pango_context_set_language(context->pango, tag_of(type, language));
	pango_context_set_base_dir(context->pango, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
	list_add(type->lasting, &type->contexts, context);
	return context->pango;
}

static PangoLayout *
layout_of(struct type *type, const struct leaflet_edition *edition, const struct paragraph *paragraph,
	const struct look *look)
{
	struct text language = paragraph->language.size > 0 ? paragraph->language : edition->language;
	PangoLayout *layout;

	type->naskh = look->naskh;
	layout = pango_layout_new(context_of(type, language, runs_right_to_left(edition, language)));
	pango_layout_set_alignment(layout, edition->right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
	pango_layout_set_font_description(layout, face_of(type, language, style_row(paragraph->style)->bold,
		style_size(paragraph->style, look)));
	pango_layout_set_auto_dir(layout, paragraph->by_letter);
	pango_layout_set_text(layout, paragraph->text.at, (int)paragraph->text.size);
	return layout;
}

/* Makes the lines of a paragraph. */
static struct lines
make_lines(struct type *type, const struct leaflet_edition *edition, const struct paragraph *paragraph,
	const struct look *look, double width)
{
	struct text language = paragraph->language.size > 0 ? paragraph->language : edition->language;
	PangoLayout *layout = layout_of(type, edition, paragraph, look);
	PangoRectangle extents;

	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	type->parts_dates = look->parts_dates;
	type->twelve[0] = wording_say(edition->wording, "midnight");
	type->twelve[1] = wording_say(edition->wording, "midday");
	type->line = look->naskh && text_is(edition->language, "ur")
		? latin_line * look->spacing * style_size(paragraph->style, look) : 0;
	if (look->spacing != 1 && type->line == 0)
		pango_layout_set_line_spacing(layout, (float)look->spacing);
	/* What is never to be broken may be longer than a line, and then it is. */
	for (enum keeping keeping = KEEP_WHOLE; keeping <= KEEP_NONE; keeping++) {
		put_attributes(type, layout, paragraph, language, keeping);
		pango_layout_get_extents(layout, NULL, &extents);
		if (extents.width <= width * PANGO_SCALE + 1)
			break;
	}
	look_for_missing(type, layout, paragraph->text);
	return (struct lines){ layout, extents.height / (double)PANGO_SCALE };
}

static void
add_number(struct buffer *buffer, double number)
{
	buffer_add(buffer, (struct text){ (const char *)&number, sizeof number });
}

/* Words that a byte no text has ends. */
static void
add_words(struct buffer *buffer, struct text words)
{
	buffer_add(buffer, words);
	buffer_add_char(buffer, '\xff');
}

/* All that the lines of a paragraph depend on. */
static struct text
likeness_of(struct type *type, const struct leaflet_edition *edition, const struct paragraph *paragraph,
	const struct look *look, double width)
{
	struct buffer *likeness = &type->likeness;

	buffer_clear(likeness);
	add_number(likeness, style_size(paragraph->style, look));
	add_number(likeness, look->spacing);
	add_number(likeness, width);
	buffer_add_char(likeness, style_row(paragraph->style)->bold ? 'b' : ' ');
	buffer_add_char(likeness, edition->right_to_left ? 'r' : ' ');
	buffer_add_char(likeness, look->parts_dates ? 'p' : ' ');
	buffer_add_char(likeness, look->naskh ? 'n' : ' ');
	add_words(likeness, edition->language);
	add_words(likeness, paragraph->language);
	buffer_add_char(likeness, paragraph->by_letter ? 'l' : ' ');
	add_words(likeness, paragraph->text);
	for (size_t i = 0; i < paragraph->span_count; i++) {
		const struct span *span = &paragraph->spans[i];

		add_number(likeness, (double)span->from);
		add_number(likeness, (double)span->until);
		buffer_add_char(likeness, span->bold ? 'b' : ' ');
		buffer_add_char(likeness, span->whole ? 'w' : ' ');
		add_words(likeness, span->language);
	}
	return buffer_text(likeness);
}

static const struct lines *
lines_of(struct type *type, const struct leaflet_edition *edition, const struct paragraph *paragraph,
	const struct look *look, double width)
{
	struct text likeness = likeness_of(type, edition, paragraph, look, width);
	struct lines *lines = map_get(&type->lines_by_likeness, likeness);

	if (lines)
		return lines;
	lines = arena_alloc(type->kept, sizeof *lines);
	*lines = make_lines(type, edition, paragraph, look, width);
	list_add(type->kept, &type->lines, lines);
	map_put(&type->lines_by_likeness, text_copy(type->kept, likeness), lines);
	return lines;
}

struct setting *
type_set(struct type *type, const struct leaflet_edition *edition, const struct paragraph *paragraph,
	const struct look *look, double width, double *height)
{
	struct setting *setting = arena_alloc(type->arena, sizeof *setting);
	const struct lines *lines = lines_of(type, edition, paragraph, look, width);

	*setting = (struct setting){ lines->layout, paragraph, style_row(paragraph->style)->ink };
	*height = lines->height;
	return setting;
}

double
type_width(struct type *type, const struct leaflet_edition *edition, struct text words, enum style style,
	const struct look *look)
{
	struct paragraph paragraph = { .style = style, .text = words };
	PangoLayout *layout = layout_of(type, edition, &paragraph, look);
	PangoRectangle extents;

	pango_layout_get_extents(layout, NULL, &extents);
	g_object_unref(layout);
	return extents.width / (double)PANGO_SCALE;
}

bool
type_missing(const struct type *type, struct text *letter, struct text *words)
{
	*letter = type->missing_letter;
	*words = type->missing_words;
	return type->missing_letter.size > 0;
}
