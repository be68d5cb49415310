import { isTimeZone } from '../../domain/calendar/time-zones.ts';
import { requestKinds, type RequestKind } from '../../domain/request/request.ts';
import { namePerson, type Named } from '../people/name-person.ts';
import type { KeptSme, SmeSettings } from '../ports/sme-ports.ts';
import type { PersonSaid } from '../people/person-said.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import type { SmeSaid } from '../../domain/request/sme-said.ts';
import type { SmeChange } from './sme-asks.ts';

/** What becomes of the lists, and what is said of it. */
export interface Changed {
  readonly settings: SmeSettings;
  readonly said: SmeSaid;
}

/** More people than a request can be brought to in one go. */
const mostSmes = 35;

/** Two administrators at the same moment; few, and not for long. */
const mostTries = 8;

type Apply = (settings: SmeSettings) => Changed;

const nothing =
  (said: SmeSaid): Apply =>
  (settings) => ({ settings, said });

const inOrder = (kinds: readonly RequestKind[]): readonly RequestKind[] =>
  requestKinds.filter((kind) => kinds.includes(kind));

/** Why nobody is meant. */
function notNamed(named: Exclude<Named, { kind: 'person' }>): SmeSaid {
  if (named.kind === 'nobody') return { said: 'nobody-named' };
  switch (named.fault.fault) {
    case 'unknown-person':
      return { said: 'unknown-person', name: named.fault.said };
    case 'several-people':
      return { said: 'several-people', people: named.fault.people };
    default:
      return { said: 'nobody-named' };
  }
}

function adding(sme: KeptSme, isReachable: boolean): Apply {
  return (settings) => {
    const others = settings.members.filter(({ person }) => person.id !== sme.person.id);
    if (others.length >= mostSmes) return { settings, said: { said: 'full', limit: mostSmes } };
    const members = [...others, sme];
    return {
      settings: { ...settings, members },
      said: { said: 'added', person: sme.person, kinds: sme.kinds, isReachable },
    };
  };
}

async function add(
  world: World,
  { asker }: Turn,
  { who, kinds }: { readonly who: PersonSaid; readonly kinds: readonly RequestKind[] },
): Promise<Apply> {
  if (kinds.length === 0) return nothing({ said: 'no-kind' });
  const named = await namePerson(world, asker, who);
  if (named.kind !== 'person') return nothing(notNamed(named));
  const sme = { person: named.person, kinds: inOrder(kinds), isOnCall: true };
  return adding(sme, named.isReachable);
}

async function remove(world: World, { asker }: Turn, who: PersonSaid): Promise<Apply> {
  const named = await namePerson(world, asker, who);
  if (named.kind !== 'person') return nothing(notNamed(named));
  const { person } = named;
  return (settings) => {
    const members = settings.members.filter((sme) => sme.person.id !== person.id);
    const isThere = members.length < settings.members.length;
    const said = { said: isThere ? 'removed' : 'not-listed', person } as const;
    return { settings: { ...settings, members }, said };
  };
}

/** The conversation it was typed in is the channel from now on. */
function channel({ asker }: Turn, kind: RequestKind | null): Apply {
  const { isPersonal, reach } = asker.place;
  if (kind === null) return nothing({ said: 'no-kind' });
  if (isPersonal || !reach) return nothing({ said: 'personal-chat' });
  return (settings) => ({
    settings: {
      ...settings,
      channels: { ...settings.channels, [kind]: { state: 'reachable', reach } },
    },
    said: { said: 'channel', kind },
  });
}

const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

function hours({ from, to, zone }: Extract<SmeChange, { change: 'hours' }>): Apply {
  return (settings) => {
    const next = {
      ...settings.hours,
      ...(from !== '' && { from }),
      ...(to !== '' && { to }),
      ...(zone !== '' && { zone }),
    };
    const isGood = timeOfDay.test(next.from) && timeOfDay.test(next.to) && isTimeZone(next.zone);
    return isGood
      ? { settings: { ...settings, hours: next }, said: { said: 'hours' } }
      : { settings, said: { said: 'not-hours' } };
  };
}

async function applying(world: World, turn: Turn, change: SmeChange): Promise<Apply> {
  switch (change.change) {
    case 'add':
      return add(world, turn, change);
    case 'remove':
      return remove(world, turn, change.who);
    case 'channel':
      return channel(turn, change.kind);
    case 'hours':
      return hours(change);
    case 'holidays':
      if (change.unread !== '') return nothing({ said: 'not-a-day', words: change.unread });
      return (settings) => ({
        settings: {
          ...settings,
          hours: { ...settings.hours, holidays: change.days.toSorted() },
        },
        said: { said: 'holidays' },
      });
  }
}

/**
 * Writes a change of the lists, decided on what stands there now.
 * @throws when others write faster than this can.
 */
export async function writeSmes(
  { smes }: Pick<World, 'smes'>,
  tenant: string,
  apply: Apply,
): Promise<Changed> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await smes.load(tenant);
    const changed = apply(stored.settings);
    if (changed.settings === stored.settings) return changed;
    if ((await smes.save(tenant, changed.settings, stored.version)) === 'saved') return changed;
  }
  throw new Error('The SME lists are changed faster than this change can be made');
}

/** Changes who the SMEs are; what waited for a channel is brought to it at once. */
export async function changeSmes(world: World, turn: Turn, change: SmeChange): Promise<Changed> {
  return writeSmes(world, turn.asker.tenant, await applying(world, turn, change));
}
