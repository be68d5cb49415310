import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reach } from '../../src/application/people/member.ts';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import type { FailedSend } from '../../src/teams/sending/send-outcome.ts';
import { botAccount, personalPlace, personNamed } from './activities.ts';
import type { Fault } from './fake-connector.ts';
import { startBot, type RunningBot } from './running-bot.ts';

const ann = personNamed('Ann');
const card: OutgoingCard = {
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'hello' }] },
  summary: 'Contoso needs you',
};

let bot: RunningBot;
let reach: Reach;

beforeAll(async () => {
  bot = await startBot({}, { timeLimitMs: 300 });
  reach = {
    conversation: personalPlace(ann).conversation,
    serviceUrl: bot.connector.serviceUrl,
    bot: botAccount.id,
    user: ann.mri,
  };
});

afterEach(async () => {
  await bot.connector.comeUp();
});

afterAll(async () => {
  await bot.stop();
});

/** Calls made by one action. */
async function during<T>(action: () => Promise<T>) {
  const before = bot.connector.calls.length;
  const result = await action();
  return { result, calls: bot.connector.calls.slice(before) };
}

describe('a card that is sent', () => {
  it('is one POST of a card alone with the sentence of the notification', async () => {
    const { result, calls } = await during(() => bot.messenger.post(reach, card));
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      does: 'post',
      conversation: reach.conversation,
      authorization: '',
      body: {
        type: 'message',
        summary: 'Contoso needs you',
        from: { id: botAccount.id },
        recipient: { id: ann.mri },
        attachments: [
          { contentType: 'application/vnd.microsoft.card.adaptive', content: card.content },
        ],
      },
    });
    expect(calls[0]?.body).not.toHaveProperty('text');
    // Agents Playground refuses a message with an empty name, whatever it is the name of.
    expect(JSON.stringify(calls[0]?.body)).not.toContain('""');
    const standing = bot.connector.messages(reach.conversation).at(-1);
    expect(result).toEqual({ outcome: 'sent', activity: standing?.id });
  });

  it('is replaced by one PUT where it stands', async () => {
    const posted = await bot.messenger.post(reach, card);
    if (posted.outcome !== 'sent') throw new Error(posted.outcome);
    const newer = { content: { ...card.content, body: [] }, summary: 'now' };
    const { result, calls } = await during(() =>
      bot.messenger.update(reach, posted.activity, newer),
    );
    expect(result).toEqual(posted);
    expect(calls).toMatchObject([{ does: 'update', about: posted.activity }]);
    const standing = bot.connector.messages().find(({ id }) => id === posted.activity);
    expect(standing).toMatchObject({
      updates: 1,
      activity: { attachments: [{ content: newer.content }] },
    });
  });

  it('is gone when somebody deleted it: that says nothing about the person', async () => {
    const { result, calls } = await during(() => bot.messenger.update(reach, '1:unknown', card));
    expect(result).toEqual({ outcome: 'activity-gone' });
    expect(calls).toHaveLength(1);
  });

  it.each(['', 'accepted', '<html>'])('counts as sent when the answer is %j', async (body) => {
    bot.connector.failNext({ does: 'accept-but-answer', status: 201, body });
    expect(await bot.messenger.post(reach, card)).toEqual({ outcome: 'sent', activity: '' });
  });
});

const refusals: [string, Omit<Extract<Fault, { does: 'refuse' }>, 'does'>, FailedSend][] = [
  [
    'a bad argument',
    { status: 400, code: 'BadArgument' },
    { outcome: 'rejected', status: 400, detail: 'status 400 BadArgument' },
  ],
  [
    'an unknown bot',
    { status: 401, code: 'BotNotRegistered' },
    { outcome: 'unavailable', detail: 'status 401 BotNotRegistered' },
  ],
  ...[
    'BotDisabledByAdmin',
    'BotNotInConversationRoster',
    'ConversationBlockedByUser',
    'ForbiddenOperationException',
    'NotEnoughPermissions',
  ].map((code): [string, { status: number; code: string }, FailedSend] => [
    code,
    { status: 403, code },
    { outcome: 'unreachable', status: 403, why: code },
  ]),
  [
    'a blocked conversation in its other shape',
    {
      status: 403,
      body: '{"errorCode":209,"message":"{\\r\\n  \\"subCode\\": \\"MessageWritesBlocked\\"\\r\\n}"}',
    },
    { outcome: 'unreachable', status: 403, why: 'MessageWritesBlocked' },
  ],
  [
    'a refusal without a code',
    { status: 403, body: '' },
    { outcome: 'unreachable', status: 403, why: 'Forbidden' },
  ],
  [
    'the address of another cloud',
    { status: 403, code: 'InvalidBotApiHost' },
    { outcome: 'rejected', status: 403, detail: 'status 403 InvalidBotApiHost' },
  ],
  [
    'a conversation that is gone',
    { status: 404, code: 'ConversationNotFound' },
    { outcome: 'unreachable', status: 404, why: 'ConversationNotFound' },
  ],
  [
    'a timeout that the service saw',
    { status: 408 },
    { outcome: 'unanswered', detail: 'status 408 ServiceError' },
  ],
  [
    'others writing at this moment',
    { status: 412, code: 'PreconditionFailed' },
    { outcome: 'throttled', status: 412, retryAfterMs: null },
  ],
  [
    'a card too big',
    { status: 413, code: 'MessageSizeTooBig' },
    { outcome: 'rejected', status: 413, detail: 'status 413 MessageSizeTooBig' },
  ],
  [
    'throttling in seconds',
    { status: 429, retryAfter: '7' },
    { outcome: 'throttled', status: 429, retryAfterMs: 7_000 },
  ],
  [
    'throttling that does not say how long',
    { status: 429 },
    { outcome: 'throttled', status: 429, retryAfterMs: null },
  ],
  [
    'throttling that says nonsense',
    { status: 429, retryAfter: 'soon' },
    { outcome: 'throttled', status: 429, retryAfterMs: null },
  ],
  [
    'a service that names its pause',
    { status: 503, retryAfter: '2' },
    { outcome: 'throttled', status: 503, retryAfterMs: 2_000 },
  ],
  [
    'an error of the service',
    { status: 500 },
    { outcome: 'rejected', status: 500, detail: 'status 500 ServiceError' },
  ],
  [
    'a bad gateway',
    { status: 502, body: '<html>' },
    { outcome: 'unavailable', detail: 'status 502' },
  ],
  [
    'a service that is away',
    { status: 503 },
    { outcome: 'unavailable', detail: 'status 503 ServiceError' },
  ],
  [
    'a late gateway',
    { status: 504 },
    { outcome: 'unavailable', detail: 'status 504 ServiceError' },
  ],
  [
    'a redirection',
    { status: 302, body: '' },
    { outcome: 'rejected', status: 302, detail: 'status 302' },
  ],
];

describe('what the service refuses', () => {
  it.each(refusals)('%s is told apart, after exactly one POST', async (_name, fault, expected) => {
    bot.connector.failNext({ does: 'refuse', ...fault });
    const { result, calls } = await during(() => bot.messenger.post(reach, card));
    expect(result).toEqual(expected);
    expect(calls).toHaveLength(1);
  });

  it('may name its pause by a date', async () => {
    const retryAfter = new Date(Date.now() + 60_000).toUTCString();
    bot.connector.failNext({ does: 'refuse', status: 429, retryAfter });
    const result = await bot.messenger.post(reach, card);
    if (result.outcome !== 'throttled') throw new Error(result.outcome);
    expect(result.retryAfterMs).toBeGreaterThan(50_000);
    expect(result.retryAfterMs).toBeLessThanOrEqual(60_000);
  });

  it('is one PUT too', async () => {
    bot.connector.failNext({ does: 'refuse', status: 503 });
    const { result, calls } = await during(() => bot.messenger.update(reach, '1:x', card));
    expect(result).toMatchObject({ outcome: 'unavailable' });
    expect(calls).toHaveLength(1);
  });
});

describe('what is not answered', () => {
  it('may have been accepted when the connection breaks', async () => {
    bot.connector.failNext({ does: 'drop-answer' });
    const { result, calls } = await during(() => bot.messenger.post(reach, card));
    expect(result).toEqual({ outcome: 'unanswered', detail: 'ECONNRESET' });
    expect(calls).toHaveLength(1);
  });

  it('may have been accepted when the time is over', async () => {
    bot.connector.failNext({ does: 'hang' });
    const { result, calls } = await during(() => bot.messenger.post(reach, card));
    expect(result).toEqual({ outcome: 'unanswered', detail: 'TimeoutError' });
    expect(calls).toHaveLength(1);
  });

  it('was not accepted when nobody takes the connection', async () => {
    await bot.connector.goDown();
    const { result, calls } = await during(() => bot.messenger.post(reach, card));
    expect(result).toEqual({ outcome: 'unavailable', detail: 'ECONNREFUSED' });
    expect(calls).toHaveLength(0);
  });

  it('may have been accepted when something else than HTTP comes back', async () => {
    const odd = createServer((socket) => {
      socket.once('data', () => socket.end('no HTTP\r\n\r\n'));
    });
    odd.listen(0, '127.0.0.1');
    await once(odd, 'listening');
    const serviceUrl = `http://127.0.0.1:${(odd.address() as AddressInfo).port}/`;
    const result = await bot.messenger.post({ ...reach, serviceUrl }, card);
    odd.close();
    expect(result).toMatchObject({ outcome: 'unanswered' });
  });
});

describe('the address that is written down', () => {
  it.each([
    'https://evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://user:secret@127.0.0.1/',
    'ftp://127.0.0.1/',
    'http://169.254.169.254/',
    'nonsense',
  ])('%s gets nothing sent', async (serviceUrl) => {
    const { result, calls } = await during(() =>
      bot.messenger.post({ ...reach, serviceUrl }, card),
    );
    expect(result).toMatchObject({ outcome: 'rejected', status: 0 });
    expect(calls).toHaveLength(0);
  });
});
