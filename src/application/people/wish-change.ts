import type { EngagementId } from '../../domain/engagement/engagement.ts';
import type { Person } from '../../domain/people.ts';
import type { Wishes } from '../../domain/wishes.ts';

/** What is to be otherwise among somebody's wishes; what is left out stays. */
export interface WishChange {
  readonly myDay?: Partial<Wishes['myDay']>;
  readonly digest?: Partial<Wishes['digest']>;
  readonly quietHours?: Partial<Wishes['quietHours']>;
  readonly workingDays?: Wishes['workingDays'];
  readonly timeZone?: string | null;
  readonly language?: string | null;
  readonly usualFm?: Person | null;
  /** Engagements to hear of again. */
  readonly unmute?: readonly EngagementId[];
  /** Engagements to hear no more of than what is the person's own. */
  readonly mute?: readonly EngagementId[];
}

/** As many engagements as somebody can mute; one more stays as it is. */
export const mostMuted = 200;

/** The wishes with a change made. */
export function withWish(wishes: Wishes, change: WishChange): Wishes {
  const { myDay, digest, quietHours, unmute = [], mute = [], ...plain } = change;
  const heard = wishes.muted.filter((each) => !unmute.includes(each));
  const muted = [...heard.filter((each) => !mute.includes(each)), ...mute];
  return {
    ...wishes,
    ...plain,
    myDay: { ...wishes.myDay, ...myDay },
    digest: { ...wishes.digest, ...digest },
    quietHours: { ...wishes.quietHours, ...quietHours },
    muted: muted.length > mostMuted ? heard : muted,
  };
}
