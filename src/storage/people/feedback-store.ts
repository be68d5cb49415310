import type { Feedback, FeedbackStore } from '../../application/ports/feedback.ts';
import type { Storage } from '../connect.ts';
import { distinctPart, joinKey, keyPart } from '../keys.ts';
import { tryRepeatedly } from '../tries.ts';

/** An insert by a deterministic key may be repeated: the second finds the first. */
async function add({ tables, tries }: Storage, feedback: Feedback): Promise<void> {
  const { id, tenant, by, at, playbook, text } = feedback;
  const entity = {
    partitionKey: joinKey(keyPart(tenant), 'feedback'),
    rowKey: joinKey(distinctPart(id), 'feedback'),
    v: 1,
    byId: by.id,
    byName: by.name,
    at,
    playbook,
    text,
  };
  await tryRepeatedly(tries, () => tables.settings.upsertEntity(entity, 'Replace'));
}

/** Feedback in Azure Tables, one row each, under its tenant. */
export function feedbackStore(storage: Storage): FeedbackStore {
  return { add: (feedback) => add(storage, feedback) };
}
