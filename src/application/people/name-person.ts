import { caps } from '../../domain/caps.ts';
import type { Person } from '../../domain/people.ts';
import { newMember, nameWithin } from './member.ts';
import { formInputs, type Form } from '../forms/forms.ts';
import { lookUpOnce, type MyLines, type Turn } from '../turn.ts';
import type { Asker } from '../asker.ts';
import type { PersonSaid } from './person-said.ts';
import type { ReadingFault } from '../forms/filled-form.ts';
import type { World } from '../world.ts';

/** The most people a choice shows (docs/rules.md §1). */
const mostPeopleShown = 50;

/** Who was meant, or what is wrong with how they were named; `null` for nobody. */
export type Named =
  | { readonly kind: 'person'; readonly person: Person; readonly isReachable: boolean }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'fault'; readonly fault: ReadingFault };

const objectId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
/** What ids look like where people have no Entra object id, as in local mode. */
const possibleId = /^[\w.@-]{1,80}$/u;
const oneself = new Set(['me', 'myself', 'i', 'ich', 'mich', 'yo']);

/** A known person by any id; anybody else only by an Entra object id, which may come to the bot later. */
async function meet(world: World, tenant: string, id: string, said: string): Promise<Named> {
  const isObjectId = objectId.test(id);
  const isId = isObjectId || possibleId.test(id);
  const stored = isId ? await world.people.load(tenant, id) : null;
  const name = nameWithin(said);
  if (stored) {
    const { member } = stored;
    const isReachable = member.reachability.state === 'reachable';
    return { kind: 'person', person: { id, name: member.name }, isReachable };
  }
  if (!isObjectId) return { kind: 'fault', fault: { fault: 'unknown-person', said: name } };
  await world.people.save(newMember(tenant, id, name), null);
  return { kind: 'person', person: { id, name }, isReachable: false };
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

async function search(world: World, tenant: string, said: string): Promise<Named> {
  const people = await world.people.find(tenant, said, mostPeopleShown);
  const exact = people.filter((person) => fold(person.name) === fold(said));
  const [first, ...others] = exact.length > 0 ? exact : people;
  if (!first) return { kind: 'fault', fault: { fault: 'unknown-person', said } };
  return others.length === 0
    ? meet(world, tenant, first.id, first.name)
    : { kind: 'fault', fault: { fault: 'several-people', said, people: [first, ...others] } };
}

/**
 * Finds who is meant: by mention, choice or Entra object id anybody, whether the bot can reach them or not;
 * by name or e-mail among those it knows; "me" is whoever asks.
 */
export async function namePerson(world: World, asker: Asker, who: PersonSaid): Promise<Named> {
  const { tenant, actor } = asker;
  if (who.by === 'nobody') return { kind: 'nobody' };
  if (who.by === 'id') return meet(world, tenant, who.id.toLowerCase(), who.name ?? who.id);
  const said = who.words.trim();
  if (said === '') return { kind: 'fault', fault: { fault: 'missing' } };
  if (oneself.has(said.toLowerCase()))
    return { kind: 'person', person: actor.person, isReachable: true };
  if (said.length > caps.nameCharacters) {
    const fault = {
      fault: 'name-too-long',
      length: said.length,
      limit: caps.nameCharacters,
    } as const;
    return { kind: 'fault', fault };
  }
  return objectId.test(said)
    ? meet(world, tenant, said.toLowerCase(), said)
    : search(world, tenant, said);
}

/** People to choose from in a form that asks for one; none for any other. */
export async function peopleFor(
  world: World,
  { asker, mine }: Turn,
  { form }: Form,
): Promise<readonly Person[]> {
  const asksPerson = formInputs[form].some((input) => input.kind === 'person');
  return asksPerson ? peopleToChoose(world, asker, mine) : [];
}

/** People to choose from: those of my engagements first, then others the bot knows, 50 at most. */
export async function peopleToChoose(
  world: World,
  asker: Asker,
  mine: MyLines = lookUpOnce(world, asker),
): Promise<readonly Person[]> {
  const { tenant, actor } = asker;
  const [lines, known] = await Promise.all([
    mine(),
    world.people.find(tenant, '', mostPeopleShown),
  ]);
  const colleagues = lines.flatMap((line) => [line.fe, line.fm]).filter((each) => each !== null);
  const byId = new Map([...colleagues, ...known].map((person) => [person.id, person]));
  byId.set(actor.person.id, actor.person);
  return [...byId.values()].slice(0, mostPeopleShown);
}
