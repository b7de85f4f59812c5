/* See written_data.h. */
#include "render/written_data.h"

#include "render/template/escape.h"

void
written_data_write(const struct entry_list *list, form_answers_writer *write_answers, struct buffer *script)
{
	struct buffer json = { 0 };

	buffer_add_string(script, "(self.fingerpost=self.fingerpost||{}).written=Object.assign(self.fingerpost.written||{},{");
	for (size_t i = 0; i < list->count; i++) {
		buffer_clear(&json);
		write_answers(list->at[i], &json);
		buffer_format(script, "%s\n\"%.*s\":", i == 0 ? "" : ",", TEXT_ARGS(list->at[i]->id));
		escape_json(script, buffer_text(&json));
	}
	buffer_add_string(script, "});\n");
	buffer_free(&json);
}
