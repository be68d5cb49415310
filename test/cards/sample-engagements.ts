import { act, begin } from '../../src/domain/engagement/act.ts';
import type { EngagementCommand, NewReading } from '../../src/domain/engagement/commands.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Opened, Recorded } from '../../src/domain/engagement/events.ts';
import type { Person, Places } from '../../src/domain/people.ts';
import { taskOf, type TaskId } from '../../src/domain/playbook.ts';

export const fe: Person = { id: '00000000-0000-4000-8000-00000000000f', name: 'Nina Ivers' };
export const fm: Person = { id: '00000000-0000-4000-8000-00000000000e', name: 'Omar Haddad' };
export const fta: Person = { id: '00000000-0000-4000-8000-00000000000d', name: 'Priya Sen' };
export const stranger: Person = { id: '00000000-0000-4000-8000-00000000000c', name: 'Quentin Roe' };

/** Sunday morning; all stories end here. */
export const now = '2026-11-22T09:56:18.000Z';

const today = '2026-11-22';

/** An engagement on its way through a story, and what was recorded of it. */
export interface Story {
  readonly engagement: Engagement;
  readonly recorded: readonly Recorded[];
}

const everybody: Places = { fe, fm, fta: null };

/** Opens the story's engagement. */
export function opened(change: Partial<Opened> = {}): Story {
  const event: Opened = {
    type: 'opened',
    id: 'e-contoso',
    tenant: 'tenant',
    customer: 'Contoso',
    playbook: '2020-03-05',
    entitledSeats: 1000,
    people: everybody,
    targetPercent: 70,
    targetBy: null,
    scenario: '',
    ...change,
  };
  const outcome = begin(event, fe, '2026-11-08T08:00:00.000Z', 'open');
  if (outcome.kind === 'refused') throw new Error('The story cannot begin');
  return outcome;
}

/** What somebody does in the story: its FE unless named. */
export type Step = EngagementCommand | readonly [who: Person, command: EngagementCommand];

/** Goes on with a story. */
export function after(story: Story, ...steps: readonly Step[]): Story {
  let { engagement, recorded } = story;
  for (const step of steps) {
    const [person, command] = 'type' in step ? [fe, step] : step;
    const circumstances = {
      actor: { person, isAdministrator: false },
      now,
      today,
      seen: null,
    };
    const outcome = act(engagement, command, circumstances, `step ${engagement.revision}`);
    if (outcome.kind === 'refused') {
      throw new Error(`${command.type}: ${JSON.stringify(outcome.refusal)}`);
    }
    engagement = outcome.engagement;
    recorded = [...recorded, ...outcome.recorded];
  }
  return { engagement, recorded };
}

type Finish = Extract<EngagementCommand, { type: 'finish-task' }>;

const finish = (task: TaskId, rest: Partial<Finish> = {}): Step => [
  taskOf(task).role === 'fm' ? fm : fe,
  {
    type: 'finish-task',
    task,
    reason: '',
    reviewedOn: null,
    isNothingToRemediate: false,
    ...rest,
  },
];

const item = (id: string, title: string, due: string | null = null): EngagementCommand => ({
  type: 'add-item',
  item: id,
  title,
  owner: 'Lena Ott',
  due,
});

const counts = {
  devices: 940,
  filesScanned: 12_400,
  filesWithMacros: 310,
  significant: 12,
  limited: 40,
  unreadable: 3,
  addInsToContact: 2,
};

const fresh = opened();

const aimed = after(
  opened({ scenario: 'Standalone move from Office 2016 in three waves' }),
  [fm, { type: 'confirm-intent' }],
  [fm, { type: 'set-target', percent: 72.5, by: '2027-03-31' }],
  { type: 'start-task', task: '3080', isConfirmed: false },
);

const assessing = after(
  aimed,
  finish('3080'),
  [fm, { type: 'bypass-task', task: '3738', reason: 'The sponsor has signed already.' }],
  { type: 'record-readiness', counts },
  item('i1', 'Invoice macro uses an old reference', '2026-11-22'),
  item('i2', 'Add-in “TaxPlus” needs a word with its provider', '2026-12-04'),
  item('i3', 'Three unreadable files on the finance share'),
  finish('3070'),
  { type: 'resolve-item', item: 'i1' },
  { type: 'accept-item', item: 'i3', reason: 'Archived; nobody opens them.' },
);

const stuck = after(
  assessing,
  { type: 'block', reason: 'The customer’s change freeze runs until January.' },
  { type: 'wait', what: 'the release of the change board', until: '2027-01-11' },
);

const deploying = after(
  assessing,
  { type: 'resolve-item', item: 'i2' },
  finish('3190', { reviewedOn: '2026-11-20' }),
  { type: 'record-pilot', note: '40 people in finance, no support case.' },
  { type: 'start-task', task: '1247', isConfirmed: false },
  { type: 'record-deployed', seats: 640, of: null },
);

const supporting = after(
  deploying,
  { type: 'record-deployed', seats: 812, of: null },
  finish('1247'),
);

const documented = after(
  supporting,
  { type: 'write-field', field: 'l1', text: 'Consumption rises, 812 of 1,000 deployed.' },
  { type: 'write-field', field: 'l2', text: 'Microsoft 365 E3, 1,000 seats.' },
  {
    type: 'add-note',
    field: 'fe-notes',
    text: 'Finance went first; the macros were the hard part.',
  },
  { type: 'enter-fields' },
  { type: 'write-field', field: 'l1', text: 'Consumption is steady.' },
);

const usage = (
  id: string,
  active: number,
  date: string,
  but: Partial<NewReading> = {},
): NewReading => ({
  id,
  workload: 'opp',
  measure: 'monthly',
  figure: { kind: 'counts', active, seats: 1000 },
  denominator: 'as-given',
  date,
  source: { kind: 'typed' },
  ...but,
});

const record = (...readings: readonly NewReading[]): EngagementCommand => ({
  type: 'record-readings',
  readings,
});

const file = {
  kind: 'file',
  report: 'getM365AppUserDetail',
  refreshed: '2026-11-18',
  period: '30',
  hash: 'a'.repeat(64),
} as const;

/** Some months of usage, above and below, of several workloads and periods. */
const measured = after(
  deploying,
  record(
    usage('r0', 300, '2026-09-20'),
    usage('r1', 380, '2026-10-20'),
    usage('r2', 460, '2026-11-18', { source: file }),
    usage('r3', 512, '2026-11-18', {
      workload: 'teams',
      figure: { kind: 'counts', active: 512, seats: 500 },
    }),
    usage('r4', 20, '2026-11-18', {
      workload: 'exchange',
      figure: { kind: 'percent', percent: '20' },
    }),
    usage('r5', 80, '2026-11-18', {
      measure: 'D7',
      source: { kind: 'api', app: 'nightly script' },
    }),
  ),
  { type: 'withdraw-reading', reading: 'r4' },
);

/** Usage under 40 %, a warning open and snoozed by its FM. */
const warned = after(
  aimed,
  record(usage('r1', 410, '2026-11-10'), usage('r2', 380, '2026-11-20')),
  [fm, { type: 'snooze-alert', reason: 'Holidays.', until: '2026-11-30T08:00:00.000Z' }],
);

/** The newest reading is too old to say anything. */
const outdated = after(supporting, record(usage('r2', 720, '2026-10-01')));

/** Deployed and Green after a warning: completion can be confirmed. */
const green = after(
  supporting,
  record(usage('r1', 380, '2026-11-10')),
  record(usage('r2', 1720, '2026-11-20')),
);

const closed = after(documented, [fm, { type: 'close', reason: 'Merged into another tenant.' }]);

const empty = after(opened(), finish('3080'), finish('3738'), { type: 'record-readiness', counts });

const cleared = after(empty, finish('3070', { isNothingToRemediate: true }));

const orphaned = opened({ people: { fe, fm: null, fta } });

/** Stories that together show every state, flag and kind of content. */
export const stories = {
  fresh,
  aimed,
  assessing,
  stuck,
  deploying,
  supporting,
  documented,
  closed,
  empty,
  cleared,
  orphaned,
  measured,
  warned,
  outdated,
  green,
};
