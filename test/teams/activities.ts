import { randomUUID } from 'node:crypto';

/** Somebody of the pretended tenant. */
export interface TestPerson {
  readonly aadObjectId: string;
  readonly mri: string;
  readonly name: string;
}

/** Where activities come from. */
export interface TestPlace {
  readonly conversation: string;
  readonly conversationType: 'personal' | 'groupChat' | 'channel';
  readonly teamId?: string;
}

/** From whom, where, through which connector. */
export interface Scene {
  readonly tenant: string;
  readonly serviceUrl: string;
  readonly person: TestPerson;
  readonly place: TestPlace;
}

/** The bot as Teams names it. */
export const botAccount = { id: '28:00000000-0000-4000-8000-00000000b070', name: 'Playbook' };

/** A tenant that exists nowhere. */
export const testTenant = '7e4a47aa-0000-4000-8000-000000000001';

/** Makes somebody, always the same for the same name. */
export function personNamed(name: string): TestPerson {
  const digits = Buffer.from(name.toLowerCase()).toString('hex').padEnd(12, '0').slice(0, 12);
  return {
    aadObjectId: `00000000-0000-4000-8000-${digits}`,
    mri: `29:1${digits}`,
    name,
  };
}

/** Somebody's personal chat with the bot. */
export function personalPlace({ mri }: TestPerson): TestPlace {
  return { conversation: `a:1${mri.slice(3)}`, conversationType: 'personal' };
}

/** What every activity of Teams carries; `more` adds to it or takes its place. */
export function activityOf(
  { tenant, serviceUrl, person, place }: Scene,
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const { conversation, conversationType, teamId } = place;
  return {
    id: `${Date.now()}-${randomUUID()}`,
    timestamp: new Date().toISOString(),
    localTimestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: person.mri, name: person.name, aadObjectId: person.aadObjectId },
    conversation: {
      id: conversation,
      conversationType,
      tenantId: tenant,
      ...(conversationType === 'personal' ? {} : { isGroup: true }),
    },
    recipient: botAccount,
    channelData: {
      tenant: { id: tenant },
      ...(teamId === undefined ? {} : { team: { id: teamId } }),
    },
    entities: [{ type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web' }],
    locale: 'en-US',
    localTimezone: 'Europe/Berlin',
    ...more,
  };
}

/** The value of a pressed `Action.Execute`. */
export function executeValue(
  verb: string,
  data: Readonly<Record<string, unknown>>,
  trigger: 'manual' | 'automatic' = 'manual',
): Record<string, unknown> {
  return { action: { type: 'Action.Execute', id: 'button', verb, data }, trigger };
}
