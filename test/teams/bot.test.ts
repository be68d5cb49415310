import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingCard } from '../../src/application/ports/messenger.ts';
import { MalformedActivity, type BotHandlers } from '../../src/teams/bot.ts';
import type { Incoming } from '../../src/teams/incoming.ts';
import type { TeamsSettings } from '../../src/teams/adapter.ts';
import { botAccount, personNamed, testTenant } from './activities.ts';
import { startBot, type RunningBot } from './running-bot.ts';
import { speakAs } from './turn.ts';

const ann = personNamed('Ann');
const card: OutgoingCard = {
  content: { type: 'AdaptiveCard', version: '1.5', $schema: 'x', body: [{ text: '${inert}' }] },
  summary: 'Contoso: done',
};
const running: RunningBot[] = [];

async function start(handlers: Partial<BotHandlers>, settings: Partial<TeamsSettings> = {}) {
  const bot = await startBot(handlers, settings);
  running.push(bot);
  return { bot, speaker: speakAs(bot, ann) };
}

function remember() {
  const seen: Incoming[] = [];
  const handlers: Partial<BotHandlers> = {
    onText: async (incoming) => {
      seen.push(incoming);
      return [{ to: 'here', card }];
    },
    onClick: async (incoming) => {
      seen.push(incoming);
      return { card };
    },
    onInstall: async (incoming) => {
      seen.push(incoming);
      return [{ to: 'here', card }];
    },
  };
  return { seen, handlers };
}

afterEach(async () => {
  for (const bot of running.splice(0)) await bot.stop();
});

describe('a message', () => {
  it('is answered with a card alone, in its thread, with the sentence of the notification', async () => {
    const { handlers } = remember();
    const { bot, speaker } = await start(handlers);
    const { status, body, posted } = await speaker.say('help', { id: 'activity-1' });
    expect({ status, body }).toEqual({ status: 200, body: null });
    expect(posted).toHaveLength(1);
    expect(posted[0]?.activity).toMatchObject({
      type: 'message',
      summary: 'Contoso: done',
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: card.content },
      ],
      replyToId: 'activity-1',
      from: { id: botAccount.id },
      recipient: { id: ann.mri },
    });
    expect(posted[0]?.activity).not.toHaveProperty('text');
    expect(bot.connector.calls).toMatchObject([{ does: 'reply', about: 'activity-1' }]);
  });

  it.each([
    { locale: 7 },
    { locale: [''] },
    { replyToId: {} },
    { localTimezone: 1 },
    { from: { id: ann.mri, aadObjectId: ann.aadObjectId, name: 5, role: [] } },
    { recipient: { ...botAccount, name: {}, role: 1 } },
  ])('is answered although what should be text is none: %j', async (fields) => {
    const { handlers } = remember();
    const { bot, speaker } = await start(handlers);
    const { status, posted } = await speaker.send({ type: 'message', text: 'help', ...fields });
    expect(bot.faults).toEqual([]);
    expect(status).toBe(200);
    expect(posted).toHaveLength(1);
  });

  it('reaches the handler in plain words of our own', async () => {
    const { seen, handlers } = remember();
    const { bot, speaker } = await start(handlers);
    await speaker.say('<at>Playbook</at> open Contoso', {
      id: 'activity-2',
      entities: [
        { type: 'mention', text: '<at>Playbook</at>', mentioned: botAccount },
        { type: 'clientInfo', locale: 'de-DE', timezone: 'Europe/Berlin' },
      ],
    });
    expect(seen).toEqual([
      {
        kind: 'text',
        tenant: testTenant,
        person: { id: ann.aadObjectId, name: 'Ann', email: null },
        place: {
          conversation: speaker.scene.place.conversation,
          kind: 'personal',
          isPersonal: true,
          teamId: null,
        },
        activityId: 'activity-2',
        text: '<at>Playbook</at> open Contoso',
        mentions: [
          {
            text: '<at>Playbook</at>',
            id: null,
            mri: botAccount.id,
            name: 'Playbook',
            isBot: true,
          },
        ],
        files: [],
        locale: 'en-US',
        timeZone: 'Europe/Berlin',
        reach: {
          conversation: speaker.scene.place.conversation,
          serviceUrl: bot.connector.serviceUrl,
          bot: botAccount.id,
          user: ann.mri,
        },
      },
    ]);
  });

  it('brings its file even without a word', async () => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    await speaker.upload('usage.csv', 'https://contoso.sharepoint.com/usage.csv');
    expect(seen).toMatchObject([
      {
        kind: 'text',
        text: '',
        files: [
          {
            name: 'usage.csv',
            downloadUrl: 'https://contoso.sharepoint.com/usage.csv',
            fileType: 'csv',
          },
        ],
      },
    ]);
  });

  it('stays in the thread of a channel', async () => {
    const { seen, handlers } = remember();
    const { bot } = await start(handlers);
    const conversation = '19:abc@thread.tacv2;messageid=1700000000000';
    const place = { conversation, conversationType: 'channel', teamId: '19:team@thread.tacv2' };
    const speaker = speakAs(bot, ann, { ...place, conversationType: 'channel' });
    const { posted } = await speaker.say('status');
    expect(posted).toMatchObject([{ conversation }]);
    expect(seen[0]?.place).toEqual({
      conversation,
      kind: 'channel',
      isPersonal: false,
      teamId: '19:team@thread.tacv2',
    });
  });

  it('tells the handler under which id each card stands', async () => {
    const ids: string[] = [];
    const { speaker } = await start({
      onText: async () => [
        { to: 'here', card, onPosted: async (activity) => void ids.push(activity) },
        { to: 'here', card },
      ],
    });
    const { posted } = await speaker.say('reading');
    expect(posted).toHaveLength(2);
    expect(ids).toEqual([posted[0]?.id]);
  });

  it('that breaks the handler is logged once and answered with one sentence', async () => {
    const fault = new Error('broken');
    const { bot, speaker } = await start({
      onText: async () => {
        throw fault;
      },
    });
    const { status, body, posted } = await speaker.say('help');
    expect({ status, body }).toEqual({ status: 200, body: null });
    expect(posted.map(({ activity }) => activity['text'])).toEqual(['Sorry (fault-1, en-US)']);
    expect(bot.faults).toMatchObject([{ error: fault, incoming: { kind: 'text' } }]);
  });

  it('whose answer is refused by the service is apologised for', async () => {
    const { handlers } = remember();
    const { bot, speaker } = await start(handlers);
    bot.connector.failNext({ does: 'refuse', status: 413, code: 'MessageSizeTooBig' });
    const { posted } = await speaker.say('help');
    expect(posted.map(({ activity }) => activity['text'])).toEqual(['Sorry (fault-1, en-US)']);
    expect(bot.connector.calls).toHaveLength(2);
  });

  it('whose answer is lost is logged once and not said again', async () => {
    const { handlers } = remember();
    const { bot, speaker } = await start(handlers);
    bot.connector.failNext({ does: 'drop-answer' });
    const { status, posted } = await speaker.say('help');
    expect(status).toBe(200);
    expect(posted).toHaveLength(1);
    expect(bot.faults).toHaveLength(1);
    expect(bot.connector.calls).toHaveLength(1);
  });

  it('without a word or a file is passed over', async () => {
    const { seen, handlers } = remember();
    const { bot, speaker } = await start(handlers);
    expect(await speaker.say('')).toMatchObject({ status: 200, posted: [] });
    expect(seen).toEqual([]);
    expect(bot.faults).toEqual([]);
  });
});

describe('a click', () => {
  it('is answered with a card in its place, and nothing is posted', async () => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    const data = { e: 'engagement-1', r: 3 };
    const { status, body, posted } = await speaker.execute('start', data, { replyToId: 'card-1' });
    expect({ status, body, posted }).toEqual({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: card.content,
      },
      posted: [],
    });
    expect(seen).toMatchObject([
      {
        kind: 'click',
        verb: 'start',
        data: { ...data, verb: 'start' },
        trigger: 'manual',
        replyToId: 'card-1',
        isSubmitFallback: false,
      },
    ]);
  });

  it('can be answered with a sentence', async () => {
    const { speaker } = await start({ onClick: async () => ({ message: 'Not yours to press.' }) });
    const { status, body } = await speaker.execute('start');
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Not yours to press.',
    });
  });

  it('tells a card that refreshes itself from a person', async () => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    await speaker.refresh('show');
    expect(seen).toMatchObject([{ trigger: 'automatic' }]);
  });

  it('from a client that knows no Execute is answered with a posted card', async () => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    const { status, body, posted } = await speaker.submit('start', { e: 'engagement-1' });
    expect({ status, body }).toEqual({ status: 200, body: null });
    expect(posted).toMatchObject([{ activity: { summary: card.summary } }]);
    expect(seen).toMatchObject([
      {
        kind: 'click',
        verb: 'start',
        data: { verb: 'start', e: 'engagement-1' },
        isSubmitFallback: true,
      },
    ]);
  });

  it('from such a client can be answered with a posted sentence', async () => {
    const { speaker } = await start({ onClick: async () => ({ message: 'Not yours.' }) });
    const { posted } = await speaker.submit('start');
    expect(posted.map(({ activity }) => activity['text'])).toEqual(['Not yours.']);
  });

  it('that breaks the handler is HTTP 200 with the fault in the body', async () => {
    const { bot, speaker } = await start({
      onClick: async () => {
        throw new Error('broken');
      },
    });
    const { status, body, posted } = await speaker.execute('start');
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: { code: 'InternalServerError', message: 'Sorry (fault-1, en-US)' },
    });
    expect(posted).toEqual([]);
    expect(bot.faults).toHaveLength(1);
  });

  it('on a file that breaks the handler is seen, with a posted sentence', async () => {
    const { bot, speaker } = await start({
      onConsent: async () => {
        throw new Error('broken');
      },
    });
    const invoke = { type: 'invoke', name: 'fileConsent/invoke', value: { action: 'decline' } };
    const { status, posted } = await speaker.send(invoke);
    // Anything but a success would have Teams deliver it again.
    expect(status).toBe(200);
    expect(posted.map(({ activity }) => activity['text'])).toEqual(['Sorry (fault-1, en-US)']);
    expect(bot.faults).toMatchObject([{ incoming: { kind: 'consent' } }]);
  });

  it('by Submit that breaks the handler is answered with a posted sentence', async () => {
    const { speaker } = await start({
      onClick: async () => {
        throw new Error('broken');
      },
    });
    const { status, posted } = await speaker.submit('start');
    expect(status).toBe(200);
    expect(posted.map(({ activity }) => activity['text'])).toEqual(['Sorry (fault-1, en-US)']);
  });

  it.each([
    ['without an action', {}],
    ['without a value', null],
    ['without a verb', { action: { type: 'Action.Execute', data: {} } }],
    ['of another kind', { action: { type: 'Action.Submit', verb: 'start', data: {} } }],
    ['with a verb that is no text', { action: { type: 'Action.Execute', data: { verb: 7 } } }],
  ])('%s is HTTP 200 with a bad request in the body', async (_name, value) => {
    const { seen, handlers } = remember();
    const { bot, speaker } = await start(handlers);
    const { status, body } = await speaker.send({
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'BadRequest', message: 'Sorry (fault-1, en-US)' },
    });
    expect(bot.faults[0]?.error).toBeInstanceOf(MalformedActivity);
    expect(seen).toEqual([]);
  });

  it('takes the verb from its data where the action names none, and bears data that is none', async () => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    const invoke = (action: Record<string, unknown>) =>
      speaker.send({
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action: { type: 'Action.Execute', ...action } },
      });
    await invoke({ data: { verb: 'help' } });
    await invoke({ verb: 'help', data: 'text' });
    await invoke({ verb: 'help' });
    expect(seen).toMatchObject(Array(3).fill({ verb: 'help', data: { verb: 'help' } }));
  });
});

describe('an installation', () => {
  it.each([
    ['add', 'added'],
    ['add-upgrade', 'upgraded'],
    ['remove', 'removed'],
  ] as const)('that says %s reaches the handler as %s', async (action, change) => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    const { status } = await speaker.install(action);
    expect(status).toBe(200);
    expect(seen).toMatchObject([{ kind: 'install', change, by: { id: ann.aadObjectId } }]);
  });

  it('that makes room for a newer version is no removal', async () => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    expect((await speaker.install('remove-upgrade')).status).toBe(200);
    expect(seen).toEqual([]);
  });

  it('told as a member who joined is the same to the handler', async () => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    const { posted } = await speaker.join();
    expect(posted).toHaveLength(1);
    expect(seen).toMatchObject([{ kind: 'install', change: 'added' }]);
  });

  it('is not what somebody else joining or leaving a team is', async () => {
    const { seen, handlers } = remember();
    const { speaker } = await start(handlers);
    await speaker.send({ type: 'conversationUpdate', membersAdded: [{ id: ann.mri }] });
    await speaker.send({ type: 'conversationUpdate', membersRemoved: [{ id: ann.mri }] });
    await speaker.send({ type: 'installationUpdate', action: 'something-new' });
    expect(seen).toEqual([]);
  });
});

describe('what the bot does not know', () => {
  it.each([
    { type: 'invoke', name: 'composeExtension/query', value: {} },
    { type: 'invoke', name: 'application/search', value: { queryText: 'a' } },
    { type: 'invoke' },
    { type: 'invoke', name: null },
    { type: 'invoke', name: 7 },
    { type: 'invoke', name: false, value: '../..' },
    { type: 'event', name: 'application/vnd.microsoft.readReceipt' },
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'messageUpdate', text: 'help' },
    { type: 'typing' },
    { type: 'somethingOf2030' },
    { type: 'conversationUpdate', channelData: { tenant: { id: testTenant }, eventType: 'x' } },
  ])('is answered as seen: $type $name', async (fields) => {
    const { seen, handlers } = remember();
    const { bot, speaker } = await start(handlers);
    const { status, posted } = await speaker.send(fields);
    expect(status).toBe(200);
    expect(posted).toEqual([]);
    expect(seen).toEqual([]);
    expect(bot.faults).toEqual([]);
  });
});
