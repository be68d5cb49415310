import { isAccelerationSuggested } from '../../../domain/engagement/suggestions.ts';
import type { TaskDefinition } from '../../../domain/playbook.ts';
import { clip } from '../../../text/clip.ts';
import { isAccepted } from '../../offers/may.ts';
import { upcomingTask } from '../../offers/upcoming.ts';
import type { Scene } from '../../reader.ts';

const nameCharacters = 60;

function othersTurn({ engagement, words }: Scene, task: TaskDefinition): string {
  const holder = engagement.people[task.role];
  const { next } = words.cards;
  const { short } = words.names.roles[task.role];
  const name = words.names.tasks[task.id];
  return holder
    ? next.theirs(name, short, clip(holder.name, nameCharacters))
    : next.vacant(name, short);
}

/** 3650 is suggested to the FM once nothing mandatory is theirs to do. */
function hearsOfAcceleration({ engagement, viewer, roles }: Scene, task: TaskDefinition): boolean {
  const isBusy = task.isMandatory && roles.includes(task.role);
  return roles.includes('fm') && !isBusy && isAccelerationSuggested(engagement, viewer.now);
}

/** What to do now, in a sentence. */
export function nextSentence(scene: Scene): string {
  const { engagement, words, roles } = scene;
  const { next } = words.cards;
  if (engagement.ended) return next.ended;
  if (isAccepted(scene, { type: 'complete' })) return words.usage.suggestCompletion;
  if (isAccepted(scene, { type: 'confirm-intent' })) return next.intentMissing;
  const task = upcomingTask(scene);
  if (!task) return next.none;
  if (hearsOfAcceleration(scene, task)) {
    return words.usage.suggestAcceleration(words.names.tasks['3650']);
  }
  return roles.includes(task.role)
    ? next.yours(words.names.tasks[task.id])
    : othersTurn(scene, task);
}
