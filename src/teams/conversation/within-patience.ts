/** What work gives, or `null` when it takes longer than a turn may last; it goes on all the same. */
export async function withinPatience<T>(work: Promise<T>, patienceMs: number): Promise<T | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => {
    resolve(null);
  }, patienceMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
