import { describe, expect, test } from 'vitest';
import { passTime } from '../../../src/domain/engagement/act.ts';
import type { NewReading } from '../../../src/domain/engagement/commands.ts';
import {
  alex,
  anEngagement,
  given,
  kim,
  minutesAfter,
  openedAt,
  sam,
  type Given,
} from '../given.ts';
import * as say from '../saying.ts';

let made = 0;

const reading = (
  active: number,
  date = '2026-11-23',
  but: Partial<NewReading> = {},
): NewReading => ({
  id: `r${(made += 1)}`,
  workload: 'opp',
  measure: 'monthly',
  figure: { kind: 'counts', active, seats: 1_000 },
  denominator: 'as-given',
  date,
  source: { kind: 'typed' },
  ...but,
});

const record = (...readings: readonly NewReading[]) =>
  ({ type: 'record-readings', readings }) as const;

const whys = ({ owed }: { owed: readonly { to: { id: string }; reason: { why: string } }[] }) =>
  owed.map(({ to, reason }) => `${to.id}: ${reason.why}`);

/** Usage of 38 % was recorded, and FE and FM were warned. */
const red = (): Given =>
  given(anEngagement())
    .when(record(reading(380)), kim)
    .accepted();

describe('the warning under 40 %', () => {
  test('FE and FM each get one warning card, also the one who brought the reading', () => {
    const warned = given(anEngagement()).when(record(reading(399)), kim);
    expect(whys(warned)).toEqual(['kim: usage-red', 'alex: usage-red']);
    expect(warned.engagement.alert.open).not.toBeNull();
  });

  test('exactly 40 % is no reason for a warning', () => {
    const calm = given(anEngagement()).when(record(reading(400)), kim);
    expect(whys(calm)).toEqual([]);
    expect(calm.engagement.alert.open).toBeNull();
  });

  test('while it stays open another Red reading sends no card', () => {
    expect(
      whys(red().when(record(reading(379, '2026-11-24')), kim, { afterMinutes: 1440 })),
    ).toEqual([]);
  });

  test('a further fall of 5 points sends another card once 1247 has started', () => {
    const started = given(anEngagement())
      .and(say.start('1247', true), kim)
      .and(record(reading(380)), kim);
    const fell = started.when(record(reading(330, '2026-11-24')), kim, { afterMinutes: 1440 });
    expect(whys(fell)).toEqual(['kim: usage-red', 'alex: usage-red']);
    const stayed = started.when(record(reading(331, '2026-11-24')), kim, { afterMinutes: 1440 });
    expect(whys(stayed)).toEqual([]);
  });

  test('a fresh reading of 40 or more closes it and brings one recovered card to both', () => {
    const up = red().when(record(reading(410, '2026-11-24')), kim, { afterMinutes: 1440 });
    expect(whys(up)).toEqual(['kim: usage-recovered', 'alex: usage-recovered']);
    expect(up.engagement.alert.open).toBeNull();
  });

  test('undoing the Red reading takes the warning back', () => {
    const back = red().when({ type: 'undo' }, kim, { afterMinutes: 1 });
    expect(whys(back)).toEqual(['kim: usage-taken-back', 'alex: usage-taken-back']);
    expect(back.engagement.alert).toMatchObject({ open: null, past: [{ end: 'taken-back' }] });
  });

  test('many readings are one decision about the warning', () => {
    const many = record(reading(300, '2026-09-23'), reading(350, '2026-10-23'), reading(380));
    expect(whys(given(anEngagement()).when(many, kim))).toEqual([
      'kim: usage-red',
      'alex: usage-red',
    ]);
  });

  test('a snooze silences it for the person who pressed it, nobody else', () => {
    const until = minutesAfter(openedAt, 7 * 1440);
    const snoozed = given(anEngagement())
      .and(say.start('1247', true), kim)
      .and(record(reading(380)), kim)
      .and({ type: 'snooze-alert', reason: 'Holiday', until }, kim);
    const fell = snoozed.when(record(reading(300, '2026-11-24')), kim, { afterMinutes: 1440 });
    expect(whys(fell)).toEqual(['alex: usage-red']);
  });

  test('a reading that becomes stale pauses it, by the clock alone', () => {
    // Time brings other things too: the question of what is in the way came weeks before.
    const { engagement } = red();
    const before = passTime(engagement, '2026-12-28T23:59:59.999Z')?.engagement ?? engagement;
    expect(before.alert).toEqual(engagement.alert);
    expect(passTime(before, '2026-12-28T23:59:59.999Z')).toBeNull();
    const paused = passTime(before, '2026-12-29T00:00:00.000Z');
    expect(paused?.engagement.alert.open?.paused).toBe('stale');
    expect(paused?.recorded.map(({ event, by }) => [event.type, by.id])).toEqual([
      ['alert-moved', 'proplus-playbook'],
    ]);
  });
});

describe('readings', () => {
  test('a reading is withdrawn by who brought it or by the FM', () => {
    const brought = given(anEngagement()).and(record(reading(500)), kim);
    const { id } = brought.engagement.readings[0] ?? { id: '' };
    const withdraw = { type: 'withdraw-reading', reading: id } as const;
    expect(brought.when(withdraw, alex).word).toBe('accepted');
    expect(brought.when(withdraw, kim).word).toBe('accepted');
    const byFm = given(anEngagement()).and(record(reading(500)), alex);
    const theirs = {
      type: 'withdraw-reading',
      reading: byFm.engagement.readings[0]?.id ?? '',
    } as const;
    expect(byFm.when(theirs, kim).word).toBe('not-your-reading');
  });

  test('the same reading twice is one', () => {
    const first = reading(500);
    const again = given(anEngagement()).and(record(first), kim);
    again
      .when(record({ ...first, id: 'other' }), alex)
      .then({ refused: 'no-change', what: 'reading' });
  });

  test('one that cannot be kept refuses them all', () => {
    const story = given(anEngagement());
    story
      .when(record(reading(500), reading(501, '2027-01-01')), kim)
      .then({ refused: 'future-reading', date: '2027-01-01' });
  });

  test('typed counts over exactly the entitled seats compare with files', () => {
    const { engagement } = given(anEngagement()).and(record(reading(500)), kim);
    expect(engagement.readings[0]?.denominator).toBe('entitled-seats');
  });

  test('somebody without a part brings none', () => {
    given(anEngagement())
      .when(record(reading(500)), sam)
      .then({ refused: 'no-part' });
  });

  test('OPP usage that rose by a percentage point is progress', () => {
    const before = given(anEngagement()).and(record(reading(500, '2026-11-20')), kim);
    const less = before.when(record(reading(509)), kim);
    expect(less.engagement.progressAt).toBe(before.engagement.progressAt);
    const enough = before.when(record(reading(510)), kim);
    expect(enough.engagement.progressAt).toBe(enough.engagement.changedAt);
  });
});

describe('completion', () => {
  const allDone = (): Given =>
    (['3080', '3738', '3070', '4105', '3190', '1247'] as const).reduce(
      (story, task) => story.and(say.bypass(task, 'Addressed'), task === '3738' ? alex : kim),
      given(anEngagement()),
    );

  test('the FM completes when every mandatory task is finished and the fresh OPP reading is above 70', () => {
    allDone()
      .and(record(reading(701)), kim)
      .when({ type: 'complete' }, alex)
      .then({ type: 'completed' });
  });

  test('at exactly 70 it is not complete', () => {
    allDone()
      .and(record(reading(700)), kim)
      .when({ type: 'complete' }, alex)
      .then({ refused: 'usage-not-green' });
  });
});
