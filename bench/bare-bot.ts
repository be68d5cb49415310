/**
 * The bot that ours is held against, a process of its own: restify and the SDK's CloudAdapter as they come, which does
 * no more than ask storage for what ours asks and echo what was said:
 * `node bare-bot.ts <port> [<connection string> <cookbook file>]`; without a cookbook it asks storage for nothing.
 */
import { readFileSync } from 'node:fs';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import restify from 'restify';
import { z } from 'zod';
import { BareTurn, connectBare, type BareStorage } from './bare-storage.ts';
import { codesOf, numberIn, rename, speakerOf } from './codes.ts';
import { cookbook, type Cookbook } from './recipe.ts';

const [port = '', connectionString = '', file = ''] = process.argv.slice(2);

const bodyShape = z.record(z.string(), z.unknown());

function renamer(recordedOn: number, number: number): (text: string) => string {
  const [from, to] = [codesOf(recordedOn), codesOf(number)];
  return (text) => rename(text, from, to);
}

/** The person comes first; their row says which engagement they deal with. */
async function findEngagement(turn: BareTurn, recordedOn: number): Promise<void> {
  const number = numberIn(turn.lastJson);
  if (number !== null) turn.renameAs(renamer(recordedOn, number));
}

function cook({ recordedOn, recipes }: Cookbook, storage: BareStorage) {
  const recorded = speakerOf(codesOf(recordedOn)).aadObjectId;
  return async (context: TurnContext): Promise<void> => {
    const { text, from } = context.activity;
    const recipe = recipes[text];
    if (!recipe) return;
    const turn = new BareTurn(storage, (key) => key.replaceAll(recorded, from.aadObjectId ?? ''));
    for (const [index, calls] of recipe.before.entries()) {
      await turn.perform(calls);
      if (index === 0) await findEngagement(turn, recordedOn);
    }
    const finishing = (async () => {
      for (const calls of recipe.after) await turn.perform(calls);
    })();
    await context.sendActivity(text);
    finishing.catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  };
}

const echo = async (context: TurnContext): Promise<void> => {
  await context.sendActivity(context.activity.text);
};

const turn =
  file === ''
    ? echo
    : cook(cookbook.parse(JSON.parse(readFileSync(file, 'utf8'))), connectBare(connectionString));
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  const body = bodyShape.parse(req.body);
  await adapter.process({ body, headers: req.headers, method: 'POST' }, res, turn);
});
server.listen(Number(port), '127.0.0.1');
