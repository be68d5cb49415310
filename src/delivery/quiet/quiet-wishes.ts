import { quietEndOf } from '../../application/people/quiet-end.ts';
import type { QuietUntil } from '../delivery-world.ts';

/** Quiet hours as each person wishes; switched off, everything comes at once. */
export function quietByWish(isOn: boolean, defaultTimeZone: string): QuietUntil {
  return (member, now) => (isOn ? quietEndOf(member, defaultTimeZone, now) : null);
}
