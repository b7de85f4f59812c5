/*
 * data/offline.js: what the service worker may keep on a device. It is made last, since it tells the size of each
 * pack and the hash that its first line holds:
 *
 *     (self.fingerpost=self.fingerpost||{}).offline={"made":"2026-11-23","edition":"…","small":true,
 *      "packs":[{"id":"core","hash":"…","size":51234,"is":"core","unasked":true},
 *               {"id":"area-leith","hash":"…","size":…,"is":"area","in":["leith","edinburgh"],
 *       "name":"Leith"},…],
 *      "files":[{"path":"icons/192.png","hash":"…","size":1034},…]};
 *
 * An area's pack names the area and those it is in; `edition` is one for all of it. A pack's language stands
 * in "language" when it is not the directory's first.
 */
#ifndef RENDER_OFFLINE_LIST_H
#define RENDER_OFFLINE_LIST_H

#include "model/derived.h"
#include "render/packs.h"
#include "render/render.h"

/* Adds the edition, 16 digits: a hash of all that the list tells of. */
void offline_edition_write(const struct outputs *outputs, const struct render_made *made, struct buffer *buffer);

/* Adds the script. */
void offline_list_write(const struct outputs *outputs, const struct derived *derived, const struct render_made *made,
	struct buffer *script);

#endif
