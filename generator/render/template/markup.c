/*
 * Reads a theme's file with libxml2's event interface; the only file that sees its parser. The handler
 * has no callback that could load anything, and markup_source.c has taken out every declaration.
 */
#include "render/template/markup.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

#include "base/failure.h"
#include "render/template/html.h"
#include "render/template/markup_source.h"

struct reading {
	struct arena *arena;
	struct diags *diags;
	struct markup_source prepared;
	xmlParserCtxt *parser;
	struct markup_node *root;
	struct markup_node *open[MARKUP_DEEPEST + 1], *last[MARKUP_DEEPEST + 1]; /* by depth */
	size_t depth;
	struct buffer words; /* the parser gives them in pieces */
	size_t words_from; /* behind the tag before them */
	bool failed;
};

static struct text
text_of_xml(const xmlChar *string)
{
	return text_of((const char *)string);
}

/* Where the parser is, in bytes of what it reads. (Clamped: bytes that pass for EBCDIC are converted.) */
static size_t
parser_at(const struct reading *reading)
{
	const xmlParserInput *input = reading->parser->input;
	size_t at = input ? input->consumed + (size_t)(input->cur - input->base) : 0;

	return at < reading->prepared.bytes.size ? at : reading->prepared.bytes.size;
}

static void
append(struct reading *reading, struct markup_node *node)
{
	struct markup_node *parent = reading->depth > 0 ? reading->open[reading->depth - 1] : NULL;
	struct markup_node **last = &reading->last[reading->depth];

	if (!parent)
		reading->root = node;
	else if (parent->first)
		(*last)->next = node;
	else
		parent->first = node;
	*last = node;
}

static void
flush_words(struct reading *reading)
{
	struct markup_node *node;

	if (reading->words.size > 0 && reading->depth > 0) {
		node = arena_alloc(reading->arena, sizeof *node);
		node->words = text_copy(reading->arena, buffer_text(&reading->words));
		node->at = (uint32_t)markup_source_at(&reading->prepared, reading->words_from);
		append(reading, node);
	}
	buffer_clear(&reading->words);
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Finds where the attributes stand in the tag, which begins at `begin` and was found well-formed. */
static void
place_attributes(struct reading *reading, struct markup_node *node, size_t begin, size_t end)
{
	const struct markup_source *prepared = &reading->prepared;
	const char *bytes = prepared->bytes.at;
	size_t at = begin;

	while (at < end && !is_space(bytes[at]))
		at++;
	for (size_t i = 0; i < node->attribute_count; i++) {
		struct markup_attribute *attribute = &node->attributes[i];
		char quote;
		size_t from;

		while (at < end && is_space(bytes[at]))
			at++;
		attribute->name_at = (uint32_t)markup_source_at(prepared, at);
		while (at < end && bytes[at] != '"' && bytes[at] != '\'')
			at++;
		if (at >= end)
			return;
		quote = bytes[at++];
		from = at;
		while (at < end && bytes[at] != quote)
			at++;
		attribute->value_at = (uint32_t)markup_source_at(prepared, from);
		attribute->value_size = (uint32_t)(markup_source_at(prepared, at) - attribute->value_at);
		at++;
	}
}

static void
stop(struct reading *reading)
{
	reading->failed = true;
	xmlStopParser(reading->parser);
}

static void
on_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
	struct reading *reading = context;
	struct markup_node *node;
	size_t end = parser_at(reading), begin = end;

	if (reading->failed)
		return;
	flush_words(reading);
	reading->words_from = end;
	/* A well-formed tag has no other "<" in it, not even in a value. */
	while (begin > 0 && reading->prepared.bytes.at[begin - 1] != '<')
		begin--;
	node = arena_alloc(reading->arena, sizeof *node);
	node->name = text_copy(reading->arena, text_of_xml(name));
	node->at = (uint32_t)markup_source_at(&reading->prepared, begin);
	for (size_t i = 0; attributes && attributes[i]; i += 2)
		node->attribute_count++;
	node->attributes = arena_array(reading->arena, struct markup_attribute, node->attribute_count);
	for (size_t i = 0; i < node->attribute_count; i++) {
		node->attributes[i].name = text_copy(reading->arena, text_of_xml(attributes[2 * i]));
		node->attributes[i].value = text_copy(reading->arena, text_of_xml(attributes[2 * i + 1]));
	}
	place_attributes(reading, node, begin, end);
	if (reading->depth == MARKUP_DEEPEST) {
		diag_say(reading->diags, DIAG_THEME_TOO_DEEP,
			markup_where(reading->prepared.source, node->at, node->name.size), TEXT("Elements"),
			text_format(reading->arena, "%d", MARKUP_DEEPEST));
		stop(reading);
		return;
	}
	append(reading, node);
	reading->open[reading->depth++] = node;
	reading->last[reading->depth] = NULL;
}

static void
on_end(void *context, const xmlChar *name)
{
	struct reading *reading = context;

	(void)name;
	if (reading->failed)
		return;
	flush_words(reading);
	reading->words_from = parser_at(reading);
	if (reading->depth > 0)
		reading->depth--;
}

static void
on_words(void *context, const xmlChar *words, int size)
{
	struct reading *reading = context;

	buffer_add(&reading->words, (struct text){ (const char *)words, (size_t)size });
}

/* Only the five names that XML itself has; every other was replaced before. */
static xmlEntity *
on_entity(void *context, const xmlChar *name)
{
	(void)context;
	return xmlGetPredefinedEntity(name);
}

/* What the parser's most frequent complaints mean to somebody who writes HTML. */
static const struct complaint {
	int code;
	const char *what, *instead;
} complaints[] = {
	{ XML_ERR_ATTRIBUTE_WITHOUT_VALUE, "an attribute has no value",
		"Give it its own name as its value, as in hidden=\"hidden\"" },
	{ XML_ERR_ATTRIBUTE_NOT_STARTED, "an attribute's value is not in quotes",
		"Write class=\"card\" and not class=card" },
	{ XML_ERR_ATTRIBUTE_NOT_FINISHED, "an attribute's value has no closing quote",
		"Add the missing quote" },
	{ XML_ERR_LT_IN_ATTRIBUTE, "a “<” stands in an attribute's value",
		"Write “&lt;” there, or look for a missing quote before it" },
	{ XML_ERR_ATTRIBUTE_REDEFINED, "an attribute is given twice", "Keep one of the two" },
	{ XML_ERR_SPACE_REQUIRED, "a space is missing between two attributes",
		"Write a space before each attribute" },
	{ XML_ERR_NAME_REQUIRED, "a bare “<” stands here", "Write “&lt;” where “<” is meant" },
	{ XML_ERR_GT_REQUIRED, "a tag has no “>” at its end",
		"Look for a missing “>” or a missing quote" },
	{ XML_ERR_DOCUMENT_EMPTY, "there is no element in it",
		"Begin with an element, such as <html> or <fp:block>" },
	{ XML_ERR_DOCUMENT_END, "something stands behind the end of the outermost element",
		"Put everything into one element; <fp:block> is one that leaves no trace" },
	{ XML_ERR_COMMENT_NOT_FINISHED, "a comment is not closed", "Write “-->” at its end" },
	{ XML_ERR_HYPHEN_IN_COMMENT, "“--” stands inside a comment", "Write a single “-” there" },
	{ XML_ERR_MISPLACED_CDATA_END, "“]]>” stands among the words", "Write “]]&gt;”" },
	{ XML_ERR_INVALID_ENCODING, "it is not UTF-8", "Save the file as UTF-8" },
	{ XML_ERR_INVALID_CHAR, "it has a character that no page may have",
		"Delete the invisible character here" },
};

/* A tag that closes another element than the last one opened, or the file's end before its end tag. */
static bool
say_unclosed(struct reading *reading, const xmlError *error, struct where where)
{
	const struct markup_node *open = reading->depth > 0 ? reading->open[reading->depth - 1] : NULL;
	struct text what, instead;

	if (!open
		|| (error->code != XML_ERR_TAG_NAME_MISMATCH && error->code != XML_ERR_TAG_NOT_FINISHED))
		return false;
	what = text_format(reading->arena, "<%.*s> has no end tag", TEXT_ARGS(open->name));
	if (html_is_void(open->name))
		instead = text_format(reading->arena, "Write <%.*s/>", TEXT_ARGS(open->name));
	else
		instead = text_format(reading->arena, "Write </%.*s> where it ends%s%s%s",
			TEXT_ARGS(open->name), error->str2 ? ", before </" : "", error->str2 ? error->str2 : "",
			error->str2 ? ">" : "");
	where = markup_where(reading->prepared.source, open->at, open->name.size);
	diag_say(reading->diags, DIAG_THEME_NOT_WELLFORMED, where, what, instead);
	return true;
}

/* Only the first complaint is passed on: those after it are mostly its consequences. (The parser gives
 * printf's arguments, which say less than the error it keeps.) */
static void
on_complaint(void *context, const char *format, ...)
{
	struct reading *reading = context;
	const xmlError *error = &reading->parser->lastError;
	struct where where;
	size_t at;

	(void)format;
	if (reading->failed)
		return;
	reading->failed = true;
	at = markup_source_at(&reading->prepared, parser_at(reading));
	where = markup_where(reading->prepared.source, at, 1);
	if (say_unclosed(reading, error, where))
		return;
	for (size_t i = 0; i < sizeof complaints / sizeof *complaints; i++)
		if (complaints[i].code == error->code) {
			diag_say(reading->diags, DIAG_THEME_NOT_WELLFORMED, where, text_of(complaints[i].what),
				text_of(complaints[i].instead));
			return;
		}
	diag_say(reading->diags, DIAG_THEME_NOT_WELLFORMED, where,
		text_trim(text_of(error->message ? error->message : "it is not well-formed")),
		TEXT("Look for a missing quote, “<”, “>” or end tag here or shortly before"));
}

static void
read_all(struct reading *reading)
{
	xmlSAXHandler handler = {
		.startElement = on_start,
		.endElement = on_end,
		.characters = on_words,
		.ignorableWhitespace = on_words,
		.getEntity = on_entity,
		.error = on_complaint,
		.fatalError = on_complaint,
		.initialized =
			1, /* not 2: then names are what the file says, and fp: needs no declaration */
	};
	struct text bytes = buffer_text(&reading->prepared.bytes);
	xmlDoc *document;

	reading->parser = xmlNewParserCtxt();
	if (!reading->parser)
		fail_out_of_memory();
	*reading->parser->sax = handler;
	reading->parser->userData = reading;
	document = xmlCtxtReadMemory(reading->parser, bytes.at, (int)bytes.size, NULL, NULL,
		XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
	xmlFreeDoc(document);
	if (!reading->parser->wellFormed && !reading->failed) {
		diag_say(reading->diags, DIAG_THEME_NOT_WELLFORMED, where_file(reading->prepared.source),
			TEXT("it is not well-formed"), TEXT("Look for a missing quote, “<”, “>” or end tag"));
		reading->failed = true;
	}
	xmlFreeParserCtxt(reading->parser);
}

struct markup *
markup_read(struct arena *arena, const struct source *source, struct diags *diags)
{
	struct reading *reading = arena_alloc(arena, sizeof *reading);
	struct markup *markup = NULL;

	*reading = (struct reading){ .arena = arena, .diags = diags };
	if (markup_source_prepare(&reading->prepared, arena, source, diags))
		read_all(reading);
	else
		reading->failed = true;
	if (!reading->failed && reading->root) {
		markup = arena_alloc(arena, sizeof *markup);
		*markup = (struct markup){ source, reading->root };
	}
	buffer_free(&reading->words);
	markup_source_free(&reading->prepared);
	return markup;
}
