import { describe, expect, it, test } from 'vitest';
import { begin } from '../../../src/domain/engagement/act.ts';
import { evolve } from '../../../src/domain/engagement/evolving/evolve.ts';
import { checkOpening, openedBy, type Opening } from '../../../src/domain/engagement/opening.ts';
import { alex, anEngagement, given, kim, openedAt, robin } from '../given.ts';

const form: Opening = {
  id: 'contoso-1',
  tenant: 'fasttrack',
  customer: ' Contoso ',
  entitledSeats: 1_000,
  myRole: 'fe',
  other: alex,
  fta: null,
  scenario: ' Move from 2016 ',
  targetPercent: 70,
  targetBy: null,
};
const today = '2026-11-23';
const wrongWith = (but: Partial<Opening>) => checkOpening({ ...form, ...but }, today);

describe('whoever opens an engagement takes the role that the form says', () => {
  it.each([
    ['fe', { fe: kim, fm: alex, fta: robin }],
    ['fm', { fe: alex, fm: kim, fta: robin }],
    ['fta', { fe: null, fm: alex, fta: kim }],
  ] as const)('as %s', (myRole, people) => {
    expect(openedBy({ ...form, myRole, fta: robin }, kim).people).toEqual(people);
  });

  test('the other may be unknown', () => {
    expect(openedBy({ ...form, other: null }, kim).people.fm).toBeNull();
  });
});

test('names are kept without the blanks around them', () => {
  expect(openedBy(form, kim)).toMatchObject({ customer: 'Contoso', scenario: 'Move from 2016' });
});

test('an engagement pins the current version of the playbook', () => {
  expect(openedBy(form, kim).playbook).toBe('2020-03-05');
});

test('a form with nothing wrong has no faults', () => {
  expect(wrongWith({})).toEqual([]);
  expect(wrongWith({ targetBy: today })).toEqual([]);
});

test('everything wrong with the form is named at once, each once', () => {
  const wrong = wrongWith({
    customer: ' ',
    entitledSeats: 0,
    scenario: 'x'.repeat(4_001),
    targetPercent: 101,
    targetBy: '2026-11-22',
  });
  expect(wrong).toEqual([
    { refused: 'empty', entry: 'customer' },
    { refused: 'out-of-range', entry: 'entitled-seats', min: 1, max: 10_000_000 },
    { refused: 'too-long', entry: 'scenario', limit: 4_000, length: 4_001 },
    { refused: 'out-of-range', entry: 'target-percent', min: 0, max: 100 },
    { refused: 'past-date', entry: 'target-date', date: '2026-11-22' },
  ]);
});

test('the customer’s name has 200 characters at most, the scenario 4,000', () => {
  expect(wrongWith({ customer: 'x'.repeat(200), scenario: 'x'.repeat(4_000) })).toEqual([]);
  expect(wrongWith({ customer: 'x'.repeat(201) })).toMatchObject([{ refused: 'too-long' }]);
});

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  '%s entitled seats is no number of seats',
  (seats) => {
    expect(wrongWith({ entitledSeats: seats })).toEqual([
      { refused: 'not-whole', entry: 'entitled-seats' },
    ]);
  },
);

test('seats are 1 to 10,000,000', () => {
  expect(wrongWith({ entitledSeats: 1 })).toEqual([]);
  expect(wrongWith({ entitledSeats: 10_000_000 })).toEqual([]);
  expect(wrongWith({ entitledSeats: 10_000_001 })).toHaveLength(1);
});

test('a new engagement has every task to do, nothing known, and its scenario written', () => {
  const { engagement } = given(anEngagement({ scenario: 'Move from 2016' }));
  expect(Object.values(engagement.tasks).every(({ state }) => state === 'to-do')).toBe(true);
  expect(engagement).toMatchObject({
    intent: null,
    target: { percent: 70, by: null, set: { by: kim, at: openedAt } },
    pilot: null,
    deployed: null,
    items: [],
    blocked: null,
    waiting: null,
    ended: null,
    progressAt: openedAt,
    revision: 1,
  });
  expect(engagement.fields.scenario).toMatchObject({ text: 'Move from 2016', isInFtop: false });
  expect(engagement.fields.l1).toMatchObject({ text: '', set: null });
});

describe('a history', () => {
  const outcome = begin(anEngagement(), kim, openedAt, 'opening');
  const [first] = outcome.kind === 'accepted' ? outcome.recorded : [];
  if (!first) throw new Error('No first event');

  test('begins with the opening', () => {
    const later = { ...first, event: { type: 'intent-confirmed' } } as const;
    expect(() => evolve(null, later)).toThrow('History begins with intent-confirmed');
  });

  test('opens once and has no gap', () => {
    const opened = evolve(null, first);
    expect(() => evolve(opened, first)).toThrow('Event 1 does not follow 1');
    const intent = { type: 'intent-confirmed' } as const;
    expect(() => evolve(opened, { ...first, seq: 3, event: intent })).toThrow();
    expect(evolve(opened, { ...first, seq: 2, event: intent }).revision).toBe(2);
  });
});
