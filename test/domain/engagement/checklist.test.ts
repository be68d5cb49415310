import { describe, expect, test } from 'vitest';
import { alex, anEngagement, given, kim, minutesAfter, openedAt } from '../given.ts';
import * as say from '../saying.ts';

const unchanged = { refused: 'no-change', what: 'item' } as const;
const settled = [
  say.itemAdded('a'),
  { type: 'item-resolved', item: 'a' },
  say.done('3070'),
] as const;

describe('3070 is done by a checklist', () => {
  test('without an item it asks for one, or for the word that there is none', () => {
    given(anEngagement()).when(say.finish('3070'), kim).then({ refused: 'checklist-needed' });
  });

  test('with at least one item it is done', () => {
    given(anEngagement(), say.itemAdded('a')).when(say.finish('3070'), kim).then(say.done('3070'));
  });

  test('or by the explicit word that there is nothing to remediate', () => {
    const after = given(anEngagement())
      .when(say.finish('3070', { isNothingToRemediate: true }), kim)
      .then({ type: 'nothing-to-remediate' }, say.done('3070'));
    expect(after.engagement.nothingToRemediate).toEqual({
      by: kim,
      at: minutesAfter(openedAt, 60),
    });
  });

  test('the word is not taken while there are items', () => {
    const after = given(anEngagement(), say.itemAdded('a'))
      .when(say.finish('3070', { isNothingToRemediate: true }), kim)
      .then(say.done('3070'));
    expect(after.engagement.nothingToRemediate).toBeNull();
  });
});

describe('3190 is done when the customer reviewed a list with nothing open', () => {
  const review = say.finish('3190', { reviewedOn: '2026-11-23' });

  test('not before 3070 is done or bypassed', () => {
    given(anEngagement()).when(review, kim).then({ refused: 'checklist-first' });
    given(anEngagement(), { type: 'task-started', task: '3070' })
      .when(review, kim)
      .then({ refused: 'checklist-first' });
  });

  test('not while an item is open, and it names what is open', () => {
    given(anEngagement(), ...settled, say.itemAdded('b'), say.itemAdded('c'))
      .when(review, kim)
      .then({ refused: 'items-open', titles: ['Problem b', 'Problem c'] });
  });

  test('not without the date of the review', () => {
    given(anEngagement(), ...settled)
      .when(say.finish('3190'), kim)
      .then({ refused: 'review-date-needed' });
  });

  test('not on a day to come; today is a day that has come', () => {
    const contoso = given(anEngagement(), ...settled);
    const today = '2026-11-23';
    contoso
      .when(say.finish('3190', { reviewedOn: '2026-11-24' }), kim, { today })
      .then({ refused: 'future-date', entry: 'review-date', date: '2026-11-24' });
    contoso.when(review, kim, { today }).then(say.reviewed);
  });

  test.each([
    ['done', settled],
    ['bypassed', [say.bypassed('3070')]],
  ] as const)('with 3070 %s it is done, and keeps the day', (_, events) => {
    const after = given(anEngagement(), ...events)
      .when(review, kim)
      .then(say.reviewed);
    expect(after.engagement.tasks['3190']).toMatchObject({
      state: 'done',
      reviewedOn: '2026-11-23',
    });
  });

  test('an item that is accepted as it is is not open', () => {
    given(
      anEngagement(),
      say.itemAdded('a'),
      { type: 'item-accepted', item: 'a', reason: 'Rare' },
      say.done('3070'),
    )
      .when(review, kim)
      .then(say.reviewed);
  });
});

describe('a new open item after the review puts 3190 back to in progress', () => {
  const putBack = { type: 'task-put-back', task: '3190' } as const;

  test('when it is added', () => {
    const after = given(anEngagement(), ...settled, say.reviewed)
      .when(say.addItem('b'), alex)
      .then(say.itemAdded('b'), putBack);
    expect(after.engagement.tasks['3190']).toMatchObject({
      state: 'in-progress',
      reviewedOn: null,
    });
  });

  test('and when a settled one is reopened', () => {
    given(anEngagement(), ...settled, say.reviewed)
      .when(say.reopenItem('a'), kim)
      .then({ type: 'item-reopened', item: 'a' }, putBack);
  });

  test('not when 3190 was bypassed or never done', () => {
    given(anEngagement(), say.bypassed('3190'))
      .when(say.addItem('a'), kim)
      .then(say.itemAdded('a'));
    given(anEngagement()).when(say.addItem('a'), kim).then(say.itemAdded('a'));
  });

  test('resolving or changing an item leaves the review as it is', () => {
    given(anEngagement(), ...settled, say.reviewed)
      .when(say.changeItem('a', { owner: 'Operations' }), kim)
      .then({
        type: 'item-changed',
        item: 'a',
        title: 'Problem a',
        owner: 'Operations',
        due: null,
      });
  });
});

describe('an item is open, resolved, or accepted as it is', () => {
  const one = given(anEngagement(), say.itemAdded('a'));

  test('a new one is open, with who added it', () => {
    const set = { by: kim, at: minutesAfter(openedAt, 60) };
    expect(one.engagement.items).toEqual([
      {
        id: 'a',
        title: 'Problem a',
        state: 'open',
        reason: '',
        owner: '',
        due: null,
        added: set,
        set,
      },
    ]);
  });

  test('it can be resolved once, and reopened', () => {
    const resolved = one.and(say.resolve('a'), alex);
    expect(resolved.engagement.items[0]).toMatchObject({
      state: 'resolved',
      set: { by: alex },
      added: { by: kim },
    });
    resolved.when(say.resolve('a'), kim).then(unchanged);
    const reopened = resolved.and(say.reopenItem('a'), kim);
    expect(reopened.engagement.items[0]?.state).toBe('open');
    reopened.when(say.reopenItem('a'), kim).then(unchanged);
  });

  test('it is accepted as it is with a reason only', () => {
    one.when(say.acceptItem('a', ' '), kim).then({ refused: 'empty', entry: 'reason' });
    const accepted = one.and(say.acceptItem('a', ' Used once a year '), kim);
    expect(accepted.engagement.items[0]).toMatchObject({
      state: 'accepted',
      reason: 'Used once a year',
    });
    accepted.when(say.acceptItem('a'), kim).then(unchanged);
  });

  test.each([
    ['resolved', say.resolve('a'), 'resolved'],
    ['reopened', say.reopenItem('a'), 'open'],
  ])('accepted and then %s, it no longer carries the reason', (_, command, state) => {
    const after = one.and(say.acceptItem('a'), kim).and(command, kim);
    expect(after.engagement.items[0]).toMatchObject({ state, reason: '' });
  });

  test('it may have an owner and a date', () => {
    const after = one.and(
      say.changeItem('a', { title: ' Macro in budget.xlsm ', owner: ' Ops ', due: '2026-12-01' }),
      kim,
    );
    expect(after.engagement.items[0]).toMatchObject({
      title: 'Macro in budget.xlsm',
      owner: 'Ops',
      due: '2026-12-01',
      state: 'open',
    });
    after
      .when(
        say.changeItem('a', { title: 'Macro in budget.xlsm', owner: 'Ops', due: '2026-12-01' }),
        kim,
      )
      .then(unchanged);
  });

  test.each([{ title: 'Another' }, { owner: 'Ops' }, { due: '2030-01-01' }])(
    'changing only %j is a change',
    (but) => {
      expect(one.when(say.changeItem('a', but), kim).word).toBe('accepted');
    },
  );

  test('a new date lies ahead; one that passed meanwhile may stay', () => {
    const today = '2026-12-02';
    one
      .when(say.changeItem('a', { due: '2026-12-01' }), kim, { today })
      .then({ refused: 'past-date', entry: 'due-date', date: '2026-12-01' });
    one
      .when(say.addItem('b', { due: '2026-12-01' }), kim, { today })
      .then({ refused: 'past-date', entry: 'due-date', date: '2026-12-01' });
    one
      .and(say.changeItem('a', { due: '2026-12-01' }), kim)
      .and(say.changeItem('a', { due: '2026-12-01', owner: 'Ops' }), kim, { today });
    one.and(say.changeItem('a', { due: today }), kim, { today });
  });

  test('a title is needed, of 200 characters at most, as is an owner’s name', () => {
    one.when(say.addItem('b', { title: ' ' }), kim).then({ refused: 'empty', entry: 'item-title' });
    one.and(say.addItem('b', { title: 'x'.repeat(200), owner: 'y'.repeat(200) }), kim);
    one
      .when(say.addItem('b', { title: 'x'.repeat(201) }), kim)
      .then({ refused: 'too-long', entry: 'item-title', limit: 200, length: 201 });
    one
      .when(say.changeItem('a', { owner: 'y'.repeat(201) }), kim)
      .then({ refused: 'too-long', entry: 'item-owner', limit: 200, length: 201 });
  });

  test('blanks around a text are neither kept nor counted', () => {
    one.and(say.addItem('b', { title: ` ${'x'.repeat(200)} ` }), kim);
  });

  test('one that is not on the list is refused', () => {
    for (const command of [
      say.changeItem('b'),
      say.resolve('b'),
      say.acceptItem('b'),
      say.reopenItem('b'),
    ]) {
      one.when(command, kim).then({ refused: 'no-such-item' });
    }
  });

  test('the form that is sent twice adds one', () => {
    one.when(say.addItem('a'), kim).then(unchanged);
  });

  test('a step on one leaves the others alone', () => {
    const after = one.and(say.addItem('b'), kim).and(say.resolve('a'), kim);
    expect(after.engagement.items.map(({ state }) => state)).toEqual(['resolved', 'open']);
  });
});
