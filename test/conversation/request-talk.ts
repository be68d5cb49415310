import { randomUUID } from 'node:crypto';
import { requestKinds } from '../../src/domain/request/request.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { SmeRequest } from '../../src/domain/request/request.ts';
import type { TestPlace } from '../teams/activities.ts';
import { words } from './card.ts';
import type { Someone } from './someone.ts';
import { personOf, type Talk, type Tenant } from './talk.ts';
import { allShown, untilAllShown } from './until-shown.ts';

/** Kim asks, Alex manages, Sam and Pat are on call for both kinds. */
export interface Team {
  readonly tenant: Tenant;
  readonly fe: Someone;
  readonly fm: Someone;
  readonly sam: Someone;
  readonly pat: Someone;
  readonly contoso: Engagement;
}

const tries = 160;

/** Waits until something is there. */
export async function until<T>(what: string, look: () => T | null | undefined): Promise<T> {
  for (let each = 0; each < tries; each += 1) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`never: ${what}`);
}

/** Waits until a card with these words stands in the person's chat, and gives the newest. */
export async function untilShown(person: Someone, text: string): Promise<string> {
  return (await untilAllShown(person, text)).at(-1) ?? '';
}

/** How many cards with these words stand in a chat. */
export const cardsWith = (person: Someone, text: string): number => allShown(person, text).length;

/** Puts people on the lists of SMEs, for both kinds and on call. */
export async function list(talk: Talk, tenant: Tenant, ...names: readonly string[]): Promise<void> {
  const { smes } = talk.bot.world;
  const { settings, version } = await smes.load(tenant.id);
  const members = names.map((name) => ({
    person: personOf(name),
    kinds: requestKinds,
    isOnCall: true,
  }));
  await smes.save(tenant.id, { ...settings, members }, version);
}

/** Everybody, in their personal chats, with an engagement of Contoso. */
export async function meetTeam(talk: Talk): Promise<Team> {
  const tenant = talk.tenant();
  const contoso = await tenant.engagement('Contoso', { fe: 'Kim', fm: 'Alex' });
  const [fe, fm, sam, pat] = ['Kim', 'Alex', 'Sam', 'Pat'].map((name) => tenant.someone(name));
  if (!fe || !fm || !sam || !pat) throw new Error('somebody is missing');
  for (const person of [fe, fm, sam, pat]) await person.say('help');
  await list(talk, tenant, 'Sam', 'Pat');
  return { tenant, fe, fm, sam, pat, contoso };
}

/** Kim asks in two steps: the form, made ready, is sent as it is. */
export async function askNow(fe: Someone, inputs: Record<string, string> = {}): Promise<string> {
  await fe.say('sme contoso');
  return fe.click('Ask now', inputs);
}

/** The queue finds it as soon as the lists follow. */
export async function openFromQueue(sme: Someone): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await sme.say('queue')).includes('Contoso')) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return sme.click('Contoso');
}

/** The newest request of the engagement as it stands. */
export async function theRequest({ tenant, contoso }: Team): Promise<SmeRequest> {
  const { requests } = await tenant.read(contoso.id);
  const request = requests.at(-1);
  if (!request) throw new Error('nothing was asked');
  return request;
}

/** A channel of a team that nobody else uses. */
export function newChannel(): TestPlace {
  return {
    conversation: `19:${randomUUID()}@thread.tacv2`,
    conversationType: 'channel',
    teamId: '19:team@thread.tacv2',
  };
}

/** What stands in a conversation, as words, newest last. */
export function cardsIn(talk: Talk, { conversation }: TestPlace): readonly string[] {
  return talk.connector.messages(conversation).flatMap(({ activity }) => {
    const attachments = activity['attachments'];
    const first: unknown = Array.isArray(attachments) ? attachments[0] : null;
    const content: unknown =
      typeof first === 'object' && first !== null ? Reflect.get(first, 'content') : null;
    return typeof content === 'object' && content !== null ? [words({ ...content })] : [];
  });
}
