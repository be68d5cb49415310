import type { HandOutAnswer } from '../../../application/hand-out/handing-out.ts';
import type { CardAction } from '../../card-action.ts';
import { button } from '../../offers/button.ts';
import { toItems } from '../../offers/item-steps.ts';
import type { Reader, Scene } from '../../reader.ts';
import { fact } from '../engagement/engagement-facts.ts';
import { customerHead, plainHead } from '../frame.ts';
import { messageView, saying } from '../message-view.ts';
import type { Button } from '../card-parts.ts';
import type { MessageView } from '../views.ts';

type Handed<S extends HandOutAnswer['show']> = Extract<HandOutAnswer, { readonly show: S }>;

type HandOut = Extract<CardAction, { readonly verb: 'hand-out' }>;

const step = (
  { engagement: { id: e } }: Scene,
  as: HandOut['as'],
  at: HandOut['step'],
): CardAction => ({ verb: 'hand-out', e, as, step: at });

/** The checklist as a file, where there is one to hand out and it is the viewer's to do. */
export function asFile(scene: Scene): readonly Button[] {
  const isTheirs = scene.roles.length > 0 && scene.engagement.items.length > 0;
  return isTheirs ? [button(scene.words.handOut.asFile, step(scene, 'xlsx', 'show'))] : [];
}

/** The offer of a file, where Teams' own card for it is not known. */
export function handOutOfferView(
  scene: Scene,
  { form, name, bytes }: Handed<'hand-out-offer'>,
): MessageView {
  const { words, formats } = scene;
  const { handOut } = words;
  return messageView(scene, {
    ...saying(customerHead(scene), handOut.offer),
    more: [handOut.holds],
    facts: [fact(handOut.facts.name, name), fact(handOut.facts.size, handOut.size(bytes, formats))],
    buttons: [
      button(handOut.save, step(scene, form, 'save'), 'positive'),
      button(handOut.noThanks, step(scene, form, 'decline')),
    ],
  });
}

/** The file stands at its place; the link leads there. */
export function handOutSavedView(
  scene: Scene,
  { place, isShelved }: Handed<'hand-out-saved'>,
): MessageView {
  const { handOut } = scene.words;
  return messageView(scene, {
    ...saying(customerHead(scene), handOut.saved),
    facts: [fact(handOut.facts.name, place.name)],
    quiet: isShelved ? handOut.here : handOut.inOneDrive,
    buttons: [toItems(scene)],
    links: [{ title: handOut.open, url: place.contentUrl }],
  });
}

/** No file was saved, and why; another can be asked for where that helps. */
export function handOutEndedView(
  scene: Scene,
  { form, why }: Handed<'hand-out-ended'>,
): MessageView {
  const { handOut } = scene.words;
  const again = button(handOut.asFile, step(scene, form, 'show'));
  return messageView(scene, {
    ...saying(customerHead(scene), handOut.ended[why]),
    buttons: [...(why === 'declined' ? [] : [again]), toItems(scene)],
  });
}

/** Where others read, no file can be offered. */
export function handOutElsewhereView(reader: Reader): MessageView {
  const { title, sentence } = reader.words.handOut.elsewhere;
  return messageView(reader, saying(plainHead(title), sentence));
}
