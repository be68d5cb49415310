import type { Person } from '../people.ts';
import type { Alarm, Asking, RequestClock, RequestId, RequestKind } from './request.ts';

/** Who is asked from now on, and who is told when that is nobody who can be reached. */
export interface Brought {
  readonly of: readonly Person[];
  /** Administrators; empty where somebody can be asked. */
  readonly told: readonly Person[];
  readonly clock: RequestClock;
}

/** What happened to a request to a Get Modern SME. */
export type RequestEvent =
  | ({
      readonly type: 'request-asked';
      readonly request: RequestId;
      readonly kind: RequestKind;
      readonly contact: string;
    } & Asking &
      Brought)
  | ({ readonly type: 'request-edited'; readonly request: RequestId } & Asking & Brought)
  | { readonly type: 'request-withdrawn'; readonly request: RequestId; readonly reason: string }
  | {
      readonly type: 'request-accepted';
      readonly request: RequestId;
      readonly contact: string;
      readonly clock: RequestClock;
    }
  | {
      readonly type: 'request-declined';
      readonly request: RequestId;
      readonly reason: string;
      /** Everybody on call has declined now. */
      readonly isLast: boolean;
    }
  | ({
      readonly type: 'request-released';
      readonly request: RequestId;
      readonly reason: string;
    } & Brought)
  | {
      readonly type: 'request-reassigned';
      readonly request: RequestId;
      readonly to: Person;
      readonly contact: string;
      readonly clock: RequestClock;
    }
  | {
      readonly type: 'request-resolved';
      readonly request: RequestId;
      readonly text: string;
      readonly clock: RequestClock;
    }
  | { readonly type: 'request-confirmed'; readonly request: RequestId }
  | {
      readonly type: 'request-reopened';
      readonly request: RequestId;
      readonly reason: string;
      readonly clock: RequestClock;
    }
  | {
      readonly type: 'request-noted';
      readonly request: RequestId;
      readonly text: string;
      readonly clock: RequestClock;
    }
  | {
      readonly type: 'reference-entered';
      readonly request: RequestId;
      readonly reference: string;
    }
  /** It came to be open to more people: somebody is on call since, or there is a channel. */
  | {
      readonly type: 'request-brought';
      readonly request: RequestId;
      readonly of: readonly Person[];
      /** Somebody of all who are asked now can be reached. */
      readonly isReached: boolean;
    }
  /** The lists were changed, and nobody is left on them who could take it. */
  | {
      readonly type: 'request-stranded';
      readonly request: RequestId;
      readonly alarm: Alarm;
      /** Administrators, where nobody can be asked. */
      readonly told: readonly Person[];
    }
  /** Nobody has accepted for some hours: those on call are reminded. */
  | {
      readonly type: 'request-reminded';
      readonly request: RequestId;
      readonly of: readonly Person[];
    }
  /** And some hours later the FM is told. */
  | { readonly type: 'request-unanswered'; readonly request: RequestId }
  /** Whoever accepted has not been heard of for some days. */
  | {
      readonly type: 'request-silent';
      readonly request: RequestId;
      readonly clock: RequestClock;
    };
