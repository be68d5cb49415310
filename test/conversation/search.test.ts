import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { searchCommand } from '../../manifest/app-manifest.ts';
import type { TestPlace } from '../teams/activities.ts';
import { words } from './card.ts';
import { startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});
afterAll(async () => {
  await talk.stop();
});

const shape = z.object({
  composeExtension: z.object({
    type: z.string(),
    text: z.string().optional(),
    attachments: z
      .array(
        z.object({
          content: z.record(z.string(), z.unknown()),
          preview: z.object({ content: z.object({ title: z.string(), text: z.string() }) }),
        }),
      )
      .default([]),
  }),
});

const elsewhere: TestPlace = {
  conversation: '19:elsewhere@thread.v2',
  conversationType: 'groupChat',
};

/** Looks for an engagement from the box of a chat that knows nothing of the bot. */
async function search(tenant: Tenant, name: string, said: string, commandId = searchCommand) {
  const { speaker } = tenant.someone(name, elsewhere);
  const { status, body } = await speaker.send({
    type: 'invoke',
    name: 'composeExtension/query',
    value: {
      commandId,
      parameters: [{ name: 'customer', value: said }],
      queryOptions: { skip: 0, count: 25 },
    },
  });
  return { status, ...shape.parse(body).composeExtension };
}

describe('The search from any chat', () => {
  it('finds by a part of the name what its FE may share, as a snapshot that says who will see it', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso Nord', { fe: 'Ada', fm: 'Kim' });
    await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    const { status, type, attachments } = await search(tenant, 'Ada', 'NORD');
    expect([status, type]).toEqual([200, 'result']);
    expect(attachments.map(({ preview }) => preview.content.title)).toEqual(['Contoso Nord']);
    const [hit] = attachments;
    expect(hit?.preview.content.text).toContain('Everybody who reads the chat');
    const card = words(hit?.content ?? {});
    expect(card).toContain('Contoso Nord');
    expect(card).toMatch(/As of .*shared by Ada\. It does not change\./u);
  });

  it('shows all of them when nothing is typed yet, and says so when none has that name', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    await tenant.engagement('Fabrikam', { fe: 'Ada', fm: 'Kim' });
    expect((await search(tenant, 'Kim', '')).attachments).toHaveLength(2);
    expect(await search(tenant, 'Kim', 'zebra')).toMatchObject({
      type: 'message',
      text: 'None of the engagements that you may share has that name.',
    });
  });

  it('finds nothing for a stranger, another tenant, the FTA, or a former FE', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim', fta: 'Toni' });
    await tenant.introduce('Lee');
    expect((await search(tenant, 'Eve', 'contoso')).type).toBe('message');
    expect((await search(tenant, 'Toni', 'contoso')).type).toBe('message');
    expect((await search(talk.tenant(), 'Ada', 'contoso')).type).toBe('message');
    const ada = tenant.someone('Ada');
    await ada.say('contoso');
    await ada.say('assign fe Lee');
    expect((await search(tenant, 'Ada', 'contoso')).type).toBe('message');
  });

  it('is not taken for another command', async () => {
    const tenant = talk.tenant();
    const { speaker } = tenant.someone('Ada', elsewhere);
    const { status } = await speaker.send({
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: 'somethingElse' },
    });
    expect(status).toBe(200);
  });
});
