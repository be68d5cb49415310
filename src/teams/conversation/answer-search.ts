import type { EngagementLine } from '../../application/engagement/lines.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { rolesOf } from '../../domain/people.ts';
import { wordsFor } from '../../text/languages.ts';
import type { IncomingSearch } from '../incoming.ts';
import { foldText } from '../reading/fold-words.ts';
import type { SearchHit, SearchReply } from '../sending/search-answer.ts';
import { meetSender } from './meet.ts';
import type { ConversationParts } from './parts.ts';
import { chatOf } from './place.ts';

/** As many as a person looks through; each costs a read. */
const mostHits = 8;

/** Only the FE and the FM let others read along (docs/rules.md §2). */
const mayShare = (roles: readonly string[]): boolean =>
  roles.includes('fe') || roles.includes('fm');

function matching(lines: readonly EngagementLine[], words: string): readonly EngagementLine[] {
  const wanted = foldText(words).trim();
  return lines
    .filter(({ roles, customer }) => mayShare(roles) && foldText(customer).includes(wanted))
    .toSorted((left, right) => left.customer.localeCompare(right.customer))
    .slice(0, mostHits);
}

/** A line may lag behind: the right is looked at on the engagement itself. */
async function shareable(
  { world }: ConversationParts,
  { member: { tenant, id: me } }: StoredMember,
  { engagement: id }: EngagementLine,
): Promise<Engagement | null> {
  const engagement = (await world.engagements.load({ tenant, id }))?.engagement;
  return engagement && mayShare(rolesOf(engagement.people, me)) ? engagement : null;
}

/** Engagements that somebody may share, by a part of the customer's name, each as a snapshot of today. */
export async function answerSearch(
  parts: ConversationParts,
  incoming: IncomingSearch,
): Promise<SearchReply> {
  const { world, draw, isAdministrator } = parts;
  const stored = await meetSender(parts, incoming);
  const { member } = stored;
  const { search } = wordsFor(member.wishes.language ?? member.platform.locale);
  const lines = matching(await world.lists.mine(member.tenant, member.id), incoming.words);
  const found = await Promise.all(lines.map((line) => shareable(parts, stored, line)));
  const by = { id: member.id, name: member.name };
  const hits = found.flatMap((engagement): SearchHit[] => {
    if (!engagement) return [];
    const chat = chatOf(incoming.place);
    const shown = { engagement, by, at: world.now(), chat, ask: incoming.activityId };
    const answer = { show: 'snapshot', ...shown } as const;
    const card = draw(answer, member, isAdministrator(member.id));
    return [{ title: engagement.customer, text: search.whoSees(card.summary), card }];
  });
  return { hits, nothing: search.nothing };
}
