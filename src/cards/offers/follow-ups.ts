import type { Said } from '../../application/answers.ts';
import type { View } from '../../application/view.ts';
import type { EngagementEvent } from '../../domain/engagement/events.ts';
import type { Scene } from '../reader.ts';
import type { Button } from '../views/card-parts.ts';
import { button } from './button.ts';
import { isOffered } from './may.ts';
import { lastChecklistStep } from './task-steps.ts';

const aboutItems: ReadonlySet<EngagementEvent['type']> = new Set([
  'item-added',
  'item-resolved',
  'item-accepted',
  'checklist-drafted',
  'nothing-to-remediate',
]);

/** Intent and expected MAU are the FM's first two steps (docs/rules.md §2). */
function afterIntent(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  const { percent, by } = engagement.target;
  return by === null && isOffered(scene, { type: 'set-target', percent, by })
    ? [button(words.buttons.target, { verb: 'form', e: engagement.id, form: 'target' }, 'positive')]
    : [];
}

/** What somebody does next after what they just did; nothing where that decides nothing. */
export function followUps(scene: Scene, said: Said | null, back: View | null): readonly Button[] {
  const done = (said?.recorded ?? []).map(({ event }) => event.type);
  return [
    ...(done.includes('intent-confirmed') ? afterIntent(scene) : []),
    ...(done.some((type) => aboutItems.has(type)) ? lastChecklistStep(scene, back) : []),
  ];
}
