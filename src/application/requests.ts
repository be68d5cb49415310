import type { AdministrationRequest } from './administration/administration.ts';
import type { EngagementCommand } from '../domain/engagement/commands.ts';
import type { EngagementId } from '../domain/engagement/engagement.ts';
import type { FieldId } from '../domain/fields.ts';
import type { Role } from '../domain/people.ts';
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
import type { RequestId } from '../domain/request/request.ts';
import type { SmeAsk } from './request/sme-asks.ts';
import type { FilledForm, OpeningForm, UnreadForm } from './forms/filled-form.ts';
import type { PersonSaid } from './people/person-said.ts';
import type { View } from './view.ts';

/** Which engagement is meant: the current one, one by its id (cards), or one by words that were typed. */
export type Target =
  | { readonly by: 'current' }
  | { readonly by: 'id'; readonly id: EngagementId }
  | { readonly by: 'words'; readonly words: string };

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
