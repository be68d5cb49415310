import type { ReadinessDraft } from '../../../application/readiness/readiness-draft.ts';
import { button } from '../../offers/button.ts';
import { isOffered } from '../../offers/may.ts';
import type { Scene } from '../../reader.ts';
import type { Button } from '../card-parts.ts';

const nothing = {
  type: 'save-checklist',
  added: [],
  recounted: [],
  resolved: [],
  reopened: [],
} as const;

/** Whether drafting a checklist is the viewer's at all. */
export const isDraftingOffered = (scene: Scene): boolean => isOffered(scene, nothing);

/** The way from a report to the checklist drafted from it, for somebody who may. */
export function draftingButton(scene: Scene, draft: ReadinessDraft): readonly Button[] {
  const { engagement, words } = scene;
  if (!isDraftingOffered(scene)) return [];
  const data = { verb: 'plan', step: 'show', d: draft.id, e: engagement.id, page: 0 } as const;
  return [button(words.readiness.buttons.draft, data, 'positive')];
}
