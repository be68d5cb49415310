import type {
  AdministrationSaid,
  Finding,
} from '../../src/application/administration/administration.ts';
import type { Answer } from '../../src/application/answers.ts';
import type { RunningAs } from '../../src/application/ports/upkeep.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Person } from '../../src/domain/people.ts';

const health = {
  faults: [],
  ...{ queueDepth: 3, oldestAt: '2026-11-22T09:00:00.000Z' },
  ...{ parkedNotices: 2, alertsOpen: 4, requestsOpen: 1 },
};

const runningAs: RunningAs = {
  version: '1.2.3',
  startedAt: '2026-11-20T09:00:00.000Z',
  identity: 'managed-identity',
  hasTelemetry: true,
  retentionDays: 365,
};

const ill = (who: Person): readonly Finding[] => [
  { of: 'storage', faults: ['tables: not reached', 'queue: not reached'] },
  { of: 'queue', waitsMinutes: 45, depth: 12 },
  { of: 'card', outcome: 'unreachable' },
  { of: 'people', outOfReach: Array.from({ length: 12 }, () => ({ person: who, why: null })) },
  { of: 'sme-lists', empty: ['opp', 'windows'] },
  { of: 'parked', count: 3 },
  { of: 'identity', identity: 'secret' },
  { of: 'telemetry', isOn: false },
  { of: 'retention', days: 0 },
];

const well: readonly Finding[] = [
  { of: 'storage', faults: [] },
  { of: 'queue', waitsMinutes: 0, depth: 0 },
  { of: 'card', outcome: 'sent' },
  { of: 'people', outOfReach: [] },
  { of: 'sme-lists', empty: [] },
  { of: 'parked', count: 0 },
  { of: 'identity', identity: 'managed-identity' },
  { of: 'telemetry', isOn: true },
  { of: 'retention', days: 365 },
];

/** Every card of administration, of an engagement and somebody. */
export function administrationAnswers(
  { id, customer, opened }: Engagement,
  who: Person,
): Readonly<Record<string, Answer>> {
  const found = { engagement: id, customer, openedAt: opened.at, hasEnded: true, fm: who };
  const said: Readonly<Record<string, AdministrationSaid>> = {
    'admin status': { said: 'status', health, runningAs },
    'admin status, ill': {
      said: 'status',
      health: { ...health, faults: ['tables: not reached'], oldestAt: null },
      runningAs,
    },
    'admin check': {
      said: 'check',
      examined: well.map((finding) => ({ finding, isWell: true })),
    },
    'admin check, ill': {
      said: 'check',
      examined: ill(who).map((finding) => ({ finding, isWell: false })),
    },
    'forget, nothing': { said: 'forget-nothing', customer },
    'forget, asked': { said: 'forget-asked', found: [found] },
    'forget, two': {
      said: 'forget-asked',
      found: [found, { ...found, hasEnded: false, fm: null }],
    },
    forgotten: { said: 'forgotten', customer, rows: 812 },
  };
  return Object.fromEntries(
    Object.entries(said).map(([name, what]) => [name, { show: 'administration', what }]),
  );
}
