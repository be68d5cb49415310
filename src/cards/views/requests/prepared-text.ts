import { phaseOf } from '../../../domain/engagement/undoing/standing.ts';
import { clip } from '../../../text/clip.ts';
import type { Scene } from '../../reader.ts';
import { checklistText } from '../engagement/engagement-facts.ts';
import { forecastFact } from '../usage/usage-facts.ts';
import { usageText } from '../usage/usage-figures.ts';
import { openTasksText, readinessText } from './request-facts.ts';

const flagCharacters = 600;

/** What a request can say from what is known, to be read and sent as it is (docs/rules.md §7). */
export function preparedText(scene: Scene): string {
  const { engagement, words } = scene;
  const { blocked, waiting, readiness } = engagement;
  const { prepared } = words.requestCards;
  return [
    ...(blocked ? [prepared.blocked(clip(blocked.reason, flagCharacters))] : []),
    ...(waiting ? [prepared.waiting(clip(waiting.what, flagCharacters))] : []),
    prepared.phase(words.names.phases[phaseOf(engagement)]),
    prepared.open(openTasksText(scene)),
    prepared.usage(usageText(scene)),
    prepared.forecast(forecastFact(scene).value),
    ...(readiness ? [prepared.readiness(readinessText(scene))] : []),
    ...(engagement.items.length > 0 ? [prepared.checklist(checklistText(scene))] : []),
  ].join('\n');
}
