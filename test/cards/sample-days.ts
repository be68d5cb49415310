import type { Answer } from '../../src/application/answers.ts';
import type { DayAnswer } from '../../src/application/my-day/day-answer.ts';
import type { DayLine } from '../../src/application/my-day/day-of.ts';
import type { AttentionLine } from '../../src/domain/attention/attention-line.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Person } from '../../src/domain/people.ts';
import { fraction } from '../../src/domain/usage/fraction.ts';
import { workloads } from '../../src/domain/usage/reading.ts';
import { usualWishes } from '../../src/domain/wishes.ts';

const figure = { kind: 'counts', active: 380, seats: 1000 } as const;
const so = { since: '2026-11-08', isPressing: false } as const;

/** One line of each kind, a long text wherever there is one. */
const everyKind = (text: string): readonly AttentionLine[] => [
  { kind: 'red', figure, ...so },
  { kind: 'stalled', times: 2, ...so },
  { kind: 'waiting-over', what: text, ...so },
  { kind: 'request-open', request: 'q1', of: 'opp', ...so },
  { kind: 'behind-plan', figure, points: fraction(123n, 10n), ...so },
  { kind: 'item-overdue', item: 'i1', title: text, due: '2026-11-20', others: 299, ...so },
  { kind: 'item-overdue', item: 'i1', title: text, due: null, others: 0, ...so },
  { kind: 'results-missing', ...so, isPressing: true },
  { kind: 'intent-missing', ...so },
  { kind: 'reading-overdue', last: null, ...so },
  { kind: 'reading-overdue', last: '2026-10-20', ...so },
  { kind: 'other-red', workloads: workloads.slice(1), ...so },
  { kind: 'completion-offered', figure, ...so },
];

/** A page of a day with ten lines. */
function dayAnswer(lines: readonly DayLine[], more: Partial<DayAnswer> = {}): DayAnswer {
  return {
    ...{ show: 'today', lines, total: lines.length, page: 0, pages: 1, resting: 0 },
    ...{ isProactive: false, done: null },
    ...more,
  };
}

/** Every card of somebody's day and of what they wish. */
export function dayAnswers(
  engagement: Engagement,
  text: string,
  fm: Person,
): Readonly<Record<string, Answer>> {
  const { customer, revision } = engagement;
  const of = { engagement: engagement.id, customer, revision };
  const lines = everyKind(text).map((attention): DayLine => ({ of, attention }));
  const wishes = { ...usualWishes, usualFm: fm, timeZone: 'America/Argentina/ComodRivadavia' };
  const muted = Array.from({ length: 40 }, () => ({ engagement: engagement.id, customer }));
  const done = { done: 'rests', customer, until: '2026-12-01T00:00:00.000Z' } as const;
  return {
    'my day': dayAnswer(lines.slice(0, 10), {
      ...{ isProactive: true, total: 1234, page: 1, pages: 124, resting: 12 },
    }),
    'my day, the rest': dayAnswer(lines.slice(3)),
    'my day after a snooze': dayAnswer(lines.slice(0, 1), { done, resting: 1 }),
    'my day of nothing': dayAnswer([]),
    settings: { show: 'settings', wishes, timeZone: 'Europe/Berlin', muted, isSaved: true },
    'settings, all off': {
      show: 'settings',
      wishes: {
        ...usualWishes,
        myDay: { isOn: false, days: [1], at: '08:30' },
        digest: { isOn: false, day: 1, at: '09:00' },
        quietHours: { isOn: false, from: '18:00', to: '08:00' },
        language: 'en-GB',
      },
      timeZone: 'UTC',
      muted: [],
      isSaved: false,
    },
    muted: { show: 'muted', engagement, isMuted: true, fullAt: null },
    'heard again': { show: 'muted', engagement, isMuted: false, fullAt: null },
    'one too many to mute': { show: 'muted', engagement, isMuted: false, fullAt: 200 },
  };
}
