import { mayReadAsSme } from '../../domain/engagement/deciding/permit-request.ts';
import { maySee } from '../../domain/engagement/deciding/rights.ts';
import { smesFor } from '../request/roster.ts';
import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import type { Answer } from '../answers.ts';
import type { EngagementLine } from './lines.ts';
import type { Member } from '../people/member.ts';
import type { Asker } from '../asker.ts';
import type { StoredEngagement } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';

/** How long somebody is taken to speak of the same customer without naming it, in milliseconds. */
const sameCustomerMs = 30 * 60 * 1000;

/** Matches typed words against a person's customers. */
export type MatchCustomer = (
  words: string,
  lines: readonly EngagementLine[],
) =>
  | { readonly kind: 'one'; readonly line: EngagementLine }
  | { readonly kind: 'several'; readonly lines: readonly EngagementLine[] }
  | { readonly kind: 'none'; readonly nearest: readonly EngagementLine[] };

/** Which engagement a request is about, or the answer that asks for it. */
export type Found =
  /** `isRemembered`: nobody named it, it is the one the person dealt with last. */
  | { readonly kind: 'found'; readonly id: EngagementId; readonly isRemembered: boolean }
  /** Asked about first when the request would change it. */
  | { readonly kind: 'doubtful'; readonly id: EngagementId; readonly isRemembered: boolean }
  | { readonly kind: 'answer'; readonly answer: Answer };

const answer = (of: Answer): Found => ({ kind: 'answer', answer: of });

const found = (id: EngagementId): Found => ({ kind: 'found', id, isRemembered: false });

function isDoubtful(current: NonNullable<Member['current']>, now: string): boolean {
  const silence = Date.parse(now) - Date.parse(current.at);
  return silence > sameCustomerMs || current.touched !== current.engagement;
}

/** The only one of them, or a choice; `boundTo` is the chat to which all of them are bound. */
function among(
  lines: readonly EngagementLine[],
  { said, mentions }: Pick<Asker, 'said' | 'mentions'>,
  boundTo?: string,
): Found {
  const [only, ...others] = lines;
  if (!only) return answer({ show: 'no-engagement', words: null, nearest: [] });
  if (others.length === 0) return found(only.engagement);
  const choice = { among: 'customers', said, mentions, lines } as const;
  return answer({
    show: 'choose',
    choice: boundTo === undefined ? choice : { ...choice, boundTo },
  });
}

/** Nothing was named and nothing is current: the only engagement, a choice, or the way to begin. */
async function amongMine({ mine, asker }: Turn): Promise<Found> {
  const lines = await mine();
  const open = lines.filter((line) => line.state === 'active' || line.state === 'supporting');
  return among(open.length > 0 ? open : lines, asker);
}

/** An administrator assigns on engagements that are not theirs: by the customer's whole name. */
async function byWholeName(world: World, { asker, request }: Turn, words: string) {
  const { actor, tenant } = asker;
  if (!actor.isAdministrator || request.ask !== 'assign') return null;
  const [only, ...others] = await world.lists.named(tenant, words);
  return only && others.length === 0 ? found(only.id) : null;
}

async function byWords(world: World, turn: Turn, words: string): Promise<Found> {
  const { mine, asker, match } = turn;
  const matched = match(words, await mine());
  switch (matched.kind) {
    case 'one':
      return found(matched.line.engagement);
    case 'several':
      return answer({
        show: 'choose',
        choice: {
          among: 'customers',
          said: asker.said,
          mentions: asker.mentions,
          lines: matched.lines,
        },
      });
    case 'none':
      return (
        (await byWholeName(world, turn, words)) ??
        answer({ show: 'no-engagement', words, nearest: matched.nearest })
      );
  }
}

/** In a bound chat the bound engagement is the one meant; of several, one of the person's own. */
async function boundHere(world: World, { asker, mine }: Turn): Promise<Found | null> {
  const { tenant, place } = asker;
  if (place.isPersonal) return null;
  const listed = await world.lists.boundTo(tenant, place.conversation);
  const stored = await Promise.all(listed.map((ref) => world.engagements.load(ref)));
  const refs = stored
    .flatMap((each) => each?.engagement ?? [])
    .filter(({ chats }) => chats.some(({ conversation }) => conversation === place.conversation));
  const [only, ...others] = refs;
  if (!only) return null;
  if (others.length === 0) return found(only.id);
  const lines = await mine();
  const bound = lines.filter((line) => refs.some(({ id }) => id === line.engagement));
  return bound.length > 0 ? among(bound, asker, place.conversation) : null;
}

/** The engagement a request is about (docs/rules.md §2, "the right customer"). */
export async function findEngagement(world: World, turn: Turn): Promise<Found> {
  const { target, stored } = turn;
  if (target.by === 'id') return found(target.id);
  if (target.by === 'words') return byWords(world, turn, target.words);
  const bound = await boundHere(world, turn);
  if (bound) return bound;
  const { current } = stored.member;
  if (!current) return amongMine(turn);
  const kind = isDoubtful(current, world.now()) ? 'doubtful' : 'found';
  return { kind, id: current.engagement, isRemembered: true };
}

/**
 * The remembered engagement is none of the person's any more: one of theirs, asked about before it is changed,
 * since nobody named it.
 */
export async function findAnother(turn: Turn, lost: EngagementId): Promise<Found> {
  const lines = (await turn.mine()).filter(({ engagement }) => engagement !== lost);
  const other = await amongMine({ ...turn, mine: async () => lines });
  return other.kind === 'found' ? { ...other, kind: 'doubtful' } : other;
}

/** The engagement as it is stored, for somebody who may see it; anybody else is told what they would be told of none. */
export async function loadVisibleStored(
  world: World,
  asker: Asker,
  id: EngagementId,
): Promise<StoredEngagement | null> {
  const stored = await world.engagements.load({ tenant: asker.tenant, id });
  if (!stored) return null;
  const { engagement } = stored;
  const isVisible = maySee(engagement, asker.actor) || (await isReadable(world, asker, engagement));
  return isVisible ? stored : null;
}

/** The engagement for somebody who may see it. */
export async function loadVisible(
  world: World,
  asker: Asker,
  id: EngagementId,
): Promise<Engagement | null> {
  return (await loadVisibleStored(world, asker, id))?.engagement ?? null;
}

/** An SME reads what a request that is open to them, or theirs, is about. */
async function isReadable(world: World, asker: Asker, engagement: Engagement): Promise<boolean> {
  if (engagement.requests.length === 0) return false;
  const smes = await smesFor(world, asker, '');
  return mayReadAsSme(engagement, asker.actor.person.id, smes);
}
