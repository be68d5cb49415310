import type { Answer } from '../../application/answers.ts';
import type { StoredMember } from '../../application/ports/ports.ts';
import type { RequestLine } from '../../application/ports/sme-ports.ts';
import type { Place } from '../../application/asker.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { requestKinds, type RequestKind } from '../../domain/request/request.ts';
import type { ConversationParts } from './parts.ts';

/** What SMEs may say and hear in their channel without an engagement's name in it. */
const forSmes: ReadonlySet<Answer['show']> = new Set(['smes', 'on-call']);

/** The requests that an answer lists by their customers. */
function listedIn(answer: Answer): readonly RequestLine[] {
  if (answer.show === 'queue') return answer.lines;
  return answer.show === 'on-call' ? answer.held : [];
}

/** The request that an answer shows, or asks something about. */
function requestIn(
  answer: Answer,
): { readonly engagement: Engagement; readonly id: string } | null {
  if (answer.show === 'engagement' && answer.view.view === 'request') {
    return { engagement: answer.engagement, id: answer.view.request };
  }
  return answer.show === 'form' && answer.engagement && 'request' in answer.form
    ? { engagement: answer.engagement, id: answer.form.request }
    : null;
}

/** Whether everybody in these kinds' channel may read the answer. */
function isOfKinds(answer: Answer, kinds: readonly RequestKind[]): boolean {
  if (kinds.length === 0) return false;
  if (listedIn(answer).some(({ kind }) => !kinds.includes(kind))) return false;
  if (answer.show === 'queue' || forSmes.has(answer.show)) return true;
  const shown = requestIn(answer);
  const request = shown?.engagement.requests.find(({ id }) => id === shown.id);
  return request !== undefined && kinds.includes(request.kind);
}

/** Whether an answer may be read in an SME channel: cards of the requests that are brought there. */
export async function maySayToSmes(
  { world }: ConversationParts,
  place: Place,
  { member }: StoredMember,
  answer: Answer,
): Promise<boolean> {
  if (place.isPersonal) return false;
  const { settings } = await world.smes.load(member.tenant);
  const kinds = requestKinds.filter((kind) => {
    const channel = settings.channels[kind];
    return channel.state === 'reachable' && channel.reach.conversation === place.conversation;
  });
  return isOfKinds(answer, kinds);
}
