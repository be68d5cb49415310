import type { Activity } from 'botbuilder';

const ofActivity = ['id', 'name', 'locale', 'localTimezone', 'replyToId', 'action', 'text'];
const ofAccount = ['name', 'aadObjectId', 'role'];
const ofConversation = ['name', 'aadObjectId', 'role', 'conversationType', 'tenantId'];

/** Parts of addresses, which nothing can be made of that is no whole text. */
const ids = new Set(['id', 'replyToId']);

function isTold(name: string, value: unknown): boolean {
  return typeof value === 'string' && (!ids.has(name) || value.isWellFormed());
}

function leaveOut(record: object, names: readonly string[]): void {
  for (const name of names)
    if (!isTold(name, Reflect.get(record, name))) Reflect.deleteProperty(record, name);
}

/**
 * Leaves out of an activity what should be text and is not, which counts as not told. The SDK copies some of it
 * into the answer unseen, and then cannot send that.
 */
export function leaveOutUntold(activity: Activity): Activity {
  leaveOut(activity, ofActivity);
  for (const account of [activity.from, activity.recipient]) leaveOut(account, ofAccount);
  leaveOut(activity.conversation, ofConversation);
  if (typeof activity.conversation.isGroup !== 'boolean')
    Reflect.deleteProperty(activity.conversation, 'isGroup');
  return activity;
}
