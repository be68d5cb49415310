import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { z } from 'zod';

const account = z.looseObject({ id: z.string() });
const activitySchema = z.looseObject({
  type: z.string(),
  id: z.string(),
  serviceUrl: z.string(),
  from: account,
  recipient: account,
  conversation: z.looseObject({ id: z.string(), conversationType: z.string() }),
  text: z.string().optional(),
  value: z.unknown().optional(),
});

/** What a chat window posts, as far as the tests look at it. */
export type PostedActivity = z.infer<typeof activitySchema>;

/** A bot that stands for ours where only the window is under test: it keeps what it hears and answers with cards. */
export interface EchoBot {
  readonly endpoint: string;
  readonly heard: readonly PostedActivity[];
  readonly stop: () => Promise<void>;
}

/** Starts the echo bot on a port of 127.0.0.1. */
export async function startEchoBot(port: number): Promise<EchoBot> {
  const heard: PostedActivity[] = [];
  const server = createServer((request, response) => {
    answer(request, response, heard).catch((fault: unknown) => {
      response.writeHead(500).end(String(fault));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { endpoint: `http://127.0.0.1:${port}/api/messages`, heard, stop: () => close(server) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  heard: PostedActivity[],
): Promise<void> {
  // The Playground asks with HEAD whether somebody is there.
  if (request.method !== 'POST') {
    response.writeHead(405).end();
    return;
  }
  const activity = activitySchema.parse(JSON.parse(await readText(request)));
  heard.push(activity);
  if (activity.type === 'invoke') {
    const value = textCard(`Fresh ${JSON.stringify(activity.value)}`);
    const body = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    return;
  }
  if (activity.type === 'message') await reply(activity);
  response.writeHead(202).end();
}

async function reply(activity: PostedActivity): Promise<void> {
  const said = plainText(activity.text) ?? JSON.stringify(activity.value);
  const conversation = encodeURIComponent(activity.conversation.id);
  const answered = said === 'form' ? { attachments: [attachment(form)] } : { text: `Echo ${said}` };
  await fetch(`${activity.serviceUrl}/v3/conversations/${conversation}/activities/${activity.id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'message', from: activity.recipient, ...answered }),
  });
}

/** What was said without the mention of the bot. */
function plainText(text: string | undefined): string | undefined {
  return text?.replace(/<at>.*<\/at>/, '').trim();
}

function attachment(content: unknown) {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

function textCard(text: string) {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }] };
}

const form = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'A form' },
    { type: 'Input.Text', id: 'reason', label: 'Reason' },
    { type: 'Input.Number', id: 'seats', label: 'Seats' },
    { type: 'Input.Date', id: 'until', label: 'Until' },
    {
      type: 'Input.ChoiceSet',
      id: 'person',
      label: 'Person',
      style: 'filtered',
      choices: [
        { title: 'Megan Bowen', value: 'megan' },
        { title: 'Adele Vance', value: 'adele' },
      ],
    },
    { type: 'Input.Toggle', id: 'sure', title: 'I am sure', label: 'Confirm' },
    {
      type: 'ActionSet',
      actions: [
        {
          type: 'Action.Execute',
          title: 'Send it',
          verb: 'form.send',
          data: { revision: 3 },
          fallback: { type: 'Action.Submit', title: 'Send it', data: { verb: 'form.send' } },
        },
        { type: 'Action.Submit', title: 'Submit it', data: { verb: 'form.submit' } },
        { type: 'Action.ShowCard', title: 'More', card: textCard('Here is more') },
      ],
    },
  ],
};

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error === undefined) resolve();
      else reject(error);
    });
  });
}
