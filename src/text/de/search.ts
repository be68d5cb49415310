import type { Words } from '../en.ts';

/** What is said about finding an engagement from any chat. */
export const search: Words['search'] = {
  whoSees: (about) =>
    `${about}. Alle, die den Chat lesen, in dem Sie das posten, sehen diese Momentaufnahme.`,
  nothing: 'Keines der Engagements, die Sie teilen dürfen, heißt so.',
};
