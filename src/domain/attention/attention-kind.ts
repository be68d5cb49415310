/** What can ask for somebody's attention (docs/rules.md §8), the most urgent first. */
export const attentionKinds = [
  'red',
  'stalled',
  'waiting-over',
  'request-open',
  'behind-plan',
  'item-overdue',
  'results-missing',
  'intent-missing',
  'reading-overdue',
  'other-red',
  'completion-offered',
] as const;

/** One kind of line in My day. */
export type AttentionKind = (typeof attentionKinds)[number];
