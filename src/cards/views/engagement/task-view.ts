import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import { areResultsWanted } from '../../../domain/engagement/undoing/standing.ts';
import { hasTask, taskOf, type TaskId } from '../../../domain/playbook.ts';
import { clip } from '../../../text/clip.ts';
import { button, show, tap } from '../../offers/button.ts';
import { taskSteps } from '../../offers/task-steps.ts';
import type { Scene } from '../../reader.ts';
import { isOffered } from '../../offers/may.ts';
import { checklistText, fact, openForm, resultsText } from './engagement-facts.ts';
import { customerHead, frameOf, paragraphs } from '../frame.ts';
import { undoButton } from '../news.ts';
import { taskStanding } from './tasks-view.ts';
import type { Banner, Fact, Link } from '../card-parts.ts';
import type { MessageView } from '../views.ts';

const reasonCharacters = 4_000;
const nameCharacters = 60;

function deploymentFacts(scene: Scene): readonly Fact[] {
  const { engagement, words, formats } = scene;
  const { facts } = words.cards;
  const { pilot, deployed, entitledSeats } = engagement;
  const seats = deployed
    ? facts.seatsDeployed(deployed.seats, entitledSeats, formats)
    : facts.seatsEntitled(entitledSeats, formats);
  const trial = pilot
    ? facts.recorded(clip(pilot.by.name, nameCharacters), formats.when(pilot.at))
    : facts.noPilot;
  const record = openForm(scene, 'pilot');
  const mayRecord = isOffered(scene, { type: 'record-pilot', note: '' });
  return [
    { ...fact(facts.pilot, trial, pilot ? 'default' : 'warning'), ...(mayRecord && record) },
    fact(facts.seats, seats),
  ];
}

function resultsFact(scene: Scene): Fact {
  const { engagement, words } = scene;
  const { facts, tasks } = words.cards;
  return engagement.readiness
    ? {
        ...fact(facts.results, resultsText(scene)),
        ...tap(show(engagement, { view: 'readiness' })),
      }
    : fact(facts.results, tasks.noResults, 'warning');
}

/** Where 4105 is bypassed, nobody waits for results. */
const hasResultsFact = ({ engagement }: Scene): boolean =>
  engagement.readiness !== null || areResultsWanted(engagement);

/** What a task is decided from. */
function evidence(scene: Scene, task: TaskId): readonly Fact[] {
  const { facts } = scene.words.cards;
  switch (task) {
    case '1247':
      return deploymentFacts(scene);
    case '4105':
      return hasResultsFact(scene) ? [resultsFact(scene)] : [];
    case '3070':
    case '3190':
      return [fact(facts.checklist, checklistText(scene))];
    default:
      return [];
  }
}

function standingFacts(scene: Scene, task: TaskId): readonly Fact[] {
  const { engagement, words, formats } = scene;
  const { facts } = words.cards;
  const progress = engagement.tasks[task];
  return [
    fact(facts.state, taskStanding(scene, progress)),
    ...(progress.reason ? [fact(facts.reason, clip(progress.reason, reasonCharacters))] : []),
    ...(progress.reviewedOn ? [fact(facts.reviewed, formats.day(progress.reviewedOn))] : []),
  ];
}

function guidance({ words }: Scene, task: TaskId): readonly Link[] {
  const { link } = taskOf(task);
  return link === null ? [] : [{ title: words.buttons.guidance, url: link }];
}

/** The card of one task, with every step the viewer may take now. */
export function taskView(
  scene: Scene,
  task: TaskId,
  said: Said | null,
  banners: readonly Banner[],
): MessageView {
  const { engagement, words } = scene;
  const back: View = { view: 'task', task };
  const { title, role, isMandatory, phase } = taskOf(task);
  const { names, cards, buttons } = words;
  const whose = `${names.roles[role].full} · ${isMandatory ? names.mandatory : names.optional}`;
  const steps = hasTask(engagement.playbook, task) ? taskSteps(scene, task, back) : [];
  return {
    ...frameOf(scene, customerHead(scene, `${names.phases[phase]} · ${whose}`), {
      summary: names.about(engagement.customer, banners[0]?.lines[0]?.text ?? names.tasks[task]),
      banners,
      buttons: [
        ...undoButton(scene, said, back),
        ...steps,
        button(buttons.tasks, show(engagement, { view: 'tasks' })),
      ],
      links: guidance(scene, task),
    }),
    hasTitle: true,
    title: `${task} ${title}`,
    paragraphs: paragraphs(cards.next.why[task]),
    hasFacts: true,
    facts: [...standingFacts(scene, task), ...evidence(scene, task)],
    sections: [],
    hasQuiet: false,
    quiet: '',
  };
}
