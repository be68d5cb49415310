import type { AttentionKind } from './attention/attention-kind.ts';
import type { Weekday } from './calendar/days.ts';
import type { LocalTime } from './calendar/time-zones.ts';
import type { EngagementId } from './engagement/engagement.ts';
import type { Person } from './people.ts';
import type { Instant } from './time.ts';

/** One line of My day that a person wants to rest; nobody else is concerned (docs/rules.md §8). */
export interface LineSnooze {
  readonly engagement: EngagementId;
  readonly kind: AttentionKind;
  readonly reason: string;
  /** Over at this very moment. */
  readonly until: Instant;
}

/** What a person wishes of the bot (docs/rules.md §8). */
export interface Wishes {
  /** IANA name, or `null` for what Teams says. */
  readonly timeZone: string | null;
  /** BCP 47 tag, or `null` for what Teams says. */
  readonly language: string | null;
  readonly myDay: {
    readonly isOn: boolean;
    /** Only working days among them count; `null` for every working day. */
    readonly days: readonly Weekday[] | null;
    readonly at: LocalTime;
  };
  /** Takes the place of that day's My day. */
  readonly digest: { readonly isOn: boolean; readonly day: Weekday; readonly at: LocalTime };
  readonly quietHours: {
    readonly isOn: boolean;
    readonly from: LocalTime;
    /** Before `from` means over midnight; the same, no quiet hours on a working day. */
    readonly to: LocalTime;
  };
  /** Ascending, never empty. */
  readonly workingDays: readonly Weekday[];
  /** Engagements of which only what concerns the person's own requests comes. */
  readonly muted: readonly EngagementId[];
  /** Lines that rest. */
  readonly snoozes: readonly LineSnooze[];
  /** Offered as FM of a new engagement. */
  readonly usualFm: Person | null;
}

/** The wishes of who has said nothing else. */
export const usualWishes: Wishes = {
  timeZone: null,
  language: null,
  myDay: { isOn: true, days: null, at: '08:30' },
  digest: { isOn: true, day: 1, at: '09:00' },
  quietHours: { isOn: true, from: '18:00', to: '08:00' },
  workingDays: [1, 2, 3, 4, 5],
  muted: [],
  snoozes: [],
  usualFm: null,
};
