import { describe, expect, it } from 'vitest';
import type { EngagementLine } from '../../src/application/engagement/lines.ts';
import { answerWithDay } from '../../src/application/my-day/day-answer.ts';
import { dayOf } from '../../src/application/my-day/day-of.ts';
import { newMember } from '../../src/application/people/member.ts';
import type { Person } from '../../src/domain/people.ts';
import { bytesOf } from '../../src/cards/offers/button.ts';
import { draw, lineOf } from './sample-answers.ts';
import { viewerOf } from './sample-viewer.ts';
import { fe, fm, now } from './sample-engagements.ts';

const largestBytes = 25 * 1024;

const memberOf = ({ id, name }: Person) => newMember('tenant', id, name);
const context = { now, defaultTimeZone: 'Europe/Berlin', isAsked: false };

const red = { figure: { kind: 'counts', active: 380, seats: 1000 }, date: '2026-11-20' } as const;

/** An engagement in which everything that can be late is late, its name as long as it may be. */
const late = (number: number): EngagementLine =>
  lineOf({
    engagement: `e-${number}`,
    customer: `${number} ${'Südwestdeutsche Versicherungsgesellschaft '.repeat(4)}`.slice(0, 200),
    intentAt: null,
    hasReadiness: false,
    progressAt: '2026-10-08T08:00:00.000Z',
    usage: red,
    planStart: { ...red, date: '2026-09-01' },
    target: { percent: 70, by: '2026-12-01' },
    otherUsage: [{ workload: 'teams', ...red }],
    items: [
      {
        owner: null,
        count: 12,
        oldest: { id: 'i1', title: 'Macro '.repeat(33), addedAt: '2026-10-01T08:00:00.000Z' },
        firstDue: { id: 'i1', title: 'Macro '.repeat(33), due: '2026-11-01' },
      },
    ],
  });

describe('My day of somebody with many engagements', () => {
  it.each<[string, Person, number]>([
    ['an FE with 25', fe, 25],
    ['an FM with 180', fm, 180],
  ])('is one card of ten lines and pages for the rest: %s', (_who, person, many) => {
    const mine = Array.from({ length: many }, (_none, number) => late(number));
    const day = dayOf(memberOf(person), mine, context);
    const first = answerWithDay(day, 0, { isProactive: true, done: null });
    expect(first.pages).toBe(Math.ceil(day.lines.length / 10));
    const shown = Array.from({ length: first.pages }, (_none, page) => {
      const answer = answerWithDay(day, page, { isProactive: true, done: null });
      expect(bytesOf(draw(answer, viewerOf(person)).content)).toBeLessThanOrEqual(largestBytes);
      return answer.lines;
    });
    expect(shown.flat()).toEqual(day.lines);
    expect(new Set(day.lines.map(({ of }) => of.engagement)).size).toBe(many);
  });

  it('begins with what is most urgent of all of them', () => {
    const mine = Array.from({ length: 25 }, (_none, number) => late(number));
    const { lines } = dayOf(memberOf(fe), mine, context);
    expect(lines.slice(0, 25).every(({ attention }) => attention.kind === 'red')).toBe(true);
    expect(lines[25]?.attention.kind).toBe('stalled');
  });

  it('is computed in a fraction of a second', () => {
    const mine = Array.from({ length: 180 }, (_none, number) => late(number));
    dayOf(memberOf(fm), mine.slice(0, 10), context);
    const begun = performance.now();
    dayOf(memberOf(fm), mine, context);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
