import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  announceRemovals,
  removeDue,
  retentionClock,
} from '../../src/application/administration/retire.ts';
import type { Claim, Due } from '../../src/application/ports/delivery-ports.ts';
import { engagementStore } from '../../src/storage/engagements/engagement-store.ts';
import { dueStore } from '../../src/storage/notices/due-store.ts';
import { engagementPartition, stateRow } from '../../src/storage/keys.ts';
import { wireRetention } from '../../src/wiring/wire-retention.ts';
import { startTalk, type Talk, type Tenant } from '../conversation/talk.ts';
import { rowsWith } from '../storage/rows-with.ts';
import { connectTestStorage } from '../storage/test-storage.ts';

const talks: Talk[] = [];
afterEach(async () => {
  for (const talk of talks.splice(0)) await talk.stop();
});

/** Other programs of the machine may be busy. */
vi.setConfig({ testTimeout: 60_000 });

const days = 60;
/** A busy machine delivers within it. */
const patience = { timeout: 20_000 };

const day = 24 * 60;

/** A customer whose engagement was closed just now, and retention at work. */
async function closed(customer = 'Contoso') {
  const talk = await startTalk();
  talks.push(talk);
  const storage = await connectTestStorage();
  const tenant = talk.tenant();
  const { id } = await tenant.engagement(customer, { fe: 'Ada', fm: 'Kim' });
  const [ada, kim] = [tenant.someone('Ada'), tenant.someone('Kim')];
  for (const each of [ada, kim]) await each.speaker.install();
  await kim.say(customer.toLowerCase());
  await kim.say('close no budget');
  await tenant.list(id);
  const retention = wireRetention({
    storage,
    engagements: engagementStore(storage),
    outbox: talk.bot.world.outbox,
    now: () => talk.now(),
    days,
  });
  const put: Due[] = [];
  const dues = dueStore(storage);
  const watched = {
    ...retention,
    dues: {
      put: async (due: Due) => {
        await dues.put(due);
        put.push(due);
      },
    },
  };
  return { talk, tenant, id, kim, retention: watched, put, storage };
}

async function told(kim: ReturnType<Tenant['someone']>): Promise<readonly string[]> {
  for (let tries = 0; tries < 120; tries += 1) {
    const cards = kim.chat().filter((card) => card.includes('will be removed'));
    if (cards.length > 0) return cards;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [];
}

describe('An engagement that has ended', () => {
  it('is announced to its FM fourteen days before, once, and then removed', async () => {
    const { talk, tenant, id, kim, retention, put } = await closed();
    talk.pass({ minutes: 45 * day });
    await announceRemovals(retention, tenant.id);
    expect(put).toEqual([]);
    talk.pass({ minutes: day + 1 });
    await Promise.all([1, 2, 3].map(() => announceRemovals(retention, tenant.id)));
    expect(put).toMatchObject([{ kind: retentionClock, subject: { id } }]);
    expect(await told(kim)).toHaveLength(1);
    const [due] = put;
    if (!due) throw new Error('nothing due');
    await removeDue(retention, due);
    expect((await tenant.read(id)).customer).toBe('Contoso');
    talk.pass({ minutes: 15 * day });
    expect(due.at <= talk.now()).toBe(true);
    await removeDue(retention, due);
    await expect(tenant.read(id)).rejects.toThrow('no engagement');
    expect(await kim.say('list')).not.toContain('Contoso');
  });

  it('leaves no word of the customer, not even that the FM was told', async () => {
    const customer = `Zephyr ${crypto.randomUUID()}`;
    const { talk, tenant, kim, retention, put, storage } = await closed(customer);
    talk.pass({ minutes: 47 * day });
    await announceRemovals(retention, tenant.id);
    expect(await told(kim)).toHaveLength(1);
    const ledger = () => rowsWith(storage, `"customer\\":\\"${customer}`);
    await vi.waitFor(async () => {
      expect(await ledger()).toContainEqual(expect.stringMatching(/^people .*!sent!/u));
    }, patience);
    talk.pass({ minutes: 15 * day });
    const [due] = put;
    if (due) await removeDue(retention, due);
    expect(await rowsWith(storage, customer)).toEqual([]);
  });

  it('leaves fourteen days even when retention is switched on late', async () => {
    const { talk, tenant, retention, put } = await closed();
    talk.pass({ minutes: 400 * day });
    await announceRemovals(retention, tenant.id);
    const left = Date.parse(put[0]?.at ?? '') - Date.parse(talk.now());
    expect(left).toBe(14 * day * 60_000);
  });

  it('stays when it was reopened meanwhile', async () => {
    const { talk, tenant, id, kim, retention, put } = await closed();
    talk.pass({ minutes: 47 * day });
    await announceRemovals(retention, tenant.id);
    await kim.say('reopen contoso');
    expect((await tenant.read(id)).ended).toBeNull();
    talk.pass({ minutes: 20 * day });
    const [due] = put;
    if (due) await removeDue(retention, due);
    expect((await tenant.read(id)).customer).toBe('Contoso');
  });

  it.each(['put', 'oweOnce', 'claim'] as const)(
    'is announced and removed the next day when storage failed once at %s',
    async (step) => {
      const { talk, tenant, id, kim, retention, put } = await closed();
      talk.pass({ minutes: 47 * day });
      const fail = () => Promise.reject(new Error('storage'));
      const { claims, dues } = retention;
      const isDaily = ({ job }: Claim) => job === 'retention';
      const failing = {
        ...retention,
        dues: step === 'put' ? { put: fail } : dues,
        claims: {
          ...claims,
          ...(step === 'oweOnce' && { oweOnce: fail }),
          claim: (of: string, claimed: Claim) =>
            step === 'claim' && !isDaily(claimed) ? fail() : claims.claim(of, claimed),
        },
      };
      await expect(announceRemovals(failing, tenant.id)).rejects.toThrow('storage');
      talk.pass({ minutes: day });
      await announceRemovals(retention, tenant.id);
      expect(await told(kim)).toHaveLength(1);
      talk.pass({ minutes: 15 * day });
      const due = put.at(-1);
      if (!due) throw new Error('nothing due');
      await removeDue(retention, due);
      await expect(tenant.read(id)).rejects.toThrow('no engagement');
    },
  );

  it('falls due again when its time has become longer meanwhile', async () => {
    const { talk, tenant, id, retention, put } = await closed();
    talk.pass({ minutes: 47 * day });
    await announceRemovals(retention, tenant.id);
    talk.pass({ minutes: 15 * day });
    const longer = { ...retention, days: 90 };
    const [first] = put;
    if (first) await removeDue(longer, first);
    expect((await tenant.read(id)).customer).toBe('Contoso');
    const [, second] = put;
    if (!second) throw new Error('never again');
    expect(second.at > talk.now()).toBe(true);
    talk.pass({ minutes: 30 * day });
    await removeDue(longer, second);
    await expect(tenant.read(id)).rejects.toThrow('no engagement');
  });

  it('goes for good when its removal broke off after its state', async () => {
    const { talk, tenant, id, kim, retention, put } = await closed();
    talk.pass({ minutes: 47 * day });
    await announceRemovals(retention, tenant.id);
    const storage = await connectTestStorage();
    const ref = { tenant: tenant.id, id };
    await storage.tables.engagements.deleteEntity(engagementPartition(ref), stateRow(id));
    talk.pass({ minutes: 15 * day });
    const [due] = put;
    if (due) await removeDue(retention, due);
    expect(await kim.say('list')).not.toContain('Contoso');
  });
});
