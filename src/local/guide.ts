import { resolve } from 'node:path';
import { demoCustomer } from './demo-engagement.ts';
import { atWindow, windowNames } from './playground/demo-people.ts';
import type { LocalSettings } from './local-mode.ts';
import type { Playground } from './playground/playground.ts';

const titles = {
  fe: 'FastTrack Engineer (FE)',
  fm: 'FastTrack Manager (FM)',
  sme: 'Get Modern SME',
} as const;

function windowLines({ windows, faults }: Playground): readonly string[] {
  const open = windowNames.flatMap((name) => {
    const window = windows.find((each) => each.name === name);
    return window ? [`  ${window.url}   ${atWindow[name].name}, ${titles[name]}`] : [];
  });
  return ['Open a window for each person (reload pages of an earlier start):', ...open, ...faults];
}

const demo = demoCustomer.toLowerCase();

const whatToType: readonly string[] = [
  `Then type, as ${atWindow.fe.name}:`,
  `  open ${demo}            the engagement, with its next step`,
  '  tasks                   the checklist; every row opens, and has its buttons',
  '  done workshop           finishes a task; the answer offers Undo',
  '  usage 380 of 1000       a reading under 40 %: FE and FM are warned',
  '  sme                     asks an expert, who gets a card to accept',
  `and as ${atWindow.fm.name}:`,
  '  intent                  confirms the customer’s intent; the FE gets a card',
  '  target 70% by 31 mar    sets what is expected; the FE gets a card',
  '“help” shows everything that can be said.',
];

/** What to open and what to type, for somebody who has just started local mode. */
export function localGuide(
  { botPort, folder }: Pick<LocalSettings, 'botPort' | 'folder'>,
  playground: Playground | null,
): string {
  const windows = playground
    ? [...windowLines(playground), '', ...whatToType]
    : ['Chat windows are off (PLAYGROUND=off).'];
  return [
    '',
    `ProPlus Playbook runs on http://127.0.0.1:${botPort}`,
    '',
    ...windows,
    '',
    `Ctrl-C stops it all; the next start finds it as it was, in ${resolve(folder)}.`,
  ].join('\n');
}
