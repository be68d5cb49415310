import { describe, expect, it, test } from 'vitest';
import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import type { EngagementEvent } from '../../../src/domain/engagement/events.ts';
import type { Person } from '../../../src/domain/people.ts';
import { alex, anEngagement, given, kim } from '../given.ts';
import * as say from '../saying.ts';

function isProgress(
  events: readonly EngagementEvent[],
  command: EngagementCommand,
  who: Person = kim,
): boolean {
  const before = given(anEngagement(), ...events);
  const { engagement } = before.and(command, who);
  return engagement.progressAt === engagement.changedAt;
}

describe('progress is', () => {
  it.each<[string, readonly EngagementEvent[], EngagementCommand]>([
    ['a task started', [], say.start('3080')],
    ['a task done', [], say.finish('3080')],
    ['a task bypassed', [], say.bypass('3080', 'Done elsewhere')],
    ['a task reopened', [say.done('3080')], say.reopenTask('3080')],
    ['an item added', [], say.addItem('a')],
    ['an item resolved', [say.itemAdded('a')], say.resolve('a')],
    ['an item accepted', [say.itemAdded('a')], say.acceptItem('a')],
    [
      'an item reopened',
      [say.itemAdded('a'), { type: 'item-resolved', item: 'a' }],
      say.reopenItem('a'),
    ],
    ['a pilot recorded', [], say.pilot()],
    ['deployed seats risen by a percentage point', [say.deployed(100)], say.deploy(110)],
    ['the first deployed seats, from a percentage point', [], say.deploy(10)],
  ])('%s', (_, events, command) => {
    expect(isProgress(events, command)).toBe(true);
  });

  test('intent recorded', () => {
    expect(isProgress([], say.confirmIntent, alex)).toBe(true);
  });

  test('a new beginning after the end', () => {
    expect(isProgress([{ type: 'closed', reason: 'Stopped' }], say.reopen, alex)).toBe(true);
  });
});

describe('progress is not', () => {
  it.each<[string, readonly EngagementEvent[], EngagementCommand]>([
    ['deployed seats risen by less', [say.deployed(100)], say.deploy(109)],
    ['deployed seats fallen', [say.deployed(100)], say.deploy(50)],
    ['an item changed', [say.itemAdded('a')], say.changeItem('a', { owner: 'Ops' })],
    ['a field written', [], say.write('l1', 'Low')],
    ['a note', [], say.note('fe-notes')],
    ['a flag', [], say.block],
    ['seats corrected', [], say.setSeats(900)],
  ])('%s', (_, events, command) => {
    expect(isProgress(events, command)).toBe(false);
  });

  test('a target set, or an undo', () => {
    expect(isProgress([], say.setTarget(80), alex)).toBe(false);
    const after = given(anEngagement()).and(say.block, kim).and(say.undo, kim, { afterMinutes: 1 });
    expect(after.engagement.progressAt < after.engagement.changedAt).toBe(true);
  });
});
