import type { Subject } from '../../application/ports/notices.ts';
import type { PersonId } from '../../domain/people.ts';
import {
  distinctPart,
  engagementPartition,
  joinKey,
  keyPart,
  newestFirstPart,
  personPlace,
  type Place,
} from '../keys.ts';
import { StorageFault } from '../storage-fault.ts';

/** The partition a subject's notices are kept in: the engagement's own, or the person's. */
export function subjectPartition({ about, tenant, id }: Subject): string {
  return about === 'engagement'
    ? engagementPartition({ tenant, id })
    : personPlace(tenant, id).partitionKey;
}

const rowsOf = ({ id }: Subject, kind: string): string => `${joinKey(keyPart(id), kind)}!`;

/** What begins every key of a subject's notices on their way. */
export function owedRows(subject: Subject): string {
  return rowsOf(subject, 'owed');
}

/** What begins every key of a subject's ledger. */
export function ledgerRows(subject: Subject): string {
  return rowsOf(subject, 'sent');
}

/** What begins every key of the cards that stand with a recipient. */
export function cardRows(subject: Subject, recipient: PersonId): string {
  return `${rowsOf(subject, 'card')}${keyPart(recipient)}!`;
}

/** A notice on its way, by the key that names it within its subject. */
export function owedPlace(subject: Subject, key: string): Place {
  return { partitionKey: subjectPartition(subject), rowKey: joinKey(owedRows(subject) + key) };
}

/** The notice in the ledger: newest first. */
export function ledgerPlace(subject: Subject, key: string): Place {
  return { partitionKey: subjectPartition(subject), rowKey: ledgerRows(subject) + upturn(key) };
}

/** Turns the sequence in a key upside down, which done twice leaves it as it was. */
function upturn(key: string): string {
  const [sequence, ...slot] = key.split('!');
  if (sequence === undefined || slot.length === 0)
    throw new StorageFault('bad-key', 'not the key of a notice');
  return joinKey(newestFirstPart(Number(sequence)), ...slot);
}

/** The key that names a notice, from the end of the key of its row in the ledger. */
export function keyInLedger(end: string): string {
  return upturn(end);
}

/** The card of a matter that stands with a recipient. */
export function cardPlace(subject: Subject, recipient: PersonId, matter: string): Place {
  return {
    partitionKey: subjectPartition(subject),
    rowKey: joinKey(cardRows(subject, recipient) + distinctPart(matter)),
  };
}
