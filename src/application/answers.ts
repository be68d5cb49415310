import type { AdministrationAnswer } from './administration/administration.ts';
import type { Engagement, EngagementId } from '../domain/engagement/engagement.ts';
import type { Recorded } from '../domain/engagement/events.ts';
import type { Matter } from '../domain/engagement/evolving/patch.ts';
import type { Refusal } from '../domain/engagement/refusal.ts';
import type { Actor, Person, Role } from '../domain/people.ts';
import type { PlaybookVersion, TaskId } from '../domain/playbook.ts';
import type { Instant } from '../domain/time.ts';
import type { Form, FormValues } from './forms/forms.ts';
import type { DeliveryAnswer, ParkedAnswer, ParkedNoticeAnswer } from './ledger/ledger-answers.ts';
import type { SettingsAnswer } from './settings/answer-settings.ts';
import type { MutedAnswer } from './settings/mute.ts';
import type { DayAnswer } from './my-day/day-answer.ts';
import type { EngagementLine } from './engagement/lines.ts';
import type { DigestAnswer } from './digest/digest-answer.ts';
import type { ShareOffer, SharedAnswer, SnapshotAnswer } from './share/share-answer.ts';
import type { PortfolioAnswer } from './portfolio/portfolio-answer.ts';
import type { Mention } from './asker.ts';
import type { ReadingFault } from './forms/filled-form.ts';
import type { View } from './view.ts';
import type { SmeAnswer } from './request/sme-asks.ts';
import type { ToolLink } from './ports/resource-request-tool.ts';
import type { Draft, UnreadableFile } from './files/usage-file.ts';
import type { HandOutAnswer } from './hand-out/handing-out.ts';
import type { ReadinessShown } from './readiness/readiness-answers.ts';

/** What a change did, as the answer says it. */
export interface Said {
  readonly recorded: readonly Recorded[];
  /** The change can be taken back now. */
  readonly canUndo: boolean;
  /** The same action arrived before; nothing was done twice. */
  readonly isRepeated: boolean;
  /** Matters that others changed since the clicked card was made. */
  readonly alsoChanged: readonly Matter[];
  /** Somebody who was named cannot be reached yet and needs the link to install the bot. */
  readonly notReachable: Person | null;
}

/** An engagement's card, freshly loaded, with what was just done or why it was not. */
export interface EngagementAnswer {
  readonly show: 'engagement';
  readonly view: Exclude<View, { view: 'history' | 'next' | 'readiness' }>;
  readonly engagement: Engagement;
  readonly said: Said | null;
  readonly refusal: Refusal | null;
}

/** A short answer to a typed change: what was done, what comes next, undo. */
export interface DoneAnswer {
  readonly show: 'done';
  readonly engagement: Engagement;
  readonly said: Said;
}

/** A refusal with its remedy, and the engagement it speaks of when the person may see it. */
export interface RefusedAnswer {
  readonly show: 'refused';
  readonly engagement: Engagement | null;
  readonly refusal: Refusal;
}

/** A form, empty or filled, with what is wrong at its inputs and what brought it up. */
export interface FormAnswer {
  readonly show: 'form';
  readonly engagement: Engagement | null;
  readonly form: Form;
  readonly values: FormValues;
  readonly faults: Readonly<Record<string, ReadingFault | Refusal>>;
  /** Why the form came up instead of the change, or `null` when it was asked for. */
  readonly refusal: Refusal | null;
  /** People to choose from, 50 at most, for inputs that name a person. */
  readonly people: readonly Person[];
  /** Muted engagements to choose from, for the form of settings. */
  readonly muted?: readonly Pick<EngagementLine, 'engagement' | 'customer'>[];
}

/** Something to choose from; choosing says `said` again for what was chosen. */
export type Choice =
  | {
      readonly among: 'customers';
      readonly said: string;
      /** Who is mentioned in it. */
      readonly mentions: readonly Mention[];
      readonly lines: readonly EngagementLine[];
      /** The chat it was said in, where all of them are bound to it, so that everybody there may read them. */
      readonly boundTo?: string;
    }
  /** `unknown` is a task number that was typed and does not exist. */
  | {
      readonly among: 'tasks';
      readonly said: string;
      readonly tasks: readonly TaskId[];
      readonly unknown: string | null;
    }
  | { readonly among: 'commands'; readonly said: string; readonly commands: readonly string[] };

/** A file that somebody handed in: being read, read and waiting to be saved, or not readable and why. */
export type FileAnswer =
  | {
      readonly show: 'file';
      readonly stage: 'reading' | 'discarded' | 'gone' | 'overtaken';
      readonly name: string;
    }
  | {
      readonly show: 'file';
      readonly stage: 'unreadable';
      readonly name: string;
      readonly why: UnreadableFile;
    }
  | {
      readonly show: 'file';
      readonly stage: 'read';
      readonly draft: Draft;
      /** `null` while nobody said for which engagement; `lines` are those to choose from. */
      readonly engagement: Engagement | null;
      readonly lines: readonly EngagementLine[];
    };

/** One page of a list: `page` counts from 0. */
export interface Page {
  readonly page: number;
  readonly pages: number;
}

/** What the bot answers to a request: plain facts, drawn by `cards` and worded by `text`. */
export type Answer =
  | EngagementAnswer
  | DoneAnswer
  | RefusedAnswer
  | FormAnswer
  | FileAnswer
  | ReadinessShown
  | SmeAnswer
  | DeliveryAnswer
  | ParkedAnswer
  | ParkedNoticeAnswer
  | DayAnswer
  | SettingsAnswer
  | MutedAnswer
  | PortfolioAnswer
  | DigestAnswer
  | ShareOffer
  | SnapshotAnswer
  | SharedAnswer
  | HandOutAnswer
  /** Somebody who is no administrator asks for what is theirs alone. */
  | AdministrationAnswer
  | { readonly show: 'not-administrator' }
  | { readonly show: 'help'; readonly isAdministrator: boolean; readonly about: string }
  | { readonly show: 'welcome'; readonly hasEngagements: boolean }
  | { readonly show: 'playbook'; readonly pinned: PlaybookVersion }
  /** `isPassedOn`: somebody else is told. */
  | { readonly show: 'feedback-thanks'; readonly isPassedOn: boolean }
  | ({
      readonly show: 'list';
      readonly lines: readonly EngagementLine[];
      readonly total: number;
    } & Page)
  | {
      readonly show: 'history';
      readonly engagement: Engagement;
      readonly entries: readonly Recorded[];
      /** Where the next older page begins, or `null` at the beginning. */
      readonly older: number | null;
    }
  | {
      readonly show: 'next';
      readonly engagement: Engagement;
      readonly task: TaskId | null;
      readonly role: Role | null;
    }
  /** "For Contoso?": asked before a change when another customer may be meant. */
  | {
      readonly show: 'which-customer';
      readonly engagement: Engagement;
      readonly said: string;
      /** Who is mentioned in it. */
      readonly mentions: readonly Mention[];
      /** Whose card was touched last, when that is another; it may be meant as well. */
      readonly other: Engagement | null;
    }
  | { readonly show: 'choose'; readonly choice: Choice }
  | {
      readonly show: 'no-engagement';
      readonly words: string | null;
      readonly nearest: readonly EngagementLine[];
    }
  | {
      readonly show: 'name-taken';
      readonly opening: { readonly form: Form; readonly values: FormValues };
      readonly customer: string;
      /** The engagement, for somebody with a part in it; `null` for anybody else, who learns only its FM. */
      readonly engagement: EngagementId | null;
      readonly fm: Person | null;
      readonly joinable: EngagementId;
    }
  | { readonly show: 'join-asked'; readonly customer: string }
  /** Said in a chat that is not bound: the answer goes to the personal chat, unless nobody is reached there. */
  | { readonly show: 'answered-privately'; readonly isOnItsWay: boolean }
  | { readonly show: 'not-understood'; readonly said: string }
  /** An apology with the id under which the fault was logged. */
  | { readonly show: 'fault'; readonly correlation: string };

/** For whom a card is drawn. */
export interface Viewer {
  readonly actor: Actor;
  readonly language: string;
  readonly timeZone: string;
  readonly now: Instant;
  /** Makes the link to the FastTrack Resource Request Tool; left out where none is configured. */
  readonly toolLink?: ToolLink | undefined;
  /** Page at which people install the bot; left out in local mode. */
  readonly installLink?: string | undefined;
}
