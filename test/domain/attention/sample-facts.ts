import type { AttentionFacts } from '../../../src/domain/attention/attention-facts.ts';
import { attentionLines } from '../../../src/domain/attention/attention-lines.ts';
import type { AttentionReader } from '../../../src/domain/attention/look.ts';
import type { Person } from '../../../src/domain/people.ts';
import type { Instant } from '../../../src/domain/time.ts';

export const fe: Person = { id: 'kim', name: 'Kim Engineer' };
export const fm: Person = { id: 'alex', name: 'Alex Manager' };
export const fta: Person = { id: 'robin', name: 'Robin Architect' };

/** An engagement opened on a Monday that wants nothing of anybody for the first fortnight. */
export const calm = (but: Partial<AttentionFacts> = {}): AttentionFacts => ({
  state: 'active',
  fe,
  fm,
  openedAt: '2026-11-23T09:00:00.000Z',
  intentAt: '2026-11-23T10:00:00.000Z',
  target: { percent: 70, by: null },
  planStart: null,
  usage: null,
  otherUsage: [],
  alert: null,
  deployment: { state: 'to-do', since: null },
  assessedAt: null,
  hasReadiness: false,
  tasksFinishedAt: null,
  items: [],
  blocked: null,
  waiting: null,
  requests: [],
  progressAt: '2026-11-23T10:00:00.000Z',
  wentOn: null,
  ...but,
});

export const readerOf = ({ id }: Person, but: Partial<AttentionReader> = {}): AttentionReader => ({
  person: id,
  zone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  ...but,
});

/** The kinds of lines somebody reads, the most urgent first. */
export const kindsFor = (
  person: Person,
  facts: Partial<AttentionFacts>,
  now: Instant,
): readonly string[] => attentionLines(calm(facts), readerOf(person), now).map(({ kind }) => kind);
