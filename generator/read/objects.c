/* Git's formats of trees and commits: gitformat, "git help cat-file" and fsck.c. See objects.h. */
#include "read/objects.h"

#include <string.h>

enum { HEX = 40, PARENT_LINE = 7 + HEX + 1 };

bool
object_get(const struct repository *repository, const git_oid *id, git_object_t type, struct object *object)
{
	*object = (struct object){ 0 };
	if (git_odb_read(&object->held, repository->objects, id) != 0)
		return false;
	object->bytes = (struct text){ git_odb_object_data(object->held), git_odb_object_size(object->held) };
	return git_odb_object_type(object->held) == type;
}

bool
object_read(const struct repository *repository, const git_oid *id, git_object_t type, struct object *object,
	struct failure *failure)
{
	return object_get(repository, id, type, object) || object_damaged(repository, id, failure);
}

void
object_free(struct object *object)
{
	git_odb_object_free(object->held);
	*object = (struct object){ 0 };
}

bool
object_damaged(const struct repository *repository, const git_oid *id, struct failure *failure)
{
	char hex[HEX + 1];

	git_oid_tostr(hex, sizeof hex, id);
	return fail(failure, "the repository %s is damaged or not complete: object %s cannot be read. “git fsck” in it"
		" shows what is missing; cloning it again, whole, usually mends it", repository->named, hex);
}

/* As git's canon_mode() does. */
static enum tree_mode
canonical(unsigned mode)
{
	switch (mode & 0170000) {
	case 0040000:
		return MODE_TREE;
	case 0100000:
		return mode & 0100 ? MODE_PROGRAM : MODE_FILE;
	case 0120000:
		return MODE_LINK;
	default:
		return MODE_SUBMODULE;
	}
}

bool
tree_next(struct text *rest, struct tree_entry *entry)
{
	const char *at = rest->at, *end = rest->at + rest->size, *name_end;
	unsigned mode = 0;

	if (rest->size == 0)
		return false;
	while (at < end && *at >= '0' && *at <= '7' && mode < 0200000)
		mode = mode << 3 | (unsigned)(*at++ - '0');
	if (at == end || *at != ' ' || at == rest->at)
		return false;
	at++;
	name_end = memchr(at, '\0', (size_t)(end - at));
	if (!name_end || name_end == at || end - name_end < 1 + GIT_OID_RAWSZ)
		return false;
	entry->mode = canonical(mode);
	entry->name = (struct text){ at, (size_t)(name_end - at) };
	memcpy(entry->id.id, name_end + 1, GIT_OID_RAWSZ);
	at = name_end + 1 + GIT_OID_RAWSZ;
	*rest = (struct text){ at, (size_t)(end - at) };
	return true;
}

int
tree_order(struct text one, bool one_is_folder, struct text two, bool two_is_folder)
{
	size_t shorter = one.size < two.size ? one.size : two.size;
	int order = memcmp(one.at, two.at, shorter), first, second;

	if (order != 0)
		return order;
	first = one.size > shorter ? (unsigned char)one.at[shorter] : one_is_folder ? '/' : 0;
	second = two.size > shorter ? (unsigned char)two.at[shorter] : two_is_folder ? '/' : 0;
	return (first > second) - (first < second);
}

static bool
take_id(struct text *rest, const char *key, git_oid *id)
{
	size_t size = strlen(key);

	if (!text_starts(*rest, key) || rest->size < size + HEX + 1 || rest->at[size + HEX] != '\n'
		|| git_oid_fromstrn(id, rest->at + size, HEX) != 0)
		return false;
	*rest = text_slice(*rest, size + HEX + 1, rest->size);
	return true;
}

/* "+0130" is 90 minutes, as git takes it. A zone that cannot be counts as UTC. */
static int
zone_minutes(struct text zone)
{
	long number;
	int minutes;

	if (zone.size < 2 || (zone.at[0] != '+' && zone.at[0] != '-')
		|| !text_number(text_slice(zone, 1, zone.size), &number) || number > 9999)
		return 0;
	minutes = (int)(number / 100 * 60 + number % 100);
	return zone.at[0] == '-' ? -minutes : minutes;
}

/* "author A Name <mail> 1700000000 +0100\n". The time stands behind the last '>', whatever the name
 * and the address hold; one that is no number counts as 0, as in git. */
static bool
take_signature(struct text *rest, const char *key, struct signature *signature)
{
	struct text line, moment, seconds = { 0 };
	const char *open, *closed;
	int64_t time = 0;

	if (!text_starts(*rest, key) || !text_next(rest, '\n', &line))
		return false;
	line = text_slice(line, strlen(key), line.size);
	open = line.size > 0 ? memchr(line.at, '<', line.size) : NULL;
	closed = line.size > 0 ? memrchr(line.at, '>', line.size) : NULL;
	signature->name = text_trim(open ? text_slice(line, 0, (size_t)(open - line.at)) : line);
	moment = closed ? text_trim(text_slice(line, (size_t)(closed - line.at) + 1, line.size)) : (struct text){ 0 };
	text_next(&moment, ' ', &seconds);
	for (size_t i = 0; i < seconds.size && i < 12 && seconds.at[i] >= '0' && seconds.at[i] <= '9'; i++)
		time = time * 10 + (seconds.at[i] - '0');
	signature->time = time;
	signature->minutes = zone_minutes(text_trim(moment));
	return true;
}

bool
commit_parse(struct text bytes, struct commit_head *commit)
{
	struct text rest = bytes;
	git_oid parent;

	*commit = (struct commit_head){ 0 };
	if (!take_id(&rest, "tree ", &commit->tree))
		return false;
	commit->parents = rest;
	while (take_id(&rest, "parent ", &parent))
		commit->parent_count++;
	commit->parents.size = commit->parent_count * PARENT_LINE;
	return take_signature(&rest, "author ", &commit->author)
		&& take_signature(&rest, "committer ", &commit->committer);
}

git_oid
commit_parent(const struct commit_head *commit, size_t index)
{
	git_oid id = { 0 };

	git_oid_fromstrn(&id, commit->parents.at + index * PARENT_LINE + strlen("parent "), HEX);
	return id;
}

struct date
signature_date(const struct signature *signature)
{
	int64_t seconds = signature->time + signature->minutes * 60;
	int64_t days = seconds >= 0 ? seconds / 86400 : -((86399 - seconds) / 86400);

	/* 2199-12-31, the last day that struct date can hold. */
	return days <= 84005 ? date_from_number((int32_t)days) : (struct date){ 0 };
}
