import { setTimeout as wait } from 'node:timers/promises';

/** Whether the check says yes within the time; a check that throws or is late says no. */
export async function isReadyWithin(
  check: () => Promise<boolean>,
  withinMs: number,
  onFault: (error: unknown) => void,
): Promise<boolean> {
  const late = new AbortController();
  try {
    return await Promise.race([check(), wait(withinMs, false, { signal: late.signal })]);
  } catch (error) {
    onFault(error);
    return false;
  } finally {
    late.abort();
  }
}
