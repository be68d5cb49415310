import { isFinished, nextTask } from '../../domain/engagement/undoing/standing.ts';
import { recommendedTasksOf, type TaskDefinition } from '../../domain/playbook.ts';
import type { Scene } from '../reader.ts';

/** The first unfinished task of anybody, mandatory ones before the optional one. */
function firstUnfinished({ engagement }: Scene): TaskDefinition | null {
  const open = recommendedTasksOf(engagement.playbook).filter(
    (task) => !isFinished(engagement, task.id),
  );
  return open.find((task) => task.isMandatory) ?? open[0] ?? null;
}

/**
 * The task that comes next: the reader's own, else whoever's turn it is. An optional task of theirs waits
 * until the mandatory ones of everybody are finished.
 */
export function upcomingTask(scene: Scene): TaskDefinition | null {
  const own = nextTask(scene.engagement, scene.roles);
  return own?.isMandatory ? own : firstUnfinished(scene);
}
