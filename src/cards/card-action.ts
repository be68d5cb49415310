import type { HelpTopic } from '../text/help-topics.ts';
import type { FormName, FormValues } from '../application/forms/forms.ts';
import type { ItemFilter, View, Mention } from '../application/requests.ts';
import type { FileForm, HandOutRequest } from '../application/hand-out/handing-out.ts';
import type { DraftRequest } from '../application/files/usage-file.ts';
import type { PlanRequest, ResultsRequest } from '../application/readiness/readiness-draft.ts';
import type { AttentionKind } from '../domain/attention/attention-kind.ts';
import type { EngagementId } from '../domain/engagement/engagement.ts';
import type { FieldId } from '../domain/fields.ts';
import type { PersonId, Role } from '../domain/people.ts';
import type { Phase, TaskId } from '../domain/playbook.ts';
import type { Concern } from '../domain/portfolio/bearing.ts';
import type { PortfolioSort } from '../domain/portfolio/portfolio.ts';
import type { Band } from '../domain/usage/band.ts';

/** Which engagement a card is about. */
interface About {
  readonly e: EngagementId;
}

/** A change on an engagement: `r` is the revision the card was drawn from, `back` the card the answer replaces. */
interface Change extends About {
  readonly r: number;
  readonly back?: View;
}

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

/** What a form is about, beside the engagement. */
interface FormSubject {
  readonly form: FormName;
  readonly task?: TaskId;
  readonly role?: Role;
  readonly field?: FieldId;
  readonly item?: string;
  readonly reading?: string;
  readonly draft?: string;
  readonly request?: string;
  readonly kind?: AttentionKind;
}

/** Opens a form; `e` is left out for forms that speak of no engagement. */
interface OpenForm extends FormSubject {
  readonly verb: 'form';
  readonly e?: EngagementId;
}

/**
 * Sends a form; its inputs come beside these, by their ids; a person typed in place of one chosen comes as
 * `<id>-typed`.
 */
interface SendForm extends FormSubject {
  readonly verb: 'send';
  readonly e?: EngagementId;
  readonly r?: number;
  readonly back?: View;
  /** `new`: the id the engagement will have. */
  readonly id?: EngagementId;
}

/** Says a typed command again, for the customer or task that was chosen. */
interface SayAgain {
  readonly verb: 'say';
  readonly text: string;
  /** Who is mentioned in it; left out where nobody is. */
  readonly mentions?: readonly Mention[];
  readonly e?: EngagementId;
  readonly task?: TaskId;
}

/** A step on a readiness report that was read: `d` is the draft, `e` the engagement it is for. */
interface ResultsStep {
  readonly verb: 'results';
  readonly step: ResultsRequest['step'];
  readonly d: string;
  readonly e?: EngagementId;
}

/** A step on a drafted checklist; what was typed on its page comes beside these. */
interface PlanStep extends About {
  readonly verb: 'plan';
  readonly step: PlanRequest['step'];
  readonly d: string;
  /** The page to show, counted from 0. */
  readonly page: number;
}

/** A step on what was read from a file: `d` is the draft, `e` the engagement it is for. */
interface DraftStep {
  readonly verb: 'draft';
  readonly step: DraftRequest['step'];
  readonly d: string;
  readonly e?: EngagementId;
  readonly days?: NonNullable<DraftRequest['periodDays']>;
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

/** A step on a notice that could not be sent; `key` names it among those of the engagement or person. */
interface ParkedStep {
  readonly verb: 'parked-notice';
  readonly step: 'show' | 'release' | 'drop';
  readonly about: 'engagement' | 'person';
  readonly id: string;
  readonly key: string;
}

/** What a portfolio is filtered and sorted by; what is left out is open. */
export interface PortfolioAsk {
  readonly fe?: string;
  readonly band?: Band;
  readonly flag?: Concern;
  readonly phase?: Phase;
  readonly days?: number;
  readonly sort: PortfolioSort;
}

/** Shows a page of the portfolio; without `of` the inputs beside the button say which. */
interface ShowPortfolio {
  readonly verb: 'portfolio';
  readonly page: number;
  readonly of?: PortfolioAsk;
}

/** Shows a page of the digest; `period` is the week of the one that was brought. */
interface ShowDigest {
  readonly verb: 'digest';
  readonly page: number;
  readonly period?: string;
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

/** What needs no engagement. */
type General =
  | { readonly verb: 'new'; readonly customer?: string }
  | { readonly verb: 'list' | 'parked' | 'today' | 'queue'; readonly page: number }
  | { readonly verb: 'help'; readonly about?: HelpTopic }
  | { readonly verb: 'settings' }
  | { readonly verb: 'playbook' };

/** Hears no more of an engagement but what is their own, or hears of it again. */
interface Mute extends About {
  readonly verb: 'mute';
  readonly isMuted: boolean;
}

/** Asks for a part in an engagement of which the person sees only the name. */
interface Join extends About {
  readonly verb: 'join';
}

/** Opens a second engagement of a name that is taken, from the form as it was sent. */
interface Another {
  readonly verb: 'another';
  readonly id: EngagementId;
  readonly values: FormValues;
}

/**
 * What a button carries: its verb, ids, the revision of the card and values typed by the person, nothing that
 * is trusted on the way back. `Action.Execute` and its `Action.Submit` fallback carry the same.
 */
export type CardAction =
  | Show
  | TaskStep
  | ItemStep
  | WithdrawReading
  | RequestStep
  | DraftStep
  | ResultsStep
  | PlanStep
  | Delivery
  | Resend
  | ParkedStep
  | ShowPortfolio
  | ShowDigest
  | Share
  | HandOut
  | PlainStep
  | OpenForm
  | SendForm
  | SayAgain
  | General
  | Join
  | Mute
  | Another;

/** The name of what a button does. */
export type Verb = CardAction['verb'];
