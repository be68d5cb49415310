import { createHash } from 'node:crypto';
import type { EngagementRef } from '../application/ports/ports.ts';
import type { EngagementId } from '../domain/engagement/engagement.ts';
import type { PersonId } from '../domain/people.ts';
import { StorageFault } from './storage-fault.ts';

/** Where a row stands. */
export interface Place {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** Characters of a key, ours: Azure takes 512 and Azurite fewer than it says. */
const keyCharacters = 200;
const separator = '!';

/** Sorts after every character that a key of ours can contain. */
const last = '~';

const plain = /^[A-Za-z0-9._@-]$/;
const allPlain = /^[A-Za-z0-9._@-]*$/;

const encodeCharacter = (character: string): string =>
  plain.test(character)
    ? character
    : Array.from(
        Buffer.from(character, 'utf8'),
        (byte) => `=${byte.toString(16).padStart(2, '0')}`,
      ).join('');

/**
 * Text as a part of a key: ASCII letters, digits and `.`, `_`, `@`, `-` stay, anything else becomes `=` and
 * the hexadecimal of its UTF-8 bytes. What begins alike stays alike, so that prefixes can be looked up.
 */
export function keyPart(text: string): string {
  return allPlain.test(text) ? text : Array.from(text, encodeCharacter).join('');
}

/** As much of a text from its start as fits in this many characters of a key, for looking up prefixes. */
export function startingPart(text: string, most: number): string {
  let part = '';
  for (const character of text) {
    const next = part + encodeCharacter(character);
    if (next.length > most) break;
    part = next;
  }
  return part;
}

/** Text of any length as a part of a key that no other text has: long ones end in their SHA-256. */
export function distinctPart(text: string): string {
  const part = keyPart(text);
  if (part.length <= 80) return part;
  return `${startingPart(text, 40)}=h${createHash('sha256').update(text).digest('hex')}`;
}

/** Parts joined to a key; a `bad-key` fault when it is empty or longer than 200 characters. */
export function joinKey(...parts: readonly string[]): string {
  const key = parts.join(separator);
  if (parts.includes('')) throw new StorageFault('bad-key', 'a part of a key is empty');
  if (key.length > keyCharacters)
    throw new StorageFault(
      'bad-key',
      `a key has ${key.length} characters, ${keyCharacters} is most`,
    );
  return key;
}

const digits = 10;
const largest = 10 ** digits - 1;

/** A whole number from 0 to 9,999,999,999 that sorts as text. */
export function sequencePart(sequence: number): string {
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > largest)
    throw new StorageFault('bad-key', `${sequence} is not a sequence number`);
  return String(sequence).padStart(digits, '0');
}

/** The same upside down: the largest sorts first. */
export function newestFirstPart(sequence: number): string {
  return sequencePart(largest - sequence);
}

/** The end of the range of keys that begin with this: `ge` the prefix, `lt` this. */
export function endOf(prefix: string): string {
  return prefix + last;
}

/** The partition of an engagement: all that one action changes. */
export function engagementPartition({ tenant, id }: EngagementRef): string {
  return joinKey(keyPart(tenant), keyPart(id));
}

/** The snapshot of an engagement. */
export function stateRow(id: EngagementId): string {
  return joinKey(keyPart(id), 'state');
}

/** Events from this sequence on; later ones sort first. */
export function eventRow(id: EngagementId, firstSequence: number): string {
  return joinKey(keyPart(id), 'event', newestFirstPart(firstSequence));
}

/** What begins every key of an engagement's events. */
export function eventRows(id: EngagementId): string {
  return `${joinKey(keyPart(id), 'event')}${separator}`;
}

/** One notice owed by an event: the event's sequence and the notice's number among its notices. */
export function owedRow(id: EngagementId, sequence: number, number: number): string {
  return joinKey(keyPart(id), 'owed', sequencePart(sequence), String(number));
}

/** What an engagement shows of its customer's files and devices. */
export function examplesRow(id: EngagementId): string {
  return joinKey(keyPart(id), 'examples');
}

/** A person's one row. */
export function personPlace(tenant: string, person: PersonId): Place {
  return {
    partitionKey: joinKey(keyPart(tenant), keyPart(person)),
    rowKey: joinKey(keyPart(person), 'person'),
  };
}

/** The partition of a person's list of engagements. */
export function personListPartition(tenant: string, person: PersonId): string {
  return joinKey(keyPart(tenant), 'person', keyPart(person));
}

/** The partition of the engagements of customers with this name, folded. */
export function customerPartition(tenant: string, foldedCustomer: string): string {
  return joinKey(keyPart(tenant), 'customer', distinctPart(foldedCustomer));
}

/** The partition of the engagements that are bound to a conversation. */
export function chatPartition(tenant: string, conversation: string): string {
  return joinKey(keyPart(tenant), 'chat', distinctPart(conversation));
}

/** An engagement's row in a list. */
export function listRow(id: EngagementId): string {
  return joinKey(keyPart(id));
}

/** The partition of a tenant's directory. */
export function directoryPartition(tenant: string): string {
  return joinKey(keyPart(tenant), 'directory');
}

/** What begins the keys of directory rows for words that begin with this folded text. */
export function wordsBeginning(text: string): string {
  return startingPart(text, 110);
}

/** A person's directory row for one folded word. */
export function wordRow(word: string, person: PersonId): string {
  return joinKey(wordsBeginning(word), keyPart(person));
}
