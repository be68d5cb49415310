import type { Said } from '../../../application/answers.ts';
import type { View } from '../../../application/view.ts';
import type { RemediationItem } from '../../../domain/engagement/engagement.ts';
import { clip } from '../../../text/clip.ts';
import { button, show } from '../../offers/button.ts';
import { followUps } from '../../offers/follow-ups.ts';
import { itemSteps, toItems } from '../../offers/item-steps.ts';
import type { Scene } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { customerHead } from '../frame.ts';
import { messageView, saying } from '../message-view.ts';
import { undoButton } from '../news.ts';
import type { Banner, Fact } from '../card-parts.ts';
import type { MessageView } from '../views.ts';

const nameCharacters = 60;
const textCharacters = 4_000;

function itemFacts(scene: Scene, item: RemediationItem): readonly Fact[] {
  const { words, formats } = scene;
  const { facts } = words.cards;
  const signed = (what: string, { by, at }: RemediationItem['set']): string =>
    facts.by(what, clip(by.name, nameCharacters), formats.when(at));
  return [
    fact(facts.state, signed(words.names.itemStates[item.state], item.set)),
    ...(item.reason ? [fact(facts.why, clip(item.reason, textCharacters))] : []),
    fact(facts.owner, item.owner ? clip(item.owner, nameCharacters) : words.names.nobody),
    fact(facts.due, item.due ? formats.day(item.due) : facts.noDue),
    fact(
      facts.added,
      words.names.signature(clip(item.added.by.name, nameCharacters), formats.when(item.added.at)),
    ),
  ];
}

/** A card of an item that somebody took back meanwhile. */
function goneView(scene: Scene, banners: readonly Banner[]): MessageView {
  const { engagement, words } = scene;
  return messageView(scene, {
    ...saying(customerHead(scene), words.cards.items.gone),
    banners,
    buttons: [toItems(scene), button(words.buttons.tasks, show(engagement, { view: 'tasks' }))],
  });
}

/** The card of one remediation item, with every step the viewer may take. */
export function itemView(
  scene: Scene,
  id: string,
  said: Said | null,
  banners: readonly Banner[],
): MessageView {
  const item = scene.engagement.items.find((each) => each.id === id);
  if (!item) return goneView(scene, banners);
  const back: View = { view: 'item', item: id };
  const view = messageView(scene, {
    ...saying(customerHead(scene), ''),
    banners,
    facts: itemFacts(scene, item),
    buttons: [
      ...undoButton(scene, said, back),
      ...followUps(scene, said, back),
      ...itemSteps(scene, item, back),
      toItems(scene),
    ],
  });
  return { ...view, hasTitle: true, title: item.title };
}
