import { describe, expect, it } from 'vitest';
import { bearingOf, newsAt } from '../../../src/domain/portfolio/bearing.ts';
import {
  bandCounts,
  inOrder,
  isWanted,
  portfolioOf,
  wholePortfolio,
  type PortfolioFilter,
  type PortfolioLine,
} from '../../../src/domain/portfolio/portfolio.ts';
import { ada, blocked, kim, lineOf, now, request, today, usageOf } from './some-lines.ts';

const named = (lines: readonly PortfolioLine[]) => portfolioOf(lines, now, today);

describe('How an engagement stands', () => {
  it('is told by everything that is amiss, the most urgent first', () => {
    const line = lineOf('Contoso', {
      usage: usageOf('39.9'),
      blocked,
      requests: [request],
      planStart: { figure: { kind: 'percent', percent: '60' }, date: '2026-10-01' },
      target: { percent: 70, by: '2026-12-31' },
    });
    expect(bearingOf(line, now, today)).toEqual({
      band: 'red',
      concerns: ['red', 'blocked', 'request-open', 'behind-plan'],
    });
  });

  it('is stalled after 14 days without progress, unless something explains it', () => {
    const progressAt = '2026-11-09T09:00:00.000Z';
    expect(bearingOf(lineOf('A', { progressAt }), now, today).concerns).toEqual(['stalled']);
    expect(bearingOf(lineOf('A', { progressAt, blocked }), now, today).concerns).toEqual([
      'blocked',
    ]);
    const accepted = { ...request, state: 'accepted' };
    const helped = lineOf('A', { progressAt, requests: [accepted] });
    expect(bearingOf(helped, now, today).concerns).toEqual([]);
  });

  it('changes with the time at which it is read: day 35 is fresh, day 36 is unknown', () => {
    expect(bearingOf(lineOf('A', { usage: usageOf('12', '2026-10-19') }), now, today).band).toBe(
      'red',
    );
    expect(bearingOf(lineOf('A', { usage: usageOf('12', '2026-10-18') }), now, today)).toEqual({
      band: 'unknown',
      concerns: [],
    });
  });

  it('is nobody’s concern once it has ended', () => {
    const ended = lineOf('A', { state: 'closed', usage: usageOf('12'), blocked });
    expect(bearingOf(ended, now, today).concerns).toEqual([]);
  });

  it('has its last news from progress, a reading, a flag or the word that it goes on', () => {
    expect(newsAt(lineOf('A'))).toBe('2026-11-20T09:00:00.000Z');
    expect(newsAt(lineOf('A', { usage: usageOf('50', '2026-11-22') }))).toBe(
      '2026-11-22T00:00:00.000Z',
    );
    expect(newsAt(lineOf('A', { wentOn: { times: 1, at: '2026-11-23T08:00:00.000Z' } }))).toBe(
      '2026-11-23T08:00:00.000Z',
    );
  });
});

describe('A portfolio', () => {
  it('holds what somebody is FM of, or all that is theirs when they are FM of nothing', () => {
    const mine = [
      lineOf('A'),
      lineOf('B', { roles: ['fe'] }),
      lineOf('C', { roles: ['fe', 'fm'] }),
    ];
    expect(named(mine).map(({ line }) => line.customer)).toEqual(['A', 'C']);
    expect(named(mine.slice(1, 2)).map(({ line }) => line.customer)).toEqual(['B']);
  });

  it('leaves out what has ended', () => {
    const ended = (['complete', 'closed'] as const).map((state) => lineOf(state, { state }));
    expect(named([...ended, lineOf('A', { state: 'supporting' })])).toHaveLength(1);
  });

  it('counts its bands as they are when it is read', () => {
    const lines = ['12', '39.99', '40', '70', '70.01'].map((each) =>
      lineOf(each, { usage: usageOf(each) }),
    );
    expect(bandCounts(named([...lines, lineOf('A')]))).toEqual({
      ...{ red: 2, yellow: 2, green: 1, unknown: 1 },
    });
  });
});

const lines = [
  lineOf('Quiet', { progressAt: '2026-11-03T09:00:00.000Z' }),
  lineOf('Red', { usage: usageOf('12'), phase: 'Enable' }),
  lineOf('Blocked', { blocked, fe: { id: 'lee', name: 'Lee Adams' } }),
  lineOf('Fine', { usage: usageOf('80'), fe: null }),
  lineOf('Both', { usage: usageOf('30'), blocked }),
  lineOf('Asked', { requests: [request] }),
];

const wanted = (filter: Partial<PortfolioFilter>): readonly string[] =>
  named(lines)
    .filter((entry) => isWanted(entry, { ...wholePortfolio, ...filter }, now))
    .map(({ line }) => line.customer);

describe('A filter', () => {
  it.each<[string, Partial<PortfolioFilter>, readonly string[]]>([
    ['of a band', { band: 'red' }, ['Red', 'Both']],
    ['of a flag', { concern: 'blocked' }, ['Blocked', 'Both']],
    ['of stalled ones', { concern: 'stalled' }, ['Quiet']],
    ['of a phase', { phase: 'Enable' }, ['Red']],
    ['of an FE by the beginning of a name', { fe: 'adams' }, ['Blocked']],
    ['of an FE by id', { fe: 'lee' }, ['Blocked']],
    ['of no FE', { fe: 'nobody' }, ['Fine']],
    ['of silence', { quietDays: 14 }, ['Quiet']],
    ['of several things', { band: 'red', concern: 'blocked', fe: ada.name }, ['Both']],
    ['of nothing that is there', { fe: kim.id }, []],
  ])('%s', (_what, filter, customers) => {
    expect(wanted(filter)).toEqual(customers);
  });
});

const order = (sort: Parameters<typeof inOrder>[1]): readonly string[] =>
  inOrder(named(lines), sort).map(({ line }) => line.customer);

describe('The order', () => {
  it('puts Red before blocked, blocked before stalled, stalled before requests nobody accepted', () => {
    expect(order('attention')).toEqual(['Both', 'Red', 'Blocked', 'Quiet', 'Asked', 'Fine']);
  });

  it('can be by customer, by the lowest usage, by the longest silence', () => {
    expect(order('customer')).toEqual(['Asked', 'Blocked', 'Both', 'Fine', 'Quiet', 'Red']);
    expect(order('usage').slice(0, 3)).toEqual(['Red', 'Both', 'Fine']);
    expect(order('news')[0]).toBe('Quiet');
  });
});
