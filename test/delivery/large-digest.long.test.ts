import { beforeAll, describe, expect, it } from 'vitest';
import { digestOwed } from '../../src/application/digest/answer-digest.ts';
import { newMember, type Member } from '../../src/application/people/member.ts';
import { begin } from '../../src/domain/engagement/act.ts';
import type { Engagement } from '../../src/domain/engagement/engagement.ts';
import type { Storage } from '../../src/storage/connect.ts';
import { listStore } from '../../src/storage/engagements/list-store.ts';
import { digestStore } from '../../src/storage/people/digest-store.ts';
import { drawingPersonNotices } from '../../src/wiring/wire-person-notices.ts';
import { alex, kim, opened } from '../storage/changes.ts';
import {
  connectTestStorage,
  newPrefix,
  newTenant,
  RequestCounter,
} from '../storage/test-storage.ts';

const count = 1_000;
const now = '2026-11-30T08:00:00.000Z';
const tenant = newTenant();
const counter = new RequestCounter();
const member: Member = { ...newMember(tenant, alex.id, alex.name) };

let storage: Storage;

function engagementOf(index: number): Engagement {
  const ref = { tenant, id: `e-${index}` };
  const event = opened(ref, {
    customer: `A customer with a name that is not short, number ${index}`,
    people: {
      fe: { ...kim, id: `fe-${index % 40}`, name: `Engineer number ${index % 40}` },
      fm: alex,
      fta: null,
    },
  });
  const outcome = begin(event, kim, '2026-11-01T09:00:00.000Z', ref.id);
  if (outcome.kind === 'refused') throw new Error('refused');
  const blocked = { by: kim, at: '2026-11-20T09:00:00.000Z', reason: 'Legal has not signed yet' };
  return { ...outcome.engagement, blocked: index % 5 === 0 ? blocked : null };
}

beforeAll(async () => {
  storage = await connectTestStorage({ prefix: newPrefix(), onRequest: counter.onRequest });
  const lists = listStore(storage);
  for (let from = 0; from < count; from += 50)
    await Promise.all(
      Array.from({ length: 50 }, (_, index) => lists.project(engagementOf(from + index), [])),
    );
});

const partsOf = () => ({
  ...{ lists: listStore(storage), digests: digestStore(storage), defaultTimeZone: 'UTC' },
  now: () => now,
});

const viewer = {
  actor: { person: alex, isAdministrator: false },
  ...{ language: 'en-GB', timeZone: 'Europe/Berlin', now },
};

describe('The digest of an FM with 1,000 engagements', () => {
  it('is drawn within 2 s, in 25 KB, by one look at the list', async ({ annotate }) => {
    const draw = drawingPersonNotices(partsOf());
    const times: number[] = [];
    let bytes = 0;
    for (const period of ['2026-W47', '2026-W48', '2026-W49']) {
      const begin = performance.now();
      const notice = {
        ...{ to: alex, matter: 'digest', seq: 1, at: now, expires: null, breaksQuiet: false },
        reason: { why: 'digest', period } as const,
      };
      const { requests } = await counter.during(async () => {
        const card = await draw(notice, viewer, member);
        bytes = Buffer.byteLength(JSON.stringify(card?.content));
      });
      times.push(Math.round(performance.now() - begin));
      expect(requests.filter((kind) => kind === 'query')).toHaveLength(1);
      expect(requests.length).toBeLessThanOrEqual(3);
    }
    await annotate(`${times.join(', ')} ms, ${bytes} bytes`);
    // The best of three: others may work on this machine.
    expect(Math.min(...times)).toBeLessThan(2_000);
    expect(bytes).toBeLessThanOrEqual(25 * 1024);
  });

  it('comes in pages, and what it showed is kept in little', async () => {
    const answer = await digestOwed(partsOf(), member, '2026-W50');
    expect(answer).toMatchObject({ total: count, page: 0, pages: 125 });
    const kept = await digestStore(storage).load(tenant, alex.id);
    expect(JSON.stringify(kept?.memory).length).toBeLessThan(60_000);
  });
});
