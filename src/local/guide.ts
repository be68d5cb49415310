import type { PlaygroundWindow } from './playground.ts';
import { atWindow, windowNames } from './demo-people.ts';
import { demoCustomer } from './demo-engagement.ts';

const titles = {
  fe: 'FastTrack Engineer',
  fm: 'FastTrack Manager',
  sme: 'Get Modern SME',
} as const;

function windowLines(windows: readonly PlaygroundWindow[]): readonly string[] {
  return windowNames.flatMap((name) => {
    const window = windows.find((each) => each.name === name);
    return window ? [`  ${window.url}   ${atWindow[name].name}, ${titles[name]}`] : [];
  });
}

/** What to open and what to type, for somebody who has just started local mode. */
export function localGuide(port: number, windows: readonly PlaygroundWindow[]): string {
  const open =
    windows.length > 0
      ? ['Open a window for each person:', ...windowLines(windows)]
      : ['Chat windows are off (PLAYGROUND=off).'];
  return [
    '',
    `ProPlus Playbook runs on http://127.0.0.1:${port} with its data kept on this machine.`,
    '',
    ...open,
    '',
    'Then type, as the engineer:',
    `  open ${demoCustomer}      the engagement's card`,
    '  tasks             the checklist, with its buttons',
    '  done workshop     one step; the answer offers Undo',
    'and as the manager:',
    '  intent            confirms it; the engineer gets a card',
    '',
    'Ctrl-C ends everything that was started.',
    '',
  ].join('\n');
}

/** Prints the guide. */
export function printLocalGuide(port: number, windows: readonly PlaygroundWindow[]): void {
  process.stdout.write(localGuide(port, windows));
}
