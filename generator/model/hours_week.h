/* The usual week as a table of seven days. */
#ifndef MODEL_HOURS_WEEK_H
#define MODEL_HOURS_WEEK_H

#include "model/hours.h"
#include "model/wording.h"

struct hours_week {
	struct text times[7]; /* from Monday: "9am to midday and 1pm to 5pm", "Closed", "Open 24 hours", "By appointment",
	                         "Not certain: call first" */
	uint8_t doubtful;     /* days that hold a range which must not read "open"; bit 0 = Monday */
	bool has_table;       /* some rule holds on days of each week of the year: only then is there a table to
	                         show; "by appointment" without days claims none */
	bool adds_up;         /* two rules hold on one weekday: a table tells what the lines, each read alone, do not */
	bool whole;           /* the table says all there is: no seasons, nth weekdays, fortnights, bank holidays,
	                         or silence on them, closures, doubtful days or appointments on no day in particular */
};

/* Every rule that holds in each week of the year. */
struct hours_week hours_week(struct arena *arena, const struct wording *wording, const struct hours *hours);

#endif
