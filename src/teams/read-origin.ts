import type { AccountShape, ActivityShape } from './gate/activity-shape.ts';
import type { IncomingOrigin, IncomingPerson, IncomingPlace } from './incoming.ts';

/** Where an activity comes from; `null` when it does not say of which tenant or lacks an id. */
export function readOrigin(activity: ActivityShape): IncomingOrigin | null {
  const tenant = activity.channelData.tenant.id || activity.conversation.tenantId;
  if (tenant === '' || activity.id === '') return null;
  return {
    tenant: tenant.toLowerCase(),
    place: readPlace(activity),
    activityId: activity.id,
    ...readClient(activity),
    reach: {
      conversation: activity.conversation.id,
      serviceUrl: activity.serviceUrl,
      bot: activity.recipient.id,
      user: activity.from.id,
    },
  };
}

function readClient({ locale, localTimezone, entities }: ActivityShape) {
  const client = entities.find(({ type }) => type === 'clientInfo');
  return {
    locale: locale || (client?.locale ?? ''),
    timeZone: localTimezone || (client?.timezone ?? ''),
  };
}

/** The person behind an account; `null` for one without an object id, such as a bot. */
export function readPerson({ aadObjectId, name, email }: AccountShape): IncomingPerson | null {
  if (aadObjectId === '') return null;
  return { id: aadObjectId.toLowerCase(), name, email: email.toLowerCase() || null };
}

function readPlace({ conversation, channelData }: ActivityShape): IncomingPlace {
  const kind = placeKind(conversation);
  return {
    conversation: conversation.id,
    kind,
    isPersonal: kind === 'personal',
    teamId: channelData.team.id || null,
  };
}

/** A conversation that does not say what it is counts as one that others read. */
function placeKind({ conversationType }: ActivityShape['conversation']): IncomingPlace['kind'] {
  if (conversationType === 'personal' || conversationType === 'channel') return conversationType;
  return 'group';
}
