import type { Said } from '../../application/answers.ts';
import type { Recorded } from '../../domain/engagement/events.ts';
import type { Refusal } from '../../domain/engagement/refusal.ts';
import { tell } from '../../text/by-kind.ts';
import { changeOf, button } from '../offers/button.ts';
import type { Reader, Scene } from '../reader.ts';
import type { Banner, Button, Link } from './card-parts.ts';
import type { View } from '../../application/view.ts';
import { clip } from '../../text/clip.ts';

const lineCharacters = 400;

/** What an event is called: one line of the history, one sentence of an answer. */
export function eventLine({ words, told }: Scene, { event }: Recorded): string {
  return clip(tell(words.events, event.type, event, told), lineCharacters);
}

/** Why something was not done, with the remedy in the sentence. */
export function refusalLine(
  { words, told }: Pick<Scene, 'words' | 'told'>,
  refusal: Refusal,
): string {
  return clip(tell(words.refusals, refusal.refused, refusal, told), lineCharacters);
}

function whatWasDone(scene: Scene, said: Said): readonly string[] {
  const { words, engagement } = scene;
  if (said.isRepeated) return [words.said.repeated];
  if (said.recorded.length > 0) {
    return said.recorded.map((each) => words.said.sentence(eventLine(scene, each)));
  }
  return [engagement.revision === 1 ? words.said.opened : words.said.nothingNew];
}

/** What a change did, and what the person should know beside it; the first line is the headline. */
function saidLines(scene: Scene, said: Said): readonly [string, ...string[]] {
  const { words, told } = scene;
  const [headline = '', ...others] = whatWasDone(scene, said);
  const lent = said.recorded.find((each) => each.standingInFor !== null)?.standingInFor;
  return [
    headline,
    ...others,
    ...(lent ? [words.said.standingIn(words.names.roles[lent].short)] : []),
    ...(said.alsoChanged.length > 0 ? [words.said.meanwhile(said.alsoChanged, told)] : []),
    ...(said.notReachable ? [words.said.notReachable(said.notReachable.name)] : []),
  ];
}

/** What was done, above the card it is shown on. */
export function saidBanner(scene: Scene, said: Said): Banner {
  return { style: 'good', lines: saidLines(scene, said).map((text) => ({ text })) };
}

/** Why something was not done, above the card that shows how it stands. */
export function refusalBanner(scene: Pick<Scene, 'words' | 'told'>, refusal: Refusal): Banner {
  return { style: 'warning', lines: [{ text: refusalLine(scene, refusal) }] };
}

/** Where somebody who was named and cannot be reached installs the bot (docs/rules.md §1). */
export function installLinks({ viewer, words }: Reader, said: Said | null): readonly Link[] {
  const { installLink: url } = viewer;
  return said?.notReachable && url !== undefined ? [{ title: words.buttons.install, url }] : [];
}

/** Taking the change back, while that is possible. */
export function undoButton(
  { engagement, words }: Scene,
  said: Said | null,
  back: View | null,
): readonly Button[] {
  return said?.canUndo
    ? [button(words.buttons.undo, { verb: 'undo', ...changeOf(engagement, back) })]
    : [];
}
