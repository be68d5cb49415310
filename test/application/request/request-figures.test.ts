import { describe, expect, it } from 'vitest';
import type { RequestLine } from '../../../src/application/ports/sme-ports.ts';
import { figuresOf } from '../../../src/application/request/request-figures.ts';

const hourMs = 3_600_000;
const now = '2026-11-26T12:00:00.000Z';
const kim = { id: 'kim', name: 'Kim' };

/** So many hours before now. */
const ago = (hours: number): string => new Date(Date.parse(now) - hours * hourMs).toISOString();

const line = (but: Partial<RequestLine> = {}): RequestLine => ({
  engagement: 'contoso',
  request: 'q1',
  customer: 'Contoso',
  kind: 'opp',
  urgency: 'normal',
  state: 'open',
  since: now,
  askedAt: now,
  askedBy: kim,
  holder: null,
  needBy: null,
  reference: '',
  acceptedAt: null,
  resolvedAt: null,
  ...but,
});

/** Asked 100 hours ago, accepted and resolved so many hours later. */
const helped = (accepted: number, resolved: number): RequestLine =>
  line({
    state: 'confirmed',
    askedAt: ago(100),
    acceptedAt: ago(100 - accepted),
    resolvedAt: ago(100 - resolved),
  });

describe('Figures of requests', () => {
  it('give median and 90th percentile of accepting and resolving, both from being asked on', () => {
    const hours = [7, 1, 10, 4, 2, 9, 3, 8, 5, 6];
    const { accept, resolve } = figuresOf(
      hours.map((each) => helped(each, each * 5)),
      now,
    );
    expect(accept).toStrictEqual({ median: 5 * hourMs, ninetieth: 9 * hourMs, count: 10 });
    expect(resolve).toStrictEqual({ median: 25 * hourMs, ninetieth: 45 * hourMs, count: 10 });
  });

  it('take the slower of two for the 90th percentile, and the only one for both', () => {
    const two = figuresOf([helped(1, 2), helped(3, 4)], now).accept;
    expect(two).toStrictEqual({ median: hourMs, ninetieth: 3 * hourMs, count: 2 });
    const one = figuresOf([helped(2, 6)], now).resolve;
    expect(one).toStrictEqual({ median: 6 * hourMs, ninetieth: 6 * hourMs, count: 1 });
  });

  it('count what is accepted and not resolved as accepted alone, and what was withdrawn as neither', () => {
    const accepted = line({ state: 'accepted', askedAt: ago(3), acceptedAt: ago(1) });
    const withdrawn = line({ state: 'withdrawn', askedAt: ago(3) });
    const { accept, resolve, open, total } = figuresOf([accepted, withdrawn], now);
    expect(accept).toStrictEqual({ median: 2 * hourMs, ninetieth: 2 * hourMs, count: 1 });
    expect(resolve).toStrictEqual({ median: null, ninetieth: null, count: 0 });
    expect(open).toStrictEqual({ underFour: 0, underDay: 0, older: 0 });
    expect(total).toBe(2);
  });

  it('sort what is open by age: under 4 hours, under a day, older', () => {
    const ages = [0, 3.9, 4, 23.9, 24, 200];
    const { open } = figuresOf(
      ages.map((age) => line({ askedAt: ago(age) })),
      now,
    );
    expect(open).toStrictEqual({ underFour: 2, underDay: 2, older: 2 });
  });

  it('count each kind, whatever the state', () => {
    const lines = [
      line(),
      line({ kind: 'windows' }),
      line({ kind: 'windows', state: 'withdrawn' }),
    ];
    expect(figuresOf(lines, now)).toMatchObject({ byKind: { opp: 1, windows: 2 }, total: 3 });
  });
});
