/* The list of packs and files, with sizes and hashes. See offline_list.h. */
#include "render/offline_list.h"

#include <inttypes.h>

#include "render/template/escape.h"

/* Larger pictures and fonts of a theme are left to the network. */
enum { LARGEST_FILE = 100 * 1000 };

static bool
is_told_of(const struct outputs *outputs, const struct render_made *made, size_t index)
{
	const struct output *output = &outputs->at[index];

	return output->kind == OUTPUT_PACK || (packs_are_without(output) && made[index].size <= LARGEST_FILE);
}

static void
add_string(struct buffer *rows, const char *name, struct text text)
{
	buffer_format(rows, "\"%s\":", name);
	escape_json_words(rows, text);
}

static void
add_hash(struct buffer *rows, const struct render_made *made, bool is_pack)
{
	if (is_pack)
		buffer_format(rows, ",\"hash\":\"%.*s\"", TEXT_ARGS(made->pack_hash));
	else
		buffer_format(rows, ",\"hash\":\"%016" PRIx64 "\"", made->hash.low);
	buffer_format(rows, ",\"size\":%zu", made->size);
}

/* The area, and those it is in. */
static void
add_areas(struct buffer *rows, const struct area *area)
{
	buffer_add_string(rows, ",\"in\":[");
	for (const struct area *at = area; at; at = at->within.area) {
		if (at != area)
			buffer_add_char(rows, ',');
		escape_json_words(rows, at->id);
	}
	buffer_add_char(rows, ']');
}

static void
add_pack(struct buffer *rows, const struct pack *pack, const struct render_made *made)
{
	static const char *const names[] = { [PACK_CORE] = "core", [PACK_SITE] = "site", [PACK_COMMON] = "common",
		[PACK_DATA] = "data", [PACK_ALL] = "all", [PACK_EVERYWHERE] = "everywhere", [PACK_AREA] = "area" };

	buffer_add_char(rows, '{');
	add_string(rows, "id", pack->id);
	add_hash(rows, made, true);
	buffer_format(rows, ",\"is\":\"%s\"", names[pack->is]);
	if (pack->language.size > 0) {
		buffer_add_char(rows, ',');
		add_string(rows, "language", pack->language);
	}
	if (pack->area) {
		add_areas(rows, pack->area);
		buffer_add_char(rows, ',');
		add_string(rows, "name", pack->area->name.text);
	}
	if (pack->unasked)
		buffer_add_string(rows, ",\"unasked\":true");
	buffer_add_char(rows, '}');
}

void
offline_edition_write(const struct outputs *outputs, const struct render_made *made, struct buffer *buffer)
{
	struct buffer all = { 0 };

	for (size_t i = 0; i < outputs->last; i++)
		if (is_told_of(outputs, made, i)) {
			buffer_add(&all, outputs->at[i].path);
			hash_add(&all, made[i].hash);
		}
	buffer_format(buffer, "%016" PRIx64, hash_short(buffer_text(&all)));
	buffer_free(&all);
}

void
offline_list_write(const struct outputs *outputs, const struct derived *derived, const struct render_made *made,
	struct buffer *script)
{
	const struct packs *packs = outputs->packs;
	bool first = true;

	buffer_format(script, "(self.fingerpost=self.fingerpost||{}).offline={\"made\":\"%04d-%02d-%02d\",\"edition\":\"",
		derived->today.year, derived->today.month, derived->today.day);
	offline_edition_write(outputs, made, script);
	buffer_format(script, "\",\"small\":%s,\"packs\":[\n", packs->small ? "true" : "false");
	for (size_t i = 0; i < packs->count; i++) {
		buffer_add_string(script, i > 0 ? ",\n" : "");
		add_pack(script, &packs->at[i], &made[packs->at[i].output]);
	}
	buffer_add_string(script, "\n],\"files\":[");
	for (size_t i = 0; i < outputs->last; i++) {
		if (outputs->at[i].kind == OUTPUT_PACK || !is_told_of(outputs, made, i))
			continue;
		buffer_add_string(script, first ? "\n{" : ",\n{");
		first = false;
		add_string(script, "path", outputs->at[i].path);
		add_hash(script, &made[i], false);
		buffer_add_char(script, '}');
	}
	buffer_add_string(script, "\n]};\n");
}
