import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { owedByAll } from '../../src/application/engagement/change-engagement.ts';
import { engagementClock, passTimeOn } from '../../src/application/engagement/pass-time.ts';
import type { EngagementRef } from '../../src/application/ports/ports.ts';
import { lookAtDues } from '../../src/delivery/schedule/due-look.ts';
import { act } from '../../src/domain/engagement/act.ts';
import type { EngagementCommand } from '../../src/domain/engagement/commands.ts';
import type { Person } from '../../src/domain/people.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { smeStore } from '../../src/storage/people/sme-store.ts';
import { alex, kim } from '../storage/changes.ts';
import { connectTestStorage, newPrefix } from '../storage/test-storage.ts';
import { Bench } from './delivery-bench.ts';

let storage: Storage;
let bench: Bench;
let ref: EngagementRef;

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix() });
});

beforeEach(async () => {
  bench = new Bench(storage);
  await bench.knows(kim);
  await bench.knows(alex);
  ref = await bench.opens();
  await bench.reconcile(ref);
});

const engagements = () => engagementStore(storage);

/** Somebody does something, as a turn would have it. */
async function does(person: Person, command: EngagementCommand): Promise<void> {
  const stored = await bench.stored(ref);
  const actor = { person, isAdministrator: false };
  const circumstances = { actor, now: bench.now, today: bench.now.slice(0, 10), seen: null };
  const outcome = act(stored.engagement, command, circumstances, `at ${bench.now}`);
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.refusal));
  await engagements().commit({
    engagement: outcome.engagement,
    expected: stored.version,
    actions: [],
    recorded: outcome.recorded,
    owed: owedByAll(stored.engagement, outcome.recorded),
  });
  await bench.reconcile(ref);
}

const usage = (active: number): EngagementCommand => ({
  type: 'record-readings',
  readings: [
    {
      id: `r-${active}`,
      workload: 'opp',
      measure: 'monthly',
      figure: { kind: 'of-entitled', active },
      denominator: 'entitled-seats',
      date: bench.now.slice(0, 10),
      source: { kind: 'typed' },
    },
  ],
});

const start1247: EngagementCommand = { type: 'start-task', task: '1247', isConfirmed: true };

/** As one process looks at what is due. */
async function lookAtWhatIsDue(): Promise<void> {
  const { dues, now, log } = bench.world;
  const outbox = {
    announce: () => Promise.resolve(null),
    announcePerson: () => Promise.resolve(),
    kick: () => undefined,
    kickPerson: () => undefined,
  };
  const timed = {
    engagements: engagements(),
    outbox,
    now,
    smes: smeStore(storage),
    people: bench.world.people,
    administrators: [],
  };
  await lookAtDues({
    ...{ dues, now, log },
    onDue: { [engagementClock]: ({ subject }) => passTimeOn(timed, subject) },
    lookOnce: async () => true,
  });
  await bench.reconcile(ref);
}

const alert = async () => (await bench.stored(ref)).engagement.alert;
const shown = (person: string): readonly string[] =>
  bench.told.shownTo(person).filter((each) => each.includes('usage'));

describe('The clock of the usage warning', () => {
  it('does not run without a warning', async () => {
    await does(kim, usage(480));
    bench.now = '2026-12-06T10:00:00.000Z';
    const { revision } = (await bench.stored(ref)).engagement;
    await lookAtWhatIsDue();
    expect((await bench.stored(ref)).engagement.revision).toBe(revision);
  });

  it('pauses the warning when its reading grows stale, at that moment and not before', async () => {
    await does(kim, usage(380));
    bench.now = '2026-12-28T23:59:59.999Z';
    await lookAtWhatIsDue();
    expect((await alert()).open?.paused).toBeNull();
    bench.now = '2026-12-29T00:00:00.000Z';
    await lookAtWhatIsDue();
    expect((await alert()).open?.paused).toBe('stale');
  });

  it('ends a snooze with one card for who had pressed it', async () => {
    await does(kim, start1247);
    await does(kim, usage(380));
    await does(kim, { type: 'snooze-alert', reason: 'Holiday', until: '2026-11-27T09:00:00.000Z' });
    bench.now = '2026-11-27T08:59:59.000Z';
    await lookAtWhatIsDue();
    expect(shown('kim')).toHaveLength(1);
    bench.now = '2026-11-27T09:00:00.000Z';
    await lookAtWhatIsDue();
    expect(shown('kim').filter((each) => each.startsWith('post'))).toHaveLength(2);
    expect(shown('alex')).toHaveLength(1);
    expect((await alert()).open?.snoozes).toEqual([]);
  });

  it('does it once, however many processes look at the same moment', async () => {
    await does(kim, start1247);
    await does(kim, usage(380));
    await does(kim, { type: 'snooze-alert', reason: 'Holiday', until: '2026-11-27T09:00:00.000Z' });
    bench.now = '2026-11-27T09:00:00.000Z';
    await Promise.all(Array.from({ length: 5 }, () => lookAtWhatIsDue()));
    const history = await engagements().history(ref, null, 50);
    const ended = history.filter(
      ({ event }) =>
        event.type === 'alert-moved' && event.steps.some(({ kind }) => kind === 'snooze-over'),
    );
    expect(ended).toHaveLength(1);
    expect(shown('kim').filter((each) => each.startsWith('post'))).toHaveLength(2);
  });

  it('finds nothing to do where somebody closed the engagement meanwhile', async () => {
    await does(kim, usage(380));
    await does(alex, { type: 'close', reason: 'Merged.' });
    bench.now = '2026-12-29T00:00:00.000Z';
    await lookAtWhatIsDue();
    expect((await alert()).open).toBeNull();
    expect((await alert()).past.at(-1)?.end).toBe('engagement-ended');
  });
});
