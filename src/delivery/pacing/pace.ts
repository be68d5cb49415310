import { setTimeout as pauseFor } from 'node:timers/promises';
import { SentWindows, type Window } from './sent-windows.ts';
import { pauseUntil, TenantSlots, type Slot } from './tenant-slots.ts';

/** How fast may be sent. */
export interface PaceLimits {
  /** For each conversation; Teams counts new messages and updates alike. */
  readonly conversation: readonly Window[];
  /** For each tenant and this process: what the tenant allows, divided by the number of replicas. */
  readonly tenantPerSecond: number;
  /** How long a send waits for its turn before it is put off. */
  readonly patienceMs: number;
}

/** What Teams allows one bot in one conversation. */
export const teamsConversation: readonly Window[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** Teams takes 50 a second for each tenant; the rest is left to the answers of turns. */
export const usualPace: PaceLimits = {
  conversation: teamsConversation,
  tenantPerSecond: 40,
  patienceMs: 1_000,
};

/** The pace of one of so many processes: together they send no more than the tenant takes. */
export function paceOf(replicas = 1): PaceLimits {
  return { ...usualPace, tenantPerSecond: usualPace.tenantPerSecond / replicas };
}

/** A conversation's turn, to be given back after the answer; or for how long there is none. */
export type Turn =
  | { readonly isMine: true; readonly done: () => void }
  | { readonly isMine: false; readonly waitMs: number };

/** Keeps what is sent under what the platform takes. */
export interface Pace {
  /** Asks for the next send to a conversation: one at a time, in every window of its limits. */
  turn(conversation: string): Promise<Turn>;
  /** Ends when the tenant takes one more; to be awaited shortly before the call, and always to be ended. */
  slot(tenant: string): Promise<Slot>;
  /** The platform asked to wait: nothing goes to the conversation for so long. */
  hold(conversation: string, ms: number): void;
}

interface Line {
  readonly sent: SentWindows;
  isBusy: boolean;
  heldUntil: number;
}

/** Conversations looked through before those long silent are forgotten. */
const tidyAfter = 1_000;

const recheckMs = 20;

/** The conversations of one process. */
class Lines {
  readonly #lines = new Map<string, Line>();
  readonly #windows: readonly Window[];
  readonly #nowMs: () => number;

  constructor(windows: readonly Window[], nowMs: () => number) {
    this.#windows = windows;
    this.#nowMs = nowMs;
  }

  of(conversation: string): Line {
    const known = this.#lines.get(conversation);
    if (known) return known;
    if (this.#lines.size % tidyAfter === tidyAfter - 1) this.#tidy();
    const line = { sent: new SentWindows(this.#windows), isBusy: false, heldUntil: 0 };
    this.#lines.set(conversation, line);
    return line;
  }

  freeAt({ heldUntil, sent }: Line): number {
    return Math.max(heldUntil, sent.freeAt(this.#nowMs()));
  }

  /** Takes a conversation for one send; `false` when its turn does not come in time. */
  async seize(line: Line, giveUpAt: number): Promise<boolean> {
    while (line.isBusy && this.#nowMs() < giveUpAt) await pauseFor(recheckMs);
    if (line.isBusy || this.freeAt(line) > giveUpAt) return false;
    line.isBusy = true;
    return true;
  }

  #tidy(): void {
    const now = this.#nowMs();
    for (const [conversation, { sent, isBusy, heldUntil }] of this.#lines)
      if (!isBusy && heldUntil <= now && sent.isEmptyAt(now)) this.#lines.delete(conversation);
  }
}

/**
 * Paces one process. Sends of one conversation follow each other, and count from their answers, so that no
 * window is exceeded where they arrive either. `nowMs` never goes back.
 */
export function createPace(limits: PaceLimits, nowMs: () => number): Pace {
  const lines = new Lines(limits.conversation, nowMs);
  const tenants = new TenantSlots(limits.tenantPerSecond, nowMs);

  return {
    async turn(conversation) {
      const line = lines.of(conversation);
      if (!(await lines.seize(line, nowMs() + limits.patienceMs)))
        return { isMine: false, waitMs: Math.max(lines.freeAt(line) - nowMs(), limits.patienceMs) };
      await pauseUntil(lines.freeAt(line), nowMs);
      const done = (): void => {
        line.sent.add(nowMs());
        line.isBusy = false;
      };
      return { isMine: true, done };
    },
    slot: (tenant) => tenants.next(tenant),
    hold(conversation, ms) {
      const line = lines.of(conversation);
      line.heldUntil = Math.max(line.heldUntil, nowMs() + ms);
    },
  };
}
