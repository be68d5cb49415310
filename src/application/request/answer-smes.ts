import type { PersonId } from '../../domain/people.ts';
import type { SmeSaid } from '../../domain/request/sme-said.ts';
import { isUnfinished, requestKinds, type RequestKind } from '../../domain/request/request.ts';
import type { Answer } from '../answers.ts';
import type { KeptSme, RequestLine, SmeSettings } from '../ports/sme-ports.ts';
import { passTimeOn } from '../engagement/pass-time.ts';
import type { Asker } from '../asker.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import { changeSmes, writeSmes } from './change-smes.ts';
import { figuresOf } from './request-figures.ts';
import { channelRecipient, smesFor } from './roster.ts';
import type { SmeAsk, SmeChange } from './sme-asks.ts';

const linesPerPage = 10;

/** Oldest urgent first. */
function inTurn(left: RequestLine, right: RequestLine): number {
  if (left.urgency !== right.urgency) return left.urgency === 'urgent' ? -1 : 1;
  return left.askedAt.localeCompare(right.askedAt);
}

const isHeldBy = ({ holder }: RequestLine, person: PersonId): boolean => holder?.id === person;

async function kindsOf(world: World, asker: Asker): Promise<readonly RequestKind[]> {
  const { roster, heardIn } = await smesFor(world, asker, '');
  const listed = roster.members.find(({ person }) => person.id === asker.actor.person.id);
  return requestKinds.filter((kind) => heardIn.includes(kind) || listed?.kinds.includes(kind));
}

/** What is open to an SME, and what is theirs; a channel sees what is open alone. */
async function queue(world: World, { asker }: Turn, wanted: number): Promise<Answer> {
  const { id } = asker.actor.person;
  const [kinds, lines] = await Promise.all([
    kindsOf(world, asker),
    world.requests.underWay(asker.tenant),
  ]);
  const shown = lines
    .filter((line) => (line.state === 'open' ? kinds.includes(line.kind) : isHeldBy(line, id)))
    .toSorted(inTurn);
  const pages = Math.max(1, Math.ceil(shown.length / linesPerPage));
  const page = Math.min(wanted, pages - 1);
  const part = shown.slice(page * linesPerPage, (page + 1) * linesPerPage);
  return { show: 'queue', lines: part, total: shown.length, page, pages, kinds };
}

/** Of all requests for administrators; of their own engagements for FMs; nothing for others. */
async function figures(world: World, { asker, mine }: Turn): Promise<Answer> {
  const { isAdministrator } = asker.actor;
  const managed = (await mine()).filter(({ roles }) => roles.includes('fm'));
  if (!isAdministrator && managed.length === 0) {
    return { show: 'request-figures', figures: null, isOverAll: false };
  }
  const all = await world.requests.all(asker.tenant);
  const ids = new Set(managed.map(({ engagement }) => engagement));
  const counted = isAdministrator ? all : all.filter(({ engagement }) => ids.has(engagement));
  return {
    show: 'request-figures',
    figures: figuresOf(counted, world.now()),
    isOverAll: isAdministrator,
  };
}

const fold = (text: string): string => text.trim().toLowerCase();

/**
 * A reference among all requests for administrators, among those of the person's engagements, and among what
 * is open to them or held by them as an SME.
 */
async function find(world: World, { asker, mine }: Turn, reference: string): Promise<Answer> {
  const [all, lines, kinds] = await Promise.all([
    world.requests.all(asker.tenant),
    mine(),
    kindsOf(world, asker),
  ]);
  const ids = new Set(lines.map(({ engagement }) => engagement));
  const wanted = fold(reference);
  const { isAdministrator, person } = asker.actor;
  const isTheirs = (line: RequestLine): boolean =>
    line.state === 'open'
      ? kinds.includes(line.kind)
      : isUnfinished(line) && isHeldBy(line, person.id);
  const found = all.filter(
    (line) =>
      fold(line.reference).includes(wanted) &&
      line.reference !== '' &&
      (isAdministrator || ids.has(line.engagement) || isTheirs(line)),
  );
  return { show: 'requests-found', reference, lines: found.slice(0, linesPerPage) };
}

function called(settings: SmeSettings, person: PersonId, isOnCall: boolean): SmeSettings {
  const members = settings.members.map((sme) =>
    sme.person.id === person ? { ...sme, isOnCall } : sme,
  );
  return { ...settings, members };
}

/**
 * The lists were changed: what is open is brought to those who came on one, and told where nobody is left. A
 * request found late waits for its reminder.
 */
async function lookAtOpen(
  world: World,
  tenant: string,
  kinds: readonly RequestKind[],
): Promise<readonly RequestLine[]> {
  const lines = await world.requests.underWay(tenant);
  const open = lines.filter(({ state, kind }) => state === 'open' && kinds.includes(kind));
  for (const id of new Set(open.map(({ engagement }) => engagement))) {
    await passTimeOn(world, { tenant, id });
  }
  return lines;
}

/** Whoever goes off call is asked what becomes of what they hold (docs/rules.md §7). */
async function setOnCall(world: World, { asker }: Turn, isOnCall: boolean): Promise<Answer> {
  const { tenant, actor } = asker;
  const { id } = actor.person;
  const listed: KeptSme[] = [];
  await writeSmes(world, tenant, (settings) => {
    listed.splice(0, 1, ...settings.members.filter(({ person }) => person.id === id));
    const isSo = listed.every((sme) => sme.isOnCall === isOnCall);
    const next = isSo ? settings : called(settings, id, isOnCall);
    return { settings: next, said: { said: 'hours' } };
  });
  const sme = listed[0] ?? null;
  const lines = await lookAtOpen(world, tenant, sme?.kinds ?? []);
  const held = lines.filter((line) => line.state === 'accepted' && isHeldBy(line, id));
  return { show: 'on-call', isOnCall, sme, held: isOnCall ? [] : held };
}

/** What may leave open requests with others to ask, or with nobody. */
const moving: ReadonlySet<string> = new Set<SmeSaid['said']>(['added', 'removed', 'channel']);

async function change(world: World, turn: Turn, wanted: SmeChange): Promise<Answer> {
  const { tenant, actor } = turn.asker;
  if (!actor.isAdministrator) return { show: 'not-administrator' };
  const { settings, said } = await changeSmes(world, turn, wanted);
  if (said.said === 'channel') {
    const channel = channelRecipient(said.kind);
    await world.outbox.announcePerson(tenant, channel);
    world.outbox.kickPerson(tenant, channel);
  }
  if (moving.has(said.said)) await lookAtOpen(world, tenant, requestKinds);
  return { show: 'smes', settings, isAdministrator: true, said };
}

/** Answers what is asked about SMEs, and about requests beyond one engagement. */
export async function answerSmes(world: World, turn: Turn, request: SmeAsk): Promise<Answer> {
  const { tenant, actor } = turn.asker;
  switch (request.ask) {
    case 'queue':
      return queue(world, turn, request.page);
    case 'request-figures':
      return figures(world, turn);
    case 'find-request':
      return find(world, turn, request.reference);
    case 'on-call':
      return setOnCall(world, turn, request.isOnCall);
    case 'smes': {
      const { settings } = await world.smes.load(tenant);
      return { show: 'smes', settings, isAdministrator: actor.isAdministrator, said: null };
    }
    case 'change-smes':
      return change(world, turn, request.change);
  }
}

const names: ReadonlySet<string> = new Set<SmeAsk['ask']>([
  'queue',
  'request-figures',
  'find-request',
  'on-call',
  'smes',
  'change-smes',
]);

/** Whether a request is one about SMEs rather than about one engagement. */
export function isSmeAsk(request: { readonly ask: string }): request is SmeAsk {
  return names.has(request.ask);
}
