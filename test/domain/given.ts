import { expect } from 'vitest';
import { act, begin, type Outcome } from '../../src/domain/engagement/act.ts';
import type { EngagementCommand } from '../../src/domain/engagement/commands.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { EngagementEvent, Opened, Recorded } from '../../src/domain/engagement/events.ts';
import { evolve } from '../../src/domain/engagement/evolving/evolve.ts';
import { owedBy, type Owed } from '../../src/domain/engagement/owing/owed.ts';
import type { Refusal } from '../../src/domain/engagement/refusal.ts';
import type { Actor, Person, Role } from '../../src/domain/people.ts';
import type { Smes } from '../../src/domain/request/roster.ts';
import type { Instant, LocalDate } from '../../src/domain/time.ts';

/** The FastTrack Engineer of every engagement unless a test says otherwise. */
export const kim: Person = { id: 'kim', name: 'Kim Engineer' };
/** The FastTrack Manager. */
export const alex: Person = { id: 'alex', name: 'Alex Manager' };
/** A Get Modern SME, with no place on the engagement. */
export const sam: Person = { id: 'sam', name: 'Sam Expert' };
/** The FastTrack Architect, where there is one. */
export const robin: Person = { id: 'robin', name: 'Robin Architect' };
/** An administrator of the bot, with no place on the engagement. */
export const ada: Person = { id: 'ada', name: 'Ada Administrator' };

/** When every engagement of these tests begins: a Monday. */
export const openedAt: Instant = '2026-11-23T09:00:00.000Z';

/** The engagement but for what counts, times and remembers its events. */
export function substance(engagement: Engagement): Partial<Engagement> {
  const counted = new Set(['revision', 'touched', 'changes', 'progressAt', 'changedAt']);
  return Object.fromEntries(Object.entries(engagement).filter(([key]) => !counted.has(key)));
}

/** That many minutes after an instant, fractions allowed. */
export function minutesAfter(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** The first event of an engagement with 1,000 seats, Kim as its FE and Alex as its FM. */
export function anEngagement(but: Partial<Opened> = {}): Opened {
  return {
    type: 'opened',
    id: 'contoso-1',
    tenant: 'fasttrack',
    customer: 'Contoso',
    playbook: '2020-03-05',
    entitledSeats: 1_000,
    people: { fe: kim, fm: alex, fta: null },
    targetPercent: 70,
    targetBy: null,
    scenario: '',
    ...but,
  };
}

/** The same without an FM. */
export function withoutFm(but: Partial<Opened> = {}): Opened {
  return anEngagement({ people: { fe: kim, fm: null, fta: null }, ...but });
}

/** The same without an FE. */
export function withoutFe(but: Partial<Opened> = {}): Opened {
  return anEngagement({ people: { fe: null, fm: alex, fta: null }, ...but });
}

/** The same with Robin as its FTA. */
export function withFta(but: Partial<Opened> = {}): Opened {
  return anEngagement({ people: { fe: kim, fm: alex, fta: robin }, ...but });
}

/** In what a command is given; whatever is left out is usual. */
export interface Moment {
  /** Minutes since the last event; an hour unless said. */
  readonly afterMinutes?: number;
  /** What the clock says, where that matters more than the distance. */
  readonly now?: Instant;
  /** The day it is for the actor; the UTC day of now unless said. */
  readonly today?: LocalDate;
  /** The revision of the clicked card. */
  readonly seen?: number;
  readonly isAdministrator?: boolean;
  /** Who can be asked for help; nobody unless said. */
  readonly smes?: Smes;
  readonly action?: string;
}

interface Past {
  readonly engagement: Engagement;
  readonly history: readonly Recorded[];
}

const isRefusal = (expected: EngagementEvent | Refusal): expected is Refusal =>
  'refused' in expected;

function owedOf(before: Engagement | null, recorded: readonly Recorded[]): readonly Owed[] {
  const owed: Owed[] = [];
  let last = before;
  for (const each of recorded) {
    const next = evolve(last, each);
    owed.push(...owedBy(last, next, each));
    last = next;
  }
  return owed;
}

/** What came of a command, to be looked at or to go on from. */
export class Consequence {
  readonly #past: Past;
  readonly #outcome: Outcome;

  constructor(past: Past, outcome: Outcome) {
    this.#past = past;
    this.#outcome = outcome;
  }

  /** The events that the command must have caused, in order, or the refusal it must have met. */
  then(...expected: readonly (EngagementEvent | Refusal)[]): Given {
    const refusal = expected.find(isRefusal);
    if (refusal) {
      expect(this.#outcome).toStrictEqual({ kind: 'refused', refusal });
      return new Given(this.#past);
    }
    expect(this.recorded.map(({ event }) => event)).toStrictEqual(expected);
    return this.accepted();
  }

  /** The word of the refusal, or `accepted`. */
  get word(): string {
    return this.#outcome.kind === 'refused' ? this.#outcome.refusal.refused : 'accepted';
  }

  /** Why it was refused; `null` when it was not. */
  get refusal(): Refusal | null {
    return this.#outcome.kind === 'refused' ? this.#outcome.refusal : null;
  }

  /** The events of the command; none after a refusal. */
  get recorded(): readonly Recorded[] {
    return this.#outcome.kind === 'accepted' ? this.#outcome.recorded : [];
  }

  /** The engagement after the command; as it was after a refusal. */
  get engagement(): Engagement {
    return this.#outcome.kind === 'accepted' ? this.#outcome.engagement : this.#past.engagement;
  }

  /** The notices that the command caused. */
  get owed(): readonly Owed[] {
    return owedOf(this.#past.engagement, this.recorded);
  }

  /** For which role the actor stood in, as the history says. */
  get standingInFor(): Role | null | undefined {
    return this.recorded[0]?.standingInFor;
  }

  /** Goes on from here; a refusal fails the test. */
  accepted(): Given {
    if (this.#outcome.kind === 'refused') {
      throw new Error(`Refused: ${JSON.stringify(this.#outcome.refusal)}`);
    }
    const { engagement, recorded } = this.#outcome;
    return new Given({ engagement, history: [...this.#past.history, ...recorded] });
  }
}

/** An engagement with its history, on which something is about to be done. */
export class Given {
  readonly engagement: Engagement;
  readonly history: readonly Recorded[];

  constructor({ engagement, history }: Past) {
    this.engagement = engagement;
    this.history = history;
  }

  /** A person gives a command. */
  when(command: EngagementCommand, by: Person, moment: Moment = {}): Consequence {
    const { engagement } = this;
    const now = moment.now ?? minutesAfter(engagement.changedAt, moment.afterMinutes ?? 60);
    const actor: Actor = { person: by, isAdministrator: moment.isAdministrator ?? false };
    const circumstances = {
      actor,
      now,
      today: moment.today ?? now.slice(0, 10),
      seen: moment.seen ?? null,
      smes: moment.smes,
    };
    const action = moment.action ?? `action-${engagement.revision}`;
    return new Consequence(this, act(engagement, command, circumstances, action));
  }

  /** A person gave a command before, and it was done. */
  and(command: EngagementCommand, by: Person, moment: Moment = {}): Given {
    return this.when(command, by, moment).accepted();
  }
}

/** An engagement to which these things happened, an hour apart, at Kim's hands. */
export function given(opened: Opened, ...events: readonly EngagementEvent[]): Given {
  const past: Recorded[] = [];
  const outcome = begin(opened, kim, openedAt, 'opening');
  if (outcome.kind === 'refused') throw new Error('An opening that was refused');
  let { engagement } = outcome;
  for (const event of events) {
    const recorded: Recorded = {
      seq: engagement.revision + 1,
      at: minutesAfter(engagement.changedAt, 60),
      by: kim,
      standingInFor: null,
      action: `given-${engagement.revision}`,
      event,
    };
    engagement = evolve(engagement, recorded);
    past.push(recorded);
  }
  return new Given({ engagement, history: [...outcome.recorded, ...past] });
}
