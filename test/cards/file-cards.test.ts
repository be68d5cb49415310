import { describe, expect, it } from 'vitest';
import type { FileAnswer } from '../../src/application/answers.ts';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import type { Draft, UnreadableFile, UsageFile } from '../../src/application/files/usage-file.ts';
import { readClick } from '../../src/teams/card-actions/read-click.ts';
import { elementsOf, faultsOf } from './adaptive-card-shape.ts';
import { draw, lineOf } from './sample-answers.ts';
import { fe, now, stories } from './sample-engagements.ts';

const usage: UsageFile = {
  report: 'getM365AppUserDetail',
  workloads: [{ workload: 'opp', active: 380, rows: 938 }],
  counted: 'desktop-users',
  periodDays: 30,
  measure: 'monthly',
  refreshDate: '2026-11-21',
  newestActivity: '2026-11-20',
  rows: 938,
  deletedRows: 4,
  broken: {
    count: 3,
    first: [
      { line: 5, fault: 'not-a-date', column: 'Last Activity Date' },
      { line: 9, fault: 'cut-off', column: null },
    ],
  },
  areNamesConcealed: true,
  sha256: 'a'.repeat(64),
};

const draftOf = (but: Partial<UsageFile> = {}): Draft => ({
  id: 'd-1',
  tenant: 'tenant',
  person: fe.id,
  name: 'usage_$ {x} **bold**.csv',
  file: { ...usage, ...but },
  at: now,
});

const everyWorkload = (
  ['exchange', 'onedrive', 'sharepoint', 'skype', 'teams', 'yammer'] as const
).map((workload) => ({ workload, active: 512, rows: 900 }));

const read = (draft: Draft, engagement: keyof typeof stories | null): FileAnswer => ({
  show: 'file',
  stage: 'read',
  draft,
  engagement: engagement && stories[engagement].engagement,
  lines: engagement ? [] : [lineOf(), lineOf({ engagement: 'e-2', customer: 'Fabrikam' })],
});

const bring = ['getM365AppUserDetail'] as const;
const found = 'getM365AppUserDetail';
const broken = usage.broken;
const values = ['2026-11-20', '2026-11-21'] as const;

const reasons: readonly UnreadableFile[] = [
  ...['empty', 'xlsx', 'zip', 'html', 'binary'].map((kind) => ({
    reason: 'not-text' as const,
    found: kind,
    bring,
  })),
  { reason: 'too-large', maxBytes: 268_435_456, bring },
  { reason: 'row-too-long', line: 3, bring },
  { reason: 'unknown-report', columns: [], bring },
  { reason: 'unknown-report', columns: Array.from({ length: 90 }, () => 'c'.repeat(90)), bring },
  { reason: 'other-report', found: 'getOffice365ActivationCounts', bring },
  { reason: 'columns-missing', found, columns: ['Windows', 'Mac'], bring },
  { reason: 'no-rows', found, deletedRows: 0, bring },
  { reason: 'no-rows', found, deletedRows: 3, bring },
  { reason: 'only-broken-rows', found, broken, bring },
  { reason: 'several-dates', found: 'getM365AppUserDetail', values, line: 7, bring },
  {
    reason: 'several-periods',
    found: 'getM365AppUserDetail',
    values: ['D7', 'D30'],
    line: 7,
    bring,
  },
  { reason: 'out-of-time', bring },
  { reason: 'out-of-memory', bring },
  { reason: 'host-not-allowed', bring },
  { reason: 'not-fetched', bring },
  { reason: 'broken-off', bring },
  { reason: 'busy', bring },
];

const answers: Readonly<Record<string, FileAnswer>> = {
  reading: { show: 'file', stage: 'reading', name: 'usage.csv' },
  discarded: { show: 'file', stage: 'discarded', name: 'usage.csv' },
  gone: { show: 'file', stage: 'gone', name: '' },
  overtaken: { show: 'file', stage: 'overtaken', name: '' },
  'before the first reading': read(draftOf(), 'fresh'),
  'after others': read(draftOf(), 'measured'),
  'in an open warning': read(
    draftOf({ workloads: [{ workload: 'opp', active: 410, rows: 938 }] }),
    'warned',
  ),
  'of all workloads': read(
    draftOf({ workloads: everyWorkload, counted: 'service-counts' }),
    'measured',
  ),
  'without a day': read(draftOf({ refreshDate: null }), 'fresh'),
  'without a period': read(draftOf({ measure: null, periodDays: null }), 'fresh'),
  'of seven days': read(draftOf({ measure: 'D7', periodDays: 7 }), 'fresh'),
  'after the end': read(draftOf(), 'closed'),
  'for nobody yet': read(draftOf(), null),
};

const cards: readonly (readonly [string, OutgoingCard])[] = [
  ...Object.entries(answers).map(([name, answer]) => [name, draw(answer)] as const),
  ...reasons.map(
    (why) =>
      [
        `unreadable: ${why.reason}`,
        draw({ show: 'file', stage: 'unreadable', name: 'usage.csv', why }),
      ] as const,
  ),
];

const context = {
  dates: { now, zone: 'Europe/Berlin', locale: 'en-GB' },
  conversation: 'chat',
  newId: () => 'i-new',
};

const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

describe('The card of a file', () => {
  it.each(cards)('is a card that Teams can show: %s', (_name, { content, summary }) => {
    expect(faultsOf(content)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(25 * 1024);
    expect(summary).not.toMatch(/undefined|null|\[object/u);
    expect(JSON.stringify(content)).not.toMatch(/undefined|NaN|\[object/u);
  });

  it.each(cards)('has no button that cannot be read: %s', (_name, { content }) => {
    const actions = elementsOf(content).filter(({ type }) => type === 'Action.Execute');
    expect(actions.length).toBeLessThanOrEqual(16);
    for (const { verb, data } of actions) {
      expect(isData(data) && readClick(String(verb), data, context)).not.toBeNull();
    }
  });
});
