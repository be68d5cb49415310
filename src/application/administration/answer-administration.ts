import type { Engagement } from '../../domain/engagement/engagement.ts';
import type { EngagementRef } from '../ports/ports.ts';
import type { Asker } from '../asker.ts';
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

/** What is found under a name. */
interface FoundNamed {
  readonly engagements: readonly Engagement[];
  /** Engagements whose removal was begun and not finished: their state is gone, their name is still listed. */
  readonly remnants: readonly EngagementRef[];
}

/** Engagements of that very name, as it is written; those whose id ends so, where that was said. */
async function findNamed(
  { lists, engagements }: World,
  { tenant }: Asker,
  said: string,
): Promise<FoundNamed> {
  const { customer = said, ending = '' } = withEnding.exec(said)?.groups ?? {};
  const refs = [...(await lists.named(tenant, said))];
  if (ending !== '' && refs.length === 0) {
    const named = await lists.named(tenant, customer);
    refs.push(...named.filter(({ id }) => id.endsWith(ending)));
  }
  const stored = await Promise.all(refs.map((ref) => engagements.load(ref)));
  return {
    engagements: stored.flatMap((each) => (each ? [each.engagement] : [])),
    remnants: refs.filter((_, at) => !stored[at]),
  };
}

/** The customer's name as it is written was typed, and one engagement is meant. */
function isNamedInFull(said: string, { customer }: Engagement): boolean {
  return said === customer || withEnding.exec(said)?.groups?.['customer'] === customer;
}

/** Finishes removals that were begun: they were confirmed then. */
async function finishForgetting(
  { upkeep }: World,
  customer: string,
  remnants: readonly EngagementRef[],
): Promise<AdministrationSaid> {
  let rows = 0;
  for (const ref of remnants) rows += await upkeep.forget(ref);
  return { said: 'forgotten', customer, rows };
}

async function forget(
  world: World,
  asker: Asker,
  { customer, isConfirmed }: Extract<AdministrationRequest, { ask: 'forget' }>,
): Promise<AdministrationSaid> {
  const said = customer.trim();
  const { engagements: found, remnants } = await findNamed(world, asker, said);
  const [first] = found;
  // An engagement of the same name is not touched by the words that finish another's removal.
  if (remnants.length > 0 && (isConfirmed || !first)) {
    return finishForgetting(world, said, remnants);
  }
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
