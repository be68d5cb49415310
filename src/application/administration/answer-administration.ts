import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { Asker } from '../requests.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import type { Answer } from '../answers.ts';
import type { AdministrationRequest, AdministrationSaid, Forgettable } from './administration.ts';
import { examine } from './examine.ts';

const forgettable = ({ id, customer, opened, ended, people }: Engagement): Forgettable => ({
  engagement: id,
  customer,
  openedAt: opened.at,
  hasEnded: ended !== null,
  fm: people.fm,
});

/** `Contoso (1a2b3c4d)`: the end of an engagement's id tells it from others of its name. */
const withEnding = /^(?<customer>.*?)\s*\((?<ending>[\w-]{4,40})\)\s*$/su;

/** Engagements of that very name, as it is written; those whose id ends so, where that was said. */
async function findNamed(
  { lists, engagements }: World,
  { tenant }: Asker,
  said: string,
): Promise<readonly Engagement[]> {
  const { customer = said, ending = '' } = withEnding.exec(said)?.groups ?? {};
  const refs = [...(await lists.named(tenant, said))];
  if (ending !== '' && refs.length === 0) {
    const named = await lists.named(tenant, customer);
    refs.push(...named.filter(({ id }) => id.endsWith(ending)));
  }
  const stored = await Promise.all(refs.map((ref) => engagements.load(ref)));
  return stored.flatMap((each) => (each ? [each.engagement] : []));
}

/** The customer's name as it is written was typed, and one engagement is meant. */
function isNamedInFull(said: string, { customer }: Engagement): boolean {
  return said === customer || withEnding.exec(said)?.groups?.['customer'] === customer;
}

async function forget(
  world: World,
  asker: Asker,
  { customer, isConfirmed }: Extract<AdministrationRequest, { ask: 'forget' }>,
): Promise<AdministrationSaid> {
  const said = customer.trim();
  const found = said === '' ? [] : await findNamed(world, asker, said);
  const [first] = found;
  if (!first) return { said: 'forget-nothing', customer: said };
  if (!isConfirmed || found.length > 1 || !isNamedInFull(said, first)) {
    return { said: 'forget-asked', found: found.map(forgettable) };
  }
  const rows = await world.upkeep.forget({ tenant: asker.tenant, id: first.id });
  return { said: 'forgotten', customer: first.customer, rows };
}

async function say(
  world: World,
  { asker, stored }: Turn,
  request: AdministrationRequest,
): Promise<AdministrationSaid> {
  if (request.ask === 'forget') return forget(world, asker, request);
  if (request.step === 'check') return { said: 'check', examined: await examine(world, stored) };
  const { upkeep } = world;
  const health = await upkeep.health(asker.tenant);
  return { said: 'status', health, runningAs: upkeep.runningAs };
}

/** Answers what an administrator asks about the bot and its data; anybody else learns only who may. */
export async function answerAdministration(
  world: World,
  turn: Turn,
  request: AdministrationRequest,
): Promise<Answer> {
  if (!turn.asker.actor.isAdministrator) return { show: 'not-administrator' };
  return { show: 'administration', what: await say(world, turn, request) };
}
