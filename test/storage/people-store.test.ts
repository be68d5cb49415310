import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newMember, type Member } from '../../src/application/people/member.ts';
import type { PeopleStore } from '../../src/application/ports/ports.ts';
import { usualWishes } from '../../src/domain/wishes.ts';
import { toChunks, toJson } from '../../src/storage/chunked-json.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { personPlace } from '../../src/storage/keys.ts';
import { peopleStore } from '../../src/storage/people/people-store.ts';
import { awkwardNames } from './awkward-names.ts';
import { connectTestStorage, newTenant, RequestCounter } from './test-storage.ts';

const counter = new RequestCounter();
let storage: Storage;
let store: PeopleStore;

beforeAll(async () => {
  storage = await connectTestStorage({ onRequest: counter.onRequest });
  store = peopleStore(storage);
});

async function known(tenant: string, name: string, email = ''): Promise<Member> {
  const member = { ...newMember(tenant, randomUUID(), name), email };
  expect(await store.save(member, null)).toBe('saved');
  return member;
}

async function renamed(member: Member, but: Partial<Member>): Promise<'saved' | 'conflict'> {
  const stored = await store.load(member.tenant, member.id);
  if (!stored) throw new Error('nobody is stored');
  return store.save({ ...stored.member, ...but }, stored.version);
}

async function namesFor(tenant: string, words: string, limit = 10): Promise<readonly string[]> {
  return (await store.find(tenant, words, limit)).map(({ name }) => name);
}

describe('A person', () => {
  it('reads back as saved', async () => {
    const tenant = newTenant();
    expect(await store.load(tenant, 'kim')).toBeNull();
    const member: Member = {
      ...newMember(tenant, 'kim', 'Kim Engineer'),
      email: 'kim@contoso.com',
      reachability: {
        state: 'reachable',
        reach: { conversation: 'a:1', serviceUrl: 'https://smba/x', bot: '28:b', user: '29:u' },
      },
      current: { engagement: 'e1', at: '2026-11-22T09:00:00.000Z', touched: 'e2' },
    };
    expect(await store.save(member, null)).toBe('saved');
    expect((await store.load(tenant, 'kim'))?.member).toEqual(member);
  });

  it('is not written over by whoever read before another wrote', async () => {
    const tenant = newTenant();
    const member = await known(tenant, 'Kim');
    const read = await store.load(tenant, member.id);
    const saves = await Promise.all(
      Array.from({ length: 10 }, (_, writer) =>
        store.save({ ...member, email: `kim${writer}@x.com` }, read?.version ?? null),
      ),
    );
    expect(saves.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    const winner = saves.indexOf('saved');
    expect((await store.load(tenant, member.id))?.member.email).toBe(`kim${winner}@x.com`);
  });

  it('is met once, however many meet them at once', async () => {
    const tenant = newTenant();
    const saves = await Promise.all(
      Array.from({ length: 10 }, (_, writer) =>
        store.save(newMember(tenant, 'kim', `Kim ${writer}`), null),
      ),
    );
    expect(saves.filter((outcome) => outcome === 'saved')).toHaveLength(1);
  });

  it('is one read to load and one write to save, directory untouched, while the name stays', async () => {
    const tenant = newTenant();
    const member = await known(tenant, 'Kim Engineer', 'kim@x.com');
    expect((await counter.during(() => store.load(tenant, member.id))).requests).toEqual(['read']);
    const cost = await counter.during(() =>
      renamed(member, { welcomed: '2026-11-22T09:00:00.000Z' }),
    );
    expect(cost).toEqual({ requests: ['read', 'write'], entities: 1 });
  });
});

describe('A person stored before there were wishes', () => {
  it('has the usual ones, and keeps the time zone and the language they had wished for', async () => {
    const tenant = newTenant();
    const member = await known(tenant, 'Kim Engineer');
    const older = { ...member, wishes: { timeZone: 'Europe/Berlin', language: null } };
    const place = personPlace(tenant, member.id);
    await storage.tables.people.updateEntity({ ...place, ...toChunks(toJson(older)), v: 1 });
    const wishes = { ...usualWishes, timeZone: 'Europe/Berlin' };
    expect((await store.load(tenant, member.id))?.member).toEqual({ ...member, wishes });
  });
});

describe('The directory', () => {
  it('finds people by the beginning of any word of their name, in any case, without accents', async () => {
    const tenant = newTenant();
    await known(tenant, 'Ängela Müller-Lüdenscheidt');
    for (const words of [
      'ang',
      'ÄNG',
      'mull',
      'Müller',
      'lüden',
      'müller-lü',
      'angela mull',
      'mull ang',
    ])
      expect(await namesFor(tenant, words)).toEqual(['Ängela Müller-Lüdenscheidt']);
    for (const words of ['gela', 'müllerx', 'angela x', '-'])
      expect(await namesFor(tenant, words)).toEqual([]);
  });

  it('finds anybody when no words are given, so many of them', async () => {
    const tenant = newTenant();
    for (const name of ['Kim Doe', 'Alex Roe', 'Robin Poe']) await known(tenant, name);
    expect(await namesFor(tenant, '')).toEqual(['Alex Roe', 'Kim Doe', 'Robin Poe']);
    expect(await namesFor(tenant, '  ', 2)).toHaveLength(2);
    expect(await namesFor(newTenant(), '')).toEqual([]);
  });

  it('finds people by the beginning of their e-mail address', async () => {
    const tenant = newTenant();
    await known(tenant, 'Kim Engineer', 'k.engineer@contoso.com');
    for (const words of ['k.', 'K.Eng', 'k.engineer@contoso.com'])
      expect(await namesFor(tenant, words)).toEqual(['Kim Engineer']);
    expect(await namesFor(tenant, 'contoso')).toEqual([]);
  });

  it('shows each person once, by name, and no more than asked for', async () => {
    const tenant = newTenant();
    await known(tenant, 'Ann Annson', 'ann@x.com');
    for (const name of ['Zoe Andersson', 'Bo Andrews', 'Cy Anders']) await known(tenant, name);
    expect(await namesFor(tenant, 'an')).toEqual([
      'Ann Annson',
      'Bo Andrews',
      'Cy Anders',
      'Zoe Andersson',
    ]);
    expect(await namesFor(tenant, 'an', 2)).toHaveLength(2);
  });

  it('forgets a former name and address', async () => {
    const tenant = newTenant();
    const member = await known(tenant, 'Kim Miller', 'kim.miller@x.com');
    expect(await renamed(member, { name: 'Kim Tailor', email: 'kim.tailor@x.com' })).toBe('saved');
    expect(await namesFor(tenant, 'mill')).toEqual([]);
    expect(await namesFor(tenant, 'kim.m')).toEqual([]);
    expect(await namesFor(tenant, 'kim')).toEqual(['Kim Tailor']);
    expect(await renamed(member, { name: 'Kim Miller', email: 'kim.miller@x.com' })).toBe('saved');
    expect(await namesFor(tenant, 'mill')).toEqual(['Kim Miller']);
    expect(await namesFor(tenant, 'tail')).toEqual([]);
  });

  it('shows a name as it is written now, even when only its case changed', async () => {
    const tenant = newTenant();
    const member = await known(tenant, 'kim miller');
    await renamed(member, { name: 'Kim MILLER' });
    expect(await namesFor(tenant, 'mil')).toEqual(['Kim MILLER']);
  });

  it('keeps tenants apart', async () => {
    await known(newTenant(), 'Kim Engineer');
    expect(await namesFor(newTenant(), 'kim')).toEqual([]);
  });

  it('takes any name', async () => {
    const tenant = newTenant();
    for (const name of awkwardNames) {
      const member = await known(tenant, name);
      expect((await store.load(tenant, member.id))?.member.name).toBe(name);
      if (/[\p{L}\p{N}]/u.test(name))
        expect(await namesFor(tenant, name.slice(0, 60), 50)).toContain(name);
    }
  });

  it('is not led astray by what looks like a filter', async () => {
    const tenant = newTenant();
    await known(newTenant(), 'Somebody Else');
    await known(tenant, 'Kim');
    for (const words of ["' or '' eq '", "kim' or RowKey gt '", 'x~', '=', '!'])
      expect(await namesFor(tenant, words)).toEqual([]);
  });
});
