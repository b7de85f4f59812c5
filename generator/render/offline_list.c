/* The list of packs and files, with sizes and hashes. See offline_list.h. */
#include "render/offline_list.h"

#include <inttypes.h>

#include "render/template/escape.h"

/* Larger pictures and fonts of a theme are left to the network. */
enum { LARGEST_FILE = 100 * 1000 };

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

	buffer_add_string(rows, rows->size > 0 ? ",\n{" : "{");
	add_string(rows, "id", pack->id);
	add_hash(rows, made, true);
	buffer_format(rows, ",\"is\":\"%s\"", names[pack->is]);
	if (pack->language.size > 0) {
		buffer_add_char(rows, ',');
		add_string(rows, "language", pack->language);
	}
	if (pack->area)
		add_areas(rows, pack->area);
	if (pack->unasked)
		buffer_add_string(rows, ",\"unasked\":true");
	buffer_add_char(rows, '}');
}

void
offline_list_write(const struct outputs *outputs, const struct derived *derived, const struct render_made *made,
	struct buffer *script)
{
	const struct packs *packs = outputs->packs;
	struct buffer rows = { 0 }, files = { 0 };

	for (size_t i = 0; i < packs->count; i++)
		add_pack(&rows, &packs->at[i], &made[packs->at[i].output]);
	for (size_t i = 0; i < outputs->last; i++) {
		if (!packs_are_without(&outputs->at[i]) || made[i].size > LARGEST_FILE)
			continue;
		buffer_add_string(&files, files.size > 0 ? ",\n{" : "{");
		add_string(&files, "path", outputs->at[i].path);
		add_hash(&files, &made[i], false);
		buffer_add_char(&files, '}');
	}
	buffer_format(script, "(self.fingerpost=self.fingerpost||{}).offline={\"made\":\"%04d-%02d-%02d\",\"edition\":\"",
		derived->today.year, derived->today.month, derived->today.day);
	buffer_format(script, "%016" PRIx64 "\",\"small\":%s,\"packs\":[\n",
		hash_short(buffer_text(&rows)) ^ hash_short(buffer_text(&files)), packs->small ? "true" : "false");
	buffer_add(script, buffer_text(&rows));
	buffer_add_string(script, "\n],\"files\":[\n");
	buffer_add(script, buffer_text(&files));
	buffer_add_string(script, "\n]};\n");
	buffer_free(&rows);
	buffer_free(&files);
}
