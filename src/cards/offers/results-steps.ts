import type { Scene } from '../reader.ts';
import type { Button } from '../views/card-parts.ts';
import { button } from './button.ts';
import { isOffered } from './may.ts';

const bypassing = { type: 'bypass-task', task: '4105', reason: '' } as const;

/** Ways to bring the toolkit's results, or to say that none will come; a file is dropped into the chat. */
export function resultsWays(scene: Scene): readonly Button[] {
  const { engagement, words } = scene;
  const { id: e } = engagement;
  const { buttons } = words.readiness;
  if (!isOffered(scene, { type: 'unblock' })) return [];
  const isOpen = engagement.tasks['4105'].state !== 'done' && engagement.readiness === null;
  const notRun = button(buttons.notRun, { verb: 'form', e, form: 'bypass', task: '4105' });
  return [
    button(buttons.type, { verb: 'form', e, form: 'readiness' }),
    button(buttons.managed, { verb: 'form', e, form: 'config-manager' }),
    ...(isOpen && isOffered(scene, bypassing) ? [notRun] : []),
  ];
}
