import type { Debt } from '../../application/ports/notices.ts';
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

/** Holds a notice: it comes back by the due table, whatever becomes of this process. */
export async function hold(
  world: DeliveryWorld,
  { subject }: Scene,
  debt: Debt,
  until: Instant,
): Promise<Outlook> {
  const { progress } = debt;
  if (progress.state === 'waiting' && progress.why === 'quiet' && progress.until === until)
    return finished;
  await world.dues.put({ at: until, subject, kind: heldNotices });
  const next = await world.notices.step(subject, debt, {
    progress: { state: 'waiting', why: 'quiet', until },
    attempt: null,
    owes: [],
  });
  return next ? finished : continues;
}
