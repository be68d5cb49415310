import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { codesOf, customerOf, idOf, speakerOf, tenant } from '../codes.ts';
import type { Ground } from '../ground.ts';
import type { Said } from '../talk.ts';

/** Something said whose turn is measured. */
export interface TurnCommand {
  readonly text: string;
  /** What its answer contains besides the customer. */
  readonly contains: string;
  /** Turns of one round, each by an engineer of their own. */
  readonly turns: number;
  /** Which of an engineer's engagements a round works on. */
  readonly indexOf: (round: number, isOurs: boolean) => number;
  /** Whether it has done its work on an engagement. */
  readonly isDone: (ground: Ground, number: number) => Promise<boolean>;
}

async function is3080Done({ storage }: Ground, number: number): Promise<boolean> {
  const stored = await engagementStore(storage).load({ tenant, id: idOf(codesOf(number)) });
  return stored?.engagement.tasks['3080'].state === 'done';
}

/** A change and a card to read, the two that are named in the aim. */
export const turnCommands: readonly TurnCommand[] = [
  {
    text: 'done 3080',
    contains: '3080',
    turns: 60,
    // A task is done once, so each round has engagements of its own.
    indexOf: (round, isOurs) => (isOurs ? 2 : 8) + round,
    isDone: is3080Done,
  },
  { text: 'tasks', contains: '4105', turns: 200, indexOf: () => 19, isDone: async () => true },
];

/** The command as an engagement's engineer says it: our bot answers with a card, the bare one echoes. */
export function saidOn(number: number, { text, contains }: TurnCommand, isOurs: boolean): Said {
  const codes = codesOf(number);
  const expected = isOurs ? [customerOf(codes), contains] : [text];
  return { person: speakerOf(codes), text, expected };
}
