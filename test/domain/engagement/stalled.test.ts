import { describe, expect, it } from 'vitest';
import { passTime } from '../../../src/domain/engagement/act.ts';
import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import type { Engagement } from '../../../src/domain/engagement/engagement.ts';
import { stalledDueAt } from '../../../src/domain/engagement/follow-stalled.ts';
import { alex, anEngagement, given, kim, openedAt } from '../given.ts';
import * as say from '../saying.ts';

const goOn: EngagementCommand = { type: 'go-on' };
/** 14 days of 24 hours after the engagement was opened. */
const fortnight = '2026-12-07T09:00:00.000Z';
const lastMoment = '2026-12-07T08:59:59.999Z';

const wait = (until: string): EngagementCommand => ({ type: 'wait', what: 'Licences', until });

const passed = (engagement: Engagement, now: string): readonly string[] =>
  passTime(engagement, now)?.recorded.map(({ event }) => event.type) ?? [];

/** What is left when it was noted as stalled. */
function stalledSince(now: string): Engagement {
  const { engagement } = passTime(given(anEngagement()).engagement, now) ?? {};
  if (!engagement) throw new Error('Not stalled');
  return engagement;
}

describe('An engagement is noted as stalled', () => {
  it('after 14 days without progress, and once', () => {
    const { engagement } = given(anEngagement());
    expect(passed(engagement, lastMoment)).toEqual([]);
    expect(passed(engagement, fortnight)).toEqual(['stalled']);
    expect(stalledSince(fortnight).stalledAt).toBe(fortnight);
    expect(passed(stalledSince(fortnight), '2027-01-01T00:00:00.000Z')).toEqual([]);
  });

  it('not while it is blocked or has ended', () => {
    for (const [command, who] of [
      [say.block, kim],
      [say.close, alex],
    ] as const) {
      const { engagement } = given(anEngagement()).and(command, who);
      expect(passed(engagement, '2027-01-01T00:00:00.000Z')).toEqual([]);
      expect(stalledDueAt(engagement)).toBeNull();
    }
  });

  it('not while it waits, and from the day waited for on', () => {
    const { engagement } = given(anEngagement()).and(wait('2026-12-20'), kim);
    expect(passed(engagement, '2026-12-19T23:59:59.999Z')).toEqual([]);
    expect(passed(engagement, '2026-12-20T00:00:00.000Z')).toEqual(['stalled']);
    expect(stalledDueAt(engagement)).toBe('2026-12-20T00:00:00.000Z');
  });

  it('no longer once there is progress, an explanation, or an end', () => {
    for (const [command, who] of [
      [say.start('3080'), kim],
      [say.block, kim],
      [wait('2026-12-31'), kim],
      [say.close, alex],
      [goOn, kim],
    ] as const) {
      const stalled = { engagement: stalledSince(fortnight), history: [] };
      const after = given(anEngagement());
      Object.assign(after, stalled);
      const { engagement } = after.and(command, who, { now: '2026-12-08T09:00:00.000Z' });
      expect(engagement.stalledAt).toBeNull();
    }
  });

  it('looked at on the next midnight, so once a day at most', () => {
    expect(openedAt).toBe('2026-11-23T09:00:00.000Z');
    expect(stalledDueAt(given(anEngagement()).engagement)).toBe('2026-12-08T00:00:00.000Z');
  });
});

describe('"It goes on"', () => {
  const later = { now: '2026-12-08T09:00:00.000Z' };
  const again = { now: '2026-12-22T09:00:00.000Z' };

  it('starts the 14 days again and is counted', () => {
    const once = given(anEngagement()).and(goOn, kim, later);
    expect(once.engagement.wentOn).toEqual({ by: kim, at: later.now, times: 1 });
    expect(passed(once.engagement, '2026-12-22T08:59:59.999Z')).toEqual([]);
    expect(passed(once.engagement, again.now)).toEqual(['stalled']);
    expect(once.and(goOn, kim, again).engagement.wentOn?.times).toBe(2);
  });

  it('is refused while nobody asks', () => {
    given(anEngagement())
      .when(goOn, kim, { now: lastMoment })
      .then({ refused: 'no-change', what: 'not-stalled' });
  });

  it('ends what was waited for', () => {
    given(anEngagement())
      .and(wait('2026-12-08'), kim)
      .when(goOn, kim, later)
      .then({ type: 'waiting-ended' }, { type: 'went-on' });
  });

  it('counts no longer once there is progress', () => {
    const gone = given(anEngagement()).and(goOn, kim, later);
    expect(gone.and(say.start('3080'), kim).engagement.wentOn).toBeNull();
    expect(gone.engagement.progressAt).toBe(openedAt);
  });

  it('can be taken back', () => {
    const gone = given(anEngagement()).and(goOn, kim, later);
    expect(gone.and(say.undo, kim, { afterMinutes: 1 }).engagement.wentOn).toBeNull();
  });
});
