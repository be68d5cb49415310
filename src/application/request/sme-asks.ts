import type { RequestKind } from '../../domain/request/request.ts';
import type { SmeSaid } from '../../domain/request/sme-said.ts';
import type { LocalDate } from '../../domain/time.ts';
import type { KeptSme, RequestLine, SmeSettings } from '../ports/sme-ports.ts';
import type { PersonSaid } from '../people/person-said.ts';
import type { RequestFigures } from './request-figures.ts';

/** What is asked about SMEs and about requests of the whole tenant (docs/rules.md §7). */
export type SmeAsk =
  | { readonly ask: 'queue'; readonly page: number }
  | { readonly ask: 'request-figures' }
  | { readonly ask: 'find-request'; readonly reference: string }
  | { readonly ask: 'on-call'; readonly isOnCall: boolean }
  | { readonly ask: 'smes' }
  | { readonly ask: 'change-smes'; readonly change: SmeChange };

/** What an administrator changes about the lists. */
export type SmeChange =
  | { readonly change: 'add'; readonly who: PersonSaid; readonly kinds: readonly RequestKind[] }
  | { readonly change: 'remove'; readonly who: PersonSaid }
  | { readonly change: 'channel'; readonly kind: RequestKind | null }
  /** Empty where it stays as it is. */
  | {
      readonly change: 'hours';
      readonly from: string;
      readonly to: string;
      readonly zone: string;
    }
  /** `unread` is what could not be read as a day; empty when all could. */
  | { readonly change: 'holidays'; readonly days: readonly LocalDate[]; readonly unread: string };

/** Who the SMEs are. */
export interface SmesAnswer {
  readonly show: 'smes';
  readonly settings: SmeSettings;
  readonly isAdministrator: boolean;
  readonly said: SmeSaid | null;
}

/** Requests that are open to an SME, or theirs; oldest urgent first. */
export interface QueueAnswer {
  readonly show: 'queue';
  readonly lines: readonly RequestLine[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** The kinds the person is an SME of; none for somebody who is not. */
  readonly kinds: readonly RequestKind[];
}

/** Whether somebody takes requests from now on, and which they hold. */
export interface OnCallAnswer {
  readonly show: 'on-call';
  readonly isOnCall: boolean;
  /** `null` for somebody who is on no list. */
  readonly sme: KeptSme | null;
  readonly held: readonly RequestLine[];
}

/** Requests with a reference. */
export interface RequestsFoundAnswer {
  readonly show: 'requests-found';
  readonly reference: string;
  readonly lines: readonly RequestLine[];
}

/** How quickly requests are accepted and resolved. */
export interface FiguresAnswer {
  readonly show: 'request-figures';
  /** `null` for somebody who is neither FM nor administrator. */
  readonly figures: RequestFigures | null;
  /** Over the whole tenant, or over the engagements somebody is FM of. */
  readonly isOverAll: boolean;
}

/** Answers about SMEs and requests. */
export type SmeAnswer =
  SmesAnswer | QueueAnswer | OnCallAnswer | RequestsFoundAnswer | FiguresAnswer;
