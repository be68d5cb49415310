import type { Bench } from '../bench.ts';
import { untilIdle, type Bot } from '../bots.ts';
import { codesOf } from '../codes.ts';
import { forEach, numbersOf } from '../fill.ts';
import type { Ground } from '../ground.ts';
import { sayAll } from '../talk.ts';
import { recorder, type Recorded } from './recorded-turns.ts';
import { saidOn, type TurnCommand } from './turn-command.ts';
import { checkUnwritten, turnTo } from './turned-people.ts';

/** People who speak at the same time. */
export const atOnce = 8;

/** What one bot did in one round. */
export interface TurnRound {
  readonly perSecond: number;
  /** Of the bot, for each turn; not a number where the system does not tell. */
  readonly processorMs: number;
}

/** A bot that is measured. */
interface Contender {
  readonly bot: Bot;
  readonly isOurs: boolean;
}

/** Everything a round needs. */
interface Rounding {
  readonly bench: Bench;
  readonly ground: Ground;
  readonly recorded: Recorded;
}

/**
 * What was announced comes back half a minute later, in the middle of another round; whoever polls the queue would then
 * work for both. So that belongs to no round.
 */
async function emptyQueue({ storage }: Ground): Promise<void> {
  await storage.callQueue((queue) => queue.clearMessages());
}

async function checkDone(
  ground: Ground,
  command: TurnCommand,
  numbers: readonly number[],
): Promise<void> {
  await forEach(numbers, async (number) => {
    if (await command.isDone(ground, number)) return;
    const { engagement } = codesOf(number);
    throw new Error(`“${command.text}” was answered and not done on ${engagement}`);
  });
}

/** Has many people say the command, each on an engagement of their own. */
export async function runTurns(
  { bench, ground, recorded: { book, person } }: Rounding,
  { bot, isOurs }: Contender,
  command: TurnCommand,
  round: number,
): Promise<TurnRound> {
  const { turns } = command;
  const index = command.indexOf(round, isOurs);
  const numbers = Array.from(
    { length: turns },
    (_, engineer) => numbersOf(recorder + 1 + engineer)[index] ?? 0,
  );
  const turned = await turnTo(ground, { person, of: book.recordedOn }, numbers);
  const said = numbers.map((number) => saidOn(number, command, isOurs));
  const usedBefore = await bot.usedMs();
  const seconds = await sayAll(bot.port, await bench.connector(), said, atOnce);
  await untilIdle(bot);
  const usedAfter = await bot.usedMs();
  await emptyQueue(ground);
  await checkDone(ground, command, numbers);
  await checkUnwritten(ground, turned);
  const usedMs = (usedAfter ?? Number.NaN) - (usedBefore ?? Number.NaN);
  return { perSecond: turns / seconds, processorMs: usedMs / turns };
}
