import fc from 'fast-check';
import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import type { Actor } from '../../../src/domain/people.ts';
import { fieldIds } from '../../../src/domain/fields.ts';
import { taskIds } from '../../../src/domain/playbook.ts';
import { ada, alex, kim, robin, sam } from '../given.ts';
import { aReport } from '../readiness/sample-report.ts';
import * as say from '../saying.ts';

const task = fc.constantFrom(...taskIds);
const item = fc.constantFrom('a', 'b', 'c', 'toString', '__proto__');
const field = fc.constantFrom(...fieldIds);
const person = fc.constantFrom(kim, alex, robin);
const words = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', ' ', 'Because', 'Of their change board ') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(4_000), '„'.repeat(4_001)) },
);
const day = fc.constantFrom('2026-11-20', '2026-11-23', '2026-11-24', '2027-03-31');
const maybeDay = fc.option(day);
const seats = fc.constantFrom(-1, 0, 1.5, 5, 500, 699, 700, 1_000, 1_001, 2_000);
const count = fc.constantFrom(0, 1, 2, 5, 0.5);
const written = { item, title: words, owner: words, due: maybeDay };
const conversation = fc.constantFrom('19:a', '19:b');

const type = <T extends string>(name: T) => fc.constant(name);

const onTasks = [
  fc.record({ type: type('start-task'), task, isConfirmed: fc.boolean() }),
  fc.record({
    type: type('finish-task'),
    task,
    reason: words,
    reviewedOn: maybeDay,
    isNothingToRemediate: fc.boolean(),
  }),
  fc.record({ type: type('bypass-task'), task, reason: words }),
  fc.record({ type: type('reopen-task'), task }),
];

const onItems = [
  fc.record({ type: type('add-item'), ...written }),
  fc.record({ type: type('change-item'), ...written }),
  fc.record({ type: type('resolve-item'), item }),
  fc.record({ type: type('accept-item'), item, reason: words }),
  fc.record({ type: type('reopen-item'), item }),
];

/** What is kept in the state is compared with what JSON gives back. */
const plain = { noNullPrototype: true } as const;

const finding = fc.record(
  {
    key: fc.constantFrom('g-1', 'g-2', 'u'),
    kind: fc.constantFrom('guideline', 'unreadable'),
    severity: fc.constantFrom('limited', 'significant', null),
    files: fc.constantFrom(0, 1, 7),
    devices: fc.constantFrom(0, 2),
  },
  plain,
);

const onReports = [
  fc.record({
    type: type('record-report'),
    report: fc.constantFrom(aReport(), aReport({ addIns: null }), aReport({ files: null })),
    how: fc.constantFrom('in-place', 'added'),
    hash: fc.constantFrom('one', 'other', null),
  }),
  fc.record({
    type: type('save-checklist'),
    added: fc.array(fc.record({ ...written, finding: fc.option(finding) }, plain), {
      maxLength: 3,
    }),
    recounted: fc.array(fc.record({ item, finding }, plain), { maxLength: 2 }),
    resolved: fc.array(item, { maxLength: 2 }),
    reopened: fc.array(item, { maxLength: 2 }),
  }),
  fc.record({ type: type('forget-readiness') }),
];

const onDeployment = [
  fc.record({ type: type('confirm-intent') }),
  fc.record({
    type: type('set-target'),
    percent: fc.constantFrom(0, 33.3, 70, 101),
    by: maybeDay,
  }),
  fc.record({ type: type('set-seats'), seats }),
  fc.record({ type: type('record-pilot'), note: words }),
  fc.record({ type: type('record-deployed'), seats, of: fc.option(seats) }),
  fc.record({
    type: type('record-readiness'),
    counts: fc.record(
      {
        devices: count,
        filesScanned: fc.constant(10),
        filesWithMacros: fc.constant(4),
        significant: count,
        limited: count,
        unreadable: count,
        addInsToContact: count,
      },
      { noNullPrototype: true },
    ),
  }),
];

const figure = fc.oneof(
  fc.record(
    {
      kind: type('counts'),
      active: fc.constantFrom(-1, 0, 349, 399, 400, 700, 701, 1_100),
      seats: fc.constantFrom(0, 1_000),
    },
    { noNullPrototype: true },
  ),
  fc.record(
    { kind: type('percent'), percent: fc.constantFrom('39.95', '40', '70.04', 'x') },
    { noNullPrototype: true },
  ),
);

const onUsage = [
  fc.record({
    type: type('record-readings'),
    readings: fc.array(
      fc.record(
        {
          id: fc.uuid(),
          workload: fc.constantFrom('opp', 'opp', 'teams'),
          measure: fc.constantFrom('monthly', 'monthly', 'D7'),
          figure,
          denominator: fc.constantFrom('entitled-seats', 'report-rows', 'as-given'),
          date: fc.constantFrom('2026-10-01', '2026-11-20', '2026-11-23', '2027-01-01', 'never'),
          source: fc.record({ kind: type('typed') }, { noNullPrototype: true }),
        },
        { noNullPrototype: true },
      ),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  fc.record({ type: type('withdraw-reading'), reading: fc.constantFrom('r', 'nobody’s') }),
  fc.record({
    type: type('snooze-alert'),
    reason: words,
    until: fc.constantFrom(
      '2026-11-22T00:00:00.000Z',
      '2026-12-01T00:00:00.000Z',
      '2027-12-01T00:00:00.000Z',
    ),
  }),
];

const onTheFrame = [
  fc.record({
    type: type('assign'),
    role: fc.constantFrom('fe', 'fm', 'fta'),
    person: fc.option(person, { freq: 10 }),
  }),
  fc.record({ type: type('block'), reason: words }),
  fc.record({ type: type('unblock') }),
  fc.record({ type: type('wait'), what: words, until: day }),
  fc.record({ type: type('stop-waiting') }),
  fc.record({ type: type('go-on') }),
  fc.record({ type: type('write-field'), field, text: words }),
  fc.record({ type: type('add-note'), field, text: words }),
  fc.record({ type: type('enter-fields') }),
  fc.record({ type: type('bind-chat'), conversation }),
  fc.record({ type: type('release-chat'), conversation }),
  fc.record({ type: type('ask-to-join') }),
];

const request = fc.constantFrom('q1', 'q2', 'q3');
const asking = {
  urgency: fc.constantFrom('normal', 'urgent'),
  cause: fc.constantFrom('stalled', 'blocked', 'support'),
  text: words,
  needBy: fc.option(day),
} as const;
const contact = fc.constant('');

const onRequests = [
  fc.record({
    type: type('ask-request'),
    request,
    kind: fc.constantFrom('opp', 'windows'),
    contact,
    ...asking,
  }),
  fc.record({ type: type('edit-request'), request, ...asking }),
  fc.record({
    type: fc.constantFrom(
      'withdraw-request',
      'reopen-request',
      'decline-request',
      'release-request',
    ),
    request,
    reason: words,
  }),
  fc.record({ type: type('accept-request'), request, contact }),
  fc.record({ type: type('answer-request'), request, contact, text: words }),
  fc.record({ type: fc.constantFrom('resolve-request', 'note-request'), request, text: words }),
  fc.record({ type: type('confirm-request'), request }),
  fc.record({ type: type('reassign-request'), request, to: person, contact }),
  fc.record({ type: type('enter-reference'), request, reference: words }),
];

const theEnd = [
  fc.record({ type: type('complete') }),
  fc.record({ type: type('close'), reason: words }),
];

const undo = fc.record({ type: type('undo') });
const reopen = fc.record({ type: type('reopen') });

/** Any command, sensible or not; the end comes seldom, so that stories grow. */
const anyCommand: fc.Arbitrary<EngagementCommand> = fc.oneof(
  { weight: 8, arbitrary: fc.oneof(...onTasks) },
  { weight: 8, arbitrary: fc.oneof(...onItems) },
  { weight: 3, arbitrary: fc.oneof(...onReports) },
  { weight: 5, arbitrary: fc.oneof(...onDeployment) },
  { weight: 5, arbitrary: fc.oneof(...onUsage) },
  { weight: 5, arbitrary: fc.oneof(...onRequests) },
  { weight: 8, arbitrary: fc.oneof(...onTheFrame) },
  { weight: 1, arbitrary: fc.oneof(...theEnd) },
  { weight: 2, arbitrary: reopen },
  { weight: 6, arbitrary: undo },
);

/** Somebody of these tests; an administrator and an outsider now and then. */
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      person: fc.constantFrom(kim, kim, alex, alex, robin),
      isAdministrator: fc.constant(false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { person: sam, isAdministrator: false },
      { person: ada, isAdministrator: true },
    ),
  },
);

/** One thing that somebody tries, some minutes after the last event, on a card of some age. */
export interface Attempt {
  readonly command: EngagementCommand;
  readonly actor: Actor;
  readonly minutes: number;
  /** How many revisions old the clicked card is; `null` for what is typed. */
  readonly cardAge: number | null;
}

/** Attempts in a row. */
export const anyStory: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({
    command: anyCommand,
    actor: anyActor,
    minutes: fc.constantFrom(-5, 0, 0.5, 1, 3, 10, 60),
    cardAge: fc.option(fc.nat({ max: 6 })),
  }),
  { minLength: 1, maxLength: 50, size: 'max' },
);

const onTheChecklist = fc.oneof(
  fc.record({
    type: type('add-item'),
    item: fc.constantFrom('a', 'b', 'c'),
    title: fc.constant('Macro'),
    owner: fc.constant(''),
    due: fc.constant(null),
  }),
  fc.record({
    type: fc.constantFrom('resolve-item', 'reopen-item'),
    item: fc.constantFrom('a', 'b', 'c'),
  }),
  fc.constantFrom(say.finish('3070'), say.finish('3190', { reviewedOn: '2026-11-23' })),
  fc.record({ type: type('reopen-task'), task: fc.constantFrom('3070', '3190') }),
  { weight: 2, arbitrary: undo },
);

const reviewed: readonly Attempt[] = [
  say.addItem('a'),
  say.resolve('a'),
  say.finish('3070'),
  say.finish('3190', { reviewedOn: '2026-11-23' }),
].map((command) => ({
  command,
  actor: { person: kim, isAdministrator: false },
  minutes: 0,
  cardAge: null,
}));

/** FE and FM at work on a checklist that the customer has reviewed, again and back. */
export const anyChecklistStory: fc.Arbitrary<readonly Attempt[]> = fc
  .array(
    fc.record({
      command: onTheChecklist,
      actor: fc.record({
        person: fc.constantFrom(kim, alex),
        isAdministrator: fc.constant(false),
      }),
      minutes: fc.constantFrom(0, 1),
      cardAge: fc.constant(null),
    }),
    { minLength: 1, maxLength: 40, size: 'max' },
  )
  .map((attempts) => [...reviewed, ...attempts]);
