import type { Bench } from '../bench.ts';
import { startBare, startOurs } from '../bots.ts';
import type { Figure, Report } from '../figures.ts';
import type { Cookbook } from '../recipe.ts';
import { withScope } from '../scope.ts';
import { alternate, ratiosOf, spreadOf, type Rounds } from '../spread.ts';
import { recordBoth } from '../turns/recorded-turns.ts';
import { turnCommands, type TurnCommand } from '../turns/turn-command.ts';
import { atOnce, runTurns, type TurnRound } from '../turns/turn-round.ts';

/** Of all that are stored, as the part `stored` has them. */
const engagements = 10_020;

const fieldOf = (measured: Rounds<TurnRound>, field: keyof TurnRound): Rounds<number> => ({
  ours: measured.ours.map((round) => round[field]),
  beside: measured.beside.map((round) => round[field]),
});

const leastRatio = 0.8;

function figureOf(what: string, unit: string, measured: Rounds<number>): Figure {
  return {
    what,
    ours: { spread: spreadOf(measured.ours), unit },
    besideWhat: 'bare bot',
    beside: { spread: spreadOf(measured.beside), unit },
    ratio: ratiosOf(measured),
    aim: null,
  };
}

function figuresOf({ text }: TurnCommand, measured: Rounds<TurnRound>): readonly Figure[] {
  const speed = figureOf(`“${text}”`, 'turns/s', fieldOf(measured, 'perSecond'));
  const isMet = (speed.ratio?.median ?? 0) >= leastRatio;
  const turns = { ...speed, aim: { says: `at least ${leastRatio}`, isMet } };
  const used = fieldOf(measured, 'processorMs');
  const isKnown = used.ours.every(Number.isFinite);
  const what = `“${text}”, processor time of the bot`;
  return isKnown ? [turns, figureOf(what, 'ms/turn', used)] : [turns];
}

/**
 * Turns per second over HTTP, beside a bare CloudAdapter bot that asks storage for the same: two processes in front of
 * the same Azurite and the same connector.
 */
export async function measureTurns(bench: Bench): Promise<Report> {
  const ground = await bench.ground(engagements);
  const recorded = await recordBoth(bench, ground);
  const { book } = recorded;
  const { connectionString } = ground;
  return withScope(bench.scope, async (scope) => {
    const variables = { STORAGE_CONNECTION_STRING: connectionString };
    const ours = scope.keep(await startOurs(await bench.folder(), variables));
    const bare = scope.keep(await startBare(await bench.folder(), { connectionString, book }));
    const rounding = { bench, ground, recorded };
    const figures: Figure[] = [];
    for (const command of turnCommands) {
      bench.tell(`turns: “${command.text}”`);
      const measured = await alternate(
        (round) => runTurns(rounding, { bot: ours, isOurs: true }, command, round),
        (round) => runTurns(rounding, { bot: bare, isOurs: false }, command, round),
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
