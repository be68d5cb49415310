import type { Answer, DoneAnswer, RefusedAnswer } from '../../application/answers.ts';
import { button, show } from '../offers/button.ts';
import { engagementSteps, nextSteps, waysOn } from '../offers/engagement-steps.ts';
import { followUps } from '../offers/follow-ups.ts';
import { remediesFor } from '../offers/remedies.ts';
import { taskSteps } from '../offers/task-steps.ts';
import { sceneOf, type Reader, type Scene } from '../reader.ts';
import { customerHead, plainHead } from './frame.ts';
import { fact } from './engagement/engagement-facts.ts';
import { generalWays, messageView, saying } from './message-view.ts';
import { nextSentence } from './engagement/next-step.ts';
import { installLinks, refusalBanner, refusalLine, saidBanner, undoButton } from './news.ts';
import type { Button } from './card-parts.ts';
import type { MessageView } from './views.ts';

const toEngagement = ({ engagement, words }: Scene): Button =>
  button(words.buttons.engagement, show(engagement, { view: 'engagement' }));

/** What somebody did who has no part in the engagement any more: they see nothing else of it. */
function leftView(scene: Scene, said: DoneAnswer['said']): MessageView {
  return messageView(scene, {
    ...saying(plainHead(scene.engagement.customer), ''),
    banners: [saidBanner(scene, said)],
    buttons: generalWays(scene).slice(0, 1),
    links: installLinks(scene, said),
  });
}

/** What was done, what comes next, and undo. */
export function doneView(reader: Reader, { engagement, said }: DoneAnswer): MessageView {
  const scene = sceneOf(reader, engagement);
  if (scene.roles.length === 0) return leftView(scene, said);
  const { cards } = scene.words;
  return messageView(reader, {
    ...saying(customerHead(scene), ''),
    banners: [saidBanner(scene, said)],
    facts: [fact(cards.next.title, nextSentence(scene))],
    buttons: [
      ...undoButton(scene, said, null),
      ...followUps(scene, said, null),
      ...nextSteps(scene, null),
      toEngagement(scene),
      ...waysOn(scene).slice(0, 1),
    ],
    links: installLinks(scene, said),
  });
}

/** Why something was not done, with the remedy as a button where there is one. */
export function refusedView(reader: Reader, { engagement, refusal }: RefusedAnswer): MessageView {
  const { words, formats } = reader;
  if (!engagement) {
    const told = { formats, titleOf: () => words.names.someItem };
    return messageView(reader, {
      ...saying(plainHead(words.names.bot), refusalLine({ words, told }, refusal)),
      buttons: generalWays(reader),
    });
  }
  const scene = sceneOf(reader, engagement);
  return messageView(reader, {
    ...saying(customerHead(scene), ''),
    banners: [refusalBanner(scene, refusal)],
    buttons: [
      ...remediesFor(scene, refusal),
      toEngagement(scene),
      ...(remediesFor(scene, refusal).length > 0 ? [] : waysOn(scene).slice(0, 1)),
    ],
  });
}

/** What to do now, and why. */
export function nextView(
  reader: Reader,
  { engagement, task }: Extract<Answer, { show: 'next' }>,
): MessageView {
  const scene = sceneOf(reader, engagement);
  const { words } = scene;
  const { next } = words.cards;
  const isOver = engagement.ended !== null;
  const own = task ? nextSentence(scene) : next.nothingOfYours;
  return messageView(reader, {
    ...saying(customerHead(scene, next.title), isOver ? next.ended : own),
    more: [isOver ? '' : task ? next.why[task] : nextSentence(scene)],
    buttons: isOver
      ? engagementSteps(scene, null)
      : [
          ...(task ? taskSteps(scene, task, null) : []),
          ...waysOn(scene).slice(0, 1),
          toEngagement(scene),
        ],
  });
}
