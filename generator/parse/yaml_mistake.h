/* What a YAML reader complains of, put into the words of somebody who has never heard of YAML. */
#ifndef PARSE_YAML_MISTAKE_H
#define PARSE_YAML_MISTAKE_H

#include "base/diag.h"

struct yaml_mistake {
	const char *problem, *context; /* libyaml's words; may be NULL */
	struct where where;            /* of the problem */
	struct where context_where;    /* of what was being read; source NULL when libyaml does not say */
};

/* Adds the one diagnostic that fits. */
void yaml_mistake_say(const struct yaml_mistake *mistake, struct diags *diags);

/* Is it a field without the space behind its colon: "name:The Lantern"? An address is none. */
bool yaml_lacks_space(struct text line);

#endif
