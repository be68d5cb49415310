import { describe, expect, it, test } from 'vitest';
import { nextTask, phaseOf, progressOf } from '../../../src/domain/engagement/undoing/standing.ts';
import { taskIds } from '../../../src/domain/playbook.ts';
import { alex, anEngagement, given, kim, minutesAfter, openedAt } from '../given.ts';
import * as say from '../saying.ts';

describe('a task is to do, in progress, done or bypassed', () => {
  const states = (...events: Parameters<typeof given>[1][]) =>
    given(anEngagement(), ...events).engagement.tasks['3080'].state;

  test('it begins as to do', () => {
    expect(states()).toBe('to-do');
  });

  test('starting puts it in progress', () => {
    const after = given(anEngagement()).and(say.start('3080'), kim);
    expect(after.engagement.tasks['3080']).toEqual({
      state: 'in-progress',
      reason: '',
      reviewedOn: null,
      set: { by: kim, at: minutesAfter(openedAt, 60) },
    });
  });

  test('finishing makes it done, started or not', () => {
    expect(states(say.done('3080'))).toBe('done');
    given(anEngagement()).when(say.finish('3080'), kim).then(say.done('3080'));
    given(anEngagement()).and(say.start('3080'), kim).and(say.finish('3080'), kim);
  });

  test.each([
    ['done', say.done('3080')],
    ['bypassed', say.bypassed('3080')],
  ])('%s can be reopened, which puts it in progress without its reason', (_, event) => {
    const after = given(anEngagement(), event).and(say.reopenTask('3080'), kim);
    expect(after.engagement.tasks['3080']).toMatchObject({ state: 'in-progress', reason: '' });
  });

  test('what is not finished is not reopened', () => {
    given(anEngagement())
      .when(say.reopenTask('3080'), kim)
      .then({ refused: 'not-finished', task: '3080' });
    given(anEngagement(), { type: 'task-started', task: '3080' })
      .when(say.reopenTask('3080'), kim)
      .then({ refused: 'not-finished', task: '3080' });
  });

  test('what already is so is refused, with how it stands', () => {
    const contoso = given(anEngagement(), say.done('3080'));
    const refusal = {
      refused: 'already',
      task: '3080',
      progress: contoso.engagement.tasks['3080'],
    } as const;
    contoso.when(say.finish('3080'), kim).then(refusal);
    contoso.when(say.start('3080'), kim).then(refusal);
    contoso.when(say.bypass('3080', 'Not needed'), kim).then(refusal);
    const started = given(anEngagement(), { type: 'task-started', task: '3080' });
    expect(started.when(say.start('3080'), kim).word).toBe('already');
    const set = given(anEngagement(), say.bypassed('3080'));
    expect(set.when(say.start('3080'), kim).word).toBe('already');
    expect(set.when(say.bypass('3080', 'Again'), kim).word).toBe('already');
  });

  test('what was bypassed can still be done', () => {
    given(anEngagement(), say.bypassed('3080'))
      .when(say.finish('3080'), kim)
      .then(say.done('3080'));
  });
});

describe('bypass', () => {
  it.each(taskIds.filter((id) => id !== '3650'))(
    'of the mandatory task %s needs a written reason',
    (id) => {
      const who = id === '3738' ? alex : kim;
      const contoso = given(anEngagement());
      contoso.when(say.bypass(id), who).then({ refused: 'reason-needed', task: id });
      contoso.when(say.bypass(id, '  \n'), who).then({ refused: 'reason-needed', task: id });
      contoso
        .when(say.bypass(id, ' Completely addressed '), who)
        .then({ type: 'task-bypassed', task: id, reason: 'Completely addressed' });
    },
  );

  test('of the optional task needs none', () => {
    for (const reason of ['', '  ']) {
      given(anEngagement())
        .when(say.bypass('3650', reason), alex)
        .then({ type: 'task-bypassed', task: '3650', reason: '' });
    }
  });

  test('keeps its reason', () => {
    const after = given(anEngagement()).and(say.bypass('3080', 'Remediated'), kim);
    expect(after.engagement.tasks['3080']).toMatchObject({
      state: 'bypassed',
      reason: 'Remediated',
    });
  });

  test('takes a reason of 4,000 characters, not of 4,001', () => {
    const contoso = given(anEngagement());
    expect(contoso.when(say.bypass('3080', 'x'.repeat(4_000)), kim).word).toBe('accepted');
    contoso
      .when(say.bypass('3080', 'x'.repeat(4_001)), kim)
      .then({ refused: 'too-long', entry: 'reason', limit: 4_000, length: 4_001 });
    expect(contoso.when(say.bypass('3650', 'x'.repeat(4_001)), alex).word).toBe('too-long');
  });
});

describe('the order guides and does not forbid', () => {
  it.each([
    ['3738', alex],
    ['3070', kim],
    ['4105', kim],
    ['3190', kim],
    ['3650', alex],
  ] as const)('%s can be started first, unasked', (task, who) => {
    given(anEngagement()).when(say.start(task), who).then({ type: 'task-started', task });
  });
});

describe('next is the first unfinished task of my role in the recommended order', () => {
  const nexts = (...finished: Parameters<typeof given>[1][]) => {
    const { engagement } = given(anEngagement(), ...finished);
    return (['fe', 'fm', 'fta'] as const).map((role) => nextTask(engagement, [role])?.id ?? null);
  };

  test('at the beginning', () => {
    expect(nexts()).toEqual(['3080', '3738', null]);
  });

  test('the toolkit comes before the checklist', () => {
    expect(nexts(say.done('3080'))).toEqual(['4105', '3738', null]);
    expect(nexts(say.done('3080'), say.bypassed('4105'))).toEqual(['3070', '3738', null]);
  });

  test('one in progress is still next', () => {
    expect(nexts({ type: 'task-started', task: '3080' })[0]).toBe('3080');
  });

  test('the FM goes on to the acceleration, the FE is through after the deployment', () => {
    const all = (['3080', '3738', '4105', '3070', '3190', '1247'] as const).map(say.done);
    expect(nexts(...all)).toEqual([null, '3650', null]);
  });

  test('two roles make one list', () => {
    const { engagement } = given(anEngagement(), say.done('3080'));
    expect(nextTask(engagement, ['fe', 'fm'])?.id).toBe('3738');
  });
});

describe('the phase is that of the first unfinished mandatory task', () => {
  const after = (...ids: readonly (typeof taskIds)[number][]) =>
    phaseOf(given(anEngagement(), ...ids.map(say.done)).engagement);

  test('Assess until its four tasks are finished', () => {
    expect(after()).toBe('Assess');
    expect(after('3080', '3738', '3070')).toBe('Assess');
    expect(after('3190', '1247')).toBe('Assess');
  });

  test('then Remediate, then Enable', () => {
    expect(after('3080', '3738', '3070', '4105')).toBe('Remediate');
    expect(after('3080', '3738', '3070', '4105', '3190')).toBe('Enable');
  });

  test('the optional task does not count; with all done it stays Enable', () => {
    expect(after('3080', '3738', '3070', '4105', '3190', '1247')).toBe('Enable');
  });

  test('what is bypassed counts as finished', () => {
    const ids = ['3080', '3738', '3070', '4105'] as const;
    expect(phaseOf(given(anEngagement(), ...ids.map(say.bypassed)).engagement)).toBe('Remediate');
  });
});

test('progress counts the mandatory tasks that are done or bypassed', () => {
  const { engagement } = given(
    anEngagement(),
    say.done('3080'),
    say.bypassed('3738'),
    say.done('3650'),
    { type: 'task-started', task: '3070' },
  );
  expect(progressOf(engagement)).toEqual({ finished: 2, total: 6 });
});

describe('an engagement pins its version of the playbook', () => {
  const former = anEngagement({ playbook: '2020-01-31' });

  test('one from before March 2020 knows no task 4105', () => {
    for (const command of [say.start('4105'), say.finish('4105'), say.bypass('4105', 'None')]) {
      given(former).when(command, kim).then({ refused: 'unknown-task', task: '4105' });
    }
    given(former).when(say.recordReadiness(), kim).then({ refused: 'unknown-task', task: '4105' });
    expect(progressOf(given(former).engagement).total).toBe(5);
  });

  test('and goes from the pitch deck to the checklist', () => {
    const { engagement } = given(former, say.done('3080'));
    expect(nextTask(engagement, ['fe'])?.id).toBe('3070');
  });
});

describe('4105 is done by evidence', () => {
  const results = { type: 'readiness-recorded', counts: say.counts } as const;

  test('a bare done asks for the results instead', () => {
    given(anEngagement()).when(say.finish('4105'), kim).then({ refused: 'results-needed' });
  });

  test('results that are typed in finish it', () => {
    const after = given(anEngagement())
      .when(say.recordReadiness(), kim)
      .then(results, say.done('4105'));
    expect(after.engagement.readiness).toMatchObject({ counts: say.counts, by: kim });
    expect(after.engagement.tasks['4105'].state).toBe('done');
  });

  test('results finish it even when it was bypassed', () => {
    given(anEngagement(), say.bypassed('4105'))
      .when(say.recordReadiness(), kim)
      .then(results, say.done('4105'));
  });

  test('newer results replace the former and leave it done', () => {
    given(anEngagement(), results, say.done('4105'))
      .when(say.recordReadiness({ devices: 25 }), kim)
      .then({ type: 'readiness-recorded', counts: { ...say.counts, devices: 25 } });
  });

  test('reopened, it is done again by the results that are there', () => {
    given(anEngagement(), results, say.done('4105'), { type: 'task-reopened', task: '4105' })
      .when(say.finish('4105'), kim)
      .then(say.done('4105'));
  });

  test('without a report it can be bypassed with a reason', () => {
    given(anEngagement())
      .when(say.bypass('4105', 'No Windows devices'), kim)
      .then({ type: 'task-bypassed', task: '4105', reason: 'No Windows devices' });
  });
});
