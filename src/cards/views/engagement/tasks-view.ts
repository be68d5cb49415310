import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import type { TaskProgress } from '../../../domain/engagement/engagement.ts';
import { isFinished } from '../../../domain/engagement/undoing/standing.ts';
import {
  phases,
  recommendedTasksOf,
  tasksOf,
  type Phase,
  type TaskDefinition,
} from '../../../domain/playbook.ts';
import { progressOf } from '../../../domain/engagement/undoing/standing.ts';
import { clip } from '../../../text/clip.ts';
import { button, show, tap } from '../../offers/button.ts';
import { taskSteps } from '../../offers/task-steps.ts';
import type { Scene } from '../../reader.ts';
import { customerHead, frameOf, row, section } from '../frame.ts';
import { undoButton } from '../news.ts';
import { upcomingTask } from '../../offers/upcoming.ts';
import type { Banner, Button, Row, Section, Tone } from '../card-parts.ts';
import type { ChecklistView } from '../views.ts';

const nameCharacters = 40;

const looks: Readonly<Record<TaskProgress['state'], readonly [mark: string, tone: Tone]>> = {
  'to-do': ['○', 'default'],
  'in-progress': ['◐', 'accent'],
  done: ['✔', 'good'],
  bypassed: ['↷', 'warning'],
};

/** How a task stands, in a few words: state, and who set it when. */
export function taskStanding({ words, formats }: Scene, { state, set }: TaskProgress): string {
  const name = words.names.taskStates[state];
  return set
    ? words.cards.facts.by(name, clip(set.by.name, nameCharacters), formats.when(set.at))
    : name;
}

function taskRow(scene: Scene, task: TaskDefinition, isNext: boolean): Row {
  const { engagement, words } = scene;
  const progress = engagement.tasks[task.id];
  const [mark, tone] = looks[progress.state];
  const obligation = task.isMandatory ? words.names.mandatory : words.names.optional;
  const { short } = words.names.roles[task.role];
  const sub = words.cards.tasks.row(taskStanding(scene, progress), obligation, short);
  return {
    ...row(mark, tone, `${task.id} ${task.title}`, sub),
    weight: isNext ? 'bolder' : 'default',
    ...tap(show(engagement, { view: 'task', task: task.id })),
  };
}

function phaseSection(scene: Scene, phase: Phase): Section {
  const next = upcomingTask(scene)?.id;
  const rows = tasksOf(scene.engagement.playbook)
    .filter((task) => task.phase === phase)
    .map((task) => taskRow(scene, task, task.id === next));
  return section(scene.words.names.phases[phase], rows);
}

/** The steps of the viewer's next task, and the first step of the one after it. */
function steps(scene: Scene, back: View): readonly Button[] {
  const [next = [], later = []] = recommendedTasksOf(scene.engagement.playbook)
    .filter((task) => !isFinished(scene.engagement, task.id))
    .map((task) => taskSteps(scene, task.id, back))
    .filter((each) => each.length > 0);
  return [...next.slice(0, 3), ...later.slice(0, 1)];
}

/** The checklist of tasks by phase; a row opens its task. */
export function tasksView(
  scene: Scene,
  said: Said | null,
  banners: readonly Banner[],
): ChecklistView {
  const { engagement, words, formats } = scene;
  const back: View = { view: 'tasks' };
  const { finished, total } = progressOf(engagement);
  const progress = words.names.tasksDone(finished, total, formats);
  return {
    ...frameOf(scene, customerHead(scene, progress), {
      summary: words.names.about(engagement.customer, banners[0]?.lines[0]?.text ?? progress),
      banners,
      buttons: [
        ...undoButton(scene, said, back),
        ...steps(scene, back),
        button(words.buttons.items, show(engagement, { view: 'items', page: 0 })),
        button(words.buttons.engagement, show(engagement, { view: 'engagement' })),
      ],
      links: [],
    }),
    hasTitle: true,
    title: words.cards.tasks.title,
    sections: phases.map((phase) => phaseSection(scene, phase)),
  };
}
