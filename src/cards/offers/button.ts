import type { CardAction } from '../card-action.ts';
import type { View } from '../../application/view.ts';
import type { Engagement } from '../../domain/engagement/engagement.ts';
import { clip } from '../../text/clip.ts';
import type { Button, Tappable } from '../views/card-parts.ts';

/** Data larger than this, in bytes, is carried once. */
const carriedTwice = 1_500;

const titleCharacters = 40;

const encoder = new TextEncoder();

/** The size of something on a card, in bytes of JSON. */
export function bytesOf(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/** A button for an action. */
export function button(
  title: string,
  data: CardAction,
  style: Button['style'] = 'default',
): Button {
  return {
    title: clip(title, titleCharacters),
    verb: data.verb,
    data,
    style,
    hasFallback: bytesOf(data) <= carriedTwice,
  };
}

/** A row or fact that can be tapped; what it shows is its name, so that a screen reader says all of it. */
export function tap(data: CardAction): Tappable {
  return { hasTap: true, tapVerb: data.verb, tapData: data };
}

/** A row or fact that only says something. */
export const noTap: Tappable = { hasTap: false, tapVerb: '', tapData: null };

/** Shows a card of an engagement. */
export function show({ id: e }: Pick<Engagement, 'id'>, view: View): CardAction {
  const { task, item, reading, request, page, filter, before } = {
    task: null,
    item: null,
    reading: null,
    request: null,
    page: null,
    filter: null,
    before: null,
    ...view,
  };
  return {
    verb: 'show',
    e,
    view: view.view,
    ...(task !== null && { task }),
    ...(item !== null && { item }),
    ...(reading !== null && { reading }),
    ...(request !== null && { request }),
    ...(typeof page === 'number' && { page }),
    ...(filter && { filter }),
    ...(before !== null && { before }),
  };
}

/** What every change carries: the engagement, its revision, and the card its answer replaces. */
export function changeOf({ id: e, revision: r }: Engagement, back: View | null) {
  return { e, r, ...(back && { back }) };
}
