import { describe, expect, it } from 'vitest';
import type { AttentionFacts } from '../../../src/domain/attention/attention-facts.ts';
import { attentionLines } from '../../../src/domain/attention/attention-lines.ts';
import type { Person } from '../../../src/domain/people.ts';
import { calm, fe, fm, fta, kindsFor, readerOf } from './sample-facts.ts';

const percent = (text: string) => ({ kind: 'percent', percent: text }) as const;
const opp = (text: string, date = '2026-11-23') => ({ figure: percent(text), date });

type Case = readonly [
  what: string,
  facts: Partial<AttentionFacts>,
  last: string,
  first: string,
  kind: string,
  who: Person,
];

const items = (but: Partial<AttentionFacts['items'][number]>) => ({
  items: [
    {
      owner: null,
      count: 1,
      oldest: { id: 'i1', title: 'Replace the add-in', addedAt: '2026-11-23T09:00:00.000Z' },
      firstDue: null,
      ...but,
    },
  ],
});

const snoozed = {
  openedAt: '2026-11-23T10:00:00.000Z',
  isBeginning: false,
  paused: null,
  snoozes: [
    {
      person: fe.id,
      reason: 'Known',
      since: '2026-11-23T10:00:00.000Z',
      until: '2026-11-27T10:00:00.000Z',
    },
  ],
};

// Each with the last moment at which there is no line and the first at which there is.
const boundaries: readonly Case[] = [
  [
    'intent is missing from the second business day after opening on',
    { intentAt: null },
    '2026-11-24T23:59:59.999Z',
    '2026-11-25T00:00:00.000Z',
    'intent-missing',
    fm,
  ],
  [
    'over a weekend that is four days',
    { intentAt: null, openedAt: '2026-11-20T09:00:00.000Z' },
    '2026-11-23T23:59:59.999Z',
    '2026-11-24T00:00:00.000Z',
    'intent-missing',
    fm,
  ],
  [
    'results of the toolkit are missing from the third business day after 3080 on',
    { assessedAt: '2026-11-23T12:00:00.000Z' },
    '2026-11-25T23:59:59.999Z',
    '2026-11-26T00:00:00.000Z',
    'results-missing',
    fe,
  ],
  [
    'a reading is overdue when the newest is 30 days old while 1247 goes on',
    {
      usage: opp('60'),
      deployment: { state: 'in-progress', since: '2026-12-20T10:00:00.000Z' },
      wentOn: { times: 1, at: '2026-12-20T10:00:00.000Z' },
    },
    '2026-12-22T23:59:59.999Z',
    '2026-12-23T00:00:00.000Z',
    'reading-overdue',
    fe,
  ],
  [
    'without any reading that is 30 days after 1247 began',
    {
      deployment: { state: 'done', since: '2026-11-24T10:00:00.000Z' },
      wentOn: { times: 1, at: '2026-12-20T10:00:00.000Z' },
    },
    '2026-12-23T23:59:59.999Z',
    '2026-12-24T00:00:00.000Z',
    'reading-overdue',
    fe,
  ],
  [
    'an item is overdue when it is open for 14 days',
    { ...items({}), progressAt: '2026-12-06T10:00:00.000Z' },
    '2026-12-06T23:59:59.999Z',
    '2026-12-07T00:00:00.000Z',
    'item-overdue',
    fe,
  ],
  [
    'an item is overdue when its date has passed, not on the day itself',
    items({ firstDue: { id: 'i1', title: 'Replace the add-in', due: '2026-11-27' } }),
    '2026-11-27T23:59:59.999Z',
    '2026-11-28T00:00:00.000Z',
    'item-overdue',
    fe,
  ],
  [
    'an engagement is stalled 14 days after the last progress',
    {},
    '2026-12-07T09:59:59.999Z',
    '2026-12-07T10:00:00.000Z',
    'stalled',
    fe,
  ],
  [
    '"it goes on" starts the 14 days again',
    { wentOn: { times: 2, at: '2026-12-07T11:00:00.000Z' } },
    '2026-12-21T10:59:59.999Z',
    '2026-12-21T11:00:00.000Z',
    'stalled',
    fe,
  ],
  [
    'a day waited for has come on that very day',
    {
      waiting: {
        what: 'Licences',
        until: '2026-12-01',
        by: fe,
        since: '2026-11-24T10:00:00.000Z',
      },
    },
    '2026-11-30T23:59:59.999Z',
    '2026-12-01T00:00:00.000Z',
    'waiting-over',
    fe,
  ],
  [
    'Red comes back at the very end of a snooze',
    { usage: opp('39'), alert: snoozed },
    '2026-11-27T09:59:59.999Z',
    '2026-11-27T10:00:00.000Z',
    'red',
    fe,
  ],
];

describe('A line of My day begins at its boundary', () => {
  it.each(boundaries)('%s', (_what, ...boundary) => {
    const [facts, last, first, kind, who] = boundary;
    expect(kindsFor(who, facts, last)).not.toContain(kind);
    expect(kindsFor(who, facts, first)).toContain(kind);
  });
});

const behind = (newest: string) => ({
  usage: opp(newest, '2026-11-23'),
  planStart: opp('40', '2026-11-01'),
  target: { percent: 70, by: '2026-12-01' },
});
const day = '2026-11-24T09:00:00.000Z';

describe('A line of My day stands by its figure', () => {
  it.each<[string, Partial<AttentionFacts>, string, string]>([
    ['Red under 40', { usage: opp('39.999') }, 'red', day],
    ['Red no more once the reading is stale', { usage: opp('39') }, '', '2026-12-29T00:00:00.000Z'],
    ['Red still on day 35', { usage: opp('39') }, 'red', '2026-12-28T23:59:59.999Z'],
    ['not Red at 40', { usage: opp('40') }, '', day],
    // 23 of 30 days from 40 to 70: expected 63.
    ['not behind plan by 10 points', behind('53'), '', day],
    ['behind plan by more', behind('52.999'), 'behind-plan', day],
    [
      'another workload Red',
      { otherUsage: [{ workload: 'teams', ...opp('10') }] },
      'other-red',
      day,
    ],
    [
      'a stale reading of an open warning asked for',
      { usage: opp('39'), alert: { ...snoozed, paused: 'stale' } },
      'reading-overdue',
      '2026-12-29T00:00:00.000Z',
    ],
    [
      'completion offered above 70 with every task finished',
      { usage: opp('70.001'), tasksFinishedAt: day },
      'completion-offered',
      day,
    ],
    ['completion not offered at 70', { usage: opp('70'), tasksFinishedAt: day }, '', day],
  ])('%s', (_what, facts, kind, now) => {
    const both = { ...facts, progressAt: now, fm: fe };
    expect(kindsFor(fe, both, now)).toEqual(kind === '' ? [] : [kind]);
  });
});

const everything: Partial<AttentionFacts> = {
  intentAt: null,
  assessedAt: '2026-11-23T12:00:00.000Z',
  usage: opp('30', '2026-11-24'),
  planStart: opp('40', '2026-11-01'),
  target: { percent: 70, by: '2026-12-01' },
  otherUsage: [{ workload: 'teams', ...opp('10', '2026-12-20') }],
  deployment: { state: 'in-progress', since: '2026-11-24T10:00:00.000Z' },
  ...items({}),
};
const later = '2026-12-28T09:00:00.000Z';

describe('A line of My day goes to whom it concerns', () => {
  it('to the FE and to the FM, and to no one else', () => {
    expect(kindsFor(fe, everything, later)).toEqual([
      'red',
      'stalled',
      'results-missing',
      'behind-plan',
      'item-overdue',
      'reading-overdue',
      'other-red',
    ]);
    expect(kindsFor(fm, everything, later)).toEqual([
      'red',
      'behind-plan',
      'intent-missing',
      'other-red',
    ]);
    expect(kindsFor(fta, everything, later)).toEqual([]);
  });

  it('to the other one while a place is empty', () => {
    expect(kindsFor(fe, { ...everything, fm: null }, later)).toContain('intent-missing');
    expect(kindsFor(fm, { ...everything, fe: null }, later)).toEqual(
      expect.arrayContaining(['stalled', 'results-missing', 'item-overdue', 'reading-overdue']),
    );
  });

  it('once to somebody in both places', () => {
    const kinds = kindsFor(fe, { ...everything, fm: fe }, later);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).toContain('intent-missing');
  });

  it('an item to its owner instead of the FE', () => {
    const owned = items({ owner: fta.id });
    expect(kindsFor(fta, owned, later)).toEqual(['item-overdue']);
    expect(kindsFor(fe, { ...owned, progressAt: later }, later)).toEqual([]);
  });

  it('a request to whose it is', () => {
    const since = '2026-11-24T10:00:00.000Z';
    const asked = { requests: [{ id: 'q1', by: fm.id, kind: 'opp', state: 'open', since }] };
    expect(kindsFor(fm, asked, later)).toEqual(['request-open']);
    expect(kindsFor(fe, asked, later)).toEqual([]);
  });

  it('the question of a day waited for to the FE and to whoever said that it waits', () => {
    const waiting = { what: 'Licences', until: '2026-12-01', by: fm, since: day };
    expect(kindsFor(fm, { waiting }, later)).toEqual(['waiting-over']);
    expect(kindsFor(fe, { waiting }, later)).toEqual(['waiting-over']);
  });
});

describe('An engagement', () => {
  const waiting = { what: 'Licences', until: '2026-12-29', by: fe, since: day };

  it('that waits for a day rests, but for Red', () => {
    expect(kindsFor(fe, { ...everything, waiting }, later)).toEqual(['red']);
  });

  it.each<[string, Partial<AttentionFacts>]>([
    ['is blocked', { blocked: { reason: 'Budget', by: fe, since: day } }],
    ['waits', { waiting }],
    [
      'has a request under way',
      { requests: [{ id: 'q', by: fm.id, kind: 'opp', state: 'open', since: day }] },
    ],
    ['has ended', { state: 'closed' }],
    ['is complete', { state: 'complete' }],
  ])('that %s is not stalled', (_what, facts) => {
    expect(kindsFor(fe, facts, later)).toEqual([]);
  });

  it('that has ended wants nothing', () => {
    expect(kindsFor(fe, { ...everything, state: 'closed' }, later)).toEqual([]);
  });
});

describe('Results of the toolkit', () => {
  it('are pressing from the seventh business day on, before what is behind plan', () => {
    const facts = calm({ assessedAt: '2026-11-23T12:00:00.000Z' });
    const pressing = (now: string) =>
      attentionLines(facts, readerOf(fe), now).find(({ kind }) => kind === 'results-missing')
        ?.isPressing;
    expect(pressing('2026-12-01T23:59:59.999Z')).toBe(false);
    expect(pressing('2026-12-02T00:00:00.000Z')).toBe(true);
  });

  it('are not missed once they are there', () => {
    const facts = { assessedAt: '2026-11-23T12:00:00.000Z', hasReadiness: true };
    expect(kindsFor(fe, facts, '2026-12-03T09:00:00.000Z')).toEqual([]);
  });
});

describe('Days', () => {
  it('are those of the person: their zone and their working days', () => {
    const facts = calm({ intentAt: null });
    const inAuckland = readerOf(fm, { zone: 'Pacific/Auckland', workingDays: [1, 2, 3, 4] });
    // Opened on Monday at 22:00 in Auckland; Wednesday begins there at 11:00 UTC on Tuesday.
    expect(attentionLines(facts, inAuckland, '2026-11-24T10:59:59.999Z')).toEqual([]);
    expect(attentionLines(facts, inAuckland, '2026-11-24T11:00:00.000Z')).toEqual([
      { kind: 'intent-missing', since: '2026-11-23', isPressing: false },
    ]);
  });
});
