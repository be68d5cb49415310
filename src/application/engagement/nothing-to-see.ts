import type { Answer } from '../answers.ts';

/** What somebody reads who has no part in the engagement: not even that there is one. */
export const nothingToSee: Answer = { show: 'no-engagement', words: null, nearest: [] };
