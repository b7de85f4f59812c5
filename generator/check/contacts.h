/* Telephone numbers, e-mail and web addresses: can they be one, and may they stand there? */
#ifndef CHECK_CONTACTS_H
#define CHECK_CONTACTS_H

#include "base/diag.h"
#include "model/site.h"

/* Each says at most one thing of a value, and nothing of one that was not given. */
void check_phone(struct words phone, struct diags *diags);
void check_text_number(struct words number, struct diags *diags);
void check_email(struct words email, struct diags *diags);
void check_link(struct words link, struct diags *diags);

/* All of them, of an entry or organisation. */
void check_contact(const struct contact *contact, struct diags *diags);

/*
 * Says where the contacts of an invented directory (`example: yes`) could belong to somebody real, telephone numbers
 * outside Ofcom's ranges for drama and addresses outside the domains that RFC 2606 keeps free; and where those of a
 * directory with a real address of its own are of that kind, and so reach nobody. The first is for one contact of the
 * directory, the second for all but its entries'.
 */
void check_invention(const struct settings *settings, const struct contact *contact, struct diags *diags);
void check_inventions(const struct site *site, struct diags *diags);

#endif
