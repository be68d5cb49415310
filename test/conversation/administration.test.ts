import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { Storage } from '../../src/storage/connect.ts';
import { engagementPartition, joinKey, personPlace, stateRow } from '../../src/storage/keys.ts';
import { rowsWith } from '../storage/rows-with.ts';
import { connectTestStorage } from '../storage/test-storage.ts';
import { list } from './request-talk.ts';
import { administrator, personOf, startTalk, type Talk, type Tenant } from './talk.ts';

let talk: Talk;
let storage: Storage;
beforeAll(async () => {
  [talk, storage] = await Promise.all([startTalk(), connectTestStorage()]);
});
afterAll(async () => {
  await talk.stop();
});

const { name: root } = administrator;

/** An engagement with something of everything that is kept of one, also for an SME who has no part in it. */
async function busy(tenant: Tenant, customer: string): Promise<string> {
  const { id } = await tenant.engagement(customer, { fe: 'Ada', fm: 'Kim' });
  const [ada, kim, sam] = ['Ada', 'Kim', 'Sam'].map((name) => tenant.someone(name));
  if (!ada || !kim || !sam) throw new Error('somebody is missing');
  await Promise.all([ada, kim, sam].map((each) => each.speaker.install()));
  // Pat was never met: what is asked waits for him.
  await list(talk, tenant, 'Sam', 'Pat');
  await ada.say(`open ${customer}`);
  for (const said of [
    'remediation add Macro',
    'note They called',
    'usage 30% on 2026-11-20',
    'blocked legal',
    'bind',
    'share',
  ])
    await ada.say(said);
  await ada.say(`sme ${customer}`);
  await ada.click('Ask now');
  await kim.say(`${customer} intent`);
  await kim.say('assign fta Toni');
  return id;
}

describe('admin', () => {
  it('tells an administrator how the bot does, and nobody else', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const status = await tenant.someone(root).say('admin status');
    for (const word of ['Storage', 'answers', 'Queue', 'Parked notices', 'Version'])
      expect(status).toContain(word);
    expect(status).not.toContain('Contoso');
    const refused = await tenant.someone('Ada').say('admin status');
    expect(refused).not.toContain('Queue');
  });

  it('checks everything, sends a card by the way of notices, and names each remedy', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    await tenant.someone('Ada').speaker.install();
    const admin = tenant.someone(root);
    await admin.speaker.install();
    const check = await admin.say('admin check');
    expect(check).toContain('It came: you can be reached');
    expect(check).toContain('Cards wait for Kim');
    expect(check).not.toMatch(/wait for Ada/u);
    expect(check).toContain('RETENTION_DAYS');
    expect(admin.chat().join('\n')).toContain('This card shows that the bot can reach you');
  });

  it('says what to do when no card can come', async () => {
    const tenant = talk.tenant();
    const admin = tenant.someone(root);
    await admin.speaker.install();
    await admin.say('help');
    const refusal = { does: 'refuse', status: 403, code: 'BotDisabledByAdmin' } as const;
    talk.connector.failNext(refusal, 1, admin.speaker.scene.place.conversation);
    const check = await admin.say('admin check');
    expect(check).toContain('Teams refuses cards to you: is the app blocked for you');
    expect(check).not.toContain('It came');
    expect(check).toContain('A card to you');
  });
});

describe('An apology', () => {
  it('has the number under which the log tells what was wrong', async () => {
    const { speaker } = talk.tenant().someone('Ada');
    const before = talk.faults.length;
    const refusal = { does: 'refuse', status: 413, code: 'MessageSizeTooBig' } as const;
    talk.connector.failNext(refusal, 1, speaker.scene.place.conversation);
    const { posted } = await speaker.say('help');
    const [fault, ...others] = talk.faults.slice(before);
    expect(others).toEqual([]);
    const { correlation } = z.object({ correlation: z.string().min(8) }).parse(fault);
    expect(posted.map(({ activity }) => activity['text'])).toEqual([
      expect.stringContaining(correlation),
    ]);
  });
});

describe('forget', () => {
  it('is for administrators', async () => {
    const tenant = talk.tenant();
    await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    await tenant.someone('Ada').say('forget for good: Contoso');
    expect(await tenant.someone('Ada').say('list')).toContain('Contoso');
  });

  it('asks for the name as it is written, and names nobody but the FM', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso Ltd', { fe: 'Ada', fm: 'Kim' });
    const admin = tenant.someone(root);
    const asked = await admin.say('forget contoso ltd');
    expect(asked).toContain('forget for good: Contoso Ltd');
    expect(asked).toContain('FM Kim');
    expect(asked).not.toContain('Ada');
    expect(await admin.say('forget for good: contoso ltd')).toContain('To confirm, type');
    expect(await admin.say('forget for good: Contoso')).toContain('no engagement with exactly');
    expect((await tenant.read(id)).customer).toBe('Contoso Ltd');
  });

  it('is understood from an administrator who has a part in it, too', async () => {
    const tenant = talk.tenant();
    const { id } = await tenant.engagement('Contoso', { fe: root, fm: 'Kim' });
    const admin = tenant.someone(root);
    expect(await admin.say('forget Contoso')).toContain('forget for good: Contoso');
    expect(await admin.say('forget for good: Contoso')).toContain('removed everywhere');
    await expect(tenant.read(id)).rejects.toThrow('no engagement');
  });

  it('of two with one name asks which', async () => {
    const tenant = talk.tenant();
    const [first, second] = [
      await tenant.engagement('Twins', { fe: 'Ada', fm: 'Kim' }),
      await tenant.engagement('Twins', { fe: 'Ada', fm: 'Kim' }),
    ];
    const admin = tenant.someone(root);
    expect(await admin.say('forget for good: Twins')).toContain('To confirm, type');
    const ending = first.id.slice(-8);
    expect(await admin.say(`forget for good: Twins (${ending})`)).toContain('removed everywhere');
    await expect(tenant.read(first.id)).rejects.toThrow('no engagement');
    expect((await tenant.read(second.id)).customer).toBe('Twins');
  });

  it('removes everything of an engagement and nothing of another', async () => {
    const tenant = talk.tenant();
    const customer = `Zephyr ${crypto.randomUUID()}`;
    const gone = await busy(tenant, customer);
    const kept = await busy(tenant, 'Kept');
    const admin = tenant.someone(root);
    const awaited = `people ${personOf('Pat').id}!awaits!${gone}`;
    await vi.waitFor(async () => {
      const there = await rowsWith(storage, gone, customer);
      expect(there).toContain(awaited);
      for (const kind of [/!card!/u, /^lists /u, /^due /u, /!event!/u])
        expect(there).toContainEqual(expect.stringMatching(kind));
    }, 15_000);
    const sam = personPlace(tenant.id, personOf('Sam').id);
    const held = { ...sam, rowKey: joinKey(personOf('Sam').id, 'held', gone) };
    await storage.tables.people.createEntity({ ...held, v: 1, engagement: gone, until: '' });
    expect(await admin.say(`forget for good: ${customer}`)).toContain('removed everywhere');
    const ada = tenant.someone('Ada');
    expect(await ada.say('list')).not.toContain('Zephyr');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const left = await rowsWith(storage, gone, customer);
    // The person's own row may still name the id they dealt with last, which leads nowhere.
    expect(left.filter((row) => !row.endsWith('!person'))).toEqual([]);
    expect((await rowsWith(storage, customer)).length).toBe(0);
    expect((await tenant.read(kept)).customer).toBe('Kept');
    expect(await ada.say('open kept')).toContain('Kept');
  });

  it('that broke off is finished by the same words, and takes no other of the name', async () => {
    const tenant = talk.tenant();
    const customer = `Zephyr ${crypto.randomUUID()}`;
    const gone = await tenant.engagement(customer, { fe: 'Ada', fm: 'Kim' });
    await tenant.list(gone.id);
    const kept = await tenant.engagement(customer, { fe: 'Ada', fm: 'Kim' });
    await tenant.list(kept.id);
    await storage.tables.engagements.deleteEntity(
      engagementPartition({ tenant: tenant.id, id: gone.id }),
      stateRow(gone.id),
    );
    const admin = tenant.someone(root);
    expect(await admin.say(`forget ${customer}`)).toContain('To confirm, type');
    expect(await admin.say(`forget for good: ${customer}`)).toContain('removed everywhere');
    expect(await rowsWith(storage, gone.id)).toEqual([]);
    expect((await tenant.read(kept.id)).customer).toBe(customer);
  });
});
