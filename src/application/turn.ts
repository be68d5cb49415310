import type { MatchCustomer } from './find-engagement.ts';
import type { StoredMember } from './ports.ts';
import type { Asker, Request, Target } from './requests.ts';
import { timeZoneOf, todayIn } from './viewer.ts';
import type { World } from './world.ts';

/** One turn of a conversation: who asks, what they ask, and of which engagement. */
export interface Turn {
  readonly asker: Asker;
  readonly stored: StoredMember;
  readonly request: Request;
  readonly target: Target;
  readonly match: MatchCustomer;
}

/** The day it is for whoever asks. */
export function todayOf(world: World, { stored }: Turn): string {
  return todayIn(timeZoneOf(stored.member, world.defaultTimeZone), world.now());
}
