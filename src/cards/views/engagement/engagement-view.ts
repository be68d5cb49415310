import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import { isFinished, phaseOf, progressOf } from '../../../domain/engagement/undoing/standing.ts';
import { phases, tasksOf, type Phase } from '../../../domain/playbook.ts';
import { engagementSteps } from '../../offers/engagement-steps.ts';
import { followUps } from '../../offers/follow-ups.ts';
import { noTap, show, tap } from '../../offers/button.ts';
import type { Scene } from '../../reader.ts';
import { engagementFacts } from './engagement-facts.ts';
import { customerHead, frameOf } from '../frame.ts';
import { upcomingTask } from '../../offers/upcoming.ts';
import { nextSentence } from './next-step.ts';
import { undoButton } from '../news.ts';
import type { Banner } from '../card-parts.ts';
import type { EngagementView, PhaseMark } from '../views.ts';

function phaseMark({ engagement, words, formats }: Scene, phase: Phase): PhaseMark {
  const tasks = tasksOf(engagement.playbook).filter(
    (task) => task.phase === phase && task.isMandatory,
  );
  const finished = tasks.filter((task) => isFinished(engagement, task.id)).length;
  const isDone = finished === tasks.length;
  const isHere = !isDone && phaseOf(engagement) === phase;
  return {
    name: words.names.phases[phase],
    count: words.names.phaseCount(finished, tasks.length, formats),
    mark: isDone ? '✔' : isHere ? '●' : '○',
    tone: isDone ? 'good' : isHere ? 'accent' : 'default',
    weight: isHere ? 'bolder' : 'default',
  };
}

/** The card of an engagement. */
export function engagementView(
  scene: Scene,
  said: Said | null,
  banners: readonly Banner[],
): EngagementView {
  const { engagement, words, formats } = scene;
  const back: View = { view: 'engagement' };
  const { finished, total } = progressOf(engagement);
  const sub = words.names.tasksDone(finished, total, formats);
  const task = upcomingTask(scene);
  const text = nextSentence(scene);
  const buttons = [
    ...undoButton(scene, said, back),
    ...followUps(scene, said, back),
    ...engagementSteps(scene, back),
  ];
  const summary = banners[0]?.lines[0]?.text ?? text;
  return {
    ...frameOf(scene, customerHead(scene, sub), {
      summary: words.names.about(engagement.customer, summary),
      banners,
      buttons,
      links: [],
    }),
    phases: phases.map((phase) => phaseMark(scene, phase)),
    next: {
      title: words.cards.next.title,
      text,
      ...(task && !engagement.ended
        ? tap(show(engagement, { view: 'task', task: task.id }))
        : noTap),
    },
    facts: engagementFacts(scene),
  };
}
