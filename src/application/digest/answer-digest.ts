import { shownOf } from '../../domain/portfolio/digest.ts';
import type { Answer } from '../answers.ts';
import type { Member } from '../people/member.ts';
import type { DigestMemory, DigestShown, DigestStore } from '../ports/digest-store.ts';
import type { ListStore } from '../ports/ports.ts';
import type { Turn } from '../turn.ts';
import type { World } from '../world.ts';
import type { DigestAnswer } from './digest-answer.ts';
import { digestEntries, makeDigest } from './make-digest.ts';

/** A page of a digest; `period` is the week of the one that was brought, `null` when somebody asks. */
export interface DigestRequest {
  readonly ask: 'digest';
  readonly period: string | null;
  readonly page: number;
}

/** The digest of that week is compared with the one before it, anything else with the last. */
function comparedWith(memory: DigestMemory | null, period: string | null): DigestShown | null {
  if (memory === null) return null;
  return memory.period === period ? memory.before : memory.last;
}

/** The digest as it stands now, for whoever asks; further pages of one that was brought likewise. */
export async function answerDigest(
  { digests, now, defaultTimeZone }: World,
  { stored: { member }, mine }: Turn,
  { period, page }: DigestRequest,
): Promise<Answer> {
  const [lines, kept] = await Promise.all([mine(), digests.load(member.tenant, member.id)]);
  const isProactive = period !== null;
  const context = { now: now(), defaultTimeZone, isAsked: !isProactive };
  const entries = digestEntries(member, lines, context);
  const since = comparedWith(kept?.memory ?? null, period);
  return makeDigest(member, lines, entries, { ...context, since, isProactive, period, page });
}

/** What drawing a digest that is owed needs. */
export interface DigestParts extends Pick<World, 'now' | 'defaultTimeZone'> {
  readonly lists: Pick<ListStore, 'mine'>;
  readonly digests: DigestStore;
}

const mostTries = 8;

/** Remembers what the digest of this week shows; drawn again, the same week is compared with the same one. */
async function remember(
  { digests }: DigestParts,
  { tenant, id }: Member,
  period: string,
  showing: DigestShown,
): Promise<DigestShown | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const kept = await digests.load(tenant, id);
    const before = comparedWith(kept?.memory ?? null, period);
    const memory = { period, last: showing, before };
    if ((await digests.save(tenant, id, memory, kept?.version ?? null)) === 'saved') return before;
  }
  throw new Error('What a digest showed is written faster than it can be kept');
}

/** The digest that is owed, as things stand when it is sent; `null` when no engagement is left to speak of. */
export async function digestOwed(
  parts: DigestParts,
  member: Member,
  period: string,
): Promise<DigestAnswer | null> {
  const { defaultTimeZone } = parts;
  const now = parts.now();
  const mine = await parts.lists.mine(member.tenant, member.id);
  const entries = digestEntries(member, mine, { now, defaultTimeZone, isAsked: false });
  if (entries.length === 0) return null;
  const since = await remember(parts, member, period, { at: now, shown: shownOf(entries) });
  const how = { isProactive: true, period, page: 0 };
  return makeDigest(member, mine, entries, { now, defaultTimeZone, since, ...how });
}
