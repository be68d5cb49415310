import type { Answer } from '../../application/answers.ts';
import type { OutgoingCard } from '../../application/ports/messenger.ts';
import type { Member, Reach } from '../../application/people/member.ts';
import type { ReadFile } from '../../application/files/usage-file.ts';
import type { World } from '../../application/world.ts';
import type { PersonId } from '../../domain/people.ts';

/** What a conversation is made of, wired in main. */
export interface ConversationParts {
  readonly world: World;
  readonly isAdministrator: (person: PersonId) => boolean;
  /** Reads a file that was handed in. */
  readonly readFile: ReadFile;
  /** As long as a small file takes at most; a larger one is answered later, on the card that says so. */
  readonly patienceMs: number;
  /** Replaces the card of a message that stands; `false` where that cannot be, or nobody knows. */
  readonly replace: (
    at: { readonly tenant: string; readonly reach: Reach },
    activity: string,
    card: OutgoingCard,
  ) => Promise<boolean>;
  /** Takes the offer of a file away, once; what cannot be taken away stays. */
  readonly removeOffer: (from: Reach, activity: string) => Promise<void>;
  /** Whether the client draws Teams' own cards for files; else ours stand for them. */
  readonly hasFileCards: boolean;
  /** Goes on after the turn; what fails is logged. */
  readonly later: (work: Promise<void>) => void;
  /** Draws an answer for one person. */
  readonly draw: (answer: Answer, member: Member, isAdministrator: boolean) => OutgoingCard;
}
