import { setTimeout as pause } from 'node:timers/promises';
import { startAzurite } from '../../src/local/children/azurite.ts';
import { freePort } from '../../test/storage/azurite.ts';
import { personalPlace, personNamed } from '../../test/teams/activities.ts';
import type { Bench } from '../bench.ts';
import { startBare, startOurs } from '../bots.ts';
import type { Figure, Report } from '../figures.ts';
import { withScope } from '../scope.ts';
import { alternate, ratiosOf, spreadOf, type Rounds } from '../spread.ts';
import { post } from '../talk.ts';

const person = personNamed('Nobody');

/** Asks for help until the bot listens and answers; when that was. */
async function untilAnswered(bench: Bench, port: number): Promise<number> {
  const connector = await bench.connector();
  connector.clear();
  const { conversation } = personalPlace(person);
  for (;;) {
    const status = await post(port, connector, { person, text: 'help' }).catch(() => 0);
    if (status >= 200 && status < 300 && connector.said(conversation).length > 0)
      return performance.now();
    if (status !== 0) throw new Error(`the first message was answered with ${status}`);
    await pause(10);
  }
}

/** From the start of the process to the first answer, in seconds. */
async function timeOurs(bench: Bench, folder: string): Promise<number> {
  return withScope(bench.scope, async (scope) => {
    const [port, tables, queues] = [await freePort(), await freePort(), await freePort()];
    const start = performance.now();
    const [bot, answeredAt] = await Promise.all([
      startOurs(folder, {
        PORT: String(port),
        AZURITE_TABLE_PORT: String(tables),
        AZURITE_QUEUE_PORT: String(queues),
      }),
      untilAnswered(bench, port),
    ]);
    scope.keep(bot);
    return (answeredAt - start) / 1_000;
  });
}

/** The bare bot and Azurite started together, until the one answers and the other listens. */
async function timeBare(bench: Bench): Promise<number> {
  return withScope(bench.scope, async (scope) => {
    const folder = await bench.folder();
    const [port, tablePort, queuePort] = [await freePort(), await freePort(), await freePort()];
    const start = performance.now();
    const azurite = startAzurite({ folder, tablePort, queuePort }).then((started) => {
      scope.keep(started);
      return performance.now();
    });
    const bot = startBare(folder, null, port).then((started) => scope.keep(started));
    const [listensAt, , answeredAt] = await Promise.all([azurite, bot, untilAnswered(bench, port)]);
    return (Math.max(listensAt, answeredAt) - start) / 1_000;
  });
}

function figureOf(what: string, measured: Rounds<number>): Figure {
  return {
    what,
    ours: { spread: spreadOf(measured.ours), unit: 's' },
    besideWhat: 'bare bot and Azurite',
    beside: { spread: spreadOf(measured.beside), unit: 's' },
    ratio: ratiosOf(measured),
    aim: null,
  };
}

/** How long somebody waits who has just typed `npm start`: the first time, and with what an earlier run left. */
export async function measureStart(bench: Bench): Promise<Report> {
  const seconds: number[] = [];
  const both = await alternate(
    async (round) => {
      const folder = await bench.folder();
      const first = await timeOurs(bench, folder);
      const second = await timeOurs(bench, folder);
      if (round > 0) seconds.push(second);
      return first;
    },
    () => timeBare(bench),
  );
  return {
    title: 'start',
    conditions: [
      'from the start of `npm start`’s line (src/start.js) with PLAYGROUND=off to its answer to “help”; embedded Azurite included',
    ],
    figures: [
      figureOf('first start, empty data folder', both),
      figureOf('second start', { ours: seconds, beside: both.beside }),
    ],
  };
}
