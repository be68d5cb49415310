import { describe, expect, test } from 'vitest';
import { act, begin, type Outcome } from '../../../src/domain/engagement/act.ts';
import type { EngagementCommand, NewReading } from '../../../src/domain/engagement/commands.ts';
import type { Engagement } from '../../../src/domain/engagement/engagement.ts';
import type { Actor } from '../../../src/domain/people.ts';
import { daysAfter } from '../../../src/domain/usage/days.ts';
import { anEngagement, kim, openedAt } from '../given.ts';
import * as say from '../saying.ts';

const script: Actor = {
  person: { id: 'app-1', name: 'Nightly report' },
  isAdministrator: false,
  isScript: true,
};

const brought = (id: string, active: number, date: string): NewReading => ({
  id,
  workload: 'opp',
  measure: 'monthly',
  figure: { kind: 'of-entitled', active },
  denominator: 'entitled-seats',
  date,
  source: { kind: 'api', app: 'app-1' },
});

const record = (...readings: readonly NewReading[]): EngagementCommand => ({
  type: 'record-readings',
  readings,
});

function opened(): Engagement {
  const outcome = begin(anEngagement(), kim, openedAt, 'open');
  if (outcome.kind === 'refused') throw new Error('refused');
  return outcome.engagement;
}

let actions = 0;

const doing = (engagement: Engagement, command: EngagementCommand, actor: Actor): Outcome =>
  act(
    engagement,
    command,
    { actor, now: '2026-11-24T09:00:00.000Z', today: '2026-11-24', seen: null },
    `a${(actions += 1)}`,
  );

function accepted(outcome: Outcome) {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.refused);
  return outcome;
}

describe('A script that brings readings', () => {
  test('needs no part, and what it brings at once is one event and one decision', () => {
    const three = record(
      brought('a', 300, '2026-10-01'),
      brought('b', 350, '2026-11-01'),
      brought('c', 380, '2026-11-20'),
    );
    const { recorded, engagement } = accepted(doing(opened(), three, script));
    expect(recorded.map(({ event }) => event.type)).toEqual(['readings-recorded', 'alert-moved']);
    expect(engagement.alert.open?.readingId).toBe('c');
    expect(engagement.readings.map(({ by }) => by.name)).toEqual(Array(3).fill('Nightly report'));
  });

  test('is one event even with a single reading', () => {
    const { recorded } = accepted(doing(opened(), record(brought('a', 500, '2026-11-20')), script));
    expect(recorded.map(({ event }) => event.type)).toEqual(['readings-recorded']);
  });

  test('has no other right', () => {
    const others: readonly EngagementCommand[] = [
      { type: 'withdraw-reading', reading: 'a' },
      { type: 'undo' },
      { type: 'complete' },
      say.start('3080'),
    ];
    for (const command of others) {
      expect(doing(opened(), command, script)).toMatchObject({ refusal: { refused: 'no-part' } });
    }
  });

  test('leaves to people what they can take back', () => {
    const person: Actor = { person: kim, isAdministrator: false };
    let { engagement } = accepted(doing(opened(), say.start('3080'), person));
    for (let call = 0; call < 30; call += 1) {
      const reading = brought(`r${call}`, 500 + call, daysAfter('2026-10-01', call));
      ({ engagement } = accepted(doing(engagement, record(reading), script)));
    }
    const undone = accepted(doing(engagement, { type: 'undo' }, person));
    expect(undone.engagement.tasks['3080'].state).toBe('to-do');
  });

  test('adds to the state no more than its readings, however often it comes', () => {
    let engagement = opened();
    const sizes: number[] = [];
    for (let call = 0; call < 12; call += 1) {
      const many = Array.from({ length: 100 }, (_, day) =>
        brought(
          `c${call}-${day}`,
          500 + ((call + day) % 90),
          daysAfter('2023-01-01', 100 * call + day),
        ),
      );
      ({ engagement } = accepted(doing(engagement, record(...many), script)));
      sizes.push(JSON.stringify(engagement).length);
    }
    expect(engagement.readings).toHaveLength(200);
    expect(Math.max(...sizes)).toBeLessThan(80_000);
    expect((sizes.at(-1) ?? 0) - (sizes[2] ?? 0)).toBeLessThan(2_000);
  });
});

describe('Readings that a person brings, year after year', () => {
  test('are forgotten with what is remembered of them, once 200 are in the state', () => {
    const person: Actor = { person: kim, isAdministrator: false };
    let engagement = opened();
    for (let call = 0; call < 260; call += 1) {
      const id = `${call}-6f9619ff-8b86-d011-b42d-00c04fc964ff`;
      const date = daysAfter('2026-01-01', call);
      ({ engagement } = accepted(
        doing(engagement, record({ ...brought(id, 500, date), source: { kind: 'typed' } }), person),
      ));
    }
    const matters = Object.keys(engagement.touched).filter((each) => each.startsWith('reading:'));
    expect(matters).toHaveLength(200);
  });
});
