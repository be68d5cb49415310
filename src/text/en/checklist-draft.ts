import type { Formats } from '../format.ts';

const problems = { one: 'problem', other: 'problems' };

/** What is said on the pages of a drafted checklist. */
export const checklistDraft = {
  title: 'Draft of the remediation checklist',
  intro:
    'Everything new is kept to begin with. Switch off what is not wanted, change the words; nothing is on the checklist until you save it.',
  count: (kept: number, total: number, page: string, { number }: Formats) =>
    `${number(kept)} of ${number(total)} chosen · ${page}`,
  page: (page: number, pages: number, { number }: Formats) =>
    `page ${number(page)} of ${number(pages)}`,
  more: (count: number, { count: format }: Formats) =>
    `${format(count, problems)} more are in the report than a checklist can hold; the ones that reach furthest are here.`,
  empty: 'The report has nothing new for the checklist.',
  kinds: {
    new: 'Keep',
    own: 'Keep',
    again: 'Open again',
    gone: 'Mark as resolved',
  },
  why: {
    new: '',
    own: 'added by you',
    again: 'resolved before, and found again',
    gone: 'found no more',
  },
  numbered: (number: number, label: string, { number: format }: Formats) =>
    `${format(number)}. ${label}`,
  titleLabel: 'What needs work',
  ownerLabel: 'Who looks after it',
  moreLabel: 'One more item',
  underLabel: 'Drop everything that reaches fewer devices than',
};
