/* Feeds and sitemaps through libxml2's writer, so that they are always well-formed. See xml_feeds.h. */
#include "render/xml_feeds.h"

#include <libxml/xmlwriter.h>
#include <time.h>

#include "base/failure.h"

enum { FEED_MOST = 50 };

struct writer {
	xmlTextWriterPtr xml;
	xmlBufferPtr memory;
	struct arena *arena; /* for NUL-ended copies */
};

static void
writer_open(struct writer *writer, const struct view_context *context)
{
	writer->arena = context->scratch;
	writer->memory = xmlBufferCreate();
	writer->xml = writer->memory ? xmlNewTextWriterMemory(writer->memory, 0) : NULL;
	if (!writer->xml)
		fail_out_of_memory();
	xmlTextWriterSetIndent(writer->xml, 1);
	xmlTextWriterStartDocument(writer->xml, NULL, "UTF-8", NULL);
}

static void
writer_close(struct writer *writer, struct buffer *xml)
{
	xmlTextWriterEndDocument(writer->xml);
	xmlFreeTextWriter(writer->xml);
	buffer_add(xml, (struct text){ (const char *)xmlBufferContent(writer->memory),
		(size_t)xmlBufferLength(writer->memory) });
	xmlBufferFree(writer->memory);
}

static void
start(struct writer *writer, const char *name)
{
	xmlTextWriterStartElement(writer->xml, (const xmlChar *)name);
}

static void
end(struct writer *writer)
{
	xmlTextWriterEndElement(writer->xml);
}

static void
attribute(struct writer *writer, const char *name, struct text value)
{
	xmlTextWriterWriteAttribute(writer->xml, (const xmlChar *)name,
		(const xmlChar *)text_string(writer->arena, value));
}

static void
element(struct writer *writer, const char *name, struct text value)
{
	xmlTextWriterWriteElement(writer->xml, (const xmlChar *)name,
		(const xmlChar *)text_string(writer->arena, value));
}

static struct text
moment(struct arena *arena, int64_t seconds)
{
	time_t time = (time_t)seconds;
	struct tm utc;
	char written[32];

	gmtime_r(&time, &utc);
	strftime(written, sizeof written, "%Y-%m-%dT%H:%M:%SZ", &utc);
	return text_copy(arena, text_of(written));
}

/* An address that stays the same for ever: the web address, or a tag (RFC 4151) while there is none. */
static struct text
lasting_id(const struct view_context *context, struct text path)
{
	struct text address = address_in_full(context, path);

	return address.size > 0 ? address
				: text_format(context->scratch, "tag:directory.invalid,2026:%.*s", TEXT_ARGS(path));
}

static void
write_change(const struct view_context *context, struct writer *writer, const struct entry *entry)
{
	struct text path = output_path(context->scratch, "entries", entry->id, &context->outputs->interfaces.at[0], 1);
	bool example = context->site->settings.example.is == ANSWER_YES;

	start(writer, "entry");
	element(writer, "title", entry->name.text);
	element(writer, "id", lasting_id(context, path));
	start(writer, "link");
	attribute(writer, "href", context->base_url.size > 0 ? address_in_full(context, path) : path);
	end(writer);
	element(writer, "updated", moment(context->scratch, context->derived->entries[entry->number].change.time));
	element(writer, "summary", text_format(context->scratch, "%s%s%.*s", example ? "Invented example. " : "",
		entry_status(entry) == STATUS_CLOSED   ? "Closed. "
		: entry_status(entry) == STATUS_PAUSED ? "Paused for now. "
						       : "",
		TEXT_ARGS(entry->summary.text)));
	end(writer);
}

void
feed_write(const struct view_context *context, struct buffer *xml)
{
	const struct settings *settings = &context->site->settings;
	const struct entry_list *changed = &context->derived->changed;
	int64_t newest = changed->count > 0 ? context->derived->entries[changed->at[0]->number].change.time : 0;
	struct text publisher = settings->publisher.name.text;
	struct writer writer;

	writer_open(&writer, context);
	start(&writer, "feed");
	attribute(&writer, "xmlns", TEXT("http://www.w3.org/2005/Atom"));
	attribute(&writer, "xml:lang", settings->languages.count > 0 ? settings->languages.at[0].text : TEXT("en"));
	element(&writer, "title", text_format(context->scratch, "%.*s: changes%s", TEXT_ARGS(settings->name.text),
		settings->example.is == ANSWER_YES ? " (invented example)" : ""));
	element(&writer, "id", lasting_id(context, context->output->path));
	if (context->base_url.size > 0) {
		start(&writer, "link");
		attribute(&writer, "rel", TEXT("self"));
		attribute(&writer, "href", address_in_full(context, context->output->path));
		end(&writer);
	}
	start(&writer, "link");
	attribute(&writer, "href",
		context->base_url.size > 0 ? address_in_full(context, TEXT("changes.html")) : TEXT("changes.html"));
	end(&writer);
	element(&writer, "updated", moment(context->scratch, newest));
	start(&writer, "author");
	element(&writer, "name", publisher.size > 0 ? publisher : settings->name.text);
	end(&writer);
	for (size_t i = 0; i < changed->count && i < FEED_MOST; i++)
		write_change(context, &writer, changed->at[i]);
	end(&writer);
	writer_close(&writer, xml);
}

/* What somebody may find: no error page, no old address, and nothing that tells of old hours. */
static bool
is_findable(const struct output *output)
{
	return output->kind < OUTPUT_PAGES && output->kind != OUTPUT_NOT_FOUND && output->kind != OUTPUT_MOVED
		&& output->kind != OUTPUT_UNREACHED && output->kind != OUTPUT_HISTORY;
}

static void
write_page(const struct view_context *context, struct writer *writer, const struct output *output)
{
	start(writer, "url");
	element(writer, "loc", address_in_full(context, output->path));
	if (output->kind == OUTPUT_ENTRY) {
		struct date changed = context->derived->entries[output->entry->number].change.date;

		if (date_given(changed))
			element(writer, "lastmod", date_iso(context->scratch, changed));
	}
	end(writer);
}

static void
write_parts(const struct view_context *context, struct writer *writer, size_t parts)
{
	start(writer, "sitemapindex");
	attribute(writer, "xmlns", TEXT("http://www.sitemaps.org/schemas/sitemap/0.9"));
	for (size_t part = 1; part <= parts; part++) {
		start(writer, "sitemap");
		element(writer, "loc", address_in_full(context,
			text_format(context->scratch, "sitemap.%zu.xml", part)));
		end(writer);
	}
	end(writer);
}

void
sitemap_write(const struct view_context *context, struct buffer *xml)
{
	size_t parts = context->output->page_count, part = context->output->page, number = 0;
	struct writer writer;

	writer_open(&writer, context);
	if (context->site->settings.example.is == ANSWER_YES)
		xmlTextWriterWriteComment(writer.xml,
			(const xmlChar *)" An invented example: nothing in this directory is real. ");
	if (parts > 0 && part == 0) {
		write_parts(context, &writer, parts);
		writer_close(&writer, xml);
		return;
	}
	start(&writer, "urlset");
	attribute(&writer, "xmlns", TEXT("http://www.sitemaps.org/schemas/sitemap/0.9"));
	for (size_t i = 0; i < context->outputs->count; i++) {
		if (!is_findable(&context->outputs->at[i]))
			continue;
		if (part == 0 || number / SITEMAP_MOST == part - 1)
			write_page(context, &writer, &context->outputs->at[i]);
		number++;
	}
	end(&writer);
	writer_close(&writer, xml);
}
