import type { Debt } from '../../application/ports/notices.ts';
import type { DeliveryWorld } from '../delivery-world.ts';
import { endUnsent } from './record.ts';
import type { Manner, Scene } from './scene.ts';

/** With what else ends at the same time they fit into one transaction. */
const mostTogether = 40;

const ambiguous = new Set(['unanswered', 'died']);

/** Whether it was sent as a new message and nobody knows whether it came. */
export const mayHaveArrived = ({ attempts }: Debt): boolean =>
  attempts.some(({ outcome, how }) => how === 'post' && ambiguous.has(outcome));

/** The newest of them, and of the older ones each that makes the one that stands for all come otherwise. */
function divide(scene: Scene, earlier: readonly Debt[]) {
  const older = earlier.slice(0, -mostTogether);
  const isSo = (wish: keyof Manner) => older.find((debt) => scene.mannerOf(debt.notice)[wish]);
  const wishes = (['wantsAttention', 'isUrgent', 'passesMute'] as const).map(isSo);
  const kept = new Set([...wishes, older.find(mayHaveArrived), ...earlier.slice(-mostTogether)]);
  return {
    kept: earlier.filter((debt) => kept.has(debt)),
    surplus: earlier.filter((debt) => !kept.has(debt)),
  };
}

/**
 * Ends those of many earlier notices of a matter that no single transaction could end with the latest.
 * @returns those that are left; `null` when somebody else ended one.
 */
export async function endSurplus(
  world: DeliveryWorld,
  scene: Scene,
  earlier: readonly Debt[],
): Promise<readonly Debt[] | null> {
  const { kept, surplus } = divide(scene, earlier);
  for (const debt of surplus) {
    const ended = await endUnsent(world, scene, debt, { state: 'superseded', why: 'newer' });
    if (ended.owesMore) return null;
  }
  return kept;
}
