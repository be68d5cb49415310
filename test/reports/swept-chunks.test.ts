import { afterEach, describe, expect, it, vi } from 'vitest';
import { swept } from '../../src/reports/swept-chunks.ts';

const megabyte = 1024 * 1024;

async function* chunksOf(count: number): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < count; number += 1)
    yield await Promise.resolve(new Uint8Array(megabyte).fill(number));
}

async function passed(count: number): Promise<readonly (number | undefined)[]> {
  const found: (number | undefined)[] = [];
  for await (const chunk of swept(chunksOf(count))) found.push(chunk[0]);
  return found;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('The chunks of a file', () => {
  it('all pass, and each two megabytes are swept away behind them', async () => {
    const sweep = vi.fn();
    vi.stubGlobal('gc', sweep);
    expect(await passed(5)).toEqual([0, 1, 2, 3, 4]);
    expect(sweep.mock.calls).toEqual([[{ type: 'minor' }], [{ type: 'minor' }]]);
  });

  it('pass just so where nothing can be swept', async () => {
    vi.stubGlobal('gc', undefined);
    expect(await passed(3)).toEqual([0, 1, 2]);
  });
});
