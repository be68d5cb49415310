import {
  activityShape,
  consentShape,
  executeShape,
  searchShape,
  fileShape,
  submitShape,
  type ActivityShape,
} from './gate/activity-shape.ts';
import type {
  Incoming,
  IncomingFile,
  IncomingInstall,
  IncomingMention,
  IncomingOrigin,
  IncomingPerson,
  ReadActivity,
} from './incoming.ts';
import { readOrigin, readPerson } from './read-origin.ts';

/** Translates what Teams posts into our own words; pure. */
export function readActivity(value: unknown): ReadActivity {
  const parsed = activityShape.safeParse(value);
  if (!parsed.success) return malformed('not the shape of an activity');
  const activity = parsed.data;
  const origin = readOrigin(activity);
  if (origin === null) return malformed('no tenant or no id');
  switch (activity.type) {
    case 'message':
      return readMessage(activity, origin);
    case 'invoke':
      return readInvoke(activity, origin);
    case 'installationUpdate':
      return readInstallation(activity, origin);
    case 'conversationUpdate':
      return readMembers(activity, origin);
    default:
      return ignored(`an activity of type ${activity.type}`);
  }
}

function readMessage(activity: ActivityShape, origin: IncomingOrigin): ReadActivity {
  const person = readPerson(activity.from);
  if (person === null) return malformed('a message of nobody');
  const submitted = submitShape.safeParse(activity.value);
  if (submitted.success) {
    return incoming({
      ...click(activity, origin, person),
      verb: submitted.data.verb,
      data: submitted.data,
      trigger: 'manual',
      isSubmitFallback: true,
    });
  }
  const files = readFiles(activity);
  const { text } = activity;
  if (text === '' && files.length === 0) return ignored('a message without text or file');
  return incoming({
    ...origin,
    kind: 'text',
    person,
    text,
    mentions: readMentions(activity),
    files,
  });
}

function readSearch(activity: ActivityShape, origin: IncomingOrigin): ReadActivity {
  const person = readPerson(activity.from);
  const searched = searchShape.safeParse(activity.value);
  if (!searched.success) return ignored('a search of another command');
  if (person === null) return malformed('a search of nobody');
  const words = searched.data.parameters.find(({ name }) => name === 'customer')?.value ?? '';
  return incoming({ ...origin, kind: 'search', person, words: words.slice(0, 200) });
}

function readConsent(activity: ActivityShape, origin: IncomingOrigin): ReadActivity {
  const person = readPerson(activity.from);
  const consented = consentShape.safeParse(activity.value);
  if (person === null || !consented.success) return malformed('not the shape of a consent');
  const { action, context, uploadInfo } = consented.data;
  return incoming({
    ...{ ...origin, kind: 'consent', person, context, filePlace: uploadInfo },
    isAccepted: action === 'accept',
    replyToId: activity.replyToId || null,
  });
}

function readInvoke(activity: ActivityShape, origin: IncomingOrigin): ReadActivity {
  switch (activity.name) {
    case 'adaptiveCard/action':
      return readExecute(activity, origin);
    case 'fileConsent/invoke':
      return readConsent(activity, origin);
    case 'composeExtension/query':
      return readSearch(activity, origin);
    default:
      return ignored(`an invoke ${activity.name}`);
  }
}

function readExecute(activity: ActivityShape, origin: IncomingOrigin): ReadActivity {
  const person = readPerson(activity.from);
  const executed = executeShape.safeParse(activity.value);
  if (person === null || !executed.success) return malformed('not the shape of a click');
  const { action, trigger } = executed.data;
  const { data } = action;
  const verb = action.verb || data['verb'];
  if (typeof verb !== 'string' || verb === '') return malformed('a click without a verb');
  return incoming({
    ...click(activity, origin, person),
    verb,
    data: { ...data, verb },
    trigger,
    isSubmitFallback: false,
  });
}

function click(activity: ActivityShape, origin: IncomingOrigin, person: IncomingPerson) {
  return { ...origin, kind: 'click' as const, person, replyToId: activity.replyToId || null };
}

const installations = new Map<string, IncomingInstall['change']>([
  ['add', 'added'],
  ['add-upgrade', 'upgraded'],
  ['remove', 'removed'],
  // `remove-upgrade` is no removal: the newer version follows, and what is sent in between is tried again.
]);

function readInstallation(activity: ActivityShape, origin: IncomingOrigin): ReadActivity {
  const change = installations.get(activity.action);
  return change === undefined
    ? ignored(`an installation that says ${activity.action}`)
    : incoming({ ...origin, kind: 'install', change, by: readPerson(activity.from) });
}

function readMembers(activity: ActivityShape, origin: IncomingOrigin): ReadActivity {
  const isBot = ({ id }: { id: string }) => id === activity.recipient.id;
  const install = { ...origin, kind: 'install' as const, by: readPerson(activity.from) };
  if (activity.membersAdded.some(isBot)) return incoming({ ...install, change: 'added' });
  if (activity.membersRemoved.some(isBot)) return incoming({ ...install, change: 'removed' });
  return ignored('a change of the conversation that is not about the bot');
}

function readMentions({ entities, recipient }: ActivityShape): IncomingMention[] {
  return entities.flatMap(({ type, text, mentioned }) =>
    type === 'mention' && mentioned
      ? {
          text,
          id: mentioned.aadObjectId.toLowerCase() || null,
          mri: mentioned.id,
          name: mentioned.name,
          isBot: mentioned.id === recipient.id,
        }
      : [],
  );
}

/** Other attachments (the message as HTML, pictures) say nothing the bot understands. */
function readFiles({ attachments }: ActivityShape): IncomingFile[] {
  return attachments.flatMap(({ contentType, name, content }) => {
    if (contentType !== 'application/vnd.microsoft.teams.file.download.info') return [];
    const file = fileShape.safeParse(content);
    if (!file.success) return [];
    const { downloadUrl, fileType } = file.data;
    return { name, downloadUrl, fileType };
  });
}

function incoming(value: Incoming): ReadActivity {
  return { read: 'incoming', incoming: value };
}

function ignored(why: string): ReadActivity {
  return { read: 'ignored', why };
}

function malformed(why: string): ReadActivity {
  return { read: 'malformed', why };
}
