import type { NewReading } from '../../domain/engagement/commands.ts';
import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Instant } from '../../domain/time.ts';
import { broughtAtMost, type BroughtRefusal } from '../../domain/usage/brought.ts';
import type { Figure } from '../../domain/usage/figure.ts';
import { checkReading } from '../../domain/usage/reading.ts';
import type { Brought, Delivery, EngagementSaid } from './brought.ts';

/** Which engagement is meant, or why none is. */
export type Resolved = EngagementId | BroughtRefusal | null;

/** One reading on its way, with its place in the call. */
export interface Placed {
  readonly index: number;
  readonly reading: NewReading;
}

/** All that a call brings for one engagement; `wrong` by place in the call. */
export interface Group {
  readonly engagement: EngagementId;
  readonly indexes: readonly number[];
  readonly readings: readonly Placed[];
  readonly wrong: ReadonlyMap<number, BroughtRefusal>;
}

/** A call taken apart: what is for an engagement, and what is for none. */
export interface Grouped {
  readonly groups: readonly Group[];
  readonly lost: ReadonlyMap<number, BroughtRefusal>;
}

/** Users of the entitled seats are counts like others; how many seats those are shows when it is decided. */
const figureOf = ({ figure }: Pick<NewReading, 'figure'>): Figure =>
  figure.kind === 'of-entitled' ? { kind: 'counts', active: figure.active, seats: 0 } : figure;

function faultOf(item: Brought, now: Instant): BroughtRefusal | null {
  if (item.kind === 'wrong') return item.refusal;
  const { reading } = item;
  return checkReading({ date: reading.date, figure: figureOf(reading) }, now);
}

function placed({ id, script }: Delivery, item: Brought, index: number): readonly Placed[] {
  if (item.kind === 'wrong') return [];
  const reading: NewReading = {
    ...item.reading,
    id: `${id}-${index}`,
    source: { kind: 'api', app: script.app },
  };
  return [{ index, reading }];
}

/** Every reading of an engagement that has too many is refused: which of them are meant nobody can tell. */
function faultsOf(
  delivery: Delivery,
  indexes: readonly number[],
  now: Instant,
): ReadonlyMap<number, BroughtRefusal> {
  const isTooMany = indexes.length > broughtAtMost.ofEngagement;
  const faults = indexes.flatMap((index): [number, BroughtRefusal][] => {
    const item = delivery.items[index];
    const fault = isTooMany ? ({ refused: 'too-many-for-one' } as const) : null;
    const wrong = fault ?? (item ? faultOf(item, now) : null);
    return wrong ? [[index, wrong]] : [];
  });
  return new Map(faults);
}

function groupOf(
  delivery: Delivery,
  engagement: EngagementId,
  indexes: readonly number[],
  now: Instant,
): Group {
  const readings = indexes.flatMap((index) => {
    const item = delivery.items[index];
    return item ? placed(delivery, item, index) : [];
  });
  return { engagement, indexes, readings, wrong: faultsOf(delivery, indexes, now) };
}

/** A name as a key: an id is not mistaken for a customer's name. */
export function saidKey(said: EngagementSaid): string {
  return said.by === 'id' ? `id:${said.id}` : `customer:${said.name}`;
}

const ownFault = (item: Brought): BroughtRefusal =>
  item.kind === 'wrong' ? item.refusal : { refused: 'unknown-engagement' };

/**
 * Puts together what is for one engagement, by id or by name; `resolved` says which engagement a name means, by
 * `saidKey`.
 */
export function groupBrought(
  delivery: Delivery,
  resolved: ReadonlyMap<string, Resolved>,
  now: Instant,
): Grouped {
  const lost = new Map<number, BroughtRefusal>();
  const indexes = new Map<EngagementId, number[]>();
  delivery.items.forEach((item, index) => {
    const meant = item.said === null ? null : (resolved.get(saidKey(item.said)) ?? null);
    if (typeof meant === 'string') indexes.set(meant, [...(indexes.get(meant) ?? []), index]);
    else lost.set(index, meant ?? ownFault(item));
  });
  const groups = [...indexes].map(([engagement, own]) => groupOf(delivery, engagement, own, now));
  return { groups, lost };
}
