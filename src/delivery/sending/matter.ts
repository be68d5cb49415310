import type { Debt, StandingCard } from '../../application/ports/notices.ts';
import type { Instant } from '../../domain/time.ts';
import { conclude } from './conclude.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { after } from '../../domain/calendar/time-zones.ts';
import { earliest } from '../schedule/moments.ts';
import { continues, later, type Outlook } from '../schedule/outlook.ts';
import { heldUntil, hold, holdMuted, isMuted } from '../quiet/quiet-hold.ts';
import { endSurplus, mayHaveArrived } from './earlier.ts';
import { endUnsent } from './record.ts';
import type { Manner, Scene } from './scene.ts';
import { send, type Recipient } from './send.ts';

/** What one person is owed in one matter: the latest stands for all. */
interface Matter {
  readonly latest: Debt;
  readonly earlier: readonly Debt[];
  readonly manner: Manner;
}

/** Who finds a send in other hands looks again after so long: most are over by then. */
const othersMs = 2_000;

/** When to look again at sends that are in somebody's hands; `null` when none of these is. */
export function inFlightUntil(debts: readonly Debt[], now: Instant): Instant | null {
  const ends = debts.map(({ progress }) => (progress.state === 'sending' ? progress.until : now));
  const last = ends.toSorted().at(-1) ?? now;
  return last > now ? earliest([last, after(now, othersMs)]) : null;
}

/** A send that nobody recorded in its time: its process died, and nobody knows whether it arrived. */
export function withDeath(world: DeliveryWorld, { subject }: Scene, debt: Debt): Debt {
  const { progress } = debt;
  if (progress.state !== 'sending') return debt;
  const at = progress.until;
  world.log('send-unrecorded', { about: subject.about, subject: subject.id, key: debt.key });
  const death = { at, how: progress.how, outcome: 'died', detail: '' } as const;
  return { ...debt, attempts: [...debt.attempts, death], attempted: debt.attempted + 1 };
}

/** What an unsent earlier notice wanted, the one that stands for it wants too; what is taken back wants nothing. */
function mergeManner(scene: Scene, latest: Debt, earlier: readonly Debt[]): Manner {
  const own = scene.mannerOf(latest.notice);
  if (own.onlyAfterCard) return own;
  const all = [own, ...earlier.map(({ notice }) => scene.mannerOf(notice))];
  return {
    ...own,
    wantsAttention: latest.task.task === 'resend' || all.some((each) => each.wantsAttention),
    isUrgent: all.some((each) => each.isUrgent),
    passesMute: all.some((each) => each.passesMute),
  };
}

const dayMs = 24 * 60 * 60 * 1_000;

function isExpired({ latest, manner }: Matter, now: Instant): boolean {
  const first = latest.attempts[0];
  const isTried = first !== undefined && after(first.at, manner.keepsDays * dayMs) <= now;
  return isTried || (manner.expires !== null && manner.expires <= now);
}

/** Why the notice need not be sent any more; `null` when it does. */
function endOf(
  world: DeliveryWorld,
  scene: Scene,
  matter: Matter,
  card: StandingCard | null,
): { readonly state: 'superseded' | 'parked'; readonly why: string } | null {
  const { latest, earlier, manner } = matter;
  if (!scene.isStillOwed(latest.notice)) return { state: 'superseded', why: 'no-part' };
  if (isExpired(matter, world.now()))
    return { state: latest.attempted > 0 ? 'parked' : 'superseded', why: 'expired' };
  const isSeen = card !== null || [latest, ...earlier].some(mayHaveArrived);
  return manner.onlyAfterCard && !isSeen ? { state: 'superseded', why: 'nothing-stands' } : null;
}

/** The card that can be changed where the person is now. */
const changeable = (card: StandingCard | null, conversation: string): StandingCard | null =>
  card?.conversation === conversation && card.activity !== '' ? card : null;

/** A new message that the person wants to hear of later, or not at all for now; `null` when it may come. */
function holding(
  world: DeliveryWorld,
  scene: Scene,
  { member }: Recipient,
  { latest, manner }: Pick<Matter, 'latest' | 'manner'>,
): Promise<Outlook> | null {
  const what = { task: latest.task, manner };
  if (isMuted(scene.subject, member, what)) return holdMuted(world, scene, latest);
  const until = heldUntil(world, member, what);
  return until === null ? null : hold(world, scene, latest, until);
}

async function bring(
  world: DeliveryWorld,
  scene: Scene,
  recipient: Recipient,
  { latest, earlier, manner, standing }: Matter & { readonly standing: StandingCard | null },
): Promise<Outlook> {
  const changes = manner.wantsAttention ? null : standing;
  const held = changes ? null : holding(world, scene, recipient, { latest, manner });
  if (held) return held;
  const result = await send(world, scene, {
    debt: latest,
    recipient,
    activity: changes?.activity ?? null,
    card: () => scene.draw(latest.notice, recipient.member),
  });
  if ('putOff' in result) return result.putOff;
  if ('made' in result)
    return conclude(world, scene, result.made, { recipient, earlier, standing });
  const how = { state: 'superseded', why: 'nothing-to-say', supersedes: earlier } as const;
  return endUnsent(world, scene, latest, how);
}

/** Until when nobody has to look: a send is under way, or it is too early to try again. */
function restsUntil({ latest, earlier }: Pick<Matter, 'latest' | 'earlier'>, now: Instant) {
  const busy = inFlightUntil([...earlier, latest], now);
  const { progress } = latest;
  if (busy !== null || progress.state !== 'waiting' || progress.why !== 'retry') return busy;
  return progress.until !== null && progress.until > now ? progress.until : null;
}

/** Brings one person what they are owed in one matter, in sequence: the latest, once, as things stand now. */
export async function deliverMatter(
  world: DeliveryWorld,
  scene: Scene,
  recipient: Recipient,
  debts: readonly [Debt, ...Debt[]],
): Promise<Outlook> {
  const latest = debts.at(-1) ?? debts[0];
  const earlier = debts.slice(0, -1);
  const rests = restsUntil({ latest, earlier }, world.now());
  if (rests !== null) return later(rests);
  return deliverLatest(world, scene, recipient, {
    latest: withDeath(world, scene, latest),
    earlier: earlier.map((debt) => withDeath(world, scene, debt)),
    manner: mergeManner(scene, latest, earlier),
  });
}

async function deliverLatest(
  world: DeliveryWorld,
  scene: Scene,
  recipient: Recipient,
  matter: Matter,
): Promise<Outlook> {
  const { latest } = matter;
  const earlier = await endSurplus(world, scene, matter.earlier);
  if (earlier === null) return continues;
  const { to, matter: name } = latest.notice;
  const card = await world.notices.card(scene.subject, to.id, name);
  const end = endOf(world, scene, { ...matter, earlier }, card);
  if (end) return endUnsent(world, scene, latest, { ...end, supersedes: earlier });
  const standing = changeable(card, recipient.reach.conversation);
  return bring(world, scene, recipient, { ...matter, earlier, standing });
}
