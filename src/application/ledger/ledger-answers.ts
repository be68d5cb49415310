import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Person } from '../../domain/people.ts';
import type { ParkedNotice } from '../ports/delivery-ports.ts';
import type { Debt, LedgerEntry } from '../ports/notices.ts';

/** A notice of the ledger: on its way, or come to its end. */
export type LedgerLine =
  | { readonly is: 'on-the-way'; readonly debt: Debt }
  | { readonly is: 'ended'; readonly entry: LedgerEntry };

/** What was sent to whom of an engagement, a page of it, the newest first. */
export interface DeliveryAnswer {
  readonly show: 'delivery';
  readonly engagement: Engagement;
  readonly lines: readonly LedgerLine[];
  /** Whether cards were just sent again; `null` when the list alone was asked for. */
  readonly resent: Resent | null;
  readonly page: number;
  /** One more than `page` while there are older ones. */
  readonly pages: number;
}

/** What came of sending somebody their cards again. */
export type Resent =
  | {
      readonly to: Person;
      readonly cards: number;
      /** Else they wait until the person can be reached. */
      readonly isReachable: boolean;
    }
  /** Nobody with a part in the engagement is called so. */
  | { readonly to: null; readonly said: string };

/** What administrators see of the notices that could not be sent. */
export interface ParkedAnswer {
  readonly show: 'parked';
  readonly lines: readonly ParkedLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** What was just done with one of them; `gone` when somebody else was faster, `expired` when it was too late. */
  readonly did: 'released' | 'dropped' | 'gone' | 'expired' | null;
}

/** A parked notice; the customer's name stays with those who have a part in the engagement. */
export interface ParkedLine {
  readonly parked: ParkedNotice;
  readonly customer: string | null;
}

/** One parked notice, before it is released or dropped. */
export interface ParkedNoticeAnswer {
  readonly show: 'parked-notice';
  readonly line: ParkedLine;
}
