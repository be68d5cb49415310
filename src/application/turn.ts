import type { MatchCustomer } from './engagement/find-engagement.ts';
import type { EngagementLine } from './engagement/lines.ts';
import type { StoredMember } from './ports/ports.ts';
import type { Asker } from './asker.ts';
import type { Request, Target } from './requests.ts';
import { timeZoneOf, todayIn } from './people/viewer.ts';
import type { World } from './world.ts';

/** The engagements of whoever asks, looked up when first needed and once at most. */
export type MyLines = () => Promise<readonly EngagementLine[]>;

/** One turn of a conversation: who asks, what they ask, and of which engagement. */
export interface Turn {
  readonly asker: Asker;
  readonly stored: StoredMember;
  readonly request: Request;
  readonly target: Target;
  readonly match: MatchCustomer;
  readonly mine: MyLines;
}

/** Looks a person's engagements up once, however often they are needed in a turn. */
export function lookUpOnce({ lists }: World, { tenant, actor }: Asker): MyLines {
  let lines: Promise<readonly EngagementLine[]> | null = null;
  return () => (lines ??= lists.mine(tenant, actor.person.id));
}

/** The day it is for whoever asks. */
export function todayOf(world: World, { stored }: Pick<Turn, 'stored'>): string {
  return todayIn(timeZoneOf(stored.member, world.defaultTimeZone), world.now());
}
