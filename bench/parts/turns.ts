import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { personPlace } from '../../src/storage/keys.ts';
import { personalPlace } from '../../test/teams/activities.ts';
import type { Bench } from '../bench.ts';
import { startBare, startOurs, untilIdle, type Bot } from '../bots.ts';
import { codesOf, customerOf, engineerOf, idOf, speakerOf, tenant } from '../codes.ts';
import { describeDifference } from '../equal-work.ts';
import type { Figure, Report } from '../figures.ts';
import { forEach, numbersOf } from '../fill.ts';
import type { Ground } from '../ground.ts';
import { recipeOf, type Cookbook } from '../recipe.ts';
import { startRecordingProxy, type RecordedCall } from '../recording-proxy.ts';
import { cloneRow, rowText, type RowText } from '../row-text.ts';
import { withScope, type Scope } from '../scope.ts';
import { alternate, ratiosOf, spreadOf, type Rounds } from '../spread.ts';
import { sayAll, sayOne, type Said } from '../talk.ts';

/** People who speak at the same time. */
const atOnce = 8;

/** Of all that are stored, as the part `stored` has them. */
const engagements = 10_020;

/** The engineer on whose engagements turns are recorded; they say nothing in the rounds. */
const recorder = 1;

const [recordedOn = 0, repeatedOn = 0] = numbersOf(recorder);

interface Command {
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

const commands: readonly Command[] = [
  {
    text: 'done 3080',
    contains: '3080',
    turns: 100,
    // A task is done once, so each round has engagements of its own.
    indexOf: (round, isOurs) => (isOurs ? 2 : 8) + round,
    isDone: is3080Done,
  },
  { text: 'tasks', contains: '4105', turns: 200, indexOf: () => 19, isDone: async () => true },
];

function saidOn(number: number, { text, contains }: Command, answeredOn: number): Said {
  const customer = customerOf(codesOf(answeredOn));
  return { person: speakerOf(codesOf(number)), text, expected: [customer, contains] };
}

/** The recorder's row as our bot wrote it, to be made anybody's. */
async function meetRecorder(bench: Bench, ground: Ground, bot: Bot): Promise<RowText> {
  const codes = codesOf(recordedOn);
  const customer = customerOf(codes);
  const said = { person: speakerOf(codes), text: `open ${customer}`, expected: [customer] };
  await sayOne(bot.port, await bench.connector(), said);
  const { partitionKey, rowKey } = personPlace(tenant, engineerOf(codes).id);
  return rowText(await ground.storage.tables.people.getEntity(partitionKey, rowKey));
}

/** Makes the engagements their engineers' current ones, dealt with just now. */
async function turnTo(ground: Ground, person: RowText, numbers: readonly number[]) {
  const now = new Date().toISOString();
  const row = person.replace(/(\\"at\\":\\")[^"\\]*/u, `$1${now}`);
  await forEach(numbers, (number) =>
    ground.storage.tables.people.upsertEntity(cloneRow(row, recordedOn, number), 'Replace'),
  );
}

interface RecordedTurn {
  readonly calls: readonly RecordedCall[];
  readonly reply: string;
}

/** Has a bot behind a recording proxy say each command once. */
async function recordTurns(
  bench: Bench,
  ground: Ground,
  number: number,
  start: (connectionString: string, scope: Scope) => Promise<[Bot, RowText]>,
): Promise<readonly RecordedTurn[]> {
  const connector = await bench.connector();
  return withScope(bench.scope, async (scope) => {
    const proxy = scope.keep(await startRecordingProxy(ground));
    const [bot, person] = await start(proxy.connectionString, scope);
    const turns: RecordedTurn[] = [];
    for (const command of commands) {
      await turnTo(ground, person, [number]);
      const said = saidOn(number, command, recordedOn);
      const calls = await proxy.during(() => sayOne(bot.port, connector, said));
      const [reply = ''] = connector.said(personalPlace(said.person).conversation);
      turns.push({ calls, reply });
    }
    return turns;
  });
}

/** Our bot's turns, recorded, and the same done by the bare bot: they must be the same work. */
async function writeCookbook(
  bench: Bench,
  ground: Ground,
): Promise<{ book: Cookbook; person: RowText }> {
  let person: RowText = '';
  const ours = await recordTurns(bench, ground, recordedOn, async (connection, scope) => {
    const variables = { STORAGE_CONNECTION_STRING: connection };
    const bot = scope.keep(await startOurs(await bench.folder(), variables));
    person = await meetRecorder(bench, ground, bot);
    return [bot, person];
  });
  const recipes = commands.map(({ text }, index) => {
    const { calls = [], reply = '{}' } = ours[index] ?? {};
    return [text, recipeOf(calls, reply)] as const;
  });
  const book = { recordedOn, recipes: Object.fromEntries(recipes) };
  const bare = await recordTurns(bench, ground, repeatedOn, async (connectionString, scope) => {
    const work = { connectionString, book };
    return [scope.keep(await startBare(await bench.folder(), work)), person];
  });
  for (const [index, { text }] of commands.entries()) {
    const difference = describeDifference(ours[index], bare[index]);
    if (difference) throw new Error(`“${text}” is not the same work: ${difference}`);
  }
  return { book, person };
}

/**
 * What was announced comes back half a minute later, in the middle of another round; whoever polls the queue would then
 * work for both. So that belongs to no round.
 */
async function emptyQueue({ storage }: Ground): Promise<void> {
  await storage.callQueue((queue) => queue.clearMessages());
}

interface Round {
  readonly perSecond: number;
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
  readonly person: RowText;
}

async function runRound(
  { bench, ground, person }: Rounding,
  { bot, isOurs }: Contender,
  command: Command,
  round: number,
): Promise<Round> {
  const index = command.indexOf(round, isOurs);
  const numbers = Array.from(
    { length: command.turns },
    (_, engineer) => numbersOf(recorder + 1 + engineer)[index] ?? 0,
  );
  await turnTo(ground, person, numbers);
  const said = numbers.map((number) => saidOn(number, command, isOurs ? number : recordedOn));
  const usedBefore = await bot.usedMs();
  const seconds = await sayAll(bot.port, await bench.connector(), said, atOnce);
  await untilIdle(bot);
  const usedAfter = await bot.usedMs();
  await emptyQueue(ground);
  await forEach(numbers, async (number) => {
    if (!(await command.isDone(ground, number)))
      throw new Error(
        `“${command.text}” was answered and not done on ${codesOf(number).engagement}`,
      );
  });
  return {
    perSecond: command.turns / seconds,
    processorMs: ((usedAfter ?? Number.NaN) - (usedBefore ?? Number.NaN)) / command.turns,
  };
}

const fieldOf = (measured: Rounds<Round>, field: keyof Round): Rounds<number> => ({
  ours: measured.ours.map((round) => round[field]),
  beside: measured.beside.map((round) => round[field]),
});

const leastRatio = 0.8;

function figuresOf({ text }: Command, measured: Rounds<Round>): readonly Figure[] {
  const [speed, processor] = [fieldOf(measured, 'perSecond'), fieldOf(measured, 'processorMs')];
  const ratio = ratiosOf(speed);
  const turns: Figure = {
    what: `“${text}”`,
    ours: { spread: spreadOf(speed.ours), unit: 'turns/s' },
    besideWhat: 'bare bot',
    beside: { spread: spreadOf(speed.beside), unit: 'turns/s' },
    ratio,
    aim: { says: `at least ${leastRatio}`, isMet: ratio.median >= leastRatio },
  };
  const isKnown = processor.ours.every(Number.isFinite);
  if (!isKnown) return [turns];
  const used: Figure = {
    what: `“${text}”, processor time of the bot`,
    ours: { spread: spreadOf(processor.ours), unit: 'ms/turn' },
    besideWhat: 'bare bot',
    beside: { spread: spreadOf(processor.beside), unit: 'ms/turn' },
    ratio: ratiosOf(processor),
    aim: null,
  };
  return [turns, used];
}

/**
 * Turns per second over HTTP, beside a bare CloudAdapter bot that asks storage for the same and sends the same card:
 * two processes in front of the same Azurite and the same connector.
 */
export async function measureTurns(bench: Bench): Promise<Report> {
  const ground = await bench.ground(engagements);
  const { book, person } = await writeCookbook(bench, ground);
  const { connectionString } = ground;
  return withScope(bench.scope, async (scope) => {
    const variables = { STORAGE_CONNECTION_STRING: connectionString };
    const ours = scope.keep(await startOurs(await bench.folder(), variables));
    const bare = scope.keep(await startBare(await bench.folder(), { connectionString, book }));
    const rounding = { bench, ground, person };
    const figures: Figure[] = [];
    for (const command of commands) {
      bench.tell(`turns: “${command.text}”`);
      const measured = await alternate(
        (round) => runRound(rounding, { bot: ours, isOurs: true }, command, round),
        (round) => runRound(rounding, { bot: bare, isOurs: false }, command, round),
      );
      figures.push(...figuresOf(command, measured));
    }
    return { title: 'turns', conditions: conditionsOf(book), figures };
  });
}

function conditionsOf({ recipes }: Cookbook): readonly string[] {
  const asked = Object.entries(recipes).map(([text, { before, after }]) => {
    const [first, rest] = [before.flat().length, after.flat().length];
    return `“${text}” asks storage ${first} times before its answer${rest ? ` and ${rest} times after it` : ''}`;
  });
  return [
    `each turn by somebody else, ${atOnce} at once, ${engagements} engagements stored`,
    `${asked.join('; ')}; both bots ask the same, recorded and compared before the rounds`,
    'storage is Azurite in memory: one process that reads the whole table for every query, which bounds both bots',
  ];
}
