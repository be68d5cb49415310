import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimStore, NewDebt } from '../../src/application/ports/delivery-ports.ts';
import { claimStore } from '../../src/storage/notices/claim-store.ts';
import { noticeStore } from '../../src/storage/notices/owed-store.ts';
import { kim } from './changes.ts';
import { connectThroughProxy, type ProxiedStorage } from './proxied-storage.ts';
import { newTenant } from './test-storage.ts';

let proxied: ProxiedStorage;
let claims: ClaimStore;

beforeAll(async () => {
  proxied = await connectThroughProxy({ limitMs: 1_000, tries: { times: 3, pauseMs: 10 } });
  claims = claimStore(proxied.storage);
});

afterEach(() => {
  proxied.proxy.decree(() => 'none');
});

afterAll(async () => {
  await proxied.proxy.stop();
});

const claim = { job: 'my-day:kim', period: '2026-11-23' };
const welcome: NewDebt = {
  slot: 'my-day',
  task: { task: 'notice' },
  notice: {
    to: kim,
    matter: 'my-day',
    seq: 1_795_000_000,
    at: '2026-11-23T08:30:00.000Z',
    reason: { why: 'welcome' },
    expires: null,
    breaksQuiet: false,
  },
};

describe('A job of a period', () => {
  it('is claimed by one of many', async () => {
    const tenant = newTenant();
    const won = await Promise.all(Array.from({ length: 12 }, () => claims.claim(tenant, claim)));
    expect(won.filter(Boolean)).toHaveLength(1);
  });

  it('is claimed again in the next period, and in another tenant', async () => {
    const tenant = newTenant();
    expect(await claims.claim(tenant, claim)).toBe(true);
    expect(await claims.claim(tenant, claim)).toBe(false);
    expect(await claims.claim(tenant, { ...claim, period: '2026-11-24' })).toBe(true);
    expect(await claims.claim(newTenant(), claim)).toBe(true);
  });

  it('is known as claimed by whoever lost the answer to it', async () => {
    const tenant = newTenant();
    let isFirst = true;
    proxied.proxy.decree(({ method }) => {
      const misfortune = isFirst && method === 'POST' ? 'lose-answer' : 'none';
      isFirst = false;
      return misfortune;
    });
    expect(await claims.claim(tenant, claim)).toBe(true);
    expect(await claims.claim(tenant, claim)).toBe(false);
  });

  it('owes its card once, with the claim in one transaction', async () => {
    const subject = { about: 'person', tenant: newTenant(), id: 'kim' } as const;
    const notices = noticeStore(proxied.storage);
    const owed = await Promise.all(
      Array.from({ length: 6 }, () => claims.oweOnce(subject, welcome, claim)),
    );
    expect(owed.filter(Boolean)).toHaveLength(1);
    const [debt, ...others] = await notices.read(subject);
    expect(others).toEqual([]);
    expect(debt).toMatchObject({ notice: welcome.notice, progress: { state: 'pending' } });
  });

  it('is not owed again after it was sent', async () => {
    const subject = { about: 'person', tenant: newTenant(), id: 'kim' } as const;
    const notices = noticeStore(proxied.storage);
    await claims.oweOnce(subject, welcome, claim);
    const [debt] = await notices.read(subject);
    if (!debt) throw new Error('nothing is owed');
    const ending = {
      state: 'sent',
      at: claim.period,
      why: '',
      how: 'post',
      activity: '1',
    } as const;
    const alone = { attempt: null, supersedes: [], card: null, owes: [] };
    expect(await notices.settle(subject, debt, { ending, ...alone })).toBe(true);
    expect(await claims.oweOnce(subject, welcome, claim)).toBe(false);
    expect(await notices.read(subject)).toEqual([]);
  });
});
