import { isAccelerationSuggested } from '../../domain/engagement/suggestions.ts';
import { nextTask } from '../../domain/engagement/undoing/standing.ts';
import { maySeeRequest, requestOf } from '../../domain/engagement/deciding/permit-request.ts';
import { maySee } from '../../domain/engagement/deciding/rights.ts';
import type { Engagement, EngagementId } from '../../domain/engagement/engagement.ts';
import { rolesOf } from '../../domain/people.ts';
import type { Instant } from '../../domain/time.ts';
import type { Answer } from '../answers.ts';
import { smesFor } from '../request/roster.ts';
import { loadVisible } from './find-engagement.ts';
import type { Asker } from '../asker.ts';
import type { View } from '../view.ts';
import { showReadiness } from '../readiness/show-readiness.ts';
import type { World } from '../world.ts';
import { nothingToSee } from './nothing-to-see.ts';

/** Events on one page of the history. */
const historyPage = 12;

async function showHistory(
  world: World,
  engagement: Engagement,
  before: number | null,
): Promise<Answer> {
  const { tenant, id } = engagement;
  const read = await world.engagements.history({ tenant, id }, before, historyPage + 1);
  const entries = read.slice(0, historyPage);
  const older = read.length > historyPage ? (entries.at(-1)?.seq ?? null) : null;
  return { show: 'history', engagement, entries, older };
}

/** The optional task is nobody's next one before it is suggested (docs/rules.md §3). */
function showNext(engagement: Engagement, { actor }: Asker, now: Instant): Answer {
  const roles = rolesOf(engagement.people, actor.person.id);
  const own = nextTask(engagement, roles);
  const task = own?.isMandatory === true || isAccelerationSuggested(engagement, now) ? own : null;
  return { show: 'next', engagement, task: task?.id ?? null, role: roles[0] ?? null };
}

/** Whoever was brought a request's card may look at it again, however it stands. */
async function loadFor(
  world: World,
  asker: Asker,
  id: EngagementId,
  view: View,
): Promise<Engagement | null> {
  if (view.view !== 'request') return loadVisible(world, asker, id);
  const stored = await world.engagements.load({ tenant: asker.tenant, id });
  if (!stored) return null;
  const { engagement } = stored;
  if (maySee(engagement, asker.actor)) return engagement;
  const request = requestOf(engagement, view.request);
  const smes = request ? await smesFor(world, asker, '') : null;
  const { id: person } = asker.actor.person;
  return request && smes && maySeeRequest(request, person, smes) ? engagement : null;
}

/** A card of an engagement, for somebody who may see it. */
export async function showEngagement(
  world: World,
  asker: Asker,
  id: EngagementId,
  view: View,
): Promise<Answer> {
  const engagement = await loadFor(world, asker, id, view);
  if (!engagement) return nothingToSee;
  switch (view.view) {
    case 'readiness':
      return showReadiness(world, asker, { engagement, said: null });
    case 'history':
      return showHistory(world, engagement, view.before);
    case 'next':
      return showNext(engagement, asker, world.now());
    default:
      return { show: 'engagement', view, engagement, said: null, refusal: null };
  }
}
