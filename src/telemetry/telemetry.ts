import type { SendSeen, TurnSeen } from '../application/ports/seen.ts';

/** What is looked at from time to time, in the unit that its name says; `null` when it cannot be told. */
export interface Gauges {
  readonly queueDepth: number | null;
  readonly oldestWaitingSeconds: number | null;
  readonly parkedNotices: number | null;
  readonly alertsOpen: number | null;
  readonly requestsOpen: readonly RequestsOfAge[];
}

/** Unaccepted requests to SMEs by how long they are open. */
export interface RequestsOfAge {
  readonly age: 'under 4 h' | '4 to 8 h' | 'over 8 h';
  readonly count: number;
}

/** Where measurements go. */
export interface Telemetry {
  /** Runs a turn within its trace. */
  readonly trace: <T>(name: string, run: () => Promise<T>) => Promise<T>;
  readonly turn: (seen: TurnSeen) => void;
  readonly send: (seen: SendSeen) => void;
  readonly storageRequest: (kind: string, durationMs: number) => void;
  /** Has the gauges read whenever they are exported. */
  readonly watch: (read: () => Promise<Gauges>) => void;
  /** Sends what is measured and not sent yet. */
  readonly stop: () => Promise<void>;
}
