/* Ways in, in the order people know them, and what they are called. */
export const WAY_PHRASES = {
	'drop-in': 'Just come in',
	'self-referral': 'Get in touch yourself',
	'professional-referral': 'A professional refers you',
	invitation: 'By invitation',
};
