import type { Answer } from '../answers.ts';
import type { ParkedNotice } from '../ports/delivery-ports.ts';
import type { ParkedRequest } from '../requests.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import type { ParkedAnswer, ParkedLine } from './ledger-answers.ts';

const linesPerPage = 8;

/** More than these are not looked up at once; they show as soon as some of these are dealt with. */
const mostParked = 100;

type Place = Omit<ParkedNotice, 'entry'>;

/** The customer of each, where whoever asks has a part in it. */
async function withCustomers(
  { mine }: Turn,
  parked: readonly ParkedNotice[],
): Promise<readonly ParkedLine[]> {
  const isAnyEngagement = parked.some(({ subject }) => subject.about === 'engagement');
  const lines = isAnyEngagement ? await mine() : [];
  const customers = new Map(lines.map(({ engagement, customer }) => [engagement, customer]));
  return parked.map((each) => {
    const { about, id } = each.subject;
    return { parked: each, customer: about === 'engagement' ? (customers.get(id) ?? null) : null };
  });
}

async function list(
  world: World,
  turn: Turn,
  page: number,
  did: ParkedAnswer['did'],
): Promise<Answer> {
  const parked = await world.ledger.parked(turn.asker.tenant, mostParked);
  const pages = Math.max(1, Math.ceil(parked.length / linesPerPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const part = parked.slice(shown * linesPerPage, (shown + 1) * linesPerPage);
  const lines = await withCustomers(turn, part);
  return { show: 'parked', lines, total: parked.length, page: shown, pages, did };
}

/** The notice with what can be done about it, so that nothing is given up by one click. */
async function showOne(world: World, turn: Turn, { subject, key }: Place): Promise<Answer> {
  const all = await world.ledger.parked(turn.asker.tenant, mostParked);
  const found = all.find(
    (each) =>
      each.key === key && each.subject.id === subject.id && each.subject.about === subject.about,
  );
  const [line] = found ? await withCustomers(turn, [found]) : [];
  return line ? { show: 'parked-notice', line } : list(world, turn, 0, 'gone');
}

async function dealWith(
  world: World,
  turn: Turn,
  place: Place,
  step: 'release' | 'drop',
): Promise<Answer> {
  if (step === 'release') return list(world, turn, 0, await world.ledger.release(place));
  const isDropped = await world.ledger.drop(place, turn.asker.actor.person);
  return list(world, turn, 0, isDropped ? 'dropped' : 'gone');
}

/** What could not be sent in the whole tenant, for administrators: to be sent after all, or given up. */
export async function answerParked(
  world: World,
  turn: Turn,
  request: ParkedRequest,
): Promise<Answer> {
  const { tenant, actor } = turn.asker;
  if (!actor.isAdministrator) return { show: 'not-administrator' };
  if (request.step === 'list') return list(world, turn, request.page, null);
  const { about, id, key } = request.notice;
  const place: Place = { subject: { about, tenant, id }, key };
  return request.step === 'show'
    ? showOne(world, turn, place)
    : dealWith(world, turn, place, request.step);
}
