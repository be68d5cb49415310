import type { FilePlace } from '../application/hand-out/handing-out.ts';
import type { Reach } from '../application/people/member.ts';

/** Who did what arrives. */
export interface IncomingPerson {
  /** Microsoft Entra object id, lower case. */
  readonly id: string;
  readonly name: string;
  /** As the platform told it; usually `null`. */
  readonly email: string | null;
}

/** Where it was said or pressed. */
export interface IncomingPlace {
  readonly conversation: string;
  readonly kind: 'personal' | 'group' | 'channel';
  readonly isPersonal: boolean;
  readonly teamId: string | null;
}

/** What everything that arrives has in common. */
export interface IncomingOrigin {
  readonly tenant: string;
  readonly place: IncomingPlace;
  /** The activity's id; a redelivery mostly has the same. */
  readonly activityId: string;
  /** BCP 47 tag; empty when not told. */
  readonly locale: string;
  /** IANA name; empty when not told. */
  readonly timeZone: string;
  /** Where the sender is reached in this conversation. */
  readonly reach: Reach;
}

/** Somebody or something named with an @ in a message. */
export interface IncomingMention {
  /** As it stands in the text, with its `<at>` tags. */
  readonly text: string;
  /** Microsoft Entra object id, lower case; `null` when the platform did not tell it. */
  readonly id: string | null;
  /** The platform's id in this conversation. */
  readonly mri: string;
  readonly name: string;
  /** It is this bot. */
  readonly isBot: boolean;
}

/** A file handed to the bot in the personal chat. */
export interface IncomingFile {
  readonly name: string;
  /** Signed and short-lived; not yet checked against the hosts that may be asked. */
  readonly downloadUrl: string;
  /** The ending without its dot, as told. */
  readonly fileType: string;
}

/** A message that somebody wrote, with the files it brings. */
export interface IncomingText extends IncomingOrigin {
  readonly kind: 'text';
  readonly person: IncomingPerson;
  /** As it came: mentions and escapes of the platform are still in it. */
  readonly text: string;
  readonly mentions: readonly IncomingMention[];
  readonly files: readonly IncomingFile[];
}

/** A button of a card that somebody pressed, or a card that refreshes itself. */
export interface IncomingClick extends IncomingOrigin {
  readonly kind: 'click';
  readonly person: IncomingPerson;
  readonly verb: string;
  /** What the button carries and what was typed, with the verb in it; to be validated by who reads it. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly trigger: 'manual' | 'automatic';
  /** The message that holds the card; `null` when not told. */
  readonly replyToId: string | null;
  /** From a client that knows no Execute: the answer is posted, since it cannot replace the card. */
  readonly isSubmitFallback: boolean;
}

/** Whether somebody wants a file that was offered, as Teams' own card for files tells it. */
export interface IncomingConsent extends IncomingOrigin {
  readonly kind: 'consent';
  readonly person: IncomingPerson;
  readonly isAccepted: boolean;
  /** What the offer carried; to be validated by who reads it. */
  readonly context: unknown;
  /** Where the file goes, not yet checked against the hosts that may be asked; `null` when not told. */
  readonly filePlace: FilePlace | null;
  /** The message that holds the offer; `null` when not told. */
  readonly replyToId: string | null;
}

/** Somebody looks for an engagement from the box of any chat. */
export interface IncomingSearch extends IncomingOrigin {
  readonly kind: 'search';
  readonly person: IncomingPerson;
  /** A part of a name; empty shows what there is. */
  readonly words: string;
}

/** The bot came to a conversation or left it. Teams may tell the same twice, in two ways. */
export interface IncomingInstall extends IncomingOrigin {
  readonly kind: 'install';
  readonly change: 'added' | 'removed' | 'upgraded';
  /** Who did it; `null` when not told. */
  readonly by: IncomingPerson | null;
}

/** Everything that arrives and means something to the bot. */
export type Incoming =
  IncomingText | IncomingClick | IncomingConsent | IncomingSearch | IncomingInstall;

/** What an activity was read as; what is ignored is answered as seen. */
export type ReadActivity =
  | { readonly read: 'incoming'; readonly incoming: Incoming }
  | { readonly read: 'ignored'; readonly why: string }
  | { readonly read: 'malformed'; readonly why: string };
