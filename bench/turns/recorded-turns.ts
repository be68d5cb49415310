import { personPlace } from '../../src/storage/keys.ts';
import type { Bench } from '../bench.ts';
import { startBare, startOurs, type Bot } from '../bots.ts';
import { codesOf, customerOf, engineerOf, speakerOf, tenant } from '../codes.ts';
import { describeDifference } from '../equal-work.ts';
import { numbersOf } from '../fill.ts';
import type { Ground } from '../ground.ts';
import { recipeOf, type Cookbook } from '../recipe.ts';
import { startRecordingProxy, type RecordedCall } from '../recording-proxy.ts';
import { rowText, type RowText } from '../row-text.ts';
import { withScope, type Scope } from '../scope.ts';
import { sayOne } from '../talk.ts';
import { saidOn, turnCommands } from './turn-command.ts';
import { turnTo } from './turned-people.ts';

/** The engineer on whose engagements turns are recorded; they say nothing in the rounds. */
export const recorder = 1;

const [recordedOn = 0, repeatedOn = 0] = numbersOf(recorder);

/** Where the rounds begin: what both bots do, and an engineer's row. */
export interface Recorded {
  readonly book: Cookbook;
  /** The recorder's row as our bot wrote it, to be made anybody's. */
  readonly person: RowText;
}

async function meetRecorder(bench: Bench, ground: Ground, bot: Bot): Promise<RowText> {
  const codes = codesOf(recordedOn);
  const customer = customerOf(codes);
  const said = { person: speakerOf(codes), text: `open ${customer}`, expected: [customer] };
  await sayOne(bot.port, await bench.connector(), said);
  const { partitionKey, rowKey } = personPlace(tenant, engineerOf(codes).id);
  return rowText(await ground.storage.tables.people.getEntity(partitionKey, rowKey));
}

/** A bot that is recorded, and the row of a person who has met our bot. */
interface Recording {
  readonly bot: Bot;
  readonly person: RowText;
  readonly isOurs: boolean;
}

/** Has a bot behind a recording proxy answer each command once. */
async function recordTurns(
  bench: Bench,
  ground: Ground,
  number: number,
  start: (connectionString: string, scope: Scope) => Promise<Recording>,
): Promise<readonly (readonly RecordedCall[])[]> {
  const connector = await bench.connector();
  return withScope(bench.scope, async (scope) => {
    const proxy = scope.keep(await startRecordingProxy(ground));
    const { bot, person, isOurs } = await start(proxy.connectionString, scope);
    const turns: (readonly RecordedCall[])[] = [];
    for (const command of turnCommands) {
      await turnTo(ground, { person, of: recordedOn }, [number]);
      const said = saidOn(number, command, isOurs);
      turns.push(await proxy.during(() => sayOne(bot.port, connector, said)));
    }
    return turns;
  });
}

/** Our bot's turns, recorded, and the same done by the bare bot: they must be the same work. */
export async function recordBoth(bench: Bench, ground: Ground): Promise<Recorded> {
  let person: RowText = '';
  const ours = await recordTurns(bench, ground, recordedOn, async (connection, scope) => {
    const variables = { STORAGE_CONNECTION_STRING: connection };
    const bot = scope.keep(await startOurs(await bench.folder(), variables));
    person = await meetRecorder(bench, ground, bot);
    return { bot, person, isOurs: true };
  });
  const recipes = turnCommands.map(
    ({ text }, index) => [text, recipeOf(ours[index] ?? [])] as const,
  );
  const book = { recordedOn, recipes: Object.fromEntries(recipes) };
  const bare = await recordTurns(bench, ground, repeatedOn, async (connectionString, scope) => {
    const work = { connectionString, book };
    const bot = scope.keep(await startBare(await bench.folder(), work));
    return { bot, person, isOurs: false };
  });
  for (const [index, { text }] of turnCommands.entries()) {
    const difference = describeDifference(ours[index], bare[index]);
    if (difference) throw new Error(`“${text}” is not the same work: ${difference}`);
  }
  return { book, person };
}
