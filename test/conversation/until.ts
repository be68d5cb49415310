import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds that happens behind the answers; throws when it does not within ten seconds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await pause(50);
  }
  throw new Error('it never came to hold');
}
