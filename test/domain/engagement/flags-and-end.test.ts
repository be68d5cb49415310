import { describe, expect, it, test } from 'vitest';
import type { EngagementCommand } from '../../../src/domain/engagement/commands.ts';
import { alex, anEngagement, given, kim, minutesAfter, openedAt, robin } from '../given.ts';
import * as say from '../saying.ts';

const firstHour = minutesAfter(openedAt, 60);
const wait = { type: 'wait', what: ' Their change board ', until: '2026-12-01' } as const;

describe('blocked', () => {
  test('says why', () => {
    const after = given(anEngagement())
      .when({ type: 'block', reason: ' No tenant access ' }, kim)
      .then({ type: 'blocked', reason: 'No tenant access' });
    expect(after.engagement.blocked).toEqual({
      reason: 'No tenant access',
      by: kim,
      at: firstHour,
    });
    given(anEngagement())
      .when({ type: 'block', reason: ' ' }, kim)
      .then({ refused: 'empty', entry: 'reason' });
  });

  test('ends when somebody says so', () => {
    const after = given(anEngagement(), { type: 'blocked', reason: 'No access' })
      .when(say.unblock, alex)
      .then({ type: 'unblocked' });
    expect(after.engagement.blocked).toBeNull();
    after.when(say.unblock, alex).then({ refused: 'no-change', what: 'unblocked' });
  });
});

describe('waiting', () => {
  test('says for what and until when', () => {
    const after = given(anEngagement())
      .when(wait, kim)
      .then({ type: 'waiting-began', what: 'Their change board', until: '2026-12-01' });
    expect(after.engagement.waiting).toEqual({
      what: 'Their change board',
      until: '2026-12-01',
      by: kim,
      at: firstHour,
    });
    given(anEngagement())
      .when({ ...wait, what: '' }, kim)
      .then({ refused: 'empty', entry: 'waiting-for' });
  });

  test('until a day to come, today included', () => {
    given(anEngagement()).and(wait, kim, { today: '2026-12-01' });
    given(anEngagement())
      .when(wait, kim, { today: '2026-12-02' })
      .then({ refused: 'past-date', entry: 'waiting-until', date: '2026-12-01' });
  });

  test('ends when somebody says so', () => {
    const after = given(anEngagement()).and(wait, kim).when(say.stopWaiting, kim);
    after.then({ type: 'waiting-ended' });
    expect(after.engagement.waiting).toBeNull();
    given(anEngagement())
      .when(say.stopWaiting, kim)
      .then({ refused: 'no-change', what: 'not-waiting' });
  });
});

describe('chats', () => {
  const bind = { type: 'bind-chat', conversation: '19:a' } as const;
  const release = { type: 'release-chat', conversation: '19:a' } as const;

  test('are bound by FE or FM, and released', () => {
    const bound = given(anEngagement())
      .when(bind, alex)
      .then({ type: 'chat-bound', conversation: '19:a' });
    expect(bound.engagement.chats).toEqual([
      { conversation: '19:a', set: { by: alex, at: firstHour } },
    ]);
    bound.when(bind, kim).then({ refused: 'no-change', what: 'chat' });
    const two = bound.and({ type: 'bind-chat', conversation: '19:b' }, kim);
    const after = two.when(release, kim).then({ type: 'chat-released', conversation: '19:a' });
    expect(after.engagement.chats.map(({ conversation }) => conversation)).toEqual(['19:b']);
    after.when(release, kim).then({ refused: 'no-change', what: 'chat' });
  });
});

describe('the end', () => {
  const closed = given(anEngagement(), say.itemAdded('a'), { type: 'closed', reason: 'Stopped' });

  test('the FM closes early with a reason', () => {
    const after = given(anEngagement())
      .when(say.close, alex)
      .then({ type: 'closed', reason: 'The customer stopped' });
    expect(after.engagement.ended).toEqual({
      how: 'closed',
      reason: 'The customer stopped',
      by: alex,
      at: firstHour,
    });
    given(anEngagement())
      .when({ type: 'close', reason: '' }, alex)
      .then({ refused: 'empty', entry: 'reason' });
  });

  test('completing is refused while a mandatory task is unfinished, and names them', () => {
    given(anEngagement(), say.done('3080'), say.bypassed('3738'), say.done('1247'))
      .when(say.complete, alex)
      .then({ refused: 'not-complete', unfinished: ['3070', '4105', '3190'] });
  });

  test('completing is refused while usage is not above 70', () => {
    const all = (['3080', '3738', '3070', '4105', '3190', '1247'] as const).map(say.done);
    given(anEngagement(), ...all)
      .when(say.complete, alex)
      .then({ refused: 'usage-not-green' });
  });

  const afterwards: readonly EngagementCommand[] = [
    say.start('3080'),
    say.finish('3080'),
    say.bypass('3080', 'No'),
    say.reopenTask('3080'),
    say.addItem('b'),
    say.changeItem('a', { owner: 'Ops' }),
    say.resolve('a'),
    say.acceptItem('a'),
    say.reopenItem('a'),
    say.setSeats(5),
    say.pilot(),
    say.deploy(5),
    say.recordReadiness(),
    say.block,
    say.unblock,
    wait,
    say.stopWaiting,
    { type: 'bind-chat', conversation: '19:a' },
  ];

  it.each(afterwards.map((command): [string, EngagementCommand] => [command.type, command]))(
    'after it %s waits for reopen',
    (_, command) => {
      closed.when(command, kim).then({ refused: 'ended', how: 'closed' });
    },
  );

  it.each([say.confirmIntent, say.setTarget(80), say.complete, say.close])(
    'after it %j is refused to the FM too',
    (command) => {
      closed.when(command, alex).then({ refused: 'ended', how: 'closed' });
      given(anEngagement(), { type: 'completed' })
        .when(command, alex)
        .then({ refused: 'ended', how: 'complete' });
    },
  );

  test('the paperwork goes on after it', () => {
    given(
      anEngagement(),
      { type: 'chat-bound', conversation: '19:a' },
      { type: 'closed', reason: 'Stopped' },
    )
      .and(say.write('l1', 'Consuming'), kim)
      .and(say.note('fm-notes'), alex)
      .and(say.enterFields, alex)
      .and(say.write('l2', '1,000'), kim)
      .and(say.undo, kim, { afterMinutes: 1 })
      .and({ type: 'assign', role: 'fta', person: robin }, alex)
      .and({ type: 'release-chat', conversation: '19:a' }, kim);
  });

  test('what was done before it is not taken back after it, but after reopen', () => {
    const ended = given(anEngagement())
      .and(say.finish('3080'), kim)
      .and(say.close, alex, { afterMinutes: 1 });
    ended.when(say.undo, kim, { afterMinutes: 1 }).then({ refused: 'ended', how: 'closed' });
    ended.and(say.reopen, alex, { afterMinutes: 1 }).and(say.undo, kim, { afterMinutes: 1 });
  });

  test('the FM reopens, and everything can be done again', () => {
    const after = closed.when(say.reopen, alex).then({ type: 'reopened' });
    expect(after.engagement.ended).toBeNull();
    after.and(say.finish('3080'), kim);
    after.when(say.reopen, alex).then({ refused: 'not-ended' });
  });
});
