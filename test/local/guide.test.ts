import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { localGuide } from '../../src/local/guide.ts';
import type { Playground, PlaygroundWindow } from '../../src/local/playground/playground.ts';

const settings = { botPort: 3978, folder: '.local' };

function windowAt(name: string, port: number): PlaygroundWindow {
  const ended = new Promise<void>(() => undefined);
  return { name, url: `http://127.0.0.1:${port}`, processId: 1, logFile: 'window.log', ended };
}

const playground: Playground = {
  windows: [windowAt('fe', 56_150), windowAt('fm', 56_151), windowAt('sme', 56_152)],
  faults: [],
  stop: async () => undefined,
};

test('the guide fits a terminal of 80 columns and 24 lines', () => {
  const lines = localGuide(settings, playground).split('\n');
  expect(lines.length).toBeLessThanOrEqual(23);
  // The last line names the folder, however long that is.
  expect(lines.slice(0, -1).filter((line) => line.length > 80)).toEqual([]);
});

test('every address stands free, so that terminals make it a link, beside whose window it is', () => {
  const guide = localGuide(settings, playground);
  expect(guide).toContain('  http://127.0.0.1:56150   Kim Larsen, FastTrack Engineer (FE)\n');
  expect(guide).toContain('  http://127.0.0.1:56151   Alex Moreau, FastTrack Manager (FM)\n');
  expect(guide).toContain('  http://127.0.0.1:56152   Sam Okafor, Get Modern SME\n');
});

test('a window that did not start is said, and the others are offered', () => {
  const [fe, fm] = playground.windows;
  const guide = localGuide(settings, {
    ...playground,
    windows: fe && fm ? [fe, fm] : [],
    faults: ['The chat window SME did not answer.'],
  });
  expect(guide).toContain('The chat window SME did not answer.');
  expect(guide).not.toContain('Sam Okafor');
});

test('without windows it says so, and says nothing of what to type in them', () => {
  const guide = localGuide(settings, null);
  expect(guide).toContain('PLAYGROUND=off');
  expect(guide).not.toContain('type');
  expect(guide).toContain(resolve('.local'));
});
