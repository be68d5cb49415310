import type { ItemFilter, View } from '../../application/view.ts';
import type { FileForm, HandOutRequest } from '../../application/hand-out/handing-out.ts';
import type { PersonId } from '../../domain/people.ts';
import type { TaskId } from '../../domain/playbook.ts';
import type { About, Change } from './about-engagement.ts';

/** Shows a card of an engagement; the ids and numbers are those of the view. */
interface Show extends About {
  readonly verb: 'show';
  readonly view: View['view'];
  readonly task?: TaskId;
  readonly item?: string;
  readonly reading?: string;
  readonly request?: string;
  /** Counted from 0. */
  readonly page?: number;
  readonly filter?: ItemFilter;
  /** The history older than this sequence number. */
  readonly before?: number;
}

/** A step on a task that needs no form. */
interface TaskStep extends Change {
  readonly verb: 'start' | 'finish' | 'reopen-task';
  readonly task: TaskId;
  /** `start`: the person was told what is missing and goes on. */
  readonly confirmed?: boolean;
  /** `finish` of 3070: there is nothing to remediate. */
  readonly nothing?: boolean;
}

/** A step on a remediation item that needs no form. */
interface ItemStep extends Change {
  readonly verb: 'resolve-item' | 'reopen-item';
  readonly item: string;
}

/** Takes a usage reading back. */
interface WithdrawReading extends Change {
  readonly verb: 'withdraw-reading';
  readonly reading: string;
}

/** A step on a request to an SME that needs no form. */
interface RequestStep extends Change {
  readonly verb: 'request';
  readonly step: 'accept' | 'confirm';
  readonly request: string;
}

/** A change that needs nothing but its name. */
interface PlainStep extends Change {
  readonly verb:
    | 'intent'
    | 'unblock'
    | 'stop-waiting'
    | 'goes-on'
    | 'entered'
    | 'reopen'
    | 'complete'
    | 'undo'
    | 'release';
}

/** What was sent to whom of an engagement. */
interface Delivery extends About {
  readonly verb: 'delivery';
  /** Counted from 0. */
  readonly page: number;
}

/** Brings somebody with a part in the engagement their open cards again. */
interface Resend extends About {
  readonly verb: 'resend';
  readonly to: PersonId;
}

/** Shares a status card `here`, or into a chat that is bound. */
interface Share extends About {
  readonly verb: 'share';
  readonly chat: string;
}

/** The checklist as a file: offered, saved, or not wanted. */
interface HandOut extends About {
  readonly verb: 'hand-out';
  readonly as: FileForm;
  readonly step: HandOutRequest['step'];
}

/** Hears no more of an engagement but what is their own, or hears of it again. */
interface Mute extends About {
  readonly verb: 'mute';
  readonly isMuted: boolean;
}

/** Asks for a part in an engagement of which the person sees only the name. */
interface Join extends About {
  readonly verb: 'join';
}

/** What is done about one engagement. */
export type EngagementAction =
  | Show
  | TaskStep
  | ItemStep
  | WithdrawReading
  | RequestStep
  | PlainStep
  | Delivery
  | Resend
  | Share
  | HandOut
  | Mute
  | Join;
