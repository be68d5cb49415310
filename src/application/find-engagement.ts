import { maySee } from '../domain/engagement/rights.ts';
import type { Engagement, EngagementId } from '../domain/engagement/engagement.ts';
import type { Answer } from './answers.ts';
import type { EngagementLine } from './lines.ts';
import type { Member } from './member.ts';
import type { Asker, Target } from './requests.ts';
import type { World } from './world.ts';

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
  | { readonly kind: 'found'; readonly id: EngagementId }
  /** Taken from memory: asked about first when the request would change it. */
  | { readonly kind: 'doubtful'; readonly id: EngagementId }
  | { readonly kind: 'answer'; readonly answer: Answer };

const answer = (of: Answer): Found => ({ kind: 'answer', answer: of });

function isDoubtful(current: NonNullable<Member['current']>, now: string): boolean {
  const silence = Date.parse(now) - Date.parse(current.at);
  return silence > sameCustomerMs || current.touched !== current.engagement;
}

/** Nothing was named and nothing is current: the only engagement, a choice, or the way to begin. */
function amongMine(lines: readonly EngagementLine[], said: string): Found {
  const open = lines.filter((line) => line.state === 'active' || line.state === 'supporting');
  const [only, ...others] = open.length > 0 ? open : lines;
  if (!only) return answer({ show: 'no-engagement', words: null, nearest: [] });
  return others.length === 0
    ? { kind: 'found', id: only.engagement }
    : answer({ show: 'choose', choice: { among: 'customers', said, lines: [only, ...others] } });
}

async function byWords(
  world: World,
  asker: Asker,
  words: string,
  match: MatchCustomer,
): Promise<Found> {
  const matched = match(words, await world.lists.mine(asker.tenant, asker.actor.person.id));
  switch (matched.kind) {
    case 'one':
      return { kind: 'found', id: matched.line.engagement };
    case 'several':
      return answer({
        show: 'choose',
        choice: { among: 'customers', said: asker.said, lines: matched.lines },
      });
    case 'none':
      return answer({ show: 'no-engagement', words, nearest: matched.nearest });
  }
}

/** The engagement a request is about (docs/rules.md §2, "the right customer"). */
export async function findEngagement(
  world: World,
  asker: Asker,
  member: Member,
  { target, match }: { readonly target: Target; readonly match: MatchCustomer },
): Promise<Found> {
  if (target.by === 'id') return { kind: 'found', id: target.id };
  if (target.by === 'words') return byWords(world, asker, target.words, match);
  const { current } = member;
  if (!current) {
    return amongMine(await world.lists.mine(asker.tenant, asker.actor.person.id), asker.said);
  }
  const kind = isDoubtful(current, world.now()) ? 'doubtful' : 'found';
  return { kind, id: current.engagement };
}

/** The engagement for somebody who may see it; anybody else is told what they would be told of none. */
export async function loadVisible(
  world: World,
  asker: Asker,
  id: EngagementId,
): Promise<Engagement | null> {
  const stored = await world.engagements.load({ tenant: asker.tenant, id });
  return stored && maySee(stored.engagement, asker.actor) ? stored.engagement : null;
}
