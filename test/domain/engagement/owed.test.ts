import { describe, expect, it, test } from 'vitest';
import { begin } from '../../../src/domain/engagement/act.ts';
import type { Opened } from '../../../src/domain/engagement/events.ts';
import { owedBy } from '../../../src/domain/engagement/owing/owed.ts';
import type { Person } from '../../../src/domain/people.ts';
import {
  ada,
  alex,
  anEngagement,
  given,
  kim,
  openedAt,
  sam,
  withFta,
  withoutFm,
  type Consequence,
} from '../given.ts';
import * as say from '../saying.ts';

const notices = ({ owed }: Consequence) => owed.map(({ to, reason }) => [to.id, reason]);

function onOpening(opened: Opened, by: Person) {
  const outcome = begin(opened, by, openedAt, 'opening');
  if (outcome.kind === 'refused') throw new Error('An opening that was refused');
  const { engagement, recorded } = outcome;
  return recorded
    .flatMap((each) => owedBy(null, engagement, each))
    .map(({ to, reason }) => [to.id, reason]);
}

describe('opening an engagement', () => {
  test('tells everybody who was given a role, but not whoever opened it', () => {
    expect(onOpening(withFta(), kim)).toEqual([
      ['alex', { why: 'role-given', role: 'fm' }],
      ['robin', { why: 'role-given', role: 'fta' }],
    ]);
    expect(onOpening(anEngagement(), alex)).toEqual([['kim', { why: 'role-given', role: 'fe' }]]);
  });

  test('brings a person with two roles one card, not two', () => {
    const two = anEngagement({ people: { fe: kim, fm: alex, fta: alex } });
    expect(onOpening(two, kim)).toEqual([['alex', { why: 'role-given', role: 'fm' }]]);
  });

  test('owes nobody anything when one person holds every place', () => {
    expect(onOpening(anEngagement({ people: { fe: kim, fm: kim, fta: null } }), kim)).toEqual([]);
  });
});

describe('intent and target are shared with the FE the moment they are set', () => {
  it.each([
    ['intent-confirmed', say.confirmIntent],
    ['target-set', say.setTarget(80, '2027-03-31')],
  ] as const)('%s', (why, command) => {
    const set = given(withFta()).when(command, alex);
    expect(notices(set)).toEqual([['kim', { why }]]);
    expect(set.owed[0]).toMatchObject({ by: alex, seq: set.engagement.revision });
  });

  test('and taken back with the FE', () => {
    const undone = given(anEngagement())
      .and(say.confirmIntent, alex)
      .when(say.undo, alex, { afterMinutes: 1 });
    expect(notices(undone)).toEqual([['kim', { why: 'undone', what: 'intent-confirmed' }]]);
    const target = given(anEngagement())
      .and(say.setTarget(80), alex)
      .when(say.undo, alex, { afterMinutes: 1 });
    expect(notices(target)).toEqual([['kim', { why: 'undone', what: 'target-set' }]]);
  });

  test('nobody is told when the FE stands in for an unassigned FM', () => {
    expect(notices(given(withoutFm()).when(say.confirmIntent, kim))).toEqual([]);
    const undone = given(withoutFm())
      .and(say.confirmIntent, kim)
      .when(say.undo, kim, { afterMinutes: 1 });
    expect(notices(undone)).toEqual([]);
  });

  test('or when FE and FM are one person', () => {
    const alone = anEngagement({ people: { fe: kim, fm: kim, fta: null } });
    expect(notices(given(alone).when(say.confirmIntent, kim))).toEqual([]);
  });
});

describe('an assignment is told to who takes over and to who is displaced', () => {
  const toSam = { type: 'assign', role: 'fe', person: sam } as const;

  test('both, when the FM does it', () => {
    expect(notices(given(anEngagement()).when(toSam, alex))).toEqual([
      ['sam', { why: 'role-given', role: 'fe' }],
      ['kim', { why: 'role-taken', role: 'fe', to: sam }],
    ]);
  });

  test('both, when an administrator does it', () => {
    const assigned = given(anEngagement()).when(toSam, ada, { isAdministrator: true });
    expect(notices(assigned).map(([to]) => to)).toEqual(['sam', 'kim']);
  });

  test('who hands over by their own hand is not told', () => {
    expect(notices(given(anEngagement()).when(toSam, kim))).toEqual([
      ['sam', { why: 'role-given', role: 'fe' }],
    ]);
  });

  test('who takes over by their own hand is not told', () => {
    const taken = given(anEngagement()).when({ type: 'assign', role: 'fe', person: alex }, alex);
    expect(notices(taken)).toEqual([['kim', { why: 'role-taken', role: 'fe', to: alex }]]);
  });

  test('a place left empty is told to who held it', () => {
    const vacated = given(anEngagement()).when({ type: 'assign', role: 'fe', person: null }, alex);
    expect(notices(vacated)).toEqual([['kim', { why: 'role-taken', role: 'fe', to: null }]]);
  });

  test('cards of one place are one matter, so that a later one stands for an unsent earlier one', () => {
    const { owed } = given(anEngagement()).when(toSam, alex);
    expect(owed.map(({ matter }) => matter)).toEqual(['role:fe', 'role:fe']);
  });
});

describe('the end', () => {
  test('is told to everybody with a place but who brought it', () => {
    const closed = given(withFta()).when(say.close, alex);
    expect(notices(closed)).toEqual([
      ['kim', { why: 'ended' }],
      ['robin', { why: 'ended' }],
    ]);
    expect(notices(closed.accepted().when(say.reopen, alex))).toEqual([
      ['kim', { why: 'reopened' }],
      ['robin', { why: 'reopened' }],
    ]);
  });

  test('brings a person with two places one card', () => {
    const two = anEngagement({ people: { fe: kim, fm: alex, fta: kim } });
    expect(notices(given(two).when(say.close, alex))).toEqual([['kim', { why: 'ended' }]]);
  });

  test('completion likewise', () => {
    const { engagement } = given(anEngagement());
    const completed = {
      seq: 2,
      at: openedAt,
      by: alex,
      standingInFor: null,
      action: 'a',
      event: { type: 'completed' },
    } as const;
    expect(owedBy(engagement, engagement, completed)).toMatchObject([
      { to: kim, matter: 'end', reason: { why: 'ended' } },
    ]);
  });
});

describe('somebody who asks to join', () => {
  test('is told to FE and FM', () => {
    const asked = given(withFta()).when({ type: 'ask-to-join' }, sam);
    expect(notices(asked)).toEqual([
      ['kim', { why: 'join-asked' }],
      ['alex', { why: 'join-asked' }],
    ]);
    expect(asked.owed.map(({ matter }) => matter)).toEqual(['join:sam', 'join:sam']);
  });

  test('once where they are one person, and to the other where one place is empty', () => {
    const alone = anEngagement({ people: { fe: kim, fm: kim, fta: null } });
    expect(notices(given(alone).when({ type: 'ask-to-join' }, sam))).toHaveLength(1);
    expect(notices(given(withoutFm()).when({ type: 'ask-to-join' }, sam))).toEqual([
      ['kim', { why: 'join-asked' }],
    ]);
  });
});

test('work on tasks, items, data and flags brings nobody a card', () => {
  const contoso = given(withFta(), say.itemAdded('a'));
  for (const command of [
    say.start('3080'),
    say.addItem('b'),
    say.resolve('a'),
    say.write('l1', 'Low'),
    say.note('fe-notes'),
    say.block,
    say.deploy(5),
    say.pilot(),
    say.recordReadiness(),
  ]) {
    expect(notices(contoso.when(command, kim))).toEqual([]);
  }
});

test('undoing what was shared with nobody brings nobody a card', () => {
  const undone = given(anEngagement())
    .and(say.finish('3738'), alex)
    .when(say.undo, alex, { afterMinutes: 1 });
  expect(notices(undone)).toEqual([]);
});
