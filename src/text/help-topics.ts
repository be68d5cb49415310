/** What commands are grouped by in help, in the order in which an engagement meets them. */
export const helpTopics = [
  'engagements',
  'tasks',
  'usage',
  'smes',
  'people',
  'day',
  'overview',
  'delivery',
  'administration',
] as const;

/** One of them. */
export type HelpTopic = (typeof helpTopics)[number];
