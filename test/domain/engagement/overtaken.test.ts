import { describe, expect, it, test } from 'vitest';
import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import { alex, anEngagement, given, kim, minutesAfter, openedAt, robin, sam } from '../given.ts';
import * as say from '../saying.ts';

const soon = { afterMinutes: 1 };

describe('a click on an older card', () => {
  const contoso = given(anEngagement(), say.itemAdded('a'));
  const seen = contoso.engagement.revision;

  it.each<[string, EngagementCommand, EngagementCommand]>([
    ['task:3080', say.start('3080'), say.finish('3080')],
    ['item:a', say.changeItem('a', { owner: 'Ops' }), say.resolve('a')],
    ['seats', say.setSeats(900), say.setSeats(800)],
    ['deployed', say.deploy(1), say.deploy(2)],
    ['pilot', say.pilot('One'), say.pilot('Two')],
    ['readiness', say.recordReadiness(), say.recordReadiness({ devices: 1 })],
    ['blocked', say.block, say.unblock],
    ['waiting', { type: 'wait', what: 'Them', until: '2027-01-01' }, say.stopWaiting],
    ['field:l1', say.write('l1', 'Low'), say.write('l1', 'High')],
    [
      'people:fta',
      { type: 'assign', role: 'fta', person: robin },
      { type: 'assign', role: 'fta', person: sam },
    ],
  ])('is refused when the very thing changed since: %s', (matter, first, second) => {
    const changed = contoso.and(first, kim);
    const at = minutesAfter(openedAt, 120);
    changed
      .when(second, kim, { ...soon, seen })
      .then({ refused: 'overtaken', matter, last: { by: kim, at } });
    changed.and(second, kim, { ...soon, seen: changed.engagement.revision });
    changed.and(second, kim, soon);
  });

  it.each<[string, EngagementCommand, EngagementCommand]>([
    ['target', say.setTarget(80), say.setTarget(90)],
    ['ended', say.close, say.reopen],
  ])('of the FM likewise: %s', (matter, first, second) => {
    const changed = contoso.and(first, alex);
    expect(changed.when(second, alex, { ...soon, seen }).recorded).toEqual([]);
    changed.when(second, alex, { ...soon, seen }).then({
      refused: 'overtaken',
      matter,
      last: { by: alex, at: minutesAfter(openedAt, 120) },
    });
  });

  test('intent that was taken back meanwhile', () => {
    contoso
      .and(say.confirmIntent, alex)
      .and(say.undo, alex, soon)
      .when(say.confirmIntent, alex, { ...soon, seen })
      .then({ refused: 'overtaken', matter: 'intent', last: null });
  });

  test('is done when anything else changed since', () => {
    contoso
      .and(say.finish('3738'), alex)
      .and(say.block, alex, soon)
      .and(say.setSeats(900), alex, soon)
      .when(say.finish('3080'), kim, { ...soon, seen })
      .then(say.done('3080'));
  });

  test('adds an item or a note whatever was added since', () => {
    contoso
      .and(say.addItem('b'), alex)
      .and(say.note('fe-notes', 'One'), kim)
      .and(say.addItem('c'), kim, { seen })
      .and(say.note('fe-notes', 'Two'), kim, { seen });
  });

  test('is refused when an item put the review back since', () => {
    const reviewed = given(
      anEngagement(),
      say.itemAdded('a'),
      { type: 'item-resolved', item: 'a' },
      say.reviewed,
    );
    const shown = reviewed.engagement.revision;
    reviewed
      .and(say.addItem('b'), alex)
      .when(say.reopenTask('3190'), kim, { seen: shown })
      .then({
        refused: 'overtaken',
        matter: 'task:3190',
        last: { by: alex, at: minutesAfter(openedAt, 240) },
      });
  });

  test('is refused after an undo of the very thing', () => {
    const changed = contoso.and(say.start('3080'), kim);
    changed
      .and(say.undo, kim, soon)
      .when(say.finish('3080'), kim, { ...soon, seen: changed.engagement.revision })
      .then({ refused: 'overtaken', matter: 'task:3080', last: null });
  });

  test('who was earlier is told while that is known: for ten minutes', () => {
    contoso
      .and(say.start('3080'), kim)
      .and(say.block, alex, { afterMinutes: 11 })
      .when(say.finish('3080'), kim, { seen })
      .then({ refused: 'overtaken', matter: 'task:3080', last: null });
  });

  test('names only what the right to act allows: rights come first', () => {
    contoso
      .and(say.start('3080'), kim)
      .when(say.finish('3080'), alex, { seen })
      .then({ refused: 'not-yours', role: 'fe', holder: kim });
  });
});

describe('the time of an event never goes back', () => {
  const changed = given(anEngagement()).and(say.block, kim);
  const last = changed.engagement.changedAt;

  test('when the clock runs behind', () => {
    const after = changed.when(say.unblock, alex, { now: minutesAfter(last, -5) });
    expect(after.recorded[0]?.at).toBe(last);
  });

  test('not even right after an undo, which no change remembers', () => {
    const undone = changed.and(say.undo, kim, { afterMinutes: 5 });
    const after = undone.when(say.finish('3080'), kim, { now: minutesAfter(openedAt, 30) });
    expect(after.recorded[0]?.at).toBe(undone.engagement.changedAt);
  });

  test('otherwise it is what the clock says', () => {
    const now = minutesAfter(last, 5);
    expect(changed.when(say.unblock, alex, { now }).recorded[0]?.at).toBe(now);
  });
});
