import type { View } from '../../application/view.ts';
import type { Scene } from '../reader.ts';
import type { Button } from '../views/card-parts.ts';
import { button, changeOf, show } from './button.ts';
import { isAccepted, isOffered } from './may.ts';

/** A new reading, where the viewer may bring one. */
export function newReading(scene: Scene): readonly Button[] {
  const { engagement } = scene;
  const data = { verb: 'form', e: engagement.id, form: 'reading' } as const;
  return isOffered(scene, { type: 'record-readings', readings: [] })
    ? [button(scene.words.buttons.newReading, data, 'positive')]
    : [];
}

/** Silence for the viewer, while a warning is open. */
export function snoozeWarning(scene: Scene): readonly Button[] {
  const { engagement, words, viewer } = scene;
  const isOpen = engagement.alert.open !== null;
  return isOpen && isOffered(scene, { type: 'snooze-alert', reason: '', until: viewer.now })
    ? [button(words.buttons.snooze, { verb: 'form', e: engagement.id, form: 'snooze' })]
    : [];
}

/** Taking a reading back, for who brought it and for the FM. */
export function withdrawing(scene: Scene, reading: string, back: View | null): readonly Button[] {
  const { engagement, words } = scene;
  const data = { verb: 'withdraw-reading', ...changeOf(engagement, back), reading } as const;
  return isAccepted(scene, { type: 'withdraw-reading', reading })
    ? [button(words.buttons.withdrawReading, data, 'destructive')]
    : [];
}

/** The way to the usage card. */
export function toUsage({ engagement, words }: Scene): Button {
  return button(words.buttons.usage, show(engagement, { view: 'usage' }));
}
