import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import { roles, rolesOf, type Person } from '../../domain/people.ts';
import type { Answer } from '../answers.ts';
import { loadOwn } from '../engagement/load-own.ts';
import type { Subject } from '../ports/notices.ts';
import type { PersonSaid } from '../people/person-said.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import type { LedgerLine, Resent } from './ledger-answers.ts';
import { onePage } from './one-page.ts';
import { nothingToSee } from '../engagement/nothing-to-see.ts';

const linesPerPage = 8;

/** A page further back is not looked for: the ledger is read from its beginning. */
const mostPages = 50;

const subjectOf = ({ tenant, id }: Engagement): Subject => ({ about: 'engagement', tenant, id });

/** What is on its way before what came to its end, each the newest first. */
async function linesOf(
  { ledger }: World,
  engagement: Engagement,
  limit: number,
): Promise<readonly LedgerLine[]> {
  const { onTheWay, ended } = await ledger.of(subjectOf(engagement), limit);
  // That an older card is made smaller is nothing anybody waits for.
  const waiting = onTheWay.filter(({ task }) => task.task !== 'shrink').toReversed();
  return [
    ...waiting.map((debt): LedgerLine => ({ is: 'on-the-way', debt })),
    ...ended.map((entry): LedgerLine => ({ is: 'ended', entry })),
  ];
}

async function list(
  world: World,
  engagement: Engagement,
  page: number,
  resent: Resent | null,
): Promise<Answer> {
  const wanted = Math.min(page, mostPages - 1);
  const lines = await linesOf(world, engagement, (wanted + 1) * linesPerPage + 1);
  return { show: 'delivery', engagement, resent, ...onePage(lines, wanted, linesPerPage) };
}

/** What was sent to whom of an engagement, and what was not and why, for whoever has a part in it. */
export async function answerDelivery(
  world: World,
  { asker }: Turn,
  id: EngagementId,
  page: number,
): Promise<Answer> {
  const engagement = await loadOwn(world, asker, id);
  return engagement ? list(world, engagement, page, null) : nothingToSee;
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

const oneself = new Set(['', 'me', 'myself']);

/** Somebody with a part in the engagement: by id, by the role they hold, by the beginning of their name. */
function engagedPerson({ people }: Engagement, me: Person, who: PersonSaid): Person | null {
  if (who.by === 'nobody') return me;
  const engaged = roles.flatMap((role) => people[role] ?? []);
  if (who.by === 'id') return engaged.find(({ id }) => id === who.id.toLowerCase()) ?? null;
  const said = fold(who.words);
  if (oneself.has(said)) return me;
  const role = roles.find((each) => each === said);
  if (role) return people[role];
  return engaged.find(({ name }) => ` ${fold(name)}`.includes(` ${said}`)) ?? null;
}

/** Somebody else's cards are sent again by FE and FM alone. */
function refusalFor(engagement: Engagement, me: Person, to: Person): Refusal | null {
  const { fe, fm } = engagement.people;
  if (to.id === me.id || fe?.id === me.id || fm?.id === me.id) return null;
  return { refused: 'not-yours', role: 'fm', holder: fm };
}

/** The same ask delivered twice sends nothing twice. */
async function resendOnce(
  world: World,
  { asker }: Turn,
  engagement: Engagement,
  to: Person,
): Promise<number> {
  const { tenant, click, delivery } = asker;
  const { id } = engagement;
  const job = `resend:${id}:${to.id}`;
  if (!(await world.claims.claim(tenant, { job, period: click ?? delivery }))) return 0;
  return world.ledger.resend({ tenant, id }, to.id);
}

async function isReachable({ people }: World, tenant: string, { id }: Person): Promise<boolean> {
  return (await people.load(tenant, id))?.member.reachability.state === 'reachable';
}

/** Brings whoever asks, or somebody named with a part in the engagement, their open cards as new messages. */
export async function answerResend(
  world: World,
  turn: Turn,
  id: EngagementId,
  who: PersonSaid,
): Promise<Answer> {
  const { asker } = turn;
  const engagement = await loadOwn(world, asker, id);
  if (!engagement) return nothingToSee;
  const me = asker.actor.person;
  const to = engagedPerson(engagement, me, who);
  if (!to || rolesOf(engagement.people, to.id).length === 0) {
    const said = who.by === 'words' ? who.words : '';
    return list(world, engagement, 0, { to: null, said });
  }
  const refusal = refusalFor(engagement, me, to);
  if (refusal) return { show: 'refused', engagement, refusal };
  const reachable = await isReachable(world, asker.tenant, to);
  const cards = await resendOnce(world, turn, engagement, to);
  return list(world, engagement, 0, { to, cards, isReachable: reachable });
}
