import { describe, expect, it, test } from 'vitest';
import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import type { EngagementEvent } from '../../../src/domain/engagement/events.ts';
import type { Person } from '../../../src/domain/people.ts';
import { ada, alex, anEngagement, given, kim, sam, withFta, robin, substance } from '../given.ts';
import * as say from '../saying.ts';

const soon = { afterMinutes: 1 };

const settled = [say.itemAdded('a'), { type: 'item-resolved', item: 'a' }] as const;
const written = { type: 'field-written', field: 'l1', text: 'Low' } as const;

const covered: readonly [string, readonly EngagementEvent[], EngagementCommand, Person][] = [
  ['a started task', [], say.start('3080'), kim],
  ['a finished task', [], say.finish('3080'), kim],
  ['a bypassed task', [], say.bypass('3080', 'Done elsewhere'), kim],
  ['a reopened task', [say.bypassed('3080')], say.reopenTask('3080'), kim],
  [
    'the word that nothing is to remediate',
    [],
    say.finish('3070', { isNothingToRemediate: true }),
    kim,
  ],
  ['a new item', [], say.addItem('a'), kim],
  ['a new item that put 3190 back', [...settled, say.reviewed], say.addItem('b'), kim],
  ['a changed item', [say.itemAdded('a')], say.changeItem('a', { title: 'Another' }), kim],
  ['a resolved item', [say.itemAdded('a'), say.itemAdded('b')], say.resolve('a'), kim],
  ['an accepted item', [say.itemAdded('a')], say.acceptItem('a'), kim],
  ['a reopened item', [...settled, say.reviewed], say.reopenItem('a'), kim],
  ['intent', [], say.confirmIntent, alex],
  ['a target', [], say.setTarget(80, '2027-03-31'), alex],
  ['entitled seats', [], say.setSeats(1_200), kim],
  ['a pilot', [{ type: 'pilot-recorded', note: 'First' }], say.pilot('Second'), kim],
  ['deployed seats', [say.deployed(5)], say.deploy(50), kim],
  ['typed readiness results', [], say.recordReadiness(), kim],
  ['blocked', [], say.block, kim],
  ['no longer blocked', [{ type: 'blocked', reason: 'No access' }], say.unblock, kim],
  ['waiting', [], { type: 'wait', what: 'Them', until: '2026-12-01' }, kim],
  [
    'no longer waiting',
    [{ type: 'waiting-began', what: 'Them', until: '2026-12-01' }],
    say.stopWaiting,
    kim,
  ],
  ['a field', [written], say.write('l1', 'Higher'), kim],
  ['a note', [{ type: 'note-added', field: 'fe-notes', text: 'One' }], say.note('fe-notes'), kim],
  ['fields entered into FTOP', [written], say.enterFields, kim],
];

describe('undo takes back', () => {
  it.each(covered)('%s', (_, events, command, who) => {
    const before = given(anEngagement(), ...events);
    const after = before.and(command, who);
    expect(substance(after.engagement)).not.toStrictEqual(substance(before.engagement));
    const undone = after.and(say.undo, who, soon);
    expect(substance(undone.engagement)).toStrictEqual(substance(before.engagement));
  });

  test('by appending the inverse: the history keeps both, and says what it was', () => {
    const after = given(anEngagement()).and(say.block, kim).and(say.undo, kim, soon);
    expect(after.history.map(({ seq, event }) => [seq, event.type])).toEqual([
      [1, 'opened'],
      [2, 'blocked'],
      [3, 'undone'],
    ]);
    expect(after.history[2]?.event).toMatchObject({ revision: 2, what: 'blocked' });
  });
});

describe('undo does not reach', () => {
  it.each([
    ['an assignment', { type: 'assign', role: 'fta', person: robin }, kim, 'role-assigned'],
    ['a bound chat', { type: 'bind-chat', conversation: '19:a' }, kim, 'chat-bound'],
    ['the end', say.close, alex, 'closed'],
  ] as const)('%s', (_, command, who, what) => {
    given(anEngagement())
      .and(command, who)
      .when(say.undo, who, soon)
      .then({ refused: 'undo-out-of-reach', what });
  });

  test('reopen', () => {
    given(anEngagement(), { type: 'closed', reason: 'Stopped' })
      .and(say.reopen, alex)
      .when(say.undo, alex, soon)
      .then({ refused: 'undo-out-of-reach', what: 'reopened' });
  });

  test('the opening, or anything when nothing was done', () => {
    given(anEngagement()).when(say.undo, kim, soon).then({ refused: 'nothing-to-undo' });
  });

  test('what another did', () => {
    given(anEngagement())
      .and(say.finish('3080'), kim)
      .when(say.undo, alex, soon)
      .then({ refused: 'nothing-to-undo' });
  });

  test('what an administrator without a part assigned', () => {
    given(anEngagement())
      .and({ type: 'assign', role: 'fe', person: sam }, ada, { isAdministrator: true })
      .when(say.undo, ada, { ...soon, isAdministrator: true })
      .then({ refused: 'no-part' });
  });

  test('what somebody did who has no part any more', () => {
    given(anEngagement())
      .and(say.finish('3080'), kim)
      .and({ type: 'assign', role: 'fe', person: sam }, alex, soon)
      .when(say.undo, kim, soon)
      .then({ refused: 'no-part' });
  });
});

describe('within ten minutes', () => {
  const change = given(anEngagement()).and(say.block, kim);

  test('to the millisecond', () => {
    change.and(say.undo, kim, { afterMinutes: 10 });
    change
      .when(say.undo, kim, { afterMinutes: 10 + 1 / 60_000 })
      .then({ refused: 'nothing-to-undo' });
  });

  test('counted from the change, not from what others did since', () => {
    change
      .and(say.finish('3738'), alex, { afterMinutes: 6 })
      .when(say.undo, kim, { afterMinutes: 5 })
      .then({ refused: 'nothing-to-undo' });
  });

  test('to the millisecond, even when another acts in that moment', () => {
    change
      .and(say.finish('3738'), alex, { afterMinutes: 10 })
      .and(say.undo, kim, { afterMinutes: 0 });
  });

  test('a clock that runs behind does not take the right away', () => {
    change.and(say.undo, kim, { afterMinutes: -3 });
  });
});

describe('my last change', () => {
  test('others may have done something since, elsewhere', () => {
    const after = given(anEngagement())
      .and(say.finish('3080'), kim)
      .and(say.finish('3738'), alex, soon)
      .and(say.undo, kim, soon);
    expect(after.engagement.tasks['3080'].state).toBe('to-do');
    expect(after.engagement.tasks['3738'].state).toBe('done');
  });

  test('even fifteen things', () => {
    let story = given(anEngagement()).and(say.block, kim);
    for (let count = 1; count <= 15; count += 1) {
      story = story.and(say.addItem(`i${count}`), alex, { afterMinutes: 0.1 });
    }
    story = story.and(say.undo, kim, soon);
    expect(story.engagement.blocked).toBeNull();
    expect(story.engagement.items).toHaveLength(15);
  });

  test('undo after undo goes back step by step, and ends where nothing is left', () => {
    const before = given(anEngagement());
    const chain = before
      .and(say.start('3080'), kim, soon)
      .and(say.finish('3080'), kim, soon)
      .and(say.block, kim, soon)
      .and(say.undo, kim, soon)
      .and(say.undo, kim, soon);
    expect(chain.engagement.tasks['3080'].state).toBe('in-progress');
    expect(chain.engagement.blocked).toBeNull();
    const all = chain.and(say.undo, kim, soon);
    expect(substance(all.engagement)).toStrictEqual(substance(before.engagement));
    all.when(say.undo, kim, soon).then({ refused: 'nothing-to-undo' });
  });

  test('an undo is not undone', () => {
    given(anEngagement())
      .and(say.block, kim)
      .and(say.undo, kim, soon)
      .when(say.undo, kim, soon)
      .then({ refused: 'nothing-to-undo' });
  });

  test('everything that one action did goes back together', () => {
    const after = given(anEngagement()).and(say.recordReadiness(), kim).and(say.undo, kim, soon);
    expect(after.engagement.readiness).toBeNull();
    expect(after.engagement.tasks['4105'].state).toBe('to-do');
  });

  test('the undo of an older card does not take back what was done since', () => {
    const first = given(anEngagement()).and(say.block, kim);
    const seen = first.engagement.revision;
    const second = first.and(say.finish('3080'), kim, soon);
    second.when(say.undo, kim, { ...soon, seen }).then({
      refused: 'overtaken',
      matter: 'task:3080',
      last: { by: kim, at: second.engagement.changedAt },
    });
    second.and(say.undo, kim, { ...soon, seen: second.engagement.revision });
    first.and(say.finish('3738'), alex, soon).and(say.undo, kim, { ...soon, seen });
  });

  test('the FTA takes back their own', () => {
    const after = given(withFta()).and(say.note('fta-notes'), robin).and(say.undo, robin, soon);
    expect(after.engagement.fields['fta-notes'].notes).toEqual([]);
  });
});

describe('nothing built on it', () => {
  const builtOn = (
    events: readonly EngagementEvent[],
    first: readonly [EngagementCommand, Person],
    second: readonly [EngagementCommand, Person],
  ) => {
    const story = given(anEngagement({ people: { fe: kim, fm: null, fta: null } }), ...events);
    const people = story.and({ type: 'assign', role: 'fm', person: alex }, kim);
    return people
      .and(...first)
      .and(second[0], second[1], soon)
      .when(say.undo, first[1], soon);
  };

  test('the same matter, changed by another', () => {
    builtOn([], [say.block, kim], [{ type: 'block', reason: 'Worse' }, alex]).then({
      refused: 'built-on',
      by: alex,
    });
    builtOn([], [say.write('l1', 'Low'), kim], [say.write('l1', 'High'), alex]).then({
      refused: 'built-on',
      by: alex,
    });
    builtOn([say.itemAdded('a')], [say.resolve('a'), kim], [say.reopenItem('a'), alex]).then({
      refused: 'built-on',
      by: alex,
    });
  });

  test('a field that was entered into FTOP', () => {
    builtOn([], [say.write('l1', 'Low'), kim], [say.enterFields, alex]).then({
      refused: 'built-on',
      by: alex,
    });
  });

  const review = say.finish('3190', { reviewedOn: '2026-11-23' });
  const nothing = say.finish('3070', { isNothingToRemediate: true });

  it.each<[string, readonly EngagementEvent[], EngagementCommand, EngagementCommand]>([
    ['deployed seats under a done 1247', [], say.deploy(700), say.finish('1247')],
    [
      'entitled seats under a done 1247',
      [say.deployed(700)],
      say.setSeats(900),
      say.finish('1247'),
    ],
    ['entitled seats under deployed ones', [], say.setSeats(2_000), say.deploy(1_500)],
    ['a pilot under a started 1247', [], say.pilot(), say.start('1247', true)],
    ['an item under a done 3070', [], say.addItem('a'), say.finish('3070')],
    [
      'a resolved item under a done 3190',
      [say.itemAdded('a'), say.done('3070')],
      say.resolve('a'),
      review,
    ],
    [
      'a done 3070 under a done 3190',
      [say.itemAdded('a'), { type: 'item-resolved', item: 'a' }],
      say.finish('3070'),
      review,
    ],
    ['nothing to remediate under a done 3190', [], nothing, review],
    [
      'readiness results under a 4105 done by them',
      [{ type: 'readiness-recorded', counts: say.counts }, say.done('4105')],
      say.recordReadiness({ devices: 9 }),
      say.reopenTask('4105'),
    ],
  ])('%s', (_, events, first, second) => {
    const after = given(anEngagement(), ...events)
      .and(first, kim)
      .and({ type: 'assign', role: 'fe', person: sam }, alex, { afterMinutes: 0.1 })
      .and({ type: 'assign', role: 'fta', person: kim }, alex, { afterMinutes: 0.1 })
      .and(second, sam, soon);
    after.when(say.undo, kim, soon).then({ refused: 'built-on', by: sam });
    const taken = after.and(say.undo, sam, soon).when(say.undo, kim, soon);
    expect(taken.word).toBe('accepted');
  });

  test('an open item that would stand under a review put back to done', () => {
    const reviewed = given(
      anEngagement(),
      say.itemAdded('a'),
      { type: 'item-resolved', item: 'a' },
      say.reviewed,
    );
    for (const first of [say.addItem('b'), say.reopenTask('3190')]) {
      reviewed
        .and(first, kim)
        .and(say.addItem('c'), alex, soon)
        .when(say.undo, kim, soon)
        .then({ refused: 'built-on', by: alex });
    }
  });

  test('an item added by another is no reason to keep mine', () => {
    const after = given(anEngagement())
      .and(say.addItem('a'), kim)
      .and(say.addItem('b'), alex, soon)
      .and(say.undo, kim, soon);
    expect(after.engagement.items.map(({ id }) => id)).toEqual(['b']);
  });

  test('what was built on it and taken back no longer stands in the way', () => {
    const after = given(anEngagement())
      .and(say.block, kim)
      .and(say.unblock, alex, soon)
      .and(say.undo, alex, soon)
      .and(say.undo, kim, soon);
    expect(after.engagement.blocked).toBeNull();
  });
});

describe('what an engagement remembers for undo', () => {
  const long = 'x'.repeat(4_000);

  test('is the last text of a field, however long', () => {
    const after = given(anEngagement())
      .and(say.write('l1', long), kim)
      .and(say.write('l1', 'Short'), kim, soon)
      .and(say.undo, kim, soon);
    expect(after.engagement.fields.l1.text).toBe(long);
  });

  test('is bounded: older changes of much text are beyond reach first', () => {
    let story = given(anEngagement()).and(say.write('l1', long), kim);
    for (let count = 1; count <= 7; count += 1) {
      story = story.and(say.write('l1', long.slice(count)), kim, { afterMinutes: 0.1 });
    }
    expect(JSON.stringify(story.engagement.changes).length).toBeLessThan(30_000);
    for (let count = 1; count <= 5; count += 1)
      story = story.and(say.undo, kim, { afterMinutes: 0.1 });
    story.when(say.undo, kim).then({ refused: 'nothing-to-undo' });
    story.when(say.undo, kim, soon).then({ refused: 'undo-out-of-reach', what: 'field-written' });
  });

  test.each(['constructor', '__proto__', 'toString'])('is right for an item called %s', (id) => {
    const after = given(anEngagement())
      .and(say.addItem(id), kim)
      .and(say.addItem('b'), kim, soon)
      .and(say.resolve('b'), kim, soon)
      .and(say.undo, kim, soon);
    expect(after.engagement.items.map((item) => [item.id, item.state])).toEqual([
      [id, 'open'],
      ['b', 'open'],
    ]);
    const none = after.and(say.undo, kim, soon).and(say.undo, kim, soon);
    expect(none.engagement.items).toEqual([]);
  });
});
