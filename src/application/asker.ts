import type { Actor } from '../domain/people.ts';
import type { Reach } from './people/member.ts';

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
