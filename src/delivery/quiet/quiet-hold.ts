import type { Debt, Subject } from '../../application/ports/notices.ts';
import type { Member } from '../../application/people/member.ts';
import type { Instant } from '../../domain/time.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { between } from '../schedule/moments.ts';
import { continues, finished, type Outlook } from '../schedule/outlook.ts';
import type { Manner, Scene } from '../sending/scene.ts';

/** The kind of due row that brings held notices back. */
export const heldNotices = 'notices';

/** What answers what the person did within this time comes at once. */
const answerMs = 60 * 60 * 1_000;

/** Until when the person's quiet hours hold a new message back; `null` when it may come (docs/rules.md §8). */
export function heldUntil(
  { quietUntil, now }: Pick<DeliveryWorld, 'quietUntil' | 'now'>,
  member: Member,
  { task, manner }: { readonly task: Debt['task']; readonly manner: Manner },
): Instant | null {
  const { isUrgent, answers } = manner;
  const isAnswer = answers !== null && between(answers, now()) <= answerMs;
  if (isUrgent || isAnswer || task.task === 'resend') return null;
  return quietUntil(member, now());
}

/** Whether the person muted the engagement that a new message is about (docs/rules.md §8). */
export function isMuted(
  { about, id }: Subject,
  { wishes }: Member,
  { task, manner }: { readonly task: Debt['task']; readonly manner: Manner },
): boolean {
  const isHeld = about === 'engagement' && wishes.muted.includes(id);
  return isHeld && !manner.passesMute && task.task !== 'resend';
}

/** Holds a notice until the person hears of the engagement again, which has it looked after then. */
export async function holdMuted(
  world: DeliveryWorld,
  { subject }: Scene,
  debt: Debt,
): Promise<Outlook> {
  const { progress } = debt;
  if (progress.state === 'waiting' && progress.why === 'muted') return finished;
  const muted = { state: 'waiting', why: 'muted', until: null } as const;
  const next = await world.notices.step(subject, debt, {
    progress: muted,
    attempt: null,
    owes: [],
  });
  return next ? finished : continues;
}

const isOfEngagement = ({ about }: Subject): boolean => about === 'engagement';

/**
 * Holds a notice: it comes back by the due table, whatever becomes of this process; and when the person wishes
 * otherwise, by what is noted with them.
 */
export async function hold(
  world: DeliveryWorld,
  { subject }: Scene,
  debt: Debt,
  until: Instant,
): Promise<Outlook> {
  const { progress } = debt;
  if (progress.state === 'waiting' && progress.why === 'quiet' && progress.until === until)
    return finished;
  const held = { engagement: subject.id, until, over: until };
  await Promise.all([
    world.dues.put({ at: until, subject, kind: heldNotices }),
    ...(isOfEngagement(subject) ? [world.holds.note(subject.tenant, debt.notice.to.id, held)] : []),
  ]);
  const next = await world.notices.step(subject, debt, {
    progress: { state: 'waiting', why: 'quiet', until },
    attempt: null,
    owes: [],
  });
  return next ? finished : continues;
}
