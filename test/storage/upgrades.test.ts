import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '../../src/application/people/member.ts';
import { toChunks, toJson } from '../../src/storage/chunked-json.ts';
import type { Storage, TableName } from '../../src/storage/connect.ts';
import { engagementFormat } from '../../src/storage/engagements/engagement-formats.ts';
import { deriveLine } from '../../src/storage/engagements/derive-line.ts';
import { lineFormat } from '../../src/storage/engagements/line-format.ts';
import {
  engagementPartition,
  joinKey,
  keyPart,
  listRow,
  personListPartition,
  personPlace,
  stateRow,
  type Place,
} from '../../src/storage/keys.ts';
import { keepDrafts } from '../conversation/rights/drafts.ts';
import { personOf, startTalk, type Talk } from '../conversation/talk.ts';
import { connectTestStorage } from './test-storage.ts';

let talk: Talk;
let storage: Storage;
beforeAll(async () => {
  [talk, storage] = await Promise.all([startTalk(), connectTestStorage()]);
});
afterAll(async () => {
  await talk.stop();
});

/** What each version of a stored engagement had not yet, by the version that brought it. */
const cameWith: Readonly<Record<number, readonly string[]>> = {
  2: ['requests'],
  3: ['wentOn', 'stalledAt'],
  4: ['assessment', 'findings'],
};

/** A value as a version wrote it: without what came later. */
function asOf(version: number, value: object): Record<string, unknown> {
  const later = Object.entries(cameWith).flatMap(([since, names]) =>
    Number(since) > version ? names : [],
  );
  return Object.fromEntries(Object.entries(value).filter(([name]) => !later.includes(name)));
}

async function rewrite(table: TableName, place: Place, value: object, v: number): Promise<void> {
  const row = { ...place, ...toChunks(toJson(value)), v };
  await storage.tables[table].upsertEntity(row, 'Merge');
}

/** What a line said before attention was computed from it. */
const secondLine = [
  ...['engagement', 'customer', 'roles', 'state', 'phase', 'finished', 'total', 'next'],
  ...['fe', 'fm', 'usage', 'progressAt', 'revision'],
];

describe('Data that an older version stored', () => {
  it.each([1, 2, 3, 4])(
    'an engagement of version %i is shown, changed and read again',
    async (v) => {
      const tenant = talk.tenant();
      const engagement = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
      const place = {
        partitionKey: engagementPartition(engagement),
        rowKey: stateRow(engagement.id),
      };
      await rewrite('engagements', place, asOf(v, engagement), v);
      const ada = tenant.someone('Ada');
      expect(await ada.say('contoso')).toContain('Contoso');
      expect(await ada.say('start 3080')).toContain('in progress');
      const row = await storage.tables.engagements.getEntity(place.partitionKey, place.rowKey);
      expect(row['v']).toBe(engagementFormat.version);
      expect((await tenant.read(engagement.id)).tasks['3080'].state).toBe('in-progress');
    },
  );

  it('a list line of version 2 is shown, and replaced with the next change', async () => {
    const tenant = talk.tenant();
    const engagement = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const line = deriveLine(engagement, personOf('Ada').id);
    const older = Object.fromEntries(
      Object.entries(line).filter(([name]) => secondLine.includes(name)),
    );
    const place = {
      partitionKey: personListPartition(tenant.id, personOf('Ada').id),
      rowKey: listRow(engagement.id),
    };
    await rewrite('lists', place, older, 2);
    const ada = tenant.someone('Ada');
    expect(await ada.say('list')).toContain('Contoso');
    await tenant.list(engagement.id);
    expect(lineFormat.version).toBeGreaterThan(2);
  });

  it('a person of version 1 is met with the usual wishes', async () => {
    const tenant = talk.tenant();
    const ada = personOf('Ada');
    await tenant.introduce('Ada');
    const member = newMember(tenant.id, ada.id, ada.name);
    const older = { ...member, wishes: { timeZone: 'Europe/Paris', language: null } };
    await rewrite('people', personPlace(tenant.id, ada.id), older, 1);
    expect(await tenant.someone('Ada').say('settings')).toContain('Paris');
  });

  it('a readiness report of version 1 waits for its checklist', async () => {
    const tenant = talk.tenant();
    const { id: person } = personOf('Ada');
    const { readinessDrafts, now } = talk.bot.world;
    await keepDrafts(talk.bot.world, { tenant: tenant.id, person }, 'e-1');
    const id = `d-3-${person}`;
    const draft = await readinessDrafts.load(tenant.id, person, id, now());
    const all = Object.entries(draft ?? {});
    const older = Object.fromEntries(all.filter(([name]) => name !== 'isPlanned'));
    const { partitionKey } = personPlace(tenant.id, person);
    const rowKey = joinKey(keyPart(person), 'readiness', keyPart(id));
    await rewrite('people', { partitionKey, rowKey }, older, 1);
    const read = await readinessDrafts.load(tenant.id, person, id, now());
    expect(read).toEqual({ ...older, isPlanned: false });
  });

  it('has a way from every version to the present one', () => {
    for (const { name, version, upgrades } of [engagementFormat, lineFormat]) {
      const from = Array.from({ length: version - 1 }, (_, index) => String(index + 1));
      expect([name, Object.keys(upgrades)]).toEqual([name, from]);
    }
  });

  it('and what a newer version stored is left alone, not misread', async () => {
    const tenant = talk.tenant();
    const engagement = await tenant.engagement('Contoso', { fe: 'Ada', fm: 'Kim' });
    const place = {
      partitionKey: engagementPartition(engagement),
      rowKey: stateRow(engagement.id),
    };
    await rewrite('engagements', place, engagement, engagementFormat.version + 1);
    await expect(tenant.read(engagement.id)).rejects.toThrow(/version/u);
  });
});
