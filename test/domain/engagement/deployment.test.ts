import { describe, expect, test } from 'vitest';
import { isDeployedWidely, stateOf } from '../../../src/domain/engagement/undoing/standing.ts';
import { alex, anEngagement, given, kim, minutesAfter, openedAt } from '../given.ts';
import * as say from '../saying.ts';

const everythingBefore = (['3080', '3738', '4105', '3070', '3190'] as const).map(say.done);
const piloted = { type: 'pilot-recorded', note: 'Twenty people in Finance' } as const;
const started = { type: 'task-started', task: '1247' } as const;

describe('starting 1247 asks for one confirmation that says what is missing', () => {
  test('without a recorded pilot', () => {
    given(anEngagement(), ...everythingBefore)
      .when(say.start('1247'), kim)
      .then({ refused: 'start-unconfirmed', isPilotMissing: true, unfinished: [] });
  });

  test('with a mandatory task before it unfinished', () => {
    given(anEngagement(), piloted, say.done('3080'), say.bypassed('4105'), say.done('3190'))
      .when(say.start('1247'), kim)
      .then({
        refused: 'start-unconfirmed',
        isPilotMissing: false,
        unfinished: ['3738', '3070'],
      });
  });

  test('with both, in one', () => {
    given(anEngagement())
      .when(say.start('1247'), kim)
      .then({
        refused: 'start-unconfirmed',
        isPilotMissing: true,
        unfinished: ['3080', '3738', '4105', '3070', '3190'],
      });
  });

  test('confirmed, it starts', () => {
    given(anEngagement()).when(say.start('1247', true), kim).then(started);
  });

  test('nothing missing, nothing asked', () => {
    given(anEngagement(), piloted, ...everythingBefore)
      .when(say.start('1247'), kim)
      .then(started);
  });
});

describe('1247 is done from 70 % of the entitled seats deployed', () => {
  const finish = say.finish('1247');

  test('not under it', () => {
    given(anEngagement(), say.deployed(699))
      .when(finish, kim)
      .then({ refused: 'not-deployed-widely', deployed: 699, entitled: 1_000 });
  });

  test('not while nothing is known', () => {
    given(anEngagement())
      .when(finish, kim)
      .then({ refused: 'not-deployed-widely', deployed: null, entitled: 1_000 });
  });

  test('at exactly 70 %, and whatever reason was given is not kept', () => {
    given(anEngagement(), say.deployed(700)).when(finish, kim).then(say.done('1247'));
    given(anEngagement(), say.deployed(700))
      .when(say.finish('1247', { reason: 'Enough' }), kim)
      .then(say.done('1247'));
  });

  test('under it with a written reason, which it keeps', () => {
    const after = given(anEngagement())
      .when(say.finish('1247', { reason: ' The rest are kiosks ' }), kim)
      .then({ type: 'task-done', task: '1247', reason: 'The rest are kiosks', reviewedOn: null });
    expect(after.engagement.tasks['1247'].reason).toBe('The rest are kiosks');
  });

  test('blanks are no reason, and 4,001 characters too many', () => {
    const contoso = given(anEngagement());
    expect(contoso.when(say.finish('1247', { reason: ' ' }), kim).word).toBe('not-deployed-widely');
    expect(contoso.when(say.finish('1247', { reason: 'x'.repeat(4_001) }), kim).word).toBe(
      'too-long',
    );
  });

  test('70 % is reckoned in whole seats, without rounding', () => {
    const wide = (seats: number, entitledSeats: number) =>
      isDeployedWidely(given(anEngagement({ entitledSeats }), say.deployed(seats)).engagement);
    expect(wide(7, 10)).toBe(true);
    expect(wide(2, 3)).toBe(false);
    expect(wide(699_999, 1_000_000)).toBe(false);
    expect(wide(700_000, 1_000_000)).toBe(true);
    expect(wide(1, 1)).toBe(true);
  });

  test('it follows the entitled seats', () => {
    given(anEngagement(), say.deployed(700), { type: 'seats-set', seats: 1_001 })
      .when(finish, kim)
      .then({ refused: 'not-deployed-widely', deployed: 700, entitled: 1_001 });
  });
});

describe('deployed seats', () => {
  test('are recorded with who said so', () => {
    const after = given(anEngagement()).when(say.deploy(640, 1_000), kim).then(say.deployed(640));
    expect(after.engagement.deployed).toEqual({
      seats: 640,
      by: kim,
      at: minutesAfter(openedAt, 60),
    });
  });

  test('of another number than the entitled seats are asked about', () => {
    given(anEngagement())
      .when(say.deploy(640, 900), kim)
      .then({ refused: 'seats-differ', entitled: 1_000, said: 900, deployed: 640 });
    given(anEngagement())
      .when(say.deploy(640, 1_100), kim)
      .then({ refused: 'seats-differ', entitled: 1_000, said: 1_100, deployed: 640 });
  });

  test('are at most the entitled ones', () => {
    given(anEngagement()).and(say.deploy(1_000), kim);
    given(anEngagement())
      .when(say.deploy(1_001), kim)
      .then({ refused: 'more-than-entitled', entitled: 1_000, said: 1_001 });
  });

  test('may be none, and may fall', () => {
    given(anEngagement(), say.deployed(5)).when(say.deploy(0), kim).then(say.deployed(0));
  });

  test('are whole', () => {
    given(anEngagement())
      .when(say.deploy(1.5), kim)
      .then({ refused: 'not-whole', entry: 'deployed-seats' });
    given(anEngagement())
      .when(say.deploy(-1), kim)
      .then({ refused: 'out-of-range', entry: 'deployed-seats', min: 0, max: 10_000_000 });
  });

  test('that are so already change nothing', () => {
    given(anEngagement(), say.deployed(640))
      .when(say.deploy(640), kim)
      .then({ refused: 'no-change', what: 'deployed' });
  });
});

describe('intent, target, seats and pilot', () => {
  test('the FM confirms the customer’s intent: who, and when', () => {
    const after = given(anEngagement())
      .when(say.confirmIntent, alex)
      .then({ type: 'intent-confirmed' });
    expect(after.engagement.intent).toEqual({ by: alex, at: minutesAfter(openedAt, 60) });
    after.when(say.confirmIntent, alex).then({ refused: 'no-change', what: 'intent' });
  });

  test('the target is 70 % unless the FM sets another, and by when', () => {
    const contoso = given(anEngagement());
    expect(contoso.engagement.target.percent).toBe(70);
    const after = contoso
      .when(say.setTarget(85, '2027-03-31'), alex)
      .then({ type: 'target-set', percent: 85, by: '2027-03-31' });
    expect(after.engagement.target).toMatchObject({
      percent: 85,
      by: '2027-03-31',
      set: { by: alex },
    });
    after
      .when(say.setTarget(85, '2027-03-31'), alex)
      .then({ refused: 'no-change', what: 'target' });
    expect(after.when(say.setTarget(85, '2027-04-01'), alex).word).toBe('accepted');
    expect(after.when(say.setTarget(86, '2027-03-31'), alex).word).toBe('accepted');
  });

  test.each([0, -1, 100.1, Number.NaN])('%s is no target', (percent) => {
    given(anEngagement())
      .when(say.setTarget(percent), alex)
      .then({ refused: 'out-of-range', entry: 'target-percent', min: 0, max: 100 });
  });

  test('the target’s date lies ahead, today included', () => {
    const today = '2026-11-23';
    given(anEngagement()).and(say.setTarget(100, today), alex, { today });
    given(anEngagement())
      .when(say.setTarget(80, '2026-11-22'), alex, { today })
      .then({ refused: 'past-date', entry: 'target-date', date: '2026-11-22' });
  });

  test('entitled seats can be corrected', () => {
    const after = given(anEngagement())
      .when(say.setSeats(1_200), kim)
      .then({ type: 'seats-set', seats: 1_200 });
    expect(after.engagement.entitledSeats).toBe(1_200);
    after.when(say.setSeats(1_200), kim).then({ refused: 'no-change', what: 'seats' });
    after
      .when(say.setSeats(0), kim)
      .then({ refused: 'out-of-range', entry: 'entitled-seats', min: 1, max: 10_000_000 });
  });

  test('a pilot is recorded with a note or without', () => {
    const after = given(anEngagement())
      .when(say.pilot(' Twenty people '), kim)
      .then({ type: 'pilot-recorded', note: 'Twenty people' });
    expect(after.engagement.pilot).toMatchObject({ note: 'Twenty people', by: kim });
    given(anEngagement()).and(say.pilot('x'.repeat(4_000)), kim);
    given(anEngagement())
      .when(say.pilot('x'.repeat(4_001)), kim)
      .then({ refused: 'too-long', entry: 'pilot-note', limit: 4_000, length: 4_001 });
  });
});

describe('the state', () => {
  const stateAfter = (...events: Parameters<typeof given>[1][]) =>
    stateOf(given(anEngagement(), ...events).engagement);

  test('is active until 1247 is done or bypassed, then supporting, whatever the usage', () => {
    expect(stateAfter()).toBe('active');
    expect(stateAfter(started)).toBe('active');
    expect(stateAfter(say.done('1247'))).toBe('supporting');
    expect(stateAfter(say.bypassed('1247'))).toBe('supporting');
  });

  test('reopening 1247 goes back to active', () => {
    expect(stateAfter(say.done('1247'), { type: 'task-reopened', task: '1247' })).toBe('active');
  });

  test('the end stands above both', () => {
    expect(stateAfter({ type: 'closed', reason: 'Stopped' })).toBe('closed');
    expect(stateAfter(say.done('1247'), { type: 'completed' })).toBe('complete');
    expect(stateAfter(say.done('1247'), { type: 'completed' }, { type: 'reopened' })).toBe(
      'supporting',
    );
  });
});
