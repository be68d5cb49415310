/** One turn, as it is logged and measured: what kind it was and what came of it, never what was said. */
export interface TurnSeen {
  readonly kind: 'text' | 'click' | 'consent' | 'install' | 'search' | 'other';
  /** Of a click or an invoke; empty for words, which are nobody's to keep. */
  readonly verb: string;
  readonly place: 'personal' | 'group' | 'channel' | '';
  readonly outcome: 'answered' | 'failed' | 'malformed' | 'ignored';
  /** The reference in the apology; `null` when there was none. */
  readonly correlation: string | null;
  readonly durationMs: number;
}

/** One attempt to send. */
export interface SendSeen {
  readonly how: string;
  readonly outcome: string;
}
