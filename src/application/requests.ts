import type { AdministrationRequest } from './administration/administration.ts';
import type { EngagementCommand } from '../domain/engagement/commands.ts';
import type { EngagementId } from '../domain/engagement/engagement.ts';
import type { Refusal } from '../domain/engagement/refusal.ts';
import type { FieldId } from '../domain/fields.ts';
import type { Actor, Person, PersonId, Role } from '../domain/people.ts';
import type { TaskId } from '../domain/playbook.ts';
import type { LocalDate } from '../domain/time.ts';
import type { Form, FormValues } from './forms/forms.ts';
import type { RestRequest } from './my-day/answer-rest.ts';
import type { WishRequest } from './settings/answer-settings.ts';
import type { DraftRequest } from './files/usage-file.ts';
import type { PlanRequest, ResultsRequest } from './readiness/readiness-draft.ts';
import type { DigestRequest } from './digest/answer-digest.ts';
import type { PortfolioRequest } from './portfolio/portfolio-answer.ts';
import type { Subject } from './ports/notices.ts';
import type { HandOutRequest } from './hand-out/handing-out.ts';
import type { ShareRequest } from './share/answer-share.ts';
import type { Reach } from './people/member.ts';
import type { RequestId } from '../domain/request/request.ts';
import type { SmeAsk } from './request/sme-asks.ts';

/** Which engagement is meant: the current one, one by its id (cards), or one by words that were typed. */
export type Target =
  | { readonly by: 'current' }
  | { readonly by: 'id'; readonly id: EngagementId }
  | { readonly by: 'words'; readonly words: string };

/** How a person was named: by mention, choice or object id; by name or e-mail; or as nobody. */
export type PersonSaid =
  | { readonly by: 'id'; readonly id: PersonId; readonly name: string | null }
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'nobody' };

/** Which items of the checklist are shown. */
export const itemFilters = ['open', 'late', 'unowned', 'settled'] as const;

/** A choice of items. */
export type ItemFilter = (typeof itemFilters)[number];

/** A card of an engagement. */
export type View =
  | { readonly view: 'engagement' }
  | { readonly view: 'tasks' }
  | { readonly view: 'task'; readonly task: TaskId }
  | {
      readonly view: 'items';
      readonly page: number;
      /** All when it is left out. */
      readonly filter?: ItemFilter | undefined;
    }
  /** The checklist as a text for a mail to the customer; parts as of an export. */
  | { readonly view: 'summary'; readonly page?: number | undefined }
  | { readonly view: 'item'; readonly item: string }
  | { readonly view: 'data' }
  | { readonly view: 'usage' }
  | { readonly view: 'readiness' }
  /** What is in the way: asked when it is stalled, or a day waited for has come. */
  | { readonly view: 'question' }
  | { readonly view: 'reading'; readonly reading: string }
  | { readonly view: 'requests' }
  | { readonly view: 'request'; readonly request: RequestId }
  /** Older than this sequence number; `null` from the newest. */
  | { readonly view: 'history'; readonly before: number | null }
  | { readonly view: 'next' }
  /** A part of a long export, counted from 0; the first when it is left out. */
  | { readonly view: 'export'; readonly page?: number | undefined };

/** The form of `new` as it was read; people are still as they were named. */
export interface OpeningForm {
  readonly id: EngagementId;
  readonly customer: string;
  readonly entitledSeats: number;
  readonly myRole: Role;
  readonly other: PersonSaid;
  readonly fta: PersonSaid;
  readonly scenario: string;
  readonly targetPercent: number;
  readonly targetBy: LocalDate | null;
}

/** A form as it was sent, so that it can come back filled. */
export interface FilledForm {
  readonly form: Form;
  readonly values: FormValues;
}

/** What a person asks of one engagement. */
export type EngagementRequest =
  | { readonly ask: 'show'; readonly view: View }
  /** `back` is the card that the answer replaces; `null` when it was typed. */
  | {
      readonly ask: 'change';
      readonly command: EngagementCommand;
      readonly back: View | null;
      readonly filled: FilledForm | null;
    }
  | {
      readonly ask: 'assign';
      readonly role: Role;
      readonly who: PersonSaid;
      readonly back: View | null;
      readonly filled: FilledForm | null;
    }
  /** A form that could not be read: it goes back filled. */
  | { readonly ask: 'unread'; readonly unread: UnreadForm }
  | { readonly ask: 'form'; readonly form: Form }
  /** A typed step on the item with this number on the list, counted from 1. */
  | {
      readonly ask: 'item-step';
      readonly number: number;
      readonly step: 'resolve' | 'accept' | 'reopen';
      readonly reason: string;
    }
  /** A note in the named field, or in that of the person's own role. */
  | { readonly ask: 'note'; readonly field: FieldId | null; readonly text: string }
  /** What was sent to whom; `page` counts from 0. */
  | { readonly ask: 'delivery'; readonly page: number }
  /** Brings the open cards again as new messages; nobody named means whoever asks. */
  | { readonly ask: 'resend'; readonly who: PersonSaid }
  /** Hands a request to another SME. */
  | {
      readonly ask: 'hand-on';
      readonly request: RequestId;
      readonly who: PersonSaid;
      readonly back: View | null;
      readonly filled: FilledForm | null;
    }
  | RestRequest
  /** Hears no more of it but what is their own, or hears of it again. */
  | { readonly ask: 'mute'; readonly isMuted: boolean }
  /** The examples of the readiness report are let go. */
  | { readonly ask: 'forget-readiness' }
  | ShareRequest
  | HandOutRequest
  | { readonly ask: 'join' };

/** What an administrator asks of the notices that could not be sent. */
export type ParkedRequest =
  | { readonly ask: 'parked'; readonly step: 'list'; readonly page: number }
  | {
      readonly ask: 'parked';
      readonly step: 'show' | 'release' | 'drop';
      readonly notice: Pick<Subject, 'about' | 'id'> & { readonly key: string };
    };

/** What a person asks of the bot itself. */
export type GeneralRequest =
  /** `about` names a topic or a command; empty for all. */
  | { readonly ask: 'help'; readonly about: string }
  | { readonly ask: 'playbook' }
  /** My day; `page` counts from 0. */
  | { readonly ask: 'today'; readonly page: number }
  | { readonly ask: 'settings' }
  | WishRequest
  | { readonly ask: 'list'; readonly page: number }
  | { readonly ask: 'feedback'; readonly text: string }
  | { readonly ask: 'feedback-form' }
  | { readonly ask: 'new-form'; readonly customer: string }
  /** `isAnother`: the person was asked and wants a second engagement of the same name. */
  | {
      readonly ask: 'open-new';
      readonly opening: OpeningForm;
      readonly values: FormValues;
      readonly isAnother: boolean;
    }
  | { readonly ask: 'unread-new'; readonly unread: UnreadForm }
  | AdministrationRequest
  | ParkedRequest
  | PortfolioRequest
  | DigestRequest
  | SmeAsk
  | DraftRequest
  | ResultsRequest
  | PlanRequest;

/** Everything a person can ask, as a plain validated value. */
export type Request = EngagementRequest | GeneralRequest;

/** Somebody mentioned in a message. */
export interface Mention {
  /** The text as it stands in the message, without tags. */
  readonly text: string;
  readonly name: string;
  /** Entra object id, or `null` where the channel gave none. */
  readonly id: string | null;
}

/** Where somebody speaks: alone with the bot, or in a conversation that others read. */
export interface Place {
  readonly conversation: string;
  readonly isPersonal: boolean;
  /** Where cards can be brought to all who read there; left out where that is not known. */
  readonly reach?: Reach | undefined;
}

/** Who asks, from where, and how the same ask is known again when Teams delivers it twice. */
export interface Asker {
  readonly tenant: string;
  readonly actor: Actor;
  readonly place: Place;
  /** The activity's id. */
  readonly delivery: string;
  /** Person, verb, card revision and inputs of a click; `null` for typed text. */
  readonly click: string | null;
  /** The revision of the clicked card; `null` for typed text. */
  readonly seen: number | null;
  /** What was typed, to ask it again for another customer or task; empty for clicks. */
  readonly said: string;
  /** Who is mentioned in it. */
  readonly mentions: readonly Mention[];
}

/** A request that cannot be read yet: the form goes back filled, the faults marked. */
export interface UnreadForm {
  readonly form: Form;
  readonly values: FormValues;
  readonly faults: Readonly<Record<string, ReadingFault | Refusal>>;
}

/** What was typed into an input and cannot be read. */
export type ReadingFault =
  | { readonly fault: 'missing' }
  /** Given beside another input that says the same. */
  | { readonly fault: 'either' }
  | { readonly fault: 'not-a-number'; readonly said: string }
  | { readonly fault: 'not-a-date'; readonly said: string }
  | { readonly fault: 'no-such-day'; readonly said: string }
  | { readonly fault: 'not-a-time'; readonly said: string }
  | { readonly fault: 'unknown-zone'; readonly said: string }
  | { readonly fault: 'beyond-range'; readonly said: string }
  | { readonly fault: 'unknown-person'; readonly said: string }
  | { readonly fault: 'name-too-long'; readonly length: number; readonly limit: number }
  | { readonly fault: 'several-people'; readonly said: string; readonly people: readonly Person[] };
