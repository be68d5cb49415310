import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import { isStalled, isWaiting, stalledFrom } from '../../../domain/attention/stalled.ts';
import { localDateOf } from '../../../domain/calendar/time-zones.ts';
import { stalledFacts } from '../../../domain/engagement/follow-stalled.ts';
import { button, changeOf, show } from '../../offers/button.ts';
import { askSme } from '../../offers/request-steps.ts';
import { isAccepted, isOffered } from '../../offers/may.ts';
import type { Scene } from '../../reader.ts';
import { customerHead } from '../frame.ts';
import { messageView, saying } from '../message-view.ts';
import { undoButton } from '../news.ts';
import type { Banner, Button } from '../card-parts.ts';
import type { MessageView } from '../views.ts';

const someDay = '9999-12-31';
const back: View = { view: 'question' };

/** Why it is asked: the day waited for has come, it is stalled, or nothing is in the way any more. */
function whyAsked({ engagement, words, formats, viewer, today }: Scene): string {
  const { question } = words.day;
  const facts = stalledFacts(engagement);
  const { waiting } = engagement;
  if (waiting && !isWaiting(facts, today)) {
    return question.waitingOver(waiting.what, formats.day(waiting.until), formats);
  }
  const from = stalledFrom(facts);
  if (from === null || !isStalled(facts, viewer.now, today)) return question.over;
  const since = formats.day(localDateOf(from, viewer.timeZone));
  return question.stalled(since, engagement.wentOn?.times ?? 0, formats);
}

function answers(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  const { buttons } = words;
  const { id: e } = engagement;
  const change = changeOf(engagement, back);
  const goesOn = isAccepted(scene, { type: 'go-on' });
  const mayEndWaiting = !goesOn && isAccepted(scene, { type: 'stop-waiting' });
  const mayWait = isOffered(scene, { type: 'wait', what: '', until: someDay });
  const isAsked = goesOn || mayEndWaiting;
  const kind = engagement.waiting ? 'waiting-over' : 'stalled';
  return [
    ...(goesOn ? [button(buttons.goesOn, { verb: 'goes-on', ...change })] : []),
    ...(mayEndWaiting ? [button(buttons.stopWaiting, { verb: 'stop-waiting', ...change })] : []),
    ...(mayWait ? [button(buttons.waitFor, { verb: 'form', e, form: 'wait' })] : []),
    ...(isAsked ? [button(words.day.rest, { verb: 'form', e, form: 'rest', kind })] : []),
  ];
}

/** What is in the way? Asked of the FE, with every answer as a button (docs/rules.md §8). */
export function questionView(
  scene: Scene,
  said: Said | null,
  banners: readonly Banner[],
): MessageView {
  const { engagement, words } = scene;
  const open = button(words.buttons.engagement, show(engagement, { view: 'engagement' }));
  const myDay = button(words.buttons.today, { verb: 'today', page: 0 });
  return messageView(scene, {
    ...saying(customerHead(scene), whyAsked(scene)),
    banners,
    buttons: [...undoButton(scene, said, back), ...askSme(scene), ...answers(scene), open, myDay],
  });
}
