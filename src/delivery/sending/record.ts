import type { NewDebt } from '../../application/ports/delivery-ports.ts';
import type {
  Attempt,
  Debt,
  Ending,
  Progress,
  StandingCard,
} from '../../application/ports/notices.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { continues, finished, later, type Outlook } from '../schedule/outlook.ts';
import { tellSharer, withoutCard } from './drawn.ts';
import type { Scene } from './scene.ts';

/** What ends with a notice. */
export interface With {
  readonly attempt: Attempt | null;
  readonly supersedes: readonly Debt[];
  readonly card: StandingCard | null;
  readonly owes: readonly NewDebt[];
}

/** Nothing else. */
const alone: With = { attempt: null, supersedes: [], card: null, owes: [] };

type Ends = Partial<With> & { readonly ending: Omit<Ending, 'at'> | null };

/** What is parked may still be sent, with all that it shows; whoever shared it hears of it. */
function parking(debt: Debt, ends: Ends, at: Instant): { kept: Debt; owes: readonly NewDebt[] } {
  const { ending, owes = [] } = ends;
  return ending?.state === 'parked'
    ? { kept: debt, owes: [...owes, ...tellSharer(debt, at)] }
    : { kept: { ...debt, notice: withoutCard(debt.notice) }, owes };
}

/** Ends a notice in the ledger. */
export async function end(
  world: DeliveryWorld,
  { subject }: Scene,
  debt: Debt,
  ends: Ends,
): Promise<Outlook> {
  const { ending } = ends;
  if (ending?.state === 'parked') await world.parked.note(subject, debt.key);
  const at = world.now();
  const { kept, owes } = parking(debt, ends, at);
  const settlement = { ...alone, ...ends, owes, ending: ending && { ...ending, at } };
  const isOurs = await world.notices.settle(subject, kept, settlement);
  const fields = { about: subject.about, subject: subject.id, key: debt.key, ...ending };
  world.log(isOurs ? 'notice-ended' : 'notice-ended-elsewhere', fields);
  return settlement.owes.length > 0 || !isOurs ? continues : finished;
}

/** Ends a notice that is not sent. */
export async function endUnsent(
  world: DeliveryWorld,
  scene: Scene,
  debt: Debt,
  how: Partial<With> & { readonly state: 'superseded' | 'parked'; readonly why: string },
): Promise<Outlook> {
  const { state, why, ...rest } = how;
  return end(world, scene, debt, { ...rest, ending: { state, why, how: null, activity: '' } });
}

/** Writes down that a notice waits; when somebody else wrote, it is looked at again. */
export async function putOff(
  world: DeliveryWorld,
  { subject }: Scene,
  debt: Debt,
  step: { readonly progress: Progress; readonly attempt: Attempt | null; readonly again: Instant },
): Promise<Outlook> {
  const { progress, attempt, again } = step;
  const next = await world.notices.step(subject, debt, { progress, attempt, owes: [] });
  return next ? later(again) : continues;
}
