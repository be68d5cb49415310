import { after } from '../../domain/calendar/time-zones.ts';
import type { PersonId } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Due } from '../ports/delivery-ports.ts';
import type { World } from '../world.ts';
import { draftMs } from './usage-file.ts';

/** The kind of due row by which what files say is let go. */
export const draftClock = 'drafts';

/** One second later, so that what falls due has waited for longer than it may. */
const graceMs = 1_000;

/** Puts down when a draft made now is let go, whether or not its person comes back. */
export async function endDraftLater(
  { dues }: Pick<World, 'dues'>,
  { tenant, person, at }: { tenant: string; person: PersonId; at: Instant },
): Promise<void> {
  const until = after(at, draftMs + graceMs);
  const subject = { about: 'person', tenant, id: person } as const;
  await dues.put({ at: until, subject, kind: draftClock });
}

/** Lets go what a person's files said and nobody saved within its time (docs/rules.md §4, §6). */
export async function sweepDrafts(
  { drafts, readinessDrafts, now }: Pick<World, 'drafts' | 'readinessDrafts' | 'now'>,
  { subject: { tenant, id } }: Due,
): Promise<void> {
  await Promise.all([drafts.sweep(tenant, id, now()), readinessDrafts.sweep(tenant, id, now())]);
}
