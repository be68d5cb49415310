import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newMember } from '../../../src/application/people/member.ts';
import { begin } from '../../../src/domain/engagement/act.ts';
import type { Engagement } from '../../../src/domain/engagement/engagement.ts';
import { openedBy, type Opening } from '../../../src/domain/engagement/opening.ts';
import { personOf, startTalk, type Talk } from '../../conversation/talk.ts';
import { sendRaw } from '../raw-request.ts';
import { bring, bringCsv, reasons, statuses, statusUnderHost } from './usage-caller.ts';

const tenant = `t-${randomUUID()}`;
let talk: Talk;
let port: number;

beforeAll(async () => {
  talk = await startTalk({ usageApi: { localTenant: tenant } });
  ({ port } = talk.bot);
});

afterEach(() => {
  expect(talk.faults).toEqual([]);
});

afterAll(async () => {
  await talk.stop();
});

/** An engagement of the tenant with 1,000 seats, Ada as FE and Kim as FM. */
async function open(customer: string): Promise<Engagement> {
  const { world } = talk.bot;
  const [ada, kim] = [personOf('Ada'), personOf('Kim')];
  for (const person of [ada, kim]) {
    const known = await world.people.load(tenant, person.id);
    if (!known) await world.people.save(newMember(tenant, person.id, person.name), null);
  }
  const places = { myRole: 'fe', other: kim, fta: null } as const;
  const opening: Opening = {
    ...places,
    ...{ id: `e-${randomUUID()}`, tenant, customer, entitledSeats: 1000 },
    ...{ scenario: '', targetPercent: 70, targetBy: null },
  };
  const outcome = begin(openedBy(opening, ada), ada, talk.now(), `open:${opening.id}`);
  if (outcome.kind === 'refused') throw new Error('refused');
  const { engagement, recorded } = outcome;
  const change = { engagement, expected: null, actions: [], recorded, owed: [] };
  await world.engagements.commit(change);
  await world.lists.project(engagement, []);
  return engagement;
}

async function read(id: string): Promise<Engagement> {
  const stored = await talk.bot.world.engagements.load({ tenant, id });
  if (!stored) throw new Error('gone');
  return stored.engagement;
}

const history = (id: string) => talk.bot.world.engagements.history({ tenant, id }, null, 50);

const newName = (): string => `Customer ${randomUUID()}`;

const one = (more: object) => ({ readings: [{ date: '2026-11-20', ...more }] });

describe('What a script brings', () => {
  it('is recorded for an engagement named by its id, with where it comes from', async () => {
    const { id } = await open(newName());
    const answer = await bring(port, one({ engagement: id, active: 500 }));
    expect(answer).toMatchObject({ status: 200, body: { recorded: 1, known: 0, refused: 0 } });
    expect((await read(id)).readings).toMatchObject([
      {
        figure: { kind: 'counts', active: 500, seats: 1000 },
        denominator: 'entitled-seats',
        measure: 'monthly',
        workload: 'opp',
        date: '2026-11-20',
        source: { kind: 'api', app: 'local-script' },
        by: { name: 'Local script' },
      },
    ]);
  });

  it('is recorded for a customer named whole, in any letter case', async () => {
    const customer = newName();
    const { id } = await open(customer);
    const answer = await bring(port, one({ customer: customer.toUpperCase(), percent: 38.5 }));
    expect(statuses(answer)).toEqual(['recorded']);
    expect((await read(id)).readings[0]?.figure).toEqual({ kind: 'percent', percent: '38.5' });
    const part = await bring(port, one({ customer: customer.slice(0, 20), percent: 38.5 }));
    expect(reasons(part)).toEqual(['There is no such engagement.']);
  });

  it('is refused where two engagements have the name', async () => {
    const customer = newName();
    const { id } = await open(customer);
    await open(customer);
    const answer = await bring(port, {
      readings: [
        { customer, active: 1, date: '2026-11-20' },
        { engagement: id, active: 2, date: '2026-11-20' },
      ],
    });
    expect(answer.status).toBe(207);
    expect(statuses(answer)).toEqual(['refused', 'recorded']);
    expect(reasons(answer)[0]).toContain('2 engagements');
  });

  it('is all or nothing for each engagement', async () => {
    const [first, second] = [await open(newName()), await open(newName())];
    const answer = await bring(port, {
      readings: [
        { engagement: first.id, active: 400, date: '2026-11-01' },
        { engagement: second.id, active: 400, date: '2026-11-01' },
        { customer: first.customer, active: 410, date: '2027-11-02' },
      ],
    });
    expect(statuses(answer)).toEqual(['refused', 'recorded', 'refused']);
    expect(reasons(answer)[0]).toBe(
      'Not recorded, since reading 2 of the same engagement cannot be.',
    );
    expect(reasons(answer)[2]).toContain('has not come yet');
    expect((await read(first.id)).readings).toEqual([]);
    expect((await read(second.id)).readings).toHaveLength(1);
  });

  it('is one event and one decision about the warning', async () => {
    const { id } = await open(newName());
    const answer = await bring(port, {
      readings: [
        { engagement: id, active: 300, date: '2026-10-01' },
        { engagement: id, active: 390, date: '2026-11-01' },
        { engagement: id, active: 380, date: '2026-11-20' },
      ],
    });
    expect(statuses(answer)).toEqual(['recorded', 'recorded', 'recorded']);
    const events = (await history(id)).map(({ event }) => event.type);
    expect(events).toEqual(['alert-moved', 'readings-recorded', 'opened']);
    const { alert } = await read(id);
    expect(alert.open?.cards.map(({ to }) => to).toSorted()).toEqual(
      [personOf('Ada').id, personOf('Kim').id].toSorted(),
    );
  });

  it('is told as known when it is known, and recorded once', async () => {
    const { id } = await open(newName());
    await bring(port, one({ engagement: id, active: 500, seats: 1000 }));
    const again = await bring(port, {
      readings: [
        { engagement: id, active: 500, date: '2026-11-20' },
        { engagement: id, active: 510, date: '2026-11-21' },
        { engagement: id, active: 510, date: '2026-11-21' },
      ],
    });
    expect(again).toMatchObject({ status: 200, body: { recorded: 1, known: 2, refused: 0 } });
    expect(statuses(again)).toEqual(['known', 'recorded', 'known']);
    const nothingNew = await bring(port, one({ engagement: id, active: 500 }));
    expect(statuses(nothingNew)).toEqual(['known']);
    expect((await read(id)).readings).toHaveLength(2);
  });

  it('keeps other periods under their own name and other workloads beside', async () => {
    const { id } = await open(newName());
    const answer = await bring(port, {
      readings: [
        { engagement: id, active: 5, date: '2026-11-20', period: 7 },
        { engagement: id, workload: 'teams', active: 512, seats: 900, date: '2026-11-20' },
      ],
    });
    expect(answer.status).toBe(200);
    const { readings, alert } = await read(id);
    expect(readings.map(({ measure }) => measure)).toEqual(['D7', 'monthly']);
    expect(alert.open).toBeNull();
  });

  it('brings 1,000 readings for five engagements in one call, each with one event', async () => {
    const engagements = await Promise.all(Array.from({ length: 5 }, () => open(newName())));
    const readings = Array.from({ length: 1000 }, (_, index) => ({
      engagement: engagements[index % 5]?.id,
      active: 400 + (index % 100),
      date: new Date(Date.UTC(2025, 0, 1 + Math.floor(index / 5))).toISOString().slice(0, 10),
    }));
    const answer = await bring(port, { readings });
    expect(answer).toMatchObject({ status: 200, body: { recorded: 1000, refused: 0 } });
    for (const { id } of engagements) {
      expect((await read(id)).readings).toHaveLength(200);
      expect((await history(id)).map(({ event }) => event.type)).toEqual([
        'readings-recorded',
        'opened',
      ]);
    }
  }, 60_000);

  it('is refused with more than 200 for one engagement, and for that one alone', async () => {
    const [many, few] = [await open(newName()), await open(newName())];
    const readings = Array.from({ length: 201 }, (_, index) => ({
      engagement: many.id,
      active: index,
      date: '2026-11-20',
    }));
    const answer = await bring(port, {
      readings: [...readings, { engagement: few.id, active: 1, date: '2026-11-20' }],
    });
    expect(answer).toMatchObject({ status: 207, body: { recorded: 1, refused: 201 } });
    expect(reasons(answer)[0]).toContain('200 readings for one engagement at most');
    expect((await read(many.id)).readings).toEqual([]);
  });

  it('is refused once the engagement is closed, with the remedy', async () => {
    const { id } = await open(newName());
    const { world } = talk.bot;
    const stored = await world.engagements.load({ tenant, id });
    if (!stored) throw new Error('gone');
    const { engagement, version } = stored;
    const closed = {
      ...{ seq: 2, at: talk.now(), by: personOf('Kim'), standingInFor: null, action: 'close' },
      event: { type: 'closed', reason: 'over' },
    } as const;
    const { evolve } = await import('../../../src/domain/engagement/evolving/evolve.ts');
    await world.engagements.commit({
      engagement: evolve(engagement, closed),
      ...{ expected: version, actions: ['close'], recorded: [closed], owed: [] },
    });
    const answer = await bring(port, one({ engagement: id, active: 500 }));
    expect(reasons(answer)).toEqual(['The engagement is closed. Reopen it to go on.']);
  });
});

describe('A reading that cannot be kept is refused in words', () => {
  const refused: readonly (readonly [string, object, string])[] = [
    ['a share of NaN', { percent: 'NaN' }, 'percentage such as 38.5'],
    ['a negative percentage', { percent: -1 }, 'percentage such as 38.5'],
    ['a percentage with an exponent', { percent: 1e21 }, 'percentage such as 38.5'],
    ['negative users', { active: -1 }, '“active” must be a whole number'],
    ['users in parts', { active: 3.5 }, '“active” must be a whole number'],
    ['users as text', { active: '380' }, '“active” must be a whole number'],
    ['more users than there are', { active: 10_000_001 }, '“active” must be a whole number'],
    ['seats without users', { seats: 3, percent: 4 }, 'Give either “active” or “percent”'],
    ['users and a percentage', { active: 3, percent: 4 }, 'Give either “active” or “percent”'],
    ['no figure', {}, 'Give either “active” or “percent”'],
    ['another workload without seats', { workload: 'teams', active: 3 }, 'Give either'],
    ['an unknown workload', { workload: 'word', percent: 3 }, '“workload” must be one of opp'],
    ['a day that is none', { active: 3, date: '2026-02-30' }, 'no such day'],
    ['a day in the future', { active: 3, date: '2026-12-24' }, 'has not come yet'],
    ['a day that is missing', { active: 3, date: undefined }, '“date” must be a day'],
    ['a period of no day', { active: 3, period: 0 }, '“period” must be'],
    ['a slip in a name', { active: 3, seat: 4 }, '“seat” is not a field'],
    ['two names', { active: 3, customer: 'Contoso' }, 'Name either the engagement'],
    ['no name', { active: 3, engagement: undefined }, 'Name either the engagement'],
    ['an id that is none', { active: 3, engagement: '../x' }, 'no such engagement'],
    ['an id of another tenant', { active: 3, engagement: 'e-unknown' }, 'no such engagement'],
  ];

  it.each(refused)('%s', async (_name, item, reason) => {
    const { id } = await open(newName());
    const answer = await bring(port, one({ engagement: id, ...item }));
    expect(answer.status).toBe(207);
    expect(reasons(answer)[0]).toContain(reason);
    expect((await read(id)).readings).toEqual([]);
  });

  it.each([[null], [7], ['text'], [[]]])('%j in place of one', async (item) => {
    const answer = await bring(port, { readings: [item] });
    expect(statuses(answer)).toEqual(['refused']);
  });

  it('but more than 100 % is kept, as it is', async () => {
    const { id } = await open(newName());
    const answer = await bring(port, one({ engagement: id, active: 1200 }));
    expect(statuses(answer)).toEqual(['recorded']);
    expect((await read(id)).readings).toMatchObject([{ figure: { active: 1200, seats: 1000 } }]);
  });
});

describe('CSV', () => {
  it('is read with headings in any order, quotes, a byte order mark and CRLF', async () => {
    const customer = `Acme, "North" ${randomUUID()}`;
    const { id } = await open(customer);
    const named = `"${customer.replaceAll('"', '""')}"`;
    const text = `\ufeffDate,Customer,Active,Seats,Percent\r\n2026-11-01,${named},380,1000,\r\n\r\n2026-11-20,${named},,,41.5\r\n`;
    const answer = await bringCsv(port, text, { type: 'text/csv; charset=utf-8' });
    expect(answer).toMatchObject({ status: 200, body: { recorded: 2 } });
    expect((await read(id)).readings.map(({ figure }) => figure)).toEqual([
      { kind: 'counts', active: 380, seats: 1000 },
      { kind: 'percent', percent: '41.5' },
    ]);
  });

  it('may be separated by semicolons, and then has decimal commas', async () => {
    const { id } = await open(newName());
    const text = `engagement;active;percent;date\n${id};380;;2026-11-20\n${id};;38,5;2026-11-21\n`;
    expect(statuses(await bringCsv(port, text))).toEqual(['recorded', 'recorded']);
    expect((await read(id)).readings.map(({ figure }) => figure)).toMatchObject([
      { active: 380 },
      { percent: '38.5' },
    ]);
  });

  it('is refused line by line where a line says nothing that can be kept', async () => {
    const { id } = await open(newName());
    const text = `engagement,active,date\n${id},=1+1,2026-11-20\nunknown,5,2026-11-20\n`;
    const answer = await bringCsv(port, text);
    expect(statuses(answer)).toEqual(['refused', 'refused']);
    expect(reasons(answer)[0]).toContain('“active” must be a whole number');
  });

  const bad: readonly (readonly [string, string, number, string])[] = [
    ['nothing at all', '', 400, 'no readings'],
    ['headings alone', 'engagement,active,date\n', 400, 'no readings'],
    ['a heading nobody knows', 'engagement,users\nx,1\n', 400, '“users” is not a heading'],
    ['a heading twice', 'active,active\n1,2\n', 400, '“active” is not a heading'],
    ['lines of another length', 'engagement,active\nx,1,2\n', 400, 'as many cells'],
    ['a quote that is not closed', 'engagement,active\n"x,1\n', 400, 'as many cells'],
    ['a web page', '<html><body>Sign in</body></html>', 400, 'is not a heading'],
    [
      'a thousand and one lines',
      `engagement\n${'x\n'.repeat(1001)}`,
      413,
      '1,000 readings at most',
    ],
  ];

  it.each(bad)('is refused whole: %s', async (_name, text, status, detail) => {
    const answer = await bringCsv(port, text);
    expect(answer.status).toBe(status);
    expect(answer.body['detail']).toContain(detail);
  });
});

describe('A call is refused whole', () => {
  const body = '{"readings":[]}';
  const refusals: readonly (readonly [string, string, object, number])[] = [
    ['without a key', body, { key: null }, 400],
    ['with an empty key', body, { key: '' }, 400],
    ['with a key of 201 characters', body, { key: 'x'.repeat(201) }, 400],
    ['with a key of several words', body, { key: 'two words' }, 400],
    ['without readings', body, {}, 400],
    ['without a list', '{"readings":{}}', {}, 400],
    ['with something beside the list', '{"readings":[],"x":1}', {}, 400],
    ['that is not JSON', '{"readings":', {}, 400],
    ['that is nested too deep', '['.repeat(30), {}, 400],
    ['as plain text', body, { type: 'text/plain' }, 415],
    ['in Latin 1', body, { type: 'text/csv; charset=iso-8859-1' }, 415],
    ['as gzip', body, { headers: { 'content-encoding': 'gzip' } }, 415],
    ['of more than two megabytes', `"${'x'.repeat(2 * 1024 * 1024)}"`, {}, 413],
  ];

  it.each(refusals)('%s', async (_name, text, settings, status) => {
    const answer = await bring(port, text, settings);
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.body)[0]).toBe('error');
    expect(JSON.stringify(answer.body)).not.toMatch(/ at |node_modules|Zod/u);
  });

  it('with 1,001 readings', async () => {
    const readings = Array.from({ length: 1001 }, () => ({ engagement: 'x', active: 1 }));
    expect(await bring(port, { readings })).toMatchObject({
      status: 413,
      body: { detail: 'A call brings 1,000 readings at most.' },
    });
  });

  it('with bytes that are not UTF-8', async () => {
    const lines = ['POST /api/usage HTTP/1.1', 'host: localhost', 'connection: close'];
    const more = ['content-type: text/csv', 'idempotency-key: k', 'content-length: 4'];
    const head = `${[...lines, ...more].join('\r\n')}\r\n\r\n`;
    const answer = await sendRaw(port, [head, Buffer.from([0x61, 0xff, 0xfe, 0x0a])]);
    expect(answer.status).toBe(400);
  });

  it('with another method than POST', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/usage`, { method });
      expect(answer.status).toBe(405);
    }
  });

  it('in local mode, under the name of another host', async () => {
    expect(await statusUnderHost(port, 'evil.example')).toBe(403);
    expect(await statusUnderHost(port, `localhost:${port}`)).toBe(400);
  });
});
