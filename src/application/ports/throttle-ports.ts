import type { Instant } from '../../domain/time.ts';

/** Until when Teams wants nothing in a conversation: what one process was told, all of them know. */
export interface ThrottleStore {
  /** Nothing is to be sent before; what was asked for already and lasts longer stays. */
  hold(tenant: string, conversation: string, until: Instant): Promise<void>;
  /** Until when nothing is to be sent, be it over or not; `null` when that was never asked for. */
  heldUntil(tenant: string, conversation: string): Promise<Instant | null>;
}
