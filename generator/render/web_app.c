/* The manifest and the icons of the installed site. See web_app.h. */
#include "render/web_app.h"

#include "render/icon.h"
#include "render/template/escape.h"

/* What browsers ask for before they offer to install a site. */
const struct app_icon app_icons[APP_ICONS] = {
	{ "icons/192.png", 192, false },
	{ "icons/512.png", 512, false },
	{ "icons/maskable.png", 512, true },
};

static struct text
asset_bytes(const struct outputs *outputs, const char *path)
{
	for (size_t i = 0; i < outputs->count; i++)
		if (outputs->at[i].kind == OUTPUT_ASSET && text_is(outputs->at[i].path, path))
			return outputs->at[i].asset->bytes;
	return TEXT("");
}

bool
app_has_icons(const struct outputs *outputs)
{
	return icon_is_plain(asset_bytes(outputs, "assets/icon.svg"));
}

/* The first colour that the theme gives a property: that by day. White when it has none. */
static struct text
theme_colour(const struct outputs *outputs, const char *property)
{
	struct text style = asset_bytes(outputs, "assets/style.css"), value;
	ptrdiff_t at = text_find(style, property);

	if (at < 0)
		return TEXT("#ffffff");
	style = text_slice(style, (size_t)at, style.size);
	if (!text_next(&style, ':', &value) || !text_next(&style, ';', &value))
		return TEXT("#ffffff");
	value = text_trim(value);
	return icon_colour(value) >= 0 ? value : TEXT("#ffffff");
}

static void
add_icons(const struct outputs *outputs, struct buffer *manifest)
{
	bool drawn = app_has_icons(outputs);

	buffer_add_string(manifest, "\"icons\":[");
	for (int i = 0; i < APP_ICONS && drawn; i++)
		buffer_format(manifest, "{\"src\":\"%s\",\"sizes\":\"%ux%u\",\"type\":\"image/png\",\"purpose\":\"%s\"},",
			app_icons[i].path, app_icons[i].size, app_icons[i].size, app_icons[i].is_maskable ? "maskable" : "any");
	buffer_add_string(manifest, "{\"src\":\"assets/icon.svg\",\"sizes\":\"any\",\"type\":\"image/svg+xml\"}]");
}

void
app_manifest_write(const struct outputs *outputs, const struct site *site, struct buffer *manifest)
{
	const struct settings *settings = &site->settings;

	buffer_add_string(manifest, "{\"id\":\"./\",\"start_url\":\"index.html\",\"scope\":\"./\",\"display\":\"minimal-ui\",\"name\":");
	escape_json_words(manifest, settings->name.text);
	buffer_add_string(manifest, ",\"lang\":");
	escape_json_words(manifest, outputs->interfaces.at[0].language);
	if (given(settings->about)) {
		buffer_add_string(manifest, ",\"description\":");
		escape_json_words(manifest, settings->about.text);
	}
	buffer_add_string(manifest, ",\"theme_color\":");
	escape_json_words(manifest, theme_colour(outputs, "--calm:"));
	buffer_add_string(manifest, ",\"background_color\":");
	escape_json_words(manifest, theme_colour(outputs, "--paper:"));
	buffer_add_char(manifest, ',');
	add_icons(outputs, manifest);
	buffer_add_string(manifest, "}\n");
}

void
app_icon_write(const struct outputs *outputs, const struct app_icon *icon, struct buffer *png)
{
	icon_draw(asset_bytes(outputs, "assets/icon.svg"), icon->size,
		icon->is_maskable ? icon_colour(theme_colour(outputs, "--paper:")) : -1, png);
}
