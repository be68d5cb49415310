import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import { decide } from '../../domain/engagement/deciding/decide.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import type { Scene } from '../reader.ts';

/** What would come of a command now, as the domain decides it. */
export function refusalOf(
  { engagement, viewer, today }: Scene,
  command: EngagementCommand,
): Refusal | null {
  const { actor, now } = viewer;
  const decision = decide(engagement, command, { actor, now, today, seen: null });
  return decision.kind === 'refused' ? decision.refusal : null;
}

const forbidding: ReadonlySet<Refusal['refused']> = new Set(['no-part', 'not-yours', 'ended']);

/** Whether a step is the viewer's to take at all; what it still needs is asked when they take it. */
export function isOffered(scene: Scene, command: EngagementCommand): boolean {
  const refusal = refusalOf(scene, command);
  return refusal === null || !forbidding.has(refusal.refused);
}

/** Whether a step would be taken as it is. */
export function isAccepted(scene: Scene, command: EngagementCommand): boolean {
  return refusalOf(scene, command) === null;
}
