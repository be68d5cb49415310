import type { Bench } from '../bench.ts';
import { startOurs, type Bot } from '../bots.ts';
import { codesOf, customerOf, ofOneEngineer, speakerOf } from '../codes.ts';
import { kindOf } from '../equal-work.ts';
import type { Figure, Report } from '../figures.ts';
import type { Ground } from '../ground.ts';
import { startRecordingProxy, type RecordedCall } from '../recording-proxy.ts';
import { withScope } from '../scope.ts';
import { alternate, ratiosOf, rounds, spreadOf, type Rounds } from '../spread.ts';
import { sayOne } from '../talk.ts';

/** Engagements of others that are stored beside the twenty of the person who speaks. */
const few = 10;
const many = 10_000;

interface Command {
  readonly what: string;
  readonly said: (customer: string) => string;
  readonly expected: (customer: string) => readonly string[];
}

const about = (customer: string): readonly string[] => [customer];

/** In an order in which each finds the engagement as it needs it. */
const commands: readonly Command[] = [
  { what: 'open', said: (customer) => `open ${customer}`, expected: about },
  { what: 'tasks', said: () => 'tasks', expected: (customer) => [customer, '4105'] },
  { what: 'list of 20', said: () => 'list', expected: () => ['Contoso', '20'] },
  { what: 'history', said: () => 'history', expected: about },
  { what: 'refused', said: () => 'done 3190', expected: about },
  { what: 'done', said: () => 'done 3080', expected: about },
];

/** Says it and waits for the right answer; how long that took, in milliseconds. */
async function tell(
  bench: Bench,
  bot: Bot,
  number: number,
  { said, expected }: Command,
): Promise<number> {
  const codes = codesOf(number);
  const [person, customer] = [speakerOf(codes), customerOf(codes)];
  const spoken = { person, text: said(customer), expected: expected(customer) };
  return sayOne(bot.port, await bench.connector(), spoken);
}

/** What a command costs. */
interface Cost {
  readonly requests: string;
  readonly entities: number;
}

function costOf(calls: readonly RecordedCall[]): Cost {
  const kinds = Map.groupBy(calls, ({ call }) => kindOf(call));
  const requests = [...kinds].map(([kind, all]) => `${all.length} ${kind}`).toSorted();
  return {
    requests: `${calls.length}: ${requests.join(', ')}`,
    entities: calls.reduce((sum, { entities }) => sum + entities, 0),
  };
}

/** The last of the person's engagements is for counting, the others are for timing. */
const countedOn = ofOneEngineer - 1;

async function countCosts(bench: Bench, ground: Ground): Promise<ReadonlyMap<Command, Cost>> {
  bench.tell(`stored: counting with ${ground.engagements} engagements`);
  return withScope(bench.scope, async (scope) => {
    const proxy = scope.keep(await startRecordingProxy(ground));
    const variables = { STORAGE_CONNECTION_STRING: proxy.connectionString };
    const bot = scope.keep(await startOurs(await bench.folder(), variables));
    const costs = new Map<Command, Cost>();
    // Whoever speaks first is met first: that belongs to no command.
    await tell(bench, bot, 0, { what: 'help', said: () => 'help', expected: () => [] });
    for (const command of commands) {
      const calls = await proxy.during(() => tell(bench, bot, countedOn, command));
      costs.set(command, costOf(calls));
    }
    return costs;
  });
}

/** Engagements of each round, so that all have their task done once. */
const ofOneRound = Math.floor(countedOn / (rounds + 1));

type Times = ReadonlyMap<Command, number>;

async function timeCommands(bench: Bench, bot: Bot, round: number): Promise<Times> {
  const times = new Map<Command, number[]>(commands.map((command) => [command, []]));
  for (let index = 0; index < ofOneRound; index++) {
    for (const command of commands) {
      const ms = await tell(bench, bot, round * ofOneRound + index, command);
      times.get(command)?.push(ms);
    }
  }
  return new Map([...times].map(([command, ms]) => [command, spreadOf(ms).median]));
}

function timesOf(measured: Rounds<Times>, command: Command): Rounds<number> {
  const pick = (times: Times): number => times.get(command) ?? Number.NaN;
  return { ours: measured.ours.map(pick), beside: measured.beside.map(pick) };
}

const entitiesText = ({ requests, entities }: Cost): string =>
  `${requests.split(':')[0] ?? ''} requests, ${entities} entities`;

function figuresOf(
  command: Command,
  [withMany, withFew]: readonly [Cost | undefined, Cost | undefined],
  times: Rounds<number>,
): readonly Figure[] {
  if (!withMany || !withFew) throw new Error(`${command.what} was not counted`);
  const isSame = withMany.requests === withFew.requests && withMany.entities === withFew.entities;
  return [
    {
      what: `${command.what}, asked of storage`,
      ours: entitiesText(withMany),
      besideWhat: 'few stored',
      beside: entitiesText(withFew),
      ratio: null,
      aim: { says: 'equal', isMet: isSame },
    },
    {
      what: `${command.what}, time`,
      ours: { spread: spreadOf(times.ours), unit: 'ms' },
      besideWhat: 'few stored',
      beside: { spread: spreadOf(times.beside), unit: 'ms' },
      ratio: ratiosOf(times),
      aim: null,
    },
  ];
}

/** What commands ask of storage, and how long they take, with many engagements stored beside few. */
export async function measureStored(bench: Bench): Promise<Report> {
  const [manyGround, fewGround] = [
    await bench.ground(many + ofOneEngineer),
    await bench.ground(few + ofOneEngineer),
  ];
  const [manyCosts, fewCosts] = [
    await countCosts(bench, manyGround),
    await countCosts(bench, fewGround),
  ];
  return withScope(bench.scope, async (scope) => {
    const [manyBot, fewBot] = [await onGround(manyGround), await onGround(fewGround)];
    async function onGround({ connectionString }: Ground): Promise<Bot> {
      const variables = { STORAGE_CONNECTION_STRING: connectionString };
      return scope.keep(await startOurs(await bench.folder(), variables));
    }
    bench.tell('stored: timing');
    const measured = await alternate(
      (round) => timeCommands(bench, manyBot, round),
      (round) => timeCommands(bench, fewBot, round),
    );
    const figures = commands.flatMap((command) =>
      figuresOf(
        command,
        [manyCosts.get(command), fewCosts.get(command)],
        timesOf(measured, command),
      ),
    );
    return { title: 'stored', conditions: conditionsOf(manyCosts, manyGround), figures };
  });
}

function conditionsOf(costs: ReadonlyMap<Command, Cost>, ground: Ground): readonly string[] {
  const asked = [...costs].map(([{ what }, { requests }]) => `${what} asks ${requests}`);
  return [
    `ours: ${many} engagements of others stored; beside: ${few}; the person who asks has ${ofOneEngineer} in both`,
    `requests and entities count what is done after the answer too; one command at a time, Azurite in memory`,
    `filled in ${ground.filledInSeconds.toFixed(0)} s; Azurite reads the whole table for every query, Azure only the range: so the times of open, list, history and done grow here alone`,
    ...asked,
  ];
}
