/* The fixed sets of words of the entry format. The sets and their words are the rows of choice.def. */
#ifndef MODEL_CHOICE_H
#define MODEL_CHOICE_H

#include "base/text.h"

enum choice_set {
	SET_kind, SET_stage, SET_way_in, SET_accepting, SET_format, SET_funding_kind, SET_funding_status,
	SET_share, SET_claim_method, SET_checked, SET_entry_status, SET_organisation_type, SET_nation,
	SET_forge, SET_leaflet_format, SET_edition, SET_paper, SET_level,
};

/* The numbers that struct choice holds, from 1 within each set. */
enum kind { KIND_SERVICE = 1, KIND_SAFE_SPACE, KIND_PEER_GROUP, KIND_HELPLINE };
enum stage { STAGE_STAYING_WELL = 1, STAGE_EARLY_HELP, STAGE_CRISIS, STAGE_IN_HOSPITAL, STAGE_LEAVING_HOSPITAL };
enum way_in { WAY_IN_DROP_IN = 1, WAY_IN_SELF_REFERRAL, WAY_IN_PROFESSIONAL_REFERRAL, WAY_IN_INVITATION };
enum accepting { ACCEPTING_YES = 1, ACCEPTING_NO, ACCEPTING_WAITING_LIST };
enum funding_kind { FUNDING_GRANT = 1, FUNDING_CONTRACT, FUNDING_DONATIONS, FUNDING_TRADING, FUNDING_VOLUNTEERS,
	FUNDING_CORE };
enum funding_status { FUNDING_SECURED = 1, FUNDING_APPLIED, FUNDING_ENDING };
enum share { SHARE_ALL = 1, SHARE_MOST, SHARE_PART };
enum checked { CHECKED_HOURS = 1, CHECKED_PHONE, CHECKED_ACCESS, CHECKED_ADDRESS };
enum entry_status { STATUS_OPEN = 1, STATUS_PAUSED, STATUS_CLOSED };
enum forge { FORGE_GITHUB = 1, FORGE_GITLAB, FORGE_FORGEJO };
enum leaflet_format { LEAFLET_TRI_FOLD = 1, LEAFLET_BOOKLET, LEAFLET_LIST, LEAFLET_POSTER, LEAFLET_WALLET_CARD };
enum edition { EDITION_STANDARD = 1, EDITION_LARGE_PRINT, EDITION_EASY_WORDS };
enum paper { PAPER_A4 = 1, PAPER_A3 };
enum nation { NATION_SCOTLAND = 1, NATION_ENGLAND, NATION_WALES, NATION_NORTHERN_IRELAND };

/* How many words a set has. */
size_t choice_count(enum choice_set set);

/* Word number `is` (from 1) of a set as it is written in a file, and as a reader is shown it, in English. */
const char *choice_written(enum choice_set set, unsigned is);
const char *choice_shown(enum choice_set set, unsigned is);

/* What several of a kind are called, in English: "Safe spaces". */
const char *choice_plural(enum kind kind);

/* The number of the word that is written so, or 0. */
unsigned choice_find(enum choice_set set, struct text written);

#endif
