import { describe, expect, it } from 'vitest';
import { noAlert } from '../../../../src/domain/usage/alert/alert.ts';
import { checkSnooze, snoozeAlert } from '../../../../src/domain/usage/alert/snooze.ts';
import { AlertStory } from './alert-story.ts';

const since = '2026-11-01T09:00:00.000Z';
const snooze = { person: 'fe', reason: 'the pilot runs', since, until: '2026-11-08T09:00:00.000Z' };

function openState() {
  const story = new AlertStory();
  story.read('12');
  return story.state;
}

describe('a snooze', () => {
  it.each([
    [{}, null],
    [{ until: '2026-12-01T09:00:00.000Z' }, null],
    [{ until: '2026-12-01T09:00:00.001Z' }, { refused: 'snooze-too-long', limitDays: 30 }],
    [{ until: since }, { refused: 'snooze-already-over' }],
    [{ reason: '  ' }, { refused: 'snooze-reason-needed' }],
    [{ reason: 'x'.repeat(4001) }, { refused: 'snooze-reason-too-long', limit: 4000 }],
  ])('with %j is checked', (change, refusal) => {
    expect(checkSnooze(openState(), { ...snooze, ...change })).toEqual(refusal);
  });

  it('needs an open warning', () => {
    expect(checkSnooze(noAlert, snooze)).toEqual({ refused: 'no-open-alert' });
    expect(snoozeAlert(noAlert, snooze)).toBe(noAlert);
  });

  it('takes the place of the former one of the same person', () => {
    const once = snoozeAlert(openState(), snooze);
    const longer = { ...snooze, until: '2026-11-20T09:00:00.000Z' };
    const others = { ...snooze, person: 'fm' };
    expect(snoozeAlert(snoozeAlert(once, others), longer).open?.snoozes).toEqual([others, longer]);
  });
});
