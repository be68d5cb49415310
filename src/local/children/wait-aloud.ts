/** Tells the person at the terminal one line. */
export type Say = (line: string) => void;

const everyMs = 10_000;

/** Waits for a start, and says every ten seconds what it is that has not answered yet. */
export async function waitAloud<T>(
  start: Promise<T>,
  missing: () => readonly string[],
  say: Say,
): Promise<T> {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += everyMs / 1000;
    say(`Still waiting for ${missing().join(', ')} (${seconds} s so far) …`);
  }, everyMs);
  try {
    return await start;
  } finally {
    clearInterval(timer);
  }
}
