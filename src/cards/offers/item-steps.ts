import type { View } from '../../application/view.ts';
import type { RemediationItem } from '../../domain/engagement/engagement.ts';
import type { Scene } from '../reader.ts';
import type { Button } from '../views/card-parts.ts';
import { button, changeOf, show } from './button.ts';
import { isOffered } from './may.ts';

/** Every step the viewer may take on a remediation item now. */
export function itemSteps(
  scene: Scene,
  { id: item, state }: RemediationItem,
  back: View | null,
): readonly Button[] {
  const { engagement, words } = scene;
  const { id: e } = engagement;
  const { buttons } = words;
  const change = changeOf(engagement, back);
  if (!isOffered(scene, { type: 'resolve-item', item })) return [];
  const edit = button(buttons.changeItem, { verb: 'form', e, form: 'change-item', item });
  if (state !== 'open') {
    return [button(buttons.reopenItem, { verb: 'reopen-item', ...change, item }), edit];
  }
  return [
    button(buttons.resolveItem, { verb: 'resolve-item', ...change, item }, 'positive'),
    button(buttons.acceptItem, { verb: 'form', e, form: 'accept-item', item }),
    edit,
  ];
}

/** Adding an item, where the viewer may. */
export function addItem(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  const command = { type: 'add-item', item: '', title: '', owner: '', due: null } as const;
  return isOffered(scene, command)
    ? [button(words.buttons.addItem, { verb: 'form', e: engagement.id, form: 'add-item' })]
    : [];
}

/** The way to the whole checklist. */
export function toItems({ engagement, words }: Scene): Button {
  return button(words.buttons.items, show(engagement, { view: 'items', page: 0 }));
}
