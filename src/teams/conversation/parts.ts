import type { Answer } from '../../application/answers.ts';
import type { OutgoingCard } from '../../application/messenger.ts';
import type { Member, Reach } from '../../application/member.ts';
import type { World } from '../../application/world.ts';
import type { PersonId } from '../../domain/people.ts';

/** What a conversation is made of, wired in main. */
export interface ConversationParts {
  readonly world: World;
  readonly isAdministrator: (person: PersonId) => boolean;
  /** Answers in somebody's personal chat what they asked where others read; whether it came there. */
  readonly whisper: (to: Reach, card: OutgoingCard) => Promise<boolean>;
  /** Draws an answer for one person. */
  readonly draw: (answer: Answer, member: Member, isAdministrator: boolean) => OutgoingCard;
}
