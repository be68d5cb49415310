const sweptBytes = 2 * 1024 * 1024;

/**
 * Passes chunks on, and sweeps away behind them. A chunk that was used is memory outside the heap, which V8 is in no
 * hurry to give back: a report of 165 MB leaves 100 MB lying. Without `--expose-gc`, which the start of the bot sets,
 * they lie there until V8 comes round.
 */
export async function* swept(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let unswept = 0;
  for await (const chunk of chunks) {
    yield chunk;
    unswept += chunk.byteLength;
    if (unswept < sweptBytes) continue;
    unswept = 0;
    globalThis.gc?.({ type: 'minor' });
  }
}
