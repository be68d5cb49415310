import { describe, expect, it, test } from 'vitest';
import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import { maySee, ownersOf, permit } from '../../../src/domain/engagement/deciding/rights.ts';
import type { Person } from '../../../src/domain/people.ts';
import {
  ada,
  alex,
  anEngagement,
  given,
  kim,
  robin,
  sam,
  withFta,
  withoutFe,
  withoutFm,
} from '../given.ts';
import * as say from '../saying.ts';

const engineering: readonly EngagementCommand[] = [
  say.start('3080'),
  say.finish('3080'),
  say.bypass('3080', 'Done elsewhere'),
  say.reopenTask('3080'),
  say.finish('4105'),
  say.finish('3070'),
  say.finish('3190'),
  say.start('1247'),
  say.write('l3', 'Add-ins'),
  say.note('fe-notes'),
];

const managing: readonly EngagementCommand[] = [
  say.finish('3738'),
  say.start('3650'),
  say.confirmIntent,
  say.setTarget(80),
  say.complete,
  say.close,
  say.reopen,
  say.note('fm-notes'),
];

const shared: readonly EngagementCommand[] = [
  say.addItem('a'),
  say.changeItem('a'),
  say.resolve('a'),
  say.acceptItem('a'),
  say.reopenItem('a'),
  say.setSeats(2_000),
  say.pilot(),
  say.deploy(10),
  say.recordReadiness(),
  { type: 'assign', role: 'fta', person: robin },
  say.block,
  say.unblock,
  { type: 'wait', what: 'Their change board', until: '2026-12-01' },
  say.stopWaiting,
  say.write('l1', 'Consuming'),
  say.write('l2', '1,000'),
  say.write('scenario', 'Move from 2016'),
  say.enterFields,
  { type: 'bind-chat', conversation: '19:a' },
  { type: 'release-chat', conversation: '19:a' },
];

const named = (commands: readonly EngagementCommand[]) =>
  commands.map((command): [string, EngagementCommand] => {
    const about = 'task' in command ? command.task : 'field' in command ? command.field : '';
    return [`${command.type} ${about}`.trim(), command];
  });

const may = (opened: ReturnType<typeof anEngagement>, command: EngagementCommand, who: Person) =>
  permit(given(opened).engagement, command, { person: who, isAdministrator: false });

describe('what belongs to the FE', () => {
  it.each(named(engineering))('%s is refused to the FM with the name of the FE', (_, command) => {
    given(anEngagement())
      .when(command, alex)
      .then({ refused: 'not-yours', role: 'fe', holder: kim });
  });

  it.each(named(engineering))('%s is done by the FM while there is no FE', (_, command) => {
    expect(may(withoutFe(), command, alex)).toEqual({ isPermitted: true, standingInFor: 'fe' });
  });

  it.each(named(engineering))('%s is the own right of the FE', (_, command) => {
    expect(may(anEngagement(), command, kim)).toEqual({ isPermitted: true, standingInFor: null });
  });
});

describe('what belongs to the FM', () => {
  it.each(named(managing))('%s is refused to the FE with the name of the FM', (_, command) => {
    given(anEngagement())
      .when(command, kim)
      .then({ refused: 'not-yours', role: 'fm', holder: alex });
  });

  it.each(named(managing))('%s is done by the FE while there is no FM', (_, command) => {
    expect(may(withoutFm(), command, kim)).toEqual({ isPermitted: true, standingInFor: 'fm' });
  });

  it.each(named(managing))('%s is the own right of the FM', (_, command) => {
    expect(may(anEngagement(), command, alex)).toEqual({ isPermitted: true, standingInFor: null });
  });
});

describe('what FE and FM share', () => {
  it.each(named(shared))('%s is the right of both, standing in for nobody', (_, command) => {
    for (const opened of [anEngagement(), withoutFe(), withoutFm()]) {
      const { fe, fm } = opened.people;
      for (const who of [fe, fm]) {
        if (who) {
          expect(may(opened, command, who)).toEqual({ isPermitted: true, standingInFor: null });
        }
      }
    }
  });

  it.each(named(shared))('%s is refused to the FTA', (_, command) => {
    expect(may(withFta(), command, robin).isPermitted).toBe(false);
  });
});

test('an action that the other engaged person takes for an unassigned role says so in the history', () => {
  const standing = given(withoutFm()).when(say.confirmIntent, kim);
  standing.then({ type: 'intent-confirmed' });
  expect(standing.standingInFor).toBe('fm');
  expect(given(anEngagement()).when(say.confirmIntent, alex).standingInFor).toBeNull();
});

test('every event records who did it', () => {
  const [recorded] = given(anEngagement()).when(say.finish('3738'), alex).recorded;
  expect(recorded?.by).toEqual(alex);
});

test('one person who holds two roles has the rights of both', () => {
  const alone = anEngagement({ people: { fe: kim, fm: kim, fta: null } });
  for (const command of [...engineering, ...managing, ...shared]) {
    expect(may(alone, command, kim)).toEqual({ isPermitted: true, standingInFor: null });
  }
});

test('the FTA owns the Enterprise Notes: neither FE nor FM writes them', () => {
  given(withFta())
    .when(say.note('fta-notes', 'Two regions'), robin)
    .then({ type: 'note-added', field: 'fta-notes', text: 'Two regions' });
  for (const who of [kim, alex]) {
    given(withFta())
      .when(say.note('fta-notes'), who)
      .then({ refused: 'not-yours', role: 'fta', holder: robin });
  }
});

test('while there is no FTA the FE writes the Enterprise Notes in their place', () => {
  expect(given(anEngagement()).when(say.note('fta-notes'), kim).standingInFor).toBe('fta');
});

test('the FTA does not stand in for an unassigned FE or FM', () => {
  const noFm = withFta({ people: { fe: kim, fm: null, fta: robin } });
  given(noFm)
    .when(say.confirmIntent, robin)
    .then({ refused: 'not-yours', role: 'fm', holder: null });
});

test('an action that belongs to two roles is refused with the name of whichever is assigned', () => {
  const noFe = withFta({ people: { fe: null, fm: alex, fta: robin } });
  given(noFe).when(say.block, robin).then({ refused: 'not-yours', role: 'fm', holder: alex });
});

test('a person who has no part in an engagement does nothing to it and sees nothing of it', () => {
  const contoso = given(withFta());
  for (const command of [...engineering, ...managing, ...shared, say.undo]) {
    contoso.when(command, sam).then({ refused: 'no-part' });
  }
  expect(maySee(contoso.engagement, { person: sam, isAdministrator: false })).toBe(false);
  for (const who of [kim, alex, robin]) {
    expect(maySee(contoso.engagement, { person: who, isAdministrator: false })).toBe(true);
  }
});

test('an administrator may assign, and nothing else', () => {
  const contoso = given(anEngagement());
  contoso
    .when({ type: 'assign', role: 'fe', person: sam }, ada, { isAdministrator: true })
    .then({ type: 'role-assigned', role: 'fe', person: sam });
  for (const command of [...engineering, ...managing, ...shared, say.undo]) {
    if (command.type !== 'assign') {
      contoso.when(command, ada, { isAdministrator: true }).then({ refused: 'no-part' });
    }
  }
});

test('somebody who is not an administrator and has no part does not assign', () => {
  given(anEngagement())
    .when({ type: 'assign', role: 'fe', person: sam }, sam)
    .then({ refused: 'no-part' });
});

test.each([
  ['FE', kim],
  ['FM', alex],
])('the %s may assign', (_, who) => {
  given(anEngagement())
    .when({ type: 'assign', role: 'fe', person: sam }, who)
    .then({ type: 'role-assigned', role: 'fe', person: sam });
});

test('a role can be given up', () => {
  const left = given(anEngagement()).and({ type: 'assign', role: 'fe', person: null }, kim);
  expect(left.engagement.people).toEqual({ fe: null, fm: alex, fta: null });
});

test('assigning who holds the place already changes nothing, whatever their name is now', () => {
  given(anEngagement())
    .when({ type: 'assign', role: 'fe', person: { ...kim, name: 'Kim Newname' } }, alex)
    .then({ refused: 'no-change', what: 'place' });
  given(anEngagement())
    .when({ type: 'assign', role: 'fe', person: kim }, alex)
    .then({ refused: 'no-change', what: 'place' });
  given(anEngagement())
    .when({ type: 'assign', role: 'fta', person: null }, alex)
    .then({ refused: 'no-change', what: 'place' });
});

test('who is displaced loses access at once', () => {
  const after = given(anEngagement()).and({ type: 'assign', role: 'fe', person: sam }, alex);
  after.when(say.finish('3080'), kim).then({ refused: 'no-part' });
  after.when(say.finish('3080'), sam).then(say.done('3080'));
});

test('who is displaced from one of two roles keeps the other', () => {
  const alone = anEngagement({ people: { fe: kim, fm: kim, fta: null } });
  const after = given(alone).and({ type: 'assign', role: 'fm', person: alex }, kim);
  after.when(say.finish('3080'), kim).then(say.done('3080'));
  after.when(say.confirmIntent, kim).then({ refused: 'not-yours', role: 'fm', holder: alex });
});

test('to undo belongs to everybody with a part', () => {
  expect(ownersOf(say.undo)).toEqual(['fe', 'fm', 'fta']);
});

describe('somebody without a part asks to join', () => {
  test('it is noted, and changes nothing of the engagement', () => {
    const contoso = given(anEngagement());
    const asked = contoso.when({ type: 'ask-to-join' }, sam);
    asked.then({ type: 'join-asked' });
    const { revision, changedAt } = asked.engagement;
    expect(asked.engagement).toStrictEqual({ ...contoso.engagement, revision, changedAt });
  });

  test('who has a part already is told so', () => {
    for (const who of [kim, alex, robin]) {
      given(withFta())
        .when({ type: 'ask-to-join' }, who)
        .then({ refused: 'no-change', what: 'place' });
    }
  });

  test('the answer does not tell them that the engagement has ended', () => {
    given(anEngagement(), { type: 'closed', reason: 'Stopped' })
      .when({ type: 'ask-to-join' }, sam)
      .then({ type: 'join-asked' });
  });

  test('it stands in nobody’s way to undo', () => {
    given(anEngagement())
      .and(say.finish('3080'), kim)
      .and({ type: 'ask-to-join' }, sam, { afterMinutes: 1 })
      .and({ type: 'assign', role: 'fta', person: sam }, alex, { afterMinutes: 1 })
      .when(say.undo, sam, { afterMinutes: 1 })
      .then({ refused: 'nothing-to-undo' });
  });
});
