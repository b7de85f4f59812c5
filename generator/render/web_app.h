/*
 * What makes the site installable: manifest.webmanifest (w3.org/TR/appmanifest) and icons drawn from the theme's
 * assets/icon.svg on the colour --paper of its assets/style.css.
 */
#ifndef RENDER_WEB_APP_H
#define RENDER_WEB_APP_H

#include "render/output.h"

struct app_icon {
	const char *path;
	unsigned size;    /* in pixels, both ways */
	bool is_maskable; /* stands on a ground, and a device may cut off its corners */
};

enum { APP_ICONS = 3 };
extern const struct app_icon app_icons[APP_ICONS];

/* Has the theme an icon that can be drawn? */
bool app_has_icons(const struct outputs *outputs);

/* Adds the manifest. */
void app_manifest_write(const struct outputs *outputs, const struct site *site, struct buffer *manifest);

/* Adds the picture of an icon. */
void app_icon_write(const struct outputs *outputs, const struct app_icon *icon, struct buffer *png);

#endif
