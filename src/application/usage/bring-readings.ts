import pLimit from 'p-limit';
import { broughtBy } from '../../domain/engagement/events.ts';
import type { Actor } from '../../domain/people.ts';
import type { BroughtRefusal } from '../../domain/usage/brought.ts';
import { changeEngagement, type Action, type Changed } from '../engagement/change-engagement.ts';
import type { World } from '../world.ts';
import type { BroughtOutcome, Delivery, EngagementSaid } from './brought.ts';
import { groupBrought, saidKey, type Group, type Resolved } from './group-brought.ts';

/** What a call needs of the world. */
export type Intake = Pick<World, 'engagements' | 'lists' | 'outbox' | 'now'>;

/** Engagements looked up or changed at the same time: a call leaves storage to others as well. */
const atOnce = 8;

/** Events looked through for what an action of before recorded; those of the last fifty actions are among them. */
const eventsBack = 200;

const engagementId = /^[\w-]{1,80}$/u;

async function meant({ lists }: Intake, tenant: string, said: EngagementSaid): Promise<Resolved> {
  if (said.by === 'id') {
    return engagementId.test(said.id) ? said.id : { refused: 'unknown-engagement' };
  }
  const [only, ...others] = await lists.named(tenant, said.name);
  if (!only) return { refused: 'unknown-engagement' };
  return others.length === 0
    ? only.id
    : { refused: 'several-engagements', count: others.length + 1 };
}

/** Each name is looked up once, however often it stands in the call. */
async function resolve(
  intake: Intake,
  { script, items }: Delivery,
): Promise<ReadonlyMap<string, Resolved>> {
  const turn = pLimit(atOnce);
  const names = new Map(
    items.flatMap(({ said }) => (said === null ? [] : [[saidKey(said), said] as const])),
  );
  const found = [...names].map(([key, said]) =>
    turn(async () => [key, await meant(intake, script.tenant, said)] as const),
  );
  return new Map(await Promise.all(found));
}

const refusedAll = (
  { indexes, wrong }: Group,
  other: (index: number) => BroughtRefusal,
): ReadonlyMap<number, BroughtOutcome> =>
  new Map(
    indexes.map((index) => [
      index,
      { status: 'refused', refusal: wrong.get(index) ?? other(index) } as const,
    ]),
  );

/** The readings that this very action recorded, though it happened before. */
async function recordedBefore(intake: Intake, { ref, keys }: Action): Promise<ReadonlySet<string>> {
  const history = await intake.engagements.history(ref, null, eventsBack);
  const own = history.filter(({ action }) => action === keys[0]);
  return new Set(broughtBy(own).map(({ id }) => id));
}

async function recordedIds(
  intake: Intake,
  action: Action,
  changed: Exclude<Changed, { kind: 'refused' | 'missing' }>,
): Promise<ReadonlySet<string>> {
  return changed.kind === 'changed'
    ? new Set(broughtBy(changed.recorded).map(({ id }) => id))
    : recordedBefore(intake, action);
}

function actionOf({ script, id }: Delivery, { engagement, readings }: Group, now: string): Action {
  const person = { id: script.app, name: script.name };
  const actor: Actor = { person, isAdministrator: false, isScript: true };
  return {
    ref: { tenant: script.tenant, id: engagement },
    command: { type: 'record-readings', readings: readings.map(({ reading }) => reading) },
    circumstances: { actor, now, today: now.slice(0, 10), seen: null },
    keys: [`script:${id}`],
  };
}

/** Nothing is refused for being known already. */
function refusalOf(changed: Changed): BroughtRefusal | null {
  if (changed.kind === 'missing') return { refused: 'unknown-engagement' };
  if (changed.kind !== 'refused') return null;
  return changed.refusal.refused === 'no-change' ? null : changed.refusal;
}

async function bringGroup(
  intake: Intake,
  delivery: Delivery,
  group: Group,
): Promise<ReadonlyMap<number, BroughtOutcome>> {
  const [first] = group.wrong.keys();
  if (first !== undefined)
    return refusedAll(group, () => ({ refused: 'with-another', index: first }));
  const action = actionOf(delivery, group, intake.now());
  const changed = await changeEngagement(intake, action);
  const refusal = refusalOf(changed);
  if (refusal) return refusedAll(group, () => refusal);
  const isNew = changed.kind === 'changed' || changed.kind === 'repeated';
  const ids = isNew ? await recordedIds(intake, action, changed) : new Set<string>();
  return new Map(
    group.readings.map(({ index, reading }) => [
      index,
      { status: ids.has(reading.id) ? 'recorded' : 'known' } as const,
    ]),
  );
}

/**
 * Records what a script brings (docs/rules.md §4): all or nothing for each engagement, as one event and one
 * decision about its warning. Brought again under the same name, nothing is recorded twice, and what this name
 * recorded is told as recorded.
 * @throws when storage fails; what was recorded by then is recognised when the call comes again.
 */
export async function bringReadings(
  intake: Intake,
  delivery: Delivery,
): Promise<readonly BroughtOutcome[]> {
  const { groups, lost } = groupBrought(delivery, await resolve(intake, delivery), intake.now());
  const turn = pLimit(atOnce);
  const brought = await Promise.all(
    groups.map((group) => turn(() => bringGroup(intake, delivery, group))),
  );
  const outcomes = new Map(brought.flatMap((each) => [...each]));
  return delivery.items.map((_item, index) => {
    const refusal = lost.get(index) ?? { refused: 'unknown-engagement' };
    return outcomes.get(index) ?? { status: 'refused', refusal };
  });
}
