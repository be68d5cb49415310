import type { Person } from '../../domain/people.ts';
import { requestKinds, type RequestKind } from '../../domain/request/request.ts';
import { usualHours, type ListedSme, type Roster, type Smes } from '../../domain/request/roster.ts';
import type { Member } from '../people/member.ts';
import { newMember } from '../people/member.ts';
import type { SmeSettings } from '../ports/sme-ports.ts';
import type { Asker } from '../asker.ts';
import type { World } from '../world.ts';

/** The lists of a tenant that has set nothing. */
export const noSmes: SmeSettings = {
  channels: { opp: { state: 'unknown' }, windows: { state: 'unknown' } },
  members: [],
  hours: usualHours,
};

const channelIds: Readonly<Record<RequestKind, string>> = {
  opp: 'sme-channel-opp',
  windows: 'sme-channel-windows',
};

const channelNames: Readonly<Record<RequestKind, string>> = {
  opp: 'The SME channel for Office 365 ProPlus',
  windows: 'The SME channel for Windows',
};

/** The kind whose channel a recipient is; `null` for a person. */
export function channelKind(recipient: string): RequestKind | null {
  return requestKinds.find((kind) => channelIds[kind] === recipient) ?? null;
}

/** Under which id a kind's channel is brought cards. */
export function channelRecipient(kind: RequestKind): string {
  return channelIds[kind];
}

/** A channel as a recipient of cards: it is brought cards like a person (docs/decisions). */
function channelOf({ channels }: SmeSettings, kind: RequestKind): Person | null {
  return channels[kind].state === 'reachable'
    ? { id: channelIds[kind], name: channelNames[kind] }
    : null;
}

/** The same as delivery knows recipients; `null` where no channel was named. */
export function channelMember(
  tenant: string,
  settings: SmeSettings,
  kind: RequestKind,
): Member | null {
  if (settings.channels[kind].state === 'unknown') return null;
  const member = newMember(tenant, channelIds[kind], channelNames[kind]);
  return {
    ...member,
    reachability: settings.channels[kind],
    platform: { timeZone: settings.hours.zone, locale: '' },
  };
}

const administratorOf = (id: string): Person => ({ id, name: id });

/** What the lists say, as decisions want it; everybody counts as reachable. */
export function rosterOf(settings: SmeSettings, administrators: readonly string[]): Roster {
  return {
    channels: { opp: channelOf(settings, 'opp'), windows: channelOf(settings, 'windows') },
    members: settings.members.map((sme): ListedSme => ({ ...sme, isReachable: true })),
    administrators: administrators.map(administratorOf),
    hours: settings.hours,
  };
}

/** Where people are looked up. */
export interface PeopleLookup {
  readonly people: Pick<World['people'], 'load'>;
}

async function isReachable({ people }: PeopleLookup, tenant: string, id: string) {
  const stored = await people.load(tenant, id);
  return stored?.member.reachability.state === 'reachable';
}

/** The same with a look at who can be reached now: for whatever may bring a request to people. */
export async function withReach(
  world: PeopleLookup,
  tenant: string,
  roster: Roster,
): Promise<Roster> {
  const members = await Promise.all(
    roster.members.map(async (sme) =>
      sme.isOnCall ? { ...sme, isReachable: await isReachable(world, tenant, sme.person.id) } : sme,
    ),
  );
  return { ...roster, members };
}

const bringing: ReadonlySet<string> = new Set(['ask-request', 'edit-request', 'release-request']);

/** What a step on a request is decided with: the lists, and whether it was taken in an SME channel. */
export async function smesFor(
  world: Pick<World, 'smes' | 'people' | 'administrators'>,
  { tenant, place }: Pick<Asker, 'tenant' | 'place'>,
  command: string,
): Promise<Smes> {
  const { settings } = await world.smes.load(tenant);
  const listed = rosterOf(settings, world.administrators);
  const roster = bringing.has(command) ? await withReach(world, tenant, listed) : listed;
  const heardIn = requestKinds.filter((kind) => {
    const channel = settings.channels[kind];
    const isHere =
      channel.state === 'reachable' && channel.reach.conversation === place.conversation;
    return isHere && !place.isPersonal;
  });
  return { roster, heardIn };
}
