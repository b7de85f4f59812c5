/* Why the operating system said no, in words that say what to do about it. */
#ifndef PUBLISH_REASON_H
#define PUBLISH_REASON_H

/* Half a sentence for an errno: "there is no room left on the disc". Never NULL. */
const char *reason(int error);

#endif
